#include "ui/widgets/page_stack.h"

namespace granary::ui {

QSize PageStack::sizeHint() const { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }

QSize PageStack::minimumSizeHint() const { return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(); }

} // namespace granary::ui
