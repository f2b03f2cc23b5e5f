// The in-memory twin of Transport and Dht: a whole network of engines in one process, seeded, under virtual time.
#pragma once

#include "core/base/event_loop.h"
#include "core/swarm/transport.h"
#include "tests/support/seeded_random.h"

#include <deque>
#include <map>
#include <memory>
#include <set>

namespace granary::test {

class MemoryTransport;

/// The wires. One loop for all its transports. Frames of one connection arrive in order; those of different connections overtake each other
/// as their delays fall. Must outlive its transports.
class MemoryNetwork {
public:
    struct Settings {
        Duration leastDelay = std::chrono::milliseconds(1);
        Duration mostDelay = std::chrono::milliseconds(3);
        /// Of each direction of each connection; 0: without limit.
        std::uint64_t bytesPerSecond = 0;
        /// A connection breaks at one frame in this many; 0: never.
        std::uint64_t breakOneIn = 0;
        Duration connectTimeout = std::chrono::seconds(10);
    };
    MemoryNetwork(EventLoop& loop, std::uint64_t seed) : m_loop(loop), m_random(seed) {}
    Settings& settings() { return m_settings; }

    /// A machine that listens on `listen`, or one that only connects out (nullopt).
    std::unique_ptr<MemoryTransport> transport(std::optional<swarm::Endpoint> listen);
    std::unique_ptr<swarm::Dht> dht(const swarm::Endpoint& self);

    /// Nothing reaches or leaves the machine that listens there until this is taken back; connections stay silent, as behind a pulled cable, and
    /// those that lost a frame break when the next one comes through.
    void setSilent(const swarm::Endpoint& endpoint, bool silent);
    /// Likewise between these two machines only.
    void setApart(const swarm::Endpoint& one, const swarm::Endpoint& other, bool apart);
    /// Every open connection breaks now.
    void breakAllConnections();
    void breakConnection(swarm::ConnectionId id);
    /// All of the machine that listens there.
    void breakConnectionsOf(const swarm::Endpoint& endpoint);
    /// The owner of `id` reads nothing any more: what is sent to it stays queued at the sender.
    void stopReading(swarm::ConnectionId id) { m_deaf.insert(id); }
    /// Sees, and may change or drop (by clearing) every frame sent; for hostile peers.
    std::function<void(swarm::ConnectionId, Bytes& frame)> tap;
    /// False: the DHT loses everything asked of it.
    bool dhtUp = true;
    void forgetDht() { m_items.clear(); }
    std::size_t dhtItems() const { return m_items.size(); }
    std::size_t openConnections() const { return m_pipes.size() / 2; }
    std::uint64_t framesCarried() const { return m_frames; }

private:
    friend class MemoryTransport;
    friend class MemoryDht;
    /// One direction's view of a connection: what the owner of `id` sends.
    struct Pipe {
        MemoryTransport* owner = nullptr;
        swarm::ConnectionId id = 0;
        swarm::ConnectionId peer = 0;
        swarm::Endpoint listener; ///< the listening end of the connection
        bool outgoing = false;
        std::size_t queuedBytes = 0;
        SteadyTime lineFree{}; ///< when the line has sent all before
        SteadyTime lastArrival{};
        std::deque<Bytes> coming = {}; ///< to its owner, in order whatever the timers do
        bool torn = false;             ///< one of them was lost
    };
    void connect(MemoryTransport& from, const swarm::Endpoint& remote);
    void opened(std::weak_ptr<bool> alive, MemoryTransport* from, const swarm::Endpoint& remote);
    void send(swarm::ConnectionId id, Bytes frame);
    void close(swarm::ConnectionId id);
    void lost(swarm::ConnectionId id, const char* why);
    void closeAllOf(MemoryTransport& owner);
    bool silent(const Pipe& pipe) const;
    bool cut(const swarm::Endpoint& one, const swarm::Endpoint& other) const;
    void arrive(swarm::ConnectionId id);
    Duration delay();

    EventLoop& m_loop;
    SeededRandom m_random;
    Settings m_settings;
    std::map<swarm::Endpoint, MemoryTransport*> m_listeners;
    std::map<swarm::ConnectionId, Pipe> m_pipes;
    std::set<swarm::Endpoint> m_silent;
    std::set<std::pair<swarm::Endpoint, swarm::Endpoint>> m_apart; ///< the smaller one first
    std::set<swarm::ConnectionId> m_deaf;
    swarm::ConnectionId m_nextConnection = 1;
    std::uint16_t m_nextPort = 40000;
    std::uint64_t m_frames = 0;
    std::map<std::pair<PublicKey, Bytes>, swarm::MutableItem> m_items;
    std::set<swarm::Endpoint> m_announced;
};

class MemoryTransport : public swarm::Transport {
public:
    ~MemoryTransport() override { stop(); }
    void start(swarm::TransportEvents& events) override;
    void stop() override;
    std::vector<swarm::Endpoint> listenEndpoints() const override;
    void connect(const swarm::Endpoint& remote) override { m_network.connect(*this, remote); }
    void send(swarm::ConnectionId id, Bytes frame) override;
    std::size_t queuedBytes(swarm::ConnectionId id) const override;
    void close(swarm::ConnectionId id) override { m_network.close(id); }
    Totals totals() const override { return m_totals; }

private:
    friend class MemoryNetwork;
    MemoryTransport(MemoryNetwork& network, std::optional<swarm::Endpoint> listen)
        : m_network(network),
          m_listen(std::move(listen))
    {}
    MemoryNetwork& m_network;
    std::optional<swarm::Endpoint> m_listen;
    swarm::TransportEvents* m_events = nullptr;
    Totals m_totals;
    std::set<swarm::Endpoint> m_connecting;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace granary::test
