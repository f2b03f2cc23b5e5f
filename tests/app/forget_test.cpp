// forget as a user runs it: on folders, whose tombstones are made a week older by renaming their day, and on real granaryd nodes.
#include "tests/app/programs.h"

#include <QTest>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

std::uintmax_t bytesBelow(const std::string& directory)
{
    std::uintmax_t out = 0;
    if (fs::exists(directory))
        for (const auto& entry : fs::recursive_directory_iterator(directory))
            out += entry.is_regular_file() ? entry.file_size() : 0;
    return out;
}

/// Incompressible.
void writeNoise(const std::string& path, std::size_t size, std::uint64_t seed)
{
    std::string text(size, '\0');
    std::uint64_t x = seed * 0x9E3779B97F4A7C15u + 1;
    for (auto& c : text) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        c = static_cast<char>(x >> 24);
    }
    std::ofstream(path, std::ios::binary) << text;
}

/// Three snapshots of 6 MB each on two folders; the words of the drive lie in the file "words".
struct Drive {
    Drive()
    {
        fs::create_directories(tree);
        const auto init = place.json(profile, {"init", "--node", "folder:" + place.path("a"), "--node", "folder:" + place.path("b")});
        QCOMPARE(init.code, 0);
        place.file("words", init.json()["words"].get<std::string>());
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            writeNoise(tree + "/large", 6'000'000, seed);
            std::ofstream(tree + "/small" + std::to_string(seed)) << seed;
            const auto backup = place.json(profile, {"backup", tree});
            QCOMPARE(backup.code, 0);
            ids.push_back(backup.json()["snapshot"].get<std::string>());
        }
    }
    std::string tenant(const std::string& disk) const { return fs::directory_iterator(place.path(disk) + "/granary/tenants")->path().string(); }
    std::uintmax_t used(const std::string& disk) const { return bytesBelow(tenant(disk) + "/shards") + bytesBelow(tenant(disk) + "/deleted"); }
    void makeAWeekOlder(const std::string& disk) const
    {
        const auto at = tenant(disk) + "/deleted";
        for (const auto& name : {fs::directory_iterator(at)->path().filename().string()})
            fs::rename(at + "/" + name, at + "/" + std::to_string(std::stoll(name) - 9));
    }

    const Workplace place;
    const std::string profile = place.path("p");
    const std::string tree = place.path("tree");
    std::vector<std::string> ids;
};

} // namespace

class ForgetTest : public QObject {
    Q_OBJECT
private slots:
    void spaceComesBackAfterAWeek()
    {
        const Drive drive;
        const auto before = drive.used("a");
        const auto dry = drive.place.json(drive.profile, {"forget", "--keep-last", "1", "--dry-run"});
        QVERIFY2(dry.code == 0, dry.err.c_str());
        QCOMPARE(dry.json()["forgotten"].get<int>(), 2);
        QVERIFY(dry.json()["unneededBytes"].get<std::uint64_t>() > 12'000'000);
        QCOMPARE(dry.json()["snapshots"][0]["reasons"][0].get<std::string>(), std::string("last"));
        QCOMPARE(drive.place.json(drive.profile, {"snapshots"}).json()["snapshots"].size(), std::size_t{3});
        const auto done = drive.place.json(drive.profile, {"forget", "--keep-last", "1"});
        QVERIFY2(done.code == 0, (done.out + done.err).c_str());
        QCOMPARE(done.json()["forgotten"].get<int>(), 2);
        QVERIFY(done.json()["removedBytes"].get<std::uint64_t>() > 12'000'000);
        QCOMPARE(drive.place.json(drive.profile, {"snapshots"}).json()["snapshots"].size(), std::size_t{1});
        // For a week nothing is gone for good.
        QVERIFY(drive.used("a") >= before);
        for (const auto* disk : {"a", "b"})
            drive.makeAWeekOlder(disk);
        QCOMPARE(drive.place.json(drive.profile, {"node", "list"}).code, 0);
        QVERIFY2(drive.used("a") < before / 2, std::to_string(drive.used("a")).c_str());
        QCOMPARE(restoreDifferences(drive.place, drive.profile, drive.tree), std::string());
        QCOMPARE(drive.place.json(drive.profile, {"verify", "--all"}).code, 0);
        // From the words alone, too.
        const auto fresh = drive.place.path("fresh");
        QCOMPARE(drive.place.json(fresh, {"init", "--words-file", drive.place.path("words"), "--node", "folder:" + drive.place.path("b")}).code, 0);
        fs::remove_all(drive.place.path("out"));
        QCOMPARE(restoreDifferences(drive.place, fresh, drive.tree), std::string());
    }
    void theWordsFreeAtOnce()
    {
        const Drive drive;
        const auto before = drive.used("a");
        const auto wrong = drive.place.file("wrong", drive.place.json(drive.place.path("other"), {"init"}).json()["words"].get<std::string>());
        QCOMPARE(drive.place.json(drive.profile, {"forget", drive.ids[0], "--purge", "--words-file", wrong}).json()["error"]["code"].get<std::string>(), std::string("wrongDrive"));
        QCOMPARE(drive.place.json(drive.profile, {"forget", drive.ids[0]}).code, 0);
        QVERIFY(drive.used("a") >= before);
        const auto purged = drive.place.json(drive.profile, {"forget", drive.ids[1].substr(0, 8), "--purge", "--words-file", drive.place.path("words")});
        QVERIFY2(purged.code == 0, (purged.out + purged.err).c_str());
        QVERIFY(purged.json()["purgedBytes"].get<std::uint64_t>() > 5'000'000);
        for (const auto* disk : {"a", "b"})
            QVERIFY2(drive.used(disk) < before / 2, std::to_string(drive.used(disk)).c_str());
        QCOMPARE(restoreDifferences(drive.place, drive.profile, drive.tree), std::string());
    }
    void peersFreeAtOnce()
    {
        const Workplace place;
        Daemon lender(place, place.path("lender"), {"--listen", "127.0.0.1:0", "--share", "300MB", "--accept", "anyone", "--network", "test"});
        QVERIFY2(!lender.code().empty(), lender.errors().c_str());
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        fs::create_directories(tree);
        const auto init = place.json(profile, {"init", "--network", "test", "--node", lender.code()});
        QVERIFY2(init.code == 0, init.err.c_str());
        place.file("words", init.json()["words"].get<std::string>());
        for (std::uint64_t seed = 1; seed <= 2; ++seed) {
            writeNoise(tree + "/large", 3'000'000, seed);
            const auto backup = place.json(profile, {"backup", tree});
            QVERIFY2(backup.code == 0, (backup.out + backup.err).c_str());
        }
        const auto used = [&] { return place.plain(place.path("lender"), {"status"}).json()["share"]["usedBytes"].get<std::uint64_t>(); };
        const auto before = used();
        QVERIFY(before > 6'000'000);
        const auto forgotten = place.json(profile, {"forget", "--keep-last", "1"});
        QVERIFY2(forgotten.code == 0, (forgotten.out + forgotten.err).c_str());
        QVERIFY(used() + 500'000 > before);
        const auto purged = place.json(profile, {"forget", "--purge", "--words-file", place.path("words")});
        QVERIFY2(purged.code == 0, (purged.out + purged.err).c_str());
        QVERIFY2(used() + 2'500'000 < before, std::to_string(used()).c_str());
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }
    void wrongUsage()
    {
        const Drive drive;
        for (const std::vector<std::string>& arguments : {std::vector<std::string>{"forget"}, {"forget", "--keep-last", "0"}, {"forget", "latest", "--keep-last", "1"},
                 {"forget", "--keep-last", "1", "--purge"}, {"forget", "--dry-run"}})
            QCOMPARE(drive.place.json(drive.profile, arguments).code, 64);
        QCOMPARE(drive.place.json(drive.profile, {"forget", "0123456789"}).code, 1);
        QCOMPARE(drive.place.json(drive.profile, {"snapshots"}).json()["snapshots"].size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(ForgetTest)
#include "forget_test.moc"
