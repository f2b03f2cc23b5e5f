#include "ui/shell/panes.h"

#include "ui/files/files_pane.h"

namespace granary::ui {

std::vector<Pane*> makePanes(DriveState& state, Preferences& /*preferences*/, QWidget* parent)
{
    return {
        new FilesPane(state, parent),
    };
}

} // namespace granary::ui
