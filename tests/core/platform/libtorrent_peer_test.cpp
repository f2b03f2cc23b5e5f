// What a peer sees that speaks the wire format by hand, and what becomes of one that misuses it.
#include "core/platform/libtorrent_network.h"
#include "tests/core/platform/engine_loop.h"

#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;
using platform::LibtorrentNetwork;
using platform::LibtorrentOptions;
using swarm::ConnectionId;
using swarm::Endpoint;

namespace {

class Events : public swarm::TransportEvents {
public:
    void onOpen(ConnectionId id, const Endpoint&, bool) override { opened.push_back(id); }
    void onFrame(ConnectionId, Bytes frame) override
    {
        bytes += frame.size();
        frames.push_back(std::move(frame));
    }
    void onDrained(ConnectionId) override {}
    void onClosed(ConnectionId, const Error& why) override { closed.push_back(why.code); }
    void onConnectFailed(const Endpoint&, const Error&) override {}

    std::vector<ConnectionId> opened;
    std::vector<Bytes> frames;
    std::vector<ErrorCode> closed;
    std::size_t bytes = 0;
};

/// A network that listens on loopback.
class Fixture {
public:
    Fixture()
    {
        loop.run([&] {
            LibtorrentOptions options;
            options.networkName = "granary";
            options.listen = Endpoint{"127.0.0.1", 0};
            options.enableDht = false;
            auto made = LibtorrentNetwork::create(options, loop.loop, log);
            GRANARY_ASSERT(made.ok());
            network = std::move(*made);
            network->transport().start(events);
            port = network->transport().listenEndpoints().at(0).port;
        });
    }
    ~Fixture()
    {
        loop.run([&] { network.reset(); });
    }
    bool waitFor(const std::function<bool()>& done) { return loop.waitFor(done); }

    SilentLog log;
    Events events;
    EngineLoop loop;
    std::unique_ptr<LibtorrentNetwork> network;
    std::uint16_t port = 0;
};

/// A peer made of a socket.
class RawPeer {
public:
    explicit RawPeer(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        GRANARY_ASSERT(::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        timeval limit{10, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    }
    ~RawPeer() { ::close(m_socket); }

    void send(ByteView bytes) { (void)!::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
    void sendHandshake(std::string_view hashHex = "3b0a663b5f51164d852513151a78361493116f21", bool extensions = true)
    {
        Bytes out = toBytes("\x13" "BitTorrent protocol");
        Bytes reserved(8, std::byte(0));
        if (extensions)
            reserved[5] = std::byte(0x10);
        append(out, reserved);
        append(out, *fromHex(hashHex));
        append(out, Bytes(20, std::byte('p')));
        send(out);
    }
    void sendMessage(std::uint8_t number, ByteView body)
    {
        const auto length = static_cast<std::uint32_t>(body.size() + 2);
        Bytes out = {std::byte(length >> 24), std::byte(length >> 16), std::byte(length >> 8), std::byte(length), std::byte(20),
            std::byte(number)};
        append(out, body);
        send(out);
    }
    void sendExtensionHandshake(std::string_view dictionary = "d1:md7:granaryi77eee") { sendMessage(0, asBytes(dictionary)); }

    /// Exactly so many bytes, or fewer at the end.
    Bytes receive(std::size_t size)
    {
        Bytes out(size);
        const auto got = ::recv(m_socket, out.data(), size, MSG_WAITALL);
        out.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
        return out;
    }
    /// Kind and body of the next message.
    std::pair<int, Bytes> receiveMessage()
    {
        const auto head = receive(4);
        if (head.size() < 4)
            return {-1, {}};
        std::size_t length = 0;
        for (const auto b : head)
            length = length << 8 | std::to_integer<std::size_t>(b);
        auto body = receive(length);
        if (body.empty())
            return {-2, {}};
        const int kind = std::to_integer<int>(body[0]);
        body.erase(body.begin());
        return {kind, std::move(body)};
    }
    /// Skips other messages until one of the extension protocol with that number.
    Bytes receiveExtension(int number)
    {
        for (;;) {
            auto [kind, body] = receiveMessage();
            if (kind == -1)
                return {};
            if (kind == 20 && !body.empty() && std::to_integer<int>(body[0]) == number) {
                body.erase(body.begin());
                return body;
            }
        }
    }
    /// True when the other end closes; what it still sends is dropped.
    bool closedByPeer()
    {
        char buffer[65536];
        for (;;) {
            const auto got = ::recv(m_socket, buffer, sizeof buffer, 0);
            if (got > 0)
                continue;
            return got == 0 || errno == ECONNRESET;
        }
    }
    /// Sends without waiting; how much the kernel took.
    std::size_t push(ByteView bytes)
    {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        return sent < 0 ? 0 : static_cast<std::size_t>(sent);
    }

private:
    int m_socket;
};

} // namespace

class LibtorrentPeerTest : public QObject {
    Q_OBJECT

private slots:
    void theWireIsTheSpecs()
    {
        Fixture f;
        RawPeer peer(f.port);
        peer.sendHandshake();
        const auto handshake = peer.receive(68);
        QCOMPARE(handshake.size(), std::size_t(68));
        QVERIFY((handshake[25] & std::byte(0x10)) != std::byte(0));
        QVERIFY(equalBytes(ByteView(handshake).subspan(28, 20), *fromHex("3b0a663b5f51164d852513151a78361493116f21")));
        const auto dictionary = peer.receiveExtension(0);
        const auto text = std::string(asText(dictionary));
        QVERIFY(text.find("7:granaryi20e") != std::string::npos);
        QVERIFY(text.find("1:pi") == std::string::npos);
        peer.sendExtensionHandshake();
        QVERIFY(f.waitFor([&] { return f.events.opened.size() == 1; }));
        peer.send(*fromHex("000000051414010203"));
        peer.sendMessage(20, {});
        QVERIFY(f.waitFor([&] { return f.events.frames.size() == 2; }));
        f.loop.run([&] {
            QVERIFY(f.events.frames[0] == *fromHex("010203"));
            QVERIFY(f.events.frames[1].empty());
            f.network->transport().send(f.events.opened[0], *fromHex("0a0b"));
        });
        QVERIFY(peer.receiveExtension(77) == *fromHex("0a0b"));
    }

    void misuseEndsTheConnection_data()
    {
        QTest::addColumn<int>("what");
        const char* names[] = {"garbage", "another network", "no extension protocol", "no granary extension", "granary number 0",
            "granary number 256", "frame before the handshake", "frame too large", "message too large", "unknown extension", "number changes"};
        for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
            QTest::newRow(names[i]) << i;
    }
    void misuseEndsTheConnection()
    {
        QFETCH(int, what);
        Fixture f;
        RawPeer peer(f.port);
        bool opens = false;
        switch (what) {
        case 0: peer.send(Bytes(500, std::byte('x'))); break;
        case 1: peer.sendHandshake("0000000000000000000000000000000000000001"); break;
        case 2: peer.sendHandshake("3b0a663b5f51164d852513151a78361493116f21", false); break;
        case 3:
            peer.sendHandshake();
            peer.sendExtensionHandshake("d1:md6:ut_pexi1eee");
            break;
        case 4:
            peer.sendHandshake();
            peer.sendExtensionHandshake("d1:md7:granaryi0eee");
            break;
        case 5:
            peer.sendHandshake();
            peer.sendExtensionHandshake("d1:md7:granaryi256eee");
            break;
        case 6:
            peer.sendHandshake();
            peer.sendMessage(20, asBytes("early"));
            break;
        default:
            opens = true;
            peer.sendHandshake();
            peer.sendExtensionHandshake();
            QVERIFY(f.waitFor([&] { return f.events.opened.size() == 1; }));
            if (what == 7)
                peer.sendMessage(20, Bytes(swarm::maxFrameBytes + 1));
            else if (what == 8)
                peer.send(*fromHex("7fffffff1414"));
            else if (what == 9)
                peer.sendMessage(99, asBytes("what is this"));
            else
                peer.sendExtensionHandshake("d1:md7:granaryi78eee");
        }
        QVERIFY(peer.closedByPeer());
        if (opens)
            QVERIFY(f.waitFor([&] { return f.events.closed.size() == 1; }));
        f.loop.run([&] {
            QCOMPARE(f.events.opened.size(), std::size_t(opens ? 1 : 0));
            QVERIFY(f.events.frames.empty());
            if (what == 7 || what == 8 || what == 9)
                QVERIFY(f.events.closed[0] == ErrorCode::protocolViolation);
        });
        // Nobody else is harmed.
        RawPeer next(f.port);
        next.sendHandshake();
        next.sendExtensionHandshake();
        QVERIFY(f.waitFor([&] { return f.events.opened.size() == std::size_t(opens ? 2 : 1); }));
    }

    void aFloodWaitsInTheSendersBuffers()
    {
        Fixture f;
        RawPeer peer(f.port);
        peer.sendHandshake();
        peer.sendExtensionHandshake();
        QVERIFY(f.waitFor([&] { return f.events.opened.size() == 1; }));
        // The engine loop stands still.
        std::promise<void> goOn;
        f.loop.loop.post([&] { goOn.get_future().wait(); });
        constexpr std::size_t frameBytes = 65536;
        constexpr std::size_t most = 4000 * (frameBytes + 6); // far beyond what the buffers of a kernel grow to
        Bytes message = {std::byte(0), std::byte(1), std::byte(0), std::byte(2), std::byte(20), std::byte(20)};
        message.resize(frameBytes + 6, std::byte('f'));
        std::size_t sent = 0;
        // Until the kernel takes no more for half a second.
        for (int quiet = 0; quiet < 50 && sent < most;) {
            const auto took = peer.push(ByteView(message).subspan(sent % message.size()));
            sent += took;
            quiet = took > 0 ? 0 : quiet + 1;
            if (took == 0)
                std::this_thread::sleep_for(10ms);
        }
        QVERIFY2(sent < most / 2, std::to_string(sent).c_str());
        goOn.set_value();
        const auto whole = sent / message.size();
        QVERIFY(f.waitFor([&] { return f.events.frames.size() >= whole; }));
        f.loop.run([&] {
            QCOMPARE(f.events.bytes, whole * frameBytes);
            QVERIFY(f.events.closed.empty());
        });
    }
};

QTEST_GUILESS_MAIN(LibtorrentPeerTest)
#include "libtorrent_peer_test.moc"
