// A libtorrent session on a thread of its own.
#pragma once

#include "core/platform/libtorrent_network.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <libtorrent/session.hpp>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace granary::platform {

/// The session's thread runs everything of libtorrent: alerts, plugins, sockets. open() and close() are called from outside; post() from
/// anywhere. Handles of libtorrent that wait for an answer must never be used on the session's own thread.
class LibtorrentSession {
public:
    LibtorrentSession(LibtorrentOptions options, EventLoop& loop, Log& log);
    ~LibtorrentSession();
    LibtorrentSession(const LibtorrentSession&) = delete;
    LibtorrentSession& operator=(const LibtorrentSession&) = delete;

    Status open();
    /// Ends all connections and joins the thread. What was posted and has not run is dropped. Idempotent.
    void close();

    /// Runs `work` on the session's thread, in the order of the calls.
    void post(std::function<void()> work);
    /// Called on the session's thread for every alert; set before open().
    void addAlertHandler(std::function<void(lt::alert&)> handler) { m_alertHandlers.push_back(std::move(handler)); }

    /// As given; whether there is a proxy now says proxied().
    const LibtorrentOptions& options() const { return m_options; }
    /// Any thread. Sockets are opened and closed a moment later.
    void setProxy(const std::optional<swarm::ProxyServer>& proxy);
    bool proxied() const { return m_proxied; }
    EventLoop& loop() { return m_loop; }
    Log& log() { return m_log; }
    lt::session_handle& handle() { return m_handle; }
    boost::asio::io_context& context() { return m_context; }
    /// Any thread. What we listen on, known when open() has returned; addresses of all interfaces when "any" was asked for.
    std::vector<swarm::Endpoint> listenEndpoints() const;

private:
    void takeAlerts();
    void onAlert(lt::alert& alert);
    Status waitForSockets();

    LibtorrentOptions m_options;
    EventLoop& m_loop;
    Log& m_log;
    boost::asio::io_context m_context;
    std::unique_ptr<boost::asio::executor_work_guard<boost::asio::io_context::executor_type>> m_guard;
    std::unique_ptr<lt::session> m_session;
    lt::session_handle m_handle; ///< unlike m_session it stays as it is while the session ends
    std::thread m_thread;
    std::vector<std::function<void(lt::alert&)>> m_alertHandlers;
    std::vector<lt::alert*> m_alerts; ///< session thread
    std::atomic<bool> m_proxied{false};
    mutable std::mutex m_listenMutex;
    std::vector<swarm::Endpoint> m_listenEndpoints; ///< under m_listenMutex
    std::optional<Error> m_listenError;
    bool m_opened = false; ///< session thread
};

} // namespace granary::platform
