// What not everybody wants to know: how the balance is split, limits of automatic payments, names, channels, proofs, the ledgers themselves.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableWidget;

namespace granary::ui {

class FlowRow;

class DetailsCard : public QFrame {
    Q_OBJECT

public:
    explicit DetailsCard(WalletState& state, QWidget* parent = nullptr);

signals:
    void said(const QString& text);

private:
    QWidget* buildSplit();
    QWidget* buildLimits();
    QWidget* buildChannels();
    QWidget* buildRest();
    void follow();
    void followSplit();
    void followLimits();
    void followChannels();
    void stopOrGoOn();
    void endChannel();
    void chooseFile();
    void chooseProof();
    void leave();
    void join();

    WalletState& m_state;
    QPushButton* m_more;
    QWidget* m_all;
    QLabel* m_split;
    QLabel* m_limits;
    QPushButton* m_stop;
    QTableWidget* m_channels;
    QLabel* m_noChannels;
    QPushButton* m_end;
    QPushButton* m_notarise;
    std::vector<std::string> m_channelIds; // of the rows
};

} // namespace granary::ui
