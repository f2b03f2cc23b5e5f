#include "ui/widgets/flow_row.h"

#include <QStyle>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int gap = 8;

} // namespace

FlowRow::FlowRow(QWidget* parent) : QWidget(parent)
{
    new FlowLayout(this);
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    policy.setVerticalPolicy(QSizePolicy::Minimum);
    setSizePolicy(policy);
}

void FlowRow::add(QWidget* widget) { layout()->addWidget(widget); }

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout()
{
    for (auto* const item : m_items)
        delete item;
}

QSize FlowLayout::sizeHint() const
{
    QSize out;
    for (const auto* const item : m_items)
        if (!item->isEmpty())
            out = QSize(out.width() + item->sizeHint().width() + (out.isEmpty() ? 0 : gap), std::max(out.height(), item->sizeHint().height()));
    return out;
}

QSize FlowLayout::minimumSize() const
{
    QSize out;
    for (const auto* const item : m_items)
        if (!item->isEmpty())
            out = out.expandedTo(item->minimumSize());
    return out;
}

QLayoutItem* FlowLayout::itemAt(int index) const { return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr; }

QLayoutItem* FlowLayout::takeAt(int index)
{
    auto* const item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left(), y = rect.top(), lineHeight = 0;
    for (auto* const item : m_items) {
        if (item->isEmpty())
            continue;
        const auto hint = item->sizeHint();
        const int wide = std::min(hint.width(), rect.width());
        if (x > rect.left() && x + wide > rect.right() + 1) {
            x = rect.left();
            y += lineHeight + gap;
            lineHeight = 0;
        }
        if (place)
            item->setGeometry(QStyle::visualRect(direction, rect, QRect(x, y, wide, hint.height())));
        x += wide + gap;
        lineHeight = std::max(lineHeight, hint.height());
    }
    return y + lineHeight - rect.top();
}

} // namespace granary::ui
