// The passphrase of this machine, and locking the drive.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/settings/settings_card.h"

class QCheckBox;
class QPushButton;

namespace granary::ui {

class SelfUnlock;

class SecurityCard : public SettingsCard {
    Q_OBJECT

public:
    /// Without `selfUnlock` nothing speaks of keyrings.
    explicit SecurityCard(DriveState& state, SelfUnlock* selfUnlock = nullptr, QWidget* parent = nullptr);

private:
    void follow();
    void changePassphrase();
    void lock();
    void lockNow();
    void setSelfUnlock(bool on);

    DriveState& m_state;
    SelfUnlock* const m_selfUnlock;
    QCheckBox* m_bySelf;
    QLabel* m_text;
    QPushButton* m_change;
    QPushButton* m_lock;
};

} // namespace granary::ui
