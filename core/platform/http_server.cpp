#include "core/platform/http_server.h"

#include "core/platform/http_connection.h"
#include "core/platform/unix_socket.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <future>
#include <set>
#include <thread>
#include <unistd.h>

namespace granary::platform {

namespace asio = boost::asio;
using Protocol = asio::local::stream_protocol;

/// Everything but construction and stop() on the server's thread.
class HttpServer::Impl {
public:
    Impl(std::string path, int listener, HttpHandler& handler, Log& log, HttpServerLimits limits) :
        m_path(std::move(path)), m_handler(handler), m_log(log), m_limits(limits), m_io(std::make_shared<asio::io_context>()),
        m_acceptor(*m_io, Protocol(), listener)
    {
        accept();
        m_thread = std::thread([this] { m_io->run(); });
    }

    ~Impl()
    {
        asio::post(*m_io, [this] {
            m_stopping = true;
            boost::system::error_code ignored;
            m_acceptor.close(ignored);
            while (!m_connections.empty())
                (*m_connections.begin())->close();
        });
        m_thread.join();
        ::unlink(m_path.c_str());
    }

    const std::string& path() const { return m_path; }

private:
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
        m_log.write(LogLevel::warning, "platform", "the control socket cannot take a connection for now");
        auto timer = std::make_shared<asio::steady_timer>(*m_io, std::chrono::milliseconds(200));
        timer->async_wait([this, timer](const boost::system::error_code&) {
            if (!m_stopping)
                accept();
        });
    }

    void take(Protocol::socket socket)
    {
        if (!isTrustedPeer(socket.native_handle())) {
            m_log.write(LogLevel::warning, "platform", "a process of another user was turned away from the control socket");
            return;
        }
        if (m_connections.size() >= m_limits.connections)
            return;
        const auto connection = std::make_shared<HttpConnection>(std::move(socket),
            HttpConnection::Owner{m_io, m_handler, m_limits, [this](HttpConnection& ended) {
                                      m_connections.erase(ended.shared_from_this());
                                  }});
        m_connections.insert(connection);
        connection->start();
    }

    const std::string m_path;
    HttpHandler& m_handler;
    Log& m_log;
    const HttpServerLimits m_limits;
    std::shared_ptr<asio::io_context> m_io;
    Protocol::acceptor m_acceptor;
    std::set<std::shared_ptr<HttpConnection>> m_connections;
    bool m_stopping = false;
    std::thread m_thread;
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

HttpServer::~HttpServer() = default;

const std::string& HttpServer::socketPath() const
{
    return m_impl->path();
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(
    std::string socketPath, HttpHandler& handler, Log& log, HttpServerLimits limits)
{
    GRANARY_ASSIGN(const int listener, listenOnUnixSocket(socketPath));
    return std::unique_ptr<HttpServer>(
        new HttpServer(std::make_unique<Impl>(std::move(socketPath), listener, handler, log, limits)));
}

} // namespace granary::platform
