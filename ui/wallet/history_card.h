// This month as a chart, and all that came and went.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace granary::ui {

class HistoryModel;
class MonthChart;

class MonthCard : public QFrame {
    Q_OBJECT

public:
    explicit MonthCard(WalletState& state, QWidget* parent = nullptr);

private:
    void follow();

    WalletState& m_state;
    QLabel* m_received;
    QLabel* m_spent;
    MonthChart* m_chart;
};

class HistoryCard : public QFrame {
    Q_OBJECT

public:
    explicit HistoryCard(WalletState& state, QWidget* parent = nullptr);

signals:
    void said(const QString& text);

private:
    QTableView* buildTable();
    void follow();
    void fitTable();
    void onSelection();
    void askOlder(const std::string& ledger, std::uint64_t before);
    void saveTable();
    void saveProof();

    WalletState& m_state;
    HistoryModel* m_model;
    QTableView* m_table;
    QLabel* m_nothing;
    QPushButton* m_save;
    QPushButton* m_proof;
};

} // namespace granary::ui
