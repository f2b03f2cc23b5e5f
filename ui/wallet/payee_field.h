// Who is to be paid, as it is typed, pasted or read from a code, with what is known of them below.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace granary::ui {

class CodeSources;

/// Takes a name of the address book, an address or a request, for the ledger that was shown when it was made.
class PayeeField : public QWidget {
    Q_OBJECT

public:
    explicit PayeeField(WalletState& state, QWidget* parent = nullptr);
    /// As if it were typed.
    void setText(const QString& text);
    /// Whoever runs a machine, and what that is called.
    void setMachine(const std::string& address, const QString& name);
    /// Empty while it is not known.
    const std::string& address() const { return m_address; }
    /// As the address book has it, else that of the machine; empty where neither says.
    QString name() const;
    void showProblem(const QString& text);
    /// Another way to name somebody, below the field.
    void addBelow(QWidget* widget);

signals:
    void changed();
    /// A request was pasted: it may name an amount and a note, too.
    void slipRead(const granary::api::PaymentSlip& slip);

private:
    void build();
    void onText();
    void askSlip();
    void sayLooking();
    void takeSlip(const Result<api::PaymentSlip>& slip, bool whole);
    void setPayee(const std::string& address, const QString& problem);
    QString contactName() const;

    WalletState& m_state;
    const std::string m_ledger;
    std::string m_address;
    std::string m_machine; // its address, with its name
    QString m_machineName;
    bool m_reading = false; // a question about the payee is under way
    QVBoxLayout* m_rows;
    QLineEdit* m_text;
    CodeSources* m_sources;
    QLabel* m_problem;
    QLabel* m_name;
};

} // namespace granary::ui
