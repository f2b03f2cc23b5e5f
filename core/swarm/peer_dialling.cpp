// Kept nodes and how they are reached: rounds over the endpoints known, with pauses that grow.
#include "core/swarm/peer_set_impl.h"

#include <algorithm>

namespace granary::swarm {
namespace {

constexpr Duration firstPause = std::chrono::milliseconds(250);
constexpr Duration longestPause = std::chrono::seconds(30);
/// For a transport that never answers.
constexpr Duration dialTimeout = std::chrono::seconds(45);
/// Rounds in a row that fail before the directory is asked, and again after as many.
constexpr unsigned lookupEvery = 2;

} // namespace

void PeerSet::Impl::setTenant(std::shared_ptr<const TenantKeys> tenant)
{
    m_tenant = std::move(tenant);
    std::vector<std::shared_ptr<LinkClient>> clients;
    for (auto& [node, kept] : m_kept)
        if (kept.own)
            clients.push_back(kept.client);
    for (const auto& kept : clients)
        kept->setTenant(m_tenant);
}

PeerSet::Impl::Kept& PeerSet::Impl::linkTo(const NodeAddress& address)
{
    GRANARY_ASSERT(address.node != self());
    const bool fresh = !m_kept.contains(address.node);
    auto& kept = m_kept[address.node];
    if (fresh) {
        if (liveLink(address.node))
            kept.client = m_peers.at(m_live.at(address.node)).client;
        else
            kept.client = makeClient(address.node);
    }
    if (!address.endpoints.empty())
        kept.given = address.endpoints;
    if (kept.client->address().empty() && !kept.given.empty())
        kept.client->setAddress(kept.given.front().text());
    // New endpoints are worth a try at once.
    if (m_running && !liveLink(address.node) && (fresh || !address.endpoints.empty()))
        retryLater(address.node, Duration::zero());
    return kept;
}

std::shared_ptr<NodeClient> PeerSet::Impl::keep(const NodeAddress& address)
{
    auto& kept = linkTo(address);
    const auto client = kept.client;
    const bool fresh = !std::exchange(kept.own, true);
    if (!address.invite.empty())
        client->setInvite(address.invite);
    if (fresh)
        client->setTenant(m_tenant);
    return client;
}

void PeerSet::Impl::borrow(const NodeAddress& address) { linkTo(address).borrowed = true; }

void PeerSet::Impl::release(const NodeId& node)
{
    const auto entry = m_kept.find(node);
    if (entry == m_kept.end())
        return;
    entry->second.own = false;
    if (!entry->second.borrowed)
        return letGo(node);
    const auto client = entry->second.client;
    client->setTenant(nullptr);
}

void PeerSet::Impl::giveBack(const NodeId& node)
{
    const auto entry = m_kept.find(node);
    if (entry == m_kept.end())
        return;
    entry->second.borrowed = false;
    if (!entry->second.own)
        letGo(node);
}

void PeerSet::Impl::letGo(const NodeId& node)
{
    auto entry = m_kept.extract(node);
    auto& kept = entry.mapped();
    if (kept.timer)
        m_ports.loop.cancelTimer(*kept.timer);
    kept.client->silence();
    kept.client->setTenant(nullptr);
    if (auto* link = liveLink(node))
        link->close(Error(ErrorCode::cancelled, "no longer needed"));
}

std::shared_ptr<NodeClient> PeerSet::Impl::client(const NodeId& node) const
{
    const auto kept = m_kept.find(node);
    return kept == m_kept.end() || !kept->second.own ? nullptr : kept->second.client;
}

std::shared_ptr<RepairClient> PeerSet::Impl::repairClient(const NodeId& node) const
{
    const auto kept = m_kept.find(node);
    return kept == m_kept.end() ? nullptr : kept->second.client;
}

std::shared_ptr<PaymentClient> PeerSet::Impl::paymentClient(const NodeId& node) const
{
    const auto kept = m_kept.find(node);
    return kept == m_kept.end() ? nullptr : kept->second.client;
}

std::vector<NodeId> PeerSet::Impl::keptNodes() const
{
    std::vector<NodeId> out;
    for (const auto& [node, kept] : m_kept)
        if (kept.own)
            out.push_back(node);
    return out;
}

void PeerSet::Impl::dial(const Endpoint& endpoint, std::function<void(Result<NodeId>)> done)
{
    m_ports.loop.post([weak = weak_from_this(), endpoint, done = std::move(done)]() mutable {
        const auto self = weak.lock();
        if (!self || !self->m_running)
            return done(Error(ErrorCode::cancelled, "stopping"));
        self->connect(endpoint, std::nullopt, std::move(done));
    });
}

void PeerSet::Impl::join(
    const NodeId& node, std::shared_ptr<const JoinSecret> secret, NewcomerKeys newcomer, std::function<void(Result<JoinGrant>)> done)
{
    if (const auto kept = m_kept.find(node); kept != m_kept.end())
        return kept->second.client->join(std::move(secret), std::move(newcomer), std::move(done));
    m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::unreachable, "not a kept node")); });
}

void PeerSet::Impl::joined(const NodeId& node, std::function<void(Status)> done)
{
    if (const auto kept = m_kept.find(node); kept != m_kept.end())
        return kept->second.client->joined(std::move(done));
    m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::unreachable, "not a kept node")); });
}

void PeerSet::Impl::retryLater(const NodeId& node, Duration delay)
{
    auto& kept = m_kept.at(node);
    if (!m_running || kept.dialling)
        return;
    later(delay, kept.timer, [this, node] { startRound(node); });
}

void PeerSet::Impl::retryAfterFailure(const NodeId& node)
{
    const auto exponent = std::min(m_kept.at(node).failures++, 10u);
    const auto pause = std::min<Duration>(firstPause * (1u << exponent), longestPause);
    // Between half and all of it, so that nodes that lost one peer don't return in step.
    const auto half = static_cast<std::uint64_t>(pause.count()) / 2;
    retryLater(node, Duration(static_cast<std::int64_t>(half + m_ports.random.below(half))));
}

void PeerSet::Impl::startRound(const NodeId& node)
{
    const auto entry = m_kept.find(node);
    if (entry == m_kept.end() || liveLink(node) || entry->second.dialling)
        return;
    auto& kept = entry->second;
    kept.timer.reset();
    kept.candidates.clear();
    const auto consider = [&](const Endpoint& endpoint) {
        if (std::find(kept.candidates.begin(), kept.candidates.end(), endpoint) == kept.candidates.end())
            kept.candidates.push_back(endpoint);
    };
    // What the node says of itself first: the rest may be the address of a node that came after it.
    if (const auto* record = m_book.find(node))
        std::for_each(record->endpoints.begin(), record->endpoints.end(), consider);
    if (kept.lastGood)
        consider(*kept.lastGood);
    std::for_each(kept.given.begin(), kept.given.end(), consider);
    kept.dialling = true;
    dialNext(node);
}

void PeerSet::Impl::dialNext(const NodeId& node)
{
    auto& kept = m_kept.at(node);
    if (!kept.candidates.empty()) {
        const auto endpoint = kept.candidates.front();
        kept.candidates.pop_front();
        return connect(endpoint, node, {});
    }
    kept.dialling = false;
    retryAfterFailure(node);
    if (kept.failures % lookupEvery == 0 && !kept.lookingUp) {
        kept.lookingUp = true;
        // A newer record starts a round of its own (takeRecord).
        lookup(node, [weak = weak_from_this(), node](const Result<NodeRecord>&) {
            const auto self = weak.lock();
            if (self && self->m_kept.contains(node))
                self->m_kept.at(node).lookingUp = false;
        });
    }
}

void PeerSet::Impl::attemptFailed(const NodeId& node, const Error& why)
{
    const auto kept = m_kept.find(node);
    if (!m_running || kept == m_kept.end() || liveLink(node) || !kept->second.dialling)
        return;
    kept->second.client->setOfflineReason(why);
    dialNext(node);
}

void PeerSet::Impl::connect(const Endpoint& endpoint, std::optional<NodeId> wanted, DialCallback waiter)
{
    Dial* dial = nullptr;
    bool underWay = false;
    for (auto& [id, peer] : m_peers) {
        if (!peer.link->outgoing() || peer.link->remote() != endpoint)
            continue;
        if (peer.link->up()) {
            const auto node = peer.link->peer().node;
            // A link to another node occupies the address.
            if (wanted)
                return attemptFailed(*wanted, Error(ErrorCode::unreachable, "another node answers at this address"));
            return waiter(node);
        }
        dial = &peer.dial;
        underWay = true;
    }
    if (!dial) {
        underWay = m_dials.contains(endpoint);
        dial = &m_dials[endpoint];
    }
    if (wanted)
        dial->wanted.push_back(*wanted);
    if (waiter)
        dial->waiters.push_back(std::move(waiter));
    if (underWay)
        return;
    later(dialTimeout, dial->timer,
        [this, endpoint] { onConnectFailed(endpoint, Error(ErrorCode::timedOut, "no answer to the dial")); });
    m_ports.transport.connect(endpoint);
}

void PeerSet::Impl::settleDial(Dial dial, const Result<NodeId>& result)
{
    if (dial.timer)
        m_ports.loop.cancelTimer(*dial.timer);
    for (const auto& node : dial.wanted) {
        if (result.ok() && *result == node)
            continue;
        attemptFailed(node, result.ok() ? Error(ErrorCode::unreachable, "another node answers at this address") : result.error());
    }
    for (const auto& waiter : dial.waiters)
        waiter(result);
}

} // namespace granary::swarm
