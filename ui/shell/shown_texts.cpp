#include "ui/shell/shown_texts.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QWidget>

namespace granary::ui {
namespace {

/// Rounding of fonts at odd scales.
constexpr int slack = 1;

bool isClipped(const QLabel& label)
{
    if (label.text().isEmpty() || label.textFormat() == Qt::RichText || !label.pixmap().isNull())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + slack;
    return label.sizeHint().width() > label.width() + slack || label.sizeHint().height() > label.height() + slack;
}

bool isClipped(const QAbstractButton& button)
{
    return !button.text().isEmpty() && (button.minimumSizeHint().width() > button.width() + slack || button.sizeHint().height() > button.height() + slack);
}

bool isClipped(const QComboBox& box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const auto room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return !box.isEditable() && box.fontMetrics().horizontalAdvance(box.currentText()) > room.width() + slack;
}

/// Words of a sentence: whoever writes these is the program.
bool isOwn(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    static const QRegularExpression data(QStringLiteral("[/@]|granary:|^[^A-Za-z]*BLY$|^gran1|\\.(txt|csv|svg|mp4|md)|^IMG_"));
    return word.match(text).hasMatch() && !data.match(text).hasMatch();
}

} // namespace

QStringList clippedTexts(const QWidget& window)
{
    QStringList out;
    for (const auto* const label : window.findChildren<QLabel*>())
        if (label->isVisible() && isClipped(*label))
            out << label->text();
    for (const auto* const button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && isClipped(*button))
            out << button->text();
    for (const auto* const box : window.findChildren<QComboBox*>())
        if (box->isVisible() && isClipped(*box))
            out << box->currentText();
    return out;
}

QStringList ownTexts(const QWidget& window)
{
    QStringList out;
    const auto add = [&](const QString& text) {
        if (isOwn(text))
            out << text;
    };
    for (const auto* const label : window.findChildren<QLabel*>())
        if (label->isVisible())
            add(label->text());
    for (const auto* const button : window.findChildren<QAbstractButton*>())
        if (button->isVisible()) {
            add(button->text());
            add(button->toolTip());
        }
    for (const auto* const box : window.findChildren<QComboBox*>())
        if (box->isVisible())
            for (int i = 0; i < box->count(); ++i)
                add(box->itemText(i));
    return out;
}

} // namespace granary::ui
