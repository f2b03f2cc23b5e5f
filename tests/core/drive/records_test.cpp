// Segment index, records, root record and head: round trips, limits, wrong keys, mutations.
#include <QtTest>

#include "core/drive/records.h"
#include "drive_fixture.h"
#include "tests/support/seeded_random.h"

using namespace granary;
using namespace granary::drive;

namespace {

crypto::DriveKeys keysOf(std::uint8_t seed)
{
    crypto::initialise();
    std::array<std::byte, 32> root{};
    root.fill(static_cast<std::byte>(seed));
    return crypto::driveKeys(crypto::StorageRoot::copyFrom(root), 0, 0);
}

SegmentRecord someRecord(Random& random, unsigned n)
{
    SegmentRecord r;
    r.id = random.id<SegmentId>();
    r.k = static_cast<std::uint8_t>((n + 2) / 3);
    r.wanted = static_cast<std::uint8_t>(n);
    r.cellBytes = 65536;
    r.lengthBytes = 33'000'000;
    for (unsigned i = 0; i < n; ++i)
        r.shards.push_back({static_cast<std::uint8_t>(i), random.id<ShardRoot>(), random.id<NodeId>()});
    return r;
}

bool same(const SegmentRecord& a, const SegmentRecord& b)
{
    return a.id == b.id && a.epoch == b.epoch && a.k == b.k && a.wanted == b.wanted && a.cellBytes == b.cellBytes && a.lengthBytes == b.lengthBytes &&
a.stamp == b.stamp && a.condemned == b.condemned &&
           std::equal(a.shards.begin(), a.shards.end(), b.shards.begin(), b.shards.end(),
                      [](const auto& x, const auto& y) { return x.shard == y.shard && x.root == y.root && x.node == y.node; });
}

NodePointer somePointer(Random& random) { return {random.id<ChunkId>(), {random.id<SegmentId>(), 100, 200, 300}}; }

RootRecord someRoot(Random& random)
{
    RootRecord root;
    root.sequence = 812;
    root.slot = 2;
    root.time = {1'700'000'000'000'000'000};
    root.device = "laptop";
    root.bootSegments = {someRecord(random, 12), someRecord(random, 12)};
    root.manifest = somePointer(random);
    root.index = somePointer(random);
    root.snapshotCount = 7;
    root.instance = random.id<InstanceId>();
    root.deviceSlots = {0, 2, 5};
    root.devices = {{0, {}, 811, {7}, "tower", std::nullopt, DeviceStatus::suspended},
                    {2, root.instance, 812, root.time, "laptop", DeviceKeys{random.id<PublicKey>(), random.id<BoxKey>(), random.id<Signature>()}, DeviceStatus::active}};
    root.knownNodes = {{random.id<NodeId>(), {"127.0.0.1:7001", "[::1]:7001"}, false}, {random.id<NodeId>(), {"folder:/mnt/disk"}, true}};
    root.nodes.numberOf(random.id<NodeId>());
    return root;
}

} // namespace

class RecordsTest : public QObject {
    Q_OBJECT
private slots:
    void segmentRecords()
    {
        test::SeededRandom random(1);
        NodeTable nodes;
        for (const unsigned n : {1u, 5u, 12u, 40u, 255u}) {
            auto record = someRecord(random, n);
            const auto bytes = encodeSegmentRecord(record, nodes);
            QCOMPARE(bytes.size(), std::size_t{12 + n * 37});
            const auto back = decodeSegmentRecord(record.id, bytes, nodes);
            QVERIFY(back.ok());
            QVERIFY(same(record, *back));
            QVERIFY(!decodeSegmentRecord(record.id, ByteView(bytes).first(bytes.size() - 1), nodes).ok());
            QVERIFY(!decodeSegmentRecord(record.id, bytes, NodeTable{}).ok());
        }
        auto record = someRecord(random, 3);
        std::swap(record.shards[0], record.shards[1]);
        QVERIFY(!decodeSegmentRecord(record.id, encodeSegmentRecord(record, nodes), nodes).ok());
    }
    void segmentRecordsTellWhenTheyChanged()
    {
        test::SeededRandom random(8);
        NodeTable nodes;
        auto record = someRecord(random, 3);
        const auto plain = encodeSegmentRecord(record, nodes);
        record.stamp = {77, 3};
        const auto stamped = encodeSegmentRecord(record, nodes);
        QCOMPARE(stamped.size(), plain.size() + 24);
        record.condemned = {78, 1};
        const auto back = decodeSegmentRecord(record.id, encodeSegmentRecord(record, nodes), nodes);
        VERIFY_OK(back);
        QCOMPARE(*back, record);
        // One form each: nothing said has no bytes, and sequences stay what bencode can hold.
        auto zeros = plain;
        zeros.resize(plain.size() + 24, std::byte{0});
        QVERIFY(!decodeSegmentRecord(record.id, zeros, nodes).ok());
        auto half = stamped;
        half.resize(half.size() - 12);
        QVERIFY(!decodeSegmentRecord(record.id, half, nodes).ok());
        auto large = stamped;
        large[plain.size() + 7] = std::byte{0x80};
        QVERIFY(!decodeSegmentRecord(record.id, large, nodes).ok());
    }
    void segmentIndex()
    {
        const auto keys = keysOf(1);
        test::SeededRandom random(2);
        const auto id = random.id<SegmentId>();
        std::vector<IndexEntry> entries;
        Bytes segment;
        for (std::uint32_t i = 0; i < 50; ++i) {
            entries.push_back({random.id<ChunkId>(), static_cast<ChunkKind>(i % 4), static_cast<std::uint32_t>(segment.size()), 1000 + i, 2000 + i});
            segment.resize(segment.size() + 1000 + i);
        }
        closeSegment(keys, id, entries, random, segment);
        QCOMPARE(segment.size(), std::size_t{padmeBytes(static_cast<std::uint32_t>(segment.size()))});
        const auto trailer = openSegmentTrailer(keys, id, 0, ByteView(segment).last(segmentTrailerBytes));
        QVERIFY(trailer.ok());
        const auto sealed = ByteView(segment).subspan(trailer->indexOffset, trailer->indexBytes);
        const auto back = openSegmentIndex(keys, id, 0, sealed);
        QVERIFY(back.ok());
        QCOMPARE(back->size(), entries.size());
        QCOMPARE((*back)[49].offset, entries[49].offset);
        QVERIFY(!openSegmentIndex(keysOf(2), id, 0, sealed).ok());
        QVERIFY(!openSegmentIndex(keys, random.id<SegmentId>(), 0, sealed).ok());
        QVERIFY(!openSegmentIndex(keys, id, 1, sealed).ok());
        auto overlapping = entries;
        overlapping[1].offset -= 1;
        QVERIFY(!decodeSegmentIndex(encodeSegmentIndex(overlapping)).ok());
        auto outside = entries;
        outside.back().offset = maxSegmentBytes;
        QVERIFY(!decodeSegmentIndex(encodeSegmentIndex(outside)).ok());
    }
    void padme()
    {
        // The paper's own overhead bound is 12 %; values by hand from its algorithm.
        QCOMPARE(padmeBytes(1), 1u);
        QCOMPARE(padmeBytes(9), 10u);
        QCOMPARE(padmeBytes(1000), 1024u);
        QCOMPARE(padmeBytes(1'000'000), 1'015'808u);
        for (std::uint32_t n = 1; n < 60'000'000; n = n * 5 / 4 + 1) {
            QVERIFY(padmeBytes(n) >= n);
            QVERIFY(padmeBytes(n) - n <= n / 8 + 1);
            QCOMPARE(padmeBytes(padmeBytes(n)), padmeBytes(n));
        }
    }
    void rootRecord()
    {
        const auto keys = keysOf(1);
        test::SeededRandom random(3);
        const auto root = someRoot(random);
        const auto sealed = sealRootRecord(keys, root, random);
        QVERIFY(sealed.ok());
        QVERIFY(sealed->size() <= maxRootRecordBytes);
        const auto back = openRootRecord(keys, *sealed);
        QVERIFY2(back.ok(), back.ok() ? "" : back.error().text().c_str());
        QCOMPARE(back->sequence, root.sequence);
        QCOMPARE(back->deviceSlots, root.deviceSlots);
        QCOMPARE(back->instance, root.instance);
        QVERIFY(back->devices == root.devices);
        QCOMPARE(back->device, root.device);
        QCOMPARE(back->bootSegments.size(), std::size_t{2});
        QVERIFY(same(back->bootSegments[1], root.bootSegments[1]));
        QVERIFY(back->manifest == root.manifest);
        QVERIFY(!back->snapshots.has_value());
        QCOMPARE(back->knownNodes[1].addresses[0], std::string("folder:/mnt/disk"));
        QVERIFY(back->knownNodes[1].leaving);
        QVERIFY(back->nodes.nextNumber() > 24);
        QVERIFY(!openRootRecord(keysOf(2), *sealed).ok());
        for (int i = 0; i < 2000; ++i) {
            auto damaged = *sealed;
            damaged[random.below(damaged.size())] ^= static_cast<std::byte>(1 + random.below(255));
            QCOMPARE(openRootRecord(keys, damaged).error().code, ErrorCode::damaged);
        }
    }
    void rootRecordHasALimit()
    {
        const auto keys = keysOf(1);
        test::SeededRandom random(4);
        auto root = someRoot(random);
        for (int i = 0; i < 60; ++i)
            root.bootSegments.push_back(someRecord(random, 40));
        QCOMPARE(sealRootRecord(keys, root, random).error().code, ErrorCode::tooLarge);
    }
    void coversWhatItsDevicesHadDone()
    {
        test::SeededRandom random(9);
        const auto root = someRoot(random);
        QVERIFY(root.covers({812, 2}));
        QVERIFY(!root.covers({813, 2}));
        QVERIFY(root.covers({811, 0}));
        QVERIFY(!root.covers({812, 0}));
        QVERIFY(!root.covers({1, 5})); // a slot of which no state was seen
        QVERIFY(!root.covers({}));
    }
    void certifiesDevices()
    {
        const auto keys = keysOf(1);
        test::SeededRandom random(10);
        DeviceRecord device{3, random.id<InstanceId>(), 9, {}, "barn", DeviceKeys{random.id<PublicKey>(), random.id<BoxKey>(), {}}, DeviceStatus::active};
        QVERIFY(!isCertified(keys, device));
        device.keys->certificate = certifyDevice(keys, device.slot, device.instance, device.keys->sign, device.keys->box);
        QVERIFY(isCertified(keys, device));
        QVERIFY(!isCertified(keysOf(2), device));
        for (int i = 0; i < 4; ++i) {
            auto other = device;
            i == 0 ? void(++other.slot) : i == 1 ? void(other.instance = random.id<InstanceId>()) : i == 2 ? void(other.keys->sign = random.id<PublicKey>()) : void(other.keys->box = random.id<BoxKey>());
            QVERIFY(!isCertified(keys, other));
        }
        device.keys.reset();
        QVERIFY(!isCertified(keys, device));
    }
    void refusesMoreDevicesThanReadersTake()
    {
        const auto keys = keysOf(1);
        test::SeededRandom random(7);
        RootRecord record;
        for (std::uint32_t i = 0; i < maxSlots; ++i)
            record.deviceSlots.push_back(i);
        const auto sealed = sealRootRecord(keys, record, random);
        QVERIFY(sealed.ok());
        QVERIFY(openRootRecord(keys, *sealed).ok());
        record.deviceSlots.push_back(maxSlots);
        QCOMPARE(sealRootRecord(keys, record, random).error().code, ErrorCode::tooLarge);
    }
    void head()
    {
        const auto keys = keysOf(1);
        test::SeededRandom random(5);
        Head head;
        head.sequence = 9;
        head.slot = 1;
        head.time = {5};
        head.root = random.id<Hash32>();
        head.deviceSlots = {0, 1};
        for (int i = 0; i < 40; ++i)
            head.nodes.push_back({random.id<NodeId>(), {"127.0.0." + std::to_string(i) + ":7001"}, false});
        head.instance = random.id<InstanceId>();
        const auto sealed = sealHead(keys, head, random);
        VERIFY_OK(sealed);
        const auto& value = *sealed;
        QVERIFY(value.size() <= maxHeadValueBytes);
        const auto back = openHead(keys, value);
        QVERIFY(back.ok());
        QCOMPARE(back->instance, head.instance);
        QCOMPARE(back->sequence, head.sequence);
        QCOMPARE(back->root, head.root);
        QVERIFY(back->nodes.size() >= 10);
        QCOMPARE(back->nodes[0].addresses[0], std::string("127.0.0.0:7001"));
        QVERIFY(!openHead(keysOf(2), value).ok());
        QVERIFY(!openHead(keys, ByteView(value).first(value.size() - 1)).ok());
        head.sequence = INT64_MAX;
        head.time = {INT64_MIN};
        head.deviceSlots.clear();
        for (std::uint32_t i = 0; i < maxSlots; ++i)
            head.deviceSlots.push_back(UINT32_MAX - maxSlots + i);
        QCOMPARE(sealHead(keys, head, random).error().code, ErrorCode::tooLarge);
    }
    void snapshot()
    {
        test::SeededRandom random(6);
        SnapshotRecord s;
        s.info.id = random.id<SnapshotId>();
        s.info.sequence = 3;
        s.info.time = {-1};
        s.info.device = "phone";
        s.info.tags = {"a", "b"};
        s.info.paths = {"/home/x\n\xff"};
        s.info.files = 10;
        s.info.bytes = 1ull << 45;
        s.slot = 4;
        s.root.name = "root";
        s.root.type = EntryType::directory;
        const auto back = decodeSnapshot(s.info.id, encodeSnapshot(s));
        QVERIFY(back.ok());
        QCOMPARE(back->info.paths, s.info.paths);
        QCOMPARE(back->info.bytes, s.info.bytes);
        QCOMPARE(back->slot, s.slot);
        QVERIFY(back->root == s.root);
    }
};

QTEST_APPLESS_MAIN(RecordsTest)
#include "records_test.moc"
