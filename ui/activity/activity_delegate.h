// Paints a row of the feed: a sign of how it went, what it was, its outcome, and when.
#pragma once

#include "ui/activity/task_texts.h"

#include <QColor>
#include <QStyledItemDelegate>

namespace granary::ui {

/// Icon and colour of a mood, the same in the list and in the details.
QString moodIcon(TaskMood mood);
QColor moodColour(TaskMood mood);

class ActivityDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace granary::ui
