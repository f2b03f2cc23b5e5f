#include "tests/support/network/network_peer.h"

namespace granary::test {

crypto::SigningKey signingKey(SeededRandom& random)
{
    return crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(random.bytes(32)));
}

NetworkPeer::NetworkPeer(ManualLoop& loop, MemoryNetwork& network, std::uint64_t seed, Options options)
    : m_loop(loop),
      m_network(network),
      m_random(seed),
      m_options(std::move(options)),
      m_identity(m_options.identity ? m_options.identity->clone() : signingKey(m_random)),
      m_id(*NodeId::from(m_identity.publicKey().view())),
      m_store(loop)
{
    m_store.anyone = true;
}

NetworkPeer::~NetworkPeer() { stop(); }

void NetworkPeer::start()
{
    m_transport = m_network.transport(m_options.listen);
    if (m_options.dht)
        m_dht = m_network.dht(m_options.listen.value_or(swarm::Endpoint{"127.0.0.1", 1}));
    swarm::PeerSet::Config config{m_options.network, m_identity.clone()};
    if (m_options.configure)
        m_options.configure(config);
    swarm::ShardStore* store = !m_options.lends ? nullptr : m_options.wrapStore ? m_options.wrapStore(m_store) : &m_store;
    m_set = std::make_unique<swarm::PeerSet>(std::move(config),
        swarm::PeerSet::Ports{m_loop, m_random, log, *m_transport, m_dht.get(), store}, *this);
    m_set->restore(keptRecords);
    if (m_tenant)
        m_set->setTenant(m_tenant);
    m_set->start();
}

void NetworkPeer::stop()
{
    if (m_set)
        m_set->stop();
    m_set.reset();
    m_dht.reset();
    m_transport.reset();
}

void NetworkPeer::openDrive()
{
    m_admin = signingKey(m_random);
    m_tenant = std::make_shared<const swarm::TenantKeys>(swarm::TenantKeys{signingKey(m_random), m_admin->publicKey()});
    if (m_set)
        m_set->setTenant(m_tenant);
}

void NetworkPeer::onNodeRecord(const swarm::NodeRecord& record) { keptRecords.push_back(swarm::encodeItem(record.item)); }

} // namespace granary::test
