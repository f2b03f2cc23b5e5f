// The channels of a ledger, at either end, and what can be done about them.
#pragma once

#include "ui/wallet/channel_texts.h"
#include "ui/wallet/wallet_state.h"

#include <QDialog>

#include <set>

class QLabel;
class QPushButton;
class QTableWidget;

namespace granary::ui {

/// Open ones first, then the newest. What can't be done now is not offered: a sentence says why.
class ChannelsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ChannelsDialog(WalletState& state, QWidget* parent = nullptr);

private:
    void build();
    void buildTable();
    void follow();
    void fillRow(int row, const api::WalletChannel& channel);
    void followChosen();
    const api::WalletChannel* chosen() const;
    QString whoOf(const api::WalletChannel& channel) const;
    void openNew();
    void askStep();
    void takeStep(const api::WalletChannel& channel, ChannelStep step);

    WalletState& m_state;
    const std::string m_ledger; // that was shown when it was opened
    std::vector<api::WalletChannel> m_shown;
    std::set<std::string> m_ending; // channels whose end was signed here
    QTableWidget* m_table;
    QLabel* m_none;
    QLabel* m_what;
    QLabel* m_problem;
    QPushButton* m_step;
    QPushButton* m_open;
};

} // namespace granary::ui
