// Backups that make no snapshot when nothing has changed, as a schedule asks for them.
#include <QTest>

#include "drive_fixture.h"

#include <algorithm>
#include <filesystem>
#include <sys/stat.h>

using namespace granary;
using namespace granary::test;

namespace {

/// Two folders, one of them backed up, and something beside them that is not.
struct Scene {
    Scene()
    {
        std::filesystem::create_directories(source + "/inner");
        writeText(source + "/one", "one");
        writeText(source + "/inner/two", noise(300 << 10, 2));
    }
    Result<drive::BackupReport> run(std::vector<std::string> paths = {})
    {
        seen.clear();
        drive::BackupRequest request;
        request.paths = paths.empty() ? std::vector{source} : std::move(paths);
        request.onlyIfChanged = true;
        request.seen = [this](const std::string& path) { seen.push_back(path); };
        return drive->backup(request, {}, {});
    }
    std::size_t snapshots() { return drive->snapshots()->size(); }
    bool sees(const std::string& path) const { return std::find(seen.begin(), seen.end(), path) != seen.end(); }

    DriveFixture f;
    const std::string source = f.directory.file("source");
    std::unique_ptr<drive::Drive> drive = f.open();
    std::vector<std::string> seen;
};

} // namespace

class BackupUnchangedTest : public QObject {
    Q_OBJECT
private slots:
    void onlyWhatChangedMakesASnapshot()
    {
        Scene s;
        const auto first = s.run();
        VERIFY_OK(first);
        QVERIFY(!first->unchanged);
        const auto sequence = s.drive->status().stateSequence;
        for (int i = 0; i < 3; ++i) {
            const auto again = s.run();
            VERIFY_OK(again);
            QVERIFY(again->unchanged && again->complete);
            QVERIFY(again->snapshot == first->snapshot);
            QCOMPARE(again->files, std::uint64_t{2});
        }
        QCOMPARE(s.snapshots(), std::size_t{1});
        QCOMPARE(s.drive->status().stateSequence, sequence);
        // What happens beside the source, and with it the time of the directory above, is none of its business.
        writeText(s.f.directory.file("beside"), "x");
        QVERIFY(s.run()->unchanged);

        writeText(s.source + "/inner/three", "three");
        const auto added = s.run();
        VERIFY_OK(added);
        QVERIFY(!added->unchanged && added->snapshot != first->snapshot);
        QVERIFY(s.run()->unchanged);
        std::filesystem::remove(s.source + "/one");
        QVERIFY(!s.run()->unchanged);
        ::chmod((s.source + "/inner/two").c_str(), 0600);
        QVERIFY(!s.run()->unchanged);
        ::chmod(s.source.c_str(), 0711); // of the source itself only the directory above knows
        QVERIFY(!s.run()->unchanged);
        std::filesystem::create_directory(s.source + "/empty");
        QVERIFY(!s.run()->unchanged);
        std::filesystem::remove(s.source + "/empty");
        QVERIFY(!s.run()->unchanged);
        QVERIFY(s.run()->unchanged);
        QCOMPARE(s.snapshots(), std::size_t{7});
    }

    /// What an unchanged run remembers of directories is good for the next one that writes.
    void whatFollowsIsWhole()
    {
        Scene s;
        VERIFY_OK(s.run());
        writeText(s.f.directory.file("beside"), "x");
        QVERIFY(s.run()->unchanged);
        writeText(s.source + "/inner/three", "three");
        VERIFY_OK(s.run());
        s.drive.reset();
        s.drive = s.f.open("another"); // nothing but the nodes
        VERIFY_OK(s.drive->recover({}));
        const auto out = s.f.directory.file("out");
        const auto restored = s.drive->restore({{}, {}, out, drive::Conflict::skip}, {}, {});
        VERIFY_OK(restored);
        QCOMPARE(restored->damagedCount, std::uint64_t{0});
        QCOMPARE(readText(out + s.source + "/inner/three"), std::string("three"));
        QCOMPARE(readText(out + s.source + "/one"), std::string("one"));
    }

    /// A run that was cut short has left things that no snapshot tells of.
    void afterARunThatDidNotEndThereIsASnapshot()
    {
        Scene s;
        VERIFY_OK(s.run());
        writeText(s.source + "/one", "changed");
        s.f.nodes.accepting = 0;
        QVERIFY(!s.run());
        s.f.nodes.accepting = 5;
        const auto next = s.run();
        VERIFY_OK(next);
        QVERIFY(!next->unchanged);
        QVERIFY(s.run()->unchanged);
    }

    void aFileAsSource()
    {
        Scene s;
        const auto file = s.source + "/one";
        VERIFY_OK(s.run({file}));
        QVERIFY(s.sees(file));
        QVERIFY(s.run({file})->unchanged);
        writeText(file, "other");
        QVERIFY(!s.run({file})->unchanged);
    }

    /// Two plans with folders beside each other take turns.
    void plansDoNotDisturbEachOther()
    {
        Scene s;
        const auto first = s.source + "/inner";
        const auto second = s.source + "/other";
        std::filesystem::create_directory(second);
        writeText(second + "/file", "x");
        QVERIFY(!s.run({first})->unchanged);
        QVERIFY(!s.run({second})->unchanged);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(s.run({first})->unchanged);
            QVERIFY(s.run({second})->unchanged);
        }
        writeText(second + "/file", "y");
        QVERIFY(s.run({first})->unchanged);
        QVERIFY(!s.run({second})->unchanged);
        QVERIFY(s.run({first})->unchanged);
        QCOMPARE(s.snapshots(), std::size_t{3});
    }

    void nothingThereIsNotUnchanged()
    {
        Scene s;
        VERIFY_OK(s.run());
        const auto gone = s.run({s.f.directory.file("nowhere")});
        QVERIFY(!gone.ok() || !gone->unchanged);
    }

    void directoriesAreTold()
    {
        Scene s;
        std::filesystem::create_directories(s.source + "/left out/below");
        writeText(s.source + "/.granaryignore", "left out/\n");
        VERIFY_OK(s.run());
        QVERIFY(s.sees(s.source) && s.sees(s.source + "/inner"));
        QVERIFY(!s.sees(s.source + "/left out") && !s.sees(s.f.directory.path()));
        const auto count = s.seen.size();
        QVERIFY(s.run()->unchanged);
        QCOMPARE(s.seen.size(), count);
    }
};

QTEST_APPLESS_MAIN(BackupUnchangedTest)
#include "backup_unchanged_test.moc"
