#include "core/platform/http_connection.h"

#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

#include <algorithm>
#include <array>

namespace granary::platform {

namespace http = boost::beast::http;
using BoostError = boost::system::error_code;

namespace {

/// Pieces that one system call takes.
constexpr std::size_t piecesAtOnce = 16;
/// What is read and thrown away of a request that was refused.
constexpr std::size_t lingerBytes = 1 << 20;
/// Of the next request, while one is worked on.
constexpr std::size_t aheadBytes = 4 << 10;
constexpr std::chrono::milliseconds lingerTime{1000};

std::string_view reason(int status)
{
    const auto text = http::obsolete_reason(http::int_to_status(static_cast<unsigned>(status)));
    return {text.data(), text.size()};
}

void putField(std::string& to, std::string_view name, std::string_view value)
{
    to += name;
    to += ": ";
    for (const char c : value) // nothing in a value may end its line
        to += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    to += "\r\n";
}

} // namespace

HttpConnection::HttpConnection(Socket socket, Owner owner) :
    m_owner(std::move(owner)), m_stream(std::move(socket), m_owner.identity.get()), m_timer(*m_owner.io), m_heartbeat(*m_owner.io)
{
}

void HttpConnection::start()
{
    if (m_stream.tls())
        shakeHands();
    else
        readRequest();
}

void HttpConnection::close()
{
    if (std::exchange(m_state, State::closed) == State::closed)
        return;
    const auto keep = shared_from_this();
    m_liveRequest = 0;
    m_timer.cancel();
    m_heartbeat.cancel();
    BoostError ignored;
    m_stream.socket().shutdown(Socket::shutdown_both, ignored);
    m_stream.socket().close(ignored);
    gone();
    m_owner.onEnd(*this);
}

void HttpConnection::finishUp()
{
    m_finishing = true;
    m_keepAlive = false;
    if (m_state == State::handshake)
        return close();
    // A request of which nothing has come yet; one that has begun is read, answered and the last.
    if (m_state == State::reading && m_buffer.size() == 0 && !m_requestBegun)
        return close();
    if (m_state == State::events)
        endAnswer();
}

void HttpConnection::gone()
{
    m_onWritable = {};
    if (const auto call = std::exchange(m_onGone, {}))
        call();
}

void HttpConnection::arm(std::chrono::milliseconds timeout)
{
    m_timer.expires_after(timeout);
    m_timer.async_wait([self = shared_from_this()](const BoostError& error) {
        if (!error && self->m_timer.expiry() <= std::chrono::steady_clock::now())
            self->close();
    });
}

// Requests

void HttpConnection::shakeHands()
{
    m_state = State::handshake;
    arm(m_owner.limits.handshakeTimeout);
    m_stream.tls()->async_handshake(boost::asio::ssl::stream_base::server, [self = shared_from_this()](const BoostError& error) {
        if (self->m_state != State::handshake)
            return;
        if (error)
            return self->close();
        self->m_owner.onHandshake(*self);
        self->readRequest();
    });
}

void HttpConnection::readRequest()
{
    m_state = State::reading;
    m_requestBegun = false;
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_owner.limits.headerBytes));
    m_parser->body_limit(m_owner.limits.bodyBytes);
    if (m_buffer.size() > 0)
        arm(m_owner.limits.requestTimeout);
    else
        arm(m_owner.limits.idleTimeout);
    if (!m_readingAhead) // else it goes on from there
        readHeader();
}

void HttpConnection::readHeader()
{
    // The clock of a request starts with its first byte.
    m_stream.socket().async_wait(Socket::wait_read, [self = shared_from_this()](const BoostError& error) {
        if (self->m_state != State::reading)
            return;
        if (error)
            return self->close();
        self->m_requestBegun = true;
        self->arm(self->m_owner.limits.requestTimeout);
    });
    http::async_read_header(m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](const BoostError& error, std::size_t) { self->onHeader(error); });
}

void HttpConnection::onHeader(const BoostError& error)
{
    if (m_state != State::reading)
        return;
    if (error)
        return refuse(error);
    const auto read = [this] {
        http::async_read(m_stream, m_buffer, *m_parser,
            [self = shared_from_this()](const BoostError& e, std::size_t) { self->onRequest(e); });
    };
    const auto expect = m_parser->get()[http::field::expect];
    if (!boost::beast::iequals(expect, "100-continue"))
        return read();
    static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    boost::asio::async_write(m_stream, boost::asio::buffer(goOn.data(), goOn.size()),
        [self = shared_from_this(), read](const BoostError& e, std::size_t) {
            if (self->m_state != State::reading)
                return;
            if (e)
                return self->close();
            read();
        });
}

/// A request that is not understood gets an answer where there may be somebody to read it, and the connection ends.
void HttpConnection::refuse(const BoostError& error)
{
    int status = 400;
    if (error == http::error::end_of_stream || error.category() != make_error_code(http::error::bad_method).category())
        return close();
    if (error == http::error::body_limit)
        status = 413;
    else if (error == http::error::header_limit)
        status = 431;
    else if (error == http::error::partial_message)
        return close();
    m_liveRequest = ++m_request;
    m_keepAlive = false;
    m_headOnly = false;
    m_http10 = false;
    m_state = State::handling;
    m_refused = true;
    respondNow(status, {}, {});
}

void HttpConnection::onRequest(const BoostError& error)
{
    if (m_state != State::reading)
        return;
    if (error)
        return refuse(error);
    m_timer.cancel();
    auto message = m_parser->release();
    m_keepAlive = message.keep_alive() && !m_finishing;
    m_http10 = message.version() < 11;
    m_headOnly = message.method() == http::verb::head;
    HttpRequest request;
    request.method = std::string(message.method_string());
    request.target = std::string(message.target());
    for (const auto& field : message)
        request.fields.emplace_back(std::string(field.name_string()), std::string(field.value()));
    request.body = std::move(message.body());
    request.peer = m_owner.peer;
    m_state = State::handling;
    m_ending = false;
    m_bodyLeft.reset();
    m_liveRequest = ++m_request;
    m_queued = std::make_shared<std::atomic<std::size_t>>(0);
    watchClient();
    m_owner.handler.handle(std::move(request), std::make_shared<HttpAnswer>(shared_from_this(), m_request, m_queued));
}

/// Readable while a request is worked on: the next request, or the client's end.
void HttpConnection::watchClient()
{
    if (m_stream.tls())
        return readAhead();
    m_stream.socket().async_wait(Socket::wait_read, [self = shared_from_this(), request = m_request](const BoostError& error) {
        if (self->m_state == State::closed || self->m_state == State::reading || self->m_request != request)
            return;
        BoostError failed;
        if (!error && self->m_stream.socket().available(failed) > 0 && !failed)
            return; // its end shows when that was read
        self->close();
    });
}

/// The farewell of TLS is a record like others: only reading tells. What comes besides is of the next request and waits for it.
void HttpConnection::readAhead()
{
    if (m_readingAhead || m_buffer.size() > 0)
        return;
    m_readingAhead = true;
    m_stream.async_read_some(m_buffer.prepare(aheadBytes), [self = shared_from_this()](const BoostError& error, std::size_t bytes) {
        self->m_readingAhead = false;
        if (self->m_state == State::closed)
            return;
        if (error)
            return self->close();
        self->m_buffer.commit(bytes);
        if (self->m_state != State::reading)
            return;
        self->m_requestBegun = true;
        self->arm(self->m_owner.limits.requestTimeout);
        self->readHeader();
    });
}

// Answers

void HttpConnection::forRequest(std::uint64_t request, std::function<void()> work)
{
    if (m_liveRequest != request)
        return;
    boost::asio::post(*m_owner.io, [self = shared_from_this(), request, work = std::move(work)] {
        if (self->m_liveRequest == request && self->m_state != State::closed)
            work();
    });
}

void HttpConnection::sendHead(int status, const HttpFields& fields, std::optional<std::uint64_t> lengthBytes, bool events)
{
    m_chunked = !lengthBytes && !m_http10;
    if (!lengthBytes && m_http10)
        m_keepAlive = false; // the end of the connection is the end of the body
    std::string head = "HTTP/1.1 " + std::to_string(status) + " " + std::string(reason(status)) + "\r\n";
    for (const auto& [name, value] : fields)
        putField(head, name, value);
    if (events) {
        putField(head, "Content-Type", "text/event-stream");
        putField(head, "Cache-Control", "no-store");
    }
    if (lengthBytes && status != 204 && status != 304)
        putField(head, "Content-Length", std::to_string(*lengthBytes));
    if (m_chunked)
        putField(head, "Transfer-Encoding", "chunked");
    if (!m_keepAlive)
        putField(head, "Connection", "close");
    else if (m_http10)
        putField(head, "Connection", "keep-alive");
    head += "\r\n";
    m_bodyLeft = lengthBytes;
    send(toBytes(std::string_view(head)), 0);
}

void HttpConnection::respondNow(int status, const HttpFields& fields, std::string body)
{
    if (m_state != State::handling)
        return;
    sendHead(status, fields, body.size(), false);
    if (!m_headOnly && !body.empty())
        send(toBytes(std::string_view(body)), 0);
    m_bodyLeft.reset();
    endAnswer();
}

void HttpConnection::sendPiece(Bytes piece, std::size_t countedBytes)
{
    const bool fits = !m_bodyLeft || piece.size() <= *m_bodyLeft;
    if (m_ending || m_headOnly || piece.empty() || !fits) {
        *m_queued -= countedBytes;
        if (!fits)
            close(); // more than was promised: the client must not take it for the next answer
        return;
    }
    if (m_bodyLeft)
        *m_bodyLeft -= piece.size();
    if (m_chunked) {
        char size[20];
        const int length = std::snprintf(size, sizeof size, "%zx\r\n", piece.size());
        send(toBytes(std::string_view(size, static_cast<std::size_t>(length))), 0);
        append(piece, asBytes("\r\n"));
    }
    send(std::move(piece), countedBytes);
}

void HttpConnection::endAnswer()
{
    if (m_ending || m_state == State::closed)
        return;
    if (m_bodyLeft && *m_bodyLeft > 0 && !m_headOnly)
        return close(); // less than was promised
    if (m_chunked && (m_state == State::body || m_state == State::events) && !m_headOnly)
        send(toBytes(std::string_view("0\r\n\r\n")), 0);
    m_ending = true;
    m_heartbeat.cancel();
    m_onGone = {};
    m_onWritable = {};
    m_liveRequest = 0;
    if (m_queue.empty())
        afterAnswer();
}

void HttpConnection::afterAnswer()
{
    m_timer.cancel();
    if (m_keepAlive)
        return readRequest();
    if (m_stream.tls())
        return sayFarewell();
    if (!m_refused)
        return close();
    lingerClosed();
}

/// Without it the end of the answer could be anybody's doing.
void HttpConnection::sayFarewell()
{
    m_state = State::lingering;
    arm(lingerTime);
    m_stream.tls()->async_shutdown([self = shared_from_this()](const BoostError&) {
        if (self->m_state != State::lingering)
            return;
        if (!self->m_refused)
            return self->close();
        self->lingerClosed();
    });
}

void HttpConnection::lingerClosed()
{
    // To close with bytes unread would break the connection before the client has seen the answer (RFC 9112, 9.6).
    BoostError ignored;
    m_stream.socket().shutdown(Socket::shutdown_send, ignored);
    m_state = State::lingering;
    arm(lingerTime);
    linger(lingerBytes);
}

void HttpConnection::linger(std::size_t leftBytes)
{
    m_buffer.clear();
    m_stream.socket().async_read_some(m_buffer.prepare(std::min<std::size_t>(leftBytes, 16 << 10)),
        [self = shared_from_this(), leftBytes](const BoostError& error, std::size_t bytes) {
            if (self->m_state != State::lingering)
                return;
            if (error || bytes >= leftBytes)
                return self->close();
            self->linger(leftBytes - bytes);
        });
}

void HttpConnection::dropped()
{
    if (m_state == State::handling)
        respondNow(500, {}, {});
    else if (m_state == State::events)
        endAnswer();
    else
        close();
}

void HttpConnection::beat()
{
    m_heartbeat.expires_after(m_owner.limits.heartbeat);
    m_heartbeat.async_wait([self = shared_from_this(), request = m_request](const BoostError& error) {
        if (error || self->m_state != State::events || self->m_request != request || self->m_ending)
            return;
        self->sendPiece(toBytes(std::string_view(":\n\n")), 0);
        self->beat();
    });
}

void HttpConnection::send(Bytes bytes, std::size_t countedBytes)
{
    m_queue.push_back({std::move(bytes), countedBytes});
    if (!m_writing)
        writeSome();
}

void HttpConnection::writeSome()
{
    std::array<boost::asio::const_buffer, piecesAtOnce> buffers;
    for (std::size_t i = 0; i < std::min(m_queue.size(), piecesAtOnce); ++i) {
        const auto skip = i == 0 ? m_frontSent : 0;
        buffers[i] = boost::asio::const_buffer(m_queue[i].bytes.data() + skip, m_queue[i].bytes.size() - skip);
    }
    m_writing = true;
    arm(m_owner.limits.sendTimeout);
    m_stream.async_write_some(
        buffers, [self = shared_from_this()](const BoostError& error, std::size_t bytes) { self->onWritten(error, bytes); });
}

void HttpConnection::onWritten(const BoostError& error, std::size_t bytes)
{
    m_writing = false;
    if (m_state == State::closed)
        return;
    if (error)
        return close();
    const auto before = m_queued ? m_queued->load() : 0;
    std::size_t freed = 0;
    m_frontSent += bytes;
    while (!m_queue.empty() && m_frontSent >= m_queue.front().bytes.size()) {
        m_frontSent -= m_queue.front().bytes.size();
        freed += m_queue.front().countedBytes;
        m_queue.pop_front();
    }
    if (freed > 0)
        *m_queued -= freed;
    if (!m_queue.empty()) {
        writeSome();
    } else {
        m_timer.cancel();
        if (m_ending)
            return afterAnswer();
    }
    constexpr auto mark = HttpResponder::streamMarkBytes / 2;
    if (before < mark || before - freed >= mark)
        return;
    if (const auto call = m_onWritable) // a copy: the call may set another
        call();
}

// What handlers hold

HttpAnswer::HttpAnswer(std::shared_ptr<HttpConnection> connection, std::uint64_t request, Counter queued) :
    m_connection(std::move(connection)), m_request(request), m_queued(std::move(queued))
{
}

HttpAnswer::~HttpAnswer()
{
    m_connection->forRequest(m_request, [c = m_connection.get()] { c->dropped(); });
}

void HttpAnswer::respond(int status, HttpFields fields, std::string body)
{
    m_connection->forRequest(m_request, [c = m_connection.get(), status, fields = std::move(fields), body = std::move(body)]() mutable {
        c->respondNow(status, fields, std::move(body));
    });
}

void HttpAnswer::beginBody(int status, HttpFields fields, std::optional<std::uint64_t> lengthBytes)
{
    m_connection->forRequest(m_request, [c = m_connection.get(), status, fields = std::move(fields), lengthBytes] {
        if (c->m_state != HttpConnection::State::handling)
            return;
        c->sendHead(status, fields, lengthBytes, false);
        c->m_state = HttpConnection::State::body;
    });
}

void HttpAnswer::write(Bytes piece)
{
    if (gone())
        return;
    const auto size = piece.size();
    *m_queued += size;
    auto shared = std::make_shared<Bytes>(std::move(piece)); // std::function copies
    m_connection->forRequest(m_request, [c = m_connection.get(), shared, size] {
        if (c->m_state == HttpConnection::State::body)
            c->sendPiece(std::move(*shared), size);
    });
}

void HttpAnswer::finish()
{
    m_connection->forRequest(m_request, [c = m_connection.get()] { c->endAnswer(); });
}

void HttpAnswer::abort()
{
    m_connection->forRequest(m_request, [c = m_connection.get()] { c->close(); });
}

void HttpAnswer::beginEvents()
{
    m_connection->forRequest(m_request, [c = m_connection.get()] {
        if (c->m_state != HttpConnection::State::handling)
            return;
        c->sendHead(200, {}, std::nullopt, true);
        c->m_state = HttpConnection::State::events;
        c->beat();
    });
}

void HttpAnswer::event(const ServerEvent& event)
{
    const auto text = eventText(event);
    *m_queued += text.size();
    m_connection->forRequest(m_request, [c = m_connection.get(), text] {
        if (c->m_state == HttpConnection::State::events)
            c->sendPiece(toBytes(std::string_view(text)), text.size());
    });
}

std::size_t HttpAnswer::queuedBytes() const
{
    return gone() ? 0 : m_queued->load();
}

void HttpAnswer::onWritable(std::function<void()> call)
{
    m_connection->forRequest(m_request, [c = m_connection.get(), call = std::move(call)] { c->m_onWritable = call; });
}

void HttpAnswer::onGone(std::function<void()> call)
{
    if (gone())
        return call();
    boost::asio::post(*m_connection->m_owner.io, [c = m_connection, request = m_request, call = std::move(call)] {
        if (c->m_liveRequest == request && c->m_state != HttpConnection::State::closed)
            c->m_onGone = call;
        else
            call();
    });
}

bool HttpAnswer::gone() const
{
    return m_connection->m_liveRequest != m_request;
}

} // namespace granary::platform
