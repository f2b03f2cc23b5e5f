#include "ui/shell/panes.h"

#include "ui/activity/activity_pane.h"
#include "ui/files/files_pane.h"
#include "ui/folders/folders_pane.h"
#include "ui/nodes/nodes_pane.h"
#include "ui/settings/settings_pane.h"
#include "ui/wallet/wallet_pane.h"

namespace granary::ui {

std::vector<Pane*> makePanes(DriveState& state, Preferences& preferences, const DesktopServices& services, QWidget* parent)
{
    return {
        new FilesPane(state, parent),
        new FoldersPane(state, parent),
        new ActivityPane(state, preferences, parent),
        new NodesPane(state, parent),
        new WalletPane(state, preferences, parent),
        new SettingsPane(state, preferences, services, parent),
    };
}

} // namespace granary::ui
