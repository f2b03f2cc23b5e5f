#include "ui/widgets/scroll_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace granary::ui {

ScrollPage::ScrollPage(int widest, QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    auto* const page = new QWidget;
    page->setAutoFillBackground(false);
    auto* const centre = new QHBoxLayout(page);
    centre->setContentsMargins(24, 24, 24, 24);
    auto* const inner = new QWidget;
    if (widest > 0)
        inner->setMaximumWidth(widest);
    centre->addWidget(inner, 1);
    if (widest > 0)
        centre->addStretch(0);
    auto* const rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    m_column = new QVBoxLayout;
    m_column->setSpacing(16);
    rows->addLayout(m_column);
    rows->addStretch(1);
    setWidget(page);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

} // namespace granary::ui
