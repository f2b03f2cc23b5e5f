#include "ui/wallet/history_card.h"

#include "ui/base/text_file.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/wallet/history_model.h"
#include "ui/wallet/month_chart.h"
#include "ui/wallet/proof_file.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int historyRowHeight = 38;
constexpr int mostHistoryRows = 10; // that the table grows to; then it scrolls

QVBoxLayout* columnOf(QFrame& frame)
{
    frame.setProperty("card", true);
    auto* const out = new QVBoxLayout(&frame);
    out->setContentsMargins(16, 16, 16, 16);
    out->setSpacing(8);
    return out;
}

} // namespace

MonthCard::MonthCard(WalletState& state, QWidget* parent) : QFrame(parent), m_state(state)
{
    auto* const layout = columnOf(*this);
    layout->addWidget(heading(tr("This month")));
    auto* const sums = new QHBoxLayout;
    sums->setSpacing(24);
    m_received = textLabel({});
    m_received->setObjectName(QStringLiteral("received"));
    m_spent = textLabel({});
    m_spent->setObjectName(QStringLiteral("spent"));
    sums->addWidget(m_received);
    sums->addWidget(m_spent);
    layout->addLayout(sums);
    m_chart = new MonthChart;
    layout->addWidget(m_chart);
    connect(&m_state, &WalletState::changed, this, &MonthCard::follow);
    follow();
}

void MonthCard::follow()
{
    const auto& month = m_state.news().month;
    if (!m_state.news().shown() || !month.month().isValid())
        return;
    const auto sum = month.sum();
    setToned(m_received, tr("Received: %1").arg(m_state.money(sum.received)), receivedColour());
    setToned(m_spent, tr("Spent: %1").arg(m_state.money(sum.spent)), spentColour());
    m_chart->set(month, [this](std::uint64_t units) { return m_state.money(units); });
    m_chart->setVisible(!m_state.masked() && (sum.received > 0 || sum.spent > 0)); // a chart of hidden amounts tells of them
}

HistoryCard::HistoryCard(WalletState& state, QWidget* parent) : QFrame(parent), m_state(state)
{
    auto* const layout = columnOf(*this);
    layout->addWidget(heading(tr("History")));
    m_nothing = faintLabel(tr("Nothing came or went yet."));
    layout->addWidget(m_nothing);
    m_model = new HistoryModel(this);
    m_table = buildTable();
    layout->addWidget(m_table);
    m_save = new QPushButton(icon(QStringLiteral("file")), tr("Save as a table ..."));
    m_save->setObjectName(QStringLiteral("saveHistory"));
    m_save->setToolTip(tr("A CSV file, for spreadsheets and the tax office"));
    m_proof = new QPushButton(icon(QStringLiteral("shield")), tr("Save a proof ..."));
    m_proof->setObjectName(QStringLiteral("saveProof"));
    m_proof->setToolTip(tr("A file by which anybody can check that the chosen entry is in the ledger"));
    auto* const buttons = new FlowRow;
    buttons->add(m_save);
    buttons->add(m_proof);
    layout->addWidget(buttons);
    connect(m_model, &HistoryModel::pageWanted, this, &HistoryCard::askOlder);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HistoryCard::fitTable);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryCard::fitTable);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryCard::onSelection);
    connect(m_save, &QPushButton::clicked, this, &HistoryCard::saveTable);
    connect(m_proof, &QPushButton::clicked, this, &HistoryCard::saveProof);
    connect(&m_state, &WalletState::changed, this, &HistoryCard::follow);
    follow();
}

QTableView* HistoryCard::buildTable()
{
    auto* const table = new QTableView;
    table->setModel(m_model);
    table->setAccessibleName(tr("History"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(std::max(historyRowHeight, fontMetrics().height() + 16));
    auto* const header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(HistoryModel::noteColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
    return table;
}

void HistoryCard::fitTable()
{
    const int rows = std::min(m_model->rowCount(), mostHistoryRows);
    m_table->setFixedHeight(
        m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

void HistoryCard::follow()
{
    const auto& news = m_state.news();
    const auto* const ledger = news.shown();
    if (!ledger)
        return;
    m_model->setMasked(m_state.masked());
    m_model->setNewest(ledger->id, ledger->decimals, news.history);
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    m_table->setVisible(any);
    m_save->setVisible(any);
    m_proof->setVisible(any);
    fitTable();
    onSelection();
}

void HistoryCard::onSelection() { m_proof->setEnabled(m_table->selectionModel()->hasSelection()); }

void HistoryCard::askOlder(const std::string& ledger, std::uint64_t before)
{
    constexpr std::uint64_t pageRows = 200;
    m_state.session().ask(
        this, [ledger, before](api::Engine& engine) { return engine.wallet().history(ledger, before, pageRows); },
        [this, ledger](const Result<api::HistoryPage>& page) {
            m_model->addOlder(ledger, page.ok() ? *page : api::HistoryPage(), page.ok());
        });
}

void HistoryCard::saveTable()
{
    m_state.session().ask(
        this, [ledger = m_state.news().ledger](api::Engine& engine) { return engine.wallet().historyTable(ledger); },
        [this](const Result<api::HistoryTable>& table) {
            if (!table.ok())
                return emit said(walletSentence(table.error()));
            saveTextFile(this, tr("Save as a table"), QStringLiteral("granary-wallet.csv"), QString::fromStdString(table->csv),
                [this](const QString& text) { emit said(text); });
        });
}

void HistoryCard::saveProof()
{
    const auto chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        return;
    const auto entry = m_model->rows()[static_cast<std::size_t>(chosen.front().row())].entry;
    saveEntryProof(this, m_state, m_state.news().ledger, entry, [this](const QString& text) { emit said(text); });
}

} // namespace granary::ui
