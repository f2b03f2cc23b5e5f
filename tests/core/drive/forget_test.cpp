// Snapshots go, and what they alone needed goes with them; nothing else does.
#include <QtTest>

#include "drive_fixture.h"

#include <filesystem>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

/// A drive, a folder to back up, and what each snapshot must give back.
struct Story : DriveFixture {
    Story()
    {
        fs::create_directories(source + "/sub");
        drive = open();
    }
    SnapshotId backUp()
    {
        const auto report = drive->backup({{source}, {}, {}, {}}, {}, {});
        if (!report.ok())
            qFatal("%s", report.error().text().c_str());
        expected[report->snapshot] = contents(source);
        return report->snapshot;
    }
    Status forget(std::vector<SnapshotId> ids)
    {
        drive::ForgetRequest request;
        request.snapshots = ids;
        const auto report = drive->forget(request, {}, {});
        if (!report.ok())
            return report.error();
        for (const auto& id : ids)
            expected.erase(id);
        return {};
    }
    drive::CollectReport collect()
    {
        const auto report = drive->collect({}, {}, {});
        if (!report.ok())
            qFatal("%s", report.error().text().c_str());
        return *report;
    }
    /// Every snapshot that is left comes back byte for byte; what is wrong otherwise.
    std::string wrong()
    {
        const auto all = drive->snapshots();
        if (!all.ok() || all->size() != expected.size())
            return "the list of snapshots";
        for (const auto& [id, texts] : expected) {
            const TempDir out;
            const auto restored = drive->restore({id, {}, out.file("out"), drive::Conflict::skip}, {}, {});
            if (!restored.ok())
                return restored.error().text();
            if (restored->damagedCount != 0)
                return "damaged: " + restored->damaged.front().path + " " + restored->damaged.front().detail;
            if (contents(out.file("out") + source) != texts)
                return "other contents";
        }
        return {};
    }
    /// What the nodes would hold of a new drive with just these snapshots.
    std::uint64_t freshBytes(const std::vector<std::map<std::string, std::string>>& snapshots)
    {
        DriveFixture other;
        auto fresh = other.open();
        const auto at = other.directory.file("source");
        for (const auto& texts : snapshots) {
            fs::remove_all(at);
            for (const auto& [path, text] : texts) {
                fs::create_directories(fs::path(at + path).parent_path());
                writeText(at + path, text);
            }
            if (!fresh->backup({{at}, {}, {}, {}}, {}, {}).ok())
                qFatal("fresh backup");
        }
        return other.nodes.shardBytes();
    }

    std::string source = directory.file("source");
    std::unique_ptr<drive::Drive> drive;
    std::map<SnapshotId, std::map<std::string, std::string>> expected;
};

#define VERIFY_STORY(story)                            \
    do {                                               \
        const auto wrongText = (story).wrong();        \
        QVERIFY2(wrongText.empty(), wrongText.c_str()); \
    } while (false)

} // namespace

class ForgetTest : public QObject {
    Q_OBJECT
private slots:
    void nothingGoesUnlessItIsForgotten()
    {
        Story s;
        writeText(s.source + "/large", noise(3'000'000, 1));
        s.backUp();
        const auto report = s.collect();
        QCOMPARE(report.segmentsCondemned, std::uint64_t{0});
        VERIFY_STORY(s);
    }
    void largeFilesGiveTheirRoomBack()
    {
        Story s;
        writeText(s.source + "/large", noise(6'000'000, 1));
        const auto first = s.backUp();
        writeText(s.source + "/large", noise(6'000'000, 2));
        s.backUp();
        const auto before = s.nodes.shardBytes();
        VERIFY_OK(s.forget({first}));
        const auto report = s.collect();
        QVERIFY(report.segmentsRemoved > 0);
        QVERIFY2(s.nodes.shardBytes() < before * 6 / 10, std::to_string(s.nodes.shardBytes()).c_str());
        VERIFY_STORY(s);
        // Again does nothing more, and a new process finds everything.
        const auto left = s.nodes.shardBytes();
        s.drive.reset();
        s.drive = s.open();
        QCOMPARE(s.collect().segmentsRemoved, std::uint64_t{0});
        QCOMPARE(s.nodes.shardBytes(), left);
        VERIFY_STORY(s);
    }
    void whatIsNeededIsCopiedOut()
    {
        Story s;
        for (int i = 0; i < 8; ++i)
            writeText(s.source + "/file" + std::to_string(i), noise(1'500'000, static_cast<std::uint64_t>(i)));
        const auto first = s.backUp();
        for (int i = 0; i < 6; ++i)
            fs::remove(s.source + "/file" + std::to_string(i));
        s.backUp();
        VERIFY_OK(s.forget({first}));
        const auto report = s.collect();
        QVERIFY(report.segmentsRepacked > 0);
        VERIFY_STORY(s);
        const auto fresh = s.freshBytes({s.expected.begin()->second});
        QVERIFY2(s.nodes.shardBytes() < fresh * 13 / 10, (std::to_string(s.nodes.shardBytes()) + " of " + std::to_string(fresh)).c_str());
        // And counts as stored.
        const auto again = s.drive->backup({{s.source}, {}, {}, {}}, {}, {});
        VERIFY_OK(again);
        QCOMPARE(again->newBytes, std::uint64_t{0});
    }
    /// Bundles are sealed anew without what is not needed; a file that comes back is stored anew.
    void smallFilesComeAndGo()
    {
        Story s;
        for (int i = 0; i < 100; ++i)
            writeText(s.source + "/sub/small" + std::to_string(i), noise(20'000, static_cast<std::uint64_t>(i)));
        const auto first = s.backUp();
        for (int i = 0; i < 100; ++i)
            if (i % 10 != 0)
                fs::remove(s.source + "/sub/small" + std::to_string(i));
        s.backUp();
        VERIFY_OK(s.forget({first}));
        const auto report = s.collect();
        QVERIFY(report.segmentsRepacked > 0);
        VERIFY_STORY(s);
        const auto fresh = s.freshBytes({s.expected.begin()->second});
        QVERIFY2(s.nodes.shardBytes() < fresh * 13 / 10, (std::to_string(s.nodes.shardBytes()) + " of " + std::to_string(fresh)).c_str());
        for (int i = 0; i < 100; ++i)
            writeText(s.source + "/sub/small" + std::to_string(i), noise(20'000, static_cast<std::uint64_t>(i)));
        s.backUp();
        VERIFY_STORY(s);
        s.drive.reset();
        s.drive = s.open();
        VERIFY_STORY(s);
    }
    /// A folder that was away and comes back untouched has the fingerprints of a backup whose chunks are gone.
    void aFolderThatWasAwayIsReadAgain()
    {
        Story s;
        fs::create_directories(s.source + "/away/below");
        writeText(s.source + "/away/below/large", noise(2'000'000, 1));
        writeText(s.source + "/away/small", noise(2000, 2));
        writeText(s.source + "/stays", noise(2000, 3));
        const auto first = s.backUp();
        fs::rename(s.source + "/away", s.directory.file("elsewhere"));
        s.backUp();
        VERIFY_OK(s.forget({first}));
        QVERIFY(s.collect().segmentsRemoved > 0);
        fs::rename(s.directory.file("elsewhere"), s.source + "/away");
        s.backUp();
        VERIFY_STORY(s);
    }
    void manySmallBackupsAreGathered()
    {
        Story s;
        std::vector<SnapshotId> ids;
        for (int i = 0; i < 30; ++i) {
            writeText(s.source + "/sub/day", noise(4000, static_cast<std::uint64_t>(i)));
            ids.push_back(s.backUp());
        }
        const auto before = s.nodes.segmentCount();
        VERIFY_OK(s.forget({ids.begin(), ids.end() - 2}));
        s.collect();
        QVERIFY2(s.nodes.segmentCount() < before / 4, std::to_string(s.nodes.segmentCount()).c_str());
        VERIFY_STORY(s);
    }
    void removalsWaitForTheirNode()
    {
        Story s;
        writeText(s.source + "/large", noise(3'000'000, 1));
        const auto first = s.backUp();
        writeText(s.source + "/large", noise(3'000'000, 2));
        s.backUp();
        VERIFY_OK(s.forget({first}));
        s.nodes.deaf = MemorySegmentStore::nodeOf(1);
        const auto report = s.collect();
        QVERIFY(report.removalsWaiting > 0);
        QVERIFY(report.waitsForNodes == std::set<NodeId>{MemorySegmentStore::nodeOf(1)});
        s.drive.reset();
        s.drive = s.open();
        s.nodes.deaf.reset();
        const auto held = s.nodes.shardBytes();
        QCOMPARE(s.collect().removalsWaiting, std::uint64_t{0});
        QVERIFY(s.nodes.shardBytes() < held);
        VERIFY_STORY(s);
    }
    void anInterruptedBackupIsNotThrownAway()
    {
        Story s;
        writeText(s.source + "/small", noise(2000, 1));
        const auto first = s.backUp();
        writeText(s.source + "/large", noise(6'000'000, 2));
        s.nodes.publishing = false;
        QVERIFY(!s.drive->backup({{s.source}, {}, {}, {}}, {}, {}).ok());
        s.nodes.publishing = true;
        VERIFY_OK(s.drive->topUp({}));
        s.collect();
        const auto puts = s.nodes.putBytes;
        s.backUp();
        QVERIFY2(s.nodes.putBytes - puts < 3'000'000, "what was sent is sent again");
        VERIFY_OK(s.forget({first}));
        s.collect();
        VERIFY_STORY(s);
    }
    void unreadableSegmentsStay()
    {
        Story s;
        for (int i = 0; i < 8; ++i)
            writeText(s.source + "/file" + std::to_string(i), noise(1'500'000, static_cast<std::uint64_t>(i)));
        const auto first = s.backUp();
        for (int i = 0; i < 6; ++i)
            fs::remove(s.source + "/file" + std::to_string(i));
        s.backUp();
        VERIFY_OK(s.forget({first}));
        s.drive.reset();
        s.drive = s.open(); // nothing of the metadata is in memory
        s.nodes.reading = false;
        QVERIFY(!s.drive->collect({}, {}, {}).ok());
        s.nodes.reading = true;
        VERIFY_STORY(s);
        QVERIFY(s.collect().segmentsRepacked > 0);
        VERIFY_STORY(s);
    }
    void policiesAndDryRuns()
    {
        Story s;
        std::vector<SnapshotId> ids;
        for (int i = 0; i < 4; ++i) {
            writeText(s.source + "/large", noise(2'000'000, static_cast<std::uint64_t>(i)));
            ids.push_back(s.backUp());
        }
        drive::ForgetRequest request;
        QVERIFY(!s.drive->forget(request, {}, {}).ok()); // keeps nothing
        request.policy.last = 1;
        request.dryRun = true;
        auto report = s.drive->forget(request, {}, {});
        VERIFY_OK(report);
        QCOMPARE(report->forgotten, std::uint64_t{3});
        QVERIFY(report->unneededBytes > 3 * 2'000'000);
        QCOMPARE(s.drive->snapshots()->size(), std::size_t{4});
        request.dryRun = false;
        report = s.drive->forget(request, {}, {});
        VERIFY_OK(report);
        QCOMPARE(report->kept, std::uint64_t{1});
        QCOMPARE(s.drive->status().snapshots, std::uint64_t{1});
        s.expected.erase(ids[0]);
        s.expected.erase(ids[1]);
        s.expected.erase(ids[2]);
        s.collect();
        VERIFY_STORY(s);
        request.snapshots = {ids[0]};
        QVERIFY(!s.drive->forget(request, {}, {}).ok()); // gone already
        // The last one may go when it is named.
        VERIFY_OK(s.forget({ids[3]}));
        s.collect();
        VERIFY_STORY(s);
        writeText(s.source + "/large", noise(2'000'000, 3));
        s.backUp();
        VERIFY_STORY(s);
    }
    void aRecoveredDriveCollectsToo()
    {
        Story s;
        std::vector<SnapshotId> ids;
        for (int i = 0; i < 3; ++i) {
            writeText(s.source + "/large", noise(2'000'000, static_cast<std::uint64_t>(i)));
            for (int j = 0; j < 40; ++j)
                writeText(s.source + "/sub/small" + std::to_string(j), noise(9000, static_cast<std::uint64_t>(100 * i + j)));
            ids.push_back(s.backUp());
        }
        s.drive.reset();
        s.drive = s.open("clean machine");
        VERIFY_OK(s.drive->recover({}));
        VERIFY_OK(s.forget({ids[0], ids[1]}));
        const auto report = s.collect();
        QVERIFY(report.segmentsCondemned > 0);
        // The old machine may still be alive: nothing goes before it has seen that.
        QCOMPARE(report.waitsForDevices.size(), std::size_t{1});
        VERIFY_STORY(s);
        s.backUp();
        VERIFY_STORY(s);
    }
};

QTEST_GUILESS_MAIN(ForgetTest)
#include "forget_test.moc"
