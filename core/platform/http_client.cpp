#include "core/platform/http_client.h"

#include "core/platform/tcp_socket.h"
#include "core/platform/unix_socket.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>
#include <cerrno>
#include <limits>
#include <mutex>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace granary::platform {

namespace http = boost::beast::http;
using BoostError = boost::system::error_code;

/// The connection. Calls of the system are made directly: they are blocking, and cancel() ends them by shutting the socket down.
class HttpClient::Impl {
public:
    explicit Impl(std::string path) : m_path(std::move(path)) {}
    Impl(std::string host, std::string port) : m_host(std::move(host)), m_port(std::move(port)) {}
    ~Impl() { drop(); }

    Status exchange(const HttpRequest& request, const std::function<bool(const HttpResponseHead&)>& onHead,
        const std::function<bool(ByteView)>& onPiece);
    void drop();
    void cancel();

    std::chrono::milliseconds timeout{0};

private:
    using Parser = http::response_parser<http::buffer_body>;
    Status connect();
    Status sendAll(std::string_view text);
    Result<std::size_t> receive(MutableByteView out);
    /// More bytes of the message for the parser; false at the end of the stream.
    Result<bool> readMore();
    Status readHead(Parser& parser);
    Status readBody(Parser& parser, const std::function<bool(ByteView)>& onPiece);
    Error systemError(const char* what) const;
    std::string written(const HttpRequest& request) const;

    const std::string m_path;
    const std::string m_host; ///< else a Unix socket's path counts
    const std::string m_port;
    std::mutex m_mutex;
    int m_socket = -1;        ///< changed under the mutex
    bool m_cancelled = false; ///< under the mutex
    bool m_fresh = false;     ///< nothing was received on this connection yet
    boost::beast::flat_buffer m_buffer;
};

void HttpClient::Impl::drop()
{
    const std::lock_guard lock(m_mutex);
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
    m_buffer.clear();
}

void HttpClient::Impl::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_cancelled = true;
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

Error HttpClient::Impl::systemError(const char* what) const
{
    if (errno == EPIPE || errno == ECONNRESET || errno == ENOTCONN)
        return Error(ErrorCode::unreachable, "the connection broke");
    return errnoError(errno, what);
}

Status HttpClient::Impl::connect()
{
    if (m_socket < 0) {
        GRANARY_ASSIGN(const int socket, m_host.empty() ? connectToUnixSocket(m_path) : connectToTcp(m_host, m_port));
        const std::lock_guard lock(m_mutex);
        m_socket = socket;
        m_fresh = true;
    }
    const std::lock_guard lock(m_mutex);
    return m_cancelled ? Status(Error(ErrorCode::cancelled)) : Status();
}

Status HttpClient::Impl::sendAll(std::string_view text)
{
    while (!text.empty()) {
        const auto sent = ::send(m_socket, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno == EINTR)
                continue;
            return systemError("sending a request");
        }
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return {};
}

Result<std::size_t> HttpClient::Impl::receive(MutableByteView out)
{
    for (;;) {
        if (timeout.count() > 0) {
            pollfd wait{m_socket, POLLIN, 0};
            const int ready = ::poll(&wait, 1, static_cast<int>(timeout.count()));
            if (ready == 0)
                return Error(ErrorCode::timedOut, "no answer");
            if (ready < 0 && errno != EINTR)
                return systemError("waiting for an answer");
            if (ready < 0)
                continue;
        }
        const auto got = ::recv(m_socket, out.data(), out.size(), 0);
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR)
            return systemError("reading an answer");
    }
}

Result<bool> HttpClient::Impl::readMore()
{
    const auto space = m_buffer.prepare(64 << 10);
    GRANARY_ASSIGN(const auto got, receive(MutableByteView(static_cast<std::byte*>(space.data()), space.size())));
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
    std::string out = request.method + " " + request.target + " HTTP/1.1\r\nHost: " + (m_host.empty() ? "granary" : m_host + ":" + m_port) + "\r\n";
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
    std::optional<Parser> parser;
    for (int attempt = 0;; ++attempt) {
        const bool kept = m_socket >= 0;
        GRANARY_TRY(connect());
        parser.emplace();
        parser->body_limit(std::numeric_limits<std::uint64_t>::max()); // boost::none refuses every body in Boost 1.74
        parser->header_limit(64 << 10);
        parser->skip(request.method == "HEAD");
        m_fresh = true;
        const auto sent = sendAll(text);
        // A server that refuses a request may answer before it has read all of it.
        const auto head = readHead(*parser);
        if (head.ok())
            break;
        drop();
        const std::lock_guard lock(m_mutex);
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
    const std::lock_guard lock(m_mutex);
    return m_cancelled ? Status(Error(ErrorCode::cancelled)) : result;
}

HttpClient::HttpClient(std::string socketPath) : m_impl(std::make_unique<Impl>(std::move(socketPath))) {}

HttpClient::HttpClient(std::string host, std::string port) : m_impl(std::make_unique<Impl>(std::move(host), std::move(port))) {}

HttpClient::~HttpClient() = default;

void HttpClient::setTimeout(std::chrono::milliseconds timeout)
{
    m_impl->timeout = timeout;
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
    if (failed)
        return *failed;
    return stopped ? Status() : status;
}

} // namespace granary::platform
