#include "core/placement/folder_node.h"

#include "core/crypto/hash.h"
#include "core/erasure/merkle.h"
#include "core/swarm/mutable_item.h"
#include "tests/core/placement/storage_node_conformance.h"
#include "tests/support/manual_loop.h"
#include "tests/support/memory_file_system.h"

#include <QTest>

using namespace granary;
using namespace granary::placement;

namespace {

const std::string disk = "/mnt/disk";

/// A folder on a disk in memory, and what the tests ask of it.
struct Fixture {
    test::MemoryFileSystem files;
    test::ManualLoop loop;
    test::SeededRandom random{9};
    InlineExecutor workers;
    TenantId tenant = random.id<TenantId>();

    Fixture()
    {
        (void)files.makeDirectories("/mnt");
        (void)files.syncDirectory("/");
    }
    ShardFolder::Ports ports() { return {files, loop.clock(), random}; }
    Result<std::shared_ptr<ShardFolder>> open(bool create = true) { return ShardFolder::open(ports(), disk, tenant, create); }
    ShardUpload upload(std::size_t sizeBytes)
    {
        ShardUpload out;
        out.data = std::make_shared<Bytes>(random.bytes(sizeBytes));
        out.offer = {random.id<SegmentId>(), 1, erasure::merkleRoot(*out.data), sizeBytes};
        return out;
    }
};

bool reads(ShardFolder& folder, const ShardUpload& shard)
{
    const auto got = folder.read(shard.offer.root, shard.offer.lengthBytes, 0, shard.offer.lengthBytes);
    return got.ok() && *got == *shard.data;
}

} // namespace

class FolderNodeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void conforms()
    {
        Fixture f;
        FolderNode node(f.loop, f.workers, *f.open());
        f.loop.runUntilIdle();
        test::StorageNodeConformance(
            node, [&] { f.loop.runUntilIdle(); }, crypto::SigningKey(crypto::SigningKey::Seed()), crypto::SigningKey(crypto::SigningKey::Seed()))
            .run();
    }

    void needsToBeMadeFirst()
    {
        Fixture f;
        QCOMPARE(f.open(false).error().code, ErrorCode::notFound);
        const auto id = (*f.open())->id();
        QCOMPARE((*f.open(false))->id(), id);
        QCOMPARE((*f.open(true))->id(), id);
    }

    void canBeCarriedElsewhere()
    {
        Fixture f;
        const auto shard = f.upload(100000);
        const auto id = (*f.open())->id();
        QVERIFY((*f.open())->put(shard).ok());
        QVERIFY(f.files.rename(disk, "/mnt/elsewhere").ok());
        const auto found = ShardFolder::open(f.ports(), "/mnt/elsewhere", f.tenant, false);
        QVERIFY(found.ok());
        QCOMPARE((*found)->id(), id);
        QVERIFY(reads(**found, shard));
        QVERIFY((*found)->measure().ok());
        QVERIFY((*found)->usage().usedBytes > 100000);
    }

    void tenantsDoNotSeeEachOther()
    {
        Fixture f;
        const auto shard = f.upload(5000);
        QVERIFY((*f.open())->put(shard).ok());
        const auto other = ShardFolder::open(f.ports(), disk, f.random.id<TenantId>(), false);
        QVERIFY(!reads(**other, shard));
        QVERIFY((*other)->list({})->empty());
    }

    void aDiskThatIsAwayIsUnreachable()
    {
        Fixture f;
        FolderNode node(f.loop, f.workers, *f.open());
        QVERIFY(f.files.rename(disk, "/mnt/away").ok());
        std::optional<Status> put;
        node.put(f.upload(4096), [&](Status s) { put = s; });
        f.loop.runUntilIdle();
        QCOMPARE(put->error().code, ErrorCode::unreachable);
        QVERIFY(!node.reachable());
        QVERIFY2(!f.files.exists(disk), "nothing is written where the disk was mounted");
        QVERIFY(f.files.rename("/mnt/away", disk).ok());
        f.loop.manualClock().advance(std::chrono::seconds(4));
        (void)node.reachable();
        QVERIFY(node.reachable());
    }

    void fullAndReadOnlyDisksSaySo()
    {
        Fixture f;
        const auto folder = *f.open();
        const auto kept = f.upload(20000);
        QVERIFY(folder->put(kept).ok());
        f.files.setCapacity(f.files.allocatedBytes() + 50000);
        QCOMPARE(folder->put(f.upload(200000)).error().code, ErrorCode::diskFull);
        QVERIFY2(f.files.list(disk + "/granary/tenants/" + f.tenant.hex() + "/incoming")->empty(), "nothing is left of it");
        QVERIFY(folder->put(f.upload(9000)).ok());
        f.files.setReadOnly(true);
        QCOMPARE(folder->put(f.upload(4096)).error().code, ErrorCode::readOnly);
        QVERIFY(reads(*folder, kept));
        f.files.setReadOnly(false);
    }

    void rotIsFoundAndMended()
    {
        Fixture f;
        const auto shard = f.upload(100000);
        const auto path = disk + "/granary/tenants/" + f.tenant.hex() + "/shards/" + shard.offer.root.hex().substr(0, 1) + "/" +
            shard.offer.root.hex();
        for (const std::uint64_t byte : {std::uint64_t{50000}, std::uint64_t{100005}, std::uint64_t{0}}) {
            const auto folder = *f.open();
            QVERIFY(folder->put(shard).ok());
            QVERIFY(reads(*folder, shard));
            QVERIFY(f.files.flipBit(path, byte * 8).ok());
            const auto fresh = *f.open(); // no leaves in memory
            QCOMPARE(fresh->read(shard.offer.root, 100000, 0, 100000).error().code, ErrorCode::damaged);
            QVERIFY(fresh->put(shard).ok());
            QVERIFY(reads(*fresh, shard));
        }
    }

    void deletedShardsGoAfterAWeek()
    {
        Fixture f;
        const auto folder = *f.open();
        const auto shard = f.upload(5000);
        QVERIFY(folder->put(shard).ok());
        QVERIFY(folder->remove({shard.offer.root}).ok());
        f.loop.manualClock().advance(Duration(6 * nsPerDay));
        QVERIFY(folder->remove({}).ok());
        QVERIFY(reads(*folder, shard));
        f.loop.manualClock().advance(Duration(3 * nsPerDay));
        QVERIFY(folder->remove({}).ok());
        QCOMPARE(folder->read(shard.offer.root, 5000, 0, 1).error().code, ErrorCode::notFound);
    }

    void aStrangeMarkerIsNotOverwritten()
    {
        Fixture f;
        QVERIFY(f.files.makeDirectories(disk + "/granary").ok());
        for (const auto& [text, code] : {std::pair{"granary folder 2\nwhatever", ErrorCode::unsupportedVersion},
                 std::pair{"holiday pictures", ErrorCode::malformed},
                 std::pair{"granary folder 1\nabc\n", ErrorCode::malformed}}) {
            QVERIFY(f.files.writeFileDurably(disk + "/granary/node", asBytes(text)).ok());
            QCOMPARE(f.open().error().code, code);
        }
    }

    // The power goes at every operation in turn: what was acknowledged before is there afterwards, and the folder opens.
    void powerFailuresLoseNothingAcknowledged()
    {
        bool crashed = true;
        int points = 0;
        for (std::uint64_t at = 1; crashed; ++at, ++points) {
            Fixture f;
            std::vector<ShardUpload> acknowledged;
            ShardUpload removed = f.upload(3000);
            f.files.crashAt(f.files.operations() + at, at);
            const auto folder = f.open();
            std::int64_t head = 0;
            Bytes record;
            bool wasRemoved = false;
            const auto key = crypto::SigningKey(crypto::SigningKey::Seed());
            if (folder.ok()) {
                for (int i = 0; i < 3; ++i) {
                    const auto shard = i == 1 ? removed : f.upload(20000);
                    if ((*folder)->put(shard).ok())
                        acknowledged.push_back(shard);
                    const auto next = swarm::MutableItem{key.publicKey(), toBytes("salt"), i + 1, toBytes("1:x"), {}};
                    if ((*folder)->putHead(next).ok())
                        head = i + 1;
                    const auto bytes = f.random.bytes(500);
                    if ((*folder)->putRootRecord(asBytes("salt"), bytes).ok())
                        record = bytes;
                }
                wasRemoved = (*folder)->remove({removed.offer.root}).ok();
                if (wasRemoved && (*folder)->put(removed).ok())
                    wasRemoved = false;
            }
            crashed = f.files.poweredOff();
            if (!crashed)
                f.files.crash(at);
            f.files.restart();
            const auto after = f.open();
            QVERIFY2(after.ok(), qPrintable(QString("operation %1").arg(at)));
            for (const auto& shard : acknowledged)
                QVERIFY2(reads(**after, shard), qPrintable(QString("operation %1").arg(at)));
            if (!record.empty())
                QVERIFY2((*after)->rootRecord(crypto::blake2b({record})).ok(), qPrintable(QString("operation %1").arg(at)));
            if (head > 0) {
                const auto bytes =
                    f.files.readFile(disk + "/granary/tenants/" + f.tenant.hex() + "/heads/" + toHex(asBytes("salt")), 2000);
                QVERIFY(bytes.ok() && swarm::decodeItem(*bytes)->sequence >= head);
            }
            const auto incoming = f.files.list(disk + "/granary/tenants/" + f.tenant.hex() + "/incoming");
            QVERIFY(!incoming.ok() || incoming->empty());
        }
        QVERIFY(points > 50);
    }
};

QTEST_APPLESS_MAIN(FolderNodeTest)
#include "folder_node_test.moc"
