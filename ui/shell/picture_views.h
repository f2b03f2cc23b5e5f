// What pictures are made of: panes, what is opened in them, dialogs, and the steps of the onboarding.
#pragma once

#include "ui/base/preferences.h"
#include "ui/shell/scene.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace granary::ui {

class DriveState;
class MainWindow;

/// The window as it is for one theme and language.
struct PictureWindow {
    MainWindow& window;
    DriveState& state;
};

struct PictureView {
    /// False: what it needs is not there yet, and it is tried again.
    using Act = std::function<bool(PictureWindow&)>;
    QString name; ///< "files-full", "restore-dialog"
    /// Done one after the other, each when nothing is awaited any more. The dialog that is open then is the picture, else the window.
    std::vector<Act> acts;
    /// What is to be so before the window is made; empty: that of the view before serves.
    std::function<void(Preferences&)> before = {};
};

/// Those of a stage, in the order in which they are shown. `panes`: their ids.
std::vector<PictureView> pictureViews(Stage stage, const QStringList& panes);

} // namespace granary::ui
