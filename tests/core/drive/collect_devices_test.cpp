// Several devices that give space back on one drive. The method: two LocalDrives over one store in memory; what each sees of the other's newest
// state is held back where the order of things matters. After every step every snapshot that is left comes back byte for byte on both, and
// the states on the nodes are whole; at the end on a machine that has only the words, too.
#include <QtTest>

#include "drive_fixture.h"
#include "published_state.h"
#include "tests/support/memory_file_system.h"

#include <filesystem>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::drive;
using namespace granary::test;

namespace {

using Files = std::map<std::string, std::string>;

struct Device {
    std::string source;
    std::unique_ptr<Drive> drive;
};

/// Two devices with the same files, each with a snapshot of its own.
struct Pair : DriveFixture {
    explicit Pair(const Files& inBoth)
    {
        for (auto* device : {&a, &b}) {
            const std::string name = device == &a ? "a" : "b";
            device->source = directory.file(name + "-files");
            fs::create_directories(device->source + "/sub");
            for (const auto& [path, text] : inBoth)
                writeText(device->source + path, text);
            device->drive = open(name);
            must(device->drive->nameDevice(name));
            if (device == &b)
                must(device->drive->recover({}));
            (void)backUp(*device);
        }
    }
    template <class T>
    static void must(const T& result)
    {
        if (!result.ok())
            qFatal("%s", result.error().text().c_str());
    }
    SnapshotId backUp(Device& device)
    {
        const auto report = device.drive->backup({{device.source}, {}, {}, {}}, {}, {});
        must(report);
        expected[report->snapshot] = {device.source, contents(device.source)};
        return report->snapshot;
    }
    void forget(Device& device, const std::vector<SnapshotId>& ids)
    {
        ForgetRequest request;
        request.snapshots = ids;
        must(device.drive->forget(request, {}, {}));
        for (const auto& id : ids)
            expected.erase(id);
    }
    CollectReport collect(Device& device)
    {
        const auto report = device.drive->collect({}, {}, {});
        must(report);
        return *report;
    }
    /// Does it while nodes show this device nothing newer of the other one than `seen`.
    template <class Run>
    void without(const MemorySegmentStore::Heads& seen, Run run)
    {
        auto all = nodes.heads();
        nodes.setHeads(seen);
        run();
        for (const auto& [slot, head] : nodes.heads())
            if (!all.contains(slot) || all[slot].first < head.first)
                all[slot] = head;
        nodes.setHeads(all);
    }
    std::string wrong()
    {
        const auto keys = testKeys();
        if (auto places = wrongPlaces(nodes, keys); !places.empty())
            return places;
        for (const auto* device : {&a, &b})
            if (auto text = wrongOn(*device->drive); !text.empty())
                return (device == &a ? "a: " : "b: ") + text;
        return {};
    }
    std::string wrongOn(Drive& drive)
    {
        must(drive.refresh({}));
        const auto all = drive.snapshots();
        must(all);
        if (all->size() != expected.size())
            return "the list of snapshots";
        for (const auto& [id, snapshot] : expected) {
            const TempDir out;
            const auto restored = drive.restore({id, {}, out.file("out"), Conflict::skip}, {}, {});
            if (!restored)
                return restored.error().text();
            if (restored->damagedCount != 0)
                return "damaged: " + restored->damaged.front().path + " " + restored->damaged.front().detail;
            if (contents(out.file("out") + snapshot.first) != snapshot.second)
                return "other contents";
        }
        // What a verification goes through: nothing that somebody gave back.
        const auto records = drive.segmentRecords();
        must(records);
        for (const auto& record : *records)
            if (record.readable())
                if (const auto whole = drive.checkSegment(record, {}); !whole)
                    return "a segment of " + std::to_string(records->size()) + " can't be read: " + whole.error().text();
        return {};
    }
    /// Collects in turn until nothing waits; what went wrong after which step.
    std::string settle(Device& first, Device& second)
    {
        for (int round = 0; round < 8; ++round) {
            std::uint64_t open = 0;
            for (auto* device : {&first, &second}) {
                const auto report = collect(*device);
                open += report.segmentsWaiting + report.segmentsCondemned + report.segmentsUnreadable;
                if (auto text = wrong(); !text.empty())
                    return "round " + std::to_string(round) + ": " + text;
            }
            if (open == 0)
                return finish();
        }
        return "something waits for ever";
    }
    std::string finish()
    {
        nodes.expire();
        if (auto text = wrong(); !text.empty())
            return "a week later: " + text;
        auto fresh = open("fresh");
        must(fresh->recover({}));
        return wrongOn(*fresh);
    }

    Device a;
    Device b;
    std::map<SnapshotId, std::pair<std::string, Files>> expected;
};

#define VERIFY_NOTHING(text)                        \
    do {                                            \
        const auto wrongText = (text);              \
        QVERIFY2(wrongText.empty(), wrongText.c_str()); \
    } while (false)

Files smallFiles(int count)
{
    Files out;
    for (int i = 0; i < count; ++i)
        out["/sub/small" + std::to_string(i)] = noise(20'000, static_cast<std::uint64_t>(i));
    return out;
}

} // namespace

class CollectDevicesTest : public QObject {
    Q_OBJECT
private slots:
    void nothingGoesBeforeAllKnow()
    {
        Pair pair({{"/large", noise(6'000'000, 1)}});
        const auto& [a, b] = std::tie(pair.a, pair.b);
        writeText(a.source + "/large", noise(6'000'000, 2));
        writeText(b.source + "/large", noise(6'000'000, 2));
        std::vector<SnapshotId> old;
        for (const auto& [id, snapshot] : pair.expected)
            old.push_back(id);
        (void)pair.backUp(a);
        (void)pair.backUp(b);
        pair.forget(a, old);
        const auto before = pair.nodes.shardBytes();
        const auto report = pair.collect(a);
        QVERIFY(report.segmentsCondemned > 0);
        QVERIFY(report.removedBytes < 1'000'000); // manifests that no state reads any more
        QCOMPARE(report.waitsForDevices, std::vector<std::string>{"b"});
        VERIFY_NOTHING(pair.settle(b, a));
        QVERIFY(pair.nodes.shardBytes() < before * 6 / 10);
    }
    /// One device has given something back, and the other one looks after the drive before it takes that over.
    void whatAnotherGaveBackIsNotMissed()
    {
        Pair pair({{"/large", noise(6'000'000, 1)}});
        auto& a = pair.a;
        auto& b = pair.b;
        std::vector<SnapshotId> old;
        for (const auto& [id, snapshot] : pair.expected)
            old.push_back(id);
        for (auto* device : {&a, &b}) {
            writeText(device->source + "/large", noise(6'000'000, 2));
            (void)pair.backUp(*device);
        }
        pair.forget(a, old);
        (void)pair.collect(a); // condemns
        VERIFY_OK(b.drive->topUp({})); // and now b knows
        const auto known = b.drive->segmentRecords();
        VERIFY_OK(known);
        const auto report = pair.collect(a);
        QVERIFY(report.removedBytes > 1'000'000);
        pair.nodes.expire();
        VERIFY_NOTHING(pair.wrong());
        const auto left = b.drive->segmentRecords();
        VERIFY_OK(left);
        QVERIFY(left->size() < known->size());
    }
    /// What lies in a segment that another device condemns is stored anew, not named: whether it is a small file, a chunk, or a folder that
    /// was away.
    void nothingIsNamedThatGoes_data()
    {
        QTest::addColumn<bool>("aFirst");
        QTest::newRow("the one that condemned goes on") << true;
        QTest::newRow("the other one goes on") << false;
    }
    void nothingIsNamedThatGoes()
    {
        QFETCH(bool, aFirst);
        auto files = smallFiles(10);
        files["/sub/large"] = noise(2'000'000, 99);
        Pair pair(files);
        auto& a = pair.a;
        auto& b = pair.b;
        std::vector<SnapshotId> old;
        for (const auto& [id, snapshot] : pair.expected)
            old.push_back(id);
        for (auto* device : {&a, &b}) {
            fs::rename(device->source + "/sub", pair.directory.file(device == &a ? "a-away" : "b-away"));
            writeText(device->source + "/small0", noise(20'000, 0));
            (void)pair.backUp(*device);
        }
        const auto seen = pair.nodes.heads();
        pair.forget(a, old);
        (void)pair.collect(a);
        // b has seen nothing of it yet. A file equal to one that a calls dead, then the whole folder.
        pair.without(seen, [&] {
            writeText(b.source + "/again", noise(20'000, 5));
            (void)pair.backUp(b);
        });
        VERIFY_NOTHING(pair.wrong());
        (void)pair.collect(a);
        VERIFY_NOTHING(pair.wrong());
        fs::rename(pair.directory.file("b-away"), b.source + "/sub");
        (void)pair.backUp(b);
        VERIFY_NOTHING(pair.wrong());
        fs::rename(pair.directory.file("a-away"), a.source + "/sub");
        (void)pair.backUp(a);
        VERIFY_NOTHING(aFirst ? pair.settle(a, b) : pair.settle(b, a));
    }
    /// Both copy the same segment out at the same time; then one of the copies goes.
    void twoThatTreatTheSame()
    {
        Files files = smallFiles(30);
        for (int i = 0; i < 6; ++i)
            files["/large" + std::to_string(i)] = noise(1'500'000, 200 + static_cast<std::uint64_t>(i));
        Pair pair(files);
        auto& a = pair.a;
        auto& b = pair.b;
        std::vector<SnapshotId> old;
        for (const auto& [id, snapshot] : pair.expected)
            old.push_back(id);
        for (auto* device : {&a, &b}) {
            for (int i = 1; i < 30; ++i)
                fs::remove(device->source + "/sub/small" + std::to_string(i));
            for (int i = 2; i < 6; ++i)
                fs::remove(device->source + "/large" + std::to_string(i));
            (void)pair.backUp(*device);
        }
        pair.forget(a, old);
        (void)pair.collect(a); // condemns
        VERIFY_OK(b.drive->topUp({})); // and now b knows
        const auto seen = pair.nodes.heads();
        QVERIFY(pair.collect(a).segmentsRepacked > 0);
        pair.without(seen, [&] { QVERIFY(pair.collect(b).segmentsRepacked > 0); });
        VERIFY_NOTHING(pair.wrong());
        // The copies are needed less and less.
        for (auto* device : {&a, &b}) {
            fs::remove(device->source + "/large1");
            const auto last = pair.backUp(*device);
            std::vector<SnapshotId> others;
            for (const auto& [id, snapshot] : pair.expected)
                if (id != last && snapshot.first == device->source)
                    others.push_back(id);
            pair.forget(*device, others);
        }
        VERIFY_NOTHING(pair.settle(a, b));
        for (auto* device : {&a, &b}) { // and what is there is known to be there
            const auto again = device->drive->backup({{device->source}, {}, {}, {}}, {}, {});
            VERIFY_OK(again);
            QCOMPARE(again->newBytes, std::uint64_t{0});
            pair.expected[again->snapshot] = {device->source, contents(device->source)};
        }
        VERIFY_NOTHING(pair.wrong());
    }
    /// The snapshot by which a device may still name what is condemned is forgotten, here or there.
    void theNewestIsForgotten_data()
    {
        QTest::addColumn<bool>("byItself");
        QTest::newRow("by itself") << true;
        QTest::newRow("by the other one") << false;
    }
    void theNewestIsForgotten()
    {
        QFETCH(bool, byItself);
        Pair pair(smallFiles(20));
        auto& a = pair.a;
        auto& b = pair.b;
        std::vector<SnapshotId> old;
        for (const auto& [id, snapshot] : pair.expected)
            if (snapshot.first == a.source)
                old.push_back(id);
        for (int i = 1; i < 20; ++i)
            fs::remove(a.source + "/sub/small" + std::to_string(i));
        (void)pair.backUp(a);
        pair.forget(a, old);
        SnapshotId ofB = pair.backUp(b);
        (void)pair.collect(a);
        // b's folder is as it was: all its snapshots go, and it is backed up again by what b remembers.
        std::vector<SnapshotId> all;
        for (const auto& [id, snapshot] : pair.expected)
            if (snapshot.first == b.source)
                all.push_back(id);
        QVERIFY(std::find(all.begin(), all.end(), ofB) != all.end());
        const auto seen = pair.nodes.heads();
        pair.forget(byItself ? b : a, all);
        (void)pair.collect(a);
        VERIFY_NOTHING(pair.wrong());
        if (byItself) {
            (void)pair.backUp(b);
        } else {
            pair.without(seen, [&] { (void)pair.backUp(b); });
        }
        VERIFY_NOTHING(pair.wrong());
        (void)pair.collect(a);
        VERIFY_NOTHING(pair.wrong());
        VERIFY_NOTHING(pair.settle(a, b));
    }
    /// A device that was recovered from the words names nothing before the others can know that it is there.
    void aRecoveredDeviceIsWaitedFor_data()
    {
        QTest::addColumn<bool>("loaded");
        QTest::newRow("it knows what there was") << true;
        QTest::newRow("it has not looked yet") << false;
    }
    void aRecoveredDeviceIsWaitedFor()
    {
        QFETCH(bool, loaded);
        Pair pair(smallFiles(20));
        auto& a = pair.a;
        auto& b = pair.b;
        auto fresh = pair.open("third");
        VERIFY_OK(fresh->recover({}));
        // It has not written anything when the others tidy up.
        const auto source = pair.directory.file("third-files");
        fs::create_directories(source);
        for (const auto& [path, text] : smallFiles(20))
            writeText(source + "/" + fs::path(path).filename().string(), text);
        if (loaded)
            VERIFY_OK(fresh->segmentRecords()); // for deduplication
        std::vector<SnapshotId> old;
        for (const auto& [id, snapshot] : pair.expected)
            old.push_back(id);
        for (auto* device : {&a, &b}) {
            for (int i = 1; i < 20; ++i)
                fs::remove(device->source + "/sub/small" + std::to_string(i));
            (void)pair.backUp(*device);
        }
        pair.forget(a, old);
        VERIFY_NOTHING(pair.settle(a, b));
        // A week has passed: what it was recovered to is gone, and is neither missed nor called lost.
        fresh.reset();
        fresh = pair.open("third");
        VERIFY_NOTHING(pair.wrongOn(*fresh));
        pair.nodes.hideHeads = true; // nor may it believe that nothing happened
        QVERIFY(!fresh->backup({{source}, {}, {}, {}}, {}, {}).ok());
        pair.nodes.hideHeads = false;
        const auto report = fresh->backup({{source}, {}, {}, {}}, {}, {});
        VERIFY_OK(report);
        pair.expected[report->snapshot] = {source, contents(source)};
        VERIFY_NOTHING(pair.wrong());
        VERIFY_NOTHING(pair.wrongOn(*fresh));
    }
    /// The power of a device fails at every step of a backup in which it learns what another one condemned.
    void powerFailsWhileACondemnationIsMerged()
    {
        bool reached = true;
        std::uint64_t points = 0;
        for (std::uint64_t at = 1; reached && at < 2000; at += 2, ++points) {
            Pair pair(smallFiles(6));
            MemoryFileSystem disk;
            const auto openFrail = [&] {
                std::array<std::byte, 32> key{};
                key.fill(std::byte{9});
                auto drive = Drive::open({disk, pair.clock, pair.random, pair.workers, pair.log}, "/profile", store::DatabaseKey::copyFrom(key), testKeys());
                if (drive)
                    (*drive)->attach(&pair.nodes);
                return drive;
            };
            Device frail{pair.directory.file("frail"), nullptr};
            fs::create_directories(frail.source + "/away");
            writeText(frail.source + "/away/x", noise(5000, 700));
            writeText(frail.source + "/y", noise(5000, 701));
            auto opened = openFrail();
            VERIFY_OK(opened);
            frail.drive = std::move(*opened);
            VERIFY_OK(frail.drive->recover({}));
            const auto first = pair.backUp(frail);
            fs::rename(frail.source + "/away", pair.directory.file("away"));
            (void)pair.backUp(frail);
            pair.forget(pair.a, {first});
            (void)pair.collect(pair.a);
            VERIFY_OK(pair.b.drive->topUp({}));
            const auto start = disk.operations();
            disk.crashAt(start + at, at);
            (void)frail.drive->backup({{frail.source}, {}, {}, {}}, {}, {});
            reached = disk.operations() >= start + at;
            frail.drive.reset();
            disk.restart();
            opened = openFrail();
            VERIFY_OK(opened);
            frail.drive = std::move(*opened);
            // What went comes back with the fingerprints that it had, and the nodes show nothing new.
            fs::rename(pair.directory.file("away"), frail.source + "/away");
            (void)frail.drive->backup({{frail.source}, {}, {}, {}}, {}, {});
            for (auto* device : {&pair.a, &pair.b, &pair.a})
                (void)pair.collect(*device);
            VERIFY_OK(frail.drive->backup({{frail.source}, {}, {}, {}}, {}, {}));
            (void)pair.collect(pair.a);
            const auto listed = frail.drive->snapshots();
            VERIFY_OK(listed);
            for (const auto& info : *listed) {
                if (info.paths.front() != frail.source)
                    continue;
                const TempDir out;
                const auto restored = frail.drive->restore({info.id, {}, out.file("out"), Conflict::skip}, {}, {});
                VERIFY_OK(restored);
                QCOMPARE(restored->damagedCount, std::uint64_t{0});
            }
            VERIFY_NOTHING(wrongPlaces(pair.nodes, testKeys()));
            if (QTest::currentTestFailed())
                QFAIL(("after a power failure at operation " + std::to_string(at)).c_str());
        }
        QVERIFY2(points > 20, std::to_string(points).c_str());
    }
};

QTEST_GUILESS_MAIN(CollectDevicesTest)
#include "collect_devices_test.moc"
