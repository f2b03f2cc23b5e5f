// Opening, locking and what the outside asks about the engine itself; files are in local_engine_files.cpp, set-up in local_engine_init.cpp.
#include "core/engine/local_engine.h"

#include "core/base/version.h"
#include "core/engine/api_values.h"
#include "core/engine/drill_record.h"
#include "core/engine/drive_deletion.h"

#include <algorithm>
#include <set>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration topUpDelay = 2s;
/// BEP 44 items live two hours in the DHT; their holders put them again too, this is for the case that all of those are new.
constexpr Duration topUpPeriod = 45min;
/// Nodes say it at once; this is for the case that one could not be followed then.
constexpr Duration followPeriod = 1h;
constexpr Duration lookAfterDelay = 2s;
constexpr Duration lookAfterPeriod = 1h;

Environment withDisk(const Environment& e, FileSystem& files, Executor& disk)
{
    return {files, e.clock, e.random, e.loop, e.workers, disk, e.log, e.makeNetwork, e.recentLog, e.surroundings, e.watchFiles, e.makeLedgerClient};
}

} // namespace

LocalEngine::LocalEngine(const Environment& environment, EngineOptions options)
    : m_options(std::move(options)),
      m_disk(environment.files),
      m_space(mayLend() ? std::make_shared<placement::ShareSpace>(m_options.shareBytes > 0 ? m_options.shareBytes : placement::ShareSpace::unlimited) : nullptr),
      m_boundedFiles(m_space ? std::make_unique<placement::BoundedFileSystem>(
                                   environment.files, m_space, m_options.profile, Profile::shareDirectoryOf(m_options.profile))
                             : nullptr),
      m_diskWork(environment.disk),
      m_environment(withDisk(environment, m_boundedFiles ? *m_boundedFiles : environment.files, m_diskWork)),
      m_started(environment.clock.steady()),
      m_idle(environment.clock),
      m_lent(std::make_unique<LentStore>(environment.loop)),
      m_wallet({m_environment, m_slot, [this] { return !m_resting && !surroundings().onMeteredNetwork(); }}),
      m_scheduler(makeScheduler()),
      m_tasks(environment.clock, m_events)
{}

Result<std::unique_ptr<LocalEngine>> LocalEngine::open(const Environment& environment, EngineOptions options)
{
    std::unique_ptr<LocalEngine> engine(new LocalEngine(environment, std::move(options)));
    GRANARY_TRY(engine->start());
    return engine;
}

std::vector<swarm::Endpoint> LocalEngine::bootstrapsOf(const ProfileConfig& config)
{
    std::vector<swarm::Endpoint> out;
    for (const auto& bootstrap : config.bootstraps)
        if (auto endpoint = swarm::Endpoint::parse(bootstrap))
            out.push_back(std::move(*endpoint));
    return out;
}

Status LocalEngine::start()
{
    GRANARY_ASSIGN(m_profile, Profile::open(m_environment.files, m_options.profile, m_options.access));
    if (m_environment.files.exists(m_profile->deletionMark()))
        GRANARY_TRY(removeDriveFiles(m_environment.files, *m_profile));
    GRANARY_TRY(startShare());
    if (m_profile->hasDrive())
        m_slot.expect();
    GRANARY_TRY(settleConfig());
    m_idle.setMinutes(m_profile->config().idleLockMinutes);
    if (m_options.shareBytes > 0 && m_profile->config().proxy)
        return Error(ErrorCode::conflict, std::string(Profile::proxyDetail));
    GRANARY_TRY(openKeptShare());
    if (m_options.lasting) {
        GRANARY_ASSIGN([[maybe_unused]] auto* const up, network());
        GRANARY_TRY(followRepairs());
        (void)applyPause(); // of a run before
        m_topUp = std::make_unique<DelayedWorker>([this] { topUp(); }, topUpDelay, topUpPeriod);
        m_lookAfter = std::make_unique<DelayedWorker>([this] { lookAfter(); }, lookAfterDelay, lookAfterPeriod);
        m_follow = std::make_unique<DelayedWorker>([this] { followInBackground(); }, Duration::zero(), followPeriod);
        m_wallet.startWorking();
        startClockWork();
    }
    return {};
}

Status LocalEngine::settleConfig()
{
    auto config = m_profile->config();
    const bool had = !config.network.empty();
    if (!m_options.network.empty()) {
        if (!swarm::validNetworkName(m_options.network))
            return Error(ErrorCode::invalidArgument, "network name");
        if (had && config.network != m_options.network)
            return Error(ErrorCode::wrongNetwork, "the profile belongs to network " + config.network);
        config.network = m_options.network;
    }
    for (const auto& bootstrap : m_options.bootstraps) {
        if (!swarm::Endpoint::parse(bootstrap))
            return Error(ErrorCode::invalidArgument, "bootstrap " + bootstrap);
        if (std::find(config.bootstraps.begin(), config.bootstraps.end(), bootstrap) == config.bootstraps.end())
            config.bootstraps.insert(config.bootstraps.begin(), bootstrap);
    }
    if (config.bootstraps.size() > maxBootstraps)
        config.bootstraps.resize(maxBootstraps);
    if (config.network == m_profile->config().network && config.bootstraps == m_profile->config().bootstraps)
        return {};
    return m_profile->setConfig(std::move(config));
}

LocalEngine::~LocalEngine()
{
    m_events.publish({0, api::EventKind::stopping, std::nullopt, std::nullopt, {}});
    {
        const std::lock_guard lock(m_topUpMutex);
        m_stopping = true;
        m_topUpCancel.cancel();
        m_lookAfterCancel.cancel();
    }
    stopClockWork();
    m_wallet.stop();
    // They may wait for a task, and start one.
    m_tasks.stop();
    m_follow.reset();
    m_topUp.reset();
    m_lookAfter.reset();
    m_tasks.stop();
    m_slot.empty();
    {
        const std::lock_guard lock(m_networkMutex);
        m_repairs.reset();
        m_network.reset();
    }
    closeShare();
    finishDiskWork();
}

/// A folder that is being opened, or measured, belongs to nobody who could wait for it, and uses the profile's files.
void LocalEngine::finishDiskWork()
{
    for (std::uint64_t before = 0, begun = m_diskWork.finish(); begun > before; begun = m_diskWork.finish()) {
        before = begun;
        onLoop(m_environment.loop, [] {}); // what the work had to say may ask for more
    }
}

Result<NetworkHost*> LocalEngine::network(std::string_view name, bool noPeers, const std::vector<swarm::Endpoint>& addresses)
{
    const std::lock_guard lock(m_networkMutex);
    GRANARY_TRY(settleNetwork(name, noPeers, addresses));
    if (!m_network) {
        auto config = [this] {
            const std::lock_guard configLock(m_configMutex);
            return m_profile->config();
        }();
        if (config.network.empty())
            config.network = defaultNetwork;
        GRANARY_TRY(startNetwork(std::move(config)));
    }
    return m_network.get();
}

/// Writes down which network it is (an empty name leaves it open, or as it was) and who is in it, and goes over to it where another one is up. With
/// m_networkMutex held.
Status LocalEngine::settleNetwork(std::string_view name, bool noPeers, const std::vector<swarm::Endpoint>& addresses)
{
    auto config = [this] {
        const std::lock_guard lock(m_configMutex);
        return m_profile->config();
    }();
    const bool other = !name.empty() && !config.network.empty() && config.network != name;
    if (other && !(noPeers && networkIsFree()))
        return Error(ErrorCode::wrongNetwork, "that is network " + std::string(name) + ", the profile belongs to " + config.network);
    if (!name.empty())
        config.network = name;
    if (other)
        config.bootstraps.clear(); // they are in the network that is left
    for (const auto& address : addresses)
        if (auto text = address.text(); std::find(config.bootstraps.begin(), config.bootstraps.end(), text) == config.bootstraps.end())
            config.bootstraps.insert(config.bootstraps.begin(), std::move(text));
    if (config.bootstraps.size() > maxBootstraps)
        config.bootstraps.resize(maxBootstraps);
    if (m_network && other)
        return changeNetwork(std::move(config));
    if (m_network)
        m_network->meet(addresses);
    const std::lock_guard lock(m_configMutex);
    return m_profile->setConfig(std::move(config));
}

/// But for the drive nothing of the profile belongs to its network, whatever was noted down or begun.
bool LocalEngine::networkIsFree()
{
    return !lender() && !repairService() && !m_offering && !m_environment.files.exists(m_profile->shareDirectory());
}

/// With m_networkMutex held.
Status LocalEngine::changeNetwork(ProfileConfig config)
{
    GRANARY_TRY(m_network->change(config.network, config.network == publicNetwork, bootstrapsOf(config)));
    if (const auto endpoints = m_network->listenEndpoints(); !config.listen.empty() && !endpoints.empty())
        if (const auto last = swarm::Endpoint::parse(config.listen))
            config.listen = swarm::Endpoint{last->address, endpoints.front().port}.text();
    const std::lock_guard lock(m_configMutex);
    return m_profile->setConfig(std::move(config));
}

Status LocalEngine::startNetwork(ProfileConfig config)
{
    if (!m_serviceKey) {
        GRANARY_ASSIGN(m_serviceKey, loadServiceKey(m_environment.files, m_profile->serviceKeyFile(), m_environment.random));
    }
    NetworkHost::Config host;
    host.options.name = config.network;
    host.options.publicDht = config.network == publicNetwork;
    host.options.bootstraps = bootstrapsOf(config);
    host.directoryFile = m_profile->path("directory");
    const auto limits = limitsOf(config);
    host.uploadBytesPerSecond = *limits.uploadNow;
    host.downloadBytesPerSecond = *limits.downloadNow;
    m_ratesApplied = RatesNow{*limits.uploadNow, *limits.downloadNow};
    {
        const std::lock_guard configLock(m_configMutex);
        host.options.proxy = proxyServer(config);
    }
    host.options.listen = m_options.listen;
    if (!host.options.listen && m_options.listenAnywhere)
        host.options.listen = swarm::Endpoint{"0.0.0.0", 0};
    const auto start = [&](NetworkHost::Config with) {
        return NetworkHost::start(m_environment, std::move(with), m_serviceKey->identity, m_space ? m_lent.get() : nullptr);
    };
    // The port of last time, so that codes given away stay good.
    const auto last = swarm::Endpoint::parse(config.listen);
    if (host.options.listen && host.options.listen->port == 0 && last && last->address == host.options.listen->address) {
        auto again = host;
        again.options.listen = last;
        if (auto started = start(std::move(again)))
            m_network = std::move(*started);
    }
    if (!m_network) {
        GRANARY_ASSIGN(m_network, start(host));
    }
    if (host.options.listen)
        if (const auto endpoints = m_network->listenEndpoints(); !endpoints.empty())
            config.listen = swarm::Endpoint{host.options.listen->address, endpoints.front().port}.text();
    const std::lock_guard configLock(m_configMutex);
    return m_profile->setConfig(std::move(config));
}

Result<api::Info> LocalEngine::info()
{
    api::Info out;
    out.version = programVersion;
    out.profile = {m_profile->directory()};
    out.hasDrive = m_profile->hasDrive();
    out.shares = lender() && keptShare().state == api::ShareState::on;
    {
        const std::lock_guard lock(m_configMutex);
        out.network = m_profile->config().network;
    }
    if (auto use = m_slot.use({}))
        out.driveId = (*use)->keys().drive.drive.hex();
    else if (out.hasDrive)
        out.locked = true;
    if (out.hasDrive)
        if (const auto open = KeyFile::unprotected(m_environment.files, m_profile->keyFile()))
            out.unprotected = *open;
    NetworkHost* host = nullptr;
    {
        const std::lock_guard lock(m_networkMutex);
        host = m_network.get();
    }
    // The host, once there, stays until the engine goes.
    if (host)
        out.nodeCode = host->nodeCode();
    return out;
}

/// Runs that belong to the drive that is going.
void LocalEngine::forgetInterrupted()
{
    const std::lock_guard lock(m_interruptedMutex);
    for (const auto& [id, request] : m_interrupted)
        if (auto gone = m_tasks.forget(id); !gone)
            continue;
    m_interrupted.clear();
}

Status LocalEngine::lock()
{
    const std::lock_guard lock(m_unlockMutex);
    if (!m_slot.filled())
        return {};
    m_scheduler->close();
    m_tasks.stop();
    m_slot.empty();
    forgetInterrupted();
    m_events.publish({0, api::EventKind::locked, std::nullopt, std::nullopt, {}});
    return {};
}

Result<api::InviteResult> LocalEngine::invite(const api::InviteRequest& request)
{
    const auto node = lender();
    if (!node || keptShare().state != api::ShareState::on)
        return Error(ErrorCode::invalidArgument, "this engine stores nothing for others");
    if (request.validSeconds == 0 || request.validSeconds > maxInviteSeconds)
        return Error(ErrorCode::invalidArgument, "validSeconds");
    GRANARY_ASSIGN(auto* const host, network());
    GRANARY_ASSIGN(auto secret, node->invite(request.validSeconds, request.quotaBytes));
    api::InviteResult out;
    out.code = host->nodeCode(std::move(secret));
    out.expires = {m_environment.clock.wall().ns + static_cast<std::int64_t>(request.validSeconds) * 1'000'000'000};
    return out;
}

Result<api::EngineStatus> LocalEngine::status()
{
    api::EngineStatus out;
    GRANARY_ASSIGN(out.info, info());
    if (const auto node = lender())
        out.share = node->status();
    if (const auto repairs = repairService(); repairs && out.share)
        out.share->repairs = repairs->segments();
    CancelToken cancel;
    if (auto use = m_slot.use(cancel)) {
        auto& host = **use;
        if (!m_options.lasting)
            host.awaitNodes(cancel);
        out.nodes = host.nodes();
        std::set<NodeId> reachable;
        for (const auto& node : out.nodes)
            if (node.reachable)
                reachable.insert(node.id);
        out.drive = toApi(host.drive().status(&reachable));
        out.drive->recoveredUnaccepted = host.recoveredUnaccepted();
        out.drive->shardsInDoubt = host.drive().doubts().valueOr({}).size();
        // A recovered drive's segments are not known before it is loaded.
        if (!out.drive->recoveredUnaccepted)
            out.drive->durability = host.watch().estimate(out.nodes);
        out.drive->lastDrill = DrillRecord(host.drive()).last();
        out.drive->verified = host.health().verified();
        out.sameSite = host.sameSite();
        out.plans = plans().valueOr({});
    }
    const std::lock_guard lock(m_configMutex);
    if (!out.drive)
        out.plansWaiting = m_profile->config().plans;
    if (auto limits = limitsOf(m_profile->config()); limits.uploadBytesPerSecond + limits.downloadBytesPerSecond > 0 || !limits.windows.empty())
        out.limits = std::move(limits);
    return out;
}

Result<std::vector<api::Task>> LocalEngine::tasks() { return m_tasks.list(); }

Result<api::Task> LocalEngine::task(api::TaskId id, std::uint64_t afterVersion, std::chrono::milliseconds wait)
{
    return m_tasks.wait(id, afterVersion, std::min(wait, std::chrono::milliseconds(60s)));
}

Status LocalEngine::pauseTask(api::TaskId id) { return m_tasks.pause(id, true); }

Result<api::TaskId> LocalEngine::resumeTask(api::TaskId id)
{
    std::optional<api::BackupRequest> again;
    {
        const std::lock_guard lock(m_interruptedMutex);
        if (const auto it = m_interrupted.find(id); it != m_interrupted.end()) {
            again = std::move(it->second);
            m_interrupted.erase(it);
        }
    }
    if (again) {
        GRANARY_TRY(m_tasks.forget(id));
        return backup(*again);
    }
    GRANARY_TRY(m_tasks.pause(id, false));
    return id;
}

Status LocalEngine::cancelTask(api::TaskId id)
{
    const std::lock_guard lock(m_interruptedMutex);
    const auto it = m_interrupted.find(id);
    if (it == m_interrupted.end())
        return m_tasks.cancel(id);
    GRANARY_ASSIGN(auto use, m_slot.use({}));
    m_journal.remove(use->drive(), it->second);
    m_interrupted.erase(it);
    return m_tasks.forget(id);
}

Result<std::unique_ptr<api::Subscription>> LocalEngine::subscribe(std::function<void(const api::Event&)> sink)
{
    return m_events.subscribe(std::move(sink));
}

DriveHost::Ports LocalEngine::drivePorts()
{
    DriveHost::Ports ports{m_environment, *m_profile, m_events, {}, {}, {}, {}};
    ports.network = [this](std::string_view name, bool noPeers, const std::vector<swarm::Endpoint>& addresses) { return network(name, noPeers, addresses); };
    ports.runningNetwork = [this] {
        const std::lock_guard lock(m_networkMutex);
        return m_network.get();
    };
    ports.nodeCame = [this] {
        if (m_topUp)
            m_topUp->ask();
    };
    ports.succeeded = [this] {
        if (m_follow)
            m_follow->ask();
    };
    return ports;
}

void LocalEngine::topUp()
{
    CancelToken cancel;
    {
        const std::lock_guard lock(m_topUpMutex);
        if (m_stopping || m_resting)
            return;
        m_topUpCancel = cancel;
    }
    const auto use = m_slot.use(cancel);
    if (!use || (*use)->recoveredUnaccepted())
        return;
    if (auto done = (*use)->drive().topUp(cancel); !done)
        m_environment.log.write(LogLevel::info, "engine", "not everything could be topped up yet: " + std::string(errorName(done.error().code)));
    if (const std::unique_lock lock(m_repairMutex, std::try_to_lock); lock.owns_lock())
        if (auto moved = (*use)->moveFromThoseWhoStop(cancel); !moved)
            m_environment.log.write(LogLevel::info, "engine", "not everything could be moved from nodes that lend no more: " + std::string(errorName(moved.error().code)));
    (*use)->tellHealth();
    if (auto linked = (*use)->linkNewNodes(); !linked)
        m_environment.log.write(LogLevel::warning, "engine", "nodes that another device added are not dialled: " + linked.error().text());
}

} // namespace granary::engine
