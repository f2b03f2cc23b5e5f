// Bringing a drive's state back from its nodes. Spec: core/specs/vault.md, "Recovery".
#pragma once

#include "core/drive/vault.h"

#include <optional>
#include <vector>

namespace granary::drive {

/// Finds the newest head that opens, its root record, and adopts them. Nothing else is fetched: snapshots, trees and files follow on
/// demand. Nodes named by heads are put into the catalog even when the root record can't be had yet (unreachable): the caller connects to
/// them and calls again. notFound: nobody knows a head of this drive. wrongDrive: heads were found, none of them opens.
Result<RecoveredState> recoverState(Vault& vault, const CancelToken& cancel);

/// A recovered drive that has published nothing of its own goes on to the newest state that includes the one it was recovered to, as far as the
/// nodes that answer now show one: what the older one lies in is given back one day. Not when the catalog was filled by a state that can still
/// be read: then it is merged. What waits in the spool stays. Under the writer's lock.
Status goOnToNewest(Vault& vault, const CancelToken& cancel);

/// Whether this is a recovered drive whose catalog is not filled yet.
bool isUnloaded(Vault& vault);

/// The segments of the published state, from its manifest: read from the nodes.
Result<std::vector<SegmentRecord>> manifestSegments(Vault& vault);

/// Fills the catalog with manifest and index after a recovery, so that backups recognise what the drive holds already. Does nothing
/// when that has been done.
Status loadRecovered(Vault& vault, const CancelToken& cancel);

/// Small files of the newest of these snapshots of each device, so that the next backup finds them again. What can't be read is left out: it is only stored once more.
Status loadSmallFiles(Vault& vault, const std::vector<SnapshotRecord>& snapshots, const CancelToken& cancel);

} // namespace granary::drive
