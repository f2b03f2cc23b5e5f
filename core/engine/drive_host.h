// An unlocked drive with everything it needs: its database, its placement, its nodes.
#pragma once

#include "core/api/engine.h"
#include "core/drive/drive.h"
#include "core/engine/drive_export.h"
#include "core/engine/drive_health.h"
#include "core/engine/event_fan.h"
#include "core/engine/forwarding_dht.h"
#include "core/engine/key_file.h"
#include "core/engine/node_links.h"
#include "core/engine/node_watch.h"
#include "core/engine/profile.h"
#include "core/engine/repair_delegation.h"
#include "core/engine/repairs_in_hand.h"
#include "core/engine/wallet_host.h"

namespace granary::engine {

/// Opened by unlock and init, gone with lock. Functions block and are for task threads, never for the loop; thread-safe. Made by
/// open() or create() and ended by close(), when nobody uses it any more (DriveSlot sees to that).
class DriveHost : public std::enable_shared_from_this<DriveHost> {
public:
    struct Ports {
        Environment environment;
        Profile& profile;
        EventFan& events;
        /// Brings the network up when a first peer needs it. An empty name takes the profile's. Another name than the profile's is wrongNetwork, unless the
        /// drive has `noPeers` and nothing else needs the network that is there: then the profile goes over to that one. Addresses of
        /// peers in it are kept and dialled.
        std::function<Result<NetworkHost*>(std::string_view name, bool noPeers, const std::vector<swarm::Endpoint>& addresses)> network;
        /// The network if it is up, else null.
        std::function<NetworkHost*()> runningNetwork;
        LedgerWays::ProxyNow proxy;
        /// A node came (back): something may be topped up. On the loop.
        std::function<void()> nodeCame;
        /// takeSuccession() has something. On the loop.
        std::function<void()> succeeded;
    };

    /// Opens what the profile has. A damaged database is set aside and the drive brought back from its nodes; while no node answers that
    /// fails with databaseDamaged and is tried again next time.
    static Result<std::shared_ptr<DriveHost>> open(Ports ports, UnlockedKeys keys, const CancelToken& cancel);
    /// Opens an empty drive; whatever lay in its directory is set aside.
    static Result<std::shared_ptr<DriveHost>> create(Ports ports, UnlockedKeys keys);
    ~DriveHost() { close(); }
    DriveHost(const DriveHost&) = delete;
    DriveHost& operator=(const DriveHost&) = delete;
    /// Calls that wait for a ledger end. From any thread.
    void interrupt();
    /// Idempotent. No task may be using it.
    void close();

    drive::Drive& drive() { return *m_drive; }
    const UnlockedKeys& keys() const { return m_keys; }

    /// Waits a while until the nodes answer (see NodeLinks::awaitSettled); at once when they do already.
    void awaitNodes(const CancelToken& cancel);
    /// Waits only until so many answer as a segment sealed now is read from. False: others may still come.
    bool awaitSomeNodes(const CancelToken& cancel);
    /// Node code or "folder:/path".
    Result<api::Node> addNode(const std::string& code, const CancelToken& cancel);
    /// Looks for nodes of the network that take shards of anybody, and stores on those too, mostJoined at most. wrongNetwork, unreachable: nobody was met.
    Result<api::NetworkJoined> joinNetwork(
        const std::string& name, const std::vector<swarm::Endpoint>& addresses, const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel);
    std::vector<api::Node> nodes();
    std::optional<api::Node> node(const NodeId& id);
    /// By full id or at least 4 unique leading digits.
    Result<NodeId> findNode(const std::string& id);
    /// Moves its shards elsewhere (where no place is left the segments go on with fewer), then forgets it. noNodes when too little would
    /// be left to read the drive.
    Status removeNode(const NodeId& id, const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel);
    /// Whether everything is where it should be, and the repair of what is not.
    DriveHealth health() { return DriveHealth(m_ports.environment, *m_drive, *m_placement, &m_repairs); }
    /// For what drive() says of files.
    drive::HealthView healthView();
    /// An event if the health of files may be other than when this was called last.
    void tellHealth();
    /// One run of an export.
    DriveExport exporter(ExportProgress progress, CancelToken cancel)
    {
        return {m_ports.environment, *m_drive, *m_placement, m_keys.drive, folderTenant(), std::move(progress), std::move(cancel)};
    }
    /// Asks every node to delete all that it holds of the drive: at once, tombstones too, where it knows the drive's store-admin key, else it
    /// keeps it for 7 days. What became of each.
    std::vector<api::NodeDeletion> clearNodes(const crypto::SigningKey& admin, const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel);
    /// Moves what lies on nodes that say they lend no more, as far as others take it: no segment gets fewer shards by that. A node that holds nothing
    /// any more is forgotten; of the others the rest stays where it is, since they go on serving it.
    Status moveFromThoseWhoStop(const CancelToken& cancel);
    /// Has a peer repair the drive while this machine is off, or no longer. It is given no shards from then on, since whoever repairs a segment must hold
    /// nothing of it. invalidArgument: a folder, a node that is leaving.
    Status setRepairer(const NodeId& id, bool on);
    /// Segments by how many of their shards repairers say that they put on other nodes, without those that foundMended() was told.
    std::map<SegmentId, std::uint8_t> mendedByOthers(const CancelToken& cancel);
    /// A repair has looked for these.
    void foundMended(const std::map<SegmentId, std::uint8_t>& mended);
    /// Tells repairers that answer what there is to look after. Errors are in the log: they are tried again.
    void settleRepairers(const CancelToken& cancel);
    /// What is seen of the nodes; there as long as the host is.
    NodeWatch& watch() { return *m_watch; }
    /// Bytes that reads have brought from each node since the drive was opened.
    std::map<NodeId, std::uint64_t> bytesRead();
    /// Groups of two and more nodes that may share a machine or a site.
    std::vector<std::vector<NodeId>> sameSite();

    /// What a node has said by which the drive goes on under newer keys than these; once.
    std::optional<Bytes> takeSuccession();
    /// See Placement::anyHeadUnder.
    bool anyHeadUnder(const crypto::DriveKeys& keys, bool inDht, const CancelToken& cancel) { return m_placement->anyHeadUnder(keys, inDht, cancel); }

    /// Nodes that were added, or else the DHT (when the network is up), are asked for the newest state.
    Result<drive::RecoveredState> recover(const CancelToken& cancel);
    /// Dials nodes that another device brought along.
    Status linkNewNodes();
    /// Takes a network that came up after the drive.
    void useRunningNetwork();
    /// Recovered from words and not written since: nothing may be written in the background.
    bool recoveredUnaccepted();
    Status setRecoveredUnaccepted(bool on);
    /// Rewrites the sealed copy of the nodes beside the database.
    Status saveNodes();
    Status saveWallet();
    /// Opened when it is first asked for.
    Result<WalletHost*> wallet();
    /// Whether one was opened here before.
    bool hasWallet() { return m_ports.environment.files.exists(walletFile()); }
    /// Whether the drive keeps a record of one, as far as that can be known now.
    bool hasWalletRecord(const CancelToken& cancel);

private:
    DriveHost(Ports ports, UnlockedKeys keys) : m_ports(std::move(ports)), m_keys(std::move(keys)) {}
    Result<std::unique_ptr<drive::Drive>> openDrive();
    /// Folders keep the drive under its first key: what lies on a disk in somebody's hands is not protected by another name.
    TenantId folderTenant() const;
    void start(std::unique_ptr<drive::Drive> drive);
    Status setDatabaseAside();
    Status rebuild(const CancelToken& cancel);
    /// Dials these; brings the network up when one of them is a peer. How many were not linked before.
    Result<std::size_t> link(const std::vector<drive::KnownNode>& nodes);
    Result<api::Node> addFolder(const std::string& path);
    Result<api::Node> addPeer(const std::string& code, const CancelToken& cancel);
    bool isRepairer(const NodeId& id);
    bool isUsed(const drive::KnownNode& node) { return !node.leaving && !isRepairer(node.id); }
    std::optional<RepairDelegation> delegation(const CancelToken& cancel);
    void useNetwork(NetworkHost* network);
    void showTenant();
    bool hasPeers();
    std::vector<swarm::NodeRecord> awaitLenders(NetworkHost& network, std::size_t& met, const CancelToken& cancel);
    Result<std::vector<NodeId>> enrolAtStrangers(NetworkHost& network, std::vector<swarm::NodeRecord> lenders, std::uint64_t& closed, const CancelToken& cancel);
    void nodeMoved(const NodeId& id);
    Status moveShards(const NodeId& id, const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel);
    enum class WithoutPlace : std::uint8_t { goOnWithFewer, leaveThere };
    Result<bool> moveShardsOf(const std::vector<drive::SegmentRecord>& records, const NodeId& id, std::vector<ShardRoot>& old, WithoutPlace without,
        const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel);
    Status forgetNode(const NodeId& id);
    void forgetShards(const NodeId& id, std::vector<ShardRoot> roots);
    Status clearNode(const NodeId& id, const crypto::SigningKey& admin, api::NodeDeletion& out, const CancelToken& cancel);
    std::string databaseFile() const { return joinPath(m_ports.profile.driveDirectory(), "drive.db"); }
    std::string walletFile() const { return joinPath(m_ports.profile.driveDirectory(), "wallet.db"); }
    std::string rebuildMark() const { return joinPath(m_ports.profile.driveDirectory(), "rebuild"); }

    Ports m_ports;
    UnlockedKeys m_keys;
    ForwardingDht m_dht;
    std::unique_ptr<drive::Drive> m_drive;
    RepairsInHand m_repairs{[this] { tellHealth(); }};
    std::mutex m_healthMutex;
    std::uint64_t m_healthTold = 0; ///< Drive::healthVersion() at the last event
    std::unique_ptr<NodeWatch> m_watch;
    std::unique_ptr<placement::Placement> m_placement;
    std::shared_ptr<NodeLinks> m_links;
    std::mutex m_repairersMutex;
    std::map<SegmentId, std::uint8_t> m_mendedSeen; ///< what repairers said and was looked for
    std::mutex m_successionMutex;
    std::optional<Bytes> m_succession;
    std::mutex m_nodesMutex; // one change of the nodes at a time, and close()
    NetworkHost* m_network = nullptr; // on the loop
    std::mutex m_walletMutex;
    std::unique_ptr<WalletHost> m_wallet;
    bool m_interrupted = false; ///< with m_walletMutex held
};

} // namespace granary::engine
