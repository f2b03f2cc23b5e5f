// Signing something away: to whom and how much, then the same once more to agree to, then what became of it.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QDialog>
#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace granary::ui {

class AmountField;
class PayeeField;

/// Nothing is signed before its user has agreed to name and total. Whoever derives from it calls build() in the constructor.
class PayDialog : public QDialog {
    Q_OBJECT

public:
    /// An address, a name, or "granary:pay?", as if it were typed.
    void setRecipient(const QString& text);
    /// Not while it is being paid: whoever closes it then would take it for called off.
    void reject() override;

protected:
    struct Words {
        QString title;
        QString amount; ///< names its field
        QString question;
        QString action; ///< of the button that agrees
        QString acting; ///< the same while it goes on
    };
    struct Agreement {
        QString note; ///< may be empty
        QString left; ///< what becomes of the rest
    };
    struct Outcome {
        QString title;
        QString text;
    };
    /// Seconds that one waits for the ledger's receipt.
    static constexpr std::uint64_t waitSeconds = 20;

    PayDialog(WalletState& state, Words words, QWidget* parent);
    void build();
    /// Looks at everything once more.
    void follow();
    WalletState& state() const { return m_state; }
    const std::string& ledger() const { return m_ledger; } ///< that was shown when it was opened
    PayeeField& payee() const { return *m_payee; }
    AmountField& amount() const { return *m_amount; }

    /// Below payee and amount.
    virtual void addRows(QVBoxLayout& rows) = 0;
    /// Says what is wrong with those rows; false while something is.
    virtual bool checkRows() { return true; }
    virtual Agreement agreement(std::uint64_t units) const = 0;
    /// Runs on a worker.
    virtual std::function<Result<api::Payment>(api::Wallet&)> order(std::uint64_t units) const = 0;
    /// `entry` is empty while there is none.
    virtual Outcome outcome(api::PaymentState state, const QString& money, const QString& entry) const = 0;

private:
    enum Page { formPage, agreePage, donePage };

    QWidget* buildForm();
    QWidget* buildAgreement();
    QWidget* buildOutcome();
    void goOn();
    void goBack();
    void pay();
    void onPaid(const Result<api::Payment>& payment);
    void showOutcome(api::PaymentState state, std::optional<std::uint64_t> entry);
    void followOutcome();

    WalletState& m_state;
    const std::string m_ledger;
    const Words m_words;
    bool m_paying = false;
    std::optional<api::Payment> m_payment;
    QStackedWidget* m_pages;
    PayeeField* m_payee;
    AmountField* m_amount;
    QLabel* m_agreeTo;
    QLabel* m_agreeAddress;
    QLabel* m_agreeNote;
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
