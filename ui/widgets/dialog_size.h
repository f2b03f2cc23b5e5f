// Dialogs that are always large enough for what they say.
#pragma once

class QDialog;

namespace granary::ui {

/// From now on the dialog is at least `leastWidth` pixels wide and as large as its contents need in any language and size of text, as far as the screen goes.
/// (A least width of Qt's own replaces that of the contents, and heights of wrapped text are not among those.)
void holdContents(QDialog& dialog, int leastWidth);

} // namespace granary::ui
