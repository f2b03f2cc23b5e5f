#include "core/engine/drive_host.h"

#include "core/engine/known_nodes_file.h"

#include <thread>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// For nodes to answer.
constexpr Duration longestWait = 8s;
constexpr std::string_view recoveredSetting = "engine.recovered";
constexpr std::string_view walletSetting = "wallet.keys";
/// A DHT that was joined a moment ago finds nothing yet, and a node may be dialled more than once before it answers.
constexpr int recoveryRounds = 8;
/// When all nodes that are known answer and none knows the drive.
constexpr int answeredRounds = 2;

void sleepFor(Duration time, const CancelToken& cancel)
{
    for (Duration slept{}; slept < time && !cancel.cancelled(); slept += 50ms)
        std::this_thread::sleep_for(50ms);
}

} // namespace

Result<std::unique_ptr<drive::Drive>> DriveHost::openDrive()
{
    auto& env = m_ports.environment;
    drive::DriveEnvironment environment{env.files, env.clock, env.random, env.workers, env.log, mergeWalletRecords};
    GRANARY_ASSIGN(auto drive, drive::Drive::open(environment, m_ports.profile.driveDirectory(), m_keys.database, m_keys.ring()));
    if (m_keys.device)
        GRANARY_TRY(drive->putDeviceKeys(m_keys.device->sign.publicKey(), m_keys.device->box.publicKey().view()));
    GRANARY_TRY(drive->putRevoked(m_keys.revoked));
    return drive;
}

TenantId DriveHost::folderTenant() const
{
    const auto& first = m_keys.older.empty() ? m_keys.drive : m_keys.older.front();
    return *TenantId::from(first.storeSign.publicKey().view());
}

std::optional<Bytes> DriveHost::takeSuccession()
{
    const std::lock_guard lock(m_successionMutex);
    return std::exchange(m_succession, std::nullopt);
}

Result<std::shared_ptr<DriveHost>> DriveHost::create(Ports ports, UnlockedKeys keys)
{
    std::shared_ptr<DriveHost> host(new DriveHost(std::move(ports), std::move(keys)));
    auto& files = host->m_ports.environment.files;
    const auto directory = host->m_ports.profile.driveDirectory();
    // An init that did not come to its end leaves a drive whose key file was never written.
    for (int i = 1; files.exists(directory); ++i) {
        const auto aside = directory + ".aside-" + std::to_string(i);
        if (!files.exists(aside))
            GRANARY_TRY(files.rename(directory, aside));
    }
    GRANARY_TRY(files.makeDirectories(directory));
    GRANARY_ASSIGN(auto drive, host->openDrive());
    host->start(std::move(drive));
    GRANARY_TRY(host->saveWallet());
    return host;
}

Result<std::shared_ptr<DriveHost>> DriveHost::open(Ports ports, UnlockedKeys keys, const CancelToken& cancel)
{
    std::shared_ptr<DriveHost> host(new DriveHost(std::move(ports), std::move(keys)));
    auto& files = host->m_ports.environment.files;
    bool damaged = files.exists(host->rebuildMark());
    if (!damaged) {
        auto drive = host->openDrive();
        if (!drive && drive.error().code != ErrorCode::databaseDamaged)
            return drive.error();
        const auto nodes = drive ? (*drive)->nodes() : std::vector<drive::KnownNode>();
        damaged = !drive || (*drive)->databaseDamaged();
        if (!damaged) {
            host->start(std::move(*drive));
            GRANARY_ASSIGN([[maybe_unused]] const auto linked, host->link(nodes));
        }
    }
    if (damaged)
        GRANARY_TRY(host->rebuild(cancel));
    return host;
}

Status DriveHost::setDatabaseAside()
{
    auto& files = m_ports.environment.files;
    GRANARY_TRY(files.writeFileDurably(rebuildMark(), {}));
    return store::setDatabaseAside(files, databaseFile());
}

Status DriveHost::rebuild(const CancelToken& cancel)
{
    auto& env = m_ports.environment;
    env.log.write(LogLevel::warning, "engine", "the drive's database is damaged: it is set aside and brought back from the nodes");
    m_ports.events.publish({0, api::EventKind::driveRebuilding, std::nullopt, std::nullopt, {}});
    GRANARY_TRY(setDatabaseAside());
    GRANARY_ASSIGN(const auto nodes,
        readKnownNodes(env.files, m_ports.profile.nodesFile(), m_keys.database, m_keys.drive.drive));
    GRANARY_ASSIGN(auto drive, openDrive());
    start(std::move(drive));
    for (const auto& node : nodes)
        GRANARY_TRY(m_drive->putNode(node));
    GRANARY_TRY(saveWallet());
    GRANARY_ASSIGN([[maybe_unused]] const auto linked, link(nodes));
    // A drive that never finished a backup has no state anywhere: then the empty database is the state. But only the nodes can say so.
    auto state = nodes.empty() ? Result<drive::RecoveredState>(drive::RecoveredState{}) : recover(cancel);
    if (!state) {
        bool all = true;
        for (const auto& node : this->nodes())
            all = all && node.reachable;
        if (state.error().code != ErrorCode::notFound || !all)
            return Error(ErrorCode::databaseDamaged, ErrorKind::transient, "not enough of the drive's nodes answer: " + state.error().text());
    }
    // Whether the lost database was a recovered one that nobody accepted yet is not known: nothing is written before the next backup.
    if (state && state->sequence > 0)
        GRANARY_TRY(setRecoveredUnaccepted(true));
    GRANARY_TRY(env.files.remove(rebuildMark()));
    GRANARY_TRY(env.files.syncDirectory(m_ports.profile.driveDirectory()));
    m_ports.events.publish({0, api::EventKind::driveRebuilt, std::nullopt, std::nullopt, {}});
    return {};
}

void DriveHost::start(std::unique_ptr<drive::Drive> drive)
{
    m_drive = std::move(drive);
    auto& env = m_ports.environment;
    m_watch = std::make_unique<NodeWatch>(env.clock, *m_drive);
    placement::Placement::Ports ports{env.loop, env.workers, env.random, &m_dht};
    placement::MaskKeys older;
    std::vector<PublicKey> olderHeads;
    for (auto keys = m_keys.older.rbegin(); keys != m_keys.older.rend(); ++keys) {
        older.add(keys->epoch, keys->maskKey.clone());
        olderHeads.push_back(keys->headSign.publicKey());
    }
    m_placement = std::make_unique<placement::Placement>(ports, m_keys.drive, placement::PlacementConfig(), std::move(older));
    m_placement->setOlderHeads(std::move(olderHeads));
    NodeLinks::Ports links{env, *m_placement, nullptr, folderTenant(), {}};
    links.changed = [this](const NodeId& id, bool reachable) {
        api::Event event;
        event.kind = api::EventKind::node;
        api::Node node;
        node.id = id;
        node.reachable = reachable;
        if (const auto view = m_links->view(id)) {
            node.type = view->address.starts_with(folderPrefix) ? api::NodeType::folder : api::NodeType::peer;
            node.address = view->address;
            node.usedBytes = view->usage.usedBytes;
            node.quotaBytes = view->usage.quotaBytes;
            node.lendsNoMore = view->lendsNoMore;
        }
        event.node = node;
        m_ports.events.publish(std::move(event));
        if (reachable && m_ports.nodeCame)
            m_ports.nodeCame();
    };
    m_links = std::make_shared<NodeLinks>(std::move(links));
    m_drive->attach(m_placement.get());
    useRunningNetwork();
}

drive::HealthView DriveHost::healthView()
{
    drive::HealthView out;
    for (const auto& node : nodes())
        if (node.reachable)
            out.reachable.insert(node.id);
    out.isRepaired = [this](const SegmentId& segment) { return m_repairs.contains(segment); };
    return out;
}

void DriveHost::tellHealth()
{
    {
        const std::lock_guard lock(m_healthMutex);
        const auto version = m_drive->healthVersion() + m_repairs.version();
        if (std::exchange(m_healthTold, version) == version)
            return;
    }
    m_ports.events.publish({0, api::EventKind::health, std::nullopt, std::nullopt, {}});
}

void DriveHost::useRunningNetwork()
{
    if (auto* network = m_ports.runningNetwork())
        useNetwork(network);
}

void DriveHost::useNetwork(NetworkHost* network)
{
    onLoop(m_ports.environment.loop, [&] {
        if (m_network == network)
            return;
        m_network = network;
        m_links->setNetwork(network);
        network->setHooks({[links = std::weak_ptr(m_links)](swarm::NodeClient& client) {
                               if (const auto alive = links.lock())
                                   alive->onNodeState(client);
                           },
            [self = weak_from_this()](Bytes record) {
                const auto alive = self.lock();
                if (!alive)
                    return;
                {
                    const std::lock_guard lock(alive->m_successionMutex);
                    alive->m_succession = std::move(record);
                }
                if (alive->m_ports.succeeded)
                    alive->m_ports.succeeded();
            },
            [self = weak_from_this()](const NodeId& id) {
                if (const auto alive = self.lock())
                    alive->nodeMoved(id);
            },
            [self = weak_from_this()] {
                if (const auto alive = self.lock())
                    alive->m_dht.set(nullptr);
            },
            [self = weak_from_this()] {
                if (const auto alive = self.lock())
                    alive->showTenant();
            }});
        showTenant();
    });
}

/// On the loop: to the network that is up.
void DriveHost::showTenant()
{
    if (!m_network)
        return;
    m_dht.set(m_network->dht());
    m_network->peers().setTenant(
        std::make_shared<swarm::TenantKeys>(swarm::TenantKeys{m_keys.drive.storeSign.clone(), m_keys.drive.storeAdmin, m_keys.successions}));
}

void DriveHost::interrupt()
{
    const std::lock_guard lock(m_walletMutex);
    m_interrupted = true;
    if (m_wallet)
        m_wallet->cancel();
}

void DriveHost::close()
{
    const std::lock_guard lock(m_nodesMutex);
    if (!m_drive)
        return;
    onLoop(m_ports.environment.loop, [this] {
        if (m_network) {
            m_network->setHooks({});
            m_network->peers().setTenant(nullptr);
        }
        m_links->close();
        m_dht.set(nullptr);
        m_network = nullptr;
    });
    {
        const std::lock_guard walletLock(m_walletMutex);
        m_wallet.reset();
    }
    m_drive->attach(nullptr);
    m_placement.reset();
    m_watch.reset();
    // Damage that was met on the way: the next unlock rebuilds the database.
    if (m_drive->databaseDamaged())
        if (const auto marked = m_ports.environment.files.writeFileDurably(rebuildMark(), {}); !marked)
            m_ports.environment.log.write(LogLevel::error, "engine", "the damage of the database was not written down: " + marked.error().text());
    m_drive.reset();
}

void DriveHost::awaitNodes(const CancelToken& cancel) { m_links->awaitSettled(longestWait, cancel); }

bool DriveHost::awaitSomeNodes(const CancelToken& cancel)
{
    const auto coding = m_placement->coding();
    return m_links->awaitSettled(longestWait, cancel, coding ? coding->k : SIZE_MAX);
}

Result<drive::RecoveredState> DriveHost::recover(const CancelToken& cancel)
{
    Result<drive::RecoveredState> state = Error(ErrorCode::notFound);
    std::optional<drive::RecoveredState> found; ///< a state that is whole, though a newer one is known
    for (int round = 0; round < recoveryRounds; ++round) {
        GRANARY_TRY(cancel.check());
        awaitNodes(cancel);
        state = m_drive->recover(cancel);
        if (state)
            found = *state;
        GRANARY_ASSIGN(const auto fresh, link(m_drive->nodes()));
        // Nodes that only the record named may hold a newer one, and those of a newer state may only be slow.
        const bool newest = state && state->newestSequence <= state->sequence;
        if (newest && fresh == 0)
            break;
        if (!state && state.error().code != ErrorCode::notFound && defaultKind(state.error().code) != ErrorKind::transient)
            break;
        // Those that were named have all answered that they know nothing: it is not a matter of waiting.
        const auto asked = nodes();
        if (!state && state.error().code == ErrorCode::notFound && fresh == 0 && round + 1 >= answeredRounds && !asked.empty() &&
            std::all_of(asked.begin(), asked.end(), [](const auto& node) { return node.reachable; }))
            break;
        if (!newest && fresh == 0)
            sleepFor(2s, cancel);
    }
    if (!found)
        return state.error();
    GRANARY_TRY(saveNodes());
    return *found;
}

bool DriveHost::recoveredUnaccepted()
{
    const auto value = m_drive->setting(recoveredSetting);
    return value && !value->empty() && (*value)[0] == std::byte{'1'};
}

Status DriveHost::setRecoveredUnaccepted(bool on) { return m_drive->putSetting(recoveredSetting, asBytes(on ? "1" : "0")); }

Status DriveHost::saveNodes()
{
    return writeKnownNodes(m_ports.environment.files, m_ports.profile.nodesFile(), m_keys.database, m_keys.drive.drive,
        m_drive->nodes(), m_ports.environment.random);
}

Result<WalletHost*> DriveHost::wallet()
{
    const std::lock_guard lock(m_walletMutex);
    if (!m_wallet) {
        auto& env = m_ports.environment;
        WalletHost::Ports ports{env.clock, env.random, env.workers, env.log, env.makeLedgerClient, m_ports.proxy,
            [this] { m_ports.events.publish({0, api::EventKind::wallet, std::nullopt, std::nullopt, {}}); }};
        GRANARY_ASSIGN(m_wallet, WalletHost::open(std::move(ports), env.files, walletFile(), m_keys.database, m_keys.wallet));
        if (m_interrupted)
            m_wallet->cancel();
    }
    return m_wallet.get();
}

bool DriveHost::hasWalletRecord(const CancelToken& cancel)
{
    const auto record = m_drive->attachment(walletAttachment, cancel);
    return record && !record->empty();
}

Status DriveHost::saveWallet()
{
    crypto::SecretBuffer keys = encodeWallet(m_keys.wallet);
    return m_drive->putSetting(walletSetting, keys.view());
}

} // namespace granary::engine
