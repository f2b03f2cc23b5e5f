// What this machine stores for others, and invitations to it.
#pragma once

#include "ui/base/drive_state.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace granary::ui {

class QrCode;

/// Shown only while the engine lends space.
class LendingCard : public QFrame {
    Q_OBJECT

public:
    explicit LendingCard(DriveState& state, QWidget* parent = nullptr);

signals:
    void said(const QString& text);

private:
    void follow();
    void invite();

    DriveState& m_state;
    QLabel* m_used;
    QLabel* m_who;
    QProgressBar* m_bar;
    QPushButton* m_invite;
    QLineEdit* m_code;
    QPushButton* m_copy;
    QrCode* m_qr;
    QLabel* m_until;
};

} // namespace granary::ui
