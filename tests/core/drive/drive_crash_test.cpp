// Power failures while a backup runs. The method: the drive's own files (database, journal, spool) live on the in-memory file system, which
// loses, keeps or tears whatever was not synced; the nodes keep what they acknowledged. The power goes at every mutating operation of a
// backup in turn; after each the drive is opened again, and: every snapshot that was reported complete is listed and comes back byte for byte,
// the interrupted backup can be repeated, and what it had sealed and spooled is not sealed twice.
#include <QtTest>

#include "core/base/worker_pool.h"
#include "core/drive/drive.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "drive_fixture.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/sanitized.h"

#include <filesystem>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

struct Machine {
    Machine() { crypto::initialise(); }
    Result<std::unique_ptr<drive::Drive>> open()
    {
        std::array<std::byte, 32> key{};
        key.fill(std::byte{9});
        auto drive = drive::Drive::open({disk, clock, random, workers, log}, "/profile", store::DatabaseKey::copyFrom(key), testKeys());
        if (drive)
            (*drive)->attach(&nodes);
        return drive;
    }
    MemoryFileSystem disk;
    platform::SystemClock clock;
    platform::SystemRandom random;
    WorkerPool workers{2};
    QuietLog log;
    MemorySegmentStore nodes;
};

} // namespace

class DriveCrashTest : public QObject {
    Q_OBJECT
private slots:
    void powerFailsAtEveryOperation();
    void powerFailsAgainAtTheStart();
    void diskFillsAtEveryOperation();
    void powerFailsWhileShardsAreSpread();
    void powerFailsDuringRecovery();
    void powerFailsWhileSpaceIsGivenBack();

private:
    void makeSource(const std::string& root)
    {
        fs::create_directories(root + "/sub");
        for (int i = 0; i < 20; ++i)
            writeText(root + "/sub/small" + std::to_string(i), noise(2000, static_cast<std::uint64_t>(i)));
        writeText(root + "/large", noise(700'000, 99));
    }
    void change(const std::string& root)
    {
        writeText(root + "/sub/new", noise(5000, 1000));
        writeText(root + "/large", noise(1000, 5) + noise(700'000, 99));
    }
    void checkRestore(drive::Drive& drive, const SnapshotId& id, const std::string& source, const std::map<std::string, std::string>& expected)
    {
        const TempDir out;
        const auto restored = drive.restore({id, {}, out.file("out"), drive::Conflict::skip}, {}, {});
        QVERIFY2(restored.ok(), restored.ok() ? "" : restored.error().text().c_str());
        QCOMPARE(restored->damagedCount, std::uint64_t{0});
        QVERIFY(contents(out.file("out") + source) == expected);
    }
    /// What nodes were given is what was sealed, to the last byte of each segment: nothing that a power failure tore was sent.
    void checkSegments(drive::Drive& drive)
    {
        const auto records = drive.segmentRecords();
        QVERIFY(records.ok());
        for (const auto& record : *records) {
            const auto whole = drive.checkSegment(record, {});
            QVERIFY2(whole.ok(), whole.ok() ? "" : whole.error().text().c_str());
        }
    }
    /// One backup with a fault injected at operation `at` of it; false when the backup ended before that.
    template <class Inject>
    void oneFault(std::uint64_t at, Inject inject, bool& reached);
};

template <class Inject>
void DriveCrashTest::oneFault(std::uint64_t at, Inject inject, bool& reached)
{
    const TempDir files;
    const auto source = files.file("source");
    makeSource(source);
    Machine machine;
    SnapshotId first;
    std::optional<SnapshotId> second;
    const auto before = contents(source);
    {
        auto drive = machine.open();
        QVERIFY(drive.ok());
        const auto report = (*drive)->backup({{source}, {}, {}, {}}, {}, {});
        QVERIFY(report.ok());
        first = report->snapshot;
        change(source);
        const auto start = machine.disk.operations();
        inject(machine.disk, start + at);
        const auto faulty = (*drive)->backup({{source}, {}, {}, {}}, {}, {});
        reached = machine.disk.operations() >= start + at;
        if (faulty)
            second = faulty->snapshot;
    }
    machine.disk.restart();
    auto drive = machine.open();
    QVERIFY2(drive.ok(), drive.ok() ? "" : drive.error().text().c_str());
    checkRestore(**drive, first, source, before);
    const auto after = contents(source);
    if (second)
        checkRestore(**drive, *second, source, after);
    const auto repeated = (*drive)->backup({{source}, {}, {}, {}}, {}, {});
    QVERIFY2(repeated.ok(), repeated.ok() ? "" : repeated.error().text().c_str());
    QVERIFY(repeated->complete);
    checkRestore(**drive, repeated->snapshot, source, after);
    checkSegments(**drive);
    QCOMPARE((*drive)->status().spoolBytes, std::uint64_t{0});
}

void DriveCrashTest::powerFailsAtEveryOperation()
{
    bool reached = true;
    std::uint64_t points = 0;
    for (std::uint64_t at = 1; reached && at < 2000; at += test::everyNth, points += test::everyNth) {
        oneFault(at, [at](MemoryFileSystem& disk, std::uint64_t n) { disk.crashAt(n, at); }, reached);
        if (QTest::currentTestFailed())
            QFAIL(("after a power failure at operation " + std::to_string(at)).c_str());
    }
    QVERIFY2(points > 20, std::to_string(points).c_str());
}

/// What the first failure tore is taken out of the spool by the next start, which the second one interrupts: what it leaves there holds up nothing.
void DriveCrashTest::powerFailsAgainAtTheStart()
{
    const TempDir files;
    const auto source = files.file("source");
    makeSource(source);
    std::uint64_t twice = 0;
    bool reached = true;
    for (std::uint64_t at = 1; reached && at < 2000; at += 8) {
        bool again = true;
        for (std::uint64_t later = 1; again; ++later) {
            Machine machine;
            machine.nodes.accepting = 3; // enough to read it, and not all
            {
                auto drive = machine.open();
                QVERIFY(drive.ok());
                const auto start = machine.disk.operations();
                machine.disk.crashAt(start + at, at);
                (void)(*drive)->backup({{source}, {}, {}, {}}, {}, {});
                reached = machine.disk.poweredOff();
            }
            machine.disk.restart();
            machine.disk.crashAt(machine.disk.operations() + later, later);
            (void)machine.open();
            again = reached && machine.disk.poweredOff();
            twice += again;
            machine.disk.restart();
            machine.nodes.accepting = 5;
            auto drive = machine.open();
            QVERIFY2(drive.ok(), drive.ok() ? "" : drive.error().text().c_str());
            const auto repeated = (*drive)->backup({{source}, {}, {}, {}}, {}, {});
            QVERIFY2(repeated.ok(), ("operation " + std::to_string(at) + ", then " + std::to_string(later) + ": " + (repeated.ok() ? "" : repeated.error().text())).c_str());
            // What the spool has lost is made anew from what nodes have taken of it.
            QVERIFY((*drive)->topUp({}).ok());
            QCOMPARE((*drive)->status().segmentsDegraded, std::uint64_t{0});
            QCOMPARE((*drive)->status().spoolBytes, std::uint64_t{0});
            if (later == 1)
                checkRestore(**drive, repeated->snapshot, source, contents(source));
            checkSegments(**drive);
            if (QTest::currentTestFailed())
                QFAIL(("after power failures at operation " + std::to_string(at) + ", then " + std::to_string(later)).c_str());
        }
    }
    QVERIFY2(twice > 20, std::to_string(twice).c_str());
}

void DriveCrashTest::diskFillsAtEveryOperation()
{
    bool reached = true;
    for (std::uint64_t at = 1; reached && at < 2000; at += test::everyNth) {
        oneFault(at, [](MemoryFileSystem& disk, std::uint64_t n) { disk.failAt(n, ErrorCode::diskFull); }, reached);
        if (QTest::currentTestFailed())
            QFAIL(("after a full disk at operation " + std::to_string(at)).c_str());
    }
}

/// What was stored for one node is being spread over three.
void DriveCrashTest::powerFailsWhileShardsAreSpread()
{
    bool reached = true;
    std::uint64_t points = 0;
    for (std::uint64_t at = 1; reached && at < 2000; at += test::everyNth, points += test::everyNth) {
        const TempDir files;
        const auto source = files.file("source");
        makeSource(source);
        Machine machine;
        machine.nodes.nextCoding = {1, 1};
        SnapshotId snapshot;
        {
            auto drive = machine.open();
            QVERIFY(drive.ok());
            const auto report = (*drive)->backup({{source}, {}, {}, {}}, {}, {});
            QVERIFY(report.ok());
            snapshot = report->snapshot;
            machine.nodes.nextCoding = {1, 3};
            const auto start = machine.disk.operations();
            machine.disk.crashAt(start + at, at);
            (void)(*drive)->topUp({});
            reached = machine.disk.operations() >= start + at;
        }
        machine.disk.restart();
        auto drive = machine.open();
        QVERIFY2(drive.ok(), drive.ok() ? "" : drive.error().text().c_str());
        checkRestore(**drive, snapshot, source, contents(source));
        const auto again = (*drive)->topUp({});
        QVERIFY2(again.ok(), again.ok() ? "" : again.error().text().c_str());
        QCOMPARE((*drive)->status().survivesLosses, 2u);
        QCOMPARE((*drive)->status().segmentsDegraded, std::uint64_t{0});
        if (QTest::currentTestFailed())
            QFAIL(("after a power failure at operation " + std::to_string(at)).c_str());
    }
    QVERIFY2(points > 5, std::to_string(points).c_str());
}

/// A clean machine brings the state back, and loads what it needs for its first backup.
void DriveCrashTest::powerFailsDuringRecovery()
{
    const TempDir files;
    const auto source = files.file("source");
    makeSource(source);
    SnapshotId snapshot;
    bool reached = true;
    std::uint64_t points = 0;
    for (std::uint64_t at = 1; reached && at < 2000; at += test::everyNth, points += test::everyNth) {
        Machine lost;
        {
            auto drive = lost.open();
            QVERIFY(drive.ok());
            const auto report = (*drive)->backup({{source}, {}, {}, {}}, {}, {});
            QVERIFY(report.ok());
            snapshot = report->snapshot;
        }
        MemoryFileSystem fresh;
        const auto open = [&] {
            std::array<std::byte, 32> key{};
            key.fill(std::byte{9});
            auto drive = drive::Drive::open({fresh, lost.clock, lost.random, lost.workers, lost.log}, "/fresh", store::DatabaseKey::copyFrom(key), testKeys());
            if (drive)
                (*drive)->attach(&lost.nodes);
            return drive;
        };
        fresh.crashAt(at, at);
        if (auto drive = open()) {
            (void)(*drive)->recover({});
            (void)(*drive)->backup({{source}, {}, {}, {}}, {}, {});
        }
        reached = fresh.operations() >= at;
        fresh.restart();
        auto drive = open();
        QVERIFY2(drive.ok(), drive.ok() ? "" : drive.error().text().c_str());
        if ((*drive)->status().stateSequence == 0) // it had not come so far: the engine asks for it again
            QVERIFY((*drive)->recover({}).ok());
        checkRestore(**drive, snapshot, source, contents(source));
        const auto repeated = (*drive)->backup({{source}, {}, {}, {}}, {}, {});
        QVERIFY2(repeated.ok(), repeated.ok() ? "" : repeated.error().text().c_str());
        QCOMPARE(repeated->newBytes, std::uint64_t{0});
        if (QTest::currentTestFailed())
            QFAIL(("after a power failure at operation " + std::to_string(at)).c_str());
    }
    QVERIFY2(points > 20, std::to_string(points).c_str());
}

/// Snapshots are forgotten, what is needed is copied out of sparse segments, and these are removed. After each power failure a backup comes
/// first: it must not count on anything that was about to go. Then giving back is repeated.
void DriveCrashTest::powerFailsWhileSpaceIsGivenBack()
{
    std::uint64_t points = 0;
    bool reached = true;
    for (std::uint64_t at = 0; reached && at < 2000; at += test::everyNth, points += test::everyNth) { // 0: no failure
        const TempDir files;
        const auto source = files.file("source");
        makeSource(source);
        fs::create_directories(source + "/gone");
        for (int i = 0; i < 30; ++i)
            writeText(source + "/gone/small" + std::to_string(i), noise(3000, static_cast<std::uint64_t>(500 + i)));
        writeText(source + "/gone/large", noise(900'000, 77));
        Machine machine;
        const auto backUp = [&](drive::Drive& drive) { return drive.backup({{source}, {}, {}, {}}, {}, {}); };
        const auto giveBack = [&](drive::Drive& drive) -> Status {
            drive::ForgetRequest request;
            request.policy.last = 1;
            GRANARY_TRY(drive.forget(request, {}, {}));
            return drive.collect({}, {}, {}).ok() ? Status() : Status(ErrorCode::internal);
        };
        {
            auto drive = machine.open();
            QVERIFY(drive.ok());
            QVERIFY(backUp(**drive).ok());
            fs::rename(source + "/gone", files.file("elsewhere"));
            QVERIFY(backUp(**drive).ok());
            const auto start = machine.disk.operations();
            if (at > 0)
                machine.disk.crashAt(start + at, at);
            const auto given = giveBack(**drive);
            QVERIFY(at > 0 || given.ok());
            reached = at == 0 || machine.disk.operations() >= start + at;
        }
        machine.disk.restart();
        auto drive = machine.open();
        QVERIFY2(drive.ok(), drive.ok() ? "" : drive.error().text().c_str());
        // What went comes back with the fingerprints it had.
        fs::rename(files.file("elsewhere"), source + "/gone");
        const auto after = contents(source);
        const auto repeated = backUp(**drive);
        QVERIFY2(repeated.ok(), repeated.ok() ? "" : repeated.error().text().c_str());
        checkRestore(**drive, repeated->snapshot, source, after);
        fs::remove_all(source + "/gone");
        const auto last = backUp(**drive);
        QVERIFY(last.ok());
        VERIFY_OK(giveBack(**drive));
        checkRestore(**drive, last->snapshot, source, contents(source));
        QCOMPARE((*drive)->snapshots()->size(), std::size_t{1});
        VERIFY_OK((*drive)->collect({}, {}, {})); // what could only be told from the nodes
        const auto records = (*drive)->segmentRecords();
        VERIFY_OK(records);
        QCOMPARE(machine.nodes.strangerBytes(*records), std::uint64_t{0});
        if (at == 0)
            QVERIFY(machine.nodes.shardBytes() < 3'000'000);
        if (QTest::currentTestFailed())
            QFAIL(("after a power failure at operation " + std::to_string(at)).c_str());
    }
    QVERIFY2(points > 20, std::to_string(points).c_str());
}

QTEST_GUILESS_MAIN(DriveCrashTest)
#include "drive_crash_test.moc"
