// The window as a program: what it is started with, and how long it runs.
#pragma once

#include "ui/base/trial_network.h"
#include "ui/shell/request.h"
#include "ui/shell/scene.h"

#include <memory>
#include <string>
#include <vector>

namespace granary::ui {

struct DesktopOptions {
    std::string profile;         ///< absolute
    std::string preferencesFile; ///< absolute
    std::string instanceName;    ///< of the socket by which a second start finds the first; empty: none is looked for
    std::string busName;         ///< by which the desktop calls it; empty: it does not
    std::string autostartFile;   ///< the entry by which the desktop starts it at login; empty: that can't be chosen
    std::vector<std::string> startCommand; ///< what that entry starts
    bool companion = false;      ///< it stays in the tray and sends notifications
    std::vector<Request> requests; ///< what it is started for; with stayHidden no window is shown
    std::string screenshots;     ///< the directory for pictures of every pane
    std::shared_ptr<TrialNetwork> trial; ///< null: none is offered
    std::string version;
};

/// Runs until the user is done with it. The exit code. `argv` is Qt's.
int runDesktop(int& argc, char** argv, const DesktopOptions& options, std::shared_ptr<EngineDoor> door);
/// Writes pictures of every pane instead, at each stage of the scene.
int runScreenshots(int& argc, char** argv, const DesktopOptions& options, std::shared_ptr<Scene> scene);

} // namespace granary::ui
