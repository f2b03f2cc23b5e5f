// A question before something that can't be undone easily.
#pragma once

#include <QString>
#include <functional>

class QDialog;
class QWidget;

namespace granary::ui {

/// Opens it and returns at once; `yes` is called when the user agrees. `action` names what will be done ("Remove"). Cancel is what Enter does.
QDialog* confirm(QWidget* parent, const QString& title, const QString& text, const QString& action, std::function<void()> yes);

} // namespace granary::ui
