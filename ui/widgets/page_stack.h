// Pages of which one is shown, and only that one counts.
#pragma once

#include <QStackedWidget>

namespace granary::ui {

/// As QStackedWidget, without asking hidden pages how much room their texts would take: of a window full of them that is what showing it costs most.
class PageStack : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace granary::ui
