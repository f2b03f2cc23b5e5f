// What one has, whether its ledger is to be trusted, and what can be done with it.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace granary::ui {

class BalanceCard : public QFrame {
    Q_OBJECT

public:
    explicit BalanceCard(WalletState& state, QWidget* parent = nullptr);

signals:
    void sendWanted();
    void receiveWanted();
    void said(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void follow();
    void followLedgers();
    void followLine();
    void followGrant();
    void askForGrant();

    WalletState& m_state;
    QTimer m_clock; // "12 s ago" goes on
    QComboBox* m_ledgers;
    QPushButton* m_mask;
    QLabel* m_amount;
    QLabel* m_besides;
    QLabel* m_icon;
    QLabel* m_line;
    QLabel* m_warning;
    QPushButton* m_send;
    QPushButton* m_grant;
    bool m_granting = false;
};

} // namespace granary::ui
