#include "core/platform/libtorrent_network.h"

#include "core/platform/libtorrent_dht.h"
#include "core/platform/libtorrent_session.h"
#include "core/platform/libtorrent_settings.h"
#include "core/platform/libtorrent_transport.h"

#include <algorithm>
#include <climits>

namespace granary::platform {

LibtorrentNetwork::LibtorrentNetwork(std::unique_ptr<LibtorrentSession> session) : m_session(std::move(session))
{
    m_transport = std::make_unique<LibtorrentTransport>(*m_session);
    if (m_session->options().enableDht)
        m_dht = std::make_unique<LibtorrentDht>(*m_session);
}

LibtorrentNetwork::~LibtorrentNetwork()
{
    stop();
}

Result<std::unique_ptr<LibtorrentNetwork>> LibtorrentNetwork::create(LibtorrentOptions options, EventLoop& loop, Log& log)
{
    if (options.networkName.empty() || options.networkName.size() > 64)
        return Error(ErrorCode::invalidArgument, "a network's name has 1 to 64 bytes");
    if (options.listen && !toAsio(*options.listen))
        return Error(ErrorCode::invalidArgument, "not an address to listen on");
    if (!toAsio({options.outgoingAddress, 0}))
        return Error(ErrorCode::invalidArgument, "not a local address");
    std::unique_ptr<LibtorrentNetwork> network(
        new LibtorrentNetwork(std::make_unique<LibtorrentSession>(std::move(options), loop, log)));
    GRANARY_TRY(network->m_session->open());
    if (network->m_dht)
        network->m_dht->begin();
    return network;
}

swarm::Transport& LibtorrentNetwork::transport()
{
    return *m_transport;
}

swarm::Dht* LibtorrentNetwork::dht()
{
    return m_dht.get();
}

void LibtorrentNetwork::setRateLimits(std::uint64_t uploadBytesPerSecond, std::uint64_t downloadBytesPerSecond)
{
    const auto clamp = [](std::uint64_t rate) { return static_cast<int>(std::min<std::uint64_t>(rate, INT_MAX)); };
    lt::settings_pack pack;
    pack.set_int(lt::settings_pack::upload_rate_limit, clamp(uploadBytesPerSecond));
    pack.set_int(lt::settings_pack::download_rate_limit, clamp(downloadBytesPerSecond));
    m_session->post([session = m_session.get(), pack = std::move(pack)] { session->handle().apply_settings(pack); });
}

void LibtorrentNetwork::setProxy(const std::optional<swarm::ProxyServer>& proxy)
{
    m_session->setProxy(proxy);
    if (m_dht)
        m_dht->restart();
    m_transport->dropLinks();
}

void LibtorrentNetwork::stop()
{
    m_transport->stop();
    m_session->close();
    if (m_dht)
        m_dht->end();
}

} // namespace granary::platform
