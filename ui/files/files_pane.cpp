#include "ui/files/files_pane.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/files/backup_strip.h"
#include "ui/files/breadcrumb.h"
#include "ui/files/drag_out.h"
#include "ui/files/drop_dialog.h"
#include "ui/files/file_drawer.h"
#include "ui/files/files_table.h"
#include "ui/files/listing.h"
#include "ui/files/restore_dialog.h"
#include "ui/files/restore_queue.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_stack.h"

#include <QComboBox>
#include <QDir>
#include <QDrag>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <set>

namespace granary::ui {
namespace {

constexpr int typedMs = 120;
constexpr int mostTimes = 500; // in the list of times
constexpr qsizetype mostDropped = 1000;
constexpr int leastSearchWidth = 100;
constexpr int mostSearchWidth = 200;
constexpr int leastTimeWidth = 140;

/// Files and folders of this machine; empty when anything else is among them.
std::vector<api::Path> localPaths(const QMimeData& data)
{
    std::vector<api::Path> out;
    if (!data.hasUrls() || data.urls().size() > mostDropped)
        return out;
    for (const auto& url : data.urls()) {
        if (!url.isLocalFile())
            return {};
        out.push_back(pathOf(QDir::cleanPath(url.toLocalFile())));
    }
    return out;
}

} // namespace

FilesPane::FilesPane(DriveState& state, QWidget* parent) : Pane(parent), m_state(state)
{
    setAcceptDrops(true);
    build();
    connectParts();
    onSelection();
    followSnapshots();
}

void FilesPane::build()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildTop());
    m_strip = new BackupStrip(m_state);
    column->addWidget(m_strip);
    m_model = new FolderModel(this);
    m_listing = new Listing(m_state.session(), *m_model, this);
    m_dragOut = new DragOut(m_state.session(), this);
    m_restores = new RestoreQueue(m_state, this);
    m_table = new FilesTable(*m_model);
    buildPages();
    m_drawer = new FileDrawer(m_state);
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_drawer);
    column->addLayout(middle, 1);
    m_count = faintLabel({});
    m_count->setContentsMargins(16, 4, 16, 4);
    column->addWidget(m_count);
}

QHBoxLayout* FilesPane::buildTop()
{
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 16, 12);
    top->setSpacing(8);
    m_crumbs = new Breadcrumb;
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search all files"));
    m_search->setAccessibleName(tr("Search all files"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(leastSearchWidth);
    m_search->setMaximumWidth(mostSearchWidth);
    m_time = new QComboBox;
    m_time->setAccessibleName(tr("Time"));
    m_time->setToolTip(tr("The drive as it is now, or as it was"));
    m_time->setMinimumWidth(leastTimeWidth);
    m_removed = new QPushButton(ui::icon(QStringLiteral("trash")), tr("Deleted"));
    m_removed->setObjectName(QStringLiteral("removed"));
    m_removed->setCheckable(true);
    m_removed->setToolTip(tr("What is gone from your folders and still in the drive"));
    m_restore = new QPushButton(ui::icon(QStringLiteral("restore")), tr("Restore ..."));
    m_restore->setObjectName(QStringLiteral("restore"));
    // Where letters are wide it is the search that gives way.
    top->addWidget(m_crumbs, 1);
    top->addWidget(m_search, 1);
    for (auto* const widget : {static_cast<QWidget*>(m_time), static_cast<QWidget*>(m_removed), static_cast<QWidget*>(m_restore)})
        top->addWidget(widget);
    return top;
}

void FilesPane::buildPages()
{
    m_nothing = new EmptyPage(QStringLiteral("shield"), {}, {}, tr("Choose folders"));
    m_emptyFolder = new EmptyPage(QStringLiteral("folder"), tr("This folder is empty"), {});
    m_problem = new EmptyPage(QStringLiteral("warning"), tr("This can't be shown now"), {}, tr("Try again"));
    m_stack = new PageStack;
    for (auto* const page : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_nothing), static_cast<QWidget*>(m_emptyFolder), static_cast<QWidget*>(m_problem)})
        m_stack->addWidget(page);
}

void FilesPane::connectParts()
{
    m_typed.setSingleShot(true);
    m_typed.setInterval(typedMs);
    connect(&m_typed, &QTimer::timeout, this, &FilesPane::search);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_crumbs, &Breadcrumb::chosen, this, &FilesPane::openFolder);
    connect(m_time, &QComboBox::activated, this, &FilesPane::chooseSnapshot);
    connect(m_removed, &QPushButton::clicked, this, [this](bool on) {
        if (on)
            showRemoved();
        else
            openFolder(m_folder);
    });
    connect(m_table, &QTableView::activated, this, &FilesPane::activate);
    connect(m_table, &QTableView::customContextMenuRequested, this, &FilesPane::showMenu);
    connect(m_table, &FilesTable::dragBegun, this, &FilesPane::dragSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FilesPane::onSelection);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &FilesPane::sortBy);
    connect(m_listing, &Listing::shown, this, &FilesPane::onShown);
    connect(m_listing, &Listing::aboutToReplace, this, [this] { m_kept = kept(); });
    connect(m_listing, &Listing::grown, this, &FilesPane::onGrown);
    connect(m_listing, &Listing::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::notFound && m_mode == Mode::folder && !m_folder.bytes.empty())
            openFolder({}); // it was not there yet, or is not any more
        else if (error.code != ErrorCode::cancelled)
            showProblem(error);
    });
    connect(m_dragOut, &DragOut::ready, this, [this](const QStringList& files) {
        if (!QGuiApplication::mouseButtons().testFlag(Qt::LeftButton)) {
            emit said(tr("These are ready now: drag them once more"));
            return;
        }
        QList<QUrl> urls;
        for (const auto& file : files)
            urls << QUrl::fromLocalFile(file);
        auto* const drag = new QDrag(m_table);
        auto* const carried = new QMimeData;
        carried->setUrls(urls);
        drag->setMimeData(carried);
        drag->exec(Qt::CopyAction); // the desktop's own loop; there is no other way
    });
    connect(m_dragOut, &DragOut::failed, this, [this](const Error& error) { emit said(errorSentence(error, Doing::restore)); });
    connect(m_restores, &RestoreQueue::failed, this, [this](const Error& error) { emit said(errorSentence(error, Doing::restore)); });
    connect(m_strip, &BackupStrip::changed, this, &FilesPane::followEmpty);
    connect(m_nothing, &EmptyPage::actionClicked, this, [this] { emit openPane(QStringLiteral("folders")); });
    connect(m_problem, &EmptyPage::actionClicked, this, [this] { load(); });
    connect(m_restore, &QPushButton::clicked, this, &FilesPane::restoreSelected);
    connect(m_drawer, &FileDrawer::restoreWanted, this, [this](const QString& snapshot, const api::Path& path) {
        FileRow row;
        row.entry.path = path;
        row.snapshot = snapshot;
        restore({row});
    });
    connect(&m_state, &DriveState::snapshotsChanged, this, &FilesPane::followSnapshots);
    connect(&m_state, &DriveState::statusChanged, this, &FilesPane::followEmpty);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    for (const auto& keys : {QKeySequence(Qt::ALT | Qt::Key_Up), QKeySequence(Qt::Key_Backspace)}) {
        auto* const up = new QShortcut(keys, m_table, nullptr, nullptr, Qt::WidgetShortcut);
        connect(up, &QShortcut::activated, this, &FilesPane::goUp);
    }
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
    // A long list of what was found is not begun again for a backup of something else; a folder is, since its files' safety changes.
    const bool same = roots() == m_shownRoots && !m_shownRoots.empty();
    if (m_mode == Mode::folder)
        return reload();
    if (same)
        return;
    if (m_mode == Mode::removed)
        showRemoved();
    else
        search();
}

void FilesPane::reload()
{
    auto before = kept();
    load(true);
    m_kept = std::move(before);
}

FilesPane::Kept FilesPane::kept() const
{
    Kept out;
    for (const auto& row : selectedRows())
        out.selected.insert(row.entry.path.bytes);
    out.scrolled = m_table->verticalScrollBar()->value();
    return out;
}

void FilesPane::followEmpty()
{
    if (!m_strip->sentence().isEmpty()) {
        const auto* const task = m_state.runningBackup();
        const bool paused = task && task->state == api::TaskState::paused;
        m_nothing->setTexts(paused ? tr("The first backup is paused") : tr("The first backup is running"),
            paused ? tr("Nothing is lost: it goes on where it stopped.") : tr("You can go on working; it goes on by itself, also when this window is closed."));
        m_nothing->setAction({});
    } else if (m_state.unlocked() && !m_state.status().plans.empty()) {
        m_nothing->setTexts(tr("Nothing is stored yet"), tr("Your folders wait for their first backup. Folders says what they wait for."));
        m_nothing->setAction(tr("Look at the folders"));
    } else {
        m_nothing->setTexts(tr("Nothing is protected yet"), tr("Choose the folders that must not be lost, or drop them here. From then on every change is kept, and you can go back to any day."));
        m_nothing->setAction(tr("Choose folders"));
    }
}

void FilesPane::chooseSnapshot(int index)
{
    m_snapshot = m_time->itemData(index).toString();
    if (m_search->text().isEmpty())
        load();
    else
        search();
}

std::vector<Root> FilesPane::roots() const
{
    if (m_snapshot.isEmpty())
        return rootsNow(m_state);
    for (const auto& snapshot : m_state.snapshots())
        if (QString::fromStdString(snapshot.id.hex()) == m_snapshot)
            return rootsOf(snapshot);
    return {};
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

void FilesPane::setMode(Mode mode)
{
    m_mode = mode;
    m_shownRoots = roots();
    const bool any = !m_shownRoots.empty();
    m_removed->setChecked(mode == Mode::removed);
    m_search->setEnabled(any);
    m_time->setEnabled(any && mode != Mode::removed);
    m_removed->setEnabled(any);
    m_table->setColumnHidden(FolderModel::placeColumn, mode == Mode::folder);
    m_table->setColumnHidden(FolderModel::healthColumn, mode == Mode::removed);
    m_table->setColumnHidden(FolderModel::goneColumn, mode != Mode::removed);
    m_table->horizontalHeader()->setSortIndicatorShown(mode == Mode::folder);
}

void FilesPane::load(bool again)
{
    m_kept.reset();
    setMode(Mode::folder);
    std::vector<api::Path> tops;
    for (const auto& root : topsOf(m_shownRoots))
        tops.push_back(root.path);
    if (m_shownRoots.empty()) {
        m_listing->clear();
        m_crumbs->show({}, {});
        m_count->clear();
        followEmpty();
        m_stack->setCurrentWidget(m_nothing);
        return onSelection();
    }
    const auto* const root = m_folder.bytes.empty() ? nullptr : rootOf(m_shownRoots, m_folder);
    if (!root)
        m_folder = {};
    m_crumbs->show(m_folder, tops);
    if (root)
        m_listing->showFolder(*root, m_folder, m_sortBy, m_order, again);
    else
        m_listing->showTop(m_shownRoots, m_sortBy, m_order);
}

void FilesPane::search()
{
    const auto text = m_search->text().trimmed();
    if (text.isEmpty() || roots().empty())
        return load();
    setMode(Mode::search);
    m_listing->search(m_shownRoots, text);
}

void FilesPane::showRemoved()
{
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_typed.stop();
    m_snapshot.clear();
    m_time->setCurrentIndex(0);
    setMode(Mode::removed);
    m_count->setText(tr("Looking through earlier backups ..."));
    m_listing->showRemoved(historiesOf(m_state));
}

void FilesPane::onShown()
{
    const auto kept = std::exchange(m_kept, std::nullopt);
    if (!kept)
        m_table->scrollToTop();
    const bool none = m_model->rowCount() == 0;
    switch (m_mode) {
    case Mode::folder: m_emptyFolder->setTexts(tr("This folder is empty"), {}); break;
    case Mode::search: m_emptyFolder->setTexts(tr("Nothing found"), tr("No file or folder has that in its name at this time.")); break;
    case Mode::removed: m_emptyFolder->setTexts(tr("Nothing was deleted"), tr("All that was ever backed up is still in your folders.")); break;
    }
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_emptyFolder) : m_table);
    if (kept) {
        QItemSelection selection;
        for (int row = 0; row < m_model->rowCount() && !kept->selected.empty(); ++row)
            if (kept->selected.contains(m_model->row(row).entry.path.bytes))
                selection.select(m_model->index(row, 0), m_model->index(row, FolderModel::columns - 1));
        m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        m_table->verticalScrollBar()->setValue(kept->scrolled);
    }
    onSelection();
}

void FilesPane::onGrown()
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        m_count->setText(m_listing->busy() ? m_count->text() : QString());
    else if (m_listing->cutShort())
        m_count->setText(m_mode == Mode::removed ? tr("The newest %1").arg(countText(static_cast<std::uint64_t>(rows))) : tr("The first %1; type more of the name to find fewer").arg(countText(static_cast<std::uint64_t>(rows))));
    else if (m_listing->busy() && m_mode == Mode::folder)
        m_count->setText(tr("Reading a large folder ..."));
    else if (m_mode == Mode::removed)
        m_count->setText(sentences({tr("%n deleted item(s).", nullptr, rows), tr("They stay until the versions that hold them are forgotten in Folders.")}));
    else
        m_count->setText(tr("%n item(s)", nullptr, rows));
}

void FilesPane::showProblem(const Error& error)
{
    m_problem->setTexts(tr("This can't be shown now"), errorSentence(error, Doing::read));
    m_stack->setCurrentWidget(m_problem);
    m_count->clear();
}

void FilesPane::sortBy(int column)
{
    if (m_mode != Mode::folder || column == FolderModel::healthColumn)
        return;
    const auto by = column == FolderModel::sizeColumn ? SortBy::size : column == FolderModel::modifiedColumn ? SortBy::modified : SortBy::name;
    m_order = by == m_sortBy && m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_sortBy = by;
    m_table->horizontalHeader()->setSortIndicator(column, m_order);
    load();
}

void FilesPane::activate(const QModelIndex& index)
{
    const auto row = m_model->row(index.row());
    if (row.entry.type != api::EntryType::directory)
        return restoreSelected();
    if (m_mode == Mode::removed) { // it is there only at its time
        m_snapshot = row.snapshot;
        if (m_time->findData(m_snapshot) < 0) // the list of times is not endless
            m_time->addItem(row.gone, m_snapshot);
        m_time->setCurrentIndex(m_time->findData(m_snapshot));
    }
    openFolder(row.entry.path);
}

void FilesPane::goUp()
{
    if (m_folder.bytes.empty() || m_mode != Mode::folder)
        return;
    const auto tops = topsOf(m_shownRoots);
    const bool top = std::any_of(tops.begin(), tops.end(), [&](const Root& root) { return root.path == m_folder; });
    const auto slash = m_folder.bytes.rfind('/');
    openFolder(top || m_folder.bytes == "/" ? api::Path{} : api::Path{m_folder.bytes.substr(0, std::max<std::size_t>(slash, 1))});
}

std::vector<FileRow> FilesPane::selectedRows() const
{
    std::vector<FileRow> out;
    for (const auto& index : m_table->selectionModel()->selectedRows())
        out.push_back(m_model->row(index.row()));
    return out;
}

void FilesPane::onSelection()
{
    const auto selected = m_table->selectionModel()->selectedRows();
    m_restore->setEnabled(!selected.isEmpty());
    if (selected.size() == 1)
        m_drawer->show(m_model->row(selected.front().row()).entry, m_model->row(selected.front().row()).snapshot);
    else
        m_drawer->clear();
}

void FilesPane::restoreSelected()
{
    if (const auto rows = selectedRows(); !rows.empty())
        restore(rows);
}

void FilesPane::restore(const std::vector<FileRow>& rows)
{
    const auto what = rows.size() == 1 ? tr("Restore \"%1\"").arg(nameText(rows.front().entry.path)) : tr("Restore %n item(s)", nullptr, static_cast<int>(rows.size()));
    auto* const dialog = new RestoreDialog(what, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, rows] {
        std::map<QString, std::vector<api::Path>> wanted; // what is shown as of now may be of several snapshots
        for (const auto& row : rows)
            wanted[row.snapshot].push_back(row.entry.path);
        for (auto& [snapshot, paths] : wanted) {
            auto request = dialog->request();
            request.snapshot = snapshot.toStdString();
            request.paths = std::move(paths);
            m_restores->add(std::move(request));
        }
    });
    dialog->open();
}

void FilesPane::dragSelected()
{
    const auto rows = selectedRows();
    if (rows.empty())
        return;
    if (DragOut::fits(rows))
        m_dragOut->prepare(rows);
    else
        restore(rows); // where they were dropped can't be known before they are there
}

void FilesPane::takeIn(const std::vector<api::Path>& paths)
{
    if (paths.empty() || !m_state.unlocked())
        return;
    auto* const dialog = new DropDialog(m_state, paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DropDialog::said, this, &Pane::said);
    dialog->open();
}

void FilesPane::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_state.unlocked() && !event->source() && !localPaths(*event->mimeData()).empty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void FilesPane::dropEvent(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction); // never a move: whoever drags would delete what was dropped
    event->accept();
    takeIn(localPaths(*event->mimeData()));
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
