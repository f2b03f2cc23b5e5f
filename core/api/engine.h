// What an engine does for the outside: the one interface of window, command line and third parties.
#pragma once

#include "core/api/engine_settings.h"
#include "core/api/kept_ledger.h"
#include "core/api/pause.h"
#include "core/api/share.h"
#include "core/api/task.h"
#include "core/base/bytes.h"
#include "core/base/cancel.h"

#include <chrono>

namespace granary::api {

class Wallet;

/// Implemented by engine::LocalEngine (in this process) and client::RemoteEngine (over the socket of granaryd).
/// Thread-safe. Calls that return a TaskId return at once, the task's result tells the rest; the others may block while they ask
/// nodes, so a window calls them from a worker. Every call on a locked drive that needs its keys fails with `locked`,
/// without a drive with `notFound`.
class Engine {
public:
    virtual ~Engine() = default;

    virtual Result<Info> info() = 0;
    /// Says what is wrong with words before `init` takes them. Touches nothing.
    virtual Result<WordsCheck> checkWords(const SecretText& words) = 0;
    /// Makes a new drive, recovers one, or joins one with another device's code. Result: InitResult. alreadyExists when the profile has a drive, wrongWords,
    /// notEnoughShards when no head of the drive can be found.
    virtual Result<TaskId> init(InitRequest request) = 0;
    virtual Status unlock(const SecretText& passphrase) = 0;
    /// Cancels the tasks of the drive, waits for them and forgets its keys. Storing for others goes on.
    virtual Status lock() = 0;
    virtual Status changePassphrase(const SecretText& from, const SecretText& to) = 0;

    /// A code that admits one new tenant to this node. invalidArgument when this engine stores nothing for others.
    virtual Result<InviteResult> invite(const InviteRequest& request) = 0;
    /// Node code or "folder:/path". Result: Node.
    virtual Result<TaskId> addNode(const std::string& code) = 0;
    /// Enters a network by its name and stores on nodes there that take shards of anybody. Result: NetworkJoined. invalidArgument. The task ends with
    /// wrongNetwork when the drive stores on nodes of another one, or this engine lends there; unreachable: nobody of that network was met.
    virtual Result<TaskId> joinNetwork(const NetworkRequest& request) = 0;
    virtual Result<std::vector<Node>> nodes() = 0;
    /// By full id or unique leading hex digits (at least 4). Moves its shards elsewhere first, then forgets it.
    virtual Result<TaskId> removeNode(const std::string& id) = 0;
    /// Has a peer repair the drive while this machine is off, or no longer. notFound; invalidArgument: a folder, a node that is leaving.
    virtual Status setRepairer(const std::string& id, bool on) = 0;

    /// The drive's devices, this one among them.
    virtual Result<std::vector<Device>> devices() = 0;
    /// What this device is called from its next backup on: 1 to 63 bytes without control characters and colons.
    virtual Status renameDevice(const std::string& name) = 0;
    /// A code that lets one more machine into the drive, and the task that waits for it. Result: AddDeviceResult. conflict when nothing listens for the
    /// other device, busy while another one is let in. The task ends with inviteExpired, refused (wrong codes) or unreachable (the device was given the
    /// keys and did not say that it keeps them; the detail is its name).
    virtual Result<DeviceOffer> addDevice(const DeviceOfferRequest& request) = 0;
    /// Ends the drive's epoch: devices of that name have no part in the next one, all others go on by themselves. Result: RevokeDeviceResult. wrongWords,
    /// wrongDrive; notFound, alreadyExists (it was removed before), invalidArgument (this device).
    virtual Result<TaskId> revokeDevice(RevokeDeviceRequest request) = 0;

    /// Result: BackupResult.
    virtual Result<TaskId> backup(const BackupRequest& request) = 0;
    /// In every state of the profile; ends after some seconds. invalidArgument: no paths, a relative one, a malformed exclude.
    virtual Result<CountResult> count(const CountRequest& request, CancelToken cancel) = 0;
    virtual Result<std::vector<Snapshot>> snapshots() = 0;
    /// Entries of a directory, or the one entry of anything else.
    virtual Result<std::vector<Entry>> list(const ListRequest& request) = 0;
    /// Distinct versions of a path, newest first.
    virtual Result<std::vector<Version>> versions(const Path& path) = 0;
    /// A page of what has a matching name.
    virtual Result<FindPage> find(const FindRequest& request, CancelToken cancel) = 0;
    /// A page of what changed from one snapshot to another.
    virtual Result<DiffPage> diff(const DiffRequest& request, CancelToken cancel) = 0;
    /// Bytes of a file in order, in pieces; an error of the sink ends it.
    virtual Status read(const ReadRequest& request, const std::function<Status(ByteView)>& sink, CancelToken cancel) = 0;
    /// Result: RestoreResult.
    virtual Result<TaskId> restore(const RestoreRequest& request) = 0;

    /// Takes snapshots out of the drive and gives back what they alone needed. Result: ForgetResult. invalidArgument for a policy that keeps
    /// nothing; wrongWords, wrongDrive.
    virtual Result<TaskId> forget(ForgetRequest request) = 0;

    /// Asks the nodes whether they still have everything. Result: VerifyResult.
    virtual Result<TaskId> verify(const VerifyRequest& request) = 0;
    /// Brings segments that lack shards back to all they should have. Result: RepairResult.
    virtual Result<TaskId> repair() = 0;

    /// Restores some or all files of the newest snapshot to a scratch place and compares them. Result: DrillResult.
    virtual Result<TaskId> drill(const DrillRequest& request) = 0;
    /// The last drills, newest first.
    virtual Result<std::vector<DrillResult>> drills() = 0;

    /// What is backed up by itself.
    virtual Result<std::vector<PlanStatus>> plans() = 0;
    /// A new plan (id 0) or another one in its place; as it is kept. notFound, tooLarge.
    virtual Result<BackupPlan> putPlan(const BackupPlan& plan) = 0;
    virtual Status removePlan(std::uint64_t id) = 0;
    virtual Status pausePlan(std::uint64_t id, bool on) = 0;

    /// Fills a directory with what is needed to bring the drive back, or with a node's part. Result: ExportResult. conflict when the
    /// directory is a node of the drive.
    virtual Result<TaskId> exportDrive(const ExportRequest& request) = 0;
    /// Stores what was exported for this node. Result: ImportResult. invalidArgument when this engine stores nothing for others.
    virtual Result<TaskId> importShards(const ImportRequest& request) = 0;
    /// Ends the drive on this machine, and with the words on its nodes. Result: DeleteDriveResult. busy while other tasks run.
    virtual Result<TaskId> deleteDrive(DeleteDriveRequest request) = 0;

    virtual Result<EngineStatus> status() = 0;
    /// In every state of the profile.
    virtual Result<Diagnostics> diagnostics() = 0;
    virtual Result<std::vector<Task>> tasks() = 0;
    /// Waits until the version of the task is above `afterVersion` or it has ended, at most `wait`. Results stay readable
    /// for as long as the engine runs (the last 100 tasks); words are handed out once.
    virtual Result<Task> task(TaskId id, std::uint64_t afterVersion, std::chrono::milliseconds wait) = 0;
    virtual Status pauseTask(TaskId id) = 0;
    /// Goes on with a paused task, or runs an interrupted one again: then the answer is the id of the new run.
    virtual Result<TaskId> resumeTask(TaskId id) = 0;
    virtual Status cancelTask(TaskId id) = 0;

    virtual Result<Limits> limits() = 0;
    virtual Status setLimits(const Limits& limits) = 0;
    /// Of what the drive does by itself; in every state of the profile, like the next.
    virtual Result<Pause> pause() = 0;
    /// Kept over restarts; an engine that stays ends it by itself. invalidArgument: an end that is past or more than a year away.
    virtual Status setPause(const Pause& pause) = 0;

    virtual Result<Proxy> proxy() = 0;
    /// Links that are open are made anew. invalidArgument: a host or a port that none is; conflict: this engine stores for others, who would not reach it;
    /// notFound or locked: a new login is sealed with the keys of the drive.
    virtual Status setProxy(Proxy proxy) = 0;

    virtual Result<IdleLock> idleLock() = 0;
    /// In an engine that stays; a drive without a passphrase is not locked. invalidArgument: too many minutes.
    virtual Status setIdleLock(const IdleLock& idleLock) = 0;
    /// The owner is using the drive: the time until it is locked begins anew. Over the socket every call but GET says so too, and reading a file's content.
    virtual Status presence() = 0;

    /// What is lent to others. Needs no drive.
    virtual Result<Share> share() = 0;
    /// Lends on these terms from now on, and after a restart; an engine that does not stay only keeps them for the one that does. A share smaller than
    /// what is held takes nothing new and deletes nothing. invalidArgument; diskFull: larger than what is there already and what is free.
    virtual Result<Share> setShare(const ShareSettings& settings) = 0;
    /// Takes nothing new from now on and tells owners to move what they have here; off as soon as nothing is left. With `now` everything that is kept for
    /// others is deleted first, which may take minutes.
    virtual Result<Share> stopShare(const StopShareRequest& request) = 0;

    /// The ledger that this profile keeps for a group. Needs no drive.
    virtual Result<KeptLedger> keptLedger() = 0;
    /// Serves it from now on, whenever an engine runs for the profile; founds one where there is none. Off: it stays where it is, and nobody can ask
    /// it. Where it fails all is as before, and nothing was founded. invalidArgument, inUse, unreachable, permissionDenied: the address;
    /// invalidArgument, malformed: the terms; malformed: the setting, unless an address is given; alreadyExists: terms for one that is there;
    /// notFound: it was lost or moved away; databaseDamaged.
    virtual Result<KeptLedger> keepLedger(const KeepLedgerRequest& request) = 0;

    /// What is done with money; there as long as the engine is.
    virtual Wallet& wallet() = 0;

    /// `sink` is called on a thread of the implementation and must be short.
    virtual Result<std::unique_ptr<Subscription>> subscribe(std::function<void(const Event&)> sink) = 0;
};

} // namespace granary::api
