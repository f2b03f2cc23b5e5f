// The executors: everything runs, in order on one thread, before the pool is gone.
#include "core/base/worker_pool.h"

#include <QTest>
#include <atomic>
#include <numeric>

using namespace granary;

class WorkerPoolTest : public QObject {
    Q_OBJECT
private slots:
    void runsEverythingBeforeItEnds()
    {
        std::atomic<int> done = 0;
        {
            WorkerPool pool(3);
            QCOMPARE(pool.width(), 3u);
            for (int i = 0; i < 1000; ++i)
                pool.run([&] { ++done; });
        }
        QCOMPARE(done.load(), 1000);
    }

    void keepsOrderOnOneThread()
    {
        std::vector<int> order;
        {
            WorkerPool pool(1);
            for (int i = 0; i < 100; ++i)
                pool.run([&order, i] { order.push_back(i); });
        }
        std::vector<int> expected(100);
        std::iota(expected.begin(), expected.end(), 0);
        QVERIFY(order == expected);
    }

    void returnsResults()
    {
        WorkerPool pool(2);
        std::vector<std::future<int>> results;
        for (int i = 0; i < 20; ++i)
            results.push_back(pool.async([i] { return i * i; }));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(results[static_cast<std::size_t>(i)].get(), i * i);
    }

    void workMayAddWork()
    {
        std::atomic<int> done = 0;
        {
            WorkerPool pool(2);
            std::promise<void> last;
            pool.run([&] {
                ++done;
                pool.run([&] {
                    ++done;
                    last.set_value();
                });
            });
            last.get_future().wait();
        }
        QCOMPARE(done.load(), 2);
    }

    void trackedWorkIsWaitedFor()
    {
        WorkerPool pool(2);
        std::atomic<int> done = 0;
        auto held = std::make_shared<int>(1);
        TrackedExecutor tracked(pool);
        QCOMPARE(tracked.finish(), 0u);
        QCOMPARE(tracked.width(), 2u);
        for (int i = 0; i < 20; ++i)
            tracked.run([&, held] {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                ++done;
            });
        QCOMPARE(tracked.finish(), 20u);
        QCOMPARE(done.load(), 20);
        QCOMPARE(held.use_count(), 1);
    }

    void hasAtLeastTwoThreadsByItself() { QVERIFY(WorkerPool().width() >= 2); }

    void inlineExecutorRunsAtOnce()
    {
        InlineExecutor executor;
        int value = 0;
        executor.run([&] { value = 1; });
        QCOMPARE(value, 1);
        QCOMPARE(executor.async([&] { return ++value; }).get(), 2);
        QCOMPARE(executor.width(), 1u);
    }
};

QTEST_APPLESS_MAIN(WorkerPoolTest)
#include "worker_pool_test.moc"
