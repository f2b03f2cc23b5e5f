// Asks for the passphrase of a locked drive.
#pragma once

#include "ui/base/drive_state.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace granary::ui {

class UnlockPage : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(DriveState& state, QWidget* parent = nullptr);
    void focusField();

private:
    void unlock();

    DriveState& m_state;
    QLineEdit* m_passphrase;
    QPushButton* m_unlock;
    QLabel* m_problem;
};

} // namespace granary::ui
