// A node that speaks the link of the shipped one and lies in what it says on it.
#pragma once

#include "core/base/log.h"
#include "core/swarm/node_server.h"
#include "tests/hostile/hostile_store.h"

#include <map>

namespace granary::test {

/// Waits to be dialled, shakes hands, and serves every link by the shipped NodeServer over a HostileStore. What concerns messages, not shards, it does here.
/// Engine loop only; the ports must outlive it.
class HostileNode : public swarm::TransportEvents, public swarm::LinkEvents {
public:
    struct Ports {
        EventLoop& loop;
        Random& random;
        swarm::Transport& transport;
        swarm::ShardStore& store; ///< a HostileStore, or an honest one
        /// Until then messages are as they should be, so that a drive comes to trust the node; none: from the first link on.
        std::function<bool()> provoked = {};
    };
    HostileNode(Ports ports, const std::string& networkName, const crypto::SigningKey& identity, Behaviour behaviour);
    ~HostileNode() override;
    HostileNode(const HostileNode&) = delete;
    HostileNode& operator=(const HostileNode&) = delete;

    void start();
    void stop();
    NodeId id() const { return m_identity.node(); }
    std::size_t linkCount() const { return m_peers.size(); }
    std::uint64_t messagesSent() const { return m_sent; }

private:
    struct Peer {
        std::unique_ptr<swarm::Link> link;
        std::shared_ptr<swarm::NodeServer> server; ///< once up
    };
    void onOpen(swarm::ConnectionId id, const swarm::Endpoint& remote, bool outgoing) override;
    void onFrame(swarm::ConnectionId id, Bytes frame) override;
    void onDrained(swarm::ConnectionId id) override;
    void onClosed(swarm::ConnectionId id, const Error& why) override;
    void onConnectFailed(const swarm::Endpoint&, const Error&) override {}
    void onLinkUp(swarm::Link& link) override;
    void onLinkMessage(swarm::Link& link, swarm::MessageType type, ByteSlice message) override;
    void onLinkWritable(swarm::Link& link) override;
    void onLinkClosed(swarm::Link& link, const Error& why) override;
    bool provoked() const { return !m_ports.provoked || m_ports.provoked(); }
    void flood(swarm::ConnectionId id);
    void answerForged(swarm::Link& link, swarm::RequestId request);
    Bytes nextRequest();
    Bytes nextMalformed();
    swarm::MutableItem forgedItem();
    std::int64_t nowSeconds() const { return m_ports.loop.clock().wall().ns / 1'000'000'000; }

    Ports m_ports;
    const Hash32 m_network;
    swarm::LinkIdentity m_identity;
    const Behaviour m_behaviour;
    swarm::RecordBook m_book;
    swarm::NodeRecord m_own;
    swarm::ServerContext m_context;
    std::map<swarm::ConnectionId, Peer> m_peers;
    std::uint64_t m_sent = 0;
    swarm::RequestId m_nextRequest = 1'000'000;
    std::size_t m_nextSample = 0;
    bool m_running = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace granary::test
