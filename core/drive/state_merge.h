// Several devices' states become one: what the others have stored, forgotten and deleted. Spec: core/specs/devices.md, "Merging".
#pragma once

#include "core/drive/attachments.h"

namespace granary::drive {

/// Whether `state` includes what `dot` names, as `viewer` means it: not when the two speak of different machines in that slot.
bool covers(const RootRecord& state, const Dot& dot, const RootRecord& viewer);

/// Takes over what `theirs`, the snapshots of `state`, have more or less than `ours`, which are those of `view`.
void mergeSnapshots(std::map<SnapshotId, SnapshotRecord>& ours, const RootRecord& view, const std::map<SnapshotId, SnapshotRecord>& theirs, const RootRecord& state);

/// The snapshots that `state` itself names, whoever published it.
Result<std::map<SnapshotId, SnapshotRecord>> snapshotsIn(Vault& vault, const RootRecord& state);

/// The snapshots of the vault's state alone.
Result<std::map<SnapshotId, SnapshotRecord>> ownSnapshots(Vault& vault);

/// The snapshots of the vault's state and of the others that are newer than what it includes. Others that can't be read now are left out.
Result<std::map<SnapshotId, SnapshotRecord>> mergedSnapshots(Vault& vault);

/// Segments of the own state that one of the others, newer than what it includes, has given back: nobody needs them, and nodes forget them.
/// Others that can't be read now are left out.
Result<std::set<SegmentId>> removedByOthers(Vault& vault, const CancelToken& cancel);

/// What two states say of one segment, as one. Neither side is preferred. What was condemned stays so.
SegmentRecord mergeRecords(const SegmentRecord& a, const SegmentRecord& b);

/// Takes over what `theirs` knows of devices better than `ours`. `slot` and `instance` are this machine's.
void mergeDevices(RootRecord& ours, const RootRecord& theirs, std::uint32_t slot, const InstanceId& instance);

/// What other devices' states change in this device's: gathered by diffs of the trees, applied by the next commit. The vault is loaded, and
/// the others are known to it (Vault::setOthers), so that their nodes can be read.
class StateMerge {
public:
    explicit StateMerge(Vault& vault);

    /// All of `theirs`, or an error and nothing of it.
    Status add(const RootRecord& theirs, const CancelToken& cancel);
    /// After the last: chunks whose place is in a segment that goes are led to another copy, where there is one.
    Status settlePlaces(const CancelToken& cancel);
    /// Whether users or deletion wait for it: snapshots, removals, condemnations. Segments alone, which each merge of another device makes
    /// new, come with the next commit; else two devices would go on merging each other's merges.
    bool matters() const { return !snapshots.empty() || !removed.empty() || !condemned.empty(); }
    bool nothing() const { return !matters() && records.empty() && places.empty() && highest == 0; }

    std::map<SegmentId, SegmentRecord> records;          ///< new here, or to be replaced
    std::map<SegmentId, std::vector<IndexEntry>> entries; ///< of those that are new here
    std::set<SegmentId> removed;
    std::set<SegmentId> condemned;                       ///< newly
    std::map<ChunkId, std::optional<Location>> places;   ///< changes of the index
    std::map<SnapshotId, std::optional<SnapshotRecord>> snapshots;
    std::int64_t snapshotsMore = 0;
    std::optional<Attachments> attachments; ///< all, where they become others
    std::uint64_t highest = 0; ///< sequence of what was added
    RootRecord view;           ///< the own state, with the devices of what was added
    std::vector<KnownNode> nodes; ///< that were never known here

private:
    Status addSnapshots(const RootRecord& theirs);
    Status addAttachments(const RootRecord& theirs);
    Status addSegments(const RootRecord& theirs, const CancelToken& cancel);
    Status addPlaces(const RootRecord& theirs, const CancelToken& cancel);
    void addNodes(const RootRecord& theirs);
    Result<std::optional<SegmentRecord>> find(const SegmentId& id);
    Status takeSegment(const SegmentRecord& record, const RootRecord& theirs);
    Result<bool> better(const Location& a, const Location& b);
    Status takePlaces(BTree& own, const std::vector<std::pair<ChunkId, Location>>& met);
    bool isLeaving(const SegmentId& id) const { return removed.contains(id) || condemned.contains(id); }
    Status findCopies(std::map<ChunkId, SegmentId>& need);

    Vault* m_vault;
    std::uint32_t m_slot;
    InstanceId m_instance;
};

} // namespace granary::drive
