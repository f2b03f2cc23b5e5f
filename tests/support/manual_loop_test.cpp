#include "tests/support/manual_loop.h"

#include <QTest>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;

class ManualLoopTest : public QObject {
    Q_OBJECT

private slots:
    void postNeverRunsInsideTheCall()
    {
        ManualLoop loop;
        std::string order;
        loop.post([&] {
            loop.post([&] { order += 'b'; });
            order += 'a';
        });
        QVERIFY(order.empty());
        QCOMPARE(loop.runUntilIdle(), 2u);
        QCOMPARE(order, "ab");
    }

    void timersRunByDueTimeThenAge()
    {
        ManualLoop loop;
        std::string order;
        loop.after(2s, [&] { order += 'c'; });
        loop.after(1s, [&] {
            order += 'a';
            loop.after(1s, [&] { order += 'd'; });
        });
        loop.after(1s, [&] { order += 'b'; });
        QCOMPARE(loop.runUntilIdle(), 0u);
        const auto start = loop.clock().steady();
        QCOMPARE(loop.advance(2s), 4u);
        QCOMPARE(order, "abcd");
        QVERIFY(loop.clock().steady() - start == 2s);
        QVERIFY(loop.idle());
    }

    void cancelledTimersDontRun()
    {
        ManualLoop loop;
        bool ran = false;
        TimerId second = 0;
        loop.after(1s, [&] { loop.cancelTimer(second); });
        second = loop.after(1s, [&] { ran = true; });
        loop.advance(5s);
        QVERIFY(!ran);
        loop.cancelTimer(second);
        loop.cancelTimer(12345);
    }

    void advanceUntilStopsAtTheMoment()
    {
        ManualLoop loop;
        int ticks = 0;
        std::function<void()> tick = [&] {
            ++ticks;
            loop.after(1s, tick);
        };
        loop.post(tick);
        const auto start = loop.clock().steady();
        QVERIFY(loop.advanceUntil([&] { return ticks == 11; }, 1h));
        QVERIFY(loop.clock().steady() - start == 10s);
        QVERIFY(!loop.advanceUntil([&] { return ticks == 1000; }, 10s));
    }

    void wallCanJump()
    {
        ManualLoop loop;
        const auto steady = loop.clock().steady();
        const auto wall = loop.clock().wall();
        loop.manualClock().jumpWall(-3h);
        QVERIFY(loop.clock().steady() == steady);
        QVERIFY(loop.clock().wall().ns == wall.ns - Duration(3h).count());
    }
};

QTEST_APPLESS_MAIN(ManualLoopTest)
#include "manual_loop_test.moc"
