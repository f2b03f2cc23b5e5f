// Where one is paid: the address, or a request that says how much and what for, as text and as a picture.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace granary::ui {

class AmountField;
class QrCode;

class ReceiveDialog : public QDialog {
    Q_OBJECT

public:
    explicit ReceiveDialog(WalletState& state, QWidget* parent = nullptr);

private:
    void build();
    void follow();
    void askSlip(const api::PaymentSlip& slip);
    void show(const QString& text);

    WalletState& m_state;
    bool m_writing = false; // a question is under way
    QLabel* m_hint;
    QrCode* m_code;
    QLineEdit* m_text;
    QPushButton* m_copy;
    AmountField* m_amount;
    QLineEdit* m_memo;
    QLabel* m_problem;
};

} // namespace granary::ui
