// The passphrase of this machine, and locking the drive.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/settings/settings_card.h"

class QPushButton;

namespace granary::ui {

class SecurityCard : public SettingsCard {
    Q_OBJECT

public:
    explicit SecurityCard(DriveState& state, QWidget* parent = nullptr);

private:
    void follow();
    void changePassphrase();
    void lock();
    void lockNow();

    DriveState& m_state;
    QLabel* m_text;
    QPushButton* m_change;
    QPushButton* m_lock;
};

} // namespace granary::ui
