// A dialog that asks for a folder without holding up the window.
#pragma once

#include <QString>
#include <functional>

class QFileDialog;
class QWidget;

namespace granary::ui {

/// Opens it and returns at once. `chosen` is called with an absolute path, unless `parent` is gone by then.
QFileDialog* chooseFolder(QWidget* parent, const QString& title, const QString& start, std::function<void(const QString&)> chosen);

} // namespace granary::ui
