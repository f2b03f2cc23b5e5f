// Asks for the passphrase of a locked drive.
#pragma once

#include "ui/base/drive_state.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace granary::ui {

class SelfUnlock;

class UnlockPage : public QWidget {
    Q_OBJECT

public:
    /// Says why `selfUnlock`, if there is one, did not open the drive.
    explicit UnlockPage(DriveState& state, const SelfUnlock* selfUnlock = nullptr, QWidget* parent = nullptr);
    void focusField();

private:
    void unlock();

    DriveState& m_state;
    QLineEdit* m_passphrase;
    QPushButton* m_unlock;
    QLabel* m_problem;
};

} // namespace granary::ui
