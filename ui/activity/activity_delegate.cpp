#include "ui/activity/activity_delegate.h"

#include "ui/activity/activity_model.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QPainter>

namespace granary::ui {
namespace {

constexpr int margin = 16;
constexpr int iconSize = 20;
constexpr int gap = 12;
constexpr int padding = 10;
constexpr int barHeight = 4;

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QString moodIcon(TaskMood mood)
{
    switch (mood) {
    case TaskMood::running: return QStringLiteral("activity");
    case TaskMood::good: return QStringLiteral("check");
    case TaskMood::neutral: return QStringLiteral("stop");
    case TaskMood::attention: return QStringLiteral("warning");
    case TaskMood::problem: return QStringLiteral("error");
    }
    return {};
}

QColor moodColour(TaskMood mood)
{
    switch (mood) {
    case TaskMood::running: return shades().faint;
    case TaskMood::good: return shades().good;
    case TaskMood::neutral: return shades().faint;
    case TaskMood::attention: return shades().warn;
    case TaskMood::problem: return shades().bad;
    }
    return shades().faint;
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, 2 * padding + QFontMetrics(titleFont(option.font)).height() + QFontMetrics(option.font).height() + 6};
}

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    const bool under = option.state & QStyle::State_MouseOver;
    const auto& palette = option.palette;
    if (selected || under)
        painter->fillRect(option.rect, selected ? palette.color(QPalette::Highlight) : shades().hover);
    painter->setPen(shades().line);
    if (!selected)
        painter->drawLine(option.rect.left() + margin, option.rect.bottom(), option.rect.right() - margin, option.rect.bottom());

    const auto mood = static_cast<TaskMood>(index.data(ActivityModel::moodRole).toInt());
    const auto inner = option.rect.adjusted(margin, padding, -margin, -padding);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    icon(moodIcon(mood), selected ? palette.color(QPalette::HighlightedText) : moodColour(mood))
        .paint(painter, placed({inner.left(), inner.top() + 2, iconSize, iconSize}));

    const auto strong = titleFont(option.font);
    const QFontMetrics strongMetrics(strong), metrics(option.font);
    const auto when = index.data(ActivityModel::whenRole).toString();
    const int whenWidth = metrics.horizontalAdvance(when) + 4;
    const QRect text(inner.left() + iconSize + gap, inner.top(), inner.width() - iconSize - gap, inner.height());
    const auto start = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const auto end = (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    const auto first = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const auto second = selected ? palette.color(QPalette::HighlightedText) : shades().faint;

    painter->setFont(strong);
    painter->setPen(first);
    const QRect title(text.left(), text.top(), std::max(0, text.width() - whenWidth - gap), strongMetrics.height());
    painter->drawText(placed(title), start, strongMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, title.width()));
    painter->setFont(option.font);
    painter->setPen(second);
    painter->drawText(placed({text.right() - whenWidth + 1, text.top(), whenWidth, metrics.height()}), end, when);
    QRect outcome(text.left(), title.bottom() + 6, text.width(), metrics.height());
    if (const double share = index.data(ActivityModel::shareRole).toDouble(); share >= 0) {
        const QRect track(outcome.right() - 160, outcome.center().y() - barHeight / 2, 160, barHeight);
        outcome.setRight(track.left() - gap);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(QPalette::Mid));
        painter->drawRoundedRect(placed(track), 2, 2);
        painter->setBrush(palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
        painter->drawRoundedRect(placed({track.left(), track.top(), static_cast<int>(track.width() * share), track.height()}), 2, 2);
        painter->setPen(second);
    }
    painter->drawText(placed(outcome), start, metrics.elidedText(index.data(ActivityModel::outcomeRole).toString(), Qt::ElideRight, outcome.width()));
    if (option.state & QStyle::State_HasFocus && !selected) {
        painter->setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace granary::ui
