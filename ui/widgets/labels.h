// Labels, buttons and cards as all panes have them.
#pragma once

#include <QString>

class QColor;
class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace granary::ui {

/// Bold, and larger than text by `factor`.
QLabel* heading(const QString& text, double factor = 1.15);
/// Secondary text that wraps.
QLabel* faintLabel(const QString& text);
/// Plain text that wraps and can be selected and copied.
QLabel* textLabel(const QString& text);
/// Changes what a label says; `colour` is that of one of the shades.
void setToned(QLabel* label, const QString& text, const QColor& colour);
/// The one next step of a page.
QPushButton* primaryButton(const QString& text);
QPushButton* flatButton(const QString& iconName, const QString& text);
/// A frame with rounded corners and its layout, margins 16.
QFrame* card(QVBoxLayout*& layout);

} // namespace granary::ui
