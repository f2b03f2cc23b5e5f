#include "core/engine/real_network.h"

#include "core/platform/libtorrent_network.h"

#include <algorithm>

namespace granary::engine {
namespace {

class RealNetwork : public NetworkPorts {
public:
    explicit RealNetwork(std::unique_ptr<platform::LibtorrentNetwork> network) : m_network(std::move(network)) {}
    swarm::Transport& transport() override { return m_network->transport(); }
    swarm::Dht* dht() override { return m_network->dht(); }
    void setRateLimits(std::uint64_t uploadBytesPerSecond, std::uint64_t downloadBytesPerSecond) override
    {
        m_network->setRateLimits(uploadBytesPerSecond, downloadBytesPerSecond);
    }
    void setProxy(const std::optional<swarm::ProxyServer>& proxy) override { m_network->setProxy(proxy); }
    void stop() override { m_network->stop(); }

private:
    std::unique_ptr<platform::LibtorrentNetwork> m_network;
};

bool isLoopback(const swarm::Endpoint& endpoint) { return endpoint.address.starts_with("127.") || endpoint.address == "::1"; }

} // namespace

Result<std::unique_ptr<NetworkPorts>> makeRealNetwork(const NetworkOptions& options, EventLoop& loop, Log& log)
{
    platform::LibtorrentOptions o;
    o.networkName = options.name;
    o.listen = options.listen;
    o.bootstrap = options.bootstraps;
    o.mainline = options.publicDht;
    o.proxy = options.proxy;
    const bool local = options.listen ? isLoopback(*options.listen)
                                      : !options.bootstraps.empty() && std::all_of(options.bootstraps.begin(), options.bootstraps.end(), isLoopback);
    // On this machine alone nothing may leave it, and TCP is faster; elsewhere uTP gets through more routers.
    if (local)
        o.outgoingAddress = "127.0.0.1";
    o.enableUtp = !local;
    o.mapPorts = !local && options.listen.has_value();
    GRANARY_ASSIGN(auto network, platform::LibtorrentNetwork::create(std::move(o), loop, log));
    return std::unique_ptr<NetworkPorts>(std::make_unique<RealNetwork>(std::move(network)));
}

} // namespace granary::engine
