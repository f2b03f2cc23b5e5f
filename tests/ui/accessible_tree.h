// The window as assistive programs see it.
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace granary::test {

/// What can be worked with, and so has to be named. Pictures beside texts say nothing of their own.
inline bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::ProgressBar:
    case QAccessible::Link: return true;
    default: return false;
    }
}

/// Controls that are part of another one, which is named: the field of a spin box, the list of a combo box.
inline bool belongsToAnother(const QWidget* widget)
{
    const auto* const parent = widget->parentWidget();
    return parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") || parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QLineEdit"));
}

inline void walkAccessible(QAccessibleInterface* at, const std::function<void(QAccessibleInterface&)>& visit, int depth = 0)
{
    if (!at || !at->isValid() || depth > 60 || at->state().invisible)
        return;
    visit(*at);
    // Cells are the model's business, and there may be many.
    if (at->tableInterface())
        return;
    for (int i = 0; i < at->childCount(); ++i)
        walkAccessible(at->child(i), visit, depth + 1);
}

inline int accessibleCount(QWidget& window)
{
    int out = 0;
    walkAccessible(QAccessible::queryAccessibleInterface(&window), [&](auto&) { ++out; });
    return out;
}

/// One sentence for each control that is not as it should be.
inline QStringList accessibleProblems(QWidget& window)
{
    QStringList out;
    walkAccessible(QAccessible::queryAccessibleInterface(&window), [&](QAccessibleInterface& at) {
        auto* const widget = qobject_cast<QWidget*>(at.object());
        if (!widget)
            return;
        const auto which = QStringLiteral("%1 \"%2\" in %3").arg(widget->metaObject()->className(), widget->objectName(), widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "nothing");
        if (at.role() == QAccessible::NoRole)
            out << which + QStringLiteral(" has no role");
        if (!isControl(at.role()) || belongsToAnother(widget))
            return;
        if (at.text(QAccessible::Name).trimmed().isEmpty())
            out << which + QStringLiteral(" has no name");
        if (at.role() != QAccessible::ProgressBar && widget->isEnabled() && !(widget->focusPolicy() & Qt::TabFocus) && !(widget->focusProxy() && widget->focusProxy()->focusPolicy() & Qt::TabFocus))
            out << which + QStringLiteral(" is not reached by the keyboard");
    });
    return out;
}

} // namespace granary::test
