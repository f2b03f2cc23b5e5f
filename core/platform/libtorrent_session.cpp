#include "core/platform/libtorrent_session.h"

#include "core/platform/libtorrent_settings.h"

#include <boost/asio/post.hpp>
#include <libtorrent/alert_types.hpp>
#include <libtorrent/disabled_disk_io.hpp>
#include <libtorrent/peer_class.hpp>
#include <libtorrent/peer_class_type_filter.hpp>
#include <libtorrent/session_params.hpp>
#include <libtorrent/version.hpp>

#include <algorithm>
#include <future>

namespace granary::platform {
namespace {

/// Every peer belongs to the global class alone: by default, peers in the local network would ignore all limits.
void limitLocalPeersToo(lt::session& session)
{
    session.set_peer_class_type_filter({});
    constexpr std::uint32_t global = 1u << static_cast<std::uint32_t>(lt::session::global_peer_class_id);
    lt::ip_filter filter;
    filter.add_rule(lt::make_address("0.0.0.0"), lt::make_address("255.255.255.255"), global);
    filter.add_rule(lt::make_address("::"), lt::make_address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), global);
    session.set_peer_class_filter(filter);
}

} // namespace

LibtorrentSession::LibtorrentSession(LibtorrentOptions options, EventLoop& loop, Log& log) :
    m_options(std::move(options)), m_loop(loop), m_log(log)
{
    // libtorrent opens a UDP socket beside a listening one only.
    m_options.enableUtp = m_options.enableUtp && (m_options.listen || m_options.enableDht);
    m_proxied = m_options.proxy.has_value();
}

LibtorrentSession::~LibtorrentSession()
{
    close();
}

Status LibtorrentSession::open()
{
    GRANARY_ASSERT(!m_session);
    // Frames go to the sockets through parts of libtorrent that are the same only within one version.
    if (std::string_view(lt::version()) != LIBTORRENT_VERSION)
        return Error(ErrorCode::unsupportedVersion, std::string("libtorrent ") + lt::version() + ", built for " LIBTORRENT_VERSION);

    m_guard = std::make_unique<boost::asio::executor_work_guard<boost::asio::io_context::executor_type>>(m_context.get_executor());
    m_thread = std::thread([this] { m_context.run(); });

    lt::session_params params(libtorrentSettings(m_options), std::vector<std::shared_ptr<lt::plugin>>());
    params.disk_io_constructor = lt::disabled_disk_io_constructor;
    m_session = std::make_unique<lt::session>(std::move(params), m_context);
    m_handle = *m_session;
    m_session->set_alert_notify([this] { boost::asio::post(m_context, [this] { takeAlerts(); }); });
    limitLocalPeersToo(*m_session);
    return waitForSockets();
}

Status LibtorrentSession::waitForSockets()
{
    // Answered after the sockets were opened, and their alerts written.
    const int port = m_session->listen_port();
    std::promise<void> done;
    post([this, &done] {
        takeAlerts();
        m_opened = true;
        done.set_value();
    });
    done.get_future().wait();
    if (m_options.listen && !m_proxied && (port == 0 || listenEndpoints().empty()))
        return m_listenError.value_or(Error(ErrorCode::invalidArgument, "cannot listen on " + m_options.listen->text()));
    return {};
}

std::vector<swarm::Endpoint> LibtorrentSession::listenEndpoints() const
{
    const std::lock_guard lock(m_listenMutex);
    return m_listenEndpoints;
}

void LibtorrentSession::setProxy(const std::optional<swarm::ProxyServer>& proxy)
{
    m_proxied = proxy.has_value();
    if (proxy) {
        const std::lock_guard lock(m_listenMutex);
        m_listenEndpoints.clear();
    }
    auto options = m_options;
    options.proxy = proxy;
    post([this, pack = wayOutSettings(options)] {
        try {
            m_handle.apply_settings(pack);
        } catch (const lt::system_error&) { // ending
        }
    });
}

void LibtorrentSession::close()
{
    if (!m_thread.joinable())
        return;
    lt::session_proxy proxy;
    if (m_session) {
        proxy = m_session->abort();
        m_session.reset();
    }
    m_guard.reset();
    m_thread.join();
}

void LibtorrentSession::post(std::function<void()> work)
{
    boost::asio::post(m_context, std::move(work));
}

void LibtorrentSession::takeAlerts()
{
    try {
        m_handle.pop_alerts(&m_alerts);
    } catch (const lt::system_error&) { // the session has just ended
        return;
    }
    for (auto* alert : m_alerts) {
        onAlert(*alert);
        for (auto& handler : m_alertHandlers)
            handler(*alert);
    }
}

void LibtorrentSession::onAlert(lt::alert& alert)
{
    if (const auto* listening = lt::alert_cast<lt::listen_succeeded_alert>(&alert)) {
        if (listening->socket_type != lt::socket_type_t::tcp || !m_options.listen || m_proxied)
            return;
        const swarm::Endpoint endpoint{listening->address.to_string(), static_cast<std::uint16_t>(listening->port)};
        const std::lock_guard lock(m_listenMutex);
        if (std::find(m_listenEndpoints.begin(), m_listenEndpoints.end(), endpoint) == m_listenEndpoints.end())
            m_listenEndpoints.push_back(endpoint);
    } else if (const auto* failed = lt::alert_cast<lt::listen_failed_alert>(&alert)) {
        m_log.write(LogLevel::warning, "platform", failed->message());
        if (m_opened)
            return;
        const auto code = failed->error == boost::system::errc::address_in_use ? ErrorCode::inUse
            : failed->error == boost::system::errc::permission_denied          ? ErrorCode::permissionDenied
                                                                               : ErrorCode::invalidArgument;
        m_listenError = Error(code, failed->message());
    }
}

} // namespace granary::platform
