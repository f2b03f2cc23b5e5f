// Which panes there are, in the order of the sidebar. A new pane is added here and nowhere else.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/pane.h"
#include "ui/base/preferences.h"
#include "ui/desktop/desktop_services.h"

#include <vector>

namespace granary::ui {

/// They belong to `parent`.
std::vector<Pane*> makePanes(DriveState& state, Preferences& preferences, const DesktopServices& services, QWidget* parent);

} // namespace granary::ui
