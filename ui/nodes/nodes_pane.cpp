#include "ui/nodes/nodes_pane.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/nodes/add_node_dialog.h"
#include "ui/nodes/health_card.h"
#include "ui/nodes/lending_card.h"
#include "ui/nodes/nodes_model.h"
#include "ui/nodes/share_bar.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/scroll_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int rowHeight = 38;
constexpr int mostRows = 12; // that the table grows to; then it scrolls

const api::VerifyResult* newestCheck(const DriveState& state)
{
    for (const auto& task : state.tasks())
        if (const auto* const result = std::get_if<api::VerifyResult>(&task.result))
            return result;
    return nullptr;
}

} // namespace

NodesPane::NodesPane(DriveState& state, QWidget* parent) : Pane(parent), m_state(state)
{
    build();
    connect(m_nothing, &EmptyPage::actionClicked, this, [this] { addPlace(); });
    connect(m_remove, &QPushButton::clicked, this, &NodesPane::removePlace);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NodesPane::onSelection);
    for (auto* const card : {m_lending, m_lendingAlone})
        connect(card, &LendingCard::said, this, &Pane::said);
    connect(m_health, &HealthCard::said, this, &Pane::said);
    connect(&m_state, &DriveState::statusChanged, this, &NodesPane::follow);
    connect(&m_state, &DriveState::tasksChanged, this, &NodesPane::follow);
    connect(&m_state, &DriveState::taskEnded, this, &NodesPane::onEnded);
    follow();
}

void NodesPane::build()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_stack = new PageStack;
    whole->addWidget(m_stack);
    auto* const page = new ScrollPage(0);
    m_health = new HealthCard(m_state);
    m_lending = new LendingCard(m_state);
    page->column()->addWidget(m_health);
    page->column()->addWidget(buildPlaces());
    page->column()->addWidget(m_lending);
    m_stack->addWidget(page);
    auto* const alone = new QWidget;
    auto* const column = new QVBoxLayout(alone);
    column->setContentsMargins(24, 24, 24, 24);
    m_nothing = new EmptyPage(QStringLiteral("nodes"), tr("Nobody keeps your data yet"),
        tr("Add a friend's machine or a second disk. Your files are sealed and spread over all of them, so that some may fail and nothing is lost."), tr("Add a storage place"));
    m_lendingAlone = new LendingCard(m_state);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_lendingAlone);
    m_stack->addWidget(alone);
}

QWidget* NodesPane::buildPlaces()
{
    QVBoxLayout* layout = nullptr;
    auto* const out = card(layout);
    layout->addWidget(heading(tr("Who keeps your data")));
    m_bar = new ShareBar;
    layout->addWidget(m_bar);
    buildTable();
    layout->addWidget(m_table);
    m_finding = textLabel({});
    m_finding->hide();
    layout->addWidget(m_finding);
    auto* const add = primaryButton(tr("Add a storage place"));
    add->setObjectName(QStringLiteral("addPlace"));
    m_remove = new QPushButton(ui::icon(QStringLiteral("trash")), tr("Remove ..."));
    m_remove->setObjectName(QStringLiteral("removePlace"));
    auto* const buttons = new FlowRow;
    buttons->add(add);
    buttons->add(m_remove);
    layout->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, [this] { addPlace(); });
    return out;
}

void NodesPane::buildTable()
{
    m_model = new NodesModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(NodesModel::sortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    m_table = new QTableView;
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(NodesModel::nameColumn, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Who keeps your data"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(rowHeight, fontMetrics().height() + 16));
    auto* const header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(NodesModel::nameColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
}

void NodesPane::fitTable()
{
    const int rows = std::min(m_model->rowCount(), mostRows);
    const int sideways = m_table->horizontalScrollBar()->maximum() > 0 ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize() + 2 + sideways);
}

void NodesPane::follow()
{
    const auto& status = m_state.status();
    m_model->set(nodeRows(status, newestCheck(m_state)));
    std::vector<ShareBar::Part> parts;
    for (const auto& row : m_model->rows())
        parts.push_back({tr("%1: %2, %3 %").arg(row.name, sizeText(row.node.usedBytes), QLocale().toString(row.share * 100, 'f', 0)), row.share, chartColours()[static_cast<std::size_t>(row.colour)]});
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.share > b.share; });
    m_bar->set(std::move(parts));
    fitTable();
    m_stack->setCurrentIndex(status.nodes.empty() ? 1 : 0);
    onSelection();
}

int NodesPane::selectedRow() const
{
    const auto selected = m_table->selectionModel()->selectedRows();
    return selected.isEmpty() ? -1 : m_sorted->mapToSource(selected.front()).row();
}

void NodesPane::onSelection()
{
    const int row = selectedRow();
    const auto* const chosen = row < 0 ? nullptr : &m_model->rows()[static_cast<std::size_t>(row)];
    m_remove->setEnabled(chosen && !chosen->node.leaving);
    const auto text = chosen ? chosen->findingText : QString();
    m_finding->setText(text);
    m_finding->setVisible(!text.isEmpty());
}

void NodesPane::onEnded(const api::Task& task)
{
    if (task.kind == api::TaskKind::removeNode && task.state == api::TaskState::done)
        emit said(tr("The storage place was emptied and removed"));
    else if (task.state == api::TaskState::failed && (task.kind == api::TaskKind::removeNode || task.kind == api::TaskKind::verify || task.kind == api::TaskKind::repair || task.kind == api::TaskKind::drill))
        emit said(errorSentence(task.error.value_or(Error(ErrorCode::internal)), task.kind == api::TaskKind::removeNode ? Doing::removeNode : Doing::verify));
}

bool NodesPane::takeCode(const QString& code)
{
    if (!code.startsWith(QLatin1String("granary:node?")))
        return false;
    addPlace(code);
    return true;
}

/// Nothing is added before the user says so.
void NodesPane::addPlace(const QString& code)
{
    auto* const dialog = new AddNodeDialog(m_state, this);
    dialog->setCode(code);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddNodeDialog::added, this, [this](const QString& name) { emit said(tr("%1 keeps data for you from now on").arg(name)); });
    connect(dialog, &AddNodeDialog::joined, this, &NodesPane::said);
    dialog->open();
}

void NodesPane::removePlace()
{
    const int row = selectedRow();
    if (row < 0)
        return;
    const auto& chosen = m_model->rows()[static_cast<std::size_t>(row)];
    const auto text = chosen.node.reachable
        ? tr("What it holds is moved to the other storage places first, %1. That may take a while; you can go on working meanwhile.").arg(sizeText(chosen.node.usedBytes))
        : tr("It does not answer, so what it holds is made anew from the other storage places first. That may take a while; you can go on working meanwhile.");
    confirm(this, tr("Remove %1?").arg(chosen.name), text, tr("Remove"), [this, id = chosen.node.id.hex()] {
        m_state.session().ask(
            this, [id](api::Engine& engine) { return engine.removeNode(id); },
            [this](const Result<api::TaskId>& task) {
                if (!task.ok())
                    emit said(errorSentence(task.error(), Doing::removeNode));
                m_state.refresh();
            });
    });
}

} // namespace granary::ui
