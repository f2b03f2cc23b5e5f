// Plans of a drive: kept, begun in turn, stopped, told of changes. The engine around is this test.
#include "core/engine/backup_scheduler.h"
#include "core/engine/rate_windows.h"
#include "core/crypto/secret.h"
#include "tests/support/fake_surroundings.h"
#include "tests/support/manual_loop.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/memory_file_watch.h"
#include "tests/support/seeded_random.h"

#include <QTest>

using namespace granary;
using namespace granary::engine;
using namespace std::chrono_literals;

namespace {

class QuietLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

class Scene {
public:
    Scene() : scheduler(ports()) { scheduler.open({}); }
    BackupScheduler::Ports ports()
    {
        BackupScheduler::Ports p{clock, machine, log, {}, {}, {}, {}, {}};
        p.begin = [this](BackupScheduler::Run run) -> Result<api::TaskId> {
            if (refusing)
                return Error(*refusing);
            runs.push_back(std::move(run));
            return runs.size();
        };
        p.stop = [this](api::TaskId id) { stopped.push_back(id); };
        p.save = [this](std::string_view text) -> Status {
            if (full)
                return ErrorCode::diskFull;
            book = text;
            return {};
        };
        p.watchFiles = [this](FileWatchListener listener) -> Result<std::unique_ptr<FileWatch>> {
            if (!watches)
                return ErrorCode::busy;
            auto made = std::make_unique<test::MemoryFileWatch>(std::move(listener), files);
            watch = made.get();
            return std::unique_ptr<FileWatch>(std::move(made));
        };
        p.wake = [this] { ++woken; };
        return p;
    }
    static api::BackupPlan plan(api::PlanTiming timing, const std::string& path = "/home")
    {
        api::BackupPlan out;
        out.paths = {{path}};
        out.timing = timing;
        return out;
    }
    void end(std::size_t run, PlanOutcome outcome)
    {
        api::PlanRun result;
        result.time = clock.wall();
        result.seconds = 1;
        if (outcome == PlanOutcome::failed)
            result.error = Error(ErrorCode::noNodes);
        runs.at(run).ended(outcome, result);
    }

    test::ManualClock clock;
    test::FakeSurroundings machine;
    QuietLog log;
    test::WatchedFiles files;
    test::MemoryFileWatch* watch = nullptr;
    bool watches = true;
    bool full = false;
    std::optional<ErrorCode> refusing;
    std::vector<BackupScheduler::Run> runs;
    std::vector<api::TaskId> stopped;
    std::string book;
    int woken = 0;
    BackupScheduler scheduler;
};

} // namespace

class BackupSchedulerTest : public QObject {
    Q_OBJECT
private slots:
    void neverTwoRunsAtOnce()
    {
        Scene s;
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly, "/a")).ok());
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly, "/b")).ok());
        for (int i = 0; i < 3; ++i)
            (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{1});
        QVERIFY(s.scheduler.plans()[0].state == api::PlanState::running);
        s.end(0, PlanOutcome::done);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{2});
        QVERIFY(s.runs[0].plan.paths != s.runs[1].plan.paths);
        s.end(1, PlanOutcome::done);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{2});
        s.clock.advance(1h);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{3});
    }

    void plansAreKept()
    {
        Scene s;
        auto plan = Scene::plan(api::PlanTiming::weekly, "/odd\n\xff");
        plan.excludes = {"*.tmp"};
        plan.weekday = api::Weekday::friday;
        plan.minute = 90;
        plan.notMetered = true;
        const auto kept = s.scheduler.put(plan);
        QVERIFY(kept.ok() && kept->id == 1);
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly))->id == 2);
        QVERIFY(s.scheduler.remove(2).ok());
        QVERIFY(s.scheduler.pause(1, true).ok());
        s.scheduler.close();
        QVERIFY(s.scheduler.plans().empty());
        QVERIFY(s.scheduler.put(plan).error().code == ErrorCode::locked);
        s.scheduler.open(s.book);
        const auto again = s.scheduler.plans();
        QCOMPARE(again.size(), std::size_t{1});
        QVERIFY(again[0].plan.paths == plan.paths && again[0].plan.excludes == plan.excludes && again[0].plan.minute == 90);
        QVERIFY(again[0].plan.weekday == api::Weekday::friday && again[0].plan.notMetered && again[0].plan.paused);
        QCOMPARE(s.scheduler.active(), std::size_t{0});
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly))->id == 2);
    }

    void whatCannotBeKeptIsNotTaken()
    {
        Scene s;
        s.full = true;
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly)).error().code == ErrorCode::diskFull);
        QVERIFY(s.scheduler.plans().empty());
        s.full = false;
        const auto id = s.scheduler.put(Scene::plan(api::PlanTiming::hourly))->id;
        s.full = true;
        QVERIFY(!s.scheduler.remove(id).ok() && !s.scheduler.pause(id, true).ok());
        QCOMPARE(s.scheduler.plans().size(), std::size_t{1});
        QVERIFY(!s.scheduler.plans()[0].plan.paused);
        s.full = false;
        for (std::size_t i = 1; i < maxPlans; ++i)
            QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly)).ok());
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly)).error().code == ErrorCode::tooLarge);
        QCOMPARE(s.scheduler.plans().size(), maxPlans);
        auto bad = Scene::plan(api::PlanTiming::daily);
        bad.minute = 1440;
        QVERIFY(s.scheduler.put(bad).error().code == ErrorCode::invalidArgument);
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::daily, "relative")).error().code == ErrorCode::invalidArgument);
        auto other = Scene::plan(api::PlanTiming::daily);
        other.id = 77;
        QVERIFY(s.scheduler.put(other).error().code == ErrorCode::notFound);
    }

    void conditionsStopARun()
    {
        Scene s;
        auto plan = Scene::plan(api::PlanTiming::hourly);
        plan.onlyOnMains = true;
        QVERIFY(s.scheduler.put(plan).ok());
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{1});
        s.machine.battery = true;
        (void)s.scheduler.look();
        (void)s.scheduler.look();
        QCOMPARE(s.stopped, std::vector<api::TaskId>{1});
        s.end(0, PlanOutcome::stoppedByUser); // to the task it looks like that
        (void)s.scheduler.look();
        QVERIFY(s.scheduler.plans()[0].state == api::PlanState::onBattery);
        s.machine.battery = false;
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{2});
        QCOMPARE(s.machine.networkAsked.load(), 0); // no plan wants to know
    }

    void failuresAreToldAndTriedAgain()
    {
        Scene s;
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly)).ok());
        s.refusing = ErrorCode::noNodes;
        (void)s.scheduler.look();
        const auto status = s.scheduler.plans()[0];
        QVERIFY(status.failed && status.failed->error->code == ErrorCode::noNodes);
        s.refusing.reset();
        (void)s.scheduler.look();
        QVERIFY(s.runs.empty());
        QVERIFY(s.scheduler.plans()[0].state == api::PlanState::retrying);
        s.clock.advance(1min);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{1});
        s.end(0, PlanOutcome::done);
        QVERIFY(!s.scheduler.plans()[0].failed);
        // How a run of a drive that was locked meanwhile ends does not matter.
        s.clock.advance(1h);
        (void)s.scheduler.look();
        s.scheduler.close();
        s.end(1, PlanOutcome::failed);
        s.scheduler.open(s.book);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{3});
        QVERIFY(!s.scheduler.plans()[0].failed);
    }

    void changesBeginARun()
    {
        Scene s;
        s.files.add("/home");
        s.files.add("/home/inner");
        auto plan = Scene::plan(api::PlanTiming::continuous);
        plan.excludes = {"*.tmp", "/home/never"};
        QVERIFY(s.scheduler.put(plan).ok());
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{1});
        for (const char* path : {"/home", "/home/inner"})
            s.runs[0].watch->see(path);
        s.end(0, PlanOutcome::done);
        QCOMPARE(s.scheduler.plans()[0].watched, std::uint64_t{2});
        // New watches: it looks once more.
        s.clock.advance(40s);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{2});
        for (const char* path : {"/home", "/home/inner"})
            s.runs[1].watch->see(path);
        s.end(1, PlanOutcome::done);
        s.clock.advance(5min);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{2});
        s.files.change("/home/inner", "a.tmp"); // excluded
        s.clock.advance(20s);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{2});
        const auto woken = s.woken;
        s.files.change("/home/inner", "a");
        s.files.change("/home/inner", "b");
        QCOMPARE(s.woken, woken + 1);
        QVERIFY(s.scheduler.look() <= 10s);
        s.clock.advance(10s);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{3});
        // A run that was cut short has not named everything: what was watched stays so.
        s.end(2, PlanOutcome::failed);
        QCOMPARE(s.scheduler.plans()[0].watched, std::uint64_t{2});
    }

    void withoutWatchesItLooksOften()
    {
        Scene s;
        s.watches = false;
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::continuous)).ok());
        (void)s.scheduler.look();
        QVERIFY(!s.runs[0].watch);
        s.end(0, PlanOutcome::done);
        QVERIFY(!s.scheduler.plans()[0].watchedWhole);
        s.clock.advance(10min);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{2});
    }

    void removedWhileItRuns()
    {
        Scene s;
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly)).ok());
        (void)s.scheduler.look();
        QVERIFY(s.scheduler.remove(1).ok());
        QCOMPARE(s.stopped, std::vector<api::TaskId>{1});
        QVERIFY(s.scheduler.put(Scene::plan(api::PlanTiming::hourly)).ok());
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{1}); // it has not ended yet
        s.end(0, PlanOutcome::stoppedByUser);
        (void)s.scheduler.look();
        QCOMPARE(s.runs.size(), std::size_t{2});
    }

    void hostileBooks()
    {
        for (const char* text : {"", "x", "{}", "[1, {}, {\"plan\": 1}]", "[{\"plan\": {\"paths\": [\"/a\"], \"timing\": \"daily\", \"id\": 0}, \"since\": 1, \"begun\": 0}]",
                 "[{\"plan\": {\"paths\": [\"/a\"], \"timing\": \"daily\", \"id\": 3}, \"since\": \"x\", \"begun\": 0}]",
                 "[{\"plan\": {\"paths\": [], \"timing\": \"daily\", \"id\": 3}, \"since\": 1, \"begun\": 0}]"})
            QVERIFY2(decodePlans(text).empty(), text);
        const std::string one = "{\"plan\": {\"paths\": [\"/a\"], \"timing\": \"daily\", \"id\": 3}, \"since\": 1, \"begun\": 0}";
        QCOMPARE(decodePlans("[" + one + "," + one + "]").size(), std::size_t{1});
        QVERIFY(decodePlans("[" + one + std::string(maxPlansBytes, ' ') + "]").empty());
    }

    void theBookIsSealed()
    {
        crypto::initialise();
        test::MemoryFileSystem files;
        test::SeededRandom random(1);
        const auto key = store::DatabaseKey::copyFrom(Bytes(32, std::byte{9}));
        const DriveId drive;
        QCOMPARE(*readPlans(files, "/plans", key, drive), std::string());
        QVERIFY(writePlans(files, "/plans", key, drive, "/home/secret", random).ok());
        QCOMPARE(*readPlans(files, "/plans", key, drive), std::string("/home/secret"));
        const auto bytes = files.readFile("/plans", 4096);
        QVERIFY(bytes.ok() && asText(*bytes).find("secret") == std::string_view::npos);
        QVERIFY(!readPlans(files, "/plans", store::DatabaseKey::copyFrom(Bytes(32, std::byte{8})), drive).ok());
    }

    void limitsFollowTheDay()
    {
        test::FakeSurroundings machine;
        machine.fixedOffset = 0;
        const auto at = [](std::int64_t minute) { return WallTime{1'767'225'600'000'000'000 + minute * 60'000'000'000}; };
        api::Limits limits;
        limits.uploadBytesPerSecond = 5;
        limits.windows = {{8 * 60, 18 * 60, 2, 0}, {22 * 60, 6 * 60, 0, 7}, {17 * 60, 19 * 60, 3, 3}};
        const auto rates = [&](std::int64_t minute) { return ratesAt(limits, at(minute), machine); };
        QVERIFY((rates(7 * 60 + 59) == RatesNow{5, 0}));
        QVERIFY((rates(8 * 60) == RatesNow{2, 0}));
        QVERIFY((rates(17 * 60 + 30) == RatesNow{2, 0})); // the first counts
        QVERIFY((rates(18 * 60) == RatesNow{3, 3}));
        QVERIFY((rates(19 * 60) == RatesNow{5, 0}));
        QVERIFY((rates(23 * 60) == RatesNow{0, 7}));
        QVERIFY((rates(5 * 60 + 59) == RatesNow{0, 7}));
        QVERIFY((rates(6 * 60) == RatesNow{5, 0}));
        QVERIFY(checkLimits(limits).ok());
        limits.windows.push_back({1440, 0, 0, 0});
        QVERIFY(!checkLimits(limits).ok());
        limits.windows.assign(api::maxLimitWindows + 1, {});
        QVERIFY(!checkLimits(limits).ok());
        QVERIFY(untilRatesChange({at(0).ns + 59'500'000'000}) == 500ms);
        QVERIFY(untilRatesChange(at(0)) <= 30s);
    }
};

QTEST_APPLESS_MAIN(BackupSchedulerTest)
#include "backup_scheduler_test.moc"
