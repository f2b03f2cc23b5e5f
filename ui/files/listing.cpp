#include "ui/files/listing.h"

#include "ui/files/removed_search.h"

#include <algorithm>
#include <set>

namespace granary::ui {
namespace {

constexpr std::uint64_t firstFolderRows = 1000;
constexpr std::uint64_t firstPageRows = 200;
constexpr std::uint64_t pageRows = 2000;
constexpr int mostFound = 20'000; // a search that finds more is too wide to be read

api::Path folderOf(const api::Path& path)
{
    const auto slash = path.bytes.rfind('/');
    return {path.bytes.substr(0, std::max<std::size_t>(slash == std::string::npos ? 1 : slash, 1))};
}

/// The thing itself, as the folder around it lists it.
Result<FileRow> topRow(api::Engine& engine, const Root& root)
{
    api::Entry entry;
    entry.path = root.path;
    entry.type = api::EntryType::directory;
    if (root.path.bytes.size() > 1) {
        GRANARY_ASSIGN(auto around, engine.list({.snapshot = root.snapshot, .path = folderOf(root.path), .health = true}));
        for (auto& candidate : around)
            if (candidate.path == root.path)
                entry = std::move(candidate);
    }
    auto row = rowOf(std::move(entry), false);
    row.snapshot = QString::fromStdString(root.snapshot);
    return row;
}

/// `limit` 0: all of them.
Result<std::vector<FileRow>> folderRows(api::Engine& engine, const Root& root, const api::Path& folder, SortBy by, Qt::SortOrder order, std::uint64_t limit)
{
    GRANARY_ASSIGN(auto entries, engine.list({.snapshot = root.snapshot, .path = folder, .health = true, .limit = limit}));
    const auto snapshot = QString::fromStdString(root.snapshot);
    std::vector<FileRow> rows;
    rows.reserve(entries.size());
    for (auto& entry : entries) {
        rows.push_back(rowOf(std::move(entry), false));
        rows.back().snapshot = snapshot;
    }
    sortRows(rows, by, order);
    return rows;
}

} // namespace

/// A search of several snapshots: of each only what it is the newest for.
struct Listing::Search {
    std::vector<Root> roots;
    std::vector<api::FindRequest> left; // the next one last
    CancelToken cancel;

    struct Page {
        Rows rows;
        bool more = false;
    };
    Result<Page> next(api::Engine& engine)
    {
        Page out;
        auto& request = left.back();
        GRANARY_ASSIGN(auto found, engine.find(request, cancel));
        const auto snapshot = QString::fromStdString(request.snapshot);
        for (auto& each : found.entries) {
            const auto* const root = rootOf(roots, each.entry.path);
            if (!root || root->snapshot != request.snapshot)
                continue;
            out.rows.push_back(rowOf(std::move(each.entry), true));
            out.rows.back().snapshot = snapshot;
        }
        if (found.more) {
            request.after = std::move(found.next);
            request.limit = pageRows;
        } else {
            left.pop_back();
        }
        out.more = !left.empty();
        return out;
    }
};

std::uint64_t Listing::begin()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_first = m_busy = true;
    m_cutShort = false;
    return ++m_generation;
}

void Listing::clear()
{
    begin();
    m_busy = false;
    m_model.set({});
}

void Listing::take(Result<Rows> rows, bool more)
{
    if (rows.ok())
        return add(std::move(*rows), more);
    m_busy = false;
    emit failed(rows.error());
}

void Listing::showTop(const std::vector<Root>& roots, SortBy by, Qt::SortOrder order)
{
    m_session.ask(
        this,
        [tops = topsOf(roots), by, order](api::Engine& engine) -> Result<Rows> {
            Rows rows;
            for (const auto& root : tops) {
                GRANARY_ASSIGN(auto row, topRow(engine, root));
                rows.push_back(std::move(row));
            }
            sortRows(rows, by, order);
            return rows;
        },
        [this, generation = begin()](Result<Rows> rows) {
            if (generation == m_generation)
                take(std::move(rows), false);
        });
}

void Listing::showFolder(const Root& root, const api::Path& folder, SortBy by, Qt::SortOrder order, bool atOnce)
{
    // The beginning of a large folder is there at once; only by name it is also the beginning of the whole.
    if (!atOnce && by == SortBy::name && order == Qt::AscendingOrder)
        return askFolder(root, folder, firstFolderRows);
    begin();
    askWhole(root, folder, by, order);
}

void Listing::askFolder(const Root& root, const api::Path& folder, std::uint64_t limit)
{
    m_session.ask(
        this, [root, folder, limit](api::Engine& engine) { return folderRows(engine, root, folder, SortBy::name, Qt::AscendingOrder, limit); },
        [this, root, folder, limit, generation = begin()](Result<Rows> rows) {
            if (generation != m_generation)
                return;
            const bool more = rows.ok() && rows->size() >= limit;
            take(std::move(rows), more);
            if (more)
                askWhole(root, folder, SortBy::name, Qt::AscendingOrder);
        });
}

void Listing::askWhole(const Root& root, const api::Path& folder, SortBy by, Qt::SortOrder order)
{
    m_session.ask(
        this, [root, folder, by, order](api::Engine& engine) { return folderRows(engine, root, folder, by, order, 0); },
        [this, generation = m_generation](Result<Rows> rows) {
            if (generation != m_generation)
                return;
            if (!m_first && rows.ok()) {
                emit aboutToReplace();
                m_first = true;
            }
            take(std::move(rows), false);
        });
}

void Listing::search(const std::vector<Root>& roots, const QString& text)
{
    begin();
    m_model.set({});
    auto search = std::make_shared<Search>();
    search->roots = roots;
    search->cancel = m_cancel;
    std::set<std::string> asked;
    for (const auto& root : roots) {
        if (!asked.insert(root.snapshot).second)
            continue;
        api::FindRequest request;
        request.snapshot = root.snapshot;
        request.pattern = text.toStdString();
        request.limit = firstPageRows;
        request.health = true;
        search->left.insert(search->left.begin(), std::move(request));
    }
    if (search->left.empty())
        return add({}, false);
    searchOn(std::move(search));
}

void Listing::searchOn(std::shared_ptr<Search> search)
{
    m_session.ask(
        this, [search](api::Engine& engine) { return search->next(engine); },
        [this, search, generation = m_generation](Result<Search::Page> page) {
            if (generation != m_generation)
                return;
            if (!page.ok()) {
                m_busy = false;
                emit failed(page.error());
                return;
            }
            const bool room = m_model.rowCount() + static_cast<int>(page->rows.size()) < mostFound;
            m_cutShort = page->more && !room;
            add(std::move(page->rows), page->more && room);
            if (m_busy)
                searchOn(search);
        });
}

void Listing::showRemoved(std::vector<RootHistory> histories)
{
    begin();
    m_model.set({});
    removedOn(std::make_shared<RemovedSearch>(std::move(histories), m_cancel));
}

void Listing::removedOn(std::shared_ptr<RemovedSearch> search)
{
    m_session.ask(
        this, [search](api::Engine& engine) { return search->next(engine); },
        [this, search, generation = m_generation](Result<RemovedSearch::Page> page) {
            if (generation != m_generation)
                return;
            if (!page.ok()) {
                m_busy = false;
                emit failed(page.error());
                return;
            }
            const bool room = m_model.rowCount() + static_cast<int>(page->rows.size()) < mostFound;
            m_cutShort = search->cutShort() || (page->more && !room);
            add(std::move(page->rows), page->more && room);
            if (m_busy)
                removedOn(search);
        });
}

void Listing::add(Rows rows, bool more)
{
    m_busy = more;
    const bool first = m_first;
    if (first && (!rows.empty() || !more)) {
        m_first = false;
        m_model.set(std::move(rows));
        emit shown();
    } else if (!first) {
        m_model.append(std::move(rows));
    }
    emit grown();
}

} // namespace granary::ui
