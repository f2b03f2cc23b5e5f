// Plans that run by themselves, with the real programs.
#include "tests/app/programs.h"

#include <QTest>

#include <ctime>
#include <filesystem>

using namespace granary;
using namespace granary::test;

namespace {

const std::vector<std::string> listening{"--listen", "127.0.0.1:0"};

std::vector<std::string> unlocked(const Workplace& place)
{
    auto out = listening;
    out.insert(out.end(), {"--passphrase-file", place.path("passphrase")});
    return out;
}

std::size_t snapshotsOf(const Workplace& place, const std::string& profile)
{
    const auto answer = place.plain(profile, {"snapshots"}).json();
    return answer.contains("snapshots") ? answer["snapshots"].size() : 0;
}

api::Json planOf(const Workplace& place, const std::string& profile) { return place.plain(profile, {"schedule", "list"}).json()["plans"][0]; }

} // namespace

class ScheduleTest : public QObject {
    Q_OBJECT
private slots:
    void aChangeIsBackedUpByItself()
    {
        const OneDisk drive(20, 1 << 20);
        const auto& [place, profile, tree] = drive;
        const auto added = place.json(profile, {"schedule", "add", tree, "--continuous", "--exclude", "*.tmp"});
        QVERIFY2(added.code == 0, added.err.c_str());
        QVERIFY(added.err.find("granaryd") != std::string::npos); // no engine runs, and it says so
        QCOMPARE(place.json(profile, {"schedule", "list"}).json()["plans"][0]["state"].get<std::string>(), std::string("noEngine"));
        Daemon daemon(place, profile, unlocked(place));
        QVERIFY2(!daemon.code().empty(), daemon.errors().c_str());
        // What was there before it was watched.
        QTRY_COMPARE_WITH_TIMEOUT(snapshotsOf(place, profile), std::size_t{1}, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(planOf(place, profile)["watched"].get<int>() > 3, 60'000);
        (void)place.file("tree/deep/new file", "something new");
        QTRY_COMPARE_WITH_TIMEOUT(snapshotsOf(place, profile), std::size_t{2}, 90'000);
        const auto listed = place.plain(profile, {"ls", "latest", tree + "/deep/new file"});
        QVERIFY2(listed.code == 0, listed.err.c_str());
        const auto status = place.plain(profile, {"status"}).json();
        QCOMPARE(status["plans"].size(), std::size_t{1});
        QVERIFY(status["plans"][0]["last"]["complete"].get<bool>());
        QVERIFY(status["plans"][0]["watchedWhole"].get<bool>());
        // Nobody asked for a task of the past to be shown as interrupted.
        QCOMPARE(daemon.terminate(), 0);
        const auto tasks = place.json(profile, {"tasks"}).json()["tasks"];
        for (const auto& task : tasks)
            QVERIFY(task["state"].get<std::string>() != "interrupted");
    }

    void aPauseHoldsUntilItIsEnded()
    {
        const OneDisk drive(5, 1000);
        const auto& [place, profile, tree] = drive;
        QCOMPARE(place.json(profile, {"schedule", "add", tree, "--continuous"}).code, 0);
        for (const auto& wrong : std::vector<std::vector<std::string>>{{"pause", "--for", "2"}, {"pause", "--for", "2h", "--until", "08:00"}, {"pause", "--until", "2001-01-01 08:00"}, {"pause", "--until", "noon"}, {"resume", "now"}})
            QCOMPARE(place.json(profile, wrong).code, 64);
        const auto paused = place.json(profile, {"pause", "--for", "2h"}); // nobody runs: it is kept for whoever does
        QVERIFY2(paused.code == 0, paused.err.c_str());
        QVERIFY(paused.json()["on"].get<bool>());
        const auto now = static_cast<std::int64_t>(std::time(nullptr));
        const auto until = paused.json()["until"].get<std::int64_t>() / 1'000'000'000;
        QVERIFY(until > now + 7000 && until <= now + 7200);
        Daemon daemon(place, profile, unlocked(place));
        QVERIFY2(!daemon.code().empty(), daemon.errors().c_str());
        QTest::qWait(1000);
        QCOMPARE(snapshotsOf(place, profile), std::size_t{0});
        const auto resumed = place.json(profile, {"resume"});
        QVERIFY2(resumed.code == 0, resumed.err.c_str());
        QVERIFY(!resumed.json()["on"].get<bool>());
        QTRY_COMPARE_WITH_TIMEOUT(snapshotsOf(place, profile), std::size_t{1}, 60'000);
    }

    void whatWasDueWhileNobodyRanRunsOnce()
    {
        const OneDisk drive(5, 1000);
        const auto& [place, profile, tree] = drive;
        // A minute of yesterday and of every day.
        QCOMPARE(place.json(profile, {"schedule", "add", tree, "--daily", "00:00"}, {{"faketime", "-f", "-2d"}, {}}).code, 0);
        Daemon daemon(place, profile, unlocked(place));
        QVERIFY(!daemon.code().empty());
        QTRY_COMPARE_WITH_TIMEOUT(snapshotsOf(place, profile), std::size_t{1}, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(planOf(place, profile)["state"].get<std::string>(), std::string("waiting"), 30'000);
        const auto plan = planOf(place, profile);
        const auto next = plan["next"].get<std::int64_t>() / 1'000'000'000;
        const auto now = static_cast<std::int64_t>(std::time(nullptr));
        QVERIFY(next > now && next <= now + 25 * 3600);
    }

    void aLockedDriveWaits()
    {
        const OneDisk drive(5, 1000);
        const auto& [place, profile, tree] = drive;
        QCOMPARE(place.json(profile, {"passphrase", "--new-passphrase-file", place.file("new", "horse battery\n")}).code, 0);
        place.usePassphrase();
        QCOMPARE(place.json(profile, {"schedule", "add", tree, "--hourly"}).code, 0);
        Daemon daemon(place, profile, listening);
        QVERIFY(!daemon.code().empty());
        const auto status = place.plain(profile, {"status"});
        QCOMPARE(status.json()["plansWaiting"].get<int>(), 1);
        QVERIFY2(status.err.find("1 plan) waits until the drive is unlocked") != std::string::npos, status.err.c_str());
        QCOMPARE(place.plain(profile, {"schedule", "list"}).json()["error"]["code"].get<std::string>(), std::string("locked"));
        QCOMPARE(place.json(profile, {"unlock"}).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(snapshotsOf(place, profile), std::size_t{1}, 60'000);
        QCOMPARE(place.plain(profile, {"status"}).json()["plansWaiting"].get<int>(), 0);
    }

    void pausingAndRemoving()
    {
        const OneDisk drive(5, 1000);
        const auto& [place, profile, tree] = drive;
        const auto id = std::to_string(place.json(profile, {"schedule", "add", tree, "--weekly", "Fri", "03:30", "--only-on-mains", "--not-metered"}).json()["id"].get<int>());
        auto plan = place.json(profile, {"schedule", "list"}).json()["plans"][0];
        QCOMPARE(plan["weekday"].get<std::string>(), std::string("friday"));
        QCOMPARE(plan["minute"].get<int>(), 210);
        QVERIFY(plan["onlyOnMains"].get<bool>() && plan["notMetered"].get<bool>());
        QCOMPARE(plan["paths"].size(), std::size_t{1});
        QCOMPARE(place.json(profile, {"schedule", "pause", id}).code, 0);
        QCOMPARE(place.json(profile, {"schedule", "list"}).json()["plans"][0]["state"].get<std::string>(), std::string("paused"));
        QCOMPARE(place.json(profile, {"schedule", "resume", id}).code, 0);
        QCOMPARE(place.json(profile, {"schedule", "remove", id}).code, 0);
        QVERIFY(place.json(profile, {"schedule", "list"}).json()["plans"].empty());
        const auto gone = place.json(profile, {"schedule", "remove", id});
        QCOMPARE(gone.code, 1);
        QVERIFY(gone.err.find("schedule list") != std::string::npos);
    }

    void usageErrors()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto refused = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.begin(), {"schedule", "add", "/home"});
            return place.json(profile, arguments).code;
        };
        QCOMPARE(refused({}), 64);
        QCOMPARE(refused({"--hourly", "--daily", "02:00"}), 64);
        QCOMPARE(refused({"--daily", "24:00"}), 64);
        QCOMPARE(refused({"--daily", "2"}), 64);
        QCOMPARE(refused({"--weekly", "someday", "02:00"}), 64);
        QCOMPARE(refused({"--weekly", "monday"}), 64);
        QCOMPARE(place.json(profile, {"schedule", "add", "--hourly"}).code, 64);
        QCOMPARE(place.json(profile, {"limits", "--between", "08:00-08:00", "--upload", "1MB"}).code, 64);
        QCOMPARE(place.json(profile, {"limits", "--between", "08:00-18:00"}).code, 64);
        QCOMPARE(place.json(profile, {"limits", "--clear", "--upload", "1MB"}).code, 64);
    }

    void limitsOfTheDay()
    {
        const Workplace place;
        const auto profile = place.path("p");
        Daemon daemon(place, profile, listening);
        QVERIFY(!daemon.code().empty());
        QCOMPARE(place.plain(profile, {"limits", "--upload", "5MB"}).code, 0);
        // The whole day but a minute that is not now.
        const auto now = std::time(nullptr);
        std::tm local{};
        QVERIFY(::localtime_r(&now, &local) != nullptr);
        const auto minute = (local.tm_hour * 60 + local.tm_min + 720) % 1440;
        const auto clock = [](int m) { return (m / 60 < 10 ? "0" : "") + std::to_string(m / 60) + ":" + (m % 60 < 10 ? "0" : "") + std::to_string(m % 60); };
        const auto span = clock((minute + 1) % 1440) + "-" + clock(minute);
        const auto set = place.plain(profile, {"limits", "--upload", "2MB", "--between", span}).json();
        QCOMPARE(set["windows"].size(), std::size_t{1});
        QCOMPARE(set["uploadNow"].get<std::uint64_t>(), 2'000'000u);
        QCOMPARE(set["uploadBytesPerSecond"].get<std::uint64_t>(), 5'000'000u);
        QCOMPARE(daemon.terminate(), 0);
        const auto kept = place.plain(profile, {"limits"}).json();
        QCOMPARE(kept["windows"].size(), std::size_t{1});
        QCOMPARE(place.plain(profile, {"status"}).json()["limits"]["uploadNow"].get<std::uint64_t>(), 2'000'000u);
        QCOMPARE(place.plain(profile, {"limits", "--clear", "--between", span}).json()["uploadNow"].get<std::uint64_t>(), 5'000'000u);
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
