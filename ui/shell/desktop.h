// The application: language, theme, the window, and that there is one of it.
#pragma once

#include "ui/shell/scene.h"

#include <memory>
#include <string>
#include <vector>

namespace granary::ui {

struct DesktopOptions {
    std::string profile;         ///< absolute
    std::string preferencesFile; ///< absolute
    std::string instanceName;    ///< of the socket by which a second start finds the first; empty: none is looked for
    std::string uri;             ///< "granary:..." that it was started with, or empty
    std::string screenshots;     ///< the directory for pictures of every pane
    std::string version;
};

/// Runs until the window is closed. The exit code. `argv` is Qt's.
int runDesktop(int& argc, char** argv, const DesktopOptions& options, std::shared_ptr<EngineDoor> door);
/// Writes pictures of every pane instead, at each stage of the scene.
int runScreenshots(int& argc, char** argv, const DesktopOptions& options, std::shared_ptr<Scene> scene);

} // namespace granary::ui
