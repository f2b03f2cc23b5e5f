#include "ui/widgets/labels.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

/// Texts begin where lines begin, also those that run the other way, such as paths between Arabic sentences.
void alignToStart(QLabel& label)
{
    if (QGuiApplication::isRightToLeft())
        label.setAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
}

} // namespace

QLabel* heading(const QString& text, double factor)
{
    auto* const out = new QLabel(text);
    alignToStart(*out);
    auto font = out->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(QFont::DemiBold);
    out->setFont(font);
    out->setTextFormat(Qt::PlainText);
    return out;
}

QLabel* faintLabel(const QString& text)
{
    auto* const out = textLabel(text);
    setToned(out, text, shades().faint);
    return out;
}

QLabel* textLabel(const QString& text)
{
    auto* const out = new QLabel(text);
    alignToStart(*out);
    out->setWordWrap(true);
    out->setTextFormat(Qt::PlainText);
    out->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return out;
}

void setToned(QLabel* label, const QString& text, const QColor& colour)
{
    label->setText(text);
    auto palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

QPushButton* primaryButton(const QString& text)
{
    auto* const out = new QPushButton(text);
    out->setProperty("primary", true);
    return out;
}

QPushButton* flatButton(const QString& iconName, const QString& text)
{
    auto* const out = new QPushButton(icon(iconName), text);
    out->setProperty("flat", true);
    out->setFlat(true);
    return out;
}

QFrame* card(QVBoxLayout*& layout)
{
    auto* const out = new QFrame;
    out->setProperty("card", true);
    layout = new QVBoxLayout(out);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    return out;
}

} // namespace granary::ui
