// Where a ledger is, and that it is to be used.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace granary::ui {

class JoinForm : public QWidget {
    Q_OBJECT

public:
    explicit JoinForm(WalletState& state, QWidget* parent = nullptr);
    /// As if it were typed.
    void setAddress(const QString& address);

signals:
    void joined(const granary::api::JoinedLedger& ledger);

private:
    void follow();
    void join();

    WalletState& m_state;
    QLineEdit* m_address;
    QPushButton* m_join;
    QLabel* m_problem;
    bool m_busy = false;
};

} // namespace granary::ui
