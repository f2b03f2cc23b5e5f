// HTTP/1.1: over a Unix socket for clients of the same user, or over TCP for everybody.
#pragma once

#include "core/base/log.h"
#include "core/platform/http_message.h"
#include "core/platform/tls_identity.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace granary::platform {

/// Answers one request, from any thread, by exactly one of: respond(), or beginBody() with write() and finish(), or beginEvents() with
/// event(). When the last reference goes before the answer is complete, the client gets status 500 or a broken connection.
/// Calls after the client has gone do nothing.
class HttpResponder {
public:
    virtual ~HttpResponder() = default;
    virtual void respond(int status, HttpFields fields, std::string body) = 0;
    void respond(int status, std::string body = {}) { respond(status, {}, std::move(body)); }

    /// A raw body in pieces; of `lengthBytes` together where it is known.
    virtual void beginBody(int status, HttpFields fields, std::optional<std::uint64_t> lengthBytes) = 0;
    virtual void write(Bytes piece) = 0;
    virtual void finish() = 0;
    /// The body cannot be completed: the client sees a broken connection, not a short file.
    virtual void abort() = 0;

    /// A stream of events that stays open until either side ends it.
    virtual void beginEvents() = 0;
    virtual void event(const ServerEvent& event) = 0;

    /// Bytes written here and not yet taken by the socket. A writer stops above streamMarkBytes and goes on when onWritable is called.
    static constexpr std::size_t streamMarkBytes = 1 << 20;
    virtual std::size_t queuedBytes() const = 0;
    /// Called on the server's thread each time queuedBytes falls below half of the mark. Keep nothing in it that keeps the responder.
    virtual void onWritable(std::function<void()> call) = 0;
    /// Called once on the server's thread when the client goes before the answer is complete; at once when it has gone already.
    virtual void onGone(std::function<void()> call) = 0;
    virtual bool gone() const = 0;
};

/// Called on the server's thread: returns soon and answers later.
class HttpHandler {
public:
    virtual ~HttpHandler() = default;
    virtual void handle(HttpRequest request, std::shared_ptr<HttpResponder> responder) = 0;
};

struct HttpServerLimits {
    std::size_t headerBytes = 64 << 10;
    std::size_t bodyBytes = 1 << 20;
    std::size_t connections = 128;
    std::size_t connectionsEach = 128; ///< of one address
    std::size_t handshakes = 64; ///< under way at once; one more ends the oldest of them
    std::chrono::milliseconds handshakeTimeout{5'000};
    std::chrono::milliseconds requestTimeout{30'000}; ///< from the first byte of a request to its last
    std::chrono::milliseconds idleTimeout{120'000};   ///< between requests
    std::chrono::milliseconds sendTimeout{60'000};    ///< without the client taking anything
    std::chrono::milliseconds heartbeat{15'000};      ///< comment on an event stream, so that both sides notice a dead one
};

/// Serves on a thread of its own: on a Unix socket of mode 0600 in a directory of mode 0700, peers of the same user and root only
/// (SO_PEERCRED); or on a TCP port whoever comes, without any trust in them, by TLS where there is a certificate.
class HttpServer {
public:
    /// Longest path of a Unix socket on Linux.
    static constexpr std::size_t maxPathBytes = 107;

    /// Makes the directory if it is missing, and replaces a socket that is there: the caller holds the profile's lock, so its owner is dead.
    /// invalidArgument for a path that is too long, alreadyExists when something other than a socket is there.
    /// `handler` and `log` outlive the server.
    static Result<std::unique_ptr<HttpServer>> listen(
        std::string socketPath, HttpHandler& handler, Log& log, HttpServerLimits limits = {});
    /// On an address of this machine, given by its number ("127.0.0.1:4780", "[::]:4780"); port 0 takes a free one. invalidArgument; inUse: the port; permissionDenied.
    /// With an identity nothing but TLS is spoken.
    static Result<std::unique_ptr<HttpServer>> listenOnTcp(const std::string& endpoint, HttpHandler& handler, Log& log,
        HttpServerLimits limits = {}, std::shared_ptr<const TlsIdentity> identity = {});
    /// Whoever connects from now on sees this one. Only for a server that has one.
    void renew(std::shared_ptr<const TlsIdentity> identity);
    /// Takes no connections any more and waits until the answers that are under way are out, at most so long.
    void drain(std::chrono::milliseconds atMost);
    /// Ends all connections and removes the socket.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    const std::string& socketPath() const;
    /// "127.0.0.1:4780", with the port that was taken; empty on a Unix socket.
    const std::string& endpoint() const;
    /// Any thread.
    std::size_t connectionCount() const;

private:
    class Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace granary::platform
