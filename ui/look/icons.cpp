#include "ui/look/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace granary::ui {
namespace {

/// Those that point to what comes next do so in the direction of reading. Clocks, players and arrows that turn back are the same everywhere.
bool pointsOn(const QString& name) { return name == QLatin1String("chevron"); }

/// Paints the drawing anew for each size, so that it is sharp at every scale.
class DrawnIcon : public QIconEngine {
public:
    DrawnIcon(QString name, QByteArray drawing, QColor colour) : m_name(std::move(name)), m_drawing(std::move(drawing)), m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto ratio = painter->device()->devicePixelRatioF();
        auto drawn = pixmap(rect.size() * ratio, mode, state);
        painter->drawPixmap(rect, drawn);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const auto colour = colourOf(mode);
        const bool mirrored = QGuiApplication::isRightToLeft() && pointsOn(m_name);
        const auto key = QStringLiteral("granary-icon:%1:%2:%3x%4:%5").arg(m_name, colour.name(QColor::HexArgb)).arg(size.width()).arg(size.height()).arg(mirrored);
        QPixmap out;
        if (QPixmapCache::find(key, &out))
            return out;
        out = QPixmap(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        auto drawing = m_drawing;
        QSvgRenderer(drawing.replace("#000", colour.name().toLatin1())).render(&painter);
        painter.end();
        if (mirrored)
            out = QPixmap::fromImage(out.toImage().mirrored(true, false));
        QPixmapCache::insert(key, out);
        return out;
    }
    QIconEngine* clone() const override { return new DrawnIcon(*this); }
    bool isNull() override { return false; }

private:
    QColor colourOf(QIcon::Mode mode) const
    {
        if (mode == QIcon::Selected)
            return QGuiApplication::palette().color(QPalette::HighlightedText);
        if (mode == QIcon::Disabled)
            return QGuiApplication::palette().color(QPalette::Disabled, QPalette::Text);
        return m_colour.isValid() ? m_colour : QGuiApplication::palette().color(QPalette::Text);
    }

    QString m_name;
    QByteArray m_drawing;
    QColor m_colour;
};

} // namespace

QIcon icon(const QString& name) { return icon(name, QColor()); }

QIcon icon(const QString& name, const QColor& colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new DrawnIcon(name, file.readAll(), colour));
}

} // namespace granary::ui
