#include "tests/support/network/memory_network.h"

#include "core/swarm/mutable_item.h"

#include <algorithm>

namespace granary::test {

using swarm::ConnectionId;
using swarm::Endpoint;

/// Every engine's view of the one table that stands for the DHT.
class MemoryDht : public swarm::Dht {
public:
    MemoryDht(MemoryNetwork& network, Endpoint self) : m_network(network), m_self(std::move(self)) {}

    void addNode(const Endpoint& node) override { m_nodes.insert(node); }

    void put(const swarm::MutableItem& item, std::function<void(Result<int>)> done) override
    {
        later([this, item, done = std::move(done)] {
            if (!m_network.dhtUp)
                return done(Error(ErrorCode::unreachable, "no DHT node"));
            if (!swarm::checkItem(item).ok())
                return done(Error(ErrorCode::refused, "item"));
            auto& kept = m_network.m_items[{item.key, item.salt}];
            if (!kept.value.empty() && kept.sequence > item.sequence)
                return done(0);
            kept = item;
            done(8);
        });
    }

    void get(const PublicKey& key, ByteView salt, std::function<void(Result<swarm::MutableItem>)> done) override
    {
        later([this, key, wanted = toBytes(salt), done = std::move(done)] {
            const auto found = m_network.m_items.find({key, wanted});
            if (!m_network.dhtUp || found == m_network.m_items.end())
                return done(Error(ErrorCode::notFound, "no item"));
            done(found->second);
        });
    }

    void announce() override { m_network.m_announced.insert(m_self); }

    void findPeers(std::function<void(std::vector<Endpoint>)> found) override
    {
        later([this, found = std::move(found)] {
            std::vector<Endpoint> peers(m_network.m_announced.begin(), m_network.m_announced.end());
            std::erase(peers, m_self);
            if (m_network.dhtUp && !peers.empty())
                found(std::move(peers));
            found({});
        });
    }

    std::size_t knownNodes() const override { return m_nodes.size(); }

private:
    void later(std::function<void()> work)
    {
        m_network.m_loop.after(m_network.delay() * 4, [alive = std::weak_ptr<bool>(m_alive), work = std::move(work)] {
            if (!alive.expired())
                work();
        });
    }
    MemoryNetwork& m_network;
    Endpoint m_self;
    std::set<Endpoint> m_nodes;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

std::unique_ptr<MemoryTransport> MemoryNetwork::transport(std::optional<Endpoint> listen)
{
    return std::unique_ptr<MemoryTransport>(new MemoryTransport(*this, std::move(listen)));
}

std::unique_ptr<swarm::Dht> MemoryNetwork::dht(const Endpoint& self) { return std::make_unique<MemoryDht>(*this, self); }

Duration MemoryNetwork::delay()
{
    const auto span = static_cast<std::uint64_t>((m_settings.mostDelay - m_settings.leastDelay).count());
    return m_settings.leastDelay + Duration(static_cast<std::int64_t>(m_random.below(span + 1)));
}

void MemoryNetwork::setSilent(const Endpoint& endpoint, bool on)
{
    if (on)
        m_silent.insert(endpoint);
    else
        m_silent.erase(endpoint);
}

void MemoryNetwork::setApart(const Endpoint& one, const Endpoint& other, bool apart)
{
    const std::pair<Endpoint, Endpoint> pair = std::minmax(one, other);
    if (apart)
        m_apart.insert(pair);
    else
        m_apart.erase(pair);
}

bool MemoryNetwork::cut(const Endpoint& one, const Endpoint& other) const
{
    return m_silent.contains(one) || m_silent.contains(other) || m_apart.contains(std::minmax(one, other));
}

bool MemoryNetwork::silent(const Pipe& pipe) const
{
    const auto other = m_pipes.find(pipe.peer);
    const auto& near = pipe.owner->m_listen ? *pipe.owner->m_listen : pipe.listener;
    return cut(near, other != m_pipes.end() && other->second.owner->m_listen ? *other->second.owner->m_listen : pipe.listener);
}

void MemoryNetwork::breakConnectionsOf(const Endpoint& endpoint)
{
    std::vector<ConnectionId> ids;
    for (const auto& [id, pipe] : m_pipes)
        if (pipe.owner->m_listen == endpoint)
            ids.push_back(id);
    for (const auto id : ids)
        breakConnection(id);
}

void MemoryNetwork::breakAllConnections()
{
    while (!m_pipes.empty())
        breakConnection(m_pipes.begin()->first);
}

void MemoryNetwork::connect(MemoryTransport& from, const Endpoint& remote)
{
    if (!from.m_connecting.insert(remote).second)
        return;
    const bool open = std::any_of(m_pipes.begin(), m_pipes.end(), [&](const auto& entry) {
        return entry.second.owner == &from && entry.second.outgoing && entry.second.listener == remote;
    });
    const bool lost = cut(from.m_listen ? *from.m_listen : remote, remote);
    const bool reachable = m_listeners.contains(remote) && !lost;
    const auto wait = lost ? m_settings.connectTimeout : 2 * delay();
    m_loop.after(wait, [this, alive = std::weak_ptr<bool>(from.m_alive), from = &from, remote, reachable, open] {
        if (alive.expired() || !from->m_events)
            return;
        from->m_connecting.erase(remote);
        if (open)
            return from->m_events->onConnectFailed(remote, Error(ErrorCode::alreadyExists, "connection is open"));
        if (!reachable || !m_listeners.contains(remote))
            return from->m_events->onConnectFailed(
                remote, Error(reachable ? ErrorCode::timedOut : ErrorCode::unreachable, "no answer"));
        opened(alive, from, remote);
    });
}

void MemoryNetwork::opened(std::weak_ptr<bool> alive, MemoryTransport* from, const Endpoint& remote)
{
    MemoryTransport* to = m_listeners.at(remote);
    const ConnectionId near = m_nextConnection++;
    const ConnectionId far = m_nextConnection++;
    m_pipes[near] = {from, near, far, remote, true, 0, {}, {}};
    m_pipes[far] = {to, far, near, remote, false, 0, {}, {}};
    const Endpoint source = from->m_listen ? Endpoint{from->m_listen->address, m_nextPort} : Endpoint{"127.0.0.1", m_nextPort};
    m_nextPort = m_nextPort == 65535 ? 40000 : static_cast<std::uint16_t>(m_nextPort + 1);
    to->m_events->onOpen(far, source, false);
    if (!alive.expired() && m_pipes.contains(near) && from->m_events)
        from->m_events->onOpen(near, remote, true);
}

void MemoryNetwork::send(ConnectionId id, Bytes frame)
{
    auto& pipe = m_pipes.at(id);
    const auto size = frame.size();
    if (tap)
        tap(id, frame);
    if (m_settings.breakOneIn != 0 && m_random.oneIn(m_settings.breakOneIn)) {
        m_loop.post([this, id] { breakConnection(id); });
        return;
    }
    if (m_deaf.contains(pipe.peer)) {
        pipe.queuedBytes += size;
        return;
    }
    const auto now = m_loop.clock().steady();
    pipe.lineFree = std::max(pipe.lineFree, now);
    if (m_settings.bytesPerSecond != 0)
        pipe.lineFree += Duration(static_cast<std::int64_t>(size * 1'000'000'000ull / m_settings.bytesPerSecond));
    pipe.queuedBytes += size;
    pipe.lastArrival = std::max(pipe.lastArrival, pipe.lineFree + delay());
    m_loop.after(pipe.lineFree - now, [this, id, size] {
        const auto sent = m_pipes.find(id);
        if (sent == m_pipes.end())
            return;
        const bool above = sent->second.queuedBytes >= swarm::drainMarkBytes;
        sent->second.queuedBytes -= size;
        if (above && sent->second.queuedBytes < swarm::drainMarkBytes && sent->second.owner->m_events)
            sent->second.owner->m_events->onDrained(id);
    });
    if (const auto to = m_pipes.find(pipe.peer); to != m_pipes.end()) {
        to->second.coming.push_back(std::move(frame));
        m_loop.after(pipe.lastArrival - now, [this, peer = pipe.peer] { arrive(peer); });
    }
}

void MemoryNetwork::arrive(ConnectionId id)
{
    const auto to = m_pipes.find(id);
    if (to == m_pipes.end() || to->second.coming.empty())
        return;
    auto frame = std::move(to->second.coming.front());
    to->second.coming.pop_front();
    if (frame.empty() || !to->second.owner->m_events)
        return;
    if (silent(to->second)) {
        to->second.torn = true;
        return;
    }
    if (to->second.torn)
        return breakConnection(id);
    ++m_frames;
    to->second.owner->m_totals.receivedBytes += frame.size();
    to->second.owner->m_events->onFrame(id, std::move(frame));
}

void MemoryNetwork::close(ConnectionId id)
{
    const auto near = m_pipes.find(id);
    if (near == m_pipes.end())
        return;
    const Pipe pipe = near->second;
    m_pipes.erase(near);
    const auto now = m_loop.clock().steady();
    // The other side hears of it after what is on the way to it.
    const auto wait = std::max(pipe.lastArrival - now, silent(pipe) ? m_settings.connectTimeout * 6 : m_settings.leastDelay);
    m_loop.after(wait, [this, peer = pipe.peer] { lost(peer, "connection closed by peer"); });
}

void MemoryNetwork::lost(ConnectionId id, const char* why)
{
    const auto near = m_pipes.find(id);
    if (near == m_pipes.end())
        return;
    auto* owner = near->second.owner;
    m_pipes.erase(near);
    if (owner->m_events)
        owner->m_events->onClosed(id, Error(ErrorCode::unreachable, why));
}

void MemoryNetwork::breakConnection(ConnectionId id)
{
    const auto near = m_pipes.find(id);
    if (near == m_pipes.end())
        return;
    const auto peer = near->second.peer;
    lost(id, "connection broke");
    lost(peer, "connection broke");
}

void MemoryNetwork::closeAllOf(MemoryTransport& owner)
{
    std::vector<ConnectionId> ids;
    for (const auto& [id, pipe] : m_pipes)
        if (pipe.owner == &owner)
            ids.push_back(id);
    for (const auto id : ids)
        close(id);
}

void MemoryTransport::start(swarm::TransportEvents& events)
{
    m_events = &events;
    if (m_listen)
        m_network.m_listeners[*m_listen] = this;
}

void MemoryTransport::stop()
{
    m_events = nullptr;
    m_network.closeAllOf(*this);
    if (m_listen && m_network.m_listeners.contains(*m_listen) && m_network.m_listeners[*m_listen] == this)
        m_network.m_listeners.erase(*m_listen);
}

std::vector<Endpoint> MemoryTransport::listenEndpoints() const
{
    return m_listen ? std::vector{*m_listen} : std::vector<Endpoint>{};
}

void MemoryTransport::send(ConnectionId id, Bytes frame)
{
    GRANARY_ASSERT(frame.size() <= swarm::maxFrameBytes);
    if (!m_network.m_pipes.contains(id))
        return;
    m_totals.sentBytes += frame.size();
    m_network.send(id, std::move(frame));
}

std::size_t MemoryTransport::queuedBytes(ConnectionId id) const
{
    const auto pipe = m_network.m_pipes.find(id);
    return pipe == m_network.m_pipes.end() ? 0 : pipe->second.queuedBytes;
}

} // namespace granary::test
