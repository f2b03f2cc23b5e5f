#include "core/placement/node_history.h"

#include "tests/support/manual_loop.h"
#include "tests/support/seeded_random.h"

#include <QTest>

#include <cmath>

using namespace granary;
using namespace granary::placement;
using namespace std::chrono_literals;
using State = NodeHistory::State;

namespace {

constexpr std::int64_t day = 86400;
constexpr std::int64_t start = 1'767'225'600; ///< where ManualClock begins

bool isClose(double value, double expected, double relative = 1e-12)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

/// As after a restart of the engine: what was not encoded is gone.
NodeHistory reloaded(const NodeHistory& history) { return *NodeHistory::decode(history.encode()); }

/// Looks every ten minutes for so long.
void watchUp(NodeHistory& history, test::ManualClock& clock, Duration time)
{
    for (Duration passed = 0s; passed < time; passed += 10min) {
        history.seenUp(clock);
        clock.advance(10min);
    }
    history.seenUp(clock);
}

std::string encoded(const NodeHistory& history)
{
    const auto bytes = history.encode();
    return std::string(asText(bytes));
}

} // namespace

class NodeHistoryTest : public QObject {
    Q_OBJECT

private slots:
    void countsUpAndDown()
    {
        test::ManualClock clock;
        NodeHistory h;
        QVERIFY(h.state() == State::never);
        watchUp(h, clock, 48h);
        QCOMPARE(h.upSeconds(), 2 * day);
        QCOMPARE(h.firstSeenSeconds(), start);
        QCOMPARE(h.lastSeenSeconds(), start + 2 * day);
        clock.advance(1h);
        h.seenDown(clock); // somewhere in that hour it went: all of it counts as down
        clock.advance(2h);
        h.seenDown(clock);
        QCOMPARE(h.downSeconds(), 3 * 3600);
        QCOMPARE(h.outages(), 1);
        // Not back yet: perhaps it is dead.
        QVERIFY(isClose(h.livedDays(), 2));
        clock.advance(3h);
        h.seenUp(clock);
        QCOMPARE(h.downSeconds(), 6 * 3600);
        QVERIFY(isClose(h.livedDays(), 2.25));
        QCOMPARE(h.upSeconds(), 2 * day);
        QCOMPARE(h.lastSeenSeconds(), start + 2 * day + 6 * 3600);
    }

    void partsOfSecondsAddUp()
    {
        test::ManualClock clock;
        NodeHistory h;
        h.seenUp(clock);
        for (int i = 0; i < 100; ++i) {
            clock.advance(300ms);
            h.seenUp(clock);
        }
        QCOMPARE(h.upSeconds(), 30);
    }

    void neverSeenNodesAreNotDown()
    {
        test::ManualClock clock;
        NodeHistory h;
        h.seenDown(clock);
        clock.advance(1h);
        h.seenDown(clock);
        h.giveUp(clock);
        QVERIFY(h == NodeHistory());
    }

    void givenUpNodesDiedWhenLastUp()
    {
        test::ManualClock clock;
        NodeHistory h;
        watchUp(h, clock, 24h);
        for (int i = 0; i < 20; ++i) {
            clock.advance(12h);
            h.seenDown(clock);
        }
        h.giveUp(clock);
        h.giveUp(clock); // once is enough
        QVERIFY(h.state() == State::gone);
        QCOMPARE(h.timesGone(), 1);
        QCOMPARE(h.downSeconds(), 0);
        QVERIFY(isClose(h.livedDays(), 1));
        QVERIFY(isClose(h.lifeDays({1, 9}), (9.0 + 1) / 2));
        // Back from the dead: another life.
        clock.advance(12h);
        h.seenUp(clock);
        watchUp(h, clock, 24h);
        QVERIFY(isClose(h.livedDays(), 2));
        h.giveUp(clock);
        QCOMPARE(h.timesGone(), 2);
        // Dead and gone: looking on changes nothing.
        const auto dead = h;
        clock.advance(5h);
        h.seenDown(clock);
        QVERIFY(h == dead);
    }

    void newNodesAreNotImmortal()
    {
        test::ManualClock clock;
        NodeHistory h;
        QVERIFY(isClose(h.lifeDays(strangerLife), 182.625));
        QVERIFY(isClose(h.chanceUp(), 0.9));
        watchUp(h, clock, 7 * 24h);
        QVERIFY(isClose(h.lifeDays(strangerLife), 189.625));
        QVERIFY(isClose(h.chanceUp(), 0.95));
    }

    void timeBetweenRunsIsLivedThrough()
    {
        test::ManualClock clock;
        NodeHistory h;
        watchUp(h, clock, 1h);
        h = reloaded(h);
        clock.advance(10 * 24h);
        h.seenUp(clock);
        QCOMPARE(h.unseenSeconds(), 10 * day);
        QCOMPARE(h.upSeconds(), 3600); // alive, but who knows whether it was up
        // Half a year off counts as a month.
        h = reloaded(h);
        clock.advance(180 * 24h);
        h.seenUp(clock);
        QCOMPARE(h.unseenSeconds(), 40 * day);
        // An outage that was seen is not counted twice.
        clock.advance(24h);
        h.seenDown(clock);
        h = reloaded(h);
        QVERIFY(h.state() == State::down);
        clock.advance(24h);
        h.seenUp(clock);
        QCOMPARE(h.downSeconds(), day);
        QCOMPARE(h.unseenSeconds(), 41 * day);
        QCOMPARE(h.outages(), 1);
    }

    void wallClockJumpsChangeNoDuration()
    {
        test::ManualClock clock;
        NodeHistory h;
        h.seenUp(clock);
        clock.advance(1h);
        clock.jumpWall(24h * 365 * 100);
        h.seenUp(clock);
        clock.advance(1h);
        clock.setWall({(start - day) * 1'000'000'000});
        h.seenUp(clock);
        QCOMPARE(h.upSeconds(), 7200);
        QCOMPARE(h.unseenSeconds(), 0);
        QCOMPARE(h.firstSeenSeconds(), start - day);
        QCOMPARE(h.lastSeenSeconds(), start - day);
        // Before every start the battery is flat and it is 1970.
        for (int i = 0; i < 50; ++i) {
            h = reloaded(h);
            clock.setWall({0});
            h.seenUp(clock);
            clock.setWall({(start + i * day) * 1'000'000'000});
            clock.advance(60s);
            h.seenUp(clock);
        }
        QCOMPARE(h.unseenSeconds(), 0);
        QCOMPARE(h.upSeconds(), 7200 + 50 * 60);
        QCOMPARE(h.lastSeenSeconds(), start + 49 * day + 60);
    }

    void longStepsAreBounded()
    {
        test::ManualClock clock;
        NodeHistory h;
        h.seenUp(clock);
        clock.advance(24h * 1000);
        h.seenUp(clock);
        QCOMPARE(h.upSeconds(), NodeHistory::maxStepSeconds);
    }

    void deadAreRememberedTogether()
    {
        test::ManualClock clock;
        NodeHistory all;
        for (int i = 0; i < 4; ++i) {
            NodeHistory h;
            watchUp(h, clock, 10 * 24h);
            if (i < 3)
                h.giveUp(clock);
            all.add(h);
        }
        QCOMPARE(all.timesGone(), 3);
        QCOMPARE(all.upSeconds(), 40 * day);
        const auto fleet = fleetLife(all, {1, 80});
        QVERIFY(isClose(fleet.deaths, 1));
        QVERIFY(isClose(fleet.days, 30));
        QVERIFY(isClose(NodeHistory().lifeDays(fleet), 30));
        QVERIFY(reloaded(all) == all);
    }

    /// Of nodes with lives drawn from one mean, watched to their end or for a year, the fleet's life comes near that mean.
    void fleetLifeFindsTheMean()
    {
        test::SeededRandom random(7);
        NodeHistory all;
        for (int i = 0; i < 400; ++i) {
            test::ManualClock clock;
            NodeHistory h;
            const double u = (static_cast<double>(random.next() >> 11) + 0.5) / 9007199254740992.0;
            const double lifeHours = -std::log(u) * 90 * 24;
            double at = 0;
            for (; at < std::min(lifeHours, 365.0 * 24); at += 6, clock.advance(6h))
                h.seenUp(clock);
            if (lifeHours < 365.0 * 24)
                h.giveUp(clock);
            all.add(h);
        }
        const auto life = fleetLife(all, strangerLife).days;
        QVERIFY2(life > 77 && life < 103, qPrintable(QString::number(life)));
    }

    void codecIsCanonical()
    {
        QCOMPARE(encoded(NodeHistory()), std::string("d1:Fi1e1:di0e1:fi0e1:gi0e1:li0e1:ni0e1:oi0e1:si0e1:ui0e1:wi0ee"));
        test::ManualClock clock;
        NodeHistory h;
        h.seenUp(clock);
        clock.advance(1h);
        h.seenUp(clock);
        clock.advance(90s);
        h.seenDown(clock);
        QCOMPARE(
            encoded(h), std::string("d1:Fi1e1:di90e1:fi1767225600e1:gi0e1:li1767229200e1:ni1e1:oi90e1:si2e1:ui3600e1:wi0ee"));
        QVERIFY(reloaded(h) == h);
        QCOMPARE(encoded(reloaded(h)), encoded(h));
    }

    void largestRecordFits()
    {
        test::ManualClock clock;
        NodeHistory all;
        watchUp(all, clock, 24h);
        clock.advance(1h);
        all.giveUp(clock);
        for (int i = 0; i < 80; ++i)
            all.add(all);
        QCOMPARE(all.upSeconds(), NodeHistory::maxSeconds);
        QCOMPARE(all.timesGone(), NodeHistory::maxCount);
        QVERIFY(reloaded(all) == all);
        QVERIFY(std::isfinite(all.lifeDays(strangerLife)) && all.lifeDays(strangerLife) > 0);
    }

    void malformedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("future");
        const auto row = [](const char* name, const char* text, bool future = false) {
            QTest::newRow(name) << QByteArray(text) << future;
        };
        row("empty", "");
        row("list", "le");
        row("no version", "d1:di0ee");
        row("version 0", "d1:Fi0ee");
        row("version 2", "d1:Fi2e1:xi0ee", true);
        row("negative", "d1:Fi1e1:di-1e1:fi0e1:gi0e1:li0e1:ni0e1:oi0e1:si0e1:ui0e1:wi0ee");
        row("huge", "d1:Fi1e1:di0e1:fi0e1:gi0e1:li0e1:ni0e1:oi0e1:si0e1:ui281474976710657e1:wi0ee");
        row("outage longer than all", "d1:Fi1e1:di1e1:fi0e1:gi0e1:li0e1:ni0e1:oi2e1:si2e1:ui0e1:wi0ee");
        row("outage of a node that is up", "d1:Fi1e1:di1e1:fi0e1:gi0e1:li0e1:ni0e1:oi1e1:si1e1:ui0e1:wi0ee");
        row("state", "d1:Fi1e1:di0e1:fi0e1:gi0e1:li0e1:ni0e1:oi0e1:si4e1:ui0e1:wi0ee");
        row("gone and never given up", "d1:Fi1e1:di0e1:fi0e1:gi0e1:li0e1:ni0e1:oi0e1:si3e1:ui0e1:wi0ee");
        row("last before first", "d1:Fi1e1:di0e1:fi1767225601e1:gi0e1:li1767225600e1:ni0e1:oi0e1:si1e1:ui0e1:wi0ee");
        row("first alone", "d1:Fi1e1:di0e1:fi0e1:gi0e1:li1767225600e1:ni0e1:oi0e1:si1e1:ui0e1:wi0ee");
        row("1970", "d1:Fi1e1:di0e1:fi5e1:gi0e1:li1767225600e1:ni0e1:oi0e1:si1e1:ui0e1:wi0ee");
        row("a key more", "d1:Fi1e1:di0e1:fi0e1:gi0e1:li0e1:ni0e1:oi0e1:si0e1:ui0e1:wi0e1:xi0ee");
        row("a byte more", "d1:Fi1e1:di0e1:fi0e1:gi0e1:li0e1:ni0e1:oi0e1:si0e1:ui0e1:wi0eee");
    }
    void malformedIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, future);
        const auto decoded =
            NodeHistory::decode(asBytes(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))));
        QVERIFY(!decoded.ok());
        QCOMPARE(decoded.error().code, future ? ErrorCode::unsupportedVersion : ErrorCode::malformed);
        QVERIFY(!NodeHistory::decode(Bytes(maxNodeHistoryBytes + 1, std::byte{'d'})).ok());
    }
};

QTEST_APPLESS_MAIN(NodeHistoryTest)
#include "node_history_test.moc"
