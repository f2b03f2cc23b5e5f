// What a window says, and whether all of it can be read: for the pictures that tests look at.
#pragma once

#include <QStringList>

class QWidget;

namespace granary::ui {

/// Texts of labels, buttons and the like that have less room than they need.
QStringList clippedTexts(const QWidget& window);
/// Texts of the program's own that are visible: no names of files and people, which are the same in all languages.
QStringList ownTexts(const QWidget& window);

} // namespace granary::ui
