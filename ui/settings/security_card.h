// The passphrase of this machine, and locking the drive.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/settings/settings_card.h"

class QComboBox;
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
    static QString idleText(std::uint32_t minutes);
    void askIdle();
    void showIdle(const api::IdleLock& idle);
    void setIdle();

    DriveState& m_state;
    QLabel* m_text;
    QPushButton* m_change;
    QPushButton* m_lock;
    QComboBox* m_idle;
    QLabel* m_idleText;
    bool m_idleKnown = false;
};

} // namespace granary::ui
