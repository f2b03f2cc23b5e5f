#include "ui/files/files_pane.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/files/breadcrumb.h"
#include "ui/files/file_drawer.h"
#include "ui/files/restore_dialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int rowHeight = 38;
constexpr int typedMs = 120;
constexpr std::uint64_t firstPageRows = 200;
constexpr std::uint64_t pageRows = 2000;
constexpr int mostFound = 20'000; // a search that finds more is too wide to be read
constexpr int mostTimes = 500;    // in the list of times

std::vector<FileRow> rowsOf(std::vector<api::Entry> entries, SortBy by, Qt::SortOrder order)
{
    std::vector<FileRow> rows;
    rows.reserve(entries.size());
    for (auto& entry : entries)
        rows.push_back(rowOf(std::move(entry), false));
    sortRows(rows, by, order);
    return rows;
}

} // namespace

FilesPane::FilesPane(DriveState& state, QWidget* parent) : Pane(parent), m_state(state)
{
    build();
    m_typed.setSingleShot(true);
    m_typed.setInterval(typedMs);
    connect(&m_typed, &QTimer::timeout, this, &FilesPane::search);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_crumbs, &Breadcrumb::chosen, this, &FilesPane::openFolder);
    connect(m_time, &QComboBox::activated, this, &FilesPane::chooseSnapshot);
    connect(m_table, &QTableView::activated, this, &FilesPane::activate);
    connect(m_table, &QTableView::customContextMenuRequested, this, &FilesPane::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FilesPane::onSelection);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &FilesPane::sortBy);
    connect(m_nothing, &EmptyPage::actionClicked, this, [this] { emit openPane(QStringLiteral("folders")); });
    connect(m_problem, &EmptyPage::actionClicked, this, &FilesPane::load);
    connect(m_restore, &QPushButton::clicked, this, &FilesPane::restoreSelected);
    connect(m_drawer, &FileDrawer::restoreWanted, this, [this](const QString& snapshot, const api::Path& path) { restore(snapshot, {path}); });
    connect(&m_state, &DriveState::snapshotsChanged, this, &FilesPane::followSnapshots);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    for (const auto& keys : {QKeySequence(Qt::ALT | Qt::Key_Up), QKeySequence(Qt::Key_Backspace)}) {
        auto* const up = new QShortcut(keys, m_table, nullptr, nullptr, Qt::WidgetShortcut);
        connect(up, &QShortcut::activated, this, &FilesPane::goUp);
    }
    followSnapshots();
}

void FilesPane::build()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 16, 12);
    top->setSpacing(8);
    m_crumbs = new Breadcrumb;
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search all files"));
    m_search->setAccessibleName(tr("Search all files"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(220);
    m_time = new QComboBox;
    m_time->setAccessibleName(tr("Time"));
    m_time->setToolTip(tr("The drive as it is now, or as it was"));
    m_time->setMinimumWidth(190);
    m_restore = new QPushButton(ui::icon(QStringLiteral("restore")), tr("Restore ..."));
    top->addWidget(m_crumbs, 1);
    top->addWidget(m_search);
    top->addWidget(m_time);
    top->addWidget(m_restore);
    column->addLayout(top);

    m_model = new FolderModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Files"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setIconSize(QSize(20, 20));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(rowHeight, fontMetrics().height() + 16));
    auto* const header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(FolderModel::nameColumn, Qt::AscendingOrder);
    header->setSectionResizeMode(FolderModel::nameColumn, QHeaderView::Stretch);
    const int wide = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(FolderModel::placeColumn, wide * 34);
    m_table->setColumnWidth(FolderModel::sizeColumn, wide * 14);
    m_table->setColumnWidth(FolderModel::healthColumn, wide * 24);
    m_table->setColumnWidth(FolderModel::modifiedColumn, wide * 22);
    m_table->setColumnHidden(FolderModel::placeColumn, true);

    m_nothing = new EmptyPage(QStringLiteral("shield"), tr("Nothing is protected yet"), tr("Choose the folders that must not be lost. From then on every change is kept, and you can go back to any day."), tr("Choose folders"));
    m_emptyFolder = new EmptyPage(QStringLiteral("folder"), tr("This folder is empty"), {});
    m_problem = new EmptyPage(QStringLiteral("warning"), tr("This can't be shown now"), {}, tr("Try again"));
    m_stack = new QStackedWidget;
    for (auto* const page : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_nothing), static_cast<QWidget*>(m_emptyFolder), static_cast<QWidget*>(m_problem)})
        m_stack->addWidget(page);
    m_drawer = new FileDrawer(m_state);
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_drawer);
    column->addLayout(middle, 1);
    m_count = faintLabel({});
    m_count->setContentsMargins(16, 4, 16, 4);
    column->addWidget(m_count);
    onSelection();
}

void FilesPane::followSnapshots()
{
    m_time->clear();
    m_time->addItem(ui::icon(QStringLiteral("clock")), tr("Now"), QString());
    int shown = 0;
    for (const auto& snapshot : m_state.snapshots()) {
        if (m_time->count() > mostTimes)
            break;
        const auto id = QString::fromStdString(snapshot.id.hex());
        auto text = timeText(timeOf(snapshot.time));
        if (m_state.devices().size() > 1)
            text += QStringLiteral("  \u00b7  ") + QString::fromStdString(snapshot.device);
        m_time->addItem(text, id);
        if (id == m_snapshot)
            shown = m_time->count() - 1;
    }
    if (shown == 0)
        m_snapshot.clear();
    m_time->setCurrentIndex(shown);
    load();
}

void FilesPane::chooseSnapshot(int index)
{
    m_snapshot = m_time->itemData(index).toString();
    if (m_search->text().isEmpty())
        load();
    else
        search();
}

const api::Snapshot* FilesPane::shownSnapshot() const
{
    if (m_snapshot.isEmpty())
        return m_state.newest();
    for (const auto& snapshot : m_state.snapshots())
        if (QString::fromStdString(snapshot.id.hex()) == m_snapshot)
            return &snapshot;
    return nullptr;
}

void FilesPane::openFolder(const api::Path& path)
{
    m_folder = path;
    m_typed.stop();
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    load();
}

void FilesPane::load()
{
    m_cancel.cancel();
    m_searching = false;
    const auto generation = ++m_generation;
    m_table->setColumnHidden(FolderModel::placeColumn, true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    const auto* const snapshot = shownSnapshot();
    const bool any = snapshot != nullptr;
    m_search->setEnabled(any);
    m_time->setEnabled(any);
    if (!any) {
        m_model->set({});
        m_crumbs->show({}, {});
        m_count->clear();
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    m_crumbs->show(m_folder, snapshot->paths);
    const auto id = snapshot->id.hex();
    const auto ask = [&](auto call) {
        m_state.session().ask(this, std::move(call), [this, generation](Result<std::vector<FileRow>> rows) {
            if (generation != m_generation)
                return;
            if (rows.ok())
                showRows(std::move(*rows), generation);
            else if (rows.error().code == ErrorCode::notFound && !m_folder.bytes.empty())
                openFolder({}); // it was not there yet, or is not any more
            else
                showProblem(rows.error());
        });
    };
    if (m_folder.bytes.empty()) {
        // The top: what was chosen to be protected.
        ask([id, paths = snapshot->paths, by = m_sortBy, order = m_order](api::Engine& engine) -> Result<std::vector<FileRow>> {
            std::vector<FileRow> rows;
            for (const auto& path : paths) {
                api::Entry entry;
                entry.path = path;
                entry.type = api::EntryType::directory;
                const auto slash = path.bytes.rfind('/');
                if (path.bytes.size() > 1) {
                    GRANARY_ASSIGN(auto around, engine.list({.snapshot = id, .path = {path.bytes.substr(0, std::max<std::size_t>(slash, 1))}}));
                    for (auto& candidate : around)
                        if (candidate.path == path)
                            entry = std::move(candidate);
                }
                rows.push_back(rowOf(std::move(entry), false));
            }
            sortRows(rows, by, order);
            return rows;
        });
        return;
    }
    ask([id, folder = m_folder, by = m_sortBy, order = m_order](api::Engine& engine) -> Result<std::vector<FileRow>> {
        GRANARY_ASSIGN(auto entries, engine.list({.snapshot = id, .path = folder, .health = true}));
        return rowsOf(std::move(entries), by, order);
    });
}

void FilesPane::showRows(std::vector<FileRow> rows, std::uint64_t generation)
{
    if (generation != m_generation)
        return;
    const bool none = rows.empty();
    m_count->setText(none ? QString() : tr("%n item(s)", nullptr, static_cast<int>(rows.size())));
    m_model->set(std::move(rows));
    m_table->scrollToTop();
    if (none)
        m_emptyFolder->setTexts(m_searching ? tr("Nothing found") : tr("This folder is empty"), m_searching ? tr("No file or folder has that in its name at this time.") : QString());
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_emptyFolder) : m_table);
    onSelection();
}

void FilesPane::showProblem(const Error& error)
{
    m_problem->setTexts(tr("This can't be shown now"), errorSentence(error, Doing::read));
    m_stack->setCurrentWidget(m_problem);
    m_count->clear();
}

void FilesPane::search()
{
    const auto text = m_search->text().trimmed();
    const auto* const snapshot = shownSnapshot();
    if (text.isEmpty() || !snapshot)
        return load();
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_searching = true;
    m_table->setColumnHidden(FolderModel::placeColumn, false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_model->set({});
    api::FindRequest request;
    request.snapshot = snapshot->id.hex();
    request.pattern = text.toStdString();
    request.limit = firstPageRows;
    request.health = true;
    searchPage(std::move(request), ++m_generation, m_cancel);
}

void FilesPane::searchPage(api::FindRequest request, std::uint64_t generation, CancelToken cancel)
{
    struct Page {
        std::vector<FileRow> rows;
        bool more = false;
        api::FindRequest next;
    };
    m_state.session().ask(
        this,
        [request = std::move(request), cancel](api::Engine& engine) -> Result<Page> {
            GRANARY_ASSIGN(auto found, engine.find(request, cancel));
            Page out;
            for (auto& row : found.entries)
                out.rows.push_back(rowOf(std::move(row.entry), true));
            out.more = found.more;
            out.next = request;
            out.next.after = found.next;
            out.next.limit = pageRows;
            return out;
        },
        [this, generation, cancel](Result<Page> page) {
            if (generation != m_generation)
                return;
            if (!page.ok()) {
                if (page.error().code != ErrorCode::cancelled)
                    showProblem(page.error());
                return;
            }
            const bool more = page->more && m_model->rowCount() < mostFound;
            if (m_model->rowCount() == 0 && (!page->rows.empty() || !more))
                showRows(std::move(page->rows), generation);
            else
                m_model->append(std::move(page->rows));
            if (m_model->rowCount() > 0)
                m_count->setText(page->more && !more ? tr("The first %1; type more of the name to find fewer").arg(countText(static_cast<std::uint64_t>(m_model->rowCount())))
                                                     : tr("%n item(s)", nullptr, m_model->rowCount()));
            if (more)
                searchPage(std::move(page->next), generation, cancel);
        });
}

void FilesPane::sortBy(int column)
{
    if (m_searching || column == FolderModel::healthColumn)
        return;
    const auto by = column == FolderModel::sizeColumn ? SortBy::size : column == FolderModel::modifiedColumn ? SortBy::modified : SortBy::name;
    m_order = by == m_sortBy && m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_sortBy = by;
    m_table->horizontalHeader()->setSortIndicator(column, m_order);
    load();
}

void FilesPane::activate(const QModelIndex& index)
{
    const auto entry = m_model->row(index.row()).entry;
    if (entry.type == api::EntryType::directory)
        openFolder(entry.path);
    else
        restoreSelected();
}

void FilesPane::goUp()
{
    const auto* const snapshot = shownSnapshot();
    if (m_folder.bytes.empty() || !snapshot)
        return;
    const bool top = std::find(snapshot->paths.begin(), snapshot->paths.end(), m_folder) != snapshot->paths.end();
    const auto slash = m_folder.bytes.rfind('/');
    openFolder(top || m_folder.bytes == "/" ? api::Path{} : api::Path{m_folder.bytes.substr(0, std::max<std::size_t>(slash, 1))});
}

std::vector<api::Path> FilesPane::selectedPaths() const
{
    std::vector<api::Path> out;
    for (const auto& index : m_table->selectionModel()->selectedRows())
        out.push_back(m_model->row(index.row()).entry.path);
    return out;
}

void FilesPane::onSelection()
{
    const auto selected = m_table->selectionModel()->selectedRows();
    m_restore->setEnabled(!selected.isEmpty());
    if (selected.size() == 1)
        m_drawer->show(m_model->row(selected.front().row()).entry);
    else
        m_drawer->clear();
}

void FilesPane::restoreSelected()
{
    const auto* const snapshot = shownSnapshot();
    const auto paths = selectedPaths();
    if (snapshot && !paths.empty())
        restore(QString::fromStdString(snapshot->id.hex()), paths);
}

void FilesPane::restore(const QString& snapshot, const std::vector<api::Path>& paths)
{
    const auto what = paths.size() == 1 ? tr("Restore \"%1\"").arg(nameText(paths.front())) : tr("Restore %n item(s)", nullptr, static_cast<int>(paths.size()));
    auto* const dialog = new RestoreDialog(what, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, snapshot, paths] {
        auto request = dialog->request();
        request.snapshot = snapshot.toStdString();
        request.paths = paths;
        m_state.session().ask(
            this, [request](api::Engine& engine) { return engine.restore(request); },
            [this](Result<api::TaskId> task) {
                if (!task.ok())
                    emit said(errorSentence(task.error(), Doing::restore));
                m_state.refresh();
            });
    });
    dialog->open();
}

void FilesPane::showMenu(const QPoint& at)
{
    const auto index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_model->row(index.row()).entry.type == api::EntryType::directory)
        menu->addAction(ui::icon(QStringLiteral("folder")), tr("Open"), this, [this, index = QPersistentModelIndex(index)] {
            if (index.isValid())
                activate(index);
        });
    menu->addAction(ui::icon(QStringLiteral("restore")), tr("Restore ..."), this, &FilesPane::restoreSelected);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace granary::ui
