// Paying somebody.
#pragma once

#include "ui/wallet/pay_dialog.h"

class QLineEdit;

namespace granary::ui {

/// The same dialog pays once, however often it is asked.
class SendDialog : public PayDialog {
    Q_OBJECT

public:
    explicit SendDialog(WalletState& state, QWidget* parent = nullptr);

private:
    void addRows(QVBoxLayout& rows) override;
    bool checkRows() override;
    Agreement agreement(std::uint64_t units) const override;
    std::function<Result<api::Payment>(api::Wallet&)> order(std::uint64_t units) const override;
    Outcome outcome(api::PaymentState state, const QString& money, const QString& entry) const override;
    void takeSlip(const api::PaymentSlip& slip);

    const std::string m_operation;
    QLineEdit* m_memo;
    QLabel* m_memoProblem;
};

} // namespace granary::ui
