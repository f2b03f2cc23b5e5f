// What not everybody wants to know: how the balance is split, limits of automatic payments, names, channels, proofs, the ledgers themselves.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QFrame>

class QLabel;
class QPushButton;

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
    void chooseFile();
    void chooseProof();
    void leave();
    void join();

    WalletState& m_state;
    QPushButton* m_more;
    QWidget* m_all;
    QLabel* m_available; // how it is split, in one column
    QLabel* m_inChannels;
    QLabel* m_pending;
    QLabel* m_locked;
    QLabel* m_limits;
    QPushButton* m_stop;
    QLabel* m_channels;
    QPushButton* m_notarise;
};

} // namespace granary::ui
