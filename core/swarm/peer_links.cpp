// How connections become links, which of two links to a node stays, and who hears what arrives.
#include "core/swarm/peer_set_impl.h"

#include <algorithm>

namespace granary::swarm {
namespace {

constexpr std::size_t maxIncomingHandshakes = 64;
/// Two links that came up within this time of each other crossed on the way.
constexpr Duration crossingTime = std::chrono::seconds(5);
/// A link that ends sooner counts as a failed dial, so that a node that refuses us is not dialled in a circle.
constexpr Duration settledTime = std::chrono::seconds(10);

} // namespace

void PeerSet::Impl::onOpen(ConnectionId id, const Endpoint& remote, bool outgoing)
{
    Peer peer;
    std::optional<NodeId> expected;
    if (outgoing) {
        if (auto dial = m_dials.extract(remote); !dial.empty())
            peer.dial = std::move(dial.mapped());
        if (peer.dial.timer)
            m_ports.loop.cancelTimer(*peer.dial.timer);
        peer.dial.timer.reset();
        if (peer.dial.wanted.size() == 1 && peer.dial.waiters.empty())
            expected = peer.dial.wanted.front();
    }
    if (!m_running || (!outgoing && (!roomForHandshake(remote) || !roomForLink())))
        return m_ports.transport.close(id);
    m_incomingHandshakes += outgoing ? 0 : 1;
    peer.link = std::make_unique<Link>(Link::Config{m_ports.loop, m_ports.random, m_ports.transport, id, outgoing, remote,
                                           m_identity, m_network, takesShards(), expected},
        *this);
    auto* link = peer.link.get();
    m_peers[id] = std::move(peer);
    link->start();
}

/// When all places are taken, the oldest handshake from the address that has most of them gives way: whoever opens connections without end pushes
/// out its own.
bool PeerSet::Impl::roomForHandshake(const Endpoint& remote)
{
    if (m_incomingHandshakes < maxIncomingHandshakes)
        return true;
    std::map<std::string, std::pair<std::size_t, Link*>> byAddress; // ascending connections: the oldest is the first one seen
    byAddress[remote.address] = {1, nullptr};
    for (const auto& [id, peer] : m_peers)
        if (!peer.link->outgoing() && !peer.link->up()) {
            auto& [count, oldest] = byAddress[peer.link->remote().address];
            ++count;
            oldest = oldest ? oldest : peer.link.get();
        }
    const auto most = std::max_element(byAddress.begin(), byAddress.end(), [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    if (!most->second.second)
        return false;
    most->second.second->close(Error(ErrorCode::busy, "too many handshakes"));
    return true;
}

/// When all links are taken, the oldest one of a stranger gives way: neither a kept node nor a tenant.
bool PeerSet::Impl::roomForLink()
{
    if (m_peers.size() < m_config.maxLinks)
        return true;
    Link* oldest = nullptr;
    for (const auto& [id, peer] : m_peers)
        if (peer.link->up() && !m_kept.contains(peer.link->peer().node) && !peer.server->tenant() && (!oldest || peer.link->upSince() < oldest->upSince()))
            oldest = peer.link.get();
    if (!oldest)
        return false;
    oldest->close(Error(ErrorCode::busy, "too many links"));
    return true;
}

std::size_t PeerSet::Impl::heldBytes(const NodeId& node) const
{
    const auto live = m_live.find(node);
    return live == m_live.end() ? 0 : m_peers.at(live->second).server->heldBytes();
}

void PeerSet::Impl::onFrame(ConnectionId id, Bytes frame)
{
    if (const auto peer = m_peers.find(id); peer != m_peers.end())
        peer->second.link->onFrame(std::move(frame));
}

void PeerSet::Impl::onDrained(ConnectionId id)
{
    if (const auto peer = m_peers.find(id); peer != m_peers.end())
        peer->second.link->onDrained();
}

void PeerSet::Impl::onClosed(ConnectionId id, const Error& why)
{
    if (const auto peer = m_peers.find(id); peer != m_peers.end())
        peer->second.link->onTransportClosed(why);
}

void PeerSet::Impl::onConnectFailed(const Endpoint& remote, const Error& why)
{
    auto dial = m_dials.extract(remote);
    if (!dial.empty())
        settleDial(std::move(dial.mapped()), why);
}

Link* PeerSet::Impl::liveLink(const NodeId& node) const
{
    const auto live = m_live.find(node);
    return live == m_live.end() ? nullptr : m_peers.at(live->second).link.get();
}

bool PeerSet::Impl::yieldsTo(const Link& existing, const Link& fresh) const
{
    const bool crossed = existing.outgoing() != fresh.outgoing() && fresh.upSince() - existing.upSince() < crossingTime;
    // A peer dials again only when it has lost the old link. Of two that crossed, both sides keep the one that the smaller id dialled.
    return !crossed || fresh.outgoing() == (self() < fresh.peer().node);
}

void PeerSet::Impl::onLinkUp(Link& link)
{
    auto& peer = m_peers.at(link.connection());
    const auto node = link.peer().node;
    m_incomingHandshakes -= link.outgoing() ? 0 : 1;
    if (node == self()) {
        settleDial(std::exchange(peer.dial, {}), Error(ErrorCode::refused, "this is our own address"));
        return link.close(Error(ErrorCode::refused, "dialled myself"));
    }
    if (auto* existing = liveLink(node)) {
        if (!yieldsTo(*existing, link)) {
            settleDial(std::exchange(peer.dial, {}), node);
            return link.close(Error(ErrorCode::alreadyExists, "another link is up"));
        }
        // Taken off the table first: its end must not start a new round of dialling.
        const auto old = m_live.extract(node).mapped();
        auto& replaced = m_peers.at(old);
        forget(replaced, Error(ErrorCode::unreachable, "replaced by a newer link"));
        replaced.link->close(Error(ErrorCode::alreadyExists, "replaced by a newer link"));
    }
    log(LogLevel::debug,
        "link to " + node.hex().substr(0, 16) + " up, " + (link.outgoing() ? "to " : "from ") + link.remote().text());
    m_live[node] = link.connection();
    adopt(peer);
}

void PeerSet::Impl::adopt(Peer& peer)
{
    auto& link = *peer.link;
    const auto node = link.peer().node;
    peer.server = std::make_shared<NodeServer>(m_server, link);
    if (const auto kept = m_kept.find(node); kept != m_kept.end()) {
        peer.client = kept->second.client;
        kept->second.dialling = false;
        kept->second.candidates.clear();
        if (kept->second.timer)
            m_ports.loop.cancelTimer(*kept->second.timer);
        kept->second.timer.reset();
        if (link.outgoing())
            kept->second.lastGood = link.remote();
    } else {
        peer.client = makeClient(node);
    }
    if (link.outgoing() && m_ports.dht)
        m_ports.dht->addNode(link.remote());
    const auto client = peer.client;
    const auto dial = std::exchange(peer.dial, {});
    client->attach(link);
    settleDial(dial, node);
    if (client->link())
        exchangeRecords(*client);
}

std::shared_ptr<LinkClient> PeerSet::Impl::makeClient(const NodeId& node)
{
    LinkClient::Hooks hooks;
    hooks.stateChanged = [this](LinkClient& client) {
        const auto kept = m_kept.find(client.node());
        if (m_running && kept != m_kept.end() && kept->second.own)
            m_events.onNodeState(client);
    };
    hooks.enrolled = [this](LinkClient& client) {
        if (m_running)
            m_events.onEnrolled(client.node(), client.usage());
    };
    hooks.succeeded = [this](LinkClient& client, Bytes record) {
        if (m_running)
            m_events.onSuccession(client.node(), std::move(record));
    };
    return std::make_shared<LinkClient>(m_ports.loop, node, m_config.clientLimits, std::move(hooks));
}

void PeerSet::Impl::onLinkMessage(Link& link, MessageType type, ByteSlice message)
{
    auto& peer = m_peers.at(link.connection());
    const auto client = peer.client;
    const auto server = peer.server;
    const auto status =
        isAnswer(type) ? client->onMessage(type, std::move(message)) : server->onMessage(type, std::move(message));
    if (!status.ok() && !link.closed())
        link.closeFor(status.error());
}

void PeerSet::Impl::onLinkWritable(Link& link)
{
    const auto server = m_peers.at(link.connection()).server;
    server->onWritable();
}

/// Parts a link from its client and server.
void PeerSet::Impl::forget(Peer& peer, const Error& why)
{
    if (peer.server)
        peer.server->onClosed();
    if (peer.client && peer.client->link() == peer.link.get())
        peer.client->detach(why);
}

void PeerSet::Impl::onLinkClosed(Link& link, const Error& why)
{
    auto entry = m_peers.extract(link.connection());
    // The link is still on the stack: it goes when the loop is back.
    auto gone = std::make_shared<Peer>(std::move(entry.mapped()));
    m_ports.loop.post([gone] {});
    const bool wasUp = gone->client != nullptr;
    if (!wasUp && !link.outgoing() && m_incomingHandshakes > 0 && link.upSince() == SteadyTime{})
        --m_incomingHandshakes;
    if (why.code == ErrorCode::protocolViolation)
        log(LogLevel::warning, "link with " + link.remote().text() + " ended: " + why.text());
    else
        log(LogLevel::debug, "link with " + link.remote().text() + " ended: " + why.text());
    forget(*gone, why);
    settleDial(std::exchange(gone->dial, {}), why);
    if (!wasUp)
        return;
    const auto node = link.peer().node;
    const auto live = m_live.find(node);
    if (live == m_live.end() || live->second != link.connection())
        return;
    m_live.erase(live);
    const auto kept = m_kept.find(node);
    if (kept == m_kept.end())
        return;
    if (m_ports.loop.clock().steady() - link.upSince() >= settledTime)
        kept->second.failures = 0;
    retryAfterFailure(node);
}

} // namespace granary::swarm
