// The way through a proxy: what is said to it, what its refusals mean, and that nothing goes around it.
#include "core/platform/proxy_tunnel.h"

#include "core/platform/http_client.h"
#include "core/platform/http_server.h"
#include "core/platform/system_clock.h"
#include "tests/support/small_proxy.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_authority.h"

#include <QTest>

#include <cstring>
#include <fstream>
#include <sys/stat.h>

using namespace granary;
using namespace granary::test;
using namespace granary::platform;
using Kind = swarm::ProxyServer::Kind;

namespace {

/// A proxy that has its answers ready.
struct Script {
    Bytes said;
    std::string answers;
    Status ask(const ProxyRoute& route)
    {
        const auto send = [this](ByteView data) -> Status {
            append(said, data);
            return {};
        };
        const auto receive = [this](MutableByteView out) -> Status {
            if (out.size() > answers.size())
                return Error(ErrorCode::unreachable, "end");
            std::memcpy(out.data(), answers.data(), out.size());
            answers.erase(0, out.size());
            return {};
        };
        return openRoute(route, {send, receive});
    }
};

ProxyRoute routeTo(const std::string& host, Kind kind, std::string user = {}, std::string password = {})
{
    return {{kind, "proxy", 1080, std::move(user), std::move(password)}, host, 4780};
}

class Handler : public HttpHandler {
public:
    void handle(HttpRequest request, std::shared_ptr<HttpResponder> responder) override
    {
        responder->respond(200, request.target);
    }
};

class SilentLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

std::shared_ptr<const TlsIdentity> identityOf(const TestCertificate& made)
{
    TempDir folder;
    std::ofstream(folder.file("certificate")) << made.certificate;
    std::ofstream(folder.file("key")) << made.key;
    ::chmod(folder.file("key").c_str(), 0600);
    return *TlsIdentity::load(folder.file("certificate"), folder.file("key"), SystemClock().wall());
}

} // namespace

class ProxyTunnelTest : public QObject {
    Q_OBJECT

private slots:
    void socksSaysTheName()
    {
        Script proxy{{}, std::string("\5\0\5\0\0\1\1\2\3\4\0\11rest", 16)};
        QVERIFY(proxy.ask(routeTo("ledger.example", Kind::socks5)).ok());
        QCOMPARE(toHex(proxy.said),
            std::string("050100"
                        "05010003"
                        "0e6c65646765722e6578616d706c65"
                        "12ac"));
        QCOMPARE(proxy.answers, std::string("rest")); // that is the ledger's
    }

    void socksLogsInAndKnowsAddresses()
    {
        Script four{{}, std::string("\5\2\1\0\5\0\0\3\3abc\0\11", 14)};
        QVERIFY(four.ask(routeTo("127.0.0.1", Kind::socks5, "me", "pass")).ok());
        QCOMPARE(toHex(four.said),
            std::string("05020002"
                        "01026d650470617373"
                        "05010001"
                        "7f000001"
                        "12ac"));
        Script six{{}, std::string("\5\0\5\0\0\4", 6) + std::string(18, 'x')};
        QVERIFY(six.ask(routeTo("::1", Kind::socks5, "me", "pass")).ok());
        QCOMPARE(toHex(six.said),
            std::string("05020002"
                        "05010004"
                        "00000000000000000000000000000001"
                        "12ac"));
        QVERIFY(six.answers.empty());
    }

    void connectSaysTheName()
    {
        Script proxy{{}, "HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\nrest"};
        QVERIFY(proxy.ask(routeTo("ledger.example", Kind::http, "Aladdin", "open sesame")).ok());
        QCOMPARE(std::string(asText(proxy.said)),
            std::string("CONNECT ledger.example:4780 HTTP/1.1\r\nHost: ledger.example:4780\r\n"
                        "Proxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n\r\n")); // RFC 7617, 2
        QCOMPARE(proxy.answers, std::string("rest"));
        Script six{{}, "HTTP/1.0 204 x\r\n\r\n"};
        QVERIFY(six.ask(routeTo("::1", Kind::http)).ok());
        QVERIFY(asText(six.said).starts_with("CONNECT [::1]:4780 HTTP/1.1\r\n"));
    }

    void refusals_data()
    {
        QTest::addColumn<bool>("http");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, bool http, const char* user, const QByteArray& answers, const char* why) {
            QTest::newRow(name) << http << user << answers << why;
        };
        row("another version", false, "", QByteArray("\4\0", 2), "proxy: it does not speak SOCKS5");
        row("a login is wanted", false, "", QByteArray("\5\xff", 2), "proxy: it asks for a user name and a password");
        row("a login that was not offered", false, "", QByteArray("\5\2", 2), "proxy: it asks for a user name and a password");
        row("a wrong login", false, "me", QByteArray("\5\2\1\1", 4), "proxy: it does not take this user name and password");
        row("rules", false, "", QByteArray("\5\0\5\2", 4), "proxy: its rules do not allow this connection");
        row("nobody", false, "", QByteArray("\5\0\5\5", 4), "proxy: nobody listens there");
        row("an answer of its own", false, "", QByteArray("\5\0\5\77", 4), "proxy: it could not connect");
        row("an unknown kind of address", false, "", QByteArray("\5\0\5\0\0\2", 6), "proxy: it does not speak SOCKS5");
        row("an end", false, "", QByteArray("\5\0\5\0\0", 5), "end");
        row("407", true, "", "HTTP/1.1 407 x\r\n\r\n", "proxy: it asks for a user name and a password");
        row("407 with a login", true, "me", "HTTP/1.1 407 x\r\n\r\n", "proxy: it does not take this user name and password");
        row("502", true, "", "HTTP/1.1 502 x\r\n\r\n", "proxy: it could not connect");
        row("no HTTP", true, "", "SSH-2.0-x\r\n\r\n", "proxy: it does not speak HTTP");
        row("no status", true, "", "HTTP/1.1\r\n\r\n", "proxy: it does not speak HTTP");
        row("without an end", true, "", QByteArray(9000, 'x'), "proxy: its answer does not end");
    }
    void refusals()
    {
        QFETCH(bool, http);
        QFETCH(QString, user);
        QFETCH(QByteArray, answers);
        QFETCH(QString, why);
        Script proxy{{}, answers.toStdString()};
        const auto asked = proxy.ask(routeTo("x", http ? Kind::http : Kind::socks5, user.toStdString(), "p"));
        QVERIFY(!asked.ok());
        QCOMPARE(asked.error().code, ErrorCode::unreachable);
        QCOMPARE(QString::fromStdString(asked.error().detail), why);
    }

    void namesThatAreTooLong()
    {
        Script proxy;
        QCOMPARE(proxy.ask(routeTo(std::string(256, 'x'), Kind::socks5)).error().code, ErrorCode::tooLarge);
        QCOMPARE(proxy.ask(routeTo("x", Kind::socks5, "me", std::string(256, 'x'))).error().code, ErrorCode::tooLarge);
        QVERIFY(proxy.said.empty());
    }

    void requestsGoThrough_data()
    {
        QTest::addColumn<bool>("http");
        QTest::addColumn<bool>("tls");
        QTest::newRow("SOCKS5") << false << false;
        QTest::newRow("SOCKS5, TLS") << false << true;
        QTest::newRow("CONNECT") << true << false;
        QTest::newRow("CONNECT, TLS") << true << true;
    }
    void requestsGoThrough()
    {
        QFETCH(bool, http);
        QFETCH(bool, tls);
        SilentLog log;
        Handler handler;
        const TestAuthority authority;
        const auto server = HttpServer::listenOnTcp(
            "127.0.0.1:0", handler, log, {}, tls ? identityOf(authority.certify("IP:127.0.0.1")) : nullptr);
        QVERIFY(server.ok());
        const auto url = *parseHttpUrl((tls ? "https://" : "http://") + (*server)->endpoint());
        const std::shared_ptr<const TlsTrust> trust = tls ? *TlsTrust::of(authority.certificate()) : nullptr;
        const SmallProxy proxy("me", "pass");
        const auto through = [&](const std::string& password) {
            return swarm::ProxyServer{http ? Kind::http : Kind::socks5, "127.0.0.1", proxy.port(), "me", password};
        };
        HttpClient client(url, trust, through("pass"));
        for (const auto* const target : {"/a", "/b"}) {
            const auto answer = client.request({"GET", target, {}, {}});
            QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().text().c_str());
            QCOMPARE(answer->body, std::string(target));
        }
        QVERIFY(proxy.targets() == std::vector<std::string>{(*server)->endpoint()});
        HttpClient stranger(url, trust, through("other"));
        const auto refused = stranger.request({"GET", "/", {}, {}});
        QCOMPARE(refused.error().detail, std::string("proxy: it does not take this user name and password"));
        QCOMPARE(proxy.links(), 1);
    }

    void withoutTheProxyThereIsNoWay()
    {
        SilentLog log;
        Handler handler;
        const auto server = HttpServer::listenOnTcp("127.0.0.1:0", handler, log, {});
        QVERIFY(server.ok());
        std::uint16_t gone = 0;
        {
            const SmallProxy proxy;
            gone = proxy.port();
        }
        HttpClient client(*parseHttpUrl("http://" + (*server)->endpoint()), nullptr,
            swarm::ProxyServer{Kind::socks5, "127.0.0.1", gone, {}, {}});
        const auto answer = client.request({"GET", "/", {}, {}});
        QCOMPARE(answer.error().code, ErrorCode::unreachable);
        QCOMPARE(answer.error().detail, std::string("proxy: nobody listens there"));
    }
};

QTEST_GUILESS_MAIN(ProxyTunnelTest)
#include "proxy_tunnel_test.moc"
