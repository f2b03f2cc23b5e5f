// How much may be spent by itself.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace granary::ui {

class AmountField;

/// Stays open until the engine has taken the limits, or says why not.
class LimitsDialog : public QDialog {
    Q_OBJECT

public:
    explicit LimitsDialog(WalletState& state, QWidget* parent = nullptr);

private:
    AmountField* addRow(QVBoxLayout& rows, const QString& name, std::optional<std::uint64_t> units);
    void follow();
    void save();

    WalletState& m_state;
    const std::string m_ledger;
    AmountField* m_day;
    AmountField* m_month;
    AmountField* m_download;
    QLabel* m_problem;
    QPushButton* m_save;
};

} // namespace granary::ui
