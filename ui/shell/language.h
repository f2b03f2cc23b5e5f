// The languages of the window.
#pragma once

#include <QString>
#include <vector>

class QCoreApplication;

namespace granary::ui {

struct Language {
    QString code; ///< "zh_CN"
    QString name; ///< in itself
};

/// Those with complete texts, English first.
const std::vector<Language>& languages();
/// Of `code`, or of the system when that is empty: texts, numbers and the direction of writing from now on.
void applyLanguage(QCoreApplication& application, const QString& code);

} // namespace granary::ui
