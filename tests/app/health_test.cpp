// verify and repair as a user runs them, on folders and on real granaryd nodes whose disks lose things.
#include "tests/app/programs.h"

#include <QTest>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

std::vector<fs::path> filesBelow(const std::string& directory, std::uintmax_t atLeastBytes)
{
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(directory))
        if (entry.is_regular_file() && entry.file_size() >= atLeastBytes)
            out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

void flipByte(const fs::path& path)
{
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(1000);
    const char was = static_cast<char>(file.get());
    file.seekp(1000);
    file.put(static_cast<char>(was ^ 1));
}

void writeTextFile(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

/// A drive on three folders, any one of which brings everything back.
struct ThreeDisks {
    ThreeDisks()
    {
        makeTree(tree, 30, 3 << 20);
        std::vector<std::string> arguments{"init"};
        for (const auto* name : {"a", "b", "c"}) {
            fs::create_directory(place.path(name));
            arguments.insert(arguments.end(), {"--node", "folder:" + place.path(name)});
        }
        QCOMPARE(place.json(profile, arguments).code, 0);
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
    }
    std::vector<fs::path> shards(const std::string& disk) const { return filesBelow(place.path(disk) + "/granary/tenants", 100'000); }

    const Workplace place;
    const std::string profile = place.path("p");
    const std::string tree = place.path("tree");
};

} // namespace

class HealthTest : public QObject {
    Q_OBJECT
private slots:
    void aHealthyDriveSaysSo()
    {
        const ThreeDisks drive;
        const auto all = drive.place.json(drive.profile, {"verify", "--all"});
        QVERIFY2(all.code == 0, all.err.c_str());
        const auto found = all.json();
        QVERIFY(found["segments"].get<int>() > 0);
        QCOMPARE(found["healthy"].get<int>(), found["segments"].get<int>());
        QCOMPARE(found["segmentsRead"].get<int>(), found["segments"].get<int>());
        QVERIFY(found["damagedNodes"].empty());
        const auto status = drive.place.json(drive.profile, {"status"}).json();
        QVERIFY(status["drive"]["verified"].get<std::int64_t>() > 0);
        const auto durability = status["drive"]["durability"];
        QVERIFY(durability["lossPerYear"].get<double>() > 0 && durability["lossPerYear"].get<double>() < 1);
        QVERIFY(durability["nodeLifeDays"].get<double>() > 365);
        // All three are disks of this machine.
        QVERIFY(!durability["survivesAnySite"].get<bool>());
        QCOMPARE(durability["fatalSites"][0]["label"].get<std::string>(), std::string("here"));
        QCOMPARE(durability["fatalSites"][0]["nodes"].get<int>(), 3);
        QCOMPARE(drive.place.json(drive.profile, {"repair"}).code, 0);
        QCOMPARE(drive.place.json(drive.profile, {"verify", "--sample", "0"}).code, 0);
        QCOMPARE(drive.place.json(drive.profile, {"verify", "--sample", "101"}).code, 64);
        QCOMPARE(drive.place.json(drive.profile, {"verify", "--sample", "2", "--all"}).code, 64);
    }

    void rotAndLossAreNamedAndRepaired()
    {
        const ThreeDisks drive;
        flipByte(drive.shards("a").at(0));
        fs::remove(drive.shards("b").at(0));
        const auto bad = drive.place.json(drive.profile, {"verify", "--all"});
        QCOMPARE(bad.code, 1);
        const auto found = bad.json();
        QCOMPARE(found["damagedNodes"].size(), std::size_t{2});
        QCOMPARE(found["lost"].get<int>(), 0);
        QVERIFY(found["degraded"].get<int>() >= 1);
        QVERIFY(drive.place.json(drive.profile, {"status"}).json()["drive"]["shardsInDoubt"].get<int>() >= 2);
        const auto repaired = drive.place.json(drive.profile, {"repair"});
        QVERIFY2(repaired.code == 0, repaired.err.c_str());
        QVERIFY(repaired.json()["shardsRepaired"].get<int>() >= 2);
        const auto good = drive.place.json(drive.profile, {"verify", "--all"});
        QVERIFY2(good.code == 0, (good.out + good.err).c_str());
        QCOMPARE(drive.place.json(drive.profile, {"status"}).json()["drive"]["shardsInDoubt"].get<int>(), 0);
        // What a and c have is gone: b must have right bytes.
        fs::remove_all(drive.place.path("a"));
        fs::remove_all(drive.place.path("c"));
        QCOMPARE(restoreDifferences(drive.place, drive.profile, drive.tree), std::string());
    }

    void lsSaysHowManyLossesAFileSurvives()
    {
        const ThreeDisks drive;
        const auto file = filesBelow(drive.tree, 300'000).at(0).string();
        const auto survives = [&] { return drive.place.json(drive.profile, {"ls", file, "--health"}).json()["entries"][0]["health"]; };
        QCOMPARE(survives()["state"].get<std::string>(), std::string("healthy"));
        QCOMPARE(survives()["survivesLosses"].get<int>(), 2);
        const auto shown = drive.place.json(drive.profile, {"find", "*", "--type", "file", "--health"});
        QVERIFY2(shown.code == 0, shown.err.c_str());
        QCOMPARE(shown.json()["entries"].size(), drive.place.json(drive.profile, {"find", "*", "--type", "file"}).json()["entries"].size());
        for (const auto& entry : shown.json()["entries"])
            QVERIFY(entry["bytes"].get<int>() == 0 || entry["health"]["survivesLosses"].get<int>() == 2);
        // A disk is pulled out and put back.
        fs::rename(drive.place.path("a"), drive.place.path("away"));
        QCOMPARE(survives()["state"].get<std::string>(), std::string("degraded"));
        QCOMPARE(survives()["survivesLosses"].get<int>(), 1);
        fs::rename(drive.place.path("away"), drive.place.path("a"));
        QCOMPARE(survives()["survivesLosses"].get<int>(), 2);
        const auto lose = [&](std::initializer_list<const char*> disks) {
            for (const auto* disk : disks)
                for (const auto& shard : drive.shards(disk))
                    fs::remove(shard);
            QVERIFY(drive.place.json(drive.profile, {"verify", "--all"}).code != 0);
        };
        lose({"b", "c"});
        QCOMPARE(survives()["state"].get<std::string>(), std::string("degraded"));
        QCOMPARE(survives()["survivesLosses"].get<int>(), 0);
        QCOMPARE(drive.place.json(drive.profile, {"repair"}).code, 0);
        QCOMPARE(survives()["state"].get<std::string>(), std::string("healthy"));
        QCOMPARE(survives()["survivesLosses"].get<int>(), 2);
        lose({"a", "b", "c"});
        QCOMPARE(survives()["state"].get<std::string>(), std::string("lost"));
    }

    void aDrillRestoresAndCompares()
    {
        const ThreeDisks drive;
        QVERIFY(drive.place.json(drive.profile, {"drills"}).json()["drills"].empty());
        const auto sample = drive.place.json(drive.profile, {"drill"});
        QVERIFY2(sample.code == 0, (sample.out + sample.err).c_str());
        const auto first = sample.json();
        QVERIFY(first["passed"].get<bool>());
        QVERIFY(first["files"].get<int>() > 20);
        QCOMPARE(first["comparedWithOriginals"].get<int>(), first["files"].get<int>());
        QCOMPARE(first["damagedCount"].get<int>(), 0);
        QVERIFY(!first["nodes"].empty());
        QVERIFY(!fs::exists(drive.profile + "/drill"));
        // An original that has changed is not compared, one that rots under the same size and time is told.
        writeTextFile(drive.tree + "/newer", "newer");
        const auto rotten = filesBelow(drive.tree, 1000).at(0);
        const auto time = fs::last_write_time(rotten);
        flipByte(rotten);
        fs::last_write_time(rotten, time);
        const auto all = drive.place.json(drive.profile, {"drill", "--all"});
        QCOMPARE(all.code, 1);
        QCOMPARE(all.json()["files"].get<int>(), all.json()["snapshotFiles"].get<int>());
        QVERIFY(all.json()["passed"].get<bool>());
        QVERIFY(!all.json()["originalsDiffer"].empty()); // its hard links too
        // Two of three disks are gone and the third rots: the drill fails and names the file.
        fs::remove_all(drive.place.path("a"));
        fs::remove_all(drive.place.path("b"));
        for (const auto& shard : drive.shards("c"))
            flipByte(shard);
        const auto failed = drive.place.json(drive.profile, {"drill", "--all"});
        QVERIFY2(failed.code == 3 || failed.code == 2, (failed.out + failed.err).c_str());
        QVERIFY(!failed.json()["passed"].get<bool>());
        QVERIFY(failed.json()["damagedCount"].get<int>() >= 1);
        const auto certificates = drive.place.path("certificates.json");
        const auto kept = drive.place.json(drive.profile, {"drills", "--export", certificates});
        QCOMPARE(kept.code, 0);
        QCOMPARE(kept.json()["drills"].size(), std::size_t{3});
        QVERIFY(!kept.json()["drills"][0]["passed"].get<bool>());
        QVERIFY(fs::file_size(certificates) > 500);
        QVERIFY(!drive.place.json(drive.profile, {"status"}).json()["drive"]["lastDrill"]["passed"].get<bool>());
        QCOMPARE(drive.place.json(drive.profile, {"drills", "--export", "/nowhere/at/all"}).code, 1);
    }

    void whatIsLostIsNamed()
    {
        const ThreeDisks drive;
        for (const auto* disk : {"a", "b", "c"})
            for (const auto& shard : drive.shards(disk))
                flipByte(shard);
        const auto bad = drive.place.json(drive.profile, {"verify", "--all"});
        QCOMPARE(bad.code, 3);
        const auto found = bad.json();
        QVERIFY(found["lost"].get<int>() >= 1);
        QVERIFY(found["lostFileCount"].get<int>() >= 1);
        QVERIFY(!found["lostFiles"].empty());
        // What is still on this computer is stored again.
        QCOMPARE(drive.place.json(drive.profile, {"backup", drive.tree}).code, 0);
        QCOMPARE(restoreDifferences(drive.place, drive.profile, drive.tree), std::string());
    }

    void aDiskThatIsAwayIsNoLoss()
    {
        const ThreeDisks drive;
        fs::rename(drive.place.path("a"), drive.place.path("unplugged"));
        const auto away = drive.place.json(drive.profile, {"verify"});
        QCOMPARE(away.code, 1);
        QCOMPARE(away.json()["awayNodes"].size(), std::size_t{1});
        QVERIFY(away.json()["damagedNodes"].empty());
        const auto nowhere = drive.place.json(drive.profile, {"repair"});
        QCOMPARE(nowhere.code, 2);
        QVERIFY(nowhere.json()["degraded"].get<int>() > 0);
        fs::rename(drive.place.path("unplugged"), drive.place.path("a"));
        QCOMPARE(drive.place.json(drive.profile, {"repair"}).code, 0);
        QCOMPARE(drive.place.json(drive.profile, {"verify", "--all"}).code, 0);
    }

    /// Nodes as programs of their own, the drive's engine running: a node whose disk lost its shards is mended by the engine's repair.
    void realNodesThatLostTheirShards()
    {
        const Workplace place;
        Daemon first(place, place.path("n0"), {"--listen", "127.0.0.1:0", "--share", "300MB", "--network", "test"});
        const auto code = first.code();
        const auto at = code.find("at=") + 3;
        const auto bootstrap = code.substr(at, code.find('&', at) - at);
        std::vector<std::unique_ptr<Daemon>> others;
        const auto start = [&](int number) {
            return std::make_unique<Daemon>(place, place.path("n" + std::to_string(number)),
                std::vector<std::string>{"--listen", "127.0.0.1:0", "--share", "300MB", "--network", "test", "--bootstrap", bootstrap});
        };
        others.push_back(start(1));
        others.push_back(start(2));
        std::vector<std::string> arguments{"init", "--network", "test"};
        for (int i = 0; i < 3; ++i)
            arguments.insert(arguments.end(), {"--node", place.plain(place.path("n" + std::to_string(i)), {"invite"}).json()["code"].get<std::string>()});
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        makeTree(tree, 20, 3 << 20);
        QCOMPARE(place.json(profile, arguments).code, 0);
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
        others[0]->kill();
        fs::remove_all(place.path("n1") + "/share/shards");
        others[0] = start(1);
        const auto bad = place.json(profile, {"verify"});
        QVERIFY2(bad.code == 1, (bad.out + bad.err).c_str());
        const auto found = bad.json();
        QCOMPARE(found["damagedNodes"].size(), std::size_t{1});
        QCOMPARE(found["damagedNodes"][0]["fault"].get<std::string>(), std::string("lostEverything"));
        QCOMPARE(place.json(profile, {"repair"}).code, 0);
        QCOMPARE(place.json(profile, {"verify", "--all"}).code, 0);
        // The mended node alone brings everything back.
        first.kill();
        others[1]->kill();
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }
};

QTEST_GUILESS_MAIN(HealthTest)
#include "health_test.moc"
