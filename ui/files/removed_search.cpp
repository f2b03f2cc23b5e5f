#include "ui/files/removed_search.h"

#include "ui/base/format.h"

#include <chrono>

namespace granary::ui {
namespace {

constexpr std::uint64_t removedPageRows = 5000;
constexpr std::size_t rowsAtOnce = 500;
constexpr auto timeAtOnce = std::chrono::milliseconds(300);
constexpr std::size_t mostDecided = 500'000; // paths of changes that are remembered

} // namespace

Result<RemovedSearch::Page> RemovedSearch::next(api::Engine& engine)
{
    const auto began = std::chrono::steady_clock::now();
    Page out;
    while (m_root < m_histories.size() && m_decided.size() < mostDecided) {
        const auto& history = m_histories[m_root];
        if (m_newer + 1 >= history.snapshots.size()) {
            ++m_root;
            m_newer = 0;
            m_decided.clear();
            continue;
        }
        if (out.rows.size() >= rowsAtOnce || std::chrono::steady_clock::now() - began > timeAtOnce) {
            out.more = true;
            return out;
        }
        api::DiffRequest request;
        request.from = history.snapshots[m_newer + 1].id.hex();
        request.to = history.snapshots[m_newer].id.hex();
        request.below = history.path;
        request.limit = removedPageRows;
        request.after = m_after;
        const auto page = engine.diff(request, m_cancel);
        if (!page.ok() && page.error().code != ErrorCode::notFound) // a snapshot may have been forgotten meanwhile
            return page.error();
        if (page.ok())
            take(*page, out.rows);
        if (page.ok() && page->more) {
            m_after = page->next;
            continue;
        }
        m_after = {};
        m_goneFolder.clear();
        ++m_newer;
    }
    m_cutShort = m_root < m_histories.size();
    return out;
}

void RemovedSearch::take(const api::DiffPage& page, std::vector<FileRow>& rows)
{
    for (const auto& change : page.changes) {
        if (change.change != api::ChangeKind::added && change.change != api::ChangeKind::removed)
            continue;
        if (!m_decided.insert(change.path.bytes).second || change.change == api::ChangeKind::added || !change.before)
            continue;
        if (!m_goneFolder.empty() && change.path.bytes.starts_with(m_goneFolder))
            continue;
        if (change.before->type == api::EntryType::directory)
            m_goneFolder = change.path.bytes + "/";
        auto row = rowOf(*change.before, true);
        row.snapshot = QString::fromStdString(page.from.id.hex());
        row.gone = agoText(timeOf(page.to.time));
        rows.push_back(std::move(row));
    }
}

} // namespace granary::ui
