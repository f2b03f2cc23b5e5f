// The language of the window.
#pragma once

#include <QString>

class QCoreApplication;

namespace granary::ui {

/// Of `code`, or of the system when that is empty: texts, numbers and the direction of writing from now on.
void applyLanguage(QCoreApplication& application, const QString& code);

} // namespace granary::ui
