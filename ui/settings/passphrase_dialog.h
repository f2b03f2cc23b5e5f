// Another passphrase for the drive on this machine.
#pragma once

#include "ui/base/drive_state.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace granary::ui {

/// Stays open until the engine has taken it, or says why not.
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    explicit PassphraseDialog(DriveState& state, QWidget* parent = nullptr);

signals:
    void changed();

private:
    void follow();
    void change();

    DriveState& m_state;
    QLineEdit* m_old;
    QLineEdit* m_new;
    QLineEdit* m_again;
    QLabel* m_problem;
    QPushButton* m_change;
    bool m_busy = false;
};

} // namespace granary::ui
