// What this machine remembers must never name what is about to be deleted.
#pragma once

#include "core/drive/live_chunks.h"

namespace granary::drive {

/// Before segments are condemned, or when a merge brought that another device condemned them: small files and directories that were only
/// in there are forgotten, so that no later backup counts on them. What `live` covers stays: whoever condemned them has copied it.
/// With no backup running; reload the vault's maps once the catalog calls them condemned.
Status forgetCondemned(Vault& vault, const std::set<SegmentId>& condemned, const LiveChunks& live, const CancelToken& cancel);

/// The same after a merge: what this device's newest snapshot covers stays.
Status forgetCondemned(Vault& vault, const std::set<SegmentId>& condemned, const CancelToken& cancel);

} // namespace granary::drive
