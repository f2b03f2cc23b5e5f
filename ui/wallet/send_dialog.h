// Paying somebody: whom and how much, then the same once more to agree to, then what became of it.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace granary::ui {

class AmountField;
class CodeSources;

/// Nothing is paid before its user has agreed to name and total. The same dialog pays once, however often it is asked.
class SendDialog : public QDialog {
    Q_OBJECT

public:
    explicit SendDialog(WalletState& state, QWidget* parent = nullptr);
    /// An address, a name, or "granary:pay?", as if it were typed.
    void setRecipient(const QString& text);
    /// Not while it is being paid: whoever closes it then would take it for called off.
    void reject() override;

private:
    enum Page { formPage, agreePage, donePage };

    void build();
    QWidget* buildForm();
    QWidget* buildAgreement();
    QWidget* buildOutcome();
    void onRecipient();
    void askSlip();
    void sayLooking();
    void takeSlip(const Result<api::PaymentSlip>& slip, bool whole);
    void setPayee(const std::string& address, const QString& problem);
    void follow();
    void goOn();
    void goBack();
    void pay();
    void onPaid(const Result<api::Payment>& payment);
    void showOutcome(api::PaymentState state, std::optional<std::uint64_t> entry);
    void followOutcome();
    bool memoFits() const;
    QString payeeName() const;

    WalletState& m_state;
    const std::string m_ledger; // that was shown when it was opened
    const std::string m_operation;
    std::string m_payee;    // address; empty while it is not known
    bool m_reading = false; // a question about the payee is under way
    bool m_paying = false;
    std::optional<api::Payment> m_payment;
    QStackedWidget* m_pages;
    QLineEdit* m_to;
    CodeSources* m_sources;
    QLabel* m_toProblem;
    QLabel* m_toName;
    AmountField* m_amount;
    QLineEdit* m_memo;
    QLabel* m_memoProblem;
    QLabel* m_agreeTo;
    QLabel* m_agreeAddress;
    QLabel* m_agreeMemo;
    QLabel* m_agreeTotal;
    QLabel* m_agreeLeft;
    QLabel* m_agreeProblem;
    QLabel* m_outcomeTitle;
    QLabel* m_outcome;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace granary::ui
