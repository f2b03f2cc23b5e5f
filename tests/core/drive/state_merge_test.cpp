// The rules by which states become one, without trees and nodes: they give the same in any order, and bring nothing back that was taken away.
#include <QtTest>

#include "core/drive/state_merge.h"
#include "tests/support/seeded_random.h"

using namespace granary;
using namespace granary::drive;

namespace {

using Snapshots = std::map<SnapshotId, SnapshotRecord>;

/// A device as far as the rules know it.
struct Replica {
    RootRecord state;
    Snapshots snapshots;

    void publish()
    {
        ++state.sequence;
        for (auto& device : state.devices)
            if (device.slot == state.slot)
                device.sequence = state.sequence;
    }
    void merge(const Replica& other)
    {
        mergeSnapshots(snapshots, state, other.snapshots, other.state);
        mergeDevices(state, other.state, state.slot, state.instance);
        state.sequence = std::max(state.sequence, other.state.sequence);
        publish();
    }
};

Replica replica(std::uint32_t slot, Random& random)
{
    Replica out;
    out.state.slot = slot;
    out.state.instance = random.id<InstanceId>();
    out.state.deviceSlots = {slot};
    out.state.devices = {{slot, out.state.instance, 0, {}, "device", std::nullopt, DeviceStatus::active}};
    return out;
}

std::set<SnapshotId> idsOf(const Snapshots& snapshots)
{
    std::set<SnapshotId> out;
    for (const auto& [id, record] : snapshots)
        out.insert(id);
    return out;
}

RootRecord stateOf(std::uint32_t slot, std::uint64_t sequence, std::vector<DeviceRecord> others)
{
    RootRecord out;
    out.slot = slot;
    out.sequence = sequence;
    out.devices = std::move(others);
    return out;
}

DeviceRecord seen(std::uint32_t slot, std::uint64_t sequence, InstanceId instance = {}) { return {slot, instance, sequence, {}, "other", std::nullopt, DeviceStatus::active}; }

} // namespace

class StateMergeTest : public QObject {
    Q_OBJECT
private slots:
    void anyOrderGivesTheSame()
    {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            test::SeededRandom random(seed);
            std::vector<Replica> devices;
            for (std::uint32_t slot = 0; slot < 2 + seed % 3; ++slot)
                devices.push_back(replica(slot, random));
            std::set<SnapshotId> made;
            std::set<SnapshotId> forgotten;
            for (int step = 0; step < 60; ++step) {
                auto& device = devices[random.below(devices.size())];
                const auto what = random.below(5);
                if (what < 2) {
                    device.publish();
                    SnapshotRecord record;
                    record.info.id = random.id<SnapshotId>();
                    record.info.sequence = device.state.sequence;
                    record.slot = device.state.slot;
                    made.insert(record.info.id);
                    device.snapshots.emplace(record.info.id, record);
                } else if (what == 2 && !device.snapshots.empty()) {
                    device.publish();
                    const auto at = std::next(device.snapshots.begin(), static_cast<std::ptrdiff_t>(random.below(device.snapshots.size())));
                    forgotten.insert(at->first);
                    device.snapshots.erase(at);
                } else {
                    const auto& other = devices[random.below(devices.size())];
                    if (&other != &device)
                        device.merge(other);
                }
            }
            // All hear of all.
            for (std::size_t round = 0; round < devices.size(); ++round)
                for (auto& device : devices)
                    for (const auto& other : devices)
                        if (&other != &device)
                            device.merge(other);
            std::set<SnapshotId> expected;
            std::set_difference(made.begin(), made.end(), forgotten.begin(), forgotten.end(), std::inserter(expected, expected.end()));
            for (const auto& device : devices)
                QVERIFY2(idsOf(device.snapshots) == expected, std::to_string(seed).c_str());
        }
    }
    void segmentsStayCondemned()
    {
        SegmentRecord plain;
        plain.stamp = {5, 0};
        auto condemned = plain;
        condemned.stamp = condemned.condemned = {9, 1};
        QCOMPARE(mergeRecords(plain, condemned), condemned);
        QCOMPARE(mergeRecords(condemned, plain), condemned);
        // Moved by one that had not heard of it: it stays condemned, where it lies now.
        auto moved = plain;
        moved.stamp = {11, 0};
        moved.wanted = 7;
        for (const auto& merged : {mergeRecords(moved, condemned), mergeRecords(condemned, moved)}) {
            QCOMPARE(merged.wanted, std::uint8_t{7});
            QCOMPARE(merged.condemned, condemned.condemned);
        }
        // By both: the later one counts for all.
        auto twice = plain;
        twice.stamp = twice.condemned = {10, 0};
        QCOMPARE(mergeRecords(twice, condemned).condemned, twice.condemned);
        QCOMPARE(mergeRecords(condemned, twice).condemned, twice.condemned);
    }
    void otherMachinesInASlotAreNotCovered()
    {
        test::SeededRandom random(1);
        const auto one = random.id<InstanceId>();
        const auto two = random.id<InstanceId>();
        const auto viewer = stateOf(0, 5, {seen(1, 11, one)});
        QVERIFY(covers(stateOf(2, 20, {seen(1, 12, one)}), {11, 1}, viewer));
        QVERIFY(!covers(stateOf(2, 20, {seen(1, 12, two)}), {11, 1}, viewer));
        QVERIFY(covers(stateOf(2, 20, {seen(1, 12)}), {11, 1}, viewer)); // version 1
        QVERIFY(!covers(stateOf(2, 20, {seen(1, 12, one)}), {}, viewer));
    }
    void devicesKeepWhatIsNewest()
    {
        test::SeededRandom random(2);
        const auto mine = random.id<InstanceId>();
        const auto other = random.id<InstanceId>();
        auto ours = stateOf(0, 9, {seen(0, 9, mine), seen(1, 5), seen(2, 6)});
        auto theirs = stateOf(1, 8, {seen(0, 7, mine), seen(1, 8), seen(2, 6), seen(3, 1)});
        theirs.devices[1].name = "renamed";
        theirs.devices[2].status = DeviceStatus::suspended;
        ours.devices[1].status = DeviceStatus::revoked;
        mergeDevices(ours, theirs, 0, mine);
        QCOMPARE(ours.devices.size(), std::size_t{4});
        QCOMPARE(ours.devices[0].sequence, std::uint64_t{9});
        QCOMPARE(ours.devices[1].sequence, std::uint64_t{8});
        QCOMPARE(ours.devices[1].name, std::string("renamed"));
        QCOMPARE(ours.devices[1].status, DeviceStatus::revoked); // whatever it says later
        QCOMPARE(ours.devices[2].status, DeviceStatus::suspended);
        auto back = stateOf(2, 20, {seen(2, 20)});
        mergeDevices(ours, back, 0, mine);
        QCOMPARE(ours.devices[2].status, DeviceStatus::active);
        // This machine went to slot 4 and left 0 to another one, whose sequence is lower.
        mergeDevices(ours, stateOf(0, 3, {seen(0, 3, other)}), 4, mine);
        QCOMPARE(ours.devices[0].instance, other);
        QCOMPARE(ours.devices[0].sequence, std::uint64_t{3});
    }
};

QTEST_APPLESS_MAIN(StateMergeTest)
#include "state_merge_test.moc"
