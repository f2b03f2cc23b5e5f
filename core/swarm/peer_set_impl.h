// The inside of PeerSet, for its own sources only.
#pragma once

#include "core/swarm/link_client.h"
#include "core/swarm/node_server.h"
#include "core/swarm/peer_set.h"
#include "core/swarm/republisher.h"
#include "core/swarm/search.h"

#include <map>

namespace granary::swarm {

/// Invariants: m_live holds at most one link per node, and its client is attached exactly while it is there; a kept node without a live
/// link has a dial under way, a timer to the next one, or is looked up.
class PeerSet::Impl : public std::enable_shared_from_this<Impl>, public TransportEvents, public LinkEvents {
public:
    Impl(Config config, Ports ports, PeerSetEvents& events);
    ~Impl() override;

    void start();
    void stop();
    /// Their holders may outlive this.
    void silenceClients();
    NodeId self() const { return m_identity.node(); }
    const NodeRecord& ownRecord() const { return m_own; }
    std::size_t linkCount() const { return m_live.size(); }
    std::size_t heldBytes(const NodeId& node) const;

    // peer_dialling.cpp
    void setTenant(std::shared_ptr<const TenantKeys> tenant);
    std::shared_ptr<NodeClient> keep(const NodeAddress& address);
    void release(const NodeId& node);
    std::shared_ptr<NodeClient> client(const NodeId& node) const;
    std::vector<NodeId> keptNodes() const;
    void dial(const Endpoint& endpoint, std::function<void(Result<NodeId>)> done);
    void setJoinHost(JoinHost* host) { m_server.joins = host; }
    void join(const NodeId& node, std::shared_ptr<const JoinSecret> secret, NewcomerKeys newcomer, std::function<void(Result<JoinGrant>)> done);
    void joined(const NodeId& node, std::function<void(Status)> done);
    void setRepairHost(RepairHost* host) { m_server.repairs = host; }
    void borrow(const NodeAddress& address);
    void giveBack(const NodeId& node);
    std::shared_ptr<RepairClient> repairClient(const NodeId& node) const;
    void setPaymentHost(PaymentHost* host) { m_server.payments = host; }
    std::shared_ptr<PaymentClient> paymentClient(const NodeId& node) const;
    bool linked(const NodeId& node) const { return liveLink(node) != nullptr; }

    // peer_directory.cpp
    void refreshOwnRecord();
    void restore(const std::vector<Bytes>& encodedItems);
    std::vector<NodeRecord> records() const { return m_book.all(); }
    void lookup(const NodeId& node, std::function<void(Result<NodeRecord>)> done);
    void discover(std::function<void(std::size_t)> done);
    void publish(const MutableItem& item, std::function<void(Result<int>)> done);
    void findHeads(const PublicKey& headSign, std::vector<Bytes> salts, std::function<void(std::vector<MutableItem>)> done);

private:
    using DialCallback = std::function<void(Result<NodeId>)>;
    /// Who waits for a connection to one endpoint.
    struct Dial {
        std::vector<NodeId> wanted; ///< kept nodes that are said to be there
        std::vector<DialCallback> waiters;
        std::optional<TimerId> timer;
    };
    struct Peer {
        std::unique_ptr<Link> link;
        std::shared_ptr<NodeServer> server;
        std::shared_ptr<LinkClient> client; ///< once up
        Dial dial;                          ///< until up
    };
    struct Kept {
        std::shared_ptr<LinkClient> client;
        bool own = false;      ///< of this engine's drive: it is shown our tenant
        bool borrowed = false; ///< of somebody else's
        std::vector<Endpoint> given;
        std::optional<Endpoint> lastGood;
        std::deque<Endpoint> candidates; ///< of this round, still to be tried
        bool dialling = false;
        unsigned failures = 0; ///< rounds in a row
        std::optional<TimerId> timer;
        bool lookingUp = false;
    };

    // TransportEvents, LinkEvents: peer_links.cpp
    void onOpen(ConnectionId id, const Endpoint& remote, bool outgoing) override;
    void onFrame(ConnectionId id, Bytes frame) override;
    void onDrained(ConnectionId id) override;
    void onClosed(ConnectionId id, const Error& why) override;
    void onConnectFailed(const Endpoint& remote, const Error& why) override;
    void onLinkUp(Link& link) override;
    void onLinkMessage(Link& link, MessageType type, ByteSlice message) override;
    void onLinkWritable(Link& link) override;
    void onLinkClosed(Link& link, const Error& why) override;
    bool roomForHandshake(const Endpoint& remote);
    bool roomForLink();
    bool yieldsTo(const Link& existing, const Link& fresh) const;
    void adopt(Peer& peer);
    void forget(Peer& peer, const Error& why);
    std::shared_ptr<LinkClient> makeClient(const NodeId& node);
    Link* liveLink(const NodeId& node) const;
    template <class F>
    void later(Duration delay, std::optional<TimerId>& slot, F work);
    void log(LogLevel level, const std::string& text) { m_ports.log.write(level, "swarm", text); }

    // peer_dialling.cpp
    Kept& linkTo(const NodeAddress& address);
    void letGo(const NodeId& node);
    void startRound(const NodeId& node);
    void dialNext(const NodeId& node);
    void attemptFailed(const NodeId& node, const Error& why);
    void connect(const Endpoint& endpoint, std::optional<NodeId> wanted, DialCallback waiter);
    void settleDial(Dial dial, const Result<NodeId>& result);
    void retryLater(const NodeId& node, Duration delay);
    void retryAfterFailure(const NodeId& node);

    // peer_directory.cpp
    Status takeRecord(const MutableItem& item);
    /// `from` handed them over: a wrong signature ends its link.
    void takeRecords(const std::weak_ptr<LinkClient>& from, const Result<std::vector<MutableItem>>& items);
    void takeOwn(const MutableItem& item);
    void buildOwnRecord();
    bool takesShards() const { return m_ports.store && m_ports.store->lending() == Lending::open; }
    void publishOwnRecord();
    void exchangeRecords(LinkClient& client);
    void republish();
    void scheduleRepublish();
    std::shared_ptr<Search> search(Duration most, std::function<void()> done);
    std::vector<std::shared_ptr<LinkClient>> someLiveClients() const;
    std::int64_t nowSeconds() const { return m_ports.loop.clock().wall().ns / 1'000'000'000; }

    Config m_config;
    Ports m_ports;
    PeerSetEvents& m_events;
    LinkIdentity m_identity;
    Hash32 m_network;
    RecordBook m_book;
    ServerContext m_server;
    NodeRecord m_own;
    std::int64_t m_ownSequenceFloor = 0;
    std::shared_ptr<Republisher> m_republisher; ///< null without a DHT
    std::shared_ptr<const TenantKeys> m_tenant;
    std::map<ConnectionId, Peer> m_peers;
    std::map<NodeId, ConnectionId> m_live;
    std::map<NodeId, Kept> m_kept;
    std::map<Endpoint, Dial> m_dials;
    std::size_t m_incomingHandshakes = 0;
    std::optional<TimerId> m_republishTimer;
    std::vector<std::weak_ptr<Search>> m_searches; ///< under way; ended by stop()
    bool m_running = false;
};

template <class F>
void PeerSet::Impl::later(Duration delay, std::optional<TimerId>& slot, F work)
{
    if (slot)
        m_ports.loop.cancelTimer(*slot);
    slot = m_ports.loop.after(delay, [weak = weak_from_this(), work = std::move(work)] {
        if (const auto self = weak.lock(); self && self->m_running)
            work();
    });
}

} // namespace granary::swarm
