// TLS at both ends: what is believed, what is refused, and what a slow or silent peer costs.
#include "core/platform/http_client.h"
#include "core/platform/http_server.h"
#include "core/platform/system_clock.h"
#include "core/platform/tcp_socket.h"
#include "tests/core/platform/engine_loop.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_authority.h"

#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace granary;
using namespace granary::test;
using namespace granary::platform;
using namespace std::chrono_literals;

namespace {

using Identity = std::shared_ptr<const TlsIdentity>;
using Trust = std::shared_ptr<const TlsTrust>;

void write(const std::string& path, std::string_view text, mode_t mode)
{
    const int file = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, mode);
    GRANARY_ASSERT(file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    ::fchmod(file, mode);
    ::close(file);
}

Result<Identity> load(const TestCertificate& from, mode_t mode = 0600)
{
    TempDir folder;
    write(folder.file("certificate"), from.certificate, 0644);
    write(folder.file("key"), from.key, mode);
    return TlsIdentity::load(folder.file("certificate"), folder.file("key"), SystemClock().wall());
}

class Handler : public HttpHandler {
public:
    void handle(HttpRequest request, std::shared_ptr<HttpResponder> responder) override
    {
        if (request.target == "/moved") {
            responder->respond(301, {{"Location", "http://127.0.0.1:9/"}}, "");
        } else if (request.target == "/large") {
            responder->respond(200, std::string(3 << 20, 'x'));
        } else if (request.target == "/events") {
            responder->onGone([this] { ++gone; });
            responder->beginEvents();
            responder->event({"first", "1", ""});
            held = responder;
        } else if (request.target == "/later") {
            std::thread([responder] {
                std::this_thread::sleep_for(50ms);
                responder->respond(200, "later");
            }).detach();
        } else {
            responder->respond(200, request.target + request.body + request.peer);
        }
    }
    std::atomic<int> gone{0};
    std::shared_ptr<HttpResponder> held;
};

struct Server {
    explicit Server(Identity identity, HttpServerLimits limits = {})
    {
        auto made = HttpServer::listenOnTcp("127.0.0.1:0", handler, log, limits, std::move(identity));
        GRANARY_ASSERT(made.ok());
        server = std::move(*made);
    }
    HttpUrl url(bool tls = true, const std::string& host = "127.0.0.1") const
    {
        return *parseHttpUrl((tls ? "https://" : "http://") + host + ":" + port());
    }
    std::string port() const { return server->endpoint().substr(server->endpoint().rfind(':') + 1); }
    /// A connection that says nothing.
    int silent() const
    {
        const auto to = lookUp("127.0.0.1", static_cast<std::uint16_t>(std::stoi(port())), std::chrono::steady_clock::now() + 1s,
            [] { return false; });
        const auto out = beginToConnect(to->front());
        GRANARY_ASSERT(out.ok());
        pollfd one{*out, POLLOUT, 0};
        ::poll(&one, 1, 1000);
        return *out;
    }
    SilentLog log;
    Handler handler;
    std::unique_ptr<HttpServer> server;
};

bool ended(int socket, int withinMs)
{
    pollfd one{socket, POLLIN, 0};
    char byte = 0;
    return ::poll(&one, 1, withinMs) == 1 && ::recv(socket, &byte, 1, MSG_DONTWAIT) <= 0;
}

std::string get(HttpClient& client, const std::string& target)
{
    const auto answer = client.request({"GET", target, {}, {}});
    return answer.ok() ? std::to_string(answer->status) + " " + answer->body : answer.error().text();
}

bool eventually(const std::function<bool()>& done)
{
    for (int i = 0; i < 1000 && !done(); ++i)
        std::this_thread::sleep_for(5ms);
    return done();
}

/// Answers one connection with these bytes, one piece every so often, and then keeps silent until the client goes.
class Speaker {
public:
    Speaker(std::string text, std::chrono::milliseconds pause, bool forEver) : m_listener(*listenOnTcpPort("127.0.0.1:0"))
    {
        m_thread = std::thread([this, text = std::move(text), pause, forEver] {
            pollfd one{m_listener.descriptor, POLLIN, 0};
            ::poll(&one, 1, 5000);
            const int client = ::accept(m_listener.descriptor, nullptr, nullptr);
            do
                if (::send(client, text.data(), text.size(), MSG_NOSIGNAL) < 0)
                    break;
            while (std::this_thread::sleep_for(pause), forEver && !m_over);
            char buffer[4096];
            while (::recv(client, buffer, sizeof buffer, 0) > 0)
                ;
            ::close(client);
        });
    }
    ~Speaker()
    {
        m_over = true;
        m_thread.join();
        ::close(m_listener.descriptor);
    }
    HttpUrl url(bool tls) const { return *parseHttpUrl((tls ? "https://" : "http://") + m_listener.endpoint); }

private:
    TcpListener m_listener;
    std::atomic<bool> m_over{false};
    std::thread m_thread;
};

} // namespace

class TlsTest : public QObject {
    Q_OBJECT

    const TestAuthority m_authority;
    const TestCertificate m_good = m_authority.certify("DNS:localhost,IP:127.0.0.1");
    const Identity m_identity = *load(m_good);
    const Trust m_trust = *TlsTrust::of(m_authority.certificate());

private slots:
    void requestsAndAnswers()
    {
        Server server(m_identity);
        for (const auto* host : {"127.0.0.1", "localhost"}) {
            HttpClient client(server.url(true, host), m_trust);
            client.setDeadline(10s);
            for (int i = 0; i < 3; ++i) // over one connection
                QCOMPARE(get(client, "/a"), std::string("200 /a127.0.0.1"));
            QCOMPARE(get(client, "/later"), std::string("200 later"));
            const auto sent = client.request({"POST", "/b", {}, std::string(900'000, 'y')});
            QVERIFY(sent.ok() && sent->body.size() == 900'000 + 11);
            QCOMPARE(client.request({"GET", "/large", {}, {}})->body.size(), std::size_t(3 << 20));
            QCOMPARE(client.request({"GET", "/large", {}, {}}, 1 << 20).error().code, ErrorCode::tooLarge);
            QCOMPARE(get(client, "/a"), std::string("200 /a127.0.0.1"));
            // Nobody is followed anywhere.
            QCOMPARE(get(client, "/moved"), std::string("301 "));
        }
    }

    void theServersOwnCertificateCanBePinned()
    {
        Server server(m_identity);
        HttpClient client(server.url(), *TlsTrust::of(m_good.certificate));
        QCOMPARE(get(client, "/a"), std::string("200 /a127.0.0.1"));
        const auto another = m_authority.certify("IP:127.0.0.1");
        HttpClient other(server.url(), *TlsTrust::of(another.certificate));
        QVERIFY(get(other, "/a").find("certificate: ") != std::string::npos);
        QVERIFY(!TlsTrust::of("no certificate").ok());
        QVERIFY(!TlsTrust::of(m_good.certificate + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").ok());
    }

    void whoIsNotBelieved()
    {
        const TestAuthority stranger;
        const auto refused = [&](const Identity& identity, const Trust& trust, const std::string& host) {
            Server server(identity);
            HttpClient client(server.url(true, host), trust);
            client.setDeadline(5s);
            const auto answer = client.request({"GET", "/", {}, {}});
            GRANARY_ASSERT(!answer.ok() && answer.error().kind == ErrorKind::transient);
            return answer.error().detail;
        };
        QVERIFY(refused(m_identity, *TlsTrust::of(stranger.certificate()), "127.0.0.1").starts_with("certificate: "));
        QVERIFY(refused(m_identity, *TlsTrust::ofSystem(), "127.0.0.1").starts_with("certificate: "));
        const auto named = *load(m_authority.certify("DNS:ledger.example"));
        QCOMPARE(refused(named, m_trust, "127.0.0.1"), std::string("certificate: IP address mismatch"));
        QCOMPARE(refused(named, m_trust, "localhost"), std::string("certificate: hostname mismatch"));
        // One that ends while the server runs; certificates count whole seconds.
        const auto brief = *load(m_authority.certify("IP:127.0.0.1", -3600, 3));
        std::this_thread::sleep_for(3100ms);
        QCOMPARE(refused(brief, m_trust, "127.0.0.1"), std::string("certificate: certificate has expired"));
    }

    void plainAndTlsDoNotMix()
    {
        Server secured(m_identity), plain(nullptr);
        HttpClient inTheClear(secured.url(false), nullptr), tls(plain.url(true), m_trust);
        inTheClear.setDeadline(5s);
        tls.setDeadline(5s);
        QVERIFY(!inTheClear.request({"GET", "/", {}, {}}).ok());
        const auto answer = tls.request({"GET", "/", {}, {}});
        QVERIFY(!answer.ok() && answer.error().code == ErrorCode::unreachable);
        HttpClient right(plain.url(false), nullptr);
        QCOMPARE(get(right, "/p"), std::string("200 /p127.0.0.1"));
    }

    void handshakesThatDoNotGoOnAreBounded()
    {
        HttpServerLimits limits;
        limits.handshakes = 4;
        limits.handshakeTimeout = 300ms;
        Server server(m_identity, limits);
        std::vector<int> silent;
        for (int i = 0; i < 40; ++i)
            silent.push_back(server.silent());
        // Whoever means it gets through beside them, and goes on.
        HttpClient client(server.url(), m_trust);
        client.setDeadline(5s);
        QCOMPARE(get(client, "/a"), std::string("200 /a127.0.0.1"));
        QVERIFY(server.server->connectionCount() <= 5);
        for (const int one : silent)
            QVERIFY(ended(one, 2000));
        QVERIFY(eventually([&] { return server.server->connectionCount() == 1; }));
        QCOMPARE(get(client, "/a"), std::string("200 /a127.0.0.1"));
        for (const int one : silent)
            ::close(one);
        // Half a greeting, and nonsense.
        const int half = server.silent();
        QVERIFY(::send(half, "\x16\x03\x01\x02\x00\x01", 6, MSG_NOSIGNAL) == 6);
        QVERIFY(ended(half, 2000));
        ::close(half);
    }

    void aClientThatGoesIsNoticed()
    {
        Server server(m_identity);
        {
            HttpClient client(server.url(), m_trust);
            int seen = 0;
            QVERIFY(client.events({"GET", "/events", {}, {}}, [&](const ServerEvent&) { return ++seen < 1; }).ok());
            QCOMPARE(seen, 1);
        }
        QVERIFY(eventually([&] { return server.handler.gone == 1; }));
        server.handler.held.reset();
    }

    void drainingAnswersWhatHasBegun()
    {
        auto server = std::make_unique<Server>(m_identity);
        HttpClient client(server->url(), m_trust);
        std::string answer;
        std::thread asking([&] { answer = get(client, "/later"); });
        QVERIFY(eventually([&] { return server->server->connectionCount() == 1; }));
        std::this_thread::sleep_for(20ms);
        server->server->drain(5s);
        asking.join();
        QVERIFY(answer == "200 later" || answer.starts_with("unreachable"));
    }

    void aCertificateIsRenewedWithoutAStop()
    {
        Server server(m_identity);
        HttpClient before(server.url(), m_trust);
        QCOMPARE(get(before, "/a"), std::string("200 /a127.0.0.1"));
        const auto next = m_authority.certify("IP:127.0.0.1");
        server.server->renew(*load(next));
        HttpClient after(server.url(), *TlsTrust::of(next.certificate));
        QCOMPARE(get(after, "/a"), std::string("200 /a127.0.0.1"));
        QCOMPARE(get(before, "/a"), std::string("200 /a127.0.0.1"));
    }

    void filesThatAreWrong()
    {
        const auto other = m_authority.certify("IP:127.0.0.1");
        const auto text = [](const Result<Identity>& result) {
            return result.ok() ? std::string("fine") : result.error().text();
        };
        QCOMPARE(text(load(m_good, 0640)), std::string("fine"));
        QVERIFY(text(load(m_good, 0644)).find("chmod 600") != std::string::npos);
        QVERIFY(text(load(m_good, 0660)).find("chmod 600") != std::string::npos);
        QCOMPARE(load({m_good.certificate, other.key}).error().code, ErrorCode::conflict);
        QVERIFY(text(load({"nonsense", m_good.key})).find("the certificate: no certificate in PEM") != std::string::npos);
        QVERIFY(text(load({m_good.certificate, "nonsense"})).find("the key: no key in PEM") != std::string::npos);
        QVERIFY(text(load(m_authority.certify("IP:127.0.0.1", -3600, -60))).find("it ended at 20") != std::string::npos);
        QVERIFY(text(load(m_authority.certify("IP:127.0.0.1", 3600))).find("it begins at 20") != std::string::npos);
        QCOMPARE(
            TlsIdentity::load("/nowhere/certificate", "/nowhere/key", SystemClock().wall()).error().code, ErrorCode::notFound);
        QCOMPARE(text(load({m_good.certificate + m_authority.certificate(), m_good.key})), std::string("fine"));
        QCOMPARE(load({m_good.certificate + std::string(300'000, 'x'), m_good.key}).error().code, ErrorCode::tooLarge);
    }

    void slowServersAreLeft_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("forEver");
        QTest::newRow("silent") << "" << false << false;
        QTest::newRow("silent, TLS") << "" << true << false;
        QTest::newRow("half a head") << "HTTP/1.1 200 OK\r\nX: " << false << false;
        QTest::newRow("half a body") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx" << false << false;
        QTest::newRow("a head, byte by byte") << "x" << false << true;
    }
    void slowServersAreLeft()
    {
        QFETCH(QString, text);
        QFETCH(bool, tls);
        QFETCH(bool, forEver);
        Speaker speaker(text.toStdString(), 5ms, forEver);
        HttpClient client(speaker.url(tls), m_trust);
        client.setDeadline(200ms);
        const auto begun = std::chrono::steady_clock::now();
        const auto answer = client.request({"GET", "/", {}, {}});
        QVERIFY(!answer.ok());
        if (!forEver)
            QCOMPARE(answer.error().code, ErrorCode::timedOut);
        QVERIFY(std::chrono::steady_clock::now() - begun < 3s);
    }

    void endlessAnswersAreLeft_data()
    {
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("then");
        QTest::newRow("fields") << "HTTP/1.1 200 OK\r\n"
                                << "X-Field: value\r\n";
        QTest::newRow("one field") << "HTTP/1.1 200 OK\r\nX: "
                                   << "yyyyyyyyyyyyyyyy";
        QTest::newRow("a chunk's line") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x="
                                        << "yyyyyyyyyyyyyyyy";
        QTest::newRow("body") << "HTTP/1.1 200 OK\r\n\r\n"
                              << "yyyyyyyyyyyyyyyy";
    }
    void endlessAnswersAreLeft()
    {
        QFETCH(QString, begin);
        QFETCH(QString, then);
        Speaker speaker((begin + then.repeated(100'000)).toStdString(), 1ms, false);
        HttpClient client(speaker.url(false), nullptr);
        client.setDeadline(5s);
        const auto answer = client.request({"GET", "/", {}, {}}, 100'000);
        QVERIFY(!answer.ok());
        QVERIFY2(answer.error().code == ErrorCode::malformed || answer.error().code == ErrorCode::tooLarge,
            answer.error().text().c_str());
    }

    void aCallIsCancelledAtAnyStage()
    {
        for (const bool tls : {false, true}) {
            Speaker speaker("", 1ms, false);
            HttpClient client(speaker.url(tls), m_trust);
            std::thread cancelling([&] {
                std::this_thread::sleep_for(50ms);
                client.cancel();
            });
            QCOMPARE(client.request({"GET", "/", {}, {}}).error().code, ErrorCode::cancelled);
            cancelling.join();
        }
    }

    void addresses()
    {
        const auto text = [](const char* from) {
            const auto url = parseHttpUrl(from);
            return url.ok() ? url->text() : std::string();
        };
        QCOMPARE(text("HTTPS://Ledger.Example/"), std::string("https://ledger.example"));
        QCOMPARE(text("https://ledger.example:443"), std::string("https://ledger.example"));
        QCOMPARE(text("http://ledger.example:443"), std::string("http://ledger.example:443"));
        QCOMPARE(text("http://[0:0::1]:4780"), std::string("http://[::1]:4780"));
        QCOMPARE(parseHttpUrl("https://[::1]")->host, std::string("::1"));
        QCOMPARE(parseHttpUrl("https://[::1]")->port, std::uint16_t(443));
        for (const auto* wrong : {"", "ledger", "ftp://a", "http://", "http://a:0", "http://a:65536", "http://a:1x", "http://a/b",
                 "http://a?b", "http://u@a", "http://a b", "http://a..b", "http://-a", "http://1.2.3", "http://1.2.3.4.5",
                 "http://[::1", "http://[1.2.3.4]", "http://::1", "http://a\r\nX:y", "http://a:80:80", "http://[::1]x"})
            QVERIFY2(text(wrong).empty(), wrong);
        HttpClient nobody(*parseHttpUrl("http://127.0.0.1:9"), nullptr);
        QCOMPARE(nobody.request({"GET", "/", {}, {}}).error().code, ErrorCode::unreachable);
    }
};

QTEST_APPLESS_MAIN(TlsTest)
#include "tls_test.moc"
