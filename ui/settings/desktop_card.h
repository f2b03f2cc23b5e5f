// When the window is there: at login, in the tray, by notifications.
#pragma once

#include "ui/base/preferences.h"
#include "ui/desktop/desktop_services.h"
#include "ui/settings/settings_card.h"

class QCheckBox;

namespace granary::ui {

class DesktopCard : public SettingsCard {
    Q_OBJECT

public:
    /// Whether there is anything to choose.
    static bool anyUse(const DesktopServices& services) { return services.autostart || services.hasTray || services.notifies; }
    DesktopCard(Preferences& preferences, const DesktopServices& services, QWidget* parent = nullptr);

private:
    void addAutostart(Autostart& autostart);
    void addClosing();
    void addNotifications();

    Preferences& m_preferences;
};

} // namespace granary::ui
