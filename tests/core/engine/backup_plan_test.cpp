// When plans run: slots, catching up, clocks that jump, daylight saving, failures, conditions, changes. The clock is turned by hand.
#include "core/engine/backup_plan.h"
#include "core/engine/local_time.h"
#include "tests/support/fake_surroundings.h"

#include <QTest>

using namespace granary;
using namespace granary::engine;
using namespace std::chrono_literals;
using test::FakeSurroundings;
using Step = PlanTimer::Step;

namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t day = 86400 * second;

/// A day of 2026 in local time; January has the first days.
std::int64_t dayOf2026(int number) { return 20454 + number - 1; }

class Scene {
public:
    explicit Scene(api::PlanTiming timing, std::uint32_t minute = 0) : timer(make(timing, minute), past())
    {
        set(1, 12 * 60);
    }
    static api::BackupPlan make(api::PlanTiming timing, std::uint32_t minute)
    {
        api::BackupPlan plan;
        plan.id = 1;
        plan.paths = {{"/home"}};
        plan.timing = timing;
        plan.minute = minute;
        return plan;
    }
    PlanPast past()
    {
        set(1, 12 * 60);
        return {wall, {}, {}, {}};
    }
    void set(int dayOfYear, std::uint32_t minute) { wall = momentOf(dayOf2026(dayOfYear), minute, machine); }
    void pass(Duration time)
    {
        wall.ns += time.count();
        steady += time;
    }
    PlanTimer::Moment now() { return {wall, steady, machine}; }
    Step look() { return timer.look(now()); }
    void run(PlanOutcome outcome = PlanOutcome::done, Duration took = 1s)
    {
        QVERIFY(look() == Step::begin);
        timer.begun(now());
        QVERIFY(look() == Step::rest);
        pass(took);
        api::PlanRun run;
        run.time = wall;
        run.seconds = std::chrono::duration<double>(took).count();
        if (outcome == PlanOutcome::failed)
            run.error = Error(ErrorCode::noNodes);
        timer.ended(outcome, std::move(run), now());
    }
    /// Goes on in steps until the plan wants to run; false when it does not within `most`.
    bool await(Duration most, Duration step = 1min)
    {
        for (Duration gone{}; gone <= most; gone += step, pass(step))
            if (look() == Step::begin)
                return true;
        return false;
    }
    std::string at()
    {
        const auto local = localTime(wall, machine);
        return std::to_string(local.day - dayOf2026(1) + 1) + " " + std::to_string(local.minute / 60) + ":" + std::to_string(local.minute % 60);
    }

    FakeSurroundings machine;
    WallTime wall;
    SteadyTime steady = 1h;
    PlanTimer timer;
};

} // namespace

class BackupPlanTest : public QObject {
    Q_OBJECT
private slots:
    void dailyRunsOnceADay()
    {
        Scene s(api::PlanTiming::daily, 2 * 60);
        QVERIFY(s.look() == Step::rest); // what was due before it was made does not count
        QVERIFY(s.timer.status().state == api::PlanState::waiting);
        for (int i = 2; i < 6; ++i) {
            QVERIFY(s.await(24h));
            QCOMPARE(s.at(), std::to_string(i) + " 2:0");
            s.run();
            QVERIFY(s.look() == Step::rest);
        }
    }

    void weeklyKnowsItsDay()
    {
        Scene s(api::PlanTiming::weekly, 20 * 60);
        auto plan = s.timer.plan();
        plan.weekday = api::Weekday::sunday;
        s.timer = PlanTimer(plan, s.timer.past());
        // 2026 begins on a Thursday.
        QCOMPARE(LocalTime{dayOf2026(1)}.weekday(), 3u);
        QVERIFY(s.await(24h * 8));
        QCOMPARE(s.at(), std::string("4 20:0"));
        s.run();
        QVERIFY(s.await(24h * 8));
        QCOMPARE(s.at(), std::string("11 20:0"));
    }

    void hourlyBeginsAtOnce()
    {
        Scene s(api::PlanTiming::hourly);
        QVERIFY(s.look() == Step::begin);
        s.run();
        s.pass(58min);
        QVERIFY(s.look() == Step::rest);
        QVERIFY(s.timer.rest() <= 30s);
        s.pass(2min);
        s.run();
        QVERIFY(s.look() == Step::rest);
    }

    /// Off for ten days: one run, not ten.
    void whoWasAwayCatchesUpOnce()
    {
        for (const auto timing : {api::PlanTiming::daily, api::PlanTiming::hourly}) {
            Scene s(timing, 2 * 60);
            if (timing == api::PlanTiming::hourly)
                s.run();
            s.set(11, 9 * 60);
            s.run();
            s.pass(30min);
            QVERIFY(s.look() == Step::rest);
        }
    }

    void aRestartForgetsNothing()
    {
        Scene s(api::PlanTiming::daily, 2 * 60);
        s.set(2, 3 * 60);
        s.run();
        s.timer = PlanTimer(s.timer.plan(), s.timer.past());
        QVERIFY(s.look() == Step::rest);
        s.set(3, 2 * 60);
        QVERIFY(s.look() == Step::begin);
    }

    void clocksThatJump()
    {
        Scene s(api::PlanTiming::daily, 2 * 60);
        s.set(2, 3 * 60);
        s.run();
        // Forward by years, once, and back again: it goes on with the next day.
        s.wall.ns += 2000 * day;
        s.run();
        QVERIFY(s.look() == Step::rest);
        s.wall.ns -= 2000 * day;
        QVERIFY(s.look() == Step::rest);
        s.set(3, 2 * 60);
        s.run();
        QVERIFY(s.look() == Step::rest);
        // Back by an hour to before its time: it has run today.
        s.set(3, 1 * 60);
        QVERIFY(s.look() == Step::rest);
        QVERIFY(s.await(2h)); // 2 o'clock comes once more under this clock
        Scene hourly(api::PlanTiming::hourly);
        hourly.run();
        hourly.wall.ns -= 400 * day;
        QVERIFY(hourly.look() == Step::rest);
        QVERIFY(hourly.await(61min));
    }

    /// 2:30 is not there on 29 March, and twice on 25 October.
    void daylightSaving()
    {
        Scene s(api::PlanTiming::daily, 2 * 60 + 30);
        const int march = 31 + 28 + 29;
        s.set(march - 1, 12 * 60);
        s.run(); // of the days before
        QVERIFY(s.await(24h));
        QCOMPARE(s.at(), std::to_string(march) + " 3:30");
        s.run();
        QVERIFY(s.await(24h));
        QCOMPARE(s.at(), std::to_string(march + 1) + " 2:30");
        s.run();
        const int october = 298;
        s.set(october - 1, 12 * 60);
        s.run(); // of the days between
        QVERIFY(s.await(24h));
        QCOMPARE(s.at(), std::to_string(october) + " 2:30");
        const auto first = s.wall;
        s.run();
        QVERIFY(s.await(26h));
        QCOMPARE(s.at(), std::to_string(october + 1) + " 2:30");
        QCOMPARE((s.wall.ns - first.ns) / (60 * second), std::int64_t{25 * 60});
    }

    void anotherZone()
    {
        Scene s(api::PlanTiming::daily, 8 * 60);
        s.set(2, 9 * 60);
        s.run();
        s.machine.fixedOffset = -5 * 3600; // it is 3 o'clock there now
        QVERIFY(s.look() == Step::rest);
        QVERIFY(s.await(6h));
        QCOMPARE(s.at(), std::string("2 8:0"));
        s.run();
        s.machine.fixedOffset = 14 * 3600;
        QVERIFY(s.await(24h));
        s.run();
        QVERIFY(s.look() == Step::rest);
    }

    void failuresAreTriedAgainEverMoreSeldom()
    {
        Scene s(api::PlanTiming::daily, 2 * 60);
        s.set(2, 2 * 60);
        for (const auto delay : {1min, 5min, 15min, 60min, 60min}) {
            s.run(PlanOutcome::failed);
            QVERIFY(s.look() == Step::rest);
            QVERIFY(s.timer.status().state == api::PlanState::retrying);
            s.pass(delay - 2s);
            QVERIFY(s.look() == Step::rest);
            s.pass(2s);
            QVERIFY(s.look() == Step::begin);
        }
        QCOMPARE(s.timer.status().failures, std::uint64_t{5});
        QVERIFY(s.timer.status().failed->error->code == ErrorCode::noNodes);
        s.run();
        QCOMPARE(s.timer.status().failures, std::uint64_t{0});
        QVERIFY(!s.timer.status().failed);
        QVERIFY(s.look() == Step::rest);
    }

    void whatWasCutShortIsDueStill()
    {
        Scene s(api::PlanTiming::daily, 2 * 60);
        s.set(2, 2 * 60);
        s.run(PlanOutcome::cutShort);
        QVERIFY(s.look() == Step::begin);
        s.run(PlanOutcome::stoppedByUser);
        QVERIFY(s.look() == Step::rest);
        QVERIFY(!s.timer.past().last);
    }

    void batteryAndMeteredNetworks()
    {
        Scene s(api::PlanTiming::hourly);
        auto plan = s.timer.plan();
        plan.onlyOnMains = true;
        plan.notMetered = true;
        s.timer = PlanTimer(plan, s.timer.past());
        s.machine.battery = true;
        QVERIFY(s.look() == Step::rest);
        QVERIFY(s.timer.status().state == api::PlanState::onBattery);
        s.machine.battery = false;
        s.machine.metered = true;
        QVERIFY(s.look() == Step::rest);
        QVERIFY(s.timer.status().state == api::PlanState::metered);
        s.machine.metered = false;
        QVERIFY(s.look() == Step::begin);
        s.timer.begun(s.now());
        QVERIFY(s.look() == Step::rest);
        s.machine.battery = true; // the plug is pulled
        QVERIFY(s.look() == Step::stop);
        s.timer.ended(PlanOutcome::cutShort, {}, s.now());
        QVERIFY(s.look() == Step::rest);
        QVERIFY(s.timer.status().state == api::PlanState::onBattery);
        // Who did not ask for it is not bothered.
        Scene other(api::PlanTiming::hourly);
        other.machine.battery = true;
        other.machine.metered = true;
        QVERIFY(other.look() == Step::begin);
    }

    void pausing()
    {
        Scene s(api::PlanTiming::daily, 2 * 60);
        s.timer.setPaused(true);
        s.set(5, 2 * 60);
        QVERIFY(s.look() == Step::rest);
        QVERIFY(s.timer.status().state == api::PlanState::paused && !s.timer.status().next);
        s.timer.setPaused(false);
        QVERIFY(s.look() == Step::begin);
        s.timer.begun(s.now());
        s.timer.setPaused(true);
        QVERIFY(s.look() == Step::stop);
    }

    void changesAreGathered()
    {
        Scene s(api::PlanTiming::continuous);
        s.timer.watching(3, true);
        s.run(); // what changed before nobody has seen
        s.pass(40s);
        QVERIFY(s.look() == Step::rest);
        QVERIFY(s.timer.changed(s.steady));
        QVERIFY(s.look() == Step::rest);
        QVERIFY(s.timer.rest() <= 10s);
        s.pass(9s);
        QVERIFY(!s.timer.changed(s.steady));
        s.pass(9s);
        QVERIFY(s.look() == Step::rest);
        s.pass(1s);
        s.run();
        s.pass(40s);
        QVERIFY(s.look() == Step::rest);
        // A file that never rests.
        Duration gone{};
        for (; gone < 10min && s.look() == Step::rest; gone += 5s) {
            (void)s.timer.changed(s.steady);
            s.pass(5s);
        }
        QCOMPARE(gone, Duration(5min));
    }

    /// A run that takes long is not followed by the next at once, however much changes.
    void itRestsAfterLongRuns()
    {
        Scene s(api::PlanTiming::continuous);
        s.timer.watching(3, true);
        s.run(PlanOutcome::done, 60s);
        (void)s.timer.changed(s.steady);
        QVERIFY(!s.await(590s, 1s));
        QVERIFY(s.await(10s, 1s));
    }

    void withoutChangesItLooksHourly()
    {
        Scene s(api::PlanTiming::continuous);
        s.timer.watching(3, true);
        s.run();
        QVERIFY(!s.await(58min));
        QVERIFY(s.await(3min));
        s.run();
        s.timer.watching(2, false); // not all of it is watched
        QVERIFY(s.await(10min));
        QVERIFY(!s.timer.status().watchedWhole);
    }

    void whatAFailedRunWasToSeeIsStillToBeSeen()
    {
        Scene s(api::PlanTiming::continuous);
        s.timer.watching(3, true);
        s.run();
        s.pass(1min);
        (void)s.timer.changed(s.steady);
        s.pass(10s);
        s.run(PlanOutcome::failed);
        QVERIFY(s.await(2min, 1s));
        s.run(PlanOutcome::cutShort);
        QVERIFY(s.await(2min, 1s));
    }

    void momentsAndLocalTimesAgree()
    {
        FakeSurroundings machine;
        for (std::int64_t minute = 0; minute < 366 * 24 * 60; minute += 13) {
            const WallTime at{1'767'225'600 * second + minute * 60 * second};
            const auto local = localTime(at, machine);
            const auto back = momentOf(local.day, local.minute, machine);
            // The hour that is there twice is told by its first time.
            QVERIFY(back == at || at.ns - back.ns == 3600 * second);
        }
        const auto before = localTime({-1}, machine);
        QCOMPARE(before.day, std::int64_t{0}); // an hour ahead
        machine.fixedOffset = 0;
        QCOMPARE(localTime({-1}, machine).day, std::int64_t{-1});
        QCOMPARE(localTime({-1}, machine).minute, 1439u);
    }
};

QTEST_APPLESS_MAIN(BackupPlanTest)
#include "backup_plan_test.moc"
