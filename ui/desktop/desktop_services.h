// What of the desktop around it the window can make use of.
#pragma once

#include <functional>

namespace granary::ui {

class Autostart;
class SelfUnlock;
class Trial;

/// Without any of them the window works as well, and its settings do not speak of what is not there.
struct DesktopServices {
    Autostart* autostart = nullptr;
    std::function<bool()> hasTray;    ///< whether there is a tray now; empty: none is wanted
    bool notifies = false;            ///< things are told by notifications unless the user minds
    Trial* trial = nullptr;           ///< a demo network may be made on this computer
    SelfUnlock* selfUnlock = nullptr; ///< the passphrase may lie in the keyring of the desktop
};

} // namespace granary::ui
