// A drive that is carried by hand, a node that is filled from a disk, and the end of a drive, with the real programs.
#include "tests/app/programs.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace granary;
using namespace granary::test;
namespace fs = std::filesystem;

namespace {

/// A drive on four folders, any two of which have everything.
struct FourDisks {
    FourDisks()
    {
        makeTree(tree, 30, 4 << 20);
        std::vector<std::string> init{"init"};
        for (const auto& disk : disks)
            init.insert(init.end(), {"--node", "folder:" + place.path(disk)});
        words = place.json(profile, init).json()["words"].get<std::string>();
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
    }
    RunResult exportTo(const std::string& name) const { return place.json(profile, {"export", place.path(name)}); }
    /// From the words and that directory alone: what differs.
    std::string differencesFrom(const std::string& name) const
    {
        fs::create_directories(place.path("elsewhere"));
        for (const auto& disk : disks)
            fs::rename(place.path(disk), place.path("elsewhere/" + disk));
        const auto fresh = place.path("fresh");
        const auto recovered = place.json(fresh, {"init", "--words-file", place.file("words", words), "--node", "folder:" + place.path(name)});
        auto out = recovered.code == 0 ? restoreDifferences(place, fresh, tree) : recovered.err;
        for (const auto& disk : disks)
            fs::rename(place.path("elsewhere/" + disk), place.path(disk));
        return out;
    }
    const Workplace place;
    const std::string profile = place.path("p");
    const std::string tree = place.path("tree");
    const std::vector<std::string> disks{"d1", "d2", "d3", "d4"};
    std::string words;
};

/// The largest file below a directory.
std::string largestBelow(const std::string& directory)
{
    std::string out;
    std::uintmax_t most = 0;
    for (const auto& entry : fs::recursive_directory_iterator(directory))
        if (entry.is_regular_file() && entry.file_size() > most) {
            most = entry.file_size();
            out = entry.path();
        }
    return out;
}

} // namespace

class CarryTest : public QObject {
    Q_OBJECT
private slots:
    void anExportBringsTheDriveBack()
    {
        const FourDisks drive;
        const auto first = drive.exportTo("disk");
        QVERIFY2(first.code == 0, first.err.c_str());
        const auto shards = first.json()["shards"].get<std::uint64_t>();
        QVERIFY(shards > 0 && first.json()["newShards"].get<std::uint64_t>() == shards);
        QCOMPARE(shards, 2 * first.json()["segments"].get<std::uint64_t>());
        // Again: nothing is written.
        const auto again = drive.exportTo("disk");
        QCOMPARE(again.json()["newShards"].get<std::uint64_t>(), std::uint64_t{0});
        QCOMPARE(again.json()["shards"].get<std::uint64_t>(), shards);
        // More files: what is new is written, and what rotted meanwhile is made anew.
        (void)drive.place.file("tree/more", std::string(100'000, 'm'));
        QCOMPARE(drive.place.json(drive.profile, {"backup", drive.tree}).code, 0);
        const auto rotten = largestBelow(drive.place.path("disk"));
        std::fstream(rotten, std::ios::in | std::ios::out | std::ios::binary).seekp(1000).write("rot", 3);
        const auto more = drive.exportTo("disk");
        QVERIFY2(more.code == 0, more.err.c_str());
        QVERIFY(more.json()["newShards"].get<std::uint64_t>() > 1);
        QVERIFY(more.json()["newBytes"].get<std::uint64_t>() < first.json()["newBytes"].get<std::uint64_t>());
        QCOMPARE(drive.differencesFrom("disk"), std::string());
        // It is not one of the nodes, and a node is no place for an export.
        QCOMPARE(drive.place.json(drive.profile, {"node", "list"}).json()["nodes"].size(), std::size_t{4});
        const auto node = drive.exportTo("d1");
        QCOMPARE(node.code, 1);
        QCOMPARE(node.json()["error"]["code"].get<std::string>(), std::string("conflict"));
    }

    void nothingToExport()
    {
        const Workplace place;
        const auto profile = place.path("p");
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("d")}).code, 0);
        const auto early = place.json(profile, {"export", place.path("disk")});
        QCOMPARE(early.code, 1);
        QVERIFY2(early.err.find("nothing to export") != std::string::npos, early.err.c_str());
        QVERIFY(!fs::exists(place.path("disk")));
    }

    /// A friend's node gets its part from a disk: nothing but talk goes over the network.
    void aNodeIsFilledFromADisk()
    {
        const OneDisk drive(20, 6 << 20);
        const auto& [place, profile, tree] = drive;
        drive.backUp();
        const auto friends = place.path("friend");
        Daemon node(place, friends, {"--listen", "127.0.0.1:0", "--share", "300MB", "--network", "test"});
        QVERIFY2(!node.code().empty(), node.errors().c_str());
        const auto code = place.plain(friends, {"invite"}).json()["code"].get<std::string>();
        const auto added = place.json(profile, {"node", "add", code});
        QVERIFY2(added.code == 0, added.err.c_str());
        const auto id = added.json()["id"].get<std::string>();
        // Both have the same network only by the code: the profile took it from there.
        const auto exported = place.json(profile, {"export", place.path("stick"), "--for", id.substr(0, 8)});
        QVERIFY2(exported.code == 0, exported.err.c_str());
        QCOMPARE(exported.json()["node"].get<std::string>(), id);
        const auto bytes = exported.json()["bytes"].get<std::uint64_t>();
        QVERIFY(bytes > (6 << 20));
        // A whole drive is not what a node takes, nor is what is meant for another.
        QCOMPARE(place.json(profile, {"export", place.path("whole")}).code, 0);
        const auto whole = place.plain(friends, {"import", place.path("whole")});
        QCOMPARE(whole.json()["error"]["code"].get<std::string>(), std::string("conflict"));
        QVERIFY(whole.err.find("--for " + id.substr(0, 12)) != std::string::npos);
        // One that is damaged stays out, and comes in when it is exported again.
        const auto rotten = largestBelow(place.path("stick"));
        std::fstream(rotten, std::ios::in | std::ios::out | std::ios::binary).seekp(1000).write("rot", 3);
        const auto damaged = place.plain(friends, {"import", place.path("stick")});
        QCOMPARE(damaged.code, 1);
        QCOMPARE(damaged.json()["damaged"].get<int>(), 1);
        QVERIFY(place.json(profile, {"export", place.path("stick"), "--for", id}).code == 0);
        const auto imported = place.plain(friends, {"import", place.path("stick")});
        QVERIFY2(imported.code == 0, imported.err.c_str());
        QCOMPARE(imported.json()["shards"].get<int>(), 1); // what it has is not brought to it again
        QCOMPARE(damaged.json()["shards"].get<int>() + 1, exported.json()["shards"].get<int>());
        // What is there needs no way: the limit would take minutes for it.
        QCOMPARE(place.json(profile, {"limits", "--upload", "50kB"}).code, 0);
        const auto repaired = place.json(profile, {"repair"});
        QVERIFY2(repaired.code == 0, repaired.err.c_str());
        const auto verified = place.json(profile, {"verify"}).json();
        QCOMPARE(verified["healthy"].get<int>(), verified["segments"].get<int>());
        fs::rename(place.path("disk"), place.path("lost"));
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    /// Quota and admission hold for a disk as they do for the network.
    void aNodeTakesNoMoreThanItPromised()
    {
        const OneDisk drive(20, 6 << 20);
        const auto& [place, profile, tree] = drive;
        drive.backUp();
        const auto friends = place.path("friend");
        Daemon node(place, friends, {"--listen", "127.0.0.1:0", "--share", "300MB", "--network", "test"});
        QVERIFY2(!node.code().empty(), node.errors().c_str());
        const auto code = place.plain(friends, {"invite", "--quota", "2MB"}).json()["code"].get<std::string>();
        const auto id = place.json(profile, {"node", "add", code}).json()["id"].get<std::string>();
        QCOMPARE(place.json(profile, {"export", place.path("stick"), "--for", id}).code, 0);
        const auto full = place.plain(friends, {"import", place.path("stick")});
        QVERIFY2(full.code == 1, full.err.c_str());
        QVERIFY(full.json()["noRoom"].get<int>() > 0);
        QVERIFY2(full.err.find("no room") != std::string::npos, full.err.c_str());
        QVERIFY(place.plain(friends, {"status"}).json()["share"]["usedBytes"].get<std::uint64_t>() < 100'000'000);
        // A drive that nobody invited.
        fs::rename(place.path("stick/granary/tenants"), place.path("tenants"));
        for (const auto& tenant : fs::directory_iterator(place.path("tenants"))) {
            fs::create_directories(place.path("stick/granary/tenants"));
            fs::rename(tenant.path(), place.path("stick/granary/tenants/") + std::string(64, 'a'));
        }
        const auto unknown = place.plain(friends, {"import", place.path("stick")});
        QCOMPARE(unknown.code, 1);
        QCOMPARE(unknown.json()["unknownDrives"].get<int>(), 1);
        QCOMPARE(unknown.json()["shards"].get<int>(), 0);
    }

    void whereNothingIsStoredNothingIsImported()
    {
        const OneDisk drive(1, 10);
        const auto refused = drive.place.json(drive.profile, {"import", drive.place.path("disk")});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.find("granary-cli share on") != std::string::npos, refused.err.c_str());
    }

    void aDriveIsDeletedEverywhere()
    {
        const FourDisks drive;
        const auto& place = drive.place;
        fs::rename(place.path("d4"), place.path("away"));
        const auto words = place.file("words", drive.words);
        QCOMPARE(place.json(drive.profile, {"drive", "delete", "--words-file", words}).code, 64); // it asks, and nobody is there
        const auto other = place.json(place.path("q"), {"init"}).json()["words"].get<std::string>();
        const auto wrong = place.json(drive.profile, {"drive", "delete", "--yes", "--words-file", place.file("other", other)});
        QCOMPARE(wrong.json()["error"]["code"].get<std::string>(), std::string("wrongDrive"));
        QCOMPARE(place.json(drive.profile, {"snapshots"}).json()["snapshots"].size(), std::size_t{1});
        const auto deleted = place.json(drive.profile, {"drive", "delete", "--yes", "--words-file", words});
        QVERIFY2(deleted.code == 1, deleted.err.c_str()); // one was away, and is named
        QCOMPARE(deleted.json()["nodes"].size(), std::size_t{4});
        int done = 0;
        const auto nodes = deleted.json()["nodes"];
        for (const auto& node : nodes) {
            done += node["done"].get<bool>() ? 1 : 0;
            QCOMPARE(node["freedLater"].get<int>(), 0); // the words free at once
        }
        QCOMPARE(done, 3);
        QVERIFY2(deleted.err.find("/d4) could not be asked") != std::string::npos, deleted.err.c_str());
        for (const char* left : {"keys", "nodes", "drive", "deleting"})
            QVERIFY2(!fs::exists(drive.profile + "/" + left), left);
        for (const auto& entry : fs::recursive_directory_iterator(place.path("d1/granary/tenants")))
            QVERIFY2(!entry.is_regular_file() || entry.path().string().find("/shards/") == std::string::npos, entry.path().c_str());
        QCOMPARE(place.json(drive.profile, {"status"}).json()["info"]["hasDrive"].get<bool>(), false);
        QCOMPARE(place.json(drive.profile, {"init"}).code, 0);
    }

    void orOnlyHere()
    {
        const FourDisks drive;
        const auto& place = drive.place;
        // Even when nobody knows the passphrase any more.
        const auto forgotten = place.plain(drive.profile, {"drive", "delete", "--keep-on-nodes", "--yes"});
        QVERIFY2(forgotten.code == 0, forgotten.err.c_str());
        QVERIFY(!fs::exists(drive.profile + "/keys"));
        const auto back = place.json(place.path("fresh"), {"init", "--words-file", place.file("words", drive.words), "--node", "folder:" + place.path("d1"), "--node", "folder:" + place.path("d2")});
        QVERIFY2(back.code == 0, back.err.c_str());
        QCOMPARE(restoreDifferences(place, place.path("fresh"), drive.tree), std::string());
    }
};

QTEST_GUILESS_MAIN(CarryTest)
#include "carry_test.moc"
