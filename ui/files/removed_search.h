// What is not in the drive any more, and still in earlier snapshots.
#pragma once

#include "ui/files/drive_roots.h"
#include "ui/files/folder_model.h"

#include "core/base/cancel.h"

#include <set>

namespace granary::ui {

/// Goes from the newest snapshot of each root to the oldest, comparing neighbours: what the engine passes unread costs nothing, so the whole way
/// costs as much as there were changes. Runs on workers, one call of `next` after the other.
class RemovedSearch {
public:
    RemovedSearch(std::vector<RootHistory> histories, CancelToken cancel) : m_histories(std::move(histories)), m_cancel(std::move(cancel)) {}

    struct Page {
        std::vector<FileRow> rows;
        bool more = false;
    };
    /// Some more rows, after some time also none. A folder that is gone stands for all that lay in it. What was made again later is not gone.
    Result<Page> next(api::Engine& engine);
    /// Whether it ended before the oldest snapshot because there was too much.
    bool cutShort() const { return m_cutShort; }

private:
    void take(const api::DiffPage& page, std::vector<FileRow>& rows);

    const std::vector<RootHistory> m_histories;
    const CancelToken m_cancel;
    std::size_t m_root = 0;
    std::size_t m_newer = 0;  // of m_root: it is compared with the one behind it
    api::Path m_after;
    std::set<std::string> m_decided; // paths whose newest change is known
    std::string m_goneFolder;        // of this pair: a row stands for what lies in it
    bool m_cutShort = false;
};

} // namespace granary::ui
