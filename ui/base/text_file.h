// Text that the user wants in a file.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <functional>

class QObject;
class QWidget;

namespace granary::ui {

/// Writes a whole file or nothing, on a worker, and says on the GUI thread how it went, unless `receiver` is gone by then. Readable by its owner only.
void writeTextFile(QObject* receiver, const QString& path, const QString& text, std::function<void(Status)> done);
/// Asks where to, with `name` as the suggestion, and writes there. `said` is told a sentence when it is done or failed; never when the user
/// thinks better of it.
void saveTextFile(QWidget* parent, const QString& title, const QString& name, const QString& text, std::function<void(const QString&)> said);

} // namespace granary::ui
