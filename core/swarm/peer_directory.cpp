// Records of nodes, heads of drives, and the DHT. Spec: core/specs/directory.md.
#include "core/swarm/peer_set_impl.h"

#include "core/swarm/endpoint.h"

#include <algorithm>

namespace granary::swarm {
namespace {

constexpr Duration lookupTime = std::chrono::seconds(15);
constexpr std::size_t maxAsked = 16;
constexpr std::size_t maxDialledPeers = 16;

bool unspecified(const Endpoint& endpoint) { return endpoint.address == "0.0.0.0" || endpoint.address == "::"; }

} // namespace

void PeerSet::Impl::buildOwnRecord()
{
    NodeRecordFields fields;
    fields.network = m_network;
    fields.version = newestProtocol;
    fields.lends = takesShards();
    fields.endpoints = m_config.publicEndpoints.empty() ? m_ports.transport.listenEndpoints() : m_config.publicEndpoints;
    std::erase_if(fields.endpoints, unspecified);
    if (fields.endpoints.empty()) {
        m_own = {};
        return;
    }
    const auto sequence = std::max({nowSeconds(), m_own.sequence + 1, m_ownSequenceFloor + 1, std::int64_t{1}});
    m_ownSequenceFloor = sequence;
    m_own = makeNodeRecord(m_identity.signing(), fields, sequence);
}

void PeerSet::Impl::refreshOwnRecord()
{
    if (!m_running)
        return;
    buildOwnRecord();
    publishOwnRecord();
    std::vector<std::shared_ptr<LinkClient>> clients;
    for (const auto& [node, id] : m_live)
        clients.push_back(m_peers.at(id).client);
    for (const auto& client : clients)
        exchangeRecords(*client);
}

void PeerSet::Impl::publishOwnRecord()
{
    if (!m_ports.dht || m_own.sequence == 0)
        return;
    const auto key = *PublicKey::from(self().view());
    // An earlier run may have published a higher sequence under a clock that was ahead.
    m_ports.dht->get(key, asBytes(nodeRecordSalt), [weak = weak_from_this()](const Result<MutableItem>& found) {
        const auto self = weak.lock();
        if (!self || !self->m_running)
            return;
        if (found.ok())
            self->takeOwn(*found);
        if (self->m_own.sequence > 0)
            self->m_republisher->enqueue(self->m_own.item);
    });
}

void PeerSet::Impl::takeOwn(const MutableItem& item)
{
    if (item.sequence < m_own.sequence || item.value == m_own.item.value || !parseNodeRecord(item).ok())
        return;
    m_ownSequenceFloor = std::max(m_ownSequenceFloor, item.sequence);
    if (m_own.sequence > 0 && m_ownSequenceFloor < INT64_MAX - 1)
        m_own = makeNodeRecord(m_identity.signing(), m_own, ++m_ownSequenceFloor);
}

Status PeerSet::Impl::takeRecord(const MutableItem& item)
{
    if (equalBytes(item.key.view(), self().view())) {
        takeOwn(item);
        return {};
    }
    const auto taken = m_book.take(item, nowSeconds());
    if (!taken.ok())
        return taken.error();
    if (!taken->has_value())
        return {};
    const NodeRecord& record = **taken;
    if (const auto kept = m_kept.find(record.node); kept != m_kept.end() && !liveLink(record.node)) {
        kept->second.failures = 0;
        retryLater(record.node, Duration::zero());
    }
    m_events.onNodeRecord(record);
    return {};
}

void PeerSet::Impl::takeRecords(const std::weak_ptr<LinkClient>& from, const Result<std::vector<MutableItem>>& items)
{
    if (!m_running || !items.ok())
        return;
    for (const auto& item : *items) {
        const auto taken = takeRecord(item);
        if (taken.ok() || taken.error().code != ErrorCode::damaged)
            continue;
        // Nobody keeps, or hands on, what was never signed.
        if (const auto client = from.lock(); client && client->link())
            client->link()->closeFor(Error(ErrorCode::damaged, "node record with a wrong signature"));
        return;
    }
}

void PeerSet::Impl::exchangeRecords(LinkClient& client)
{
    const auto own = m_own.sequence > 0 ? std::optional(m_own.item) : std::nullopt;
    client.getRecords(own, [weak = weak_from_this(), from = client.weak_from_this()](const Result<std::vector<MutableItem>>& items) {
        if (const auto self = weak.lock())
            self->takeRecords(from, items);
    });
}

void PeerSet::Impl::restore(const std::vector<Bytes>& encodedItems)
{
    for (const auto& encoded : encodedItems) {
        const auto item = decodeItem(encoded);
        if (!item.ok())
            continue;
        if (equalBytes(item->key.view(), self().view()))
            m_ownSequenceFloor = std::max(m_ownSequenceFloor, item->sequence);
        else
            (void)m_book.take(*item, nowSeconds());
    }
}

std::shared_ptr<Search> PeerSet::Impl::search(Duration most, std::function<void()> done)
{
    std::erase_if(m_searches, [](const auto& known) { return known.expired(); });
    const auto out = std::make_shared<Search>(m_ports.loop, std::move(done));
    out->begin(most);
    m_searches.push_back(out);
    return out;
}

std::vector<std::shared_ptr<LinkClient>> PeerSet::Impl::someLiveClients() const
{
    std::vector<std::shared_ptr<LinkClient>> out;
    for (const auto& [id, connection] : m_live)
        if (out.size() < maxAsked)
            out.push_back(m_peers.at(connection).client);
    return out;
}

void PeerSet::Impl::lookup(const NodeId& node, std::function<void(Result<NodeRecord>)> done)
{
    const auto search = this->search(lookupTime, [weak = weak_from_this(), node, done = std::move(done)] {
        const auto self = weak.lock();
        const auto* known = self ? self->m_book.find(node) : nullptr;
        done(known ? Result<NodeRecord>(*known) : Error(ErrorCode::notFound, "no record of the node"));
    });
    const auto weak = weak_from_this();
    for (const auto& client : someLiveClients()) {
        search->expect();
        client->lookup(node, [weak, search, from = std::weak_ptr(client)](const Result<std::vector<MutableItem>>& items) {
            if (const auto self = weak.lock())
                self->takeRecords(from, items);
            search->arrived();
        });
    }
    if (m_ports.dht) {
        search->expect();
        m_ports.dht->get(*PublicKey::from(node.view()), asBytes(nodeRecordSalt), [weak, search](const Result<MutableItem>& item) {
            const auto self = weak.lock();
            if (self && self->m_running && item.ok())
                static_cast<void>(self->takeRecord(*item)); // of no peer
            search->arrived();
        });
    }
    search->asked();
}

void PeerSet::Impl::discover(std::function<void(std::size_t)> done)
{
    const auto weak = weak_from_this();
    const auto search = this->search(lookupTime, [weak, done = std::move(done)] {
        const auto self = weak.lock();
        done(self ? self->m_book.size() : 0);
    });
    for (const auto& client : someLiveClients()) {
        search->expect();
        client->getRecords(std::nullopt, [weak, search, from = std::weak_ptr(client)](const Result<std::vector<MutableItem>>& items) {
            if (const auto self = weak.lock())
                self->takeRecords(from, items);
            search->arrived();
        });
    }
    if (m_ports.dht) {
        search->expect();
        const auto dialled = std::make_shared<std::size_t>(0);
        const auto ended = std::make_shared<bool>(false);
        m_ports.dht->findPeers([weak, search, dialled, ended](const std::vector<Endpoint>& peers) {
            const auto self = weak.lock();
            if (!self || !self->m_running || *ended)
                return;
            for (const auto& peer : peers) {
                if (*dialled == maxDialledPeers)
                    break;
                ++*dialled;
                search->expect();
                self->connect(peer, std::nullopt, [search](const Result<NodeId>&) { search->arrived(); });
            }
            if (peers.empty()) {
                *ended = true;
                search->arrived();
            }
        });
    }
    search->asked();
}

void PeerSet::Impl::publish(const MutableItem& item, std::function<void(Result<int>)> done)
{
    if (m_ports.dht)
        return m_ports.dht->put(item, std::move(done));
    m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::unreachable, "no DHT")); });
}

void PeerSet::Impl::findHeads(
    const PublicKey& headSign, std::vector<Bytes> salts, std::function<void(std::vector<MutableItem>)> done)
{
    const auto found = std::make_shared<std::vector<MutableItem>>();
    const auto search = this->search(4 * lookupTime, [found, done = std::move(done)] { done(std::move(*found)); });
    for (const auto& salt : salts) {
        if (!m_ports.dht)
            break;
        search->expect();
        m_ports.dht->get(headSign, salt, [found, search, headSign, salt](const Result<MutableItem>& item) {
            if (item.ok() && item->key == headSign && item->salt == salt && checkItem(*item).ok())
                found->push_back(*item);
            search->arrived();
        });
    }
    search->asked();
}

void PeerSet::Impl::republish()
{
    scheduleRepublish();
    if (!m_ports.dht)
        return;
    m_ports.dht->announce();
    publishOwnRecord();
    if (m_server.lends())
        m_ports.store->allHeads([weak = weak_from_this()](const std::vector<MutableItem>& heads) {
            const auto self = weak.lock();
            if (!self || !self->m_running)
                return;
            for (const auto& head : heads)
                self->m_republisher->enqueue(head);
        });
}

void PeerSet::Impl::scheduleRepublish()
{
    const auto period = static_cast<std::uint64_t>(m_config.republishPeriod.count());
    const auto pause = period * 4 / 5 + m_ports.random.below(std::max<std::uint64_t>(1, period * 2 / 5));
    later(Duration(static_cast<std::int64_t>(pause)), m_republishTimer, [this] { republish(); });
}

} // namespace granary::swarm
