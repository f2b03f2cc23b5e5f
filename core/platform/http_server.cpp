#include "core/platform/http_server.h"

#include "core/platform/http_connection.h"
#include "core/platform/tcp_socket.h"
#include "core/platform/unix_socket.h"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/post.hpp>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace granary::platform {

namespace asio = boost::asio;
using Protocol = asio::generic::stream_protocol;

/// Everything but construction, drain() and the end on the server's thread.
class HttpServer::Impl {
public:
    struct Place {
        int family = AF_UNIX;
        int listener = -1;
        std::string path;     ///< Unix
        std::string endpoint; ///< TCP
    };
    Impl(Place place, HttpHandler& handler, Log& log, HttpServerLimits limits, std::shared_ptr<const TlsIdentity> identity = {}) :
        m_place(std::move(place)), m_handler(handler), m_log(log), m_limits(limits), m_identity(std::move(identity)), m_io(std::make_shared<asio::io_context>()),
        m_acceptor(*m_io, Protocol(m_place.family, 0), m_place.listener)
    {
        accept();
        m_thread = std::thread([this] { m_io->run(); });
    }

    ~Impl()
    {
        asio::post(*m_io, [this] {
            stopAccepting();
            while (!m_connections.empty())
                (*m_connections.begin())->close();
        });
        m_thread.join();
        if (!m_place.path.empty())
            ::unlink(m_place.path.c_str());
    }

    void drain(std::chrono::milliseconds atMost)
    {
        asio::post(*m_io, [this] {
            stopAccepting();
            const auto all = m_connections; // each may leave the set
            for (const auto& connection : all)
                connection->finishUp();
        });
        std::unique_lock lock(m_countMutex);
        m_countChanged.wait_for(lock, atMost, [this] { return m_stopped && m_count == 0; });
    }

    void renew(std::shared_ptr<const TlsIdentity> identity)
    {
        asio::post(*m_io, [this, identity = std::move(identity)] { m_identity = identity; });
    }

    const Place& place() const { return m_place; }
    std::size_t count() const
    {
        const std::lock_guard lock(m_countMutex);
        return m_count;
    }

private:
    void stopAccepting()
    {
        m_stopping = true;
        boost::system::error_code ignored;
        m_acceptor.close(ignored);
        const std::lock_guard lock(m_countMutex);
        m_stopped = true;
        m_countChanged.notify_all();
    }

    void accept()
    {
        m_acceptor.async_accept([this](const boost::system::error_code& error, Protocol::socket socket) {
            if (m_stopping)
                return;
            if (!error)
                take(std::move(socket));
            else if (error != asio::error::connection_aborted)
                return acceptLater(); // out of descriptors: trying at once would spin
            accept();
        });
    }

    void acceptLater()
    {
        m_log.write(LogLevel::warning, "platform", "the server cannot take a connection for now");
        auto timer = std::make_shared<asio::steady_timer>(*m_io, std::chrono::milliseconds(200));
        timer->async_wait([this, timer](const boost::system::error_code&) {
            if (!m_stopping)
                accept();
        });
    }

    bool local() const { return m_place.family == AF_UNIX; }

    void take(Protocol::socket socket)
    {
        if (local() && !isTrustedPeer(socket.native_handle())) {
            m_log.write(LogLevel::warning, "platform", "a process of another user was turned away from the control socket");
            return;
        }
        const auto peer = local() ? std::string() : peerAddress(socket.native_handle());
        if (m_connections.size() >= m_limits.connections || (!local() && m_perPeer[peer] >= m_limits.connectionsEach)) {
            forget(peer, 0);
            return;
        }
        if (!local())
            sendWithoutDelay(socket.native_handle());
        const auto connection = std::make_shared<HttpConnection>(std::move(socket),
            HttpConnection::Owner{m_io, m_handler, m_limits, [this](HttpConnection& ended) { remove(ended); }, peer, m_identity,
                [this](HttpConnection& ready) { std::erase(m_shaking, &ready); }});
        // Whoever lets them wait must not keep others out.
        if (m_identity && m_shaking.size() >= m_limits.handshakes)
            m_shaking.front()->close();
        if (m_identity)
            m_shaking.push_back(connection.get());
        m_connections.insert(connection);
        ++m_perPeer[peer];
        setCount();
        connection->start();
    }

    void remove(HttpConnection& connection)
    {
        forget(connection.peer(), 1);
        std::erase(m_shaking, &connection);
        m_connections.erase(connection.shared_from_this());
        setCount();
    }

    /// Keeps no line for a peer without connections.
    void forget(const std::string& peer, std::size_t fewer)
    {
        const auto it = m_perPeer.find(peer);
        if (it != m_perPeer.end() && (it->second -= fewer) == 0)
            m_perPeer.erase(it);
    }

    void setCount()
    {
        const std::lock_guard lock(m_countMutex);
        m_count = m_connections.size();
        m_countChanged.notify_all();
    }

    const Place m_place;
    HttpHandler& m_handler;
    Log& m_log;
    const HttpServerLimits m_limits;
    std::shared_ptr<const TlsIdentity> m_identity;
    // Without the hint that one thread runs it: then what that thread posts waits in a queue of its own, and what a handler says would be overtaken by what it
    // has another thread say next.
    std::shared_ptr<asio::io_context> m_io;
    asio::basic_socket_acceptor<Protocol> m_acceptor;
    std::set<std::shared_ptr<HttpConnection>> m_connections;
    std::map<std::string, std::size_t> m_perPeer;
    std::deque<HttpConnection*> m_shaking; ///< with the handshake under way, the oldest first
    bool m_stopping = false;
    mutable std::mutex m_countMutex;
    std::condition_variable m_countChanged;
    std::size_t m_count = 0;
    bool m_stopped = false;
    std::thread m_thread;
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

HttpServer::~HttpServer() = default;

const std::string& HttpServer::socketPath() const
{
    return m_impl->place().path;
}

const std::string& HttpServer::endpoint() const
{
    return m_impl->place().endpoint;
}

std::size_t HttpServer::connectionCount() const
{
    return m_impl->count();
}

void HttpServer::renew(std::shared_ptr<const TlsIdentity> identity)
{
    GRANARY_ASSERT(identity != nullptr);
    m_impl->renew(std::move(identity));
}

void HttpServer::drain(std::chrono::milliseconds atMost)
{
    m_impl->drain(atMost);
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(
    std::string socketPath, HttpHandler& handler, Log& log, HttpServerLimits limits)
{
    GRANARY_ASSIGN(const int listener, listenOnUnixSocket(socketPath));
    return std::unique_ptr<HttpServer>(
        new HttpServer(std::make_unique<Impl>(Impl::Place{AF_UNIX, listener, std::move(socketPath), {}}, handler, log, limits)));
}

Result<std::unique_ptr<HttpServer>> HttpServer::listenOnTcp(
    const std::string& endpoint, HttpHandler& handler, Log& log, HttpServerLimits limits, std::shared_ptr<const TlsIdentity> identity)
{
    GRANARY_ASSERT(limits.handshakes > 0);
    GRANARY_ASSIGN(auto listener, listenOnTcpPort(endpoint));
    const int family = listener.endpoint.front() == '[' ? AF_INET6 : AF_INET;
    return std::unique_ptr<HttpServer>(new HttpServer(
        std::make_unique<Impl>(Impl::Place{family, listener.descriptor, {}, std::move(listener.endpoint)}, handler, log, limits,
            std::move(identity))));
}

} // namespace granary::platform
