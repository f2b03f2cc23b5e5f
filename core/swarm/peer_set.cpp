#include "core/swarm/peer_set.h"

#include "core/swarm/peer_set_impl.h"

namespace granary::swarm {

PeerSet::PeerSet(Config config, Ports ports, PeerSetEvents& events)
    : m_impl(std::make_shared<Impl>(std::move(config), ports, events))
{}
PeerSet::~PeerSet()
{
    m_impl->stop();
    m_impl->silenceClients();
}

void PeerSet::start() { m_impl->start(); }
void PeerSet::stop() { m_impl->stop(); }
NodeId PeerSet::self() const { return m_impl->self(); }
const NodeRecord& PeerSet::ownRecord() const { return m_impl->ownRecord(); }
void PeerSet::refreshOwnRecord() { m_impl->refreshOwnRecord(); }
void PeerSet::setTenant(std::shared_ptr<const TenantKeys> tenant) { m_impl->setTenant(std::move(tenant)); }
std::shared_ptr<NodeClient> PeerSet::keep(const NodeAddress& address) { return m_impl->keep(address); }
void PeerSet::release(const NodeId& node) { m_impl->release(node); }
std::shared_ptr<NodeClient> PeerSet::client(const NodeId& node) const { return m_impl->client(node); }
std::vector<NodeId> PeerSet::keptNodes() const { return m_impl->keptNodes(); }
std::size_t PeerSet::linkCount() const { return m_impl->linkCount(); }
std::size_t PeerSet::heldBytes(const NodeId& node) const { return m_impl->heldBytes(node); }
void PeerSet::setJoinHost(JoinHost* host) { m_impl->setJoinHost(host); }
void PeerSet::join(const NodeId& node, std::shared_ptr<const JoinSecret> secret, NewcomerKeys newcomer, std::function<void(Result<JoinGrant>)> done)
{
    m_impl->join(node, std::move(secret), std::move(newcomer), std::move(done));
}
void PeerSet::joined(const NodeId& node, std::function<void(Status)> done) { m_impl->joined(node, std::move(done)); }
void PeerSet::setRepairHost(RepairHost* host) { m_impl->setRepairHost(host); }
void PeerSet::borrow(const NodeAddress& address) { m_impl->borrow(address); }
void PeerSet::giveBack(const NodeId& node) { m_impl->giveBack(node); }
std::shared_ptr<RepairClient> PeerSet::repairClient(const NodeId& node) const { return m_impl->repairClient(node); }
void PeerSet::setPaymentHost(PaymentHost* host) { m_impl->setPaymentHost(host); }
std::shared_ptr<PaymentClient> PeerSet::paymentClient(const NodeId& node) const { return m_impl->paymentClient(node); }
bool PeerSet::linked(const NodeId& node) const { return m_impl->linked(node); }
void PeerSet::dial(const Endpoint& endpoint, std::function<void(Result<NodeId>)> done)
{
    m_impl->dial(endpoint, std::move(done));
}
void PeerSet::restore(const std::vector<Bytes>& encodedItems) { m_impl->restore(encodedItems); }
std::vector<NodeRecord> PeerSet::records() const { return m_impl->records(); }
void PeerSet::lookup(const NodeId& node, std::function<void(Result<NodeRecord>)> done) { m_impl->lookup(node, std::move(done)); }
void PeerSet::discover(std::function<void(std::size_t)> done) { m_impl->discover(std::move(done)); }
void PeerSet::publish(const MutableItem& item, std::function<void(Result<int>)> done) { m_impl->publish(item, std::move(done)); }
void PeerSet::findHeads(const PublicKey& headSign, std::vector<Bytes> salts, std::function<void(std::vector<MutableItem>)> done)
{
    m_impl->findHeads(headSign, std::move(salts), std::move(done));
}

PeerSet::Impl::Impl(Config config, Ports ports, PeerSetEvents& events)
    : m_config(std::move(config)),
      m_ports(ports),
      m_events(events),
      m_identity(m_config.identity, ports.random),
      m_network(networkHash(m_config.networkName)),
      m_book(m_network, ports.random),
      m_server{ports.loop, ports.store, m_identity, m_book, {}, {}, {}, nullptr, nullptr}
{
    GRANARY_ASSERT(validNetworkName(m_config.networkName));
    if (m_ports.dht)
        m_republisher = std::make_shared<Republisher>(m_ports.loop, *m_ports.dht);
    m_server.ownRecord = [this] { return m_own.sequence > 0 ? &m_own : nullptr; };
    m_server.onRecord = [this](const MutableItem& item) { return takeRecord(item); };
    m_server.onHead = [this](const MutableItem& item) {
        if (m_republisher)
            m_republisher->enqueue(item);
    };
}

PeerSet::Impl::~Impl() { GRANARY_ASSERT(!m_running); }

void PeerSet::Impl::start()
{
    GRANARY_ASSERT(!m_running);
    m_running = true;
    m_ports.transport.start(*this);
    buildOwnRecord();
    republish();
    std::vector<NodeId> known;
    for (const auto& [node, kept] : m_kept)
        known.push_back(node);
    for (const auto& node : known)
        startRound(node);
}

void PeerSet::Impl::stop()
{
    if (!m_running)
        return;
    const Error why(ErrorCode::cancelled, "stopping");
    std::vector<Link*> links;
    for (auto& [id, peer] : m_peers)
        links.push_back(peer.link.get());
    m_running = false;
    for (const auto& known : std::exchange(m_searches, {}))
        if (const auto search = known.lock())
            search->end();
    for (auto* link : links)
        link->close(why);
    for (auto& [endpoint, dial] : std::exchange(m_dials, {}))
        settleDial(dial, why);
    for (auto& [node, kept] : m_kept) {
        if (kept.timer)
            m_ports.loop.cancelTimer(*kept.timer);
        kept.timer.reset();
    }
    if (m_republishTimer)
        m_ports.loop.cancelTimer(*m_republishTimer);
    if (m_republisher)
        m_republisher->stop();
    m_ports.transport.stop();
}

void PeerSet::Impl::silenceClients()
{
    for (const auto& [node, kept] : m_kept)
        kept.client->silence();
}

} // namespace granary::swarm
