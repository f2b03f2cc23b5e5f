#include "ui/nodes/share_bar.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int barHeight = 18;
constexpr double radius = 6;
constexpr double gap = 2;
constexpr double least = 3;

} // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("How the data is spread"));
}

void ShareBar::set(std::vector<Part> parts)
{
    if (parts == m_parts)
        return;
    m_parts = std::move(parts);
    QStringList said;
    for (const auto& part : m_parts)
        said << part.text;
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    update();
}

QSize ShareBar::sizeHint() const { return {200, barHeight}; }

std::vector<QRectF> ShareBar::places() const
{
    std::vector<QRectF> out;
    double all = 0;
    for (const auto& part : m_parts)
        all += part.share;
    const double room = width() - gap * static_cast<double>(std::max<std::size_t>(m_parts.size(), 1) - 1);
    // What the narrow ones get is taken from the wide ones.
    std::vector<double> widths;
    double given = 0;
    for (const auto& part : m_parts) {
        widths.push_back(std::max(least, all <= 0 ? 0 : room * part.share / all));
        given += widths.back();
    }
    double x = 0;
    for (const double wide : widths) {
        const double w = given <= 0 ? 0 : wide * room / given;
        out.emplace_back(layoutDirection() == Qt::RightToLeft ? width() - x - w : x, 0, w, height());
        x += w + gap;
    }
    return out;
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), radius, radius);
    painter.setClipPath(outline);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const bool nothing = std::all_of(m_parts.begin(), m_parts.end(), [](const auto& part) { return part.share <= 0; });
    if (nothing)
        return painter.fillRect(rect(), palette().color(QPalette::Mid));
    const auto at = places();
    for (std::size_t i = 0; i < at.size(); ++i)
        painter.fillRect(at[i], m_parts[i].colour);
}

bool ShareBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const auto at = places();
    for (std::size_t i = 0; i < at.size(); ++i)
        if (at[i].contains(help->pos())) {
            QToolTip::showText(help->globalPos(), m_parts[i].text, this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace granary::ui
