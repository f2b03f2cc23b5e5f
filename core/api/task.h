// Long work: what the API says about it, and events.
#pragma once

#include "core/api/network.h"
#include "core/api/types.h"

#include <functional>
#include <memory>
#include <variant>

namespace granary::api {

using TaskId = std::uint64_t;

enum class TaskKind : std::uint8_t { init, backup, restore, addNode, removeNode, topUp, verify, repair, drill, exportDrive, importShards, deleteDrive, addDevice, revokeDevice, forget, joinNetwork };
/// interrupted: was running when the engine ended; `resumeTask` runs it again.
enum class TaskState : std::uint8_t { running, paused, done, failed, cancelled, interrupted };

struct Progress {
    std::string phase; ///< "connect", "discover", "scan", "read", "upload", "commit", "restore", "recover", "drain", "verify", "readBack", "repair", "drill", "export", "import", "delete", "join", "revoke", "mark", "repack"
    std::uint64_t files = 0;
    std::uint64_t filesTotal = 0; ///< 0 while unknown
    std::uint64_t bytes = 0;
    std::uint64_t bytesTotal = 0; ///< 0 while unknown
    std::uint64_t uploadedBytes = 0;
};

using TaskResult = std::variant<std::monostate, InitResult, Node, BackupResult, RestoreResult, VerifyResult, RepairResult, DrillResult, ExportResult, ImportResult,
    DeleteDriveResult, AddDeviceResult, RevokeDeviceResult, ForgetResult, NetworkJoined>;

struct Task {
    TaskId id = 0;
    TaskKind kind = TaskKind::backup;
    TaskState state = TaskState::running;
    std::uint64_t version = 0; ///< grows with every change
    std::vector<Path> paths;   ///< what it works on
    WallTime started;
    Progress progress;
    std::optional<Error> error; ///< failed, cancelled
    TaskResult result;          ///< done
    /// An interrupted task has ended too, but may be resumed.
    bool ended() const { return state != TaskState::running && state != TaskState::paused; }
};

/// What helps to find a fault, and names nobody and nothing: no file, folder, person, address, key or word. Numbers stand for nodes.
struct NamedSize {
    std::string name; ///< a part of the profile
    std::uint64_t bytes = 0;
};
struct NodeSummary {
    NodeType type = NodeType::peer;
    bool reachable = false;
    bool leaving = false;
    std::uint64_t usedBytes = 0;
    std::uint64_t quotaBytes = 0;
};
struct LogLine {
    WallTime time;
    std::string level; ///< debug, info, warning, error
    std::string area;  ///< a folder of core
    std::string text;
};
/// For whoever looks for a fault; see NamedSize.
struct Diagnostics {
    std::string version;
    WallTime time;
    std::string system; ///< name, release and processor of the operating system
    std::uint64_t processors = 0;
    std::uint64_t memoryBytes = 0;
    double runningSeconds = 0;
    bool hasDrive = false;
    bool locked = false;
    bool unprotected = false;
    bool publicNetwork = false;
    bool listens = false;
    std::vector<NamedSize> files;
    std::optional<DriveStatus> drive; ///< without the last drill, and without the names of sites
    std::optional<ShareStatus> share;
    std::vector<NodeSummary> nodes;
    std::optional<Limits> limits;
    std::vector<Task> tasks;  ///< without paths, results and details of errors
    std::vector<LogLine> log; ///< the last 1000
};

enum class EventKind : std::uint8_t {
    task,            ///< `task` changed (without its result)
    node,            ///< `node` appeared, changed or went
    locked,
    unlocked,
    driveRebuilding, ///< the local database was damaged: it was set aside, and the drive is being fetched from the nodes
    driveRebuilt,
    stopping,
    health,          ///< of files; whoever shows it asks again for what is in sight, also when a node comes or goes
    pause,           ///< of all that is done by itself: it began or ended
    share,           ///< what is lent, or on which terms
    wallet,          ///< a balance, or what is joined, trusted or known
};
struct Event {
    std::uint64_t sequence = 0;
    EventKind kind = EventKind::task;
    std::optional<Task> task;
    std::optional<Node> node;
    std::string detail; ///< for people's logs; never a path or a secret
};

/// Ends the subscription when destroyed; afterwards the callback is not running and won't run again.
class Subscription {
public:
    virtual ~Subscription() = default;
};

} // namespace granary::api
