// find and diff.
#include "core/drive/local_drive.h"
#include "core/drive/tree_diff.h"
#include "core/drive/tree_search.h"

namespace granary::drive {

Result<FindPage> LocalDrive::find(const FindRequest& request, CancelToken cancel)
{
    if (request.page.rows == 0)
        return Error(ErrorCode::invalidArgument, "a limit of nothing");
    std::vector<SnapshotRecord> snapshots;
    if (request.allVersions) {
        GRANARY_ASSIGN(snapshots, records());
        if (snapshots.empty())
            return Error(ErrorCode::notFound, "the drive has no snapshot yet");
    } else {
        GRANARY_ASSIGN(auto one, snapshotOf(request.snapshot));
        snapshots.push_back(std::move(one));
    }
    return findEntries(m_vault, snapshots, request, cancel);
}

Result<DiffPage> LocalDrive::diff(const DiffRequest& request, CancelToken cancel)
{
    if (request.page.rows == 0)
        return Error(ErrorCode::invalidArgument, "a limit of nothing");
    GRANARY_ASSIGN(const auto from, snapshotOf(request.from));
    GRANARY_ASSIGN(const auto to, snapshotOf(request.to));
    auto page = diffTrees(m_vault, from, to, request, cancel);
    if (page)
        page->from.complete = page->to.complete = allComplete();
    return page;
}

} // namespace granary::drive
