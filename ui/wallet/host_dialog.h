// A ledger for a group, kept by this computer.
#pragma once

#include "core/api/kept_ledger.h"
#include "ui/wallet/wallet_state.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace granary::ui {

/// Opens it over `parent`.
void showHost(WalletState& state, QWidget* parent);

/// What is switched is so at once; the dialog only shows it.
class HostDialog : public QDialog {
    Q_OBJECT

public:
    explicit HostDialog(WalletState& state, QWidget* parent = nullptr);

private:
    void look();
    void change();
    void take(const Result<api::KeptLedger>& kept);
    void follow();

    WalletState& m_state;
    api::KeptLedger m_kept;
    bool m_busy = true;
    QCheckBox* m_on;
    QCheckBox* m_others;
    QLabel* m_reach;
    QLabel* m_problem;
    QWidget* m_invitation;
    QPlainTextEdit* m_text;
    QPushButton* m_copy;
};

} // namespace granary::ui
