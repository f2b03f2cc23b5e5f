// Lets one more computer into the drive, by a code.
#pragma once

#include "ui/base/drive_state.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace granary::ui {

class QrCode;

/// Shows the code and waits for the computer that uses it. Closed before, the code is good for nothing any more.
class AddComputerDialog : public QDialog {
    Q_OBJECT

public:
    explicit AddComputerDialog(DriveState& state, QWidget* parent = nullptr);

public slots:
    void done(int result) override;

private:
    void build();
    void ask();
    void show(const api::DeviceOffer& offer);
    void follow();
    void fail(const Error& error);

    DriveState& m_state;
    QWidget* m_part; // shown with a code
    QLineEdit* m_code;
    QrCode* m_qr;
    QLabel* m_until;
    QLabel* m_outcome;
    QProgressBar* m_busy;
    QPushButton* m_again;
    QPushButton* m_close;
    std::optional<api::TaskId> m_task;
};

} // namespace granary::ui
