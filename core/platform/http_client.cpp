#include "core/platform/http_client.h"

#include "core/platform/client_stream.h"
#include "core/platform/tcp_socket.h"
#include "core/platform/unix_socket.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>
#include <atomic>
#include <limits>
#include <mutex>

namespace granary::platform {

namespace http = boost::beast::http;
using BoostError = boost::system::error_code;

/// The connection. Its calls block, and cancel() ends them by shutting it down.
class HttpClient::Impl {
public:
    explicit Impl(std::string path) : m_path(std::move(path)) {}
    Impl(HttpUrl url, std::shared_ptr<const TlsTrust> trust, std::optional<swarm::ProxyServer> proxy)
        : m_url(std::move(url)),
          m_trust(std::move(trust)),
          m_proxy(std::move(proxy))
    {}

    Status exchange(const HttpRequest& request, const std::function<bool(const HttpResponseHead&)>& onHead,
        const std::function<bool(ByteView)>& onPiece);
    void drop();
    void cancel();

    std::chrono::milliseconds timeout{0};
    std::chrono::milliseconds atMost{0};
    bool endless = false; ///< once connected, `atMost` says nothing

private:
    using Parser = http::response_parser<http::buffer_body>;
    using Time = ClientStream::Time;
    Status connect();
    Status connectToUrl();
    /// From here on it can be cancelled.
    Status take(std::unique_ptr<ClientStream> stream);
    /// More bytes of the message for the parser; false at the end of the stream.
    Result<bool> readMore();
    Status readHead(Parser& parser);
    Status readBody(Parser& parser, const std::function<bool(ByteView)>& onPiece);
    std::string written(const HttpRequest& request) const;
    /// When the other end has to have done something.
    Time next() const;

    const std::string m_path;
    const std::optional<HttpUrl> m_url;
    const std::shared_ptr<const TlsTrust> m_trust;
    const std::optional<swarm::ProxyServer> m_proxy;
    std::mutex m_mutex;
    std::unique_ptr<ClientStream> m_stream; ///< changed under the mutex
    std::atomic<bool> m_cancelled{false};   ///< set under the mutex
    bool m_fresh = false;                   ///< nothing was received on this connection yet
    Time m_end = Time::max();               ///< of the call that is running
    boost::beast::flat_buffer m_buffer;
};

void HttpClient::Impl::drop()
{
    const std::lock_guard lock(m_mutex);
    m_stream.reset();
    m_buffer.clear();
}

void HttpClient::Impl::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_cancelled = true;
    if (m_stream)
        m_stream->shutDown();
}

HttpClient::Impl::Time HttpClient::Impl::next() const
{
    return timeout.count() > 0 ? std::min(m_end, std::chrono::steady_clock::now() + timeout) : m_end;
}

Status HttpClient::Impl::take(std::unique_ptr<ClientStream> stream)
{
    const std::lock_guard lock(m_mutex);
    if (m_cancelled)
        return Error(ErrorCode::cancelled);
    m_stream = std::move(stream);
    m_fresh = true;
    return {};
}

Status HttpClient::Impl::connect()
{
    if (!m_stream && m_url)
        return connectToUrl();
    if (!m_stream) {
        GRANARY_ASSIGN(const int socket, connectToUnixSocket(m_path));
        return take(std::make_unique<ClientStream>(Descriptor(socket)));
    }
    return m_cancelled ? Status(Error(ErrorCode::cancelled)) : Status();
}

/// Each address gets its share of the time.
Status HttpClient::Impl::connectToUrl()
{
    std::optional<ProxyRoute> route;
    if (m_proxy)
        route = ProxyRoute{*m_proxy, m_url->host, m_url->port};
    GRANARY_ASSIGN(const auto addresses, lookUp(m_proxy ? m_proxy->host : m_url->host, m_proxy ? m_proxy->port : m_url->port, next(),
        [this] { return m_cancelled.load(); }));
    Status result;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        auto until = next();
        const auto now = std::chrono::steady_clock::now();
        if (until != Time::max())
            until = now + (until - now) / static_cast<int>(addresses.size() - i);
        auto socket = beginToConnect(addresses[i]);
        if (!socket.ok()) {
            result = socket.error();
            continue;
        }
        Descriptor owned(*socket);
        GRANARY_TRY(take(m_url->tls ? tlsClientStream(std::move(owned), route, m_url->host, m_trust)
                                    : std::make_unique<ClientStream>(std::move(owned), route)));
        result = m_stream->open(until);
        if (result.ok())
            return {};
        drop();
        if (m_cancelled)
            return Error(ErrorCode::cancelled);
    }
    return result;
}

Result<bool> HttpClient::Impl::readMore()
{
    // What the parser leaves there is a line that does not end.
    if (m_buffer.size() > maxHeadBytes)
        return Error(ErrorCode::malformed, "a line without an end");
    // Also where something comes all the time.
    if (m_end != Time::max() && std::chrono::steady_clock::now() >= m_end)
        return Error(ErrorCode::timedOut, "the answer takes too long");
    const auto space = m_buffer.prepare(64 << 10);
    GRANARY_ASSIGN(const auto got, m_stream->receive(MutableByteView(static_cast<std::byte*>(space.data()), space.size()), next()));
    m_buffer.commit(got);
    m_fresh = m_fresh && got == 0;
    return got > 0;
}

Status HttpClient::Impl::readHead(Parser& parser)
{
    for (;;) {
        BoostError error;
        if (m_buffer.size() > 0) {
            m_buffer.consume(parser.put(m_buffer.data(), error));
            if (error && error != http::error::need_more)
                return Error(ErrorCode::malformed, error.message());
            if (parser.is_header_done())
                return {};
        }
        GRANARY_ASSIGN(const bool more, readMore());
        if (!more)
            return Error(ErrorCode::unreachable, "the server closed the connection");
    }
}

Status HttpClient::Impl::readBody(Parser& parser, const std::function<bool(ByteView)>& onPiece)
{
    std::array<std::byte, 64 << 10> piece;
    const auto deliver = [&]() -> bool {
        const auto size = piece.size() - parser.get().body().size;
        return size == 0 || onPiece(ByteView(piece.data(), size));
    };
    while (!parser.is_done()) {
        parser.get().body().data = piece.data();
        parser.get().body().size = piece.size();
        parser.get().body().more = true;
        BoostError error;
        std::size_t used = 0;
        if (m_buffer.size() > 0) {
            used = parser.put(m_buffer.data(), error);
            m_buffer.consume(used);
            if (error && error != http::error::need_more && error != http::error::need_buffer)
                return Error(ErrorCode::malformed, error.message());
        }
        if (!deliver())
            return Error(ErrorCode::cancelled);
        if (parser.is_done() || (used > 0 && m_buffer.size() > 0) || error == http::error::need_buffer)
            continue;
        GRANARY_ASSIGN(const bool more, readMore());
        if (more)
            continue;
        if (!parser.need_eof())
            return Error(ErrorCode::unreachable, "the server broke off");
        parser.put_eof(error);
        if (error)
            return Error(ErrorCode::unreachable, "the server broke off");
    }
    return {};
}

std::string HttpClient::Impl::written(const HttpRequest& request) const
{
    const auto host = m_url ? m_url->authority() : "granary";
    std::string out = request.method + " " + request.target + " HTTP/1.1\r\nHost: " + host + "\r\n";
    for (const auto& [name, value] : request.fields)
        out += name + ": " + value + "\r\n";
    if (!request.body.empty() || request.method == "POST" || request.method == "PUT")
        out += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
    return out + "\r\n" + request.body;
}

Status HttpClient::Impl::exchange(const HttpRequest& request, const std::function<bool(const HttpResponseHead&)>& onHead,
    const std::function<bool(ByteView)>& onPiece)
{
    const auto text = written(request);
    m_end = atMost.count() > 0 ? std::chrono::steady_clock::now() + atMost : Time::max();
    std::optional<Parser> parser;
    for (int attempt = 0;; ++attempt) {
        const bool kept = m_stream != nullptr;
        GRANARY_TRY(connect());
        if (endless)
            m_end = Time::max();
        parser.emplace();
        parser->body_limit(std::numeric_limits<std::uint64_t>::max()); // boost::none refuses every body in Boost 1.74
        parser->header_limit(maxHeadBytes);
        parser->skip(request.method == "HEAD");
        m_fresh = true;
        const auto sent = m_stream->sendAll(text, next());
        // A server that refuses a request may answer before it has read all of it.
        const auto head = readHead(*parser);
        if (head.ok())
            break;
        drop();
        if (m_cancelled)
            return Error(ErrorCode::cancelled);
        // The server may have ended a kept connection just before; nothing of this request was answered then.
        if (!kept || attempt > 0 || !m_fresh || head.error().code != ErrorCode::unreachable)
            return sent.ok() ? head.error() : sent.error();
    }
    HttpResponseHead head;
    head.status = static_cast<int>(parser->get().result_int());
    for (const auto& field : parser->get())
        head.fields.emplace_back(std::string(field.name_string()), std::string(field.value()));
    auto result = onHead(head) ? readBody(*parser, onPiece) : Status(Error(ErrorCode::cancelled));
    if (!result.ok() || !parser->get().keep_alive())
        drop();
    return m_cancelled ? Status(Error(ErrorCode::cancelled)) : result;
}

HttpClient::HttpClient(std::string socketPath) : m_impl(std::make_unique<Impl>(std::move(socketPath))) {}

HttpClient::HttpClient(HttpUrl url, std::shared_ptr<const TlsTrust> trust, std::optional<swarm::ProxyServer> proxy)
{
    GRANARY_ASSERT(!url.tls || trust);
    m_impl = std::make_unique<Impl>(std::move(url), std::move(trust), std::move(proxy));
}

HttpClient::~HttpClient() = default;

void HttpClient::setTimeout(std::chrono::milliseconds timeout)
{
    m_impl->timeout = timeout;
}

void HttpClient::setDeadline(std::chrono::milliseconds atMost)
{
    m_impl->atMost = atMost;
}

void HttpClient::cancel()
{
    m_impl->cancel();
}

Result<HttpResponse> HttpClient::request(const HttpRequest& request, std::size_t limitBytes)
{
    HttpResponse out;
    bool tooLarge = false;
    const auto status = m_impl->exchange(
        request,
        [&](const HttpResponseHead& head) {
            out.status = head.status;
            out.fields = head.fields;
            return true;
        },
        [&](ByteView piece) {
            tooLarge = out.body.size() + piece.size() > limitBytes;
            if (!tooLarge)
                out.body += asText(piece);
            return !tooLarge;
        });
    if (tooLarge)
        return Error(ErrorCode::tooLarge, "the answer is too large");
    GRANARY_TRY(status);
    return out;
}

Status HttpClient::download(const HttpRequest& request, const std::function<bool(const HttpResponseHead&)>& onHead,
    const std::function<bool(ByteView)>& onPiece)
{
    return m_impl->exchange(request, onHead, onPiece);
}

Status HttpClient::events(const HttpRequest& request, const std::function<bool(const ServerEvent&)>& onEvent)
{
    ServerEventReader reader;
    std::optional<Error> failed;
    bool stopped = false;
    const auto timeout = std::exchange(m_impl->timeout, std::chrono::milliseconds(0));
    m_impl->endless = true;
    const auto status = m_impl->exchange(
        request,
        [&](const HttpResponseHead& head) {
            if (head.status != 200)
                failed = Error(ErrorCode::protocolViolation, "status " + std::to_string(head.status));
            return !failed;
        },
        [&](ByteView piece) {
            auto events = reader.take(piece);
            if (!events.ok())
                failed = events.error();
            else
                for (const auto& event : *events)
                    if (!stopped)
                        stopped = !onEvent(event);
            return !failed && !stopped;
        });
    m_impl->timeout = timeout;
    m_impl->endless = false;
    if (failed)
        return *failed;
    return stopped ? Status() : status;
}

} // namespace granary::platform
