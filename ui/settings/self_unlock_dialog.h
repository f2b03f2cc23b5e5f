// Asks for the passphrase that the keyring of the desktop is to keep.
#pragma once

#include "ui/base/self_unlock.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace granary::ui {

/// Accepted when the passphrase was right and the keyring has it.
class SelfUnlockDialog : public QDialog {
    Q_OBJECT

public:
    SelfUnlockDialog(DriveState& state, SelfUnlock& selfUnlock, QWidget* parent = nullptr);

private:
    void remember();
    void fail(const QString& text);

    DriveState& m_state;
    SelfUnlock& m_selfUnlock;
    QLineEdit* m_passphrase;
    QLabel* m_problem;
    QPushButton* m_done;
};

} // namespace granary::ui
