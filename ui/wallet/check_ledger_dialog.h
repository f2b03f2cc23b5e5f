// Every entry of a ledger, checked on this computer.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace granary::ui {

/// Begins when it is told to, and ends with the dialog.
class CheckLedgerDialog : public QDialog {
    Q_OBJECT

public:
    explicit CheckLedgerDialog(WalletState& state, QWidget* parent = nullptr);
    ~CheckLedgerDialog() override;
    /// What a check came to, as if it had just ended.
    void take(const Result<api::LedgerVerification>& found);

private:
    void checkOrStop();
    void setRunning(bool on);
    void say(const QString& title, const QString& text, bool bad);

    WalletState& m_state;
    const std::string m_ledger; // that was shown when it was opened
    CancelToken m_cancel;
    QLabel* m_title;
    QLabel* m_text;
    QProgressBar* m_busy;
    QPushButton* m_check;
    bool m_running = false;
};

} // namespace granary::ui
