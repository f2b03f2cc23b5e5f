#include "core/swarm/link.h"
#include "core/swarm/node_record.h"
#include "core/swarm/secure_channel.h"
#include "core/swarm/shard_messages.h"
#include "tests/support/network/network_peer.h"
#include "tests/support/network/raw_peer.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

Endpoint at(std::uint16_t port) { return {"127.0.0.1", port}; }

/// Two ends of a handshake without a network.
struct Pair {
    static SeededRandom& sharedRandom()
    {
        static SeededRandom random(11);
        return random;
    }
    /// Made once: keys take longer than all the rest.
    static const LinkIdentity& identity(int which)
    {
        static const LinkIdentity first(signingKey(sharedRandom()), sharedRandom());
        static const LinkIdentity second(signingKey(sharedRandom()), sharedRandom());
        return which == 0 ? first : second;
    }
    SeededRandom& random = sharedRandom();
    const LinkIdentity& a = identity(0);
    const LinkIdentity& b = identity(1);
    Handshake initiator;
    Handshake responder;
    explicit Pair(std::optional<NodeId> expected = {}, const char* networkA = "test", const char* networkB = "test")
        : initiator({true, a, networkHash(networkA), false, expected}, random),
          responder({false, b, networkHash(networkB), true, {}}, random)
    {}
};

struct Channels {
    SecureChannel a;
    SecureChannel b;
};

Channels shakeHands(Pair& pair)
{
    const auto second = pair.responder.take(pair.initiator.first());
    const auto third = pair.initiator.take(second->reply);
    const auto last = pair.responder.take(third->reply);
    GRANARY_ASSERT(third->complete && last->complete);
    return {pair.initiator.channel(), pair.responder.channel()};
}

} // namespace

class LinkTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void bothSidesKnowEachOther();
    void theExpectedNodeIsRequired();
    void anotherNetworkIsTold();
    void anotherVersionIsTold();
    void everyFlippedHandshakeBitEndsIt();
    void handshakesOutOfTurn();
    void framesCountStrictly();
    void everyFlippedBitIsSeen();
    void rekeying();
    void messagesGoBothWays();
    void controlOvertakesData();
    void silentPeersAreDropped();
    void idleLinksStay();
    void handshakesEndInTime();
    void garbageFrames_data();
    void garbageFrames();
    void oldKeysAreReplaced();
};

void LinkTest::bothSidesKnowEachOther()
{
    Pair pair;
    auto channels = shakeHands(pair);
    QVERIFY(pair.initiator.peer().node == pair.b.node());
    QVERIFY(pair.responder.peer().node == pair.a.node());
    QVERIFY(pair.initiator.peer().lends && !pair.responder.peer().lends);
    QCOMPARE(pair.initiator.peer().version, newestProtocol);
    QVERIFY(equalBytes(channels.a.handshakeHash(), channels.b.handshakeHash()));
    const auto opened = channels.b.open(channels.a.seal(asBytes("head"), asBytes("payload")));
    QVERIFY(opened.ok());
    QCOMPARE(asText(*opened), std::string_view("headpayload"));
}

void LinkTest::theExpectedNodeIsRequired()
{
    Pair right(std::nullopt);
    Pair wanted(right.b.node());
    shakeHands(wanted);
    Pair wrong(right.a.node());
    const auto second = wrong.responder.take(wrong.initiator.first());
    QVERIFY(wrong.initiator.take(second->reply).error().code == ErrorCode::unreachable);
}

void LinkTest::anotherNetworkIsTold()
{
    Pair pair(std::nullopt, "here", "there");
    QVERIFY(pair.responder.take(pair.initiator.first()).error().code == ErrorCode::wrongNetwork);
    QVERIFY(pair.responder.mayRefuse());
    const std::byte refusal[] = {std::byte{3}, std::byte{10}};
    QVERIFY(pair.initiator.take(refusal).error().code == ErrorCode::wrongNetwork);
    QVERIFY(!pair.initiator.mayRefuse());
}

void LinkTest::anotherVersionIsTold()
{
    Hello hello;
    hello.oldest = 7;
    hello.newest = 9;
    QVERIFY(hello.agreedVersion().error().code == ErrorCode::unsupportedVersion);
    hello.oldest = 1;
    QCOMPARE(*hello.agreedVersion(), newestProtocol);
    // Vector of core/specs/link.md.
    Hello first;
    first.newest = 1;
    first.network = networkHash("test");
    const std::string hash = "3eebf4dc12b71d2e15154fb6d48b1a0f35666aa80e6293477ee1e62d5b1d6a8f";
    QCOMPARE(toHex(first.encode()), "64313a68693165313a6c693165313a6e33323a" + hash + "313a7369306565");
    hello.network = networkHash("test");
    hello.certificate = Bytes(97, std::byte{1});
    hello.lends = true;
    const auto back = Hello::parse(hello.encode());
    QVERIFY(back.ok() && back->encode() == hello.encode());
    hello.oldest = 10;
    QVERIFY(!Hello::parse(hello.encode()).ok());
    hello.oldest = 1;
    hello.certificate = Bytes(maxCertificateBytes + 1, std::byte{1});
    QVERIFY(!Hello::parse(hello.encode()).ok());
}

void LinkTest::everyFlippedHandshakeBitEndsIt()
{
    for (int message = 0; message < 3; ++message) {
        std::size_t size = 1;
        for (std::size_t at = 0; at < size; at += 2) {
            Pair pair;
            auto first = pair.initiator.first();
            const auto change = [&](Bytes& frame, int which) {
                if (which == message) {
                    size = frame.size();
                    frame[at] ^= static_cast<std::byte>(1u << (at % 8));
                }
            };
            change(first, 0);
            auto second = pair.responder.take(first);
            if (!second.ok())
                continue;
            change(second->reply, 1);
            auto third = pair.initiator.take(second->reply);
            if (!third.ok())
                continue;
            change(third->reply, 2);
            QVERIFY2(!pair.responder.take(third->reply).ok(), qPrintable(QString("message %1 byte %2").arg(message).arg(at)));
        }
        QVERIFY(size > 90);
    }
}

void LinkTest::handshakesOutOfTurn()
{
    Pair pair;
    const auto first = pair.initiator.first();
    QVERIFY(!pair.initiator.take({}).ok());
    Pair reflected;
    QVERIFY(!reflected.initiator.take(reflected.initiator.first()).ok());
    Pair repeated;
    const auto hello = repeated.initiator.first();
    QVERIFY(repeated.responder.take(hello).ok());
    QVERIFY(!repeated.responder.take(hello).ok());
    Pair message;
    auto frame = message.initiator.first();
    frame[0] = std::byte{2};
    QVERIFY(!message.responder.take(frame).ok());
    frame[0] = std::byte{1};
    frame.resize(5000);
    QVERIFY(!message.responder.take(frame).ok());
}

void LinkTest::framesCountStrictly()
{
    const auto ends = [](auto&& tamper) {
        Pair pair;
        auto channels = shakeHands(pair);
        std::vector<Bytes> frames;
        for (const auto* text : {"one", "two", "three"})
            frames.push_back(channels.a.seal(asBytes(text), {}));
        tamper(frames);
        for (const auto& frame : frames)
            if (!channels.b.open(frame).ok())
                return true;
        return false;
    };
    QVERIFY(!ends([](auto&) {}));
    QVERIFY(ends([](auto& f) { f.erase(f.begin()); }));
    QVERIFY(ends([](auto& f) { f.erase(f.begin() + 1); }));
    QVERIFY(ends([](auto& f) { f.insert(f.begin(), f[0]); }));
    QVERIFY(ends([](auto& f) { std::swap(f[0], f[1]); }));
    // The other direction has a key of its own.
    Pair pair;
    auto channels = shakeHands(pair);
    QVERIFY(!channels.a.open(channels.a.seal(asBytes("mine"), {})).ok());
}

void LinkTest::everyFlippedBitIsSeen()
{
    Pair pair;
    auto channels = shakeHands(pair);
    const auto frame = channels.a.seal(asBytes("d1:@i2e1:ii7ee"), {});
    for (std::size_t bit = 8; bit < frame.size() * 8; bit += 5) {
        Pair other;
        auto fresh = shakeHands(other);
        auto changed = fresh.a.seal(asBytes("d1:@i2e1:ii7ee"), {});
        changed[bit / 8] ^= static_cast<std::byte>(1u << (bit % 8));
        QVERIFY(!fresh.b.open(changed).ok());
    }
}

void LinkTest::rekeying()
{
    Pair pair;
    auto channels = shakeHands(pair);
    QVERIFY(channels.b.open(channels.a.seal(asBytes("before"), {})).ok());
    channels.a.rekeySending();
    channels.b.rekeyReceiving();
    QVERIFY(channels.b.open(channels.a.seal(asBytes("after"), {})).ok());
    channels.a.rekeySending();
    QVERIFY(!channels.b.open(channels.a.seal(asBytes("alone"), {})).ok());
}

void LinkTest::messagesGoBothWays()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    RawPeer a(loop, network, 2);
    RawPeer b(loop, network, 3, "test", at(7001));
    QVERIFY(a.connect(at(7001)));
    QVERIFY(loop.advanceUntil([&] { return b.link && b.link->up(); }, 1s));
    QVERIFY(a.link->peer().node == b.id() && b.link->peer().node == a.id());
    a.send(DoneMessage{1}.encode());
    b.send(DoneMessage{2}.encode());
    loop.advance(100ms);
    QCOMPARE(b.received<DoneMessage>().size(), std::size_t(1));
    QCOMPARE(a.received<DoneMessage>().at(0).request, RequestId(2));
    a.link->close(Error(ErrorCode::busy, "tired"));
    loop.advance(100ms);
    QVERIFY(b.closedWith->code == ErrorCode::busy);
    QCOMPARE(network.openConnections(), std::size_t(0));
}

void LinkTest::controlOvertakesData()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    network.settings().bytesPerSecond = 10 << 20;
    RawPeer a(loop, network, 2);
    RawPeer b(loop, network, 3, "test", at(7001));
    QVERIFY(a.connect(at(7001)));
    loop.advance(100ms);
    const Bytes piece(maxDataBytes, std::byte{5});
    for (std::uint64_t i = 0; i < 160; ++i)
        a.link->sendData(DataMessage{1, i * maxDataBytes, {}}.encodeHead(), Bytes(piece));
    a.send(DoneMessage{9}.encode());
    QVERIFY(loop.advanceUntil([&] { return !b.received<DoneMessage>().empty(); }, 10s));
    // 10 MiB were queued before it; it waited for what the transport had taken.
    const auto before = b.messages.size() - 1;
    QVERIFY2(before <= Link::transportFillBytes / maxDataBytes + 1, qPrintable(QString::number(before)));
    QVERIFY(loop.advanceUntil([&] { return b.messages.size() == 161; }, 10s));
    const auto pieces = b.received<DataMessage>();
    for (std::size_t i = 0; i < pieces.size(); ++i)
        QCOMPARE(pieces[i].offset, i * maxDataBytes);
    QCOMPARE(a.link->queuedBytes(), std::size_t(0));
}

void LinkTest::silentPeersAreDropped()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    RawPeer a(loop, network, 2);
    RawPeer b(loop, network, 3, "test", at(7001));
    QVERIFY(a.connect(at(7001)));
    loop.advance(1s);
    network.setSilent(at(7001), true);
    loop.advance(110s);
    QVERIFY(a.ended() && a.closedWith->code == ErrorCode::timedOut);
    QVERIFY(b.ended());
}

void LinkTest::idleLinksStay()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    RawPeer a(loop, network, 2);
    RawPeer b(loop, network, 3, "test", at(7001));
    QVERIFY(a.connect(at(7001)));
    loop.advance(1h);
    QVERIFY(a.link->up() && b.link->up());
    QVERIFY(a.messages.empty() && b.messages.empty());
}

void LinkTest::handshakesEndInTime()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    RawPeer b(loop, network, 3, "test", at(7001));
    RawPeer mute(loop, network, 4);
    QVERIFY(mute.connectPlain(at(7001)));
    loop.advance(10s);
    QVERIFY(!b.ended());
    loop.advance(6s);
    QVERIFY(b.ended() && b.closedWith->code == ErrorCode::timedOut);
}

void LinkTest::garbageFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("empty kind") << QByteArray("\0", 1);
    QTest::newRow("handshake kind, nothing behind") << QByteArray("\1", 1);
    QTest::newRow("message before the handshake") << QByteArray("\2abcdefghijklmnopqrstuvwxyz");
    QTest::newRow("refusal to a responder") << QByteArray("\3\12");
    QTest::newRow("noise") << QByteArray(200, '\1');
    QTest::newRow("large") << QByteArray(60000, '\1');
}

void LinkTest::garbageFrames()
{
    QFETCH(QByteArray, frame);
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    RawPeer b(loop, network, 3, "test", at(7001));
    RawPeer hostile(loop, network, 4);
    QVERIFY(hostile.connectPlain(at(7001)));
    hostile.sendFrame(toBytes(std::string_view(frame.data(), static_cast<std::size_t>(frame.size()))));
    loop.advance(1s);
    QVERIFY(b.ended());
    QVERIFY(hostile.ended());
}

void LinkTest::oldKeysAreReplaced()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    RawPeer a(loop, network, 2);
    RawPeer b(loop, network, 3, "test", at(7001));
    QVERIFY(a.connect(at(7001)));
    loop.advance(1s);
    const auto frames = network.framesCarried();
    a.send(DoneMessage{1}.encode());
    loop.advance(1s);
    QCOMPARE(network.framesCarried(), frames + 1);
    loop.advance(61min);
    const auto later = network.framesCarried();
    a.send(DoneMessage{2}.encode());
    loop.advance(1s);
    QVERIFY(network.framesCarried() >= later + 1);
    QCOMPARE(b.received<DoneMessage>().size(), std::size_t(2));
    QVERIFY(a.link->up() && b.link->up());
}

QTEST_GUILESS_MAIN(LinkTest)
#include "link_test.moc"
