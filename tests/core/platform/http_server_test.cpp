#include "core/platform/http_client.h"
#include "core/platform/http_server.h"
#include "core/platform/unix_socket.h"
#include "tests/core/platform/engine_loop.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;
using namespace granary::platform;
using namespace std::chrono_literals;

namespace {

/// Does what the path says; keeps what it is told about clients.
class Handler : public HttpHandler {
public:
    void handle(HttpRequest request, std::shared_ptr<HttpResponder> responder) override
    {
        ++requests;
        const auto target = parseTarget(request.target);
        const auto what = target.ok() && !target->segments.empty() ? target->segments[0] : std::string();
        if (what == "echo") {
            responder->respond(200, {{"Content-Type", "text/plain"}, {"X-Method", request.method}}, request.body + *target->parameter("q"));
        } else if (what == "peer") {
            responder->respond(200, request.peer);
        } else if (what == "later") {
            std::thread([responder] {
                std::this_thread::sleep_for(20ms);
                responder->respond(202, "later");
            }).detach();
        } else if (what == "stream" || what == "chunks") {
            stream(responder, what == "stream");
        } else if (what == "cut") {
            responder->beginBody(200, {}, 100);
            responder->write(toBytes("only this"));
            responder->finish();
        } else if (what == "abort") {
            responder->beginBody(200, {}, std::nullopt);
            responder->write(toBytes("only this"));
            responder->abort();
        } else if (what == "twice") {
            responder->respond(200, "one");
            responder->respond(200, "two");
        } else if (what == "header") {
            responder->respond(200, {{"X-Bad", "a\r\nX-Injected: b"}}, "");
        } else if (what == "hold") {
            responder->onGone([this] { ++gone; });
            const std::lock_guard lock(mutex);
            held = responder;
            changed.notify_all();
        } else if (what == "events") {
            responder->beginEvents();
            for (int i = 0; i < 3; ++i)
                responder->event({"count", std::to_string(i), ""});
            const std::lock_guard lock(mutex);
            held = responder;
            responder->onGone([this] { ++gone; });
            changed.notify_all();
        }
        // anything else: dropped
    }

    /// 40 MiB in pieces, as fast as the client takes them.
    void stream(const std::shared_ptr<HttpResponder>& responder, bool lengthKnown)
    {
        constexpr std::size_t pieces = 640;
        constexpr std::size_t pieceBytes = 64 << 10;
        responder->beginBody(200, {}, lengthKnown ? std::optional<std::uint64_t>(pieces * pieceBytes) : std::nullopt);
        std::thread([this, responder] {
            std::mutex m;
            std::condition_variable writable;
            bool ready = false;
            responder->onWritable([&] {
                const std::lock_guard lock(m);
                ready = true;
                writable.notify_all();
            });
            for (std::size_t i = 0; i < pieces && !responder->gone(); ++i) {
                responder->write(Bytes(pieceBytes, std::byte(i)));
                mostQueued = std::max(mostQueued.load(), responder->queuedBytes());
                while (responder->queuedBytes() > HttpResponder::streamMarkBytes && !responder->gone()) {
                    std::unique_lock lock(m);
                    writable.wait_for(lock, 20ms, [&] { return std::exchange(ready, false); });
                }
            }
            responder->onWritable({});
            responder->finish();
            std::promise<void> off;
            responder->onGone([&] { off.set_value(); }); // nothing of ours is called after this
            off.get_future().wait();
            ++streamsEnded;
        }).detach();
    }

    std::shared_ptr<HttpResponder> waitHeld()
    {
        std::unique_lock lock(mutex);
        changed.wait_for(lock, 10s, [&] { return held != nullptr; });
        return std::exchange(held, nullptr);
    }

    std::atomic<int> requests{0};
    std::atomic<int> gone{0};
    std::atomic<int> streamsEnded{0};
    std::atomic<std::size_t> mostQueued{0};
    std::mutex mutex;
    std::condition_variable changed;
    std::shared_ptr<HttpResponder> held;
};

/// -1 when nobody listens.
int connectToPort(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int out = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(out, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return out;
    ::close(out);
    return -1;
}

/// Sends `text` and returns all that comes until the other end closes; takes the socket.
std::string overTcp(int socket, std::string_view text)
{
    (void)!::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
    std::string out;
    char buffer[4096];
    for (;;) {
        const auto got = ::recv(socket, buffer, sizeof buffer, 0);
        if (got <= 0)
            break;
        out.append(buffer, static_cast<std::size_t>(got));
    }
    ::close(socket);
    return out;
}

bool eventually(const std::function<bool()>& done)
{
    for (int i = 0; i < 2000; ++i) {
        if (done())
            return true;
        std::this_thread::sleep_for(5ms);
    }
    return false;
}

class Fixture {
public:
    explicit Fixture(HttpServerLimits limits = {}) : path(directory.path() + "/run/control.sock")
    {
        auto made = HttpServer::listen(path, handler, log, limits);
        GRANARY_ASSERT(made.ok());
        server = std::move(*made);
    }
    /// Sends `text` as it is and returns all that comes until the other end closes.
    std::string raw(std::string_view text)
    {
        const auto socket = connectToUnixSocket(path);
        if (!socket.ok())
            return "no connection";
        (void)!::send(*socket, text.data(), text.size(), MSG_NOSIGNAL);
        std::string out;
        char buffer[4096];
        for (;;) {
            const auto got = ::recv(*socket, buffer, sizeof buffer, 0);
            if (got <= 0)
                break;
            out.append(buffer, static_cast<std::size_t>(got));
        }
        ::close(*socket);
        return out;
    }
    static HttpRequest get(std::string target) { return {"GET", std::move(target), {}, {}}; }

    TempDir directory;
    std::string path;
    SilentLog log;
    Handler handler;
    std::unique_ptr<HttpServer> server;
};

} // namespace

class HttpServerTest : public QObject {
    Q_OBJECT

private slots:
    void aRequestAndItsAnswer()
    {
        Fixture f;
        HttpClient client(f.path);
        for (int i = 0; i < 3; ++i) { // over one connection
            const auto answer = client.request({"POST", "/echo?q=%2Ftail", {}, std::string(100'000, 'b')});
            QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().text().c_str());
            QCOMPARE(answer->status, 200);
            QVERIFY(answer->body == std::string(100'000, 'b') + "/tail");
            QVERIFY(*findField(answer->fields, "x-method") == "POST");
        }
        const auto later = client.request(Fixture::get("/later"));
        QVERIFY(later.ok() && later->status == 202 && later->body == "later");
        const auto dropped = client.request(Fixture::get("/nothing"));
        QVERIFY(dropped.ok() && dropped->status == 500);
        const auto twice = client.request(Fixture::get("/twice"));
        QVERIFY(twice.ok() && twice->body == "one");
        const auto head = client.request({"HEAD", "/echo?q=", {}, {}});
        QVERIFY(head.ok() && head->body.empty());
        const auto after = client.request(Fixture::get("/echo?q=x"));
        QVERIFY(after.ok() && after->body == "x");
        const auto injected = client.request(Fixture::get("/header"));
        QVERIFY(injected.ok() && !findField(injected->fields, "X-Injected"));
    }

    void bodiesAreStreamed()
    {
        Fixture f;
        HttpClient client(f.path);
        for (const auto* target : {"/stream", "/chunks"}) {
            std::size_t bytes = 0;
            bool right = true;
            const auto status = client.download(
                Fixture::get(target), [&](const HttpResponseHead& head) { return head.status == 200; },
                [&](ByteView piece) {
                    for (std::size_t i = 0; i < piece.size(); i += 4096)
                        right = right && piece[i] == std::byte((bytes + i) >> 16);
                    bytes += piece.size();
                    return true;
                });
            QVERIFY2(status.ok(), status.ok() ? "" : status.error().text().c_str());
            QVERIFY(right);
            QCOMPARE(bytes, std::size_t(40 << 20));
        }
        QVERIFY(f.handler.mostQueued <= HttpResponder::streamMarkBytes + (128 << 10));
        QVERIFY(eventually([&] { return f.handler.streamsEnded == 2; }));
    }

    void aReaderThatStopsIsNotedAndBounded()
    {
        Fixture f;
        {
            HttpClient client(f.path);
            std::size_t pieces = 0;
            const auto status = client.download(
                Fixture::get("/stream"), [](const HttpResponseHead&) { return true; }, [&](ByteView) { return ++pieces < 3; });
            QVERIFY(!status.ok() && status.error().code == ErrorCode::cancelled);
        }
        QVERIFY(eventually([&] { return f.handler.streamsEnded == 1; }));
        QVERIFY(f.handler.mostQueued <= HttpResponder::streamMarkBytes + (128 << 10));
    }

    void anIncompleteBodyIsAnError()
    {
        Fixture f;
        HttpClient client(f.path);
        for (const auto* target : {"/cut", "/abort"}) {
            const auto answer = client.request(Fixture::get(target));
            QVERIFY(!answer.ok());
            QVERIFY(answer.error().code == ErrorCode::unreachable);
        }
        QVERIFY(client.request(Fixture::get("/echo?q=")).ok());
    }

    void eventStreams()
    {
        HttpServerLimits limits;
        limits.heartbeat = 20ms;
        Fixture f(limits);
        HttpClient client(f.path);
        std::vector<std::string> seen;
        std::thread more([&] {
            if (const auto responder = f.handler.waitHeld()) {
                std::this_thread::sleep_for(60ms); // some heartbeats, which no client sees
                responder->event({"count", "3", ""});
                while (!responder->gone())
                    std::this_thread::sleep_for(1ms);
            }
        });
        const auto status = client.events(Fixture::get("/events"), [&](const ServerEvent& event) {
            seen.push_back(event.name + event.data);
            return seen.size() < 4;
        });
        more.join();
        QVERIFY(status.ok());
        QVERIFY((seen == std::vector<std::string>{"count0", "count1", "count2", "count3"}));
        QVERIFY(eventually([&] { return f.handler.gone == 1; }));
        const auto wrong = client.events(Fixture::get("/later"), [](const ServerEvent&) { return true; });
        QVERIFY(!wrong.ok() && wrong.error().code == ErrorCode::protocolViolation);
    }

    void aStreamEndsWhenItsResponderGoes()
    {
        Fixture f;
        HttpClient client(f.path);
        std::thread ender([&] { f.handler.waitHeld(); });
        const auto status = client.events(Fixture::get("/events"), [](const ServerEvent&) { return true; });
        ender.join();
        QVERIFY2(status.ok(), status.ok() ? "" : status.error().text().c_str());
    }

    void cancelEndsAWaitingCall()
    {
        Fixture f;
        HttpClient client(f.path);
        std::thread canceller([&] {
            const auto held = f.handler.waitHeld(); // an answer comes when it goes
            client.cancel();
        });
        const auto answer = client.request(Fixture::get("/hold"));
        canceller.join();
        QVERIFY(!answer.ok());
        QVERIFY(answer.error().code == ErrorCode::cancelled || answer.error().code == ErrorCode::unreachable);
        QVERIFY(eventually([&] { return f.handler.gone == 0 || f.handler.gone == 1; }));
        QVERIFY(client.request(Fixture::get("/echo?q=")).error().code == ErrorCode::cancelled);
    }

    void aClientThatGoesIsTold()
    {
        Fixture f;
        std::shared_ptr<HttpResponder> responder;
        {
            HttpClient client(f.path);
            client.setTimeout(50ms);
            const auto answer = client.request(Fixture::get("/hold"));
            QVERIFY(!answer.ok() && answer.error().code == ErrorCode::timedOut);
            responder = f.handler.waitHeld();
            QVERIFY(responder != nullptr);
        }
        QVERIFY(eventually([&] { return f.handler.gone == 1; }));
        QVERIFY(responder->gone());
        responder->respond(200, "into the void");
        // An answer that outlives its server does no harm.
        f.server.reset();
        responder->event({"x", "y", ""});
    }

    void badRequestsGetShortAnswers()
    {
        Fixture f;
        const auto status = [&](std::string_view text) { return f.raw(text).substr(0, 12); };
        QVERIFY(status("nonsense\r\n\r\n") == "HTTP/1.1 400");
        QVERIFY(status("POST /echo HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n") == "HTTP/1.1 413");
        QVERIFY(status("GET / HTTP/1.1\r\nX: " + std::string(70'000, 'x') + "\r\n\r\n") == "HTTP/1.1 431");
        QVERIFY(status("GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n") == "HTTP/1.1 400");
        QCOMPARE(f.handler.requests.load(), 0);
        QVERIFY(f.raw("GET /echo?q=old HTTP/1.0\r\n\r\n").ends_with("\r\n\r\nold"));
        const auto pipelined = f.raw("GET /echo?q=1 HTTP/1.1\r\n\r\nGET /echo?q=2 HTTP/1.1\r\nConnection: close\r\n\r\n");
        QVERIFY(pipelined.find("\r\n\r\n1HTTP/1.1 200") != std::string::npos && pipelined.ends_with("\r\n\r\n2"));
        QVERIFY(f.raw("POST /echo?q= HTTP/1.1\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi")
                    .starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"));
    }

    void slowAndIdleClientsAreCutOff()
    {
        HttpServerLimits limits;
        limits.requestTimeout = 50ms;
        limits.idleTimeout = 50ms;
        limits.connections = 2;
        Fixture f(limits);
        QVERIFY(f.raw("").empty());
        QVERIFY(f.raw("GET / HT").empty());
        const auto one = connectToUnixSocket(f.path);
        const auto two = connectToUnixSocket(f.path);
        QVERIFY(one.ok() && two.ok());
        QVERIFY(f.raw("GET /echo?q= HTTP/1.1\r\nConnection: close\r\n\r\n").empty()); // a third is one too many
        ::close(*one);
        ::close(*two);
        QVERIFY(eventually([&] { return f.raw("GET /echo?q=z HTTP/1.1\r\nConnection: close\r\n\r\n").ends_with("z"); }));
    }

    void theSocketIsPrivate()
    {
        Fixture f;
        struct stat info {};
        QCOMPARE(::stat(f.path.c_str(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t(0600));
        QCOMPARE(::stat((f.directory.path() + "/run").c_str(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t(0700));
        const auto path = f.path;
        f.server.reset();
        QVERIFY(::stat(path.c_str(), &info) != 0);
        const auto nobody = HttpClient(path).request(Fixture::get("/"));
        QVERIFY(!nobody.ok() && nobody.error().code == ErrorCode::unreachable);
    }

    void pathsThatCannotBe()
    {
        TempDir directory;
        Handler handler;
        SilentLog log;
        const auto refused = [&](const std::string& path, ErrorCode code) {
            const auto server = HttpServer::listen(path, handler, log);
            return !server.ok() && server.error().code == code;
        };
        const auto base = directory.path() + "/";
        QVERIFY(refused("relative.sock", ErrorCode::invalidArgument));
        QVERIFY(refused(base + std::string(108 - base.size(), 'x'), ErrorCode::invalidArgument));
        QVERIFY(HttpServer::listen(base + std::string(107 - base.size(), 'x'), handler, log).ok());
        // What a process that was killed left behind is replaced; a file is not.
        const auto stale = listenOnUnixSocket(base + "stale");
        QVERIFY(stale.ok());
        ::close(*stale);
        QVERIFY(HttpServer::listen(base + "stale", handler, log).ok());
        FILE* file = std::fopen((base + "file").c_str(), "w");
        std::fclose(file);
        QVERIFY(refused(base + "file", ErrorCode::alreadyExists));
    }

    void anotherUserIsTurnedAway()
    {
        if (::geteuid() != 0)
            QSKIP("needs root to become somebody else");
        // A pair carries the credentials of its maker.
        int pair[2];
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
        QVERIFY(isTrustedPeer(pair[0]));
        QCOMPARE(::seteuid(65534), 0);
        int others[2];
        const int made = ::socketpair(AF_UNIX, SOCK_STREAM, 0, others);
        QCOMPARE(::seteuid(0), 0);
        QCOMPARE(made, 0);
        QVERIFY(!isTrustedPeer(others[0]));
        for (const int fd : {pair[0], pair[1], others[0], others[1]})
            ::close(fd);
    }

    void overTcpForWhoeverComes()
    {
        SilentLog log;
        Handler handler;
        HttpServerLimits limits;
        limits.connectionsEach = 2;
        auto server = *HttpServer::listenOnTcp("127.0.0.1:0", handler, log, limits);
        QVERIFY(server->endpoint().starts_with("127.0.0.1:") && !server->endpoint().ends_with(":0") && server->socketPath().empty());
        const auto port = static_cast<std::uint16_t>(std::stoi(server->endpoint().substr(10)));
        QVERIFY(overTcp(connectToPort(port), "GET /echo?q=1 HTTP/1.1\r\nConnection: close\r\n\r\n").ends_with("\r\n\r\n1"));
        QVERIFY(overTcp(connectToPort(port), "GET /peer HTTP/1.1\r\nConnection: close\r\n\r\n").ends_with("\r\n\r\n127.0.0.1"));
        QVERIFY(eventually([&] { return server->connectionCount() == 0; }));
        // A third one of the same address is turned away, and let in when one has gone.
        const int first = connectToPort(port);
        const int second = connectToPort(port);
        QVERIFY(eventually([&] { return server->connectionCount() == 2; }));
        QCOMPARE(overTcp(connectToPort(port), "GET /echo?q=1 HTTP/1.1\r\n\r\n"), std::string());
        ::close(first);
        QVERIFY(eventually([&] { return server->connectionCount() == 1; }));
        QVERIFY(overTcp(connectToPort(port), "GET /echo?q=3 HTTP/1.1\r\nConnection: close\r\n\r\n").ends_with("3"));
        ::close(second);
        QCOMPARE(HttpServer::listenOnTcp(server->endpoint(), handler, log).error().code, ErrorCode::inUse);
        for (const auto* wrong : {"", "localhost:1", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "[::1:5", "::1:5"})
            QCOMPARE(HttpServer::listenOnTcp(wrong, handler, log).error().code, ErrorCode::invalidArgument);
        QCOMPARE(HttpServer::listenOnTcp("192.0.2.1:1234", handler, log).error().code, ErrorCode::unreachable);
    }

    void aServerThatIsDrainedAnswersWhatItHasBegun()
    {
        SilentLog log;
        Handler handler;
        auto server = *HttpServer::listenOnTcp("127.0.0.1:0", handler, log);
        const auto port = static_cast<std::uint16_t>(std::stoi(server->endpoint().substr(10)));
        const int idle = connectToPort(port);
        std::string answer;
        std::thread client([&] { answer = overTcp(connectToPort(port), "GET /hold HTTP/1.1\r\n\r\n"); });
        auto held = handler.waitHeld();
        std::thread drained([&] { server->drain(10s); });
        QVERIFY(eventually([&] { return server->connectionCount() == 1; })); // the idle one has gone
        QCOMPARE(connectToPort(port), -1);
        held->respond(200, "done");
        drained.join();
        client.join();
        QVERIFY(answer.ends_with("\r\n\r\ndone") && answer.find("Connection: close") != std::string::npos);
        QCOMPARE(server->connectionCount(), std::size_t(0));
        ::close(idle);
    }
};

QTEST_APPLESS_MAIN(HttpServerTest)
#include "http_server_test.moc"
