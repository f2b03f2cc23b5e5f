#include "core/platform/thread_loop.h"

#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"

#include <QTest>

#include <future>
#include <set>

using namespace granary;
using namespace granary::platform;
using namespace std::chrono_literals;

class ThreadLoopTest : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    static void settle(ThreadLoop& loop)
    {
        std::promise<void> done;
        loop.post([&] { done.set_value(); });
        done.get_future().wait();
    }

private slots:
    void runsInOrderOnItsOwnThread()
    {
        ThreadLoop loop(m_clock);
        std::string order;
        loop.post([&] { order += loop.onThread() ? 'a' : 'x'; });
        QVERIFY(order.empty());
        loop.start();
        loop.post([&] {
            loop.post([&] { order += 'c'; });
            order += 'b';
        });
        settle(loop);
        settle(loop);
        QVERIFY(!loop.onThread());
        loop.stop();
        QCOMPARE(order, "abc");
    }

    void timersRunByDueTimeThenAge()
    {
        ThreadLoop loop(m_clock);
        std::promise<void> done;
        std::string order;
        // Set before the start: however slow the machine, the order is that of the due times.
        loop.after(30ms, [&] {
            order += 'd';
            done.set_value();
        });
        loop.after(1ms, [&] { order += 'a'; });
        loop.after(10ms, [&] { order += 'b'; });
        loop.after(20ms, [&] { order += 'c'; });
        const auto start = m_clock.steady();
        loop.start();
        done.get_future().wait();
        QCOMPARE(order, "abcd");
        QVERIFY(m_clock.steady() - start >= 1ms);
    }

    void cancelOnTheThreadIsCertain()
    {
        ThreadLoop loop(m_clock);
        bool ran = false;
        std::promise<void> done;
        const auto id = loop.after(5ms, [&] { ran = true; });
        loop.after(1ms, [&] {
            // Both may be due by now; this one comes first.
            loop.cancelTimer(id);
            loop.after(20ms, [&] { done.set_value(); });
        });
        loop.start();
        done.get_future().wait();
        QVERIFY(!ran);
    }

    void stopRunsWhatWasPostedAndDropsTimers()
    {
        ThreadLoop loop(m_clock);
        int ran = 0;
        auto owned = std::make_shared<int>(1);
        for (int i = 0; i < 100; ++i)
            loop.post([&] { ++ran; });
        loop.after(1h, [owned, &ran] { ran = -1; });
        loop.start();
        loop.stop();
        loop.stop();
        QCOMPARE(ran, 100);
        QCOMPARE(owned.use_count(), 1);
        loop.post([&, owned] { ran = -1; });
        loop.after(0ms, [&, owned] { ran = -1; });
        QCOMPARE(owned.use_count(), 1);
        QCOMPARE(ran, 100);
    }

    void postedWorkAndTimersShareTheThread()
    {
        ThreadLoop loop(m_clock);
        std::promise<void> timerRan;
        std::atomic<bool> enough{false};
        // A piece that posts itself again for ever must not keep a due timer waiting.
        std::function<void()> again = [&] {
            if (!enough)
                loop.post(again);
        };
        loop.post(again);
        loop.after(1ms, [&] {
            enough = true;
            timerRan.set_value();
        });
        loop.start();
        timerRan.get_future().wait();
        loop.stop();
    }

    void manyThreadsPost()
    {
        ThreadLoop loop(m_clock);
        loop.start();
        int count = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 1000; ++i) {
                    loop.post([&] { ++count; });
                    loop.cancelTimer(loop.after(1ms, [] {}));
                }
            });
        for (auto& t : threads)
            t.join();
        loop.stop();
        QCOMPARE(count, 4000);
    }

    void clockAndRandom()
    {
        const auto a = m_clock.steady();
        QVERIFY(m_clock.steady() >= a);
        QVERIFY(m_clock.wall().ns > 1'700'000'000'000'000'000);
        SystemRandom random;
        std::set<std::uint64_t> values;
        Bytes long_(1000, std::byte{0});
        random.fill(long_);
        QVERIFY(std::count(long_.begin(), long_.end(), std::byte{0}) < 50);
        random.fill({});
        for (int i = 0; i < 100; ++i)
            values.insert(random.below(UINT64_MAX));
        QCOMPARE(values.size(), 100u);
    }
};

QTEST_APPLESS_MAIN(ThreadLoopTest)
#include "thread_loop_test.moc"
