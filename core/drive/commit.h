// Publishing a new state: index, snapshots, manifest, root record, head. Spec: core/specs/vault.md, "State".
#pragma once

#include "core/drive/state_merge.h"

namespace granary::drive {

struct CommitOutcome {
    bool complete = false; ///< every segment of the drive has all its shards
    unsigned nodes = 0;    ///< that hold the new head and root record
};

/// What a commit changes besides what the catalog holds as fresh or moved.
struct StateChanges {
    std::optional<SnapshotRecord> snapshot; ///< its sequence is set
    std::vector<SnapshotId> forgotten;
    std::set<SegmentId> condemned; ///< from this state on
    std::set<SegmentId> removed;   ///< out of the manifest, and for the catalog to remove from the nodes
    std::map<ChunkId, Location> moved; ///< the index leads to another copy, which is there already
    std::set<ChunkId> dropped;     ///< out of the index, unless this state has another place for it
    std::set<SegmentId> vacated;   ///< nodes of index, snapshots and attachments that lie in these are written anew
    Attachments attachments;       ///< merged into those of the state
};

/// Brings everything that the catalog holds as fresh or moved into the published state, with `changes`.
/// All chunks were appended to `writer`; it is drained here, twice: the manifest can name a segment only when its shards have
/// their places. notEnoughShards (transient): some segment has fewer than k shards; then nothing is published and everything stays in
/// the spool for the next try. With `merge`, which was made of the state as it is, what other devices did becomes part of it.
Result<CommitOutcome> commit(Vault& vault, SegmentWriter& writer, StateChanges changes, const CancelToken& cancel, const StateMerge* merge = nullptr);

/// What the engine's settings (Drive::setting) are called in the catalog, apart from the drive's own.
inline std::string engineSetting(std::string_view name) { return "engine." + std::string(name); }

/// Settings in the catalog.
inline constexpr std::string_view slotSetting = "drive.slot";
inline constexpr std::string_view deviceSetting = "drive.device";
/// 16 random bytes, made when they are first needed.
inline constexpr std::string_view instanceSetting = "drive.instance";
/// Set while a backup runs: directory records may then name chunks that never left memory.
/// The run that has begun and not ended: 8 bytes.
inline constexpr std::string_view dirtySetting = "drive.dirty";
/// Runs that never ended: 8 bytes each.
inline constexpr std::string_view abortedSetting = "drive.aborted";
/// Set after recovery until index and manifest were loaded into the catalog.
inline constexpr std::string_view unloadedSetting = "drive.unloaded";

/// The snapshot of the last backup that made one here: 16 bytes.
inline constexpr std::string_view lastSnapshotSetting = "drive.last-snapshot";

/// Highest sequence that a head of ours may have gone out with.
inline constexpr std::string_view sequenceSetting = "drive.sequence";

/// A slot that was left to another machine: 4 bytes, until a commit has taken its snapshots along.
inline constexpr std::string_view formerSlotSetting = "drive.former-slot";
/// Set by recovery, and when a slot was left, until the other devices can know that this one is there.
inline constexpr std::string_view unannouncedSetting = "drive.unannounced";
/// Public keys of this device: Ed25519, X25519.
inline constexpr std::string_view deviceKeysSetting = "drive.device-keys";

/// The highest sequence that was ever sent out from here.
std::uint64_t lastSequence(Vault& vault);
std::uint32_t deviceSlot(Vault& vault);
std::string deviceName(Vault& vault);
Result<InstanceId> deviceInstance(Vault& vault);

} // namespace granary::drive
