// A peer that speaks the link but nothing else by itself: for sending what an honest engine never would.
#pragma once

#include "core/swarm/link.h"
#include "core/swarm/node_client.h"
#include "tests/support/manual_loop.h"
#include "tests/support/network/memory_network.h"

#include <optional>

namespace granary::test {

/// Keeps every message it receives. With `answer` it plays a node.
class RawPeer : public swarm::TransportEvents, public swarm::LinkEvents {
public:
    RawPeer(ManualLoop& loop, MemoryNetwork& network, std::uint64_t seed, std::string networkName = "test",
        std::optional<swarm::Endpoint> listen = std::nullopt);
    ~RawPeer() override;

    /// Connects and shakes hands; false when that failed.
    bool connect(const swarm::Endpoint& remote);
    /// Connects without a handshake: frames go as they are.
    bool connectPlain(const swarm::Endpoint& remote);
    void sendFrame(Bytes frame) { m_transport->send(*connection, std::move(frame)); }
    void send(Bytes message) { link->sendControl(std::move(message)); }
    void send(Bytes head, ByteView payload);
    /// Messages of this type so far.
    template <class M>
    std::vector<M> received() const
    {
        std::vector<M> out;
        for (const auto& message : messages)
            if (*swarm::messageType(message) == M::type)
                out.push_back(*M::parse(message));
        return out;
    }
    /// Enrols a tenant as an honest owner would.
    bool enrol(const swarm::TenantKeys& tenant, ByteView invite = {});
    NodeId id() const { return m_identity.node(); }
    const swarm::LinkIdentity& identity() const { return m_identity; }
    bool ended() const { return closedWith.has_value(); }

    bool answersRecords = true;
    std::function<void(RawPeer&, swarm::MessageType, const Bytes&)> answer;
    std::unique_ptr<swarm::Link> link;
    std::optional<swarm::ConnectionId> connection;
    std::vector<Bytes> messages;
    std::vector<Bytes> frames;       ///< of a plain connection
    std::optional<Error> closedWith; ///< of the newest connection
    std::vector<Error> closings;     ///< of all

private:
    void onOpen(swarm::ConnectionId id, const swarm::Endpoint& remote, bool outgoing) override;
    void onFrame(swarm::ConnectionId id, Bytes frame) override;
    void onDrained(swarm::ConnectionId id) override;
    void onClosed(swarm::ConnectionId id, const Error& why) override;
    void onConnectFailed(const swarm::Endpoint&, const Error& why) override { closedWith = why; }
    void onLinkUp(swarm::Link&) override {}
    void onLinkMessage(swarm::Link& link, swarm::MessageType type, ByteSlice message) override;
    void onLinkWritable(swarm::Link&) override {}
    void onLinkClosed(swarm::Link&, const Error& why) override;

    ManualLoop& m_loop;
    SeededRandom m_random;
    std::string m_networkName;
    swarm::LinkIdentity m_identity;
    std::unique_ptr<MemoryTransport> m_transport;
    bool m_plain = false;
    swarm::RequestId m_next = 1'000'000;
};

} // namespace granary::test
