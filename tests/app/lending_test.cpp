// Lending as a user switches it, with the real programs: on, other terms, a restart, an end with grace while the owner still restores, and an end at once.
#include "tests/app/programs.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

bool comes(const std::function<bool()>& what)
{
    for (const auto end = std::chrono::steady_clock::now() + 90s; std::chrono::steady_clock::now() < end; std::this_thread::sleep_for(200ms))
        if (what())
            return true;
    return false;
}

const std::vector<std::string> onLoopback{"--listen", "127.0.0.1:0", "--network", "test"};

} // namespace

class LendingTest : public QObject {
    Q_OBJECT
private slots:
    void onAndOffAndOnOtherTerms()
    {
        const Workplace place;
        const auto profile = place.path("node");
        {
            const Daemon daemon(place, profile, onLoopback);
            QVERIFY(!daemon.code().empty());
            QVERIFY(place.plain(profile, {"share"}).json()["state"] == "off");
            QCOMPARE(place.plain(profile, {"invite"}).code, 1);
            const auto tooMuch = place.cli({"--profile", profile, "share", "on", "8000TB"});
            QCOMPARE(tooMuch.code, 1);
            QVERIFY2(tooMuch.err.find("more than there is room for") != std::string::npos && tooMuch.err.find("MiB are free on this disk") != std::string::npos, tooMuch.err.c_str());
            QCOMPARE(place.cli({"--profile", profile, "share", "on", "nothing"}).code, 64);
            QCOMPARE(place.cli({"--profile", profile, "share", "on", "300MB", "--upload", "1kB"}).code, 64);
            QCOMPARE(place.cli({"--profile", profile, "share", "on", "300MB", "--hours", "25:00-26:00"}).code, 64);
            QCOMPARE(place.cli({"--profile", profile, "share", "on", "300MB", "--hours", "22:00-06:00", "--always"}).code, 64);
            QCOMPARE(place.cli({"--profile", profile, "share", "on", "1MB"}).code, 1);

            const auto on = place.plain(profile, {"share", "on", "300MB", "--hours", "Sat,Sun", "--hours", "22:00-06:00", "--upload", "5MB", "--accept", "anyone"});
            QCOMPARE(on.code, 0);
            const auto share = on.json();
            QVERIFY(share["state"] == "on");
            QVERIFY(share["settings"]["shareBytes"] == 300'000'000);
            QVERIFY(share["settings"]["accept"] == "anyone");
            QVERIFY(share["settings"]["hours"].size() == std::size_t(2));
            QCOMPARE(place.plain(profile, {"invite"}).code, 0);
            // What is not given stays.
            const auto larger = place.plain(profile, {"share", "on", "400MB", "--always"}).json();
            QVERIFY(larger["settings"]["uploadBytesPerSecond"] == 5'000'000);
            QVERIFY(larger["settings"]["accept"] == "anyone");
            QVERIFY(larger["settings"].value("hours", api::Json::array()).empty());
            QVERIFY(place.plain(profile, {"status"}).json()["share"]["shareBytes"] == 400'000'000);
        }
        {
            const Daemon again(place, profile, onLoopback);
            const auto share = place.plain(profile, {"share"}).json();
            QVERIFY(share["state"] == "on");
            QVERIFY(share["status"]["shareBytes"] == 400'000'000);
            QVERIFY(place.plain(profile, {"share", "stop"}).json()["state"] == "off");
        }
        // Without granaryd the command changes the setting for the next one.
        QVERIFY(place.plain(profile, {"share", "on", "250MB"}).json()["state"] == "on");
        auto withOption = onLoopback;
        withOption.insert(withOption.end(), {"--share", "350MB"});
        {
            const Daemon option(place, profile, withOption);
            const auto share = place.plain(profile, {"share"}).json();
            QVERIFY(share["status"]["shareBytes"] == 350'000'000);
            QVERIFY(share["fromOption"] == true);
        }
        const Daemon setting(place, profile, onLoopback);
        QVERIFY(place.plain(profile, {"share"}).json()["status"]["shareBytes"] == 250'000'000);
    }

    void ownersRestoreAndMoveWhileLendingEnds()
    {
        const Workplace place;
        std::vector<std::unique_ptr<Daemon>> nodes;
        std::vector<std::string> init{"init", "--network", "test"};
        const auto node = [&](int i) { return place.path("node-" + std::to_string(i)); };
        for (int i = 0; i < 3; ++i) {
            nodes.push_back(std::make_unique<Daemon>(place, node(i), onLoopback));
            QCOMPARE(place.plain(node(i), {"share", "on", "300MB"}).code, 0);
            if (i < 2)
                init.insert(init.end(), {"--node", place.plain(node(i), {"invite"}).json()["code"].get<std::string>()});
        }
        const auto owner = place.path("owner");
        place.usePassphrase();
        const auto engine = std::make_unique<Daemon>(place, owner, onLoopback);
        QCOMPARE(place.json(owner, init).code, 0);
        std::filesystem::create_directories(place.path("tree"));
        std::ofstream(place.path("tree/file")) << std::string(3'000'000, 'x') + "end";
        QCOMPARE(place.json(owner, {"backup", place.path("tree")}).code, 0);
        const auto held = [&](int i) { return place.plain(node(i), {"share"}).json()["status"]["shards"].get<int>(); };
        const int shards = held(0);
        QVERIFY(shards > 0);

        const auto stopping = place.plain(node(0), {"share", "stop"});
        QVERIFY(stopping.json()["state"] == "leaving");
        QCOMPARE(place.plain(node(0), {"invite"}).code, 1);
        // Killed in between, it goes on where it was.
        nodes[0]->kill();
        nodes[0] = std::make_unique<Daemon>(place, node(0), onLoopback);
        QVERIFY(place.plain(node(0), {"share"}).json()["state"] == "leaving");
        QVERIFY(comes([&] { return place.json(owner, {"node", "list"}).out.find("\"lendsNoMore\":true") != std::string::npos; }));
        QCOMPARE(held(0), shards); // there is nowhere to go yet
        // It alone still brings everything back.
        nodes[1]->kill();
        QCOMPARE(place.json(owner, {"restore", place.path("tree"), "--to", place.path("back")}).code, 0);
        QCOMPARE(std::filesystem::file_size(place.path("back") + place.path("tree/file")), std::uintmax_t(3'000'003));
        nodes[1] = std::make_unique<Daemon>(place, node(1), onLoopback);

        QVERIFY(place.json(owner, {"node", "add", place.plain(node(2), {"invite"}).json()["code"].get<std::string>()}).code == 0);
        QVERIFY(comes([&] { return place.json(owner, {"node", "list"}).json()["nodes"].size() == 2; }));
        QVERIFY(held(2) >= shards);
        QVERIFY(comes([&] { return place.plain(node(0), {"share"}).json()["status"].value("deleted", 0) == shards; }));
        // Who does not want to wait a week ends it now, and is asked first.
        QCOMPARE(place.plain(node(0), {"share", "stop", "--now"}).code, 64);
        const auto ended = place.plain(node(0), {"share", "stop", "--now", "--yes"});
        QVERIFY(ended.json()["state"] == "off");
        QVERIFY(!std::filesystem::exists(node(0) + "/share"));
        // What was written while a node was restarted is topped up.
        RunResult repaired;
        const auto whole = comes([&] {
            repaired = place.json(owner, {"repair"});
            return repaired.code == 0; // not while it has not come back yet
        });
        QVERIFY2(whole, (repaired.out + repaired.err).c_str());
        const auto verified = place.json(owner, {"verify", "--all"});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).c_str());
    }
};

QTEST_GUILESS_MAIN(LendingTest)
#include "lending_test.moc"
