// Links through a proxy that counts them, and what must not go around it.
#include "core/platform/libtorrent_network.h"
#include "tests/core/platform/engine_loop.h"
#include "tests/support/small_proxy.h"

#include <QTest>

#include <netinet/in.h>
#include <set>
#include <sys/socket.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;
using platform::LibtorrentNetwork;
using platform::LibtorrentOptions;
using swarm::Endpoint;
using swarm::ProxyServer;

namespace {

/// What a peer was told, on the loop.
struct Heard : swarm::TransportEvents {
    void onOpen(swarm::ConnectionId id, const Endpoint& remote, bool) override
    {
        open.insert(id);
        last = id;
        from = remote;
    }
    void onFrame(swarm::ConnectionId, Bytes frame) override { frames.push_back(std::move(frame)); }
    void onDrained(swarm::ConnectionId) override {}
    void onClosed(swarm::ConnectionId id, const Error&) override { open.erase(id); }
    void onConnectFailed(const Endpoint&, const Error&) override { ++failed; }
    std::set<swarm::ConnectionId> open;
    swarm::ConnectionId last = 0;
    Endpoint from;
    std::vector<Bytes> frames;
    int failed = 0;
};

/// Receives what comes by UDP, as a DHT node would.
class UdpEar {
public:
    UdpEar() : m_socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), size);
        ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    ~UdpEar() { ::close(m_socket); }
    Endpoint endpoint() const { return {"127.0.0.1", m_port}; }
    int heard()
    {
        char buffer[2048];
        while (::recv(m_socket, buffer, sizeof buffer, 0) > 0)
            ++m_heard;
        return m_heard;
    }

private:
    const int m_socket;
    std::uint16_t m_port = 0;
    int m_heard = 0;
};

ProxyServer through(const SmallProxy& proxy, ProxyServer::Kind kind = ProxyServer::Kind::socks5, std::string user = {}, std::string password = {})
{
    return {kind, "127.0.0.1", proxy.port(), std::move(user), std::move(password)};
}

/// One that listens, and one that dials.
class Two {
public:
    explicit Two(LibtorrentOptions dials)
    {
        LibtorrentOptions listens;
        listens.networkName = dials.networkName = "proxies";
        listens.enableDht = false;
        listens.listen = Endpoint{"127.0.0.1", 0};
        dials.outgoingAddress = "127.0.0.1";
        loop.run([&] {
            for (const auto* o : {&listens, &dials}) {
                auto made = LibtorrentNetwork::create(*o, loop.loop, log);
                QVERIFY2(made.ok(), made.ok() ? "" : made.error().text().c_str());
                networks.push_back(std::move(*made));
            }
            networks[0]->transport().start(server);
            networks[1]->transport().start(client);
            target = networks[0]->transport().listenEndpoints().at(0);
        });
    }
    ~Two()
    {
        loop.run([&] { networks.clear(); });
    }
    bool dial()
    {
        int failed = 0;
        loop.run([&] {
            failed = client.failed;
            networks[1]->transport().connect(target);
        });
        return loop.waitFor([&] { return !client.open.empty() || client.failed > failed; }) && !client.open.empty();
    }
    /// A frame of some size there and back.
    bool talk()
    {
        loop.run([&] {
            server.frames.clear();
            networks[1]->transport().send(client.last, Bytes(60'000, std::byte{7}));
        });
        return loop.waitFor([&] { return server.frames.size() == 1 && server.frames[0].size() == 60'000; });
    }
    void set(std::optional<ProxyServer> proxy)
    {
        loop.run([&] { networks[1]->setProxy(proxy); });
    }

    SilentLog log;
    EngineLoop loop;
    Heard server;
    Heard client;
    std::vector<std::unique_ptr<LibtorrentNetwork>> networks;
    Endpoint target;
};

LibtorrentOptions withProxy(ProxyServer proxy)
{
    LibtorrentOptions out;
    out.proxy = std::move(proxy);
    return out;
}

} // namespace

class LibtorrentProxyTest : public QObject {
    Q_OBJECT

private slots:
    void linksGoThroughIt_data()
    {
        QTest::addColumn<bool>("http");
        QTest::addColumn<bool>("login");
        QTest::newRow("SOCKS5") << false << false;
        QTest::newRow("SOCKS5 with a login") << false << true;
        QTest::newRow("HTTP") << true << false;
        QTest::newRow("HTTP with a login") << true << true;
    }
    void linksGoThroughIt()
    {
        QFETCH(const bool, http);
        QFETCH(const bool, login);
        const std::string user = login ? "somebody" : "";
        const std::string password = login ? "a pass:word" : "";
        SmallProxy proxy(user, password);
        Two two(withProxy(through(proxy, http ? ProxyServer::Kind::http : ProxyServer::Kind::socks5, user, password)));
        QVERIFY(two.dial());
        QVERIFY(two.talk());
        QCOMPARE(proxy.links(), 1);
        QCOMPARE(proxy.targets(), std::vector<std::string>{two.target.text()});
        QVERIFY(two.client.from == two.target); // the peer's address, not the proxy's
    }

    void aWrongLoginOpensNothing()
    {
        SmallProxy proxy("somebody", "right");
        for (const auto kind : {ProxyServer::Kind::socks5, ProxyServer::Kind::http}) {
            Two two(withProxy(through(proxy, kind, "somebody", "wrong")));
            QVERIFY(!two.dial());
            QVERIFY(two.server.open.empty());
        }
        QCOMPARE(proxy.links(), 0);
        QVERIFY(proxy.refused() >= 2);
    }

    void aProxyThatIsGoneIsNotGoneAround()
    {
        std::uint16_t port = 0;
        {
            const SmallProxy proxy;
            port = proxy.port();
        }
        Two two(withProxy({ProxyServer::Kind::socks5, "127.0.0.1", port, {}, {}}));
        QVERIFY(!two.dial());
        QVERIFY(two.server.open.empty());
    }

    void theWayOutChangesWhileItRuns()
    {
        SmallProxy proxy;
        Two two(LibtorrentOptions{});
        QVERIFY(two.dial());
        QCOMPARE(proxy.links(), 0);
        two.set(through(proxy));
        QVERIFY(two.loop.waitFor([&] { return two.client.open.empty() && two.server.open.empty(); })); // the one that went around it
        QVERIFY(two.dial());
        QVERIFY(two.talk());
        QCOMPARE(proxy.links(), 1);
        two.set(std::nullopt);
        QVERIFY(two.loop.waitFor([&] { return two.client.open.empty(); }));
        QTRY_COMPARE(proxy.open(), 0);
        QVERIFY(two.dial());
        QVERIFY(two.talk());
        QCOMPARE(proxy.links(), 1);
    }

    void nothingGoesByUdpOrIsListenedTo()
    {
        SmallProxy proxy;
        UdpEar ear;
        auto options = withProxy(through(proxy));
        options.listen = Endpoint{"127.0.0.1", 0};
        options.enableUtp = true;
        options.bootstrap = {ear.endpoint()};
        Two two(options);
        auto& dht = *two.networks[1]->dht();
        std::optional<ErrorCode> got;
        bool foundNobody = false;
        two.loop.run([&] {
            QVERIFY(two.networks[1]->transport().listenEndpoints().empty());
            dht.get(PublicKey(), {}, [&](const Result<swarm::MutableItem>& item) { got = item.error().code; });
            dht.findPeers([&](const std::vector<Endpoint>& peers) { foundNobody = peers.empty(); });
            dht.announce();
        });
        QVERIFY(two.loop.waitFor([&] { return got.has_value() && foundNobody; }));
        QVERIFY(*got == ErrorCode::unreachable);
        QVERIFY(two.dial());
        std::this_thread::sleep_for(1500ms); // six times as often as an empty table is looked at
        QCOMPARE(ear.heard(), 0);
        // Without it everything is as if it had never been there.
        two.set(std::nullopt);
        QTRY_VERIFY_WITH_TIMEOUT(ear.heard() > 0, 20'000);
        QVERIFY(two.loop.waitFor([&] { return !two.networks[1]->transport().listenEndpoints().empty(); }));
        const auto before = ear.heard();
        two.set(through(proxy));
        std::this_thread::sleep_for(300ms); // what was under way
        const auto after = ear.heard();
        QVERIFY(after >= before);
        two.loop.run([&] { QVERIFY(two.networks[1]->transport().listenEndpoints().empty()); });
        std::this_thread::sleep_for(1500ms);
        QCOMPARE(ear.heard(), after);
    }
};

QTEST_GUILESS_MAIN(LibtorrentProxyTest)
#include "libtorrent_proxy_test.moc"
