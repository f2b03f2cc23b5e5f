#include "core/swarm/republisher.h"
#include "core/swarm/upload_window.h"
#include "tests/core/swarm/swarm_fixture.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

class UploadWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void growsWhileItLimits();
    void staysWhenUnused();
    void shrinksWhenAQueueGrows();
    void droppedBytesComeBack();
    void republishingTriesAgain();
    void republishingKeepsTheNewest();
};

namespace {

constexpr std::size_t piece = 64 << 10;

/// One window's worth sent and acknowledged after `roundTrip`.
void turn(UploadWindow& window, Duration roundTrip, SteadyTime& now)
{
    while (window.open())
        window.onSent(piece);
    now += roundTrip;
    while (window.inFlightBytes() > 0)
        window.onAcked(piece, roundTrip, now);
}

} // namespace

void UploadWindowTest::growsWhileItLimits()
{
    UploadWindow window;
    SteadyTime now{};
    QCOMPARE(window.sizeBytes(), std::size_t(256 << 10));
    for (int i = 0; i < 100; ++i)
        turn(window, 40ms, now);
    QCOMPARE(window.sizeBytes(), UploadWindow::mostBytes);
}

void UploadWindowTest::staysWhenUnused()
{
    UploadWindow window;
    for (int i = 0; i < 100; ++i) {
        window.onSent(piece);
        window.onAcked(piece, 10ms, 10ms * i);
    }
    QCOMPARE(window.sizeBytes(), UploadWindow::startBytes);
}

void UploadWindowTest::shrinksWhenAQueueGrows()
{
    UploadWindow window;
    SteadyTime now{};
    for (int i = 0; i < 100; ++i)
        turn(window, 20ms, now);
    for (int i = 0; i < 100; ++i)
        turn(window, 2s, now);
    QCOMPARE(window.sizeBytes(), UploadWindow::leastBytes);
    // And recovers once the queue is gone.
    for (int i = 0; i < 100; ++i)
        turn(window, 30ms, now);
    QCOMPARE(window.sizeBytes(), UploadWindow::mostBytes);
}

void UploadWindowTest::droppedBytesComeBack()
{
    UploadWindow window;
    while (window.open())
        window.onSent(piece);
    window.onDropped(2 * piece);
    QVERIFY(window.open());
    window.onDropped(100 * piece);
    QCOMPARE(window.inFlightBytes(), std::size_t(0));
}

void UploadWindowTest::republishingTriesAgain()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    SeededRandom random(5);
    const auto dht = network.dht(at(1));
    const auto republisher = std::make_shared<Republisher>(loop, *dht);
    network.dhtUp = false;
    for (int i = 0; i < 50; ++i)
        republisher->enqueue(signItem(signingKey(random), {}, 1, toBytes(asBytes("1:x"))));
    loop.advance(45s);
    QCOMPARE(republisher->waiting(), std::size_t(50));
    network.dhtUp = true;
    loop.advance(40s);
    QCOMPARE(republisher->waiting(), std::size_t(0));
    QCOMPARE(network.dhtItems(), std::size_t(50));
    // Given up in the end.
    network.dhtUp = false;
    republisher->enqueue(signItem(signingKey(random), {}, 1, toBytes(asBytes("1:x"))));
    loop.advance(10min);
    QCOMPARE(republisher->waiting(), std::size_t(0));
    QVERIFY(loop.idle());
}

void UploadWindowTest::republishingKeepsTheNewest()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    SeededRandom random(5);
    const auto key = signingKey(random);
    const auto dht = network.dht(at(1));
    const auto republisher = std::make_shared<Republisher>(loop, *dht);
    network.dhtUp = false;
    republisher->enqueue(signItem(key, {}, 5, toBytes(asBytes("1:a"))));
    loop.advance(1s);
    republisher->enqueue(signItem(key, {}, 7, toBytes(asBytes("1:b"))));
    republisher->enqueue(signItem(key, {}, 6, toBytes(asBytes("1:c"))));
    QCOMPARE(republisher->waiting(), std::size_t(1));
    network.dhtUp = true;
    loop.advance(2min);
    std::optional<std::int64_t> sequence;
    dht->get(key.publicKey(), {}, [&](const Result<MutableItem>& item) { sequence = item->sequence; });
    loop.advance(1s);
    QCOMPARE(sequence.value_or(0), std::int64_t(7));
}

QTEST_GUILESS_MAIN(UploadWindowTest)
#include "upload_window_test.moc"
