// What is different in two snapshots.
#pragma once

#include "core/drive/drive.h"
#include "core/drive/tree_walk.h"

namespace granary::drive {

/// One page. Folders whose trees are the same in both are passed without being read. What was added or removed is named one by one, a folder
/// and everything below it. notFound unless one of the two has request.below, invalidArgument for a place to go on that is none.
Result<DiffPage> diffTrees(
    Vault& vault, const SnapshotRecord& from, const SnapshotRecord& to, const DiffRequest& request, const CancelToken& cancel);

} // namespace granary::drive
