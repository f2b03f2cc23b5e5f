// Values of the API: what requests carry and answers hold. JSON names and forms: json.h, core/specs/local-api.md.
#pragma once

#include "core/api/path.h"
#include "core/api/secret_text.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace granary::api {

/// What the engine is: answered in every state of the profile.
struct Info {
    std::string version;
    Path profile;
    bool hasDrive = false;
    bool locked = false;      ///< a drive is there and needs unlocking
    bool unprotected = false; ///< the drive opens with the empty passphrase
    bool shares = false;      ///< stores shards for others
    std::string network;
    std::string nodeCode; ///< "granary:node?..."; empty when nothing listens
    std::string driveId;  ///< hex; empty without a drive
};

enum class Language : std::uint8_t { english, chinese };

struct InitRequest {
    SecretText passphrase;
    SecretText words; ///< empty: a new drive
    SecretText deviceCode; ///< of a device that lets this one in, instead of words
    Language language = Language::english;
    std::vector<std::string> nodes;      ///< node codes or "folder:/path"
    std::vector<std::string> bootstraps; ///< "addr:port" of DHT nodes
    std::string network;                 ///< empty: what the profile has, else "granary"
    std::string deviceName;              ///< empty: the host's name
};
struct RecoveredState {
    std::uint64_t sequence = 0;
    WallTime time;
    std::uint64_t nodesAsked = 0; ///< nodes that answered
    std::uint64_t nodesKnown = 0;
    std::uint64_t snapshots = 0;
};
/// A thing that was skipped, odd or damaged.
struct Warning {
    ErrorCode code = ErrorCode::ioError;
    Path path;
    std::string detail;
};

struct InitResult {
    SecretText words; ///< only for a new drive; handed out once
    std::string drive;
    std::optional<RecoveredState> state; ///< only for a recovered or joined drive that has one
    std::optional<std::string> joinedFrom; ///< the device that let this one in
    std::vector<Warning> warnings;       ///< nodes that were not added, by their codes
};

/// Why words were not accepted. Positions count from 1.
enum class WordsProblem : std::uint8_t { none, wordCount, unknownWord, checksum, mixedLanguages, tooLong };
struct WordsCheck {
    WordsProblem problem = WordsProblem::none;
    std::uint64_t wordsFound = 0;
    std::uint64_t position = 0; ///< 0: not known
    std::vector<std::string> suggestions;
    bool ownDrive = false; ///< they are right, and those of the profile's drive, which is unlocked
};

struct InviteRequest {
    std::uint64_t validSeconds = 7 * 86400;
    std::uint64_t quotaBytes = 0; ///< 0: the default of the share
};
struct InviteResult {
    std::string code; ///< node code with a one-use secret
    WallTime expires;
};

enum class NodeType : std::uint8_t { peer, folder };
struct Node {
    NodeId id;
    NodeType type = NodeType::peer;
    std::string address; ///< "127.0.0.1:7001" or "folder:/mnt/disk", for people
    bool reachable = false;
    bool leaving = false;
    std::uint64_t usedBytes = 0;
    std::uint64_t quotaBytes = 0; ///< 0: not known yet
    bool repairer = false;        ///< repairs the drive while this machine is off, and is given no shards
    bool lendsNoMore = false;     ///< it said so: it takes nothing new and keeps what it has until that lies elsewhere
};

/// A machine that backs up to the drive.
struct Device {
    std::uint64_t slot = 0; ///< its number in the drive
    std::string name;
    bool own = false;       ///< this one
    bool suspended = false; ///< silent for long: nothing waits for it
    bool revoked = false;
    std::uint64_t sequence = 0; ///< of its newest state that is known here; 0: none yet
    WallTime time;              ///< of that state
    std::uint64_t snapshots = 0;
    std::uint64_t files = 0; ///< of its newest snapshot, like the next two
    std::uint64_t bytes = 0;
    std::vector<Path> paths;
};

struct DeviceOfferRequest {
    std::string name;                 ///< of a device that does not say its own; empty: its host's
    std::uint64_t validSeconds = 600; ///< at most a day
};
struct DeviceOffer {
    SecretText code; ///< for `init` on the other machine; good for one
    WallTime expires;
    std::uint64_t task = 0; ///< waits for the device
};
struct AddDeviceResult {
    std::uint64_t slot = 0;
    std::string name;
};

struct RevokeDeviceRequest {
    std::string name;
    SecretText words;
};
struct RevokeDeviceResult {
    std::uint64_t devices = 0;   ///< removed: of one name there may be several, when a machine was recovered
    std::uint64_t nodesTold = 0; ///< that refuse them from now on
    std::vector<std::string> staying; ///< the devices that go on, this one among them: whoever does not know one of them removes it too
    std::uint64_t nodesAway = 0; ///< that will when they are back and meet one of the devices that stay
};

struct BackupRequest {
    std::vector<Path> paths;
    std::vector<std::string> excludes;
    std::vector<std::string> tags;
    bool onlyIfChanged = false; ///< no snapshot when nothing is other than at the last one
};
/// What a backup of these would read, counted without reading it.
struct CountRequest {
    std::vector<Path> paths;
    std::vector<std::string> excludes;
};
struct CountResult {
    std::uint64_t files = 0; ///< regular ones
    std::uint64_t bytes = 0;
    std::uint64_t leftOutFiles = 0; ///< by the excludes and by .granaryignore files
    std::uint64_t leftOutBytes = 0;
    bool whole = true; ///< false: it took long; there is at least this much
};
struct BackupResult {
    SnapshotId snapshot;
    bool complete = false;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::uint64_t newBytes = 0;
    std::uint64_t storedBytes = 0;
    std::uint64_t uploadedBytes = 0;
    std::uint64_t segments = 0;
    std::uint64_t shardsPlaced = 0;
    std::uint64_t shardsWanted = 0;
    std::uint64_t survivesLosses = 0;
    std::vector<Warning> warnings; ///< the first 1000
    std::uint64_t warningCount = 0;
    double seconds = 0;
    bool unchanged = false; ///< with onlyIfChanged: `snapshot` is the one that was there already
};

/// continuous: when something changes, and once an hour besides.
enum class PlanTiming : std::uint8_t { continuous, hourly, daily, weekly };
enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
/// What is backed up by itself, and when.
struct BackupPlan {
    std::uint64_t id = 0; ///< given by the engine; 0: a new one
    std::vector<Path> paths;
    std::vector<std::string> excludes;
    PlanTiming timing = PlanTiming::daily;
    std::uint32_t minute = 0;          ///< daily, weekly: since midnight, local time
    Weekday weekday = Weekday::monday; ///< weekly
    bool onlyOnMains = false;          ///< not while the machine runs on battery
    bool notMetered = false;           ///< not while the network is paid by volume
    bool paused = false;
};
/// noEngine: this engine ends with the command; plans run in one that stays.
enum class PlanState : std::uint8_t { waiting, running, paused, onBattery, metered, retrying, noEngine };
/// A run of a plan that has ended.
struct PlanRun {
    WallTime time; ///< of its beginning
    double seconds = 0;
    std::optional<Error> error;
    std::optional<SnapshotId> snapshot;
    bool unchanged = false; ///< nothing was other than at that snapshot
    bool complete = false;
};
struct PlanStatus {
    BackupPlan plan;
    PlanState state = PlanState::waiting;
    std::optional<WallTime> next; ///< when it is due; in the past: it waits for something
    std::optional<PlanRun> last;   ///< that ended well
    std::optional<PlanRun> failed; ///< the last that did not, when none has ended well since
    std::uint64_t failures = 0;    ///< since then
    std::uint64_t watched = 0;     ///< continuous: directories that are watched
    bool watchedWhole = true;      ///< continuous: all of them are; else it looks every ten minutes
};

struct Snapshot {
    SnapshotId id;
    std::uint64_t sequence = 0;
    WallTime time;
    std::string device;
    std::vector<std::string> tags;
    std::vector<Path> paths;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    bool complete = false;
};

enum class EntryType : std::uint8_t { file, directory, symlink, fifo, charDevice, blockDevice };
/// Of the worst part that a file needs; in the order of how bad that is.
enum class HealthState : std::uint8_t {
    healthy,
    waiting,       ///< some of it is on this machine only: not all of its pieces have reached their nodes yet
    beingRepaired, ///< pieces lack, and are being made anew now
    degraded,      ///< pieces lack or are in doubt, or their nodes don't answer; enough are there
    unavailable,   ///< too few are in reach, until nodes come back
    lost,          ///< too few are left anywhere
};
struct FileHealth {
    HealthState state = HealthState::healthy;
    std::uint64_t survivesLosses = 0; ///< so many more nodes may vanish, any of those that answer, and it is still there
};
struct Entry {
    Path path; ///< absolute
    EntryType type = EntryType::file;
    std::uint64_t bytes = 0;
    std::uint32_t mode = 0;
    std::uint32_t uid = 0;
    std::uint32_t gid = 0;
    std::int64_t mtimeNs = 0;
    Path target; ///< symlink only
    /// When it was asked for, and as far as it is known without asking for long. Of a directory only that its own list of entries is lost or out of
    /// reach: nothing is said of what lies below.
    std::optional<FileHealth> health;
};
struct ListRequest {
    /// Id, its leading hex digits (at least 4), "latest:NAME" for the newest of a device, or empty for the newest that has the path: this
    /// device's, else that of the one other device that has it; `conflict` when several have.
    std::string snapshot;
    Path path;            ///< empty: the root
    bool health = false;  ///< of each entry
    std::string after;    ///< of a directory: only names behind this one, in byte order
    std::uint64_t limit = 0; ///< entries at most; 0: all
};
struct Version {
    Snapshot snapshot;
    Entry entry;
};

/// Rows of a page of find or diff: when nothing is said, and at most.
inline constexpr std::uint64_t defaultPageRows = 1000;
inline constexpr std::uint64_t maxPageRows = 50'000;

/// Rows are in the order of a walk: names in byte order, a folder before what lies below it.
struct FindRequest {
    std::string snapshot; ///< as in ListRequest
    bool allVersions = false; ///< in all snapshots: a row for each distinct version
    std::string pattern;  ///< glob, or part of the name; with a slash of the path
    Path below;           ///< empty: everywhere
    std::optional<EntryType> type;
    std::uint64_t limit = defaultPageRows; ///< rows; more than maxPageRows are never given at once
    Path after;                            ///< `next` of the page before
    std::optional<SnapshotId> afterSnapshot;
    bool health = false; ///< of each entry
};
struct FoundEntry {
    Entry entry;
    std::optional<SnapshotId> snapshot; ///< with allVersions: where this version appeared
    std::optional<WallTime> taken;      ///< when that snapshot was made
};
struct FindPage {
    std::vector<FoundEntry> entries;
    bool more = false;                  ///< there is more, or may be: a page also ends when it took long
    std::optional<SnapshotId> snapshot; ///< the one that was searched: ask for the next page of it, not of "latest"
    Path next;                          ///< with `more`: goes into `after`
    std::optional<SnapshotId> nextSnapshot; ///< goes into `afterSnapshot`
};

struct DiffRequest {
    std::string from; ///< as in ListRequest
    std::string to;
    Path below; ///< empty: everywhere
    std::uint64_t limit = defaultPageRows;
    Path after; ///< `next` of the page before
};
/// metadata: nothing but mode, owner, time, attributes, or being a hard link.
enum class ChangeKind : std::uint8_t { added, removed, changed, metadata, type };
struct Change {
    Path path;
    ChangeKind change = ChangeKind::changed;
    std::optional<Entry> before;
    std::optional<Entry> after;
};
/// Bytes are sizes of files. changedBytes: of changed contents and types.
struct DiffCounts {
    std::uint64_t added = 0;
    std::uint64_t removed = 0;
    std::uint64_t changed = 0;
    std::uint64_t metadata = 0;
    std::uint64_t type = 0;
    std::uint64_t addedBytes = 0;
    std::uint64_t removedBytes = 0;
    std::uint64_t changedBytesBefore = 0;
    std::uint64_t changedBytesAfter = 0;
};
struct DiffPage {
    Snapshot from;
    Snapshot to;
    std::vector<Change> changes;
    DiffCounts counts; ///< of this page
    bool more = false; ///< as in FindPage
    Path next;
};

struct ReadRequest {
    std::string snapshot;
    Path path;
    std::uint64_t from = 0;
    std::uint64_t to = UINT64_MAX; ///< exclusive; beyond the end means the end
};

enum class Conflict : std::uint8_t { skip, rename, overwrite };
struct RestoreRequest {
    std::string snapshot;
    std::vector<Path> paths; ///< empty: everything
    Path target;
    Conflict conflict = Conflict::skip;
};
struct RestoreResult {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::vector<Warning> damaged; ///< the first 1000
    std::uint64_t damagedCount = 0;
    std::vector<Warning> warnings;
    std::uint64_t warningCount = 0;
    double seconds = 0;
};

/// How many snapshots to keep of each kind (core/specs/deleting.md); 0: none of that kind.
struct Retention {
    std::uint64_t last = 0;
    std::uint64_t hourly = 0;
    std::uint64_t daily = 0;
    std::uint64_t weekly = 0;
    std::uint64_t monthly = 0;
    std::uint64_t yearly = 0;
    std::vector<std::string> tags; ///< snapshots with one of these stay
    Path path;                     ///< not empty: only snapshots that were asked for this path are looked at
};
/// Either snapshots are named, or `keep` says what stays; neither: only what nothing needs any more is given back.
struct ForgetRequest {
    std::vector<std::string> snapshots; ///< as in ListRequest
    Retention keep;
    bool trustClocks = false; ///< also when times of snapshots make no sense
    bool dryRun = false;      ///< only says what would go
    SecretText words;         ///< not empty: frees at once what goes and what was deleted before
};
/// Why a snapshot stays. newest: no rule keeps anything of this device and these paths.
enum class KeepReason : std::uint8_t { last, hourly, daily, weekly, monthly, yearly, tag, newest };
struct ForgetLine {
    Snapshot snapshot;
    std::vector<KeepReason> reasons; ///< empty: it goes
};
struct ForgetResult {
    bool dryRun = false;
    std::vector<ForgetLine> snapshots; ///< those that were looked at, newest first
    std::uint64_t forgotten = 0;
    std::uint64_t kept = 0;            ///< of all the drive has
    std::uint64_t unneededBytes = 0;   ///< dryRun: what would be given back on the nodes, as far as it is known
    std::uint64_t segmentsRepacked = 0;
    std::uint64_t bytesCopied = 0;
    std::uint64_t segmentsRemoved = 0;
    std::uint64_t removedBytes = 0;    ///< on the nodes: free 7 days later, or at once when purged
    std::uint64_t purgedBytes = 0;     ///< that was deleted before
    bool purged = false;
    std::uint64_t segmentsUnreadable = 0; ///< can't be read now; tried again by itself
    std::uint64_t segmentsWaiting = 0; ///< that a device has not let go yet
    std::vector<std::string> waitsForDevices;
    std::uint64_t removalsWaiting = 0; ///< pieces that nodes which are away still hold
    std::vector<NodeId> waitsForNodes;
    std::optional<Error> postponed;    ///< why giving back is left for later
    double seconds = 0;
};

enum class NodeFault : std::uint8_t { none, away, missingShards, lostEverything, wrongAnswers, wrongInBulk, stalled, claimsShards, oldHeads, forges, floods, breaksProtocol };
/// What a verification found out about one node.
struct NodeFinding {
    NodeId id;
    std::string address;
    NodeFault fault = NodeFault::none;
    std::uint64_t shards = 0;     ///< recorded on it
    std::uint64_t challenges = 0; ///< leaves that it was asked for
    std::uint64_t missing = 0;    ///< shards
    std::uint64_t wrong = 0;
    std::uint64_t unanswered = 0;
    std::uint64_t claimed = 0; ///< in its list, and not there when asked for
};
struct VerifyRequest {
    bool all = false;         ///< every shard of every segment is read
    double samplePercent = 1; ///< of the segments: read whole, from every node and through the path of a restore
};
struct VerifyResult {
    std::uint64_t segments = 0;
    std::uint64_t healthy = 0;     ///< every shard is where it should be
    std::uint64_t degraded = 0;    ///< shards lack, enough are there
    std::uint64_t unavailable = 0; ///< too few are there until nodes come back
    std::uint64_t lost = 0;        ///< too few are left anywhere
    std::uint64_t challenges = 0;
    std::uint64_t segmentsRead = 0;
    std::uint64_t bytesRead = 0;
    std::vector<NodeFinding> damagedNodes;
    std::vector<NodeFinding> awayNodes;
    std::vector<SegmentId> lostSegments; ///< the first 1000
    std::vector<Warning> lostFiles;      ///< of all snapshots, the first 1000; detail: the newest snapshot that has it so
    std::uint64_t lostFileCount = 0;
    double seconds = 0;
};
struct RepairResult {
    std::uint64_t segments = 0;         ///< looked at
    std::uint64_t segmentsRepaired = 0; ///< all of their shards are there again
    std::uint64_t shardsRepaired = 0;   ///< computed anew and placed
    std::uint64_t shardsAdopted = 0;    ///< found on another node, and counted again
    std::uint64_t degraded = 0;         ///< still lacking shards
    std::uint64_t unavailable = 0;
    std::uint64_t lost = 0;
    std::uint64_t bytesRead = 0;
    std::uint64_t bytesWritten = 0;
    double seconds = 0;
};

/// Carrying the drive, or a node's part of it, by hand.
struct ExportRequest {
    Path directory;
    std::string forNode; ///< id, or at least 4 of its leading digits: what that node is to hold; empty: everything that brings the drive back
};
struct ExportResult {
    std::optional<NodeId> node;
    std::uint64_t segments = 0;
    std::uint64_t shards = 0; ///< in the directory now, each of them read again
    std::uint64_t bytes = 0;
    std::uint64_t newShards = 0; ///< written by this run
    std::uint64_t newBytes = 0;
    std::uint64_t removedShards = 0; ///< that nothing needs any more
    std::uint64_t stateSequence = 0;
    double seconds = 0;
};
struct ImportRequest {
    Path directory;
};
struct ImportResult {
    std::uint64_t drives = 0;        ///< of which something lay in the directory and that this node admits
    std::uint64_t unknownDrives = 0; ///< that it does not admit
    std::uint64_t shards = 0;        ///< stored by this run
    std::uint64_t bytes = 0;
    std::uint64_t held = 0;    ///< were here already
    std::uint64_t damaged = 0; ///< not what their names say: left there
    std::uint64_t noRoom = 0;  ///< beyond the quota or the share: left there
    double seconds = 0;
};
struct DeleteDriveRequest {
    SecretText words;         ///< of the drive; its nodes then free what they hold of it
    bool keepOnNodes = false; ///< only this machine forgets: needs no words
};
struct NodeDeletion {
    NodeId id;
    std::string address;
    bool done = false;        ///< it holds nothing of the drive any more that could be read
    std::uint64_t shards = 0; ///< that it was asked to delete
    std::uint64_t freedLater = 0; ///< of them kept by the node for up to 7 days
    std::optional<Error> error;
};
struct DeleteDriveResult {
    std::vector<NodeDeletion> nodes;
};

struct DrillRequest {
    bool all = false; ///< every file, instead of a sample
};
/// What a drill came to: kept by the drive, and a certificate for whoever asks.
struct DrillNode {
    NodeId id;
    std::string address;
    std::uint64_t bytes = 0; ///< that came from it
};
struct DrillResult {
    WallTime time; ///< of its end
    bool passed = false;
    bool all = false;
    SnapshotId snapshot;
    std::uint64_t snapshotFiles = 0;
    std::uint64_t files = 0; ///< restored and compared
    std::uint64_t bytes = 0;
    std::uint64_t comparedWithOriginals = 0; ///< of them, with what is still on this machine
    std::uint64_t metadataDiffer = 0;
    std::vector<Warning> damaged;       ///< the first 1000; in what is kept, the first 10
    std::uint64_t damagedCount = 0;
    std::vector<Path> originalsDiffer;  ///< this machine's file has other bytes than were stored, under the same size and time
    std::vector<DrillNode> nodes;       ///< that something came from, at most 100
    double seconds = 0;
};

/// Nodes of one place, all gone at once.
struct FatalSite {
    std::string label; ///< "here" (this machine and its disks), or a range of addresses
    std::uint64_t nodes = 0;
    std::uint64_t segmentsLost = 0;
};
/// How likely the drive is to lose something: an upper bound under the assumptions that stand beside it (core/specs/durability.md).
struct Durability {
    double lossPerYear = 0;
    double lossPerYearIrregular = 0; ///< if repairs take as irregular a time as can be
    double chanceUnreadable = 0;     ///< at a moment, because too many nodes are off
    double nodeLifeDays = 0;         ///< assumed: what was seen of the nodes, and 36 months before anything was
    double repairDays = 0;           ///< assumed
    bool survivesAnySite = true;
    std::vector<FatalSite> fatalSites;
};

struct DriveStatus {
    std::uint64_t snapshots = 0;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::uint64_t survivesLosses = 0;
    std::uint64_t k = 0;
    std::uint64_t n = 0;
    std::uint64_t segmentsFull = 0;
    std::uint64_t segmentsDegraded = 0;
    std::uint64_t spoolBytes = 0;
    std::uint64_t stateSequence = 0;
    std::uint64_t shardsInDoubt = 0; ///< found missing or wrong, and not repaired yet
    WallTime verified;               ///< when the last verification ended; 0: never
    std::optional<DrillResult> lastDrill;
    std::optional<Durability> durability; ///< once something is stored
    bool recoveredUnaccepted = false; ///< recovered from words, and nothing was written since
};
struct ShareStatus {
    std::uint64_t shareBytes = 0;
    std::uint64_t usedBytes = 0; ///< allocated blocks of everything below the profile
    std::uint64_t tenants = 0;
    std::uint64_t shards = 0;
    std::uint64_t repairs = 0; ///< segments that their owners entrusted to this node
    std::uint64_t deleted = 0; ///< of the shards, those that their owners gave back: kept for 7 days
};
/// Other limits for a part of every day.
struct LimitWindow {
    std::uint32_t fromMinute = 0; ///< since midnight, local time
    std::uint32_t toMinute = 0;   ///< exclusive; before `fromMinute`: it goes over midnight
    std::uint64_t uploadBytesPerSecond = 0;
    std::uint64_t downloadBytesPerSecond = 0;
    friend bool operator==(const LimitWindow&, const LimitWindow&) = default;
};
inline constexpr std::size_t maxLimitWindows = 24;
/// 0 means unlimited.
struct Limits {
    std::uint64_t uploadBytesPerSecond = 0;
    std::uint64_t downloadBytesPerSecond = 0;
    std::vector<LimitWindow> windows; ///< of several at one time the first counts
    std::optional<std::uint64_t> uploadNow; ///< in answers: what holds now
    std::optional<std::uint64_t> downloadNow;
};

struct EngineStatus {
    Info info;
    std::optional<DriveStatus> drive; ///< empty without a drive and while it is locked
    std::vector<Node> nodes;
    std::vector<std::vector<NodeId>> sameSite; ///< nodes that may fail together: one machine, one network, one disk
    std::optional<ShareStatus> share;
    std::vector<PlanStatus> plans;
    std::uint64_t plansWaiting = 0; ///< while the drive is locked: plans that wait for it
    std::optional<Limits> limits;   ///< when there are any
};
} // namespace granary::api
