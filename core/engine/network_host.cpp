#include "core/engine/network_host.h"

#include "core/codec/bencode.h"
#include "core/swarm/mutable_item.h"

namespace granary::engine {
namespace {

constexpr std::size_t maxDirectoryRecords = 2000;
constexpr std::size_t maxDirectoryBytes = 4 << 20;

} // namespace

Result<std::unique_ptr<NetworkHost>> NetworkHost::start(
    const Environment& environment, Config config, const crypto::SigningKey& identity, swarm::ShardStore* store)
{
    std::unique_ptr<NetworkHost> host(new NetworkHost(environment, std::move(config), identity, store));
    GRANARY_TRY(onLoop(environment.loop, [&] { return host->open(); }));
    return host;
}

NetworkHost::~NetworkHost()
{
    onLoop(m_environment.loop, [this] {
        m_hooks = {};
        close();
    });
}

Status NetworkHost::open()
{
    GRANARY_ASSIGN(m_ports, m_environment.makeNetwork(m_config.options));
    m_ports->setRateLimits(m_config.uploadBytesPerSecond, m_config.downloadBytesPerSecond);
    swarm::PeerSetEvents& events = *this;
    swarm::PeerSet::Config peers{m_config.options.name, m_identity.clone(), {}};
    m_peers = std::make_unique<swarm::PeerSet>(std::move(peers),
        swarm::PeerSet::Ports{
            m_environment.loop, m_environment.random, m_environment.log, m_ports->transport(), m_ports->dht(), m_store},
        events);
    m_peers->setPaymentHost(m_config.payments);
    m_peers->start();
    loadDirectory();
    dialBootstraps(m_config.options.bootstraps);
    if (m_store)
        if (auto* dht = m_ports->dht())
            dht->announce();
    return {};
}

void NetworkHost::close()
{
    if (m_peers) {
        saveDirectory();
        m_peers->stop();
    }
    if (m_hooks.leaving)
        m_hooks.leaving();
    m_peers.reset();
    if (m_ports)
        m_ports->stop();
    m_ports.reset();
}

void NetworkHost::dialBootstraps(const std::vector<swarm::Endpoint>& addresses)
{
    for (const auto& address : addresses) {
        if (auto* dht = m_ports->dht())
            dht->addNode(address);
        m_peers->dial(address, [](const Result<NodeId>&) {});
    }
}

Status NetworkHost::change(const std::string& name, bool publicDht, std::vector<swarm::Endpoint> bootstraps)
{
    return onLoop(m_environment.loop, [&]() -> Status {
        if (name == m_config.options.name)
            return {};
        auto old = m_config.options;
        auto next = old;
        next.name = name;
        next.publicDht = publicDht;
        next.bootstraps = std::move(bootstraps);
        // The port of now, so that what is known of it outside (a router, a firewall) stays right.
        const auto now = m_ports->transport().listenEndpoints();
        if (old.listen && !now.empty())
            next.listen->port = old.listen->port = now.front().port;
        close();
        m_records.clear();
        auto anyPort = next, dialOnly = old;
        if (anyPort.listen)
            anyPort.listen->port = 0;
        dialOnly.listen.reset();
        Status first;
        for (auto* const options : {&next, &anyPort, &old, &dialOnly}) {
            m_config.options = *options;
            const auto opened = open();
            if (!opened && first)
                first = opened;
            if (!opened)
                continue;
            if (m_hooks.entered)
                m_hooks.entered();
            return m_config.options.name == name ? Status() : first;
        }
        GRANARY_ASSERT(!"a network that only dials can be opened");
        return first;
    });
}

void NetworkHost::meet(const std::vector<swarm::Endpoint>& addresses)
{
    onLoop(m_environment.loop, [&] { dialBootstraps(addresses); });
}

std::string NetworkHost::networkName() const
{
    return onLoop(m_environment.loop, [this] { return m_config.options.name; });
}

std::vector<std::string> NetworkHost::endpointsOf(const NodeId& node) const
{
    const auto it = m_records.find(node);
    return it != m_records.end() ? swarm::textsOf(it->second.endpoints) : std::vector<std::string>();
}

std::string NetworkHost::nodeCode(Bytes invite)
{
    return onLoop(m_environment.loop, [&] {
        swarm::NodeCode code;
        code.node = m_peers->self();
        code.network = m_config.options.name;
        code.endpoints = m_ports->transport().listenEndpoints();
        if (code.endpoints.size() > swarm::maxNodeCodeEndpoints)
            code.endpoints.resize(swarm::maxNodeCodeEndpoints);
        code.invite = std::move(invite);
        return code.endpoints.empty() ? std::string() : code.text();
    });
}

std::vector<swarm::Endpoint> NetworkHost::listenEndpoints()
{
    return onLoop(m_environment.loop, [this] { return m_ports->transport().listenEndpoints(); });
}

void NetworkHost::setRateLimits(std::uint64_t uploadBytesPerSecond, std::uint64_t downloadBytesPerSecond)
{
    onLoop(m_environment.loop, [&] {
        m_config.uploadBytesPerSecond = uploadBytesPerSecond;
        m_config.downloadBytesPerSecond = downloadBytesPerSecond;
        m_ports->setRateLimits(uploadBytesPerSecond, downloadBytesPerSecond);
    });
}

void NetworkHost::setProxy(const std::optional<swarm::ProxyServer>& proxy)
{
    onLoop(m_environment.loop, [&] {
        if (proxy == m_config.options.proxy)
            return;
        m_config.options.proxy = proxy;
        m_ports->setProxy(proxy);
    });
}

void NetworkHost::onNodeState(swarm::NodeClient& node)
{
    if (m_hooks.nodeState)
        m_hooks.nodeState(node);
}

void NetworkHost::onNodeRecord(const swarm::NodeRecord& record)
{
    if (m_records.size() < maxDirectoryRecords || m_records.count(record.node) > 0)
        m_records[record.node] = record;
    // Who knows nodes needs no --bootstrap to be in their DHT; and through it they find each other.
    if (auto* dht = m_ports ? m_ports->dht() : nullptr)
        for (const auto& endpoint : record.endpoints)
            dht->addNode(endpoint);
    if (m_hooks.nodeMoved)
        m_hooks.nodeMoved(record.node);
}

void NetworkHost::onEnrolled(const NodeId&, const swarm::TenantUsage&) {}

void NetworkHost::onSuccession(const NodeId&, Bytes record)
{
    if (m_hooks.succession)
        m_hooks.succession(std::move(record));
}

void NetworkHost::loadDirectory()
{
    if (!m_environment.files.exists(m_config.directoryFile))
        return;
    const auto bytes = m_environment.files.readFile(m_config.directoryFile, maxDirectoryBytes);
    if (!bytes)
        return;
    // Public, signed records, each of them checked again: a damaged file costs nothing but a search.
    std::vector<Bytes> items;
    codec::BencodeReader r(*bytes);
    if (!r.beginList())
        return;
    while (!r.atEnd() && items.size() < maxDirectoryRecords) {
        const auto item = r.string(swarm::maxEncodedItemBytes);
        if (!item)
            return;
        items.push_back(toBytes(*item));
    }
    m_peers->restore(items);
}

void NetworkHost::saveDirectory()
{
    if (m_records.empty())
        return;
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginList();
    for (const auto& [id, record] : m_records)
        w.string(swarm::encodeItem(record.item));
    w.end();
    if (auto saved = m_environment.files.writeFileDurably(m_config.directoryFile, out); !saved)
        m_environment.log.write(LogLevel::warning, "engine", "the directory of nodes was not saved: " + std::string(errorName(saved.error().code)));
}

} // namespace granary::engine
