// Several devices on one drive. The method: devices are LocalDrives with profiles of their own over one store in memory; a seeded history lets
// them back up their own files, merge and lose their profiles in any order. After it every snapshot that any of them reported is listed and comes
// back byte for byte on every one of them, and all of them hold the same.
#include <QtTest>

#include "core/drive/device_states.h"
#include "drive_fixture.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/seeded_random.h"
#include "tests/support/sanitized.h"

#include <filesystem>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::drive;
using namespace granary::test;

namespace {

using Files = std::map<std::string, std::string>;

/// One machine.
struct Device {
    std::string name;
    std::string source;
    std::unique_ptr<Drive> drive;
};

struct Acknowledged {
    std::string source;
    Files files;
};

class World {
public:
    explicit World(std::uint64_t seed) : random(seed) {}

    /// The first makes the drive, the others recover it, as from the words.
    Device& join()
    {
        auto device = std::make_unique<Device>();
        device->name = "device" + std::to_string(devices.size());
        device->source = fixture.directory.file(device->name + "-files");
        fs::create_directories(device->source);
        device->drive = fixture.open(device->name);
        if (auto named = device->drive->nameDevice(device->name); !named)
            qFatal("%s", named.error().text().c_str());
        if (!devices.empty())
            if (auto state = device->drive->recover({}); !state)
                qFatal("%s", state.error().text().c_str());
        devices.push_back(std::move(device));
        change(*devices.back());
        return *devices.back();
    }
    void change(Device& device)
    {
        const auto number = random.below(6);
        writeText(device.source + "/f" + std::to_string(number), noise(1 + random.below(3000), random.below(40)));
        if (random.below(4) == 0) // what others may have too
            writeText(device.source + "/large", noise(700'000, random.below(3)));
    }
    Result<BackupReport> backup(Device& device)
    {
        auto report = device.drive->backup({{device.source}, {}, {}, {}}, {}, {});
        if (report)
            acknowledged.insert_or_assign(report->snapshot, Acknowledged{device.source, contents(device.source)});
        return report;
    }

    DriveFixture fixture;
    SeededRandom random;
    std::vector<std::unique_ptr<Device>> devices;
    std::map<SnapshotId, Acknowledged> acknowledged;
};

std::set<SnapshotId> idsOf(const std::vector<SnapshotInfo>& infos)
{
    std::set<SnapshotId> out;
    for (const auto& info : infos)
        out.insert(info.id);
    return out;
}

} // namespace

class DeviceMergeTest : public QObject {
    Q_OBJECT
private slots:
    void anyHistory_data();
    void anyHistory();
    void backsUpItsOwnPaths();
    void storesNothingTwice();
    void unchangedBackupsStaySmall();
    void unreadableStateIsLeftForLater();
    void oldHeadsUndoNothing();
    void twoMachinesInOneSlot();
    void recoveryTakesAllSlots();
    void outdatedDatabaseCatchesUp();
    void powerFailsWhileMerging();
    void findsTheDeviceThatHasAPath();

private:
    static void check(World& world, Device& device)
    {
        VERIFY_OK(device.drive->refresh({}));
        const auto listed = device.drive->snapshots();
        VERIFY_OK(listed);
        std::set<SnapshotId> expected;
        for (const auto& [id, snapshot] : world.acknowledged)
            expected.insert(id);
        QCOMPARE(idsOf(*listed).size(), expected.size());
        QVERIFY(idsOf(*listed) == expected);
        for (const auto& [id, snapshot] : world.acknowledged) {
            const TempDir out;
            const auto restored = device.drive->restore({id, {}, out.file("out"), Conflict::skip}, {}, {});
            VERIFY_OK(restored);
            QCOMPARE(restored->damagedCount, std::uint64_t{0});
            QVERIFY(contents(out.file("out") + snapshot.source) == snapshot.files);
        }
    }
};

void DeviceMergeTest::anyHistory_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void DeviceMergeTest::anyHistory()
{
    QFETCH(quint64, seed);
    World world(seed);
    VERIFY_OK(world.backup(world.join()));
    const auto count = 2 + world.random.below(3);
    for (int step = 0; step < 14; ++step) {
        const auto what = world.random.below(10);
        if (world.devices.size() < count && what < 3) {
            world.join();
            continue;
        }
        auto& device = *world.devices[world.random.below(world.devices.size())];
        if (what < 7) {
            world.change(device);
            VERIFY_OK(world.backup(device));
        } else if (what == 7) {
            VERIFY_OK(device.drive->topUp({}));
        } else if (what == 8) {
            VERIFY_OK(device.drive->refresh({}));
        } else { // the program ends and comes again
            device.drive.reset();
            device.drive = world.fixture.open(device.name);
        }
    }
    for (const auto& device : world.devices) {
        check(world, *device);
        if (QTest::currentTestFailed())
            QFAIL(device->name.c_str());
    }
    // After each has merged once, and once more what the others' merges made, nobody has anything to tell any more.
    std::uint64_t before = 0;
    for (int round = 0; round < 3; ++round) {
        before = 0;
        for (const auto& device : world.devices) {
            VERIFY_OK(device->drive->topUp({}));
            before += device->drive->status().stateSequence;
        }
    }
    std::uint64_t after = 0;
    for (const auto& device : world.devices) {
        VERIFY_OK(device->drive->topUp({}));
        after += device->drive->status().stateSequence;
    }
    QCOMPARE(after, before);
    // One that knows nothing but the words has all of it.
    world.devices.push_back(std::make_unique<Device>());
    auto& fresh = *world.devices.back();
    fresh.drive = world.fixture.open("fresh");
    VERIFY_OK(fresh.drive->recover({}));
    check(world, fresh);
}

void DeviceMergeTest::backsUpItsOwnPaths()
{
    World world(100);
    auto& first = world.join();
    writeText(first.source + "/one", "first");
    VERIFY_OK(world.backup(first));
    auto& second = world.join();
    writeText(second.source + "/two", "second");
    const auto report = world.backup(second);
    VERIFY_OK(report);
    // What the first has is not in the second's tree, and stays where it was.
    const auto listing = second.drive->list(report->snapshot, fs::path(second.source).parent_path().string(), {});
    VERIFY_OK(listing);
    QCOMPARE(listing->entries.size(), std::size_t{1});
    VERIFY_OK(world.backup(first));
    const auto snapshots = first.drive->snapshots();
    VERIFY_OK(snapshots);
    QCOMPARE(snapshots->size(), std::size_t{3});
    QCOMPARE((*snapshots)[1].device, std::string("device1"));
    QCOMPARE((*snapshots)[2].device, std::string("device0"));
    const auto devices = first.drive->devices();
    VERIFY_OK(devices);
    QCOMPARE(devices->size(), std::size_t{2});
    QVERIFY((*devices)[0].own && !(*devices)[1].own);
    QCOMPARE((*devices)[1].snapshots, std::uint64_t{1});
    QCOMPARE((*devices)[1].newest->paths, std::vector<std::string>{second.source});
}

void DeviceMergeTest::storesNothingTwice()
{
    World world(101);
    auto& first = world.join();
    VERIFY_OK(world.backup(first));
    auto& second = world.join();
    VERIFY_OK(world.backup(second));
    for (int i = 0; i < 30; ++i)
        writeText(first.source + "/small" + std::to_string(i), noise(3000, 500 + static_cast<std::uint64_t>(i)));
    writeText(first.source + "/big", noise(2'000'000, 77));
    VERIFY_OK(world.backup(first));
    fs::copy(first.source, second.source + "/copy", fs::copy_options::recursive);
    const auto report = world.backup(second);
    VERIFY_OK(report);
    QCOMPARE(report->newBytes, std::uint64_t{0});
}

void DeviceMergeTest::unchangedBackupsStaySmall()
{
    World world(102);
    auto& first = world.join();
    VERIFY_OK(world.backup(first));
    auto& second = world.join();
    VERIFY_OK(world.backup(second));
    VERIFY_OK(world.backup(first));
    const auto asked = world.fixture.nodes.headSearches;
    const auto read = world.fixture.nodes.readBytes;
    const auto sequence = first.drive->status().stateSequence;
    VERIFY_OK(world.backup(first));
    QCOMPARE(world.fixture.nodes.headSearches, asked + 1);
    QCOMPARE(world.fixture.nodes.readBytes, read);
    QCOMPARE(first.drive->status().stateSequence, sequence + 1);
}

void DeviceMergeTest::unreadableStateIsLeftForLater()
{
    World world(103);
    auto& first = world.join();
    VERIFY_OK(world.backup(first));
    auto& second = world.join();
    VERIFY_OK(world.backup(second));
    // Neither its root record nor its segments can be had.
    world.fixture.nodes.hideNewestRoot = true;
    world.change(first);
    VERIFY_OK(world.backup(first));
    world.fixture.nodes.hideNewestRoot = false;
    world.change(second);
    VERIFY_OK(world.backup(second));
    world.fixture.nodes.reading = false;
    world.change(first);
    VERIFY_OK(world.backup(first));
    world.fixture.nodes.reading = true;
    check(world, first);
    VERIFY_OK(first.drive->topUp({}));
    check(world, first);
    check(world, second);
}

void DeviceMergeTest::oldHeadsUndoNothing()
{
    World world(104);
    auto& first = world.join();
    VERIFY_OK(world.backup(first));
    auto& second = world.join();
    VERIFY_OK(world.backup(second));
    const auto old = world.fixture.nodes.heads();
    for (int i = 0; i < 3; ++i) {
        world.change(second);
        VERIFY_OK(world.backup(second));
        VERIFY_OK(first.drive->topUp({}));
    }
    // The nodes show what they had long ago.
    world.fixture.nodes.setHeads(old);
    VERIFY_OK(first.drive->topUp({}));
    check(world, first);
}

void DeviceMergeTest::twoMachinesInOneSlot()
{
    World world(105);
    VERIFY_OK(world.backup(world.join()));
    // Both recover before either has written.
    auto& one = world.join();
    auto& other = world.join();
    auto third = world.fixture.open("third");
    VERIFY_OK(third->recover({}));
    VERIFY_OK(world.backup(one));
    VERIFY_OK(world.backup(other));
    world.change(one);
    VERIFY_OK(world.backup(one));
    check(world, one);
    check(world, other);
    const auto devices = one.drive->devices();
    VERIFY_OK(devices);
    std::set<std::uint32_t> taken;
    for (const auto& device : *devices)
        taken.insert(device.slot);
    QCOMPARE(taken.size(), std::size_t{3});
    VERIFY_OK(third->topUp({}));
    const auto listed = third->snapshots();
    VERIFY_OK(listed);
    QCOMPARE(listed->size(), world.acknowledged.size());

    // The same, and neither sees the other before its head is refused.
    World blind(106);
    VERIFY_OK(blind.backup(blind.join()));
    auto& left = blind.join();
    auto& right = blind.join();
    VERIFY_OK(blind.backup(left));
    blind.fixture.nodes.hideHeadsOnce = true;
    VERIFY_OK(blind.backup(right));
    blind.change(left);
    VERIFY_OK(blind.backup(left));
    check(blind, left);
    check(blind, right);
}

void DeviceMergeTest::recoveryTakesAllSlots()
{
    World world(107);
    auto& first = world.join();
    VERIFY_OK(world.backup(first));
    auto& second = world.join();
    VERIFY_OK(world.backup(second));
    // Neither knows of the other's last.
    world.fixture.nodes.hideHeads = true;
    world.change(first);
    VERIFY_OK(world.backup(first));
    world.change(second);
    VERIFY_OK(world.backup(second));
    world.fixture.nodes.hideHeads = false;
    auto fresh = std::make_unique<Device>();
    fresh->name = "fresh";
    fresh->source = first.source;
    fresh->drive = world.fixture.open("fresh");
    const auto state = fresh->drive->recover({});
    VERIFY_OK(state);
    QCOMPARE(state->snapshots, std::uint64_t{4});
    check(world, *fresh);
    VERIFY_OK(world.backup(*fresh));
    check(world, *fresh);
    check(world, first);
}

/// An old copy of the profile was put back.
void DeviceMergeTest::outdatedDatabaseCatchesUp()
{
    World world(108);
    auto& first = world.join();
    VERIFY_OK(world.backup(first));
    auto& second = world.join();
    first.drive.reset();
    const auto profile = world.fixture.directory.file("device0");
    fs::copy(profile, profile + "-old", fs::copy_options::recursive);
    first.drive = world.fixture.open("device0");
    world.change(first);
    VERIFY_OK(world.backup(first));
    for (int i = 0; i < 3; ++i) {
        world.change(second);
        VERIFY_OK(world.backup(second));
    }
    first.drive.reset();
    fs::remove_all(profile);
    fs::rename(profile + "-old", profile);
    first.drive = world.fixture.open("device0");
    world.change(first);
    VERIFY_OK(world.backup(first));
    check(world, first);
    check(world, second);
}

void DeviceMergeTest::powerFailsWhileMerging()
{
    bool reached = true;
    std::uint64_t points = 0;
    for (std::uint64_t at = 1; reached && at < 2000; at += test::everyNth, points += test::everyNth) {
        World world(200);
        VERIFY_OK(world.backup(world.join()));
        auto& second = world.join();
        // The first one's machine is in memory, so that its power can fail.
        MemoryFileSystem disk;
        const auto open = [&] {
            std::array<std::byte, 32> key{};
            key.fill(std::byte{9});
            auto& f = world.fixture;
            auto drive = Drive::open({disk, f.clock, f.random, f.workers, f.log}, "/profile", store::DatabaseKey::copyFrom(key), testKeys());
            if (drive)
                (*drive)->attach(&f.nodes);
            return drive;
        };
        Device frail{"frail", world.fixture.directory.file("frail-files"), nullptr};
        fs::create_directories(frail.source);
        writeText(frail.source + "/x", "x");
        {
            auto drive = open();
            VERIFY_OK(drive);
            frail.drive = std::move(*drive);
        }
        VERIFY_OK(frail.drive->nameDevice("frail"));
        VERIFY_OK(frail.drive->recover({}));
        VERIFY_OK(world.backup(frail));
        VERIFY_OK(world.backup(second));
        writeText(frail.source + "/y", noise(5000, at));
        const auto start = disk.operations();
        disk.crashAt(start + at, at);
        (void)world.backup(frail);
        reached = disk.operations() >= start + at;
        frail.drive.reset();
        disk.restart();
        auto again = open();
        VERIFY_OK(again);
        frail.drive = std::move(*again);
        VERIFY_OK(world.backup(frail));
        // A state may have gone out that nobody was told of.
        const auto listed = frail.drive->snapshots();
        VERIFY_OK(listed);
        for (const auto& info : *listed)
            if (!world.acknowledged.contains(info.id))
                world.acknowledged.emplace(info.id, Acknowledged{frail.source, contents(frail.source)});
        check(world, frail);
        check(world, second);
        if (QTest::currentTestFailed())
            QFAIL(("after a power failure at operation " + std::to_string(at)).c_str());
    }
    QVERIFY2(points > 20, std::to_string(points).c_str());
}

void DeviceMergeTest::findsTheDeviceThatHasAPath()
{
    World world(109);
    auto& first = world.join();
    VERIFY_OK(world.backup(first));
    auto& other = world.join();
    VERIFY_OK(world.backup(other));
    VERIFY_OK(first.drive->refresh({}));
    const auto own = first.drive->newestWith({first.source}, {});
    VERIFY_OK(own);
    QCOMPARE(own->device, std::string("device0"));
    const auto theirs = first.drive->newestWith({other.source}, {});
    VERIFY_OK(theirs);
    QCOMPARE(theirs->device, std::string("device1"));
    const auto named = first.drive->findSnapshot("latest:device1");
    VERIFY_OK(named);
    QCOMPARE(named->id, theirs->id);
    QCOMPARE(first.drive->findSnapshot("latest:nobody").error().code, ErrorCode::notFound);
    // A third has none of its own, and both others have the root.
    auto fresh = world.fixture.open("fresh");
    VERIFY_OK(fresh->nameDevice("fresh"));
    VERIFY_OK(fresh->recover({}));
    const auto unsure = fresh->newestWith({"/"}, {});
    QCOMPARE(unsure.error().code, ErrorCode::conflict);
    QVERIFY(unsure.error().detail.find("device0") != std::string::npos && unsure.error().detail.find("device1") != std::string::npos);
    VERIFY_OK(fresh->newestWith({other.source}, {}));
    QCOMPARE(fresh->nameDevice("a:b").error().code, ErrorCode::invalidArgument);
    QCOMPARE(fresh->nameDevice("").error().code, ErrorCode::invalidArgument);
}

QTEST_GUILESS_MAIN(DeviceMergeTest)
#include "device_merge_test.moc"
