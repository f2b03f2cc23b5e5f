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
    std::unique_ptr<NetworkHost> host(new NetworkHost(environment, std::move(config)));
    auto started = onLoop(environment.loop, [&]() -> Status {
        auto ports = environment.makeNetwork(host->m_config.options);
        if (!ports)
            return ports.error();
        host->m_ports = std::move(*ports);
        host->m_ports->setRateLimits(host->m_config.uploadBytesPerSecond, host->m_config.downloadBytesPerSecond);
        swarm::PeerSetEvents& events = *host;
        swarm::PeerSet::Config peers{host->m_config.options.name, identity.clone(), {}};
        host->m_peers = std::make_unique<swarm::PeerSet>(std::move(peers),
            swarm::PeerSet::Ports{
                environment.loop, environment.random, environment.log, host->m_ports->transport(), host->m_ports->dht(), store},
            events);
        host->m_peers->start();
        host->loadDirectory();
        for (const auto& bootstrap : host->m_config.options.bootstraps) {
            if (auto* dht = host->m_ports->dht())
                dht->addNode(bootstrap);
            host->m_peers->dial(bootstrap, [](const Result<NodeId>&) {});
        }
        if (store)
            if (auto* dht = host->m_ports->dht())
                dht->announce();
        return {};
    });
    if (!started)
        return started.error();
    return host;
}

NetworkHost::~NetworkHost()
{
    onLoop(m_environment.loop, [this] {
        m_hooks = {};
        if (m_peers) {
            saveDirectory();
            m_peers->stop();
        }
        m_peers.reset();
        if (m_ports)
            m_ports->stop();
        m_ports.reset();
    });
}

std::vector<std::string> NetworkHost::endpointsOf(const NodeId& node) const
{
    std::vector<std::string> out;
    if (const auto it = m_records.find(node); it != m_records.end())
        for (const auto& endpoint : it->second.endpoints)
            out.push_back(endpoint.text());
    return out;
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
    onLoop(m_environment.loop, [&] { m_ports->setRateLimits(uploadBytesPerSecond, downloadBytesPerSecond); });
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
