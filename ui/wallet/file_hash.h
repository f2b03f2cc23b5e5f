// The fingerprint of a file, computed beside the window.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <functional>

class QObject;

namespace granary::ui {

/// SHA-256 as 64 hexadecimal digits, on a worker; told on the GUI thread, unless `receiver` is gone by then: it is given up then, too.
void hashFile(QObject* receiver, const QString& path, std::function<void(Result<QString>)> done);

} // namespace granary::ui
