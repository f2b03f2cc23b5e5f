// HTTP/1.1, blocking: to a Unix socket for clients of the engine, over TCP and TLS for those of a ledger.
#pragma once

#include "core/platform/http_message.h"
#include "core/platform/http_url.h"
#include "core/platform/tls_trust.h"
#include "core/swarm/proxy_server.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace granary::platform {

/// One connection, kept for the next request. One thread at a time; cancel() from any. No redirection is followed: its status is the answer.
/// Errors: unreachable when nobody listens or the other end went away, timedOut, cancelled, malformed, tooLarge.
class HttpClient {
public:
    /// Of a head, and of whatever else is no body. More is malformed.
    static constexpr std::size_t maxHeadBytes = 64 << 10;

    explicit HttpClient(std::string socketPath);
    /// With "https" a trust is needed. With a proxy nothing goes around it: it looks the host's name up, too.
    HttpClient(HttpUrl url, std::shared_ptr<const TlsTrust> trust, std::optional<swarm::ProxyServer> proxy = {});
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// No answer for this long ends a call with timedOut; 0: wait for ever, the default. Not for event streams.
    void setTimeout(std::chrono::milliseconds timeout);
    /// A call as a whole, with connecting, ends with timedOut after this long; 0: never, the default. Not for event streams, but for connecting.
    void setDeadline(std::chrono::milliseconds atMost);

    /// Bodies of up to `limitBytes`.
    Result<HttpResponse> request(const HttpRequest& request, std::size_t limitBytes = 64 << 20);
    /// The body goes to `onPiece` as it arrives; `onHead` first. Either ends the call with cancelled by returning false. An incomplete body is
    /// an error.
    Status download(const HttpRequest& request, const std::function<bool(const HttpResponseHead&)>& onHead,
        const std::function<bool(ByteView)>& onPiece);
    /// Calls `onEvent` for each event until it returns false or the server ends the stream; both are success. A status other than 200 is
    /// protocolViolation.
    Status events(const HttpRequest& request, const std::function<bool(const ServerEvent&)>& onEvent);

    /// Ends the call that is running with cancelled, and every later one.
    void cancel();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace granary::platform
