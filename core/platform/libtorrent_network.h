// The swarm's network over libtorrent: one session, one thread, one port for peers and the DHT. Spec: core/specs/transport.md.
#pragma once

#include "core/base/event_loop.h"
#include "core/base/log.h"
#include "core/swarm/proxy_server.h"
#include "core/swarm/transport.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace granary::platform {

struct LibtorrentOptions {
    std::string networkName; ///< peers with another name never meet; 1..64 bytes
    /// Where peers reach us (TCP and UDP); port 0 takes a free one. None: we only dial, and our DHT node answers nobody.
    std::optional<swarm::Endpoint> listen;
    /// Without `listen`: the local address of the DHT's UDP socket, for example "127.0.0.1" to stay on this machine.
    std::string outgoingAddress = "0.0.0.0";
    bool enableDht = true;
    /// DHT nodes to begin with. They are asked again while the routing table is empty.
    std::vector<swarm::Endpoint> bootstrap;
    /// The public DHT: its well-known routers are asked, and home routers and the local network too. Off: no packet goes anywhere but to
    /// addresses that were given or learnt from those.
    bool mainline = false;
    /// Ask the home router for a port (UPnP, NAT-PMP); always with `mainline`.
    bool mapPorts = false;
    /// uTP beside TCP, for peers that TCP does not reach. Off on loopback and in local networks: TCP is faster and always gets through there.
    bool enableUtp = false;
    /// With enableUtp: dials by uTP and falls back to TCP, not the other way round.
    bool utpFirst = false;
    /// All connections go through it. Then nothing is listened on, and there is neither DHT nor uTP, nor is a router asked for a port: those are UDP, or come
    /// from outside, and would go around it.
    std::optional<swarm::ProxyServer> proxy;
    int maxConnections = 2000;
    std::chrono::seconds dialTimeout{10};
    /// A connection whose frames wait for the engine loop in this amount is not read until half of them are handled.
    std::size_t inboundLimitBytes = 4 << 20;
};

class LibtorrentSession;
class LibtorrentTransport;
class LibtorrentDht;

/// Owns the session and the two ports on top of it. Made and used on the engine loop; destroyed there or after the loop ended.
class LibtorrentNetwork {
public:
    /// Opens the sockets. inUse or permissionDenied when the address cannot be listened on, invalidArgument for a bad name or address,
    /// unsupportedVersion when the libtorrent that was loaded is not the one this was built for.
    static Result<std::unique_ptr<LibtorrentNetwork>> create(LibtorrentOptions options, EventLoop& loop, Log& log);
    ~LibtorrentNetwork();
    LibtorrentNetwork(const LibtorrentNetwork&) = delete;
    LibtorrentNetwork& operator=(const LibtorrentNetwork&) = delete;

    swarm::Transport& transport();
    /// Null when switched off.
    swarm::Dht* dht();
    /// Bytes a second for all connections together; 0 for no limit.
    void setRateLimits(std::uint64_t uploadBytesPerSecond, std::uint64_t downloadBytesPerSecond);
    /// As LibtorrentOptions::proxy, from now on. All connections end, and pending calls of the DHT when there is none any more.
    void setProxy(const std::optional<swarm::ProxyServer>& proxy);
    /// Ends everything; pending calls of the DHT are answered with cancelled. Idempotent; the destructor does it too.
    void stop();

private:
    explicit LibtorrentNetwork(std::unique_ptr<LibtorrentSession> session);
    std::unique_ptr<LibtorrentSession> m_session;
    std::unique_ptr<LibtorrentTransport> m_transport;
    std::unique_ptr<LibtorrentDht> m_dht;
};

} // namespace granary::platform
