// A drive on folder nodes, from init to restore and recovery, with the real programs.
#include "tests/app/programs.h"

#include <QProcess>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;

namespace {

std::string slurp(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void damageDatabase(const std::string& profile, std::size_t at)
{
    std::fstream file(profile + "/drive/drive.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(at));
    file.write("damage", 6);
}

/// A drive on two folders, "one" and "two", either of which has everything, with a tree that is backed up.
struct TwoDisks {
    TwoDisks()
    {
        makeTree(tree, 20, 1 << 20);
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("one"), "--node", "folder:" + place.path("two")}).code, 0);
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
    }
    /// The id of the node in that folder.
    std::string nodeAt(const std::string& folder) const
    {
        const auto nodes = place.json(profile, {"node", "list"}).json()["nodes"];
        for (const auto& node : nodes)
            if (node["address"].get<std::string>() == "folder:" + place.path(folder))
                return node["id"].get<std::string>();
        return {};
    }
    const Workplace place;
    const std::string profile = place.path("p");
    const std::string tree = place.path("tree");
};

} // namespace

class FolderDriveTest : public QObject {
    Q_OBJECT
private slots:
    void backupAndRestore()
    {
        const Workplace place;
        const auto profile = place.path("profile");
        const auto tree = place.path("tree");
        const auto files = makeTree(tree, 300, 5 << 20);

        const auto init = place.json(profile, {"init"});
        QVERIFY2(init.code == 0, init.err.c_str());
        const auto words = init.json()["words"].get<std::string>();
        QCOMPARE(std::count(words.begin(), words.end(), ' '), 23);
        QVERIFY(!init.json()["drive"].get<std::string>().empty());
        // Said once: nothing that comes later tells them.
        QCOMPARE(place.json(profile, {"init"}).code, 1);

        const auto early = place.json(profile, {"backup", tree});
        QCOMPARE(early.code, 1);
        QCOMPARE(early.json()["error"]["code"].get<std::string>(), std::string("noNodes"));

        const auto node = place.json(profile, {"node", "add", "folder:" + place.path("disk")});
        QVERIFY2(node.code == 0, node.err.c_str());
        QCOMPARE(node.json()["address"].get<std::string>(), "folder:" + place.path("disk"));

        const auto first = place.json(profile, {"backup", tree, "--tag", "t1"});
        QVERIFY2(first.code == 0, first.err.c_str());
        QCOMPARE(first.json()["files"].get<std::size_t>(), files);
        QVERIFY(first.json()["newBytes"].get<std::uint64_t>() > (5 << 20));
        QVERIFY(first.json()["complete"].get<bool>());
        QVERIFY(first.json()["warnings"].empty());

        const auto again = place.json(profile, {"backup", tree});
        QVERIFY2(again.code == 0, again.err.c_str());
        QCOMPARE(again.json()["newBytes"].get<std::uint64_t>(), 0u);
        QCOMPARE(again.json()["files"].get<std::size_t>(), files);

        const auto snapshots = place.json(profile, {"snapshots"}).json()["snapshots"];
        QCOMPARE(snapshots.size(), std::size_t(2));
        const auto status = place.json(profile, {"status"}).json();
        QCOMPARE(status["drive"]["snapshots"].get<int>(), 2);
        QCOMPARE(status["drive"]["k"].get<int>(), 1);
        QCOMPARE(status["drive"]["segmentsDegraded"].get<int>(), 0);
        QCOMPARE(status["nodes"].size(), std::size_t(1));
        QVERIFY(status["nodes"][0]["reachable"].get<bool>());

        const auto listed = place.json(profile, {"ls", tree + "/deep"});
        QVERIFY2(listed.code == 0, listed.err.c_str());
        QCOMPARE(listed.json()["entries"].size(), std::size_t(3));

        const auto noise = tree + "/deep/er/still/noise.bin";
        const auto range = place.cli({"--profile", profile, "--passphrase-file", place.path("passphrase"), "cat", "latest", noise, "--range", "1000000-1000099"});
        QCOMPARE(range.code, 0);
        QVERIFY(range.out == slurp(noise).substr(1'000'000, 100));

        const auto restored = place.json(profile, {"restore", "--to", place.path("out")});
        QVERIFY2(restored.code == 0, restored.err.c_str());
        QCOMPARE(restored.json()["files"].get<std::size_t>(), files);
        QVERIFY(restored.json()["damaged"].empty());
        QCOMPARE(treeDifferences(tree, place.path("out") + tree), std::string());

        // One path, and a conflict with what is there.
        const auto one = place.json(profile, {"restore", noise, "--to", place.path("one")});
        QVERIFY2(one.code == 0, one.err.c_str());
        QVERIFY(slurp(place.path("one") + noise) == slurp(noise));
        const auto skipped = place.json(profile, {"restore", noise, "--to", place.path("one")});
        QCOMPARE(skipped.json()["damaged"].size(), std::size_t(0));

        // A changed file has two versions.
        std::ofstream(tree + "/d1/file-1.txt") << "changed\n";
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
        const auto versions = place.json(profile, {"versions", tree + "/d1/file-1.txt"});
        QCOMPARE(versions.json()["versions"].size(), std::size_t(2));
    }

    void recoveryFromTheWordsAndTheFolder()
    {
        const Workplace place;
        const auto tree = place.path("tree");
        makeTree(tree, 50, 1 << 20);
        const auto words = place.json(place.path("a"), {"init", "--node", "folder:" + place.path("disk")}).json()["words"].get<std::string>();
        QCOMPARE(place.json(place.path("a"), {"backup", tree}).code, 0);
        std::filesystem::remove_all(place.path("a"));

        const auto file = place.file("words", words + "\n");
        const auto recovered = place.json(place.path("b"), {"init", "--words-file", file, "--node", "folder:" + place.path("disk")});
        QVERIFY2(recovered.code == 0, recovered.err.c_str());
        QVERIFY(!recovered.json().contains("words"));
        QCOMPARE(recovered.json()["state"]["snapshots"].get<int>(), 1);
        const auto restored = place.json(place.path("b"), {"restore", "--to", place.path("out")});
        QVERIFY2(restored.code == 0, restored.err.c_str());
        QCOMPARE(treeDifferences(tree, place.path("out") + tree), std::string());
        // Going on from there stores nothing twice.
        const auto backup = place.json(place.path("b"), {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QCOMPARE(backup.json()["newBytes"].get<std::uint64_t>(), 0u);
    }

    void wrongWords()
    {
        const Workplace place;
        const auto words = place.json(place.path("a"), {"init"}).json()["words"].get<std::string>();
        auto broken = words;
        broken.replace(broken.rfind(' ') + 1, std::string::npos, "abandom");
        const auto wrong = place.json(place.path("b"), {"init", "--words-file", place.file("w", broken), "--node", "folder:" + place.path("disk")});
        QCOMPARE(wrong.code, 1);
        QCOMPARE(wrong.json()["error"]["code"].get<std::string>(), std::string("wrongWords"));
        QCOMPARE(wrong.json()["error"]["words"]["position"].get<int>(), 24);
        QVERIFY(wrong.err.find("Word 24") != std::string::npos);
        QVERIFY(wrong.err.find("abandon") != std::string::npos);
        QVERIFY(wrong.err.find(words.substr(0, words.find(' ', words.find(' ') + 1))) == std::string::npos);
        // Words of a drive that the node does not know.
        const auto other = place.json(place.path("c"), {"init", "--words-file", place.file("w2", words), "--node", "folder:" + place.path("disk")});
        QVERIFY(other.code == 1);
        QCOMPARE(other.json()["error"]["code"].get<std::string>(), std::string("notFound"));
        QCOMPARE(place.json(place.path("c"), {"status"}).json()["info"]["hasDrive"].get<bool>(), false);
    }

    void passphrases()
    {
        const Workplace place;
        place.usePassphrase();
        const auto profile = place.path("p");
        QCOMPARE(place.json(profile, {"init"}).code, 0);
        const auto wrong = place.cli({"--profile", profile, "--passphrase-file", place.file("bad", "wrong"), "--json", "snapshots"});
        QCOMPARE(wrong.code, 1);
        QCOMPARE(wrong.json()["error"]["code"].get<std::string>(), std::string("wrongPassphrase"));
        // Neither a file nor a terminal.
        const auto none = place.cli({"--profile", profile, "snapshots"});
        QCOMPARE(none.code, 1);
        QVERIFY(none.err.find("--passphrase-file") != std::string::npos);
        const auto changed = place.json(profile, {"passphrase", "--new-passphrase-file", place.file("new", "another")});
        QVERIFY2(changed.code == 0, changed.err.c_str());
        QCOMPARE(place.json(profile, {"snapshots"}).code, 1);
        QCOMPARE(place.cli({"--profile", profile, "--passphrase-file", place.path("new"), "snapshots"}).code, 0);
        // No passphrase at all, when asked for.
        const auto open = place.path("open");
        QCOMPARE(place.cli({"--profile", open, "--passphrase-file", place.file("empty", ""), "init"}).code, 0);
        QCOMPARE(place.cli({"--profile", open, "snapshots"}).code, 0);
    }

    void twoFoldersOneLost()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        makeTree(tree, 20, 3 << 20);
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("one"), "--node", "folder:" + place.path("two")}).code, 0);
        const auto backup = place.json(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QCOMPARE(backup.json()["survivesLosses"].get<int>(), 1);
        std::filesystem::rename(place.path("one"), place.path("gone"));
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
        std::filesystem::rename(place.path("two"), place.path("gone too"));
        const auto lost = place.json(profile, {"restore", "--to", place.path("out2")});
        QCOMPARE(lost.code, 2);
    }

    void removingANodeMovesItsShards()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        makeTree(tree, 20, 3 << 20);
        const auto first = place.json(profile, {"init", "--node", "folder:" + place.path("one")});
        QCOMPARE(first.code, 0);
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
        const auto id = place.json(profile, {"node", "list"}).json()["nodes"][0]["id"].get<std::string>();
        QCOMPARE(place.json(profile, {"node", "add", "folder:" + place.path("two")}).code, 0);
        const auto removed = place.json(profile, {"node", "remove", id.substr(0, 8)});
        QVERIFY2(removed.code == 0, removed.err.c_str());
        std::filesystem::remove_all(place.path("one"));
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    void theLastNodeThatAnswersIsNotRemoved()
    {
        const TwoDisks drive;
        const auto& [place, profile, tree] = drive;
        const auto one = drive.nodeAt("one");
        std::filesystem::rename(place.path("two"), place.path("away"));
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto removed = place.json(profile, {"node", "remove", one});
            QVERIFY2(removed.code == 2, removed.err.c_str());
            QVERIFY2(removed.err.find("may be the last") != std::string::npos, removed.err.c_str());
        }
        QCOMPARE(place.json(profile, {"node", "list"}).json()["nodes"].size(), std::size_t{2});
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
        std::filesystem::rename(place.path("away"), place.path("two"));
        const auto removed = place.json(profile, {"node", "remove", one});
        QVERIFY2(removed.code == 0, removed.err.c_str());
    }

    /// A disk died. When it is given up, what waited for it is complete with the disks that are left.
    void backupsAreCompleteAfterALostDiskIsRemoved()
    {
        const TwoDisks drive;
        const auto& [place, profile, tree] = drive;
        const auto two = drive.nodeAt("two");
        std::filesystem::rename(place.path("two"), place.path("dead"));
        (void)place.file("tree/more", "more");
        QCOMPARE(place.json(profile, {"backup", tree}).code, 2);
        const auto removed = place.json(profile, {"node", "remove", two});
        QVERIFY2(removed.code == 0, removed.err.c_str());
        const auto backup = place.json(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QVERIFY(backup.json()["complete"].get<bool>());
        const auto status = place.json(profile, {"status"}).json()["drive"];
        QCOMPARE(status["segmentsDegraded"].get<int>(), 0);
        QCOMPARE(status["spoolBytes"].get<int>(), 0);
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    /// What is written to a standard output that is closed must not end in the first file that is opened after it.
    void closedStandardStreams()
    {
        const OneDisk drive(5, 1000);
        const auto& [place, profile, tree] = drive;
        const Launch closed{{"sh", "-c", "exec \"$@\" <&- >&- 2>&-", "sh"}, {}};
        const auto init = place.json(place.path("other"), {"init", "--node", "folder:" + place.path("otherdisk")}, closed);
        QCOMPARE(init.code, 1); // nobody saw the words
        QCOMPARE(slurp(place.path("other") + "/lock"), std::string());
        QCOMPARE(place.json(profile, {"backup", tree}, closed).code, 1);
        const auto backup = place.json(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QVERIFY2(backup.err.find("damaged") == std::string::npos, backup.err.c_str());
    }

    void whatAPathMeans()
    {
        const OneDisk drive(1, 10);
        const auto& [place, profile, tree] = drive;
        std::filesystem::create_directories(place.path("real/z"));
        (void)place.file("real/z/z", "same name as its directory");
        std::filesystem::create_directory_symlink("real", place.path("link"));
        // With a slash at its end it is what the link names.
        const auto backup = place.json(profile, {"backup", place.path("link") + "/"});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QCOMPARE(backup.json()["files"].get<int>(), 1);
        const auto listed = place.json(profile, {"ls", "latest", place.path("real/z")}).json()["entries"];
        QCOMPARE(listed.size(), std::size_t{1});
        QCOMPARE(listed[0]["path"].get<std::string>(), place.path("real/z/z"));
        const auto versions = place.json(profile, {"versions", place.path("real/z/z")}).json()["versions"];
        QVERIFY2(versions[0]["snapshot"]["complete"].get<bool>(), versions.dump().c_str());
        // Something is in the way of one path: the others come back, and it is not the data that is damaged.
        std::filesystem::create_directories(place.path("out") + std::filesystem::path(place.path("real")).parent_path().string());
        (void)std::ofstream(place.path("out") + place.path("real"));
        const auto restored = place.json(profile, {"restore", place.path("real/z"), place.path("link"), "--to", place.path("out")});
        QVERIFY2(restored.code == 1, restored.err.c_str());
    }

    /// Somebody puts an old copy of the profile back: its backups must not replace the newer state, so they take it in.
    void anOldCopyOfTheProfileLosesNothing()
    {
        const OneDisk drive(10, 1 << 20);
        const auto& [place, profile, tree] = drive;
        drive.backUp();
        const auto old = place.path("old");
        std::filesystem::copy(profile, old, std::filesystem::copy_options::recursive);
        for (int i = 0; i < 3; ++i) {
            (void)place.file("tree/newer", std::to_string(i));
            drive.backUp();
        }
        for (int night = 0; night < 3; ++night) {
            (void)place.file("tree/older", std::to_string(night));
            const auto report = place.json(old, {"backup", tree});
            QVERIFY2(report.code == 0, report.err.c_str());
        }
        for (const auto& copy : {profile, old})
            QCOMPARE(place.json(copy, {"snapshots"}).json()["snapshots"].size(), std::size_t{7});
        drive.backUp();
        QCOMPARE(place.json(profile, {"snapshots"}).json()["snapshots"].size(), std::size_t{8});
        // And what the newest state names is there for somebody who has only the folder.
        std::filesystem::remove_all(old);
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    void unreadableFilesAreSaidAndTheRestGoesOn()
    {
        if (::geteuid() != 0)
            QSKIP("needs root to become somebody else");
        const Workplace place;
        const auto tree = place.path("tree");
        const auto files = makeTree(tree, 5, 1000);
        ::chmod((tree + "/deep/er/still/noise.bin").c_str(), 0600);
        ::chmod((tree + "/deep/nothing").c_str(), 0444);
        std::filesystem::create_directory(place.path("home"));
        for (const char* name : {"home", "run", "passphrase"})
            place.giveAway(place.path(name));
        const std::vector<std::string> common{"--profile", place.path("home/p"), "--passphrase-file", place.path("passphrase"), "--json"};
        const auto run = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.begin(), common.begin(), common.end());
            return place.cliAsNobody(arguments);
        };
        const auto init = run({"init", "--node", "folder:" + place.path("home/disk")});
        QVERIFY2(init.code == 0, init.err.c_str());
        // Every time, also when nothing has changed since.
        for (int i = 0; i < 3; ++i) {
            const auto backup = run({"backup", tree});
            QVERIFY2(backup.code == 1, backup.err.c_str());
            const auto warnings = backup.json()["warnings"];
            std::string said;
            for (const auto& warning : warnings)
                said += warning.dump();
            QVERIFY2(warnings.size() == 2, said.c_str()); // one inode, two names
            QCOMPARE(warnings[0]["code"].get<std::string>(), std::string("permissionDenied"));
            QCOMPARE(backup.json()["files"].get<std::size_t>(), files - 2);
            QVERIFY(backup.json()["complete"].get<bool>());
        }
    }

    void readOnlyProfileSaysSo()
    {
        if (::geteuid() != 0)
            QSKIP("needs root to become somebody else");
        const Workplace place;
        place.giveAway(place.path("run"));
        std::filesystem::create_directory(place.path("p"));
        ::chmod(place.path("p").c_str(), 0755);
        ::chmod(place.path("passphrase").c_str(), 0644);
        place.giveAway(place.path("passphrase"));
        const auto run = place.cliAsNobody({"--profile", place.path("p"), "--passphrase-file", place.path("passphrase"), "--json", "init"});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.json()["error"]["code"].get<std::string>(), std::string("permissionDenied"));
        QVERIFY(run.err.find("permissions") != std::string::npos);
    }

    void damagedDatabaseIsBroughtBack()
    {
        const OneDisk drive(30, 2 << 20);
        const auto& [place, profile, tree] = drive;
        drive.backUp();
        damageDatabase(profile, 5000);
        // Without its node nothing is lost and nothing is written.
        std::filesystem::rename(place.path("disk"), place.path("away"));
        const auto failed = place.json(profile, {"snapshots"});
        QCOMPARE(failed.code, 2);
        QCOMPARE(failed.json()["error"]["code"].get<std::string>(), std::string("databaseDamaged"));
        std::filesystem::rename(place.path("away"), place.path("disk"));
        const auto snapshots = place.json(profile, {"snapshots"});
        QVERIFY2(snapshots.code == 0, snapshots.err.c_str());
        QCOMPARE(snapshots.json()["snapshots"].size(), std::size_t(1));
        QVERIFY(snapshots.err.find("damaged") != std::string::npos);
        const auto backup = place.json(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QCOMPARE(backup.json()["newBytes"].get<std::uint64_t>(), 0u);
        // Cut short.
        std::filesystem::resize_file(profile + "/drive/drive.db", 3000);
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    /// A page that nothing reads when the drive is opened is met later, by a backup or a listing.
    void damageAnywhereInTheDatabaseIsMended()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        for (int i = 0; i < 150; ++i)
            makeTree(tree + "/" + std::to_string(i), 1, 0);
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("disk")}).code, 0);
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
        const auto database = profile + "/drive/drive.db";
        const auto pages = std::filesystem::file_size(database) / 4096;
        QVERIFY2(pages > 20, std::to_string(pages).c_str());
        std::size_t metLater = 0;
        for (std::size_t page = 2; page < pages; page += pages / 5) {
            QVERIFY(page * 4096 < std::filesystem::file_size(database)); // a rebuilt one has another size
            damageDatabase(profile, page * 4096 + 1000);
            // Everything changes, so that everything is looked up.
            QProcess::execute("find", {QString::fromStdString(tree), "-exec", "touch", "{}", "+"});
            auto backup = place.json(profile, {"backup", tree});
            metLater += backup.code == 3;
            if (backup.code == 3)
                backup = place.json(profile, {"backup", tree});
            QVERIFY2(backup.code == 0, backup.err.c_str());
        }
        QVERIFY(metLater > 0);
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    void aSparseFileNeedsNoMoreThanItsData()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        std::filesystem::create_directories(tree);
        const auto image = tree + "/image";
        place.file("tree/image", "the only data");
        // Larger than any disk that this runs on.
        const auto huge = std::uint64_t{12} << 40;
        QCOMPARE(::truncate(image.c_str(), static_cast<off_t>(huge)), 0);
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("disk")}).code, 0);
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
        const auto restored = place.json(profile, {"restore", "--to", place.path("out")});
        QVERIFY2(restored.code == 0, restored.err.c_str());
        const auto back = place.path("out") + image;
        QCOMPARE(std::filesystem::file_size(back), huge);
        char start[13];
        std::ifstream(back, std::ios::binary).read(start, sizeof start);
        QCOMPARE(std::string(start, sizeof start), std::string("the only data"));
    }

    void aRestoreGoesOnWhereOnlyTheRestFits()
    {
        const OneDisk drive(10, 30 << 20);
        const auto& [place, profile, tree] = drive;
        drive.backUp();
        const auto out = place.path("out");
        std::filesystem::create_directories(out);
        if (QProcess::execute("unshare", {"-m", "mount", "-t", "tmpfs", "none", QString::fromStdString(out)}) != 0)
            QSKIP("mounting is not allowed here");
        const auto twice = "mount -t tmpfs -o size=60m none '" + out + "' && \"$@\" && exec \"$@\"";
        const auto restored = place.cli({"--profile", profile, "--passphrase-file", place.path("passphrase"), "restore", "--to", out},
            {{"unshare", "-m", "sh", "-c", twice, "sh"}, {}});
        QVERIFY2(restored.code == 0, restored.err.c_str());
    }

    /// The words are told once: when they could not be written, that is said.
    void wordsThatCouldNotBeShownAreMissed()
    {
        const Workplace place;
        const auto profile = place.path("p");
        place.usePassphrase();
        for (const auto* mode : {"--json", "--profile"}) {
            std::vector<std::string> arguments{"--profile", profile, "--passphrase-file", place.path("passphrase")};
            if (std::string(mode) == "--json")
                arguments.emplace_back("--json");
            arguments.emplace_back("init");
            const auto init = place.cli(arguments, {{"sh", "-c", "exec \"$@\" > /dev/full", "sh"}, {}});
            QCOMPARE(init.code, 1);
            QVERIFY2(init.err.find("could not be shown") != std::string::npos, init.err.c_str());
            QVERIFY(std::filesystem::remove(profile + "/keys"));
        }
        QCOMPARE(place.json(profile, {"init"}).code, 0);
    }

    /// A disk in the drawer is a node that is away: nothing is called complete without it.
    void anUnpluggedDiskIsWaitedFor()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        makeTree(tree, 20, 1 << 20);
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("one"), "--node", "folder:" + place.path("two")}).code, 0);
        std::filesystem::rename(place.path("two"), place.path("drawer"));
        const auto without = place.json(profile, {"backup", tree});
        QVERIFY2(without.code == 2, without.err.c_str());
        QVERIFY(!without.json()["complete"].get<bool>());
        QCOMPARE(without.json()["survivesLosses"].get<int>(), 0);
        std::filesystem::rename(place.path("drawer"), place.path("two"));
        const auto with = place.json(profile, {"backup", tree});
        QVERIFY2(with.code == 0, with.err.c_str());
        QCOMPARE(with.json()["survivesLosses"].get<int>(), 1);
        QCOMPARE(place.json(profile, {"status"}).json()["drive"]["segmentsDegraded"].get<int>(), 0);
    }

    /// What was stored when there was one node is spread over those that come later.
    void laterNodesMakeItSafer()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        makeTree(tree, 30, 3 << 20);
        const auto init = place.json(profile, {"init", "--node", "folder:" + place.path("one")});
        const auto first = place.json(profile, {"backup", tree});
        QCOMPARE(first.code, 0);
        QCOMPARE(first.json()["survivesLosses"].get<int>(), 0);
        for (const char* name : {"two", "three", "four"})
            QCOMPARE(place.json(profile, {"node", "add", "folder:" + place.path(name)}).code, 0);
        const auto second = place.json(profile, {"backup", tree});
        QVERIFY2(second.code == 0, second.err.c_str());
        QCOMPARE(second.json()["newBytes"].get<int>(), 0);
        QCOMPARE(second.json()["survivesLosses"].get<int>(), 2);
        const auto status = place.json(profile, {"status"}).json()["drive"];
        QCOMPARE(status["survivesLosses"].get<int>(), 2);
        QCOMPARE(status["segmentsDegraded"].get<int>(), 0);
        // Two disks die, the first among them; the words and what is left bring everything back.
        std::filesystem::remove_all(place.path("one"));
        std::filesystem::remove_all(place.path("four"));
        const auto words = place.file("words", init.json()["words"].get<std::string>());
        const auto fresh = place.path("fresh");
        const auto recovered =
            place.json(fresh, {"init", "--words-file", words, "--node", "folder:" + place.path("two"), "--node", "folder:" + place.path("three")});
        QVERIFY2(recovered.code == 0, recovered.err.c_str());
        QCOMPARE(restoreDifferences(place, fresh, tree), std::string());
    }

    void aProfileThatBecameReadOnly()
    {
        const OneDisk drive(10, 1 << 20);
        const auto& [place, profile, tree] = drive;
        drive.backUp();
        if (QProcess::execute("unshare", {"-m", "mount", "-t", "tmpfs", "none", QString::fromStdString(profile)}) != 0)
            QSKIP("mounting is not allowed here");
        const auto readOnly = "mount --bind '" + profile + "' '" + profile + "' && mount -o remount,bind,ro '" + profile + "' && exec \"$@\"";
        const auto backup = place.json(profile, {"backup", tree}, {{"unshare", "-m", "sh", "-c", readOnly, "sh"}, {}});
        QCOMPARE(backup.code, 1);
        QCOMPARE(backup.json()["error"]["code"].get<std::string>(), std::string("readOnly"));
        QVERIFY2(backup.err.find("read-only") != std::string::npos, backup.err.c_str());
        const auto again = place.json(profile, {"backup", tree});
        QVERIFY2(again.code == 0, again.err.c_str());
        QCOMPARE(again.json()["newBytes"].get<int>(), 0);
    }

    void usageErrors()
    {
        const Workplace place;
        QCOMPARE(place.cli({}).code, 64);
        QCOMPARE(place.cli({"frobnicate"}).code, 64);
        QCOMPARE(place.cli({"--profile", place.path("p"), "restore"}).code, 64);
        QCOMPARE(place.cli({"--profile", place.path("p"), "restore", "--to", "x", "--conflict", "merge"}).code, 64);
        const auto wrong = place.cli({"--json", "frobnicate"});
        QCOMPARE(wrong.code, 64);
        QCOMPARE(wrong.json()["error"]["code"].get<std::string>(), std::string("usage"));
        const auto missing = place.cli({"--profile", place.path("nowhere"), "--json", "status"});
        QCOMPARE(missing.code, 1);
        QCOMPARE(missing.json()["error"]["code"].get<std::string>(), std::string("notFound"));
        QCOMPARE(place.cli({"--help"}).code, 0);
    }
};

QTEST_GUILESS_MAIN(FolderDriveTest)
#include "folder_drive_test.moc"
