// What came in and went out, a bar up and a bar down for each day of the month.
#pragma once

#include "ui/wallet/month_tally.h"

#include <QWidget>

#include <functional>

namespace granary::ui {

QColor receivedColour();
QColor spentColour();

/// Under the mouse a day says its amounts.
class MonthChart : public QWidget {
    Q_OBJECT

public:
    using Money = std::function<QString(std::uint64_t)>;

    explicit MonthChart(QWidget* parent = nullptr);
    void set(const MonthTally& month, Money money);
    QSize sizeHint() const override { return {240, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int days() const { return m_month.month().isValid() ? m_month.month().daysInMonth() : 31; }
    QRectF column(int day) const;
    QString dayText(int day) const;

    MonthTally m_month;
    Money m_money;
};

} // namespace granary::ui
