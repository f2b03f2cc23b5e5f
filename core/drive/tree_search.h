// Looks for names in snapshots.
#pragma once

#include "core/drive/tree_walk.h"

namespace granary::drive {

/// One page. `snapshots`: oldest first, at least one; more than one only with allVersions. notFound without such a folder or such an
/// afterSnapshot, invalidArgument for a pattern or place to go on that is none, tooLarge when the versions of one folder together are.
Result<FindPage> findEntries(
    Vault& vault, const std::vector<SnapshotRecord>& snapshots, const FindRequest& request, const CancelToken& cancel);

} // namespace granary::drive
