// All links of one engine: dialling, accepting, the directory, and what is served to others. Specs: core/specs/link.md, directory.md.
#pragma once

#include "core/base/event_loop.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/swarm/join_messages.h"
#include "core/swarm/node_client.h"
#include "core/swarm/node_record.h"
#include "core/swarm/payment_messages.h"
#include "core/swarm/repair_client.h"
#include "core/swarm/shard_store.h"
#include "core/swarm/transport.h"

#include <functional>
#include <memory>

namespace granary::swarm {

/// What the engine wants to hear; calls arrive on the engine loop.
class PeerSetEvents {
public:
    virtual ~PeerSetEvents() = default;
    /// State of a kept node changed (see NodeClient::State).
    virtual void onNodeState(NodeClient& node) = 0;
    /// A newer authentic record of a node of this network: keep it (encodeItem) and give it back to `restore` at the next start.
    virtual void onNodeRecord(const NodeRecord& record) = 0;
    /// Our tenant was admitted; an invite given for this node is used up and may be forgotten.
    virtual void onEnrolled(const NodeId& node, const TenantUsage& usage) = 0;
    /// The node says that our tenant goes on under another key. Nothing in the record is checked.
    virtual void onSuccession([[maybe_unused]] const NodeId& node, [[maybe_unused]] Bytes record) {}
};

/// Where a node may be found, and the invite that lets our tenant in (empty when there is none).
struct NodeAddress {
    NodeId node;
    std::vector<Endpoint> endpoints;
    Bytes invite;
};

/// One live link per node, whoever dialled. A link serves both directions: requests of a NodeClient here, and, when `store` is given, a
/// NodeServer for the peer's. Kept nodes are redialled for ever (0.25 s doubling to 30 s, with jitter), at the endpoints that were given,
/// that its newest record names and that the directory tells.
///
/// Engine loop only; the ports must outlive it. After stop() nothing is called any more.
class PeerSet {
public:
    struct Config {
        std::string networkName;     ///< 1..64 bytes
        crypto::SigningKey identity; ///< of this node
        /// Endpoints to publish; empty: what the transport listens on.
        std::vector<Endpoint> publicEndpoints;
        /// Links beyond this are refused with busy.
        std::size_t maxLinks = 500;
        /// Pause between two re-puts of all heads and of the own record; 0.8 to 1.2 times it is used.
        Duration republishPeriod = std::chrono::minutes(30);
        NodeClient::Limits clientLimits = {};
    };
    struct Ports {
        EventLoop& loop;
        Random& random;
        Log& log;
        Transport& transport;
        Dht* dht = nullptr;          ///< none: no directory beyond connected nodes
        ShardStore* store = nullptr; ///< none: nothing is stored for others
    };

    PeerSet(Config config, Ports ports, PeerSetEvents& events);
    ~PeerSet();
    PeerSet(const PeerSet&) = delete;
    PeerSet& operator=(const PeerSet&) = delete;

    void start();
    void stop();
    NodeId self() const;
    /// This node's own record as published last.
    const NodeRecord& ownRecord() const;
    /// The transport's addresses changed, or lending began or ended: publish a new record.
    void refreshOwnRecord();

    /// The drive that speaks to nodes from here on; null while it is locked. Links that are up enrol at once.
    void setTenant(std::shared_ptr<const TenantKeys> tenant);

    /// Keeps a link to this node and hands out its client (always the same for a node). Endpoints and a non-empty invite replace earlier ones.
    std::shared_ptr<NodeClient> keep(const NodeAddress& address);
    /// Lets the link go; the client of it fails from now on.
    void release(const NodeId& node);
    /// Null unless kept.
    std::shared_ptr<NodeClient> client(const NodeId& node) const;
    std::vector<NodeId> keptNodes() const;
    std::size_t linkCount() const;
    /// Memory that this peer takes here now (NodeServer::heldBytes); 0 without a link to it.
    std::size_t heldBytes(const NodeId& node) const;

    /// Who lets new devices in from here on; null: nobody does.
    void setJoinHost(JoinHost* host);
    /// Asks a kept node, to which a link is up, to let this machine in. Errors of the other side, unsupportedVersion, unreachable.
    void join(const NodeId& node, std::shared_ptr<const JoinSecret> secret, NewcomerKeys newcomer, std::function<void(Result<JoinGrant>)> done);
    /// Tells it that what it gave is kept.
    void joined(const NodeId& node, std::function<void(Status)> done);
    /// Who takes what others entrust from here on; null: nobody does.
    void setRepairHost(RepairHost* host);
    /// Keeps a link to a node of somebody else's drive, which is not shown our tenant. Endpoints replace earlier ones.
    void borrow(const NodeAddress& address);
    /// Lets it go, unless it is kept.
    void giveBack(const NodeId& node);
    /// Of a node that is kept or borrowed, else null.
    std::shared_ptr<RepairClient> repairClient(const NodeId& node) const;
    /// Who is paid by tenants from here on; null: nobody is.
    void setPaymentHost(PaymentHost* host);
    /// Of a node that is kept, else null.
    std::shared_ptr<PaymentClient> paymentClient(const NodeId& node) const;
    /// Whether a link to this node is up.
    bool linked(const NodeId& node) const;

    /// Dials an address whose node is not known yet (--bootstrap): done with its identity once the link is up.
    /// The link stays while nothing better is known, for the directory; it is not a kept node.
    void dial(const Endpoint& endpoint, std::function<void(Result<NodeId>)> done);

    /// Records of nodes met in earlier runs.
    void restore(const std::vector<Bytes>& encodedItems);
    /// All records known, newest of each node.
    std::vector<NodeRecord> records() const;
    /// The newest record of a node: asks every connected node and the DHT, at most 15 s. notFound.
    void lookup(const NodeId& node, std::function<void(Result<NodeRecord>)> done);
    /// Looks for nodes: asks connected nodes for records, and dials peers announced in the DHT. Results arrive through onNodeRecord;
    /// done with the number of records known when the search has ended.
    void discover(std::function<void(std::size_t)> done);

    /// Puts an item (a head) into the DHT; done with the number of nodes that took it, unreachable without a DHT.
    void publish(const MutableItem& item, std::function<void(Result<int>)> done);
    /// Heads under `headSign` from the DHT, one per salt at most; signatures checked. Ask slots 0..7 first, then those the heads list.
    void findHeads(const PublicKey& headSign, std::vector<Bytes> salts, std::function<void(std::vector<MutableItem>)> done);

private:
    class Impl;
    std::shared_ptr<Impl> m_impl; // shared with answers that are still to come
};

} // namespace granary::swarm
