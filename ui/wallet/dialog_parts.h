// What the wallet's dialogs have in common.
#pragma once

#include <QString>

class QDialog;
class QDialogButtonBox;
class QLabel;
class QVBoxLayout;

namespace granary::ui {

/// Title, size and margins; what the dialog shows goes into it, from above.
QVBoxLayout* dialogRows(QDialog& dialog, const QString& title, int leastWidth = 520);
/// One button that closes the dialog; others are added.
QDialogButtonBox* closeButtons(QDialog& dialog, const QString& close);
/// For showProblemIn; hidden until then.
QLabel* problemLabel();
/// Hides the label when there is none.
void showProblemIn(QLabel* label, const QString& text);

} // namespace granary::ui
