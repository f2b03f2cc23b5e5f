// What this machine stores for others: whether, on which terms, and invitations to it.
#pragma once

#include "core/api/share.h"
#include "ui/base/drive_state.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace granary::ui {

class QrCode;

class LendingCard : public QFrame {
    Q_OBJECT

public:
    explicit LendingCard(DriveState& state, QWidget* parent = nullptr);

signals:
    void said(const QString& text);

private:
    void build();
    void buildInvitation();
    /// Asks how it stands, and shows that.
    void follow();
    void present(const api::Share& share);
    void showWords(const api::Share& share);
    void lend();
    void stop();
    void stopNow();
    void send(bool now);
    void invite();

    DriveState& m_state;
    api::Share m_share;
    bool m_asking = false;
    bool m_askAgain = false;
    QLabel* m_text;
    QLabel* m_used;
    QProgressBar* m_bar;
    QLabel* m_who;
    QLabel* m_terms;
    QPushButton* m_lend;
    QPushButton* m_invite;
    QPushButton* m_change;
    QPushButton* m_stop;
    QPushButton* m_now;
    QLineEdit* m_code;
    QPushButton* m_copy;
    QrCode* m_qr;
    QLabel* m_until;
};

} // namespace granary::ui
