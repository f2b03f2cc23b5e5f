// The bundled icons, in the colours of the theme.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace granary::ui {

/// An icon of resources/icons by its name. It takes the palette's text colour, and that of selected text where it stands on a selection. Null for
/// a name that there is none of. Those that point on are mirrored where reading goes from right to left.
QIcon icon(const QString& name);
/// In one colour.
QIcon icon(const QString& name, const QColor& colour);

} // namespace granary::ui
