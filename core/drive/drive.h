// One person's or group's encrypted tree of snapshots: the API that the engine builds on.
#pragma once

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/base/worker_pool.h"
#include "core/crypto/key_ring.h"
#include "core/drive/entry.h"
#include "core/drive/file_health.h"
#include "core/drive/retention.h"
#include "core/drive/search_request.h"
#include "core/drive/segment_store.h"
#include "core/store/database.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>

namespace granary::drive {

/// A thing that was skipped or looked odd. `path` is raw bytes.
struct Warning {
    ErrorCode code = ErrorCode::ioError;
    std::string path;
    std::string detail;
};

struct Progress {
    std::string phase; ///< "scan", "read", "upload", "commit", "restore", "recover"
    std::uint64_t files = 0;
    std::uint64_t filesTotal = 0; ///< 0 while unknown
    std::uint64_t bytes = 0;
    std::uint64_t bytesTotal = 0; ///< 0 while unknown
    std::uint64_t uploadedBytes = 0;
};
/// Called from workers, at most some times a second.
using ProgressSink = std::function<void(const Progress&)>;

struct BackupRequest {
    std::vector<std::string> paths; ///< absolute
    std::vector<std::string> excludes; ///< gitignore-style globs
    std::vector<std::string> tags;
    std::vector<std::string> skip; ///< absolute directories that don't exist for the backup: the own profile
    bool onlyIfChanged = false; ///< no snapshot when nothing is other than at the last one; what lies on the way to the paths does not count
    /// Told of each directory that is looked at as a whole, before the run ends, and of paths that are no directories. On the calling thread.
    std::function<void(const std::string& path)> seen;
};
struct BackupReport {
    SnapshotId snapshot;
    bool complete = false; ///< every segment of it has its n shards on n nodes
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::uint64_t newBytes = 0;      ///< plaintext that was not in the drive before
    std::uint64_t storedBytes = 0;   ///< sealed, before coding
    std::uint64_t uploadedBytes = 0; ///< after coding, sent
    std::uint64_t segments = 0;      ///< new ones
    std::uint64_t shardsPlaced = 0;
    std::uint64_t shardsWanted = 0;
    unsigned survivesLosses = 0;     ///< nodes that may vanish and everything is still there
    std::vector<Warning> warnings;   ///< the first 1000
    std::uint64_t warningCount = 0;
    double seconds = 0;
    bool unchanged = false; ///< with onlyIfChanged: `snapshot` is the last one, and nothing was published
};

struct SnapshotInfo {
    SnapshotId id;
    std::uint64_t sequence = 0; ///< order, never from clocks
    WallTime time;
    std::string device; ///< name of the device that made it, as it is now
    std::vector<std::string> tags;
    std::vector<std::string> paths;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    bool complete = false;
};

struct DiffPage : PageEnd {
    SnapshotInfo from;
    SnapshotInfo to;
    std::vector<Change> changes;
    DiffCounts counts;
};

enum class Conflict : std::uint8_t { skip, rename, overwrite };
struct RestoreRequest {
    std::optional<SnapshotId> snapshot; ///< newest when empty
    std::vector<std::string> paths;     ///< absolute, empty: everything
    std::string target;                 ///< absolute directory, created when missing
    Conflict conflict = Conflict::skip;
};
struct RestoreReport {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::vector<Warning> damaged;  ///< files that could not be brought back whole, the first 1000
    std::uint64_t damagedCount = 0;
    std::vector<Warning> warnings; ///< metadata that could not be set, skipped conflicts
    std::uint64_t warningCount = 0;
    double seconds = 0;
};

struct DriveStatus {
    std::uint64_t snapshots = 0;
    std::uint64_t files = 0; ///< of the newest snapshot of every device
    std::uint64_t bytes = 0;
    unsigned survivesLosses = 0;
    unsigned k = 0; ///< of the least protected segment, else of the coding now
    unsigned n = 0;
    std::uint64_t segmentsFull = 0;
    std::uint64_t segmentsDegraded = 0;
    std::uint64_t spoolBytes = 0;
    std::uint64_t stateSequence = 0;
};

/// Random, one a profile: tells two machines apart that took the same slot.
using InstanceId = FixedBytes<struct InstanceIdTag, 16>;
/// X25519 public key of a device, for what is handed to it alone.
using BoxKey = FixedBytes<struct BoxKeyTag, 32>;

/// 1 to 63 bytes without control characters and colons.
bool validDeviceName(std::string_view name);

/// A machine that this one lets into the drive, before its first state.
struct NewDevice {
    std::uint32_t slot = 0;
    InstanceId instance;
    PublicKey sign;
    BoxKey box;
    std::string name;
};

/// A machine that may not read what is stored from its epoch's end on.
struct RevokedDevice {
    std::uint32_t slot = 0;
    InstanceId instance;
    friend bool operator==(const RevokedDevice&, const RevokedDevice&) = default;
};

/// A machine that backs up to the drive.
struct DeviceInfo {
    std::uint32_t slot = 0;
    std::string name;
    bool own = false;       ///< this one
    bool suspended = false;
    bool revoked = false;
    bool certified = false; ///< its keys are there and signed by the drive
    InstanceId instance;
    std::optional<BoxKey> box; ///< of a certified one
    std::uint64_t sequence = 0; ///< of its newest state known here; 0: none yet
    WallTime time;              ///< of that state
    std::uint64_t snapshots = 0;
    std::optional<SnapshotInfo> newest;
};

/// A node that the drive knows: kept in its database and in the root record, so that recovery finds it.
struct KnownNode {
    NodeId id;
    std::vector<std::string> addresses; ///< "127.0.0.1:7001" or "folder:/path"
    bool leaving = false;               ///< is being drained
};

/// Why a recorded shard is not counted on. Persisted; only grows.
enum class DoubtReason : std::uint8_t {
    missing = 0,    ///< its node says that it has not got it
    wrong = 1,      ///< its node gives other bytes
    unanswered = 2, ///< its node leaves questions about shards open
    nodeGone = 3,   ///< its node has been away for long
};
struct Doubt {
    SegmentId segment;
    std::uint8_t shard = 0;
    NodeId node;
    DoubtReason reason = DoubtReason::missing;
    WallTime since;
};

/// Files that need segments which can't be had.
struct AffectedFiles {
    struct File {
        std::string path;
        SnapshotId snapshot; ///< the newest that has it so
        bool directory = false; ///< its list of entries is lost, and with it everything below
    };
    std::vector<File> files; ///< the first 1000, ascending by path
    std::uint64_t count = 0;
};

struct DrillRequest {
    std::string scratch;             ///< absolute directory, made and removed; whatever is in it is removed
    bool all = false;                ///< every file of the snapshot, in batches
    std::size_t sampleFiles = 200;   ///< otherwise so many at random
    std::uint64_t maxFileBytes = 64ull << 20; ///< larger ones are left to `all`
};
struct DrillReport {
    SnapshotId snapshot;
    std::uint64_t snapshotFiles = 0;
    std::uint64_t files = 0; ///< restored and compared
    std::uint64_t bytes = 0;
    std::uint64_t comparedWithOriginals = 0; ///< of them, byte for byte with what is still on this machine
    std::uint64_t metadataDiffer = 0;        ///< mode or time of the restored file
    std::vector<std::string> originalsDiffer; ///< have other bytes than were stored, under the same size and time: this machine's disk may rot
    std::vector<Warning> damaged;            ///< the first 1000
    std::uint64_t damagedCount = 0;
    double seconds = 0;
};

struct ForgetRequest {
    std::vector<SnapshotId> snapshots; ///< these; or, when empty, what the policy does not keep
    RetentionPolicy policy;
    ZoneOffset zone;          ///< empty: days are those of UTC
    bool trustClocks = false; ///< also when times of snapshots make no sense
    bool dryRun = false;      ///< only says what would go
};
struct ForgetReport {
    struct Line {
        SnapshotInfo snapshot;
        std::vector<KeepReason> reasons; ///< empty: it goes
    };
    std::vector<Line> snapshots; ///< newest first
    std::uint64_t kept = 0;      ///< of all the drive has
    std::uint64_t forgotten = 0;
    /// What nothing needs afterwards, in bytes on the nodes, and how much of it collecting gives back: room inside segments that are
    /// mostly needed stays taken.
    std::uint64_t unneededBytes = 0;
};

struct CollectRequest {
    /// The drive's store-admin key: what goes is freed at once, and what was deleted before too.
    const crypto::SigningKey* purge = nullptr;
};
struct CollectReport {
    std::uint64_t segmentsCondemned = 0; ///< nothing is stored in them any more, and they go once every device knows
    std::uint64_t segmentsRepacked = 0;  ///< of them: what was needed in them was copied first
    std::uint64_t bytesCopied = 0;
    std::uint64_t segmentsRemoved = 0;
    std::uint64_t removedBytes = 0;      ///< of their shards on nodes: free after 7 days, or at once when purged
    std::uint64_t purgedBytes = 0;       ///< of shards that were deleted before
    std::uint64_t segmentsUnreadable = 0; ///< would be repacked, but can't be read now
    std::uint64_t segmentsWaiting = 0;   ///< condemned, and some device has not seen that yet
    std::vector<std::string> waitsForDevices; ///< their names, or numbers
    std::uint64_t removalsWaiting = 0;   ///< shards of which the nodes have not answered yet that they let them go
    std::set<NodeId> waitsForNodes;
};

/// What recovery found, before the user accepts it.
struct RecoveredState {
    std::uint64_t sequence = 0;
    WallTime time;
    unsigned nodesAsked = 0;
    unsigned nodesKnown = 0;
    std::uint64_t snapshots = 0;
    std::uint64_t newestSequence = 0; ///< above `sequence`: a newer state is known, but its root record could not be had
};

/// Of what is kept with a state under a name, beside its snapshots.
inline constexpr std::size_t maxAttachmentBytes = 1 << 20;
inline constexpr std::size_t maxAttachmentNameBytes = 12;
/// 1 to 12 small letters, digits and hyphens.
bool validAttachmentName(std::string_view name);
/// Of two values of one name, what both know: the same in whichever order, however often. At most maxAttachmentBytes.
using AttachmentMerge = std::function<Result<Bytes>(std::string_view name, ByteView a, ByteView b)>;

/// What a drive stands on. All outlive it.
struct DriveEnvironment {
    FileSystem& files;
    const Clock& clock;
    Random& random;
    Executor& workers;
    Log& log;
    AttachmentMerge mergeAttachment = {}; ///< without one, states that keep other values under one name are not merged
};

/// Thread-safe. Every call blocks the calling worker until done (run it on a task's thread, never on the engine loop); one backup or
/// restore of metadata at a time is arranged inside. Directory below: drive.db, spool/, cache/.
class Drive {
public:
    /// Opens or creates the local state below `directory`. databaseDamaged: the caller may move drive.db away and call recover().
    static Result<std::unique_ptr<Drive>> open(DriveEnvironment environment, const std::string& directory, const store::DatabaseKey& key,
                                               crypto::KeyRing keys);
    virtual ~Drive() = default;
    /// The store must be attached before anything below that touches segments; nullptr detaches (call only when idle).
    virtual void attach(SegmentStore* store) = 0;

    virtual Result<BackupReport> backup(const BackupRequest& request, const ProgressSink& progress, CancelToken cancel) = 0;
    virtual Result<RestoreReport> restore(const RestoreRequest& request, const ProgressSink& progress, CancelToken cancel) = 0;
    /// Restores some of the newest snapshot, or all of it, to a scratch place and compares it. notFound without a snapshot, diskFull.
    virtual Result<DrillReport> drill(const DrillRequest& request, const ProgressSink& progress, CancelToken cancel) = 0;
    virtual Result<std::vector<SnapshotInfo>> snapshots() = 0;
    /// By full or unique leading hex digits (at least 4), "latest", or "latest:NAME" for the newest of one device.
    virtual Result<SnapshotInfo> findSnapshot(std::string_view text) = 0;
    /// The newest snapshot that has all of `paths`: of this device if it has them, else of the one other device that has. conflict: several
    /// have, so the caller says which. notFound. `complete` is not looked for.
    virtual Result<SnapshotInfo> newestWith(const std::vector<std::string>& paths, CancelToken cancel) = 0;
    struct Listing {
        bool isDirectory = false;
        std::vector<Entry> entries; ///< the children, or the one entry that is no directory
    };
    /// By absolute path.
    virtual Result<Listing> list(const std::optional<SnapshotId>& snapshot, const std::string& path, CancelToken cancel) = 0;
    struct Version {
        SnapshotInfo snapshot;
        Entry entry;
    };
    /// Distinct versions of one path, newest first.
    virtual Result<std::vector<Version>> versions(const std::string& path, CancelToken cancel) = 0;
    /// A page of what has a name that matches, see tree_search.h.
    virtual Result<FindPage> find(const FindRequest& request, CancelToken cancel) = 0;
    /// A page of what changed from one snapshot to another, see tree_diff.h.
    virtual Result<DiffPage> diff(const DiffRequest& request, CancelToken cancel) = 0;
    /// Bytes [from, to) of a file, in order, in pieces; `to` beyond the end means the end.
    virtual Status read(const std::optional<SnapshotId>& snapshot, const std::string& path, std::uint64_t from, std::uint64_t to,
                        const std::function<Status(ByteView)>& sink, CancelToken cancel) = 0;

    /// Puts missing shards of segments that still wait in the spool, upgrades snapshots, republishes. Called when nodes come (back).
    virtual Status topUp(CancelToken cancel) = 0;
    /// Records that shards moved (drain, repair) and publishes the new manifest. Returns the moves that no longer fit what is recorded, of
    /// which nothing was taken over: somebody else was quicker.
    virtual Result<std::vector<ShardMove>> recordMoves(const std::vector<ShardMove>& moves) = 0;
    virtual Result<std::vector<SegmentRecord>> segmentRecords() = 0;

    /// Of shards where they are recorded now: a doubt about a shard that has moved is none.
    virtual Result<std::vector<Doubt>> doubts() = 0;
    /// A doubt that is there already keeps its time.
    virtual Status changeDoubts(const std::vector<Doubt>& add, const std::vector<Doubt>& remove) = 0;
    /// Reads a whole segment the way a restore does and opens every chunk in it. notEnoughShards, damaged, malformed.
    virtual Status checkSegment(const SegmentRecord& record, CancelToken cancel) = 0;
    /// What lies in these segments is stored again by the next backup that meets it. Older snapshots then have larger files back
    /// too, since those are found by their contents; small ones, which lie in bundles, not.
    virtual Status forgetContents(const std::set<SegmentId>& segments) = 0;
    /// Takes snapshots out of the drive. What they alone needed is given back by collect(). notFound: one that is named is not there.
    virtual Result<ForgetReport> forget(const ForgetRequest& request, const ProgressSink& progress, CancelToken cancel) = 0;
    /// Gives back what no snapshot needs (core/specs/deleting.md). A backup may run in between. Can be repeated after any interruption.
    virtual Result<CollectReport> collect(const CollectRequest& request, const ProgressSink& progress, CancelToken cancel) = 0;
    /// Which files of which snapshots need one of these segments.
    virtual Result<AffectedFiles> filesIn(const std::set<SegmentId>& segments, CancelToken cancel) = 0;
    /// How far each of these is from being lost: of a page of a listing, see HealthLook. As many as `entries`; nothing where nothing can be said,
    /// or not soon enough.
    virtual std::vector<std::optional<FileHealth>> healthOf(std::span<const Entry> entries, const HealthView& view, CancelToken cancel) = 0;
    /// Another number once something has changed that healthOf() goes by, but for the nodes that answer.
    virtual std::uint64_t healthVersion() = 0;
    /// Brings heads, root record and manifest from the nodes into the empty local database; then snapshots can be listed and restored.
    /// unreachable: heads were found but no node had the root record; the nodes they name are in nodes() now, so dial them and call again.
    virtual Result<RecoveredState> recover(CancelToken cancel) = 0;
    /// With `reachable`, survivesLosses counts only the shards on those nodes: what is away now may not come back.
    virtual DriveStatus status(const std::set<NodeId>* reachable = nullptr) = 0;
    /// Damage was met in the local database since it was opened: it is to be rebuilt, whatever still seems to work.
    virtual bool databaseDamaged() = 0;

    /// Looks on the nodes for newer states of the drive's other devices: what they have backed up is listed and restored from then on. Nothing is
    /// written; backup and topUp make it part of this device's own state.
    virtual Status refresh(CancelToken cancel) = 0;
    /// Ascending by slot; this one is always among them.
    virtual Result<std::vector<DeviceInfo>> devices() = 0;
    /// What this device is called from its next state on: 1 to 63 bytes of UTF-8 without control characters and colons. invalidArgument.
    virtual Status nameDevice(const std::string& name) = 0;
    /// The public halves of this device's keys, X25519's behind Ed25519's: certified and published with the next state.
    virtual Status putDeviceKeys(const PublicKey& sign, ByteView box) = 0;

    /// A slot that no device is known to have. tooLarge: the drive has as many devices as it can have.
    virtual Result<std::uint32_t> freeSlot() = 0;
    /// A device that was let in: among devices() at once, certified and published with the next state.
    virtual Status admitDevice(const NewDevice& device) = 0;
    /// Devices that the drive's owner has removed: marked in every state from the next on. What they write under keys that have ended is never looked at.
    virtual Status putRevoked(const std::vector<RevokedDevice>& devices) = 0;
    /// What this machine was given when it was let in; before its first state, and after recover(), which takes another slot.
    virtual Status takeSlot(std::uint32_t slot, const InstanceId& instance) = 0;

    /// What is kept under this name by the newest states that are known here; empty: nothing.
    virtual Result<Bytes> attachment(std::string_view name, CancelToken cancel) = 0;
    /// Merges `value` into what is kept, and publishes a state where that changed anything. No backup is needed before. invalidArgument, tooLarge.
    virtual Status putAttachment(std::string_view name, ByteView value, CancelToken cancel) = 0;

    virtual std::vector<KnownNode> nodes() = 0;
    virtual Status putNode(const KnownNode& node) = 0;
    virtual Status removeNode(const NodeId& id) = 0;
    /// Small values of the engine that must be sealed at rest: wallet keys, limits, settings. At most 64 KiB each.
    virtual Status putSetting(std::string_view name, ByteView value) = 0;
    virtual Result<Bytes> setting(std::string_view name) = 0;
};

} // namespace granary::drive
