// One engine's share of a network in memory: transport, DHT, store and PeerSet, and what it was told.
#pragma once

#include "core/swarm/peer_set.h"
#include "tests/support/manual_loop.h"
#include "tests/support/network/memory_network.h"
#include "tests/support/network/memory_shard_store.h"

#include <string>
#include <vector>

namespace granary::test {

class SilentLog : public Log {
public:
    void write(LogLevel level, std::string_view, std::string_view text) override
    {
        if (level >= LogLevel::warning)
            warnings.emplace_back(text);
    }
    std::vector<std::string> warnings;
};

crypto::SigningKey signingKey(SeededRandom& random);

/// May be stopped and started again with the same identity, on another address too.
class NetworkPeer : public swarm::PeerSetEvents {
public:
    struct Options {
        std::string network = "test";
        std::optional<swarm::Endpoint> listen;
        bool lends = false;
        bool dht = true;
        std::optional<crypto::SigningKey> identity; ///< drawn when none
        std::function<void(swarm::PeerSet::Config&)> configure;
        /// What is lent instead of store() itself; made before the peer and outliving it.
        std::function<swarm::ShardStore*(MemoryShardStore&)> wrapStore = {};
    };
    NetworkPeer(ManualLoop& loop, MemoryNetwork& network, std::uint64_t seed, Options options);
    ~NetworkPeer() override;

    void start();
    void stop();
    swarm::PeerSet& set() { return *m_set; }
    MemoryShardStore& store() { return m_store; }
    const NodeId& id() const { return m_id; }
    const crypto::SigningKey& identity() const { return m_identity; }
    const swarm::Endpoint& endpoint() const { return *m_options.listen; }
    void moveTo(const swarm::Endpoint& endpoint) { m_options.listen = endpoint; }
    swarm::NodeAddress address(Bytes invite = {}) const { return {m_id, {*m_options.listen}, std::move(invite)}; }
    /// Makes a tenant of this peer and hands it to the set.
    void openDrive();
    const swarm::TenantKeys& tenant() const { return *m_tenant; }
    const crypto::SigningKey& admin() const { return *m_admin; }

    std::vector<Bytes> keptRecords; ///< what onNodeRecord gave
    std::vector<NodeId> enrolledAt;
    std::vector<std::pair<NodeId, swarm::NodeClient::State>> states;
    SilentLog log;

private:
    void onNodeState(swarm::NodeClient& node) override { states.emplace_back(node.node(), node.state()); }
    void onNodeRecord(const swarm::NodeRecord& record) override;
    void onEnrolled(const NodeId& node, const swarm::TenantUsage&) override { enrolledAt.push_back(node); }

    ManualLoop& m_loop;
    MemoryNetwork& m_network;
    SeededRandom m_random;
    Options m_options;
    crypto::SigningKey m_identity;
    NodeId m_id;
    MemoryShardStore m_store;
    std::shared_ptr<const swarm::TenantKeys> m_tenant;
    std::optional<crypto::SigningKey> m_admin;
    std::unique_ptr<MemoryTransport> m_transport;
    std::unique_ptr<swarm::Dht> m_dht;
    std::unique_ptr<swarm::PeerSet> m_set;
};

} // namespace granary::test
