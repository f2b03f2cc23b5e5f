// The engine's place in the network: transport, DHT and peers, with what is remembered of them.
#pragma once

#include "core/engine/environment.h"
#include "core/swarm/node_code.h"
#include "core/swarm/peer_set.h"

#include <map>

namespace granary::engine {

/// Owns the ports and the PeerSet. Construction and destruction off the loop; the rest as said at each function.
class NetworkHost : private swarm::PeerSetEvents {
public:
    struct Config {
        NetworkOptions options;
        std::string directoryFile; ///< where records of nodes met are kept between runs
        std::uint64_t uploadBytesPerSecond = 0;
        std::uint64_t downloadBytesPerSecond = 0;
        swarm::PaymentHost* payments = nullptr; ///< null: nobody is paid here; outlives the host
    };
    /// What the drive wants to hear; on the loop.
    struct Hooks {
        std::function<void(swarm::NodeClient&)> nodeState;
        std::function<void(Bytes record)> succession;   ///< a node says that the tenant goes on under another key; nothing is checked
        std::function<void(const NodeId&)> nodeMoved; ///< a newer record of it came
        std::function<void()> leaving; ///< before another network takes the place of this one: the DHT goes
        std::function<void()> entered; ///< another network is up: its PeerSet knows no tenant yet
    };

    /// `store` may be null: nothing is stored for others; it outlives the host. Blocks; errors of opening the sockets.
    static Result<std::unique_ptr<NetworkHost>> start(
        const Environment& environment, Config config, const crypto::SigningKey& identity, swarm::ShardStore* store);
    ~NetworkHost() override;
    NetworkHost(const NetworkHost&) = delete;
    NetworkHost& operator=(const NetworkHost&) = delete;

    /// On the loop.
    swarm::PeerSet& peers() { return *m_peers; }
    /// On the loop; null without one.
    swarm::Dht* dht() { return m_ports->dht(); }
    /// On the loop. Empty hooks take them away.
    void setHooks(Hooks hooks) { m_hooks = std::move(hooks); }
    /// On the loop: endpoints of a node's newest record, may be empty.
    std::vector<std::string> endpointsOf(const NodeId& node) const;

    /// Any thread but the loop's.
    std::string nodeCode(Bytes invite = {});
    std::vector<swarm::Endpoint> listenEndpoints();
    void setRateLimits(std::uint64_t uploadBytesPerSecond, std::uint64_t downloadBytesPerSecond);
    /// Nothing happens when it is what there is already.
    void setProxy(const std::optional<swarm::ProxyServer>& proxy);
    std::string networkName() const;
    /// Leaves this network for another one: every link ends. Only while no node of it is kept and nothing is lent in it. On failure the old one is up
    /// again, and only dials if its port was taken meanwhile. Errors of opening the sockets.
    Status change(const std::string& name, bool publicDht, std::vector<swarm::Endpoint> bootstraps);
    /// Dials addresses at which peers of the network may be, and asks their DHT.
    void meet(const std::vector<swarm::Endpoint>& addresses);

private:
    NetworkHost(const Environment& environment, Config config, const crypto::SigningKey& identity, swarm::ShardStore* store)
        : m_environment(environment), m_config(std::move(config)), m_identity(identity.clone()), m_store(store)
    {}
    // On the loop.
    Status open();
    void close();
    void dialBootstraps(const std::vector<swarm::Endpoint>& addresses);
    void onNodeState(swarm::NodeClient& node) override;
    void onNodeRecord(const swarm::NodeRecord& record) override;
    void onEnrolled(const NodeId& node, const swarm::TenantUsage& usage) override;
    void onSuccession(const NodeId& node, Bytes record) override;
    void loadDirectory();
    void saveDirectory();

    const Environment m_environment;
    Config m_config; ///< once it is up of the loop
    const crypto::SigningKey m_identity;
    swarm::ShardStore* const m_store;
    std::unique_ptr<NetworkPorts> m_ports;
    std::unique_ptr<swarm::PeerSet> m_peers;
    Hooks m_hooks;
    std::map<NodeId, swarm::NodeRecord> m_records;
};

} // namespace granary::engine
