// Long work: progress, results, pausing, cancelling, and events about it.
#include "core/engine/event_fan.h"
#include "core/engine/task_runner.h"
#include "tests/support/manual_loop.h"

#include <QTest>

#include <atomic>

using namespace granary;
using namespace granary::engine;
using namespace std::chrono_literals;

class TaskRunnerTest : public QObject {
    Q_OBJECT
private slots:
    void reportsProgressAndResult()
    {
        TaskRunner runner(m_clock, m_events);
        std::atomic<bool> go{false};
        const auto id = runner.start(api::TaskKind::backup, {{"/a"}}, [&](TaskContext& context) -> Result<api::TaskResult> {
            context.progress({"read", 1, 2, 3, 4, 5});
            while (!go)
                std::this_thread::sleep_for(1ms);
            api::BackupResult result;
            result.files = 7;
            return api::TaskResult(result);
        });
        auto task = *runner.wait(id, 1, 10s);
        QVERIFY(task.state == api::TaskState::running);
        QCOMPARE(task.progress.bytes, 3u);
        QCOMPARE(task.paths.front().bytes, std::string("/a"));
        go = true;
        while (!task.ended())
            task = *runner.wait(id, task.version, 10s);
        QVERIFY(task.state == api::TaskState::done);
        QCOMPARE(std::get<api::BackupResult>(task.result).files, 7u);
        // Reports can be read again, for as long as the task is kept.
        QCOMPARE(std::get<api::BackupResult>(runner.wait(id, 0, 0ms)->result).files, 7u);
        QCOMPARE(runner.list().size(), std::size_t(1));
    }

    void wordsAreHandedOutOnce()
    {
        TaskRunner runner(m_clock, m_events);
        const auto id = runner.start(api::TaskKind::init, {}, [](TaskContext&) -> Result<api::TaskResult> {
            api::InitResult result;
            result.words = api::SecretText("some words");
            return api::TaskResult(std::move(result));
        });
        auto task = *runner.wait(id, UINT64_MAX - 1, 10s);
        QCOMPARE(std::get<api::InitResult>(task.result).words.view(), std::string_view("some words"));
        QVERIFY(std::get<api::InitResult>(runner.wait(id, 0, 0ms)->result).words.empty());
    }

    void cancelPauseResume()
    {
        TaskRunner runner(m_clock, m_events);
        std::atomic<int> steps{0};
        const auto id = runner.start(api::TaskKind::restore, {}, [&](TaskContext& context) -> Result<api::TaskResult> {
            for (;;) {
                GRANARY_TRY(context.cancelToken().check());
                ++steps;
                std::this_thread::sleep_for(1ms);
            }
        });
        QTRY_VERIFY(steps > 0);
        QVERIFY(runner.pause(id, true).ok());
        QVERIFY(runner.wait(id, 0, 0ms)->state == api::TaskState::paused);
        QVERIFY(runner.pause(id, false).ok());
        const int before = steps;
        QTRY_VERIFY(steps > before + 1);
        QVERIFY(runner.cancel(id).ok());
        const auto task = *runner.wait(id, UINT64_MAX - 1, 10s);
        QVERIFY(task.state == api::TaskState::cancelled);
        QVERIFY(task.error->code == ErrorCode::cancelled);
        QVERIFY(runner.cancel(id).error().code == ErrorCode::conflict);
        QVERIFY(runner.cancel(id + 1).error().code == ErrorCode::notFound);
    }

    void stoppingIsNotTheUsersCancel()
    {
        std::atomic<int> byUser{0};
        std::atomic<int> byStop{0};
        {
            TaskRunner runner(m_clock, m_events);
            const auto ended = [&](const api::Task&, bool stopped) { ++(stopped ? byStop : byUser); };
            const auto work = [](TaskContext& context) -> Result<api::TaskResult> {
                while (context.cancelToken().check())
                    std::this_thread::sleep_for(1ms);
                return ErrorCode::cancelled;
            };
            const auto first = runner.start(api::TaskKind::backup, {}, work, ended);
            runner.start(api::TaskKind::backup, {}, work, ended);
            QVERIFY(runner.cancel(first).ok());
            QVERIFY(runner.wait(first, UINT64_MAX - 1, 10s)->ended());
            runner.stop();
            // A stopped runner can be used again.
            const auto again = runner.start(api::TaskKind::backup, {}, [](TaskContext&) -> Result<api::TaskResult> { return api::TaskResult(); });
            QVERIFY(runner.wait(again, UINT64_MAX - 1, 10s)->state == api::TaskState::done);
        }
        QCOMPARE(byUser.load(), 1);
        QCOMPARE(byStop.load(), 1);
    }

    void interruptedTasksAreListedAndForgotten()
    {
        TaskRunner runner(m_clock, m_events);
        const auto id = runner.addInterrupted(api::TaskKind::backup, {{"/x"}});
        QVERIFY(runner.list().front().state == api::TaskState::interrupted);
        QVERIFY(runner.forget(id).ok());
        QVERIFY(runner.list().empty());
        QVERIFY(runner.forget(id).error().code == ErrorCode::notFound);
    }

    void keepsTheLastHundred()
    {
        TaskRunner runner(m_clock, m_events);
        api::TaskId last = 0;
        for (int i = 0; i < 150; ++i) {
            last = runner.start(api::TaskKind::topUp, {}, [](TaskContext&) -> Result<api::TaskResult> { return api::TaskResult(); });
            QVERIFY(runner.wait(last, UINT64_MAX - 1, 10s)->ended());
        }
        QCOMPARE(runner.list().size(), TaskRunner::keptTasks);
        QVERIFY(runner.wait(1, 0, 0ms).error().code == ErrorCode::notFound);
    }

    void eventsAreNumberedAndEndWithTheSubscription()
    {
        EventFan fan;
        std::vector<std::uint64_t> seen;
        auto subscription = fan.subscribe([&](const api::Event& event) { seen.push_back(event.sequence); });
        fan.publish({});
        fan.publish({});
        subscription.reset();
        fan.publish({});
        QCOMPARE(seen, (std::vector<std::uint64_t>{1, 2}));
        // A sink may end its own subscription.
        std::unique_ptr<api::Subscription> own;
        int calls = 0;
        own = fan.subscribe([&](const api::Event&) {
            ++calls;
            own.reset();
        });
        fan.publish({});
        fan.publish({});
        QCOMPARE(calls, 1);
    }

private:
    test::ManualClock m_clock;
    EventFan m_events;
};

QTEST_GUILESS_MAIN(TaskRunnerTest)
#include "task_runner_test.moc"
