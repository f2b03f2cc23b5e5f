#include "ui/wallet/month_chart.h"

#include "ui/look/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr double columnGap = 3;
constexpr double leastBar = 3; // of a day on which there was something
constexpr double barRadius = 2;

} // namespace

MonthChart::MonthChart(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What came in and went out, day by day"));
}

void MonthChart::set(const MonthTally& month, Money money)
{
    m_month = month;
    m_money = std::move(money);
    QStringList said;
    for (int day = 0; day < days(); ++day)
        if (m_month.days()[static_cast<std::size_t>(day)] != DayTally())
            said << dayText(day);
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    update();
}

QString MonthChart::dayText(int day) const
{
    const auto& of = m_month.days()[static_cast<std::size_t>(day)];
    return tr("%1: received %2, spent %3")
        .arg(QLocale().toString(m_month.month().addDays(day), QLocale::ShortFormat), m_money(of.received), m_money(of.spent));
}

QRectF MonthChart::column(int day) const
{
    const double wide = static_cast<double>(width()) / days();
    const double x = layoutDirection() == Qt::RightToLeft ? width() - (day + 1) * wide : day * wide;
    return {x + columnGap / 2, 0, std::max(wide - columnGap, 1.0), static_cast<double>(height())};
}

void MonthChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    std::uint64_t up = 0, down = 0;
    for (const auto& day : m_month.days()) {
        up = std::max(up, day.received);
        down = std::max(down, day.spent);
    }
    const double all = static_cast<double>(up) + static_cast<double>(down);
    const double room = height() - 1 - 2 * leastBar;
    const double line = all <= 0 ? height() / 2.0 : leastBar + room * static_cast<double>(up) / all;
    painter.setPen(Qt::NoPen);
    const auto bar = [&](const QRectF& in, std::uint64_t amount, bool upwards, const QColor& colour) {
        if (amount == 0)
            return;
        const double tall = std::max(leastBar, room * static_cast<double>(amount) / all);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(in.x(), upwards ? line - tall : line + 1, in.width(), tall), barRadius, barRadius);
    };
    for (int day = 0; day < days(); ++day) {
        const auto& of = m_month.days()[static_cast<std::size_t>(day)];
        bar(column(day), of.received, true, receivedColour());
        bar(column(day), of.spent, false, spentColour());
    }
    painter.fillRect(QRectF(0, line, width(), 1), palette().color(QPalette::Mid));
}

bool MonthChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    for (int day = 0; day < days(); ++day)
        if (column(day).contains(help->pos()) && m_money && m_month.days()[static_cast<std::size_t>(day)] != DayTally()) {
            QToolTip::showText(help->globalPos(), dayText(day), this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

QColor receivedColour() { return shades().good; }

QColor spentColour() { return chartColours()[1]; }

} // namespace granary::ui
