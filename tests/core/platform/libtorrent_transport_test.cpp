#include "core/platform/libtorrent_network.h"
#include "tests/core/platform/engine_loop.h"
#include "tests/support/transport_conformance.h"

#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;
using platform::LibtorrentNetwork;
using platform::LibtorrentOptions;
using swarm::Endpoint;

namespace {

LibtorrentOptions options(const std::string& address, const std::string& name = "conformance")
{
    LibtorrentOptions out;
    out.networkName = name;
    out.enableDht = false;
    if (!address.empty())
        out.listen = Endpoint{address, 0};
    return out;
}

class LibtorrentFixture : public TransportFixture {
public:
    LibtorrentFixture()
    {
        const LibtorrentOptions all[] = {options("127.0.0.1"), options("127.0.0.2"), options(""), options("127.0.0.1", "another")};
        loop.run([&] {
            for (const auto& o : all) {
                auto network = LibtorrentNetwork::create(o, loop.loop, log);
                QVERIFY2(network.ok(), network.ok() ? "" : network.error().text().c_str());
                networks.push_back(std::move(*network));
            }
        });
    }
    ~LibtorrentFixture() override
    {
        loop.run([&] { networks.clear(); });
    }
    swarm::Transport& at(Who who) override { return networks.at(who)->transport(); }
    Endpoint nobody() override
    {
        // Bound and not listening: refuses, and nobody else can take the port meanwhile.
        if (m_socket < 0) {
            m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            sockaddr_in address{};
            address.sin_family = AF_INET;
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            socklen_t size = sizeof address;
            ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), size);
            ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
            m_nobody = {"127.0.0.1", ntohs(address.sin_port)};
        }
        return m_nobody;
    }
    void onLoop(const std::function<void()>& work) override { loop.run(work); }
    bool waitFor(const std::function<bool()>& done) override { return loop.waitFor(done); }
    void settle(Settle what) override
    {
        // libtorrent dials of its own accord once a second.
        std::this_thread::sleep_for(what == Settle::dials ? 1200ms : 150ms);
        onLoop([] {});
    }

private:
    SilentLog log;
    EngineLoop loop;
    std::vector<std::unique_ptr<LibtorrentNetwork>> networks;
    int m_socket = -1;
    Endpoint m_nobody;
};

} // namespace

class LibtorrentTransportTest : public QObject {
    Q_OBJECT

private slots:
    void conformance_data()
    {
        QTest::addColumn<int>("index");
        int i = 0;
        for (const auto& c : transportConformance())
            QTest::addRow("%s", c.name) << i++;
    }
    void conformance()
    {
        QFETCH(int, index);
        LibtorrentFixture fixture;
        transportConformance()[static_cast<std::size_t>(index)].run(fixture);
    }

    void aBusyPortIsTold()
    {
        SilentLog log;
        EngineLoop loop;
        loop.run([&] {
            auto one = LibtorrentNetwork::create(options("127.0.0.1"), loop.loop, log);
            QVERIFY(one.ok());
            auto again = options("127.0.0.1");
            again.listen = (*one)->transport().listenEndpoints().at(0);
            const auto two = LibtorrentNetwork::create(again, loop.loop, log);
            QVERIFY(!two.ok());
            QVERIFY(two.error().code == ErrorCode::inUse);
        });
    }

    void badOptionsAreRefused()
    {
        SilentLog log;
        EngineLoop loop;
        loop.run([&] {
            const auto refused = [&](LibtorrentOptions o) {
                const auto network = LibtorrentNetwork::create(std::move(o), loop.loop, log);
                return !network.ok() && network.error().code == ErrorCode::invalidArgument;
            };
            QVERIFY(refused(options("127.0.0.1", "")));
            QVERIFY(refused(options("127.0.0.1", std::string(65, 'x'))));
            QVERIFY(refused(options("localhost")));
            QVERIFY(refused(options("203.0.113.7"))); // not an address of this machine
        });
    }
};

QTEST_GUILESS_MAIN(LibtorrentTransportTest)
#include "libtorrent_transport_test.moc"
