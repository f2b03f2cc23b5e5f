// The engine of one profile, in this process.
#pragma once

#include "core/engine/backup_journal.h"
#include "core/engine/backup_scheduler.h"
#include "core/engine/clock_worker.h"
#include "core/engine/delayed_worker.h"
#include "core/engine/drive_slot.h"
#include "core/engine/engine_wallet.h"
#include "core/engine/idle_watch.h"
#include "core/engine/ledger_keeper.h"
#include "core/engine/payment_desk.h"
#include "core/engine/lent_store.h"
#include "core/engine/node_host.h"
#include "core/engine/proxy_login.h"
#include "core/engine/rate_windows.h"
#include "core/engine/repair_service.h"
#include "core/engine/share_settings.h"
#include "core/engine/task_runner.h"
#include "core/placement/bounded_file_system.h"

#include <atomic>
#include <map>

namespace granary::engine {

class DeviceOffer;

struct EngineOptions {
    std::string profile; ///< absolute
    Profile::Access access = Profile::Access::mustExist;
    /// Port 0: the one of last time if it is free, else any, which is then kept for the next time.
    std::optional<swarm::Endpoint> listen;
    bool listenAnywhere = false; ///< without `listen`: on all addresses, any port
    std::uint64_t shareBytes = 0; ///< counts instead of what the profile has settled, with the two below; 0: an engine that stays lends what was settled, others nothing
    bool admitAnyone = false;
    std::uint64_t repairBytesPerDay = 0; ///< most that is moved to repair drives of others; 0: nothing is repaired for them
    std::string network;          ///< empty: the profile's, else the default
    std::vector<std::string> bootstraps;
    /// An engine that stays: tops up by itself when nodes come, and keeps the network up from the start.
    bool lasting = false;
};

/// api::Engine over everything below it. Thread-safe. The same class serves granaryd's socket and runs inside granary-cli.
class LocalEngine : public api::Engine {
public:
    /// `environment`'s ports outlive it. inUse when another engine has the profile, and the errors of Profile::open and of the sockets.
    static Result<std::unique_ptr<LocalEngine>> open(const Environment& environment, EngineOptions options);
    ~LocalEngine() override;
    LocalEngine(const LocalEngine&) = delete;
    LocalEngine& operator=(const LocalEngine&) = delete;

    Result<api::Info> info() override;
    Result<api::WordsCheck> checkWords(const api::SecretText& words) override;
    Result<api::TaskId> init(api::InitRequest request) override;
    Status unlock(const api::SecretText& passphrase) override;
    Status lock() override;
    Status changePassphrase(const api::SecretText& from, const api::SecretText& to) override;
    Result<api::InviteResult> invite(const api::InviteRequest& request) override;
    Result<api::TaskId> addNode(const std::string& code) override;
    Result<api::TaskId> joinNetwork(const api::NetworkRequest& request) override;
    Result<std::vector<api::Node>> nodes() override;
    Result<api::TaskId> removeNode(const std::string& id) override;
    Status setRepairer(const std::string& id, bool on) override;
    Result<std::vector<api::Device>> devices() override;
    Status renameDevice(const std::string& name) override;
    Result<api::DeviceOffer> addDevice(const api::DeviceOfferRequest& request) override;
    Result<api::TaskId> revokeDevice(api::RevokeDeviceRequest request) override;
    Result<api::TaskId> backup(const api::BackupRequest& request) override;
    Result<api::CountResult> count(const api::CountRequest& request, CancelToken cancel) override;
    Result<std::vector<api::Snapshot>> snapshots() override;
    Result<std::vector<api::Entry>> list(const api::ListRequest& request) override;
    Result<std::vector<api::Version>> versions(const api::Path& path) override;
    Result<api::FindPage> find(const api::FindRequest& request, CancelToken cancel) override;
    Result<api::DiffPage> diff(const api::DiffRequest& request, CancelToken cancel) override;
    Status read(const api::ReadRequest& request, const std::function<Status(ByteView)>& sink, CancelToken cancel) override;
    Result<api::TaskId> restore(const api::RestoreRequest& request) override;
    Result<api::TaskId> verify(const api::VerifyRequest& request) override;
    Result<api::TaskId> forget(api::ForgetRequest request) override;
    Result<api::TaskId> repair() override;
    Result<api::TaskId> drill(const api::DrillRequest& request) override;
    Result<std::vector<api::DrillResult>> drills() override;
    Result<std::vector<api::PlanStatus>> plans() override;
    Result<api::BackupPlan> putPlan(const api::BackupPlan& plan) override;
    Status removePlan(std::uint64_t id) override;
    Status pausePlan(std::uint64_t id, bool on) override;
    Result<api::TaskId> exportDrive(const api::ExportRequest& request) override;
    Result<api::TaskId> importShards(const api::ImportRequest& request) override;
    Result<api::TaskId> deleteDrive(api::DeleteDriveRequest request) override;
    Result<api::EngineStatus> status() override;
    Result<api::Diagnostics> diagnostics() override;
    Result<std::vector<api::Task>> tasks() override;
    Result<api::Task> task(api::TaskId id, std::uint64_t afterVersion, std::chrono::milliseconds wait) override;
    Status pauseTask(api::TaskId id) override;
    Result<api::TaskId> resumeTask(api::TaskId id) override;
    Status cancelTask(api::TaskId id) override;
    Result<api::Limits> limits() override;
    Status setLimits(const api::Limits& limits) override;
    Result<api::Proxy> proxy() override;
    Status setProxy(api::Proxy proxy) override;
    Result<api::IdleLock> idleLock() override;
    Status setIdleLock(const api::IdleLock& idleLock) override;
    Status presence() override;
    Result<api::Pause> pause() override;
    Status setPause(const api::Pause& pause) override;
    Result<api::Share> share() override;
    Result<api::Share> setShare(const api::ShareSettings& settings) override;
    Result<api::Share> stopShare(const api::StopShareRequest& request) override;
    Result<api::KeptLedger> keptLedger() override { return m_keptLedger->state(); }
    Result<api::KeptLedger> keepLedger(const api::KeepLedgerRequest& request) override { return m_keptLedger->keep(request); }
    api::Wallet& wallet() override { return m_wallet; }
    Result<std::unique_ptr<api::Subscription>> subscribe(std::function<void(const api::Event&)> sink) override;

    const Profile& profile() const { return *m_profile; }

private:
    LocalEngine(const Environment& environment, EngineOptions options);
    Status start();
    Status settleConfig();
    /// The network that is up, brought up if need be. See DriveHost::Ports::network; `addresses` of peers in it are kept and dialled.
    Result<NetworkHost*> network(std::string_view name = {}, bool noPeers = false, const std::vector<swarm::Endpoint>& addresses = {});
    Status settleNetwork(std::string_view name, bool noPeers, const std::vector<swarm::Endpoint>& addresses);
    Status changeNetwork(ProfileConfig config);
    bool networkIsFree();
    void finishDiskWork();
    static std::vector<swarm::Endpoint> bootstrapsOf(const ProfileConfig& config);
    Status startNetwork(ProfileConfig config);
    DriveHost::Ports drivePorts();
    Result<api::TaskResult> initNew(api::InitRequest& request, TaskContext& context);
    Result<api::TaskResult> initRecover(api::InitRequest& request, TaskContext& context);
    Result<api::TaskResult> initJoin(api::InitRequest& request, TaskContext& context);
    Result<api::TaskResult> letIn(DeviceOffer& offer, const CancelToken& cancel);
    struct Revocation {
        UnlockedKeys keys;
        std::vector<drive::RevokedDevice> removed;
        std::vector<drive::BoxKey> boxes; ///< of the other devices that stay
        std::vector<std::string> staying;
    };
    Result<Revocation> planRevocation(const std::string& name, const CancelToken& cancel);
    Result<api::TaskResult> revoke(const std::string& name, const crypto::StorageRoot& root, TaskContext& context);
    Result<UnlockedKeys> unlockedKeys(const KeyFile& file);
    Status writeEpochs(const UnlockedKeys& keys, bool removed);
    Status reopen(UnlockedKeys keys);
    Status followSuccessions(const CancelToken& cancel);
    void followInBackground();
    std::optional<std::uint32_t> laterEpoch(
        DriveHost& host, const crypto::StorageRoot& root, std::vector<std::shared_ptr<const Bytes>>& successions, bool nothingFound, const CancelToken& cancel);
    /// One try to recover in an epoch; `next` is set when the drive has gone on to a later one.
    Result<api::TaskResult> recoverIn(std::uint32_t epoch, const crypto::StorageRoot& root, const crypto::WalletKeys& wallet, api::InitRequest& request,
        std::vector<std::shared_ptr<const Bytes>>& successions, std::optional<std::uint32_t>& next, TaskContext& context);
    Status finishInit(std::shared_ptr<DriveHost> host, const KeyFile& file, std::string_view passphrase);
    Result<api::TaskResult> runBackup(
        const api::BackupRequest& request, TaskContext& context, std::function<void(const std::string& path)> seen = {});
    Result<api::TaskResult> runRestore(const api::RestoreRequest& request, TaskContext& context);
    std::vector<api::NamedSize> fileSizes();
    Result<std::optional<SnapshotId>> findSnapshot(drive::Drive& drive, const std::string& text, const std::vector<std::string>& paths, const CancelToken& cancel);
    /// Waits for the nodes, and now and then looks for what other devices did since.
    void awaitDrive(DriveHost& host, const CancelToken& cancel);
    /// The same, as soon as enough nodes for most answers are there. True: no others are waited for.
    bool awaitSome(DriveHost& host, const CancelToken& cancel);
    void refresh(DriveHost& host, const CancelToken& cancel, bool all);
    /// What `ask` says, asked at once, and again when all nodes had their time if some had not and something was wrong; not again once it has
    /// `begun` to give something away.
    template <class Ask>
    auto soon(DriveHost& host, const CancelToken& cancel, Ask ask, const bool& begun = false)
    {
        const bool all = awaitSome(host, cancel);
        auto answer = ask();
        if (all || answer.ok() || begun || answer.error().code == ErrorCode::invalidArgument || cancel.cancelled())
            return answer;
        awaitDrive(host, cancel);
        return ask();
    }
    /// Puts what waits for nodes, and publishes the heads again.
    void topUp();
    /// What segments lack goes to nodes that were added just now. A lasting engine does so when they come up.
    Status fillNewNodes(DriveHost& host, TaskContext& context);
    /// A part of a verification, and the repair of what it found.
    void lookAfter();
    bool drillIsDue(DriveHost& host);
    Result<api::TaskResult> runForget(const api::ForgetRequest& request, const crypto::SigningKey* purge, TaskContext& context);
    /// Gives back what nothing needs, when it is time for that.
    Status collectIfDue(DriveHost& host, const CancelToken& cancel);
    Status doubtGoneNodes(DriveHost& host);
    void loadInterrupted(DriveHost& host);
    void forgetInterrupted();
    Surroundings& surroundings();
    std::unique_ptr<BackupScheduler> makeScheduler();
    void openPlans(DriveHost& host);
    Status savePlans(std::string_view text);
    Status notePlans();
    Result<api::TaskId> beginPlanned(BackupScheduler::Run run);
    Status forgetDrive(const CancelToken& cancel);
    api::Limits limitsOf(const ProfileConfig& config);
    Duration applyLimits();
    std::optional<swarm::ProxyServer> proxyServer(const ProfileConfig& config) const;
    std::optional<swarm::ProxyServer> proxyNow();
    void loadProxyLogin(const UnlockedKeys& keys);
    void applyProxy();
    Duration lockWhenIdle();
    void wakeClock();
    Duration applyPause();
    void rest(bool on);
    // local_engine_share.cpp
    bool mayLend() const { return m_options.lasting || m_options.shareBytes > 0; }
    std::shared_ptr<NodeHost> lender();
    std::shared_ptr<RepairService> repairService();
    KeptShare keptShare();
    bool hasProxy();
    Status startShare();
    Status openKeptShare();
    bool isShareEmpty();
    Status openShare(const api::ShareSettings& settings);
    void closeShare();
    Status endShare();
    void endShareIfEmpty();
    Status deleteShareFiles();
    Status keepShare(KeptShare share);
    Status checkShareSize(const api::ShareSettings& settings);
    Status followRepairs();
    Duration applyShare();
    void tellShare();
    void startClockWork();
    void stopClockWork();

    EngineOptions m_options;
    FileSystem& m_disk; ///< as it is, without the share's bounds
    const std::shared_ptr<placement::ShareSpace> m_space; ///< of an engine that may lend, else null
    const std::unique_ptr<placement::BoundedFileSystem> m_boundedFiles; ///< the profile's, held to the share
    TrackedExecutor m_diskWork; ///< uses the files above
    const Environment m_environment;
    const SteadyTime m_started;
    IdleWatch m_idle;
    std::unique_ptr<Profile> m_profile;
    std::mutex m_configMutex;
    std::optional<ProxyLogin> m_proxyLogin; ///< under m_configMutex; stays known while the drive is locked, for the network goes on
    EventFan m_events;
    std::mutex m_networkMutex;
    std::optional<ServiceKey> m_serviceKey;
    const std::unique_ptr<LentStore> m_lent; ///< what the network sees of what is lent
    std::mutex m_shareChangeMutex; ///< one change at a time
    std::mutex m_shareMutex;
    KeptShare m_share;
    std::optional<Error> m_shareProblem; ///< why nothing is lent although it is settled
    std::shared_ptr<NodeHost> m_nodeHost;     ///< while something is lent
    std::shared_ptr<RepairService> m_repairs; ///< of an engine that stays and repairs for others
    std::uint64_t m_repairBytesPerDay = 0;    ///< of m_repairs; under m_shareChangeMutex
    std::unique_ptr<NetworkHost> m_network;
    std::mutex m_unlockMutex; // one of init, unlock, lock and their like at a time
    DriveSlot m_slot;
    std::unique_ptr<LedgerKeeper> m_keptLedger;
    EngineWallet m_wallet; ///< outlived by the slot
    PaymentDesk m_payments;
    BackupJournal m_journal;
    std::mutex m_interruptedMutex;
    std::map<api::TaskId, api::BackupRequest> m_interrupted;
    const std::unique_ptr<BackupScheduler> m_scheduler; ///< outlives the tasks, which tell it how they ended
    TaskRunner m_tasks;
    std::mutex m_refreshMutex;
    std::optional<SteadyTime> m_lastRefresh; ///< of what other devices did
    std::atomic<bool> m_offering{false}; ///< a device is being let in
    std::mutex m_drillMutex;
    std::mutex m_repairMutex;
    std::mutex m_collectMutex;
    SteadyTime m_lastDrillTry{}; ///< of those that began by themselves; on m_lookAfter's thread
    std::mutex m_restMutex;
    std::atomic<bool> m_resting{false}; ///< the drive does nothing by itself; set under m_restMutex
    std::vector<api::TaskId> m_rested;  ///< that go on with the end of the pause
    std::mutex m_topUpMutex;
    CancelToken m_topUpCancel; ///< of the one that runs
    bool m_stopping = false;
    std::unique_ptr<DelayedWorker> m_topUp;  ///< of an engine that stays
    std::mutex m_clockMutex;
    std::unique_ptr<ClockWorker> m_clockWork; ///< likewise
    std::optional<RatesNow> m_ratesApplied;   ///< under m_networkMutex
    std::unique_ptr<DelayedWorker> m_follow; ///< likewise
    CancelToken m_lookAfterCancel;
    std::unique_ptr<DelayedWorker> m_lookAfter; ///< likewise
    std::unique_ptr<DelayedWorker> m_keepLedger; ///< where that did not come up with the engine
};

} // namespace granary::engine
