// One connection of the HTTP server.
#pragma once

#include "core/platform/http_server.h"
#include "core/platform/http_stream.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <atomic>
#include <deque>
#include <optional>

namespace granary::platform {

class HttpConnection;

/// What handlers hold. Any thread; everything but the counters is done on the server's thread.
class HttpAnswer final : public HttpResponder {
public:
    using Counter = std::shared_ptr<std::atomic<std::size_t>>;
    HttpAnswer(std::shared_ptr<HttpConnection> connection, std::uint64_t request, Counter queued);
    ~HttpAnswer() override;
    void respond(int status, HttpFields fields, std::string body) override;
    void beginBody(int status, HttpFields fields, std::optional<std::uint64_t> lengthBytes) override;
    void write(Bytes piece) override;
    void finish() override;
    void abort() override;
    void beginEvents() override;
    void event(const ServerEvent& event) override;
    std::size_t queuedBytes() const override;
    void onWritable(std::function<void()> call) override;
    void onGone(std::function<void()> call) override;
    bool gone() const override;

private:
    std::shared_ptr<HttpConnection> m_connection;
    const std::uint64_t m_request;
    const Counter m_queued;
};

/// Server's thread. Reads a request, hands it on, writes the answer, and goes on with the next (keep-alive). While a request is worked on it
/// watches the socket for the client's end. Answers to a request that is over are dropped by its number.
class HttpConnection final : public std::enable_shared_from_this<HttpConnection> {
public:
    using Socket = HttpStream::Socket;
    struct Owner {
        std::shared_ptr<boost::asio::io_context> io; ///< outlives the socket, also when a handler keeps an answer for longer than the server
        HttpHandler& handler;
        const HttpServerLimits& limits;
        std::function<void(HttpConnection&)> onEnd;
        std::string peer; ///< empty on a Unix socket
        std::shared_ptr<const TlsIdentity> identity; ///< null: in the clear
        std::function<void(HttpConnection&)> onHandshake; ///< with an identity: the client has shown that it goes on
    };
    HttpConnection(Socket socket, Owner owner);
    void start();
    void close();
    /// Ends once the answer that is under way is out; at once where there is none. Event streams end, too.
    void finishUp();
    const std::string& peer() const { return m_owner.peer; }

private:
    friend class HttpAnswer;
    enum class State : std::uint8_t { handshake, reading, handling, body, events, lingering, closed };
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using ErrorCodeOfBoost = boost::system::error_code;

    void shakeHands();
    void readRequest();
    void readHeader();
    void onHeader(const ErrorCodeOfBoost& error);
    void onRequest(const ErrorCodeOfBoost& error);
    void refuse(const ErrorCodeOfBoost& error);
    void watchClient();
    void readAhead();

    /// Runs `work` on the server's thread if that request is still the current one.
    void forRequest(std::uint64_t request, std::function<void()> work);
    void sendHead(int status, const HttpFields& fields, std::optional<std::uint64_t> lengthBytes, bool events);
    void respondNow(int status, const HttpFields& fields, std::string body);
    void sendPiece(Bytes piece, std::size_t countedBytes);
    void endAnswer();
    void dropped();
    void gone();
    void beat();
    void send(Bytes bytes, std::size_t countedBytes);
    void writeSome();
    void onWritten(const ErrorCodeOfBoost& error, std::size_t bytes);
    void arm(std::chrono::milliseconds timeout);
    void afterAnswer();
    void sayFarewell();
    void lingerClosed();
    void linger(std::size_t leftBytes);

    Owner m_owner;
    HttpStream m_stream;
    boost::asio::steady_timer m_timer;
    boost::asio::steady_timer m_heartbeat;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    State m_state = State::reading;
    std::uint64_t m_request = 0;
    bool m_keepAlive = false;
    bool m_headOnly = false;
    bool m_http10 = false;
    bool m_chunked = false;
    bool m_finishing = false;
    bool m_requestBegun = false;
    bool m_readingAhead = false; ///< TLS alone
    bool m_refused = false; ///< there may be more of the request on its way
    bool m_ending = false; ///< the answer is complete once the queue is written
    std::optional<std::uint64_t> m_bodyLeft;

    struct Piece {
        Bytes bytes;
        std::size_t countedBytes; ///< of write(), in m_queued
    };
    std::deque<Piece> m_queue;
    std::size_t m_frontSent = 0;
    bool m_writing = false;

    HttpAnswer::Counter m_queued; ///< of the current request
    std::atomic<std::uint64_t> m_liveRequest{0}; ///< 0: closed
    std::function<void()> m_onWritable;
    std::function<void()> m_onGone;
};

} // namespace granary::platform
