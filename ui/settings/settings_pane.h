// The settings of the window, of the drive on this machine, and of the connection.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/pane.h"
#include "ui/base/preferences.h"
#include "ui/desktop/desktop_services.h"

namespace granary::ui {

class SettingsPane : public Pane {
    Q_OBJECT

public:
    SettingsPane(DriveState& state, Preferences& preferences, const DesktopServices& services = {}, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    QString icon() const override { return QStringLiteral("settings"); }
};

} // namespace granary::ui
