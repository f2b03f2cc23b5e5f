// A node whose tenant goes on under another key, on a disk that may lose its power: everything is the new key's, the old one gets nothing, for ever.
#include "core/crypto/hash.h"
#include "core/erasure/merkle.h"
#include "core/placement/disk_shard_store.h"
#include "core/swarm/mutable_item.h"
#include "tests/support/manual_loop.h"
#include "tests/support/memory_file_system.h"

#include <QTest>

using namespace granary;
using namespace granary::placement;

namespace {

const std::string directory = "/home/node/share";

class NullLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

crypto::SigningKey keyOf(std::uint8_t byte) { return crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{byte}))); }
TenantId tenantOf(std::uint8_t byte) { return *TenantId::from(keyOf(byte).publicKey().view()); }

struct Node {
    test::MemoryFileSystem files;
    test::ManualLoop loop;
    test::SeededRandom random{3};
    InlineExecutor disk;
    NullLog log;
    std::unique_ptr<DiskShardStore> store;
    const crypto::SigningKey admin = keyOf(90);
    const TenantId old = tenantOf(1);
    const TenantId next = tenantOf(2);
    Bytes data = random.bytes(40'000);
    swarm::ShardOffer offer{random.id<SegmentId>(), 7, erasure::merkleRoot(ByteView(data)), 40'000};

    Node()
    {
        (void)files.makeDirectories("/home/node");
        (void)files.syncDirectory("/home");
        (void)files.syncDirectory("/");
    }
    Status open()
    {
        store.reset();
        loop.runUntilIdle();
        auto opened = DiskShardStore::open({files, loop, disk, random, log}, {directory, std::make_shared<ShareSpace>(64 << 20), 8 << 20, true}, store::DatabaseKey());
        if (!opened.ok())
            return opened.error();
        store = std::move(*opened);
        return {};
    }
    template <class T>
    Result<T> wait(const std::function<void(std::function<void(Result<T>)>)>& call)
    {
        std::optional<Result<T>> got;
        call([&](Result<T> result) { got.emplace(std::move(result)); });
        loop.runUntilIdle();
        return got ? std::move(*got) : Result<T>(Error(ErrorCode::internal, "no answer"));
    }
    Result<swarm::TenantUsage> enrol(const TenantId& who, const PublicKey& by)
    {
        return wait<swarm::TenantUsage>([&](auto done) { store->enrol(who, by, {}, done); });
    }
    Result<swarm::TenantUsage> enrol(const TenantId& who) { return enrol(who, admin.publicKey()); }
    Status put(const TenantId& who)
    {
        const auto upload = store->begin(who, offer);
        if (!upload.ok())
            return upload.error();
        const auto written = wait<void>([&](auto done) { store->write(*upload, data, done); });
        return written.ok() ? wait<void>([&](auto done) { store->finish(*upload, done); }) : written;
    }
    bool reads(const TenantId& who)
    {
        return wait<swarm::ProvenBytes>([&](auto done) { store->read(who, offer.root, 0, 1, done); }).ok();
    }
    Result<std::vector<swarm::HeldShard>> list(const TenantId& who)
    {
        return wait<std::vector<swarm::HeldShard>>([&](auto done) { store->list(who, {}, done); });
    }
    Status putHead(const TenantId& who, const crypto::SigningKey& by, std::int64_t sequence)
    {
        const auto head = swarm::signItem(by, asBytes("salt-" + toHex(by.publicKey().view().first(4))), sequence, toBytes(asBytes("4:head")));
        return wait<void>([&](auto done) { store->putHead(who, head, done); });
    }
    std::size_t heads(const TenantId& who)
    {
        const auto found = wait<std::vector<swarm::MutableItem>>([&](auto done) { store->heads(who, done); });
        return found.ok() ? found->size() : 0;
    }
    Bytes record(const TenantId& from, const TenantId& to, std::uint32_t epoch, const crypto::SigningKey& by) const
    {
        return *swarm::signSuccession({from, to, epoch, by.publicKey(), {Bytes(50, std::byte{1})}}, by);
    }
    Status succeed(const Bytes& signedRecord)
    {
        return wait<void>([&](auto done) { store->succeed(*swarm::openSuccession(signedRecord), signedRecord, done); });
    }
    Status succeed() { return succeed(record(old, next, 1, admin)); }
    /// With a shard and a head of the old key.
    void fill()
    {
        QVERIFY(open().ok());
        QVERIFY(enrol(old).ok());
        QVERIFY(put(old).ok());
        QVERIFY(putHead(old, keyOf(50), 5).ok());
    }
    /// What nobody must be able to do with the old key.
    void checkRefused()
    {
        QCOMPARE(enrol(old).error().code, ErrorCode::epochEnded);
        QVERIFY(!store->admitted(old));
        QVERIFY(!reads(old));
        QCOMPARE(list(old).error().code, ErrorCode::notEnrolled);
        QCOMPARE(put(old).error().code, ErrorCode::notEnrolled);
        QCOMPARE(putHead(old, keyOf(50), 9).error().code, ErrorCode::notEnrolled);
        QCOMPARE(heads(old), std::size_t{0});
        QCOMPARE(wait<void>([&](auto done) { store->remove(old, {offer.root}, done); }).error().code, ErrorCode::notEnrolled);
        QCOMPARE(wait<void>([&](auto done) { store->purge(old, {offer.root}, done); }).error().code, ErrorCode::notEnrolled);
        QVERIFY(!store->adminKey(old));
    }
    void checkMoved()
    {
        QVERIFY(enrol(next).ok());
        QVERIFY(reads(next));
        QCOMPARE(list(next)->size(), std::size_t{1});
        QVERIFY(!list(next)->front().tombstone);
        QVERIFY(store->usage(next).usedBytes >= data.size());
        QCOMPARE(*store->adminKey(next), admin.publicKey());
    }
};

} // namespace

class TenantSuccessionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void everythingIsTheNewKeys()
    {
        Node node;
        node.fill();
        QVERIFY(node.succeed().ok());
        QVERIFY(node.succeed().ok()); // again
        for (int start = 0; start < 2; ++start) {
            node.checkMoved();
            node.checkRefused();
            const auto kept = node.wait<Bytes>([&](auto done) { node.store->succession(node.old, done); });
            QCOMPARE(*kept, node.record(node.old, node.next, 1, node.admin));
            QCOMPARE(node.wait<Bytes>([&](auto done) { node.store->succession(node.next, done); }).error().code, ErrorCode::notFound);
            QVERIFY(node.open().ok());
        }
        // It works on as before.
        QVERIFY(node.wait<void>([&](auto done) { node.store->remove(node.next, {node.offer.root}, done); }).ok());
        QVERIFY(node.list(node.next)->front().tombstone);
        QVERIFY(node.put(node.next).ok());
        QVERIFY(node.wait<void>([&](auto done) { node.store->purge(node.next, {node.offer.root}, done); }).ok());
        QVERIFY(node.list(node.next)->empty());
        QVERIFY(node.put(node.next).ok());
        QVERIFY(node.open().ok());
        QVERIFY(node.reads(node.next));
    }

    void headsStayUntilThereAreNewOnes()
    {
        Node node;
        node.fill();
        QVERIFY(node.succeed().ok());
        QCOMPARE(node.heads(node.next), std::size_t{1});
        QVERIFY(node.putHead(node.next, keyOf(51), 6).ok());
        QCOMPARE(node.heads(node.next), std::size_t{1});
        QVERIFY(node.putHead(node.next, keyOf(51), 7).ok());
        QCOMPARE(node.heads(node.next), std::size_t{1});
    }

    void chains()
    {
        Node node;
        node.fill();
        auto from = node.old;
        for (std::uint8_t i = 2; i < 10; ++i) {
            QVERIFY(node.succeed(node.record(from, tenantOf(i), i, node.admin)).ok());
            from = tenantOf(i);
        }
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(from).ok() && node.reads(from));
        for (std::uint8_t i = 1; i < 9; ++i)
            QCOMPARE(node.enrol(tenantOf(i)).error().code, ErrorCode::epochEnded);
        // Not in a circle, not to a key that somebody has, not twice to different ones.
        QCOMPARE(node.succeed(node.record(from, node.old, 20, node.admin)).error().code, ErrorCode::conflict);
        QVERIFY(node.enrol(tenantOf(30)).ok());
        QCOMPARE(node.succeed(node.record(from, tenantOf(30), 20, node.admin)).error().code, ErrorCode::conflict);
        QCOMPARE(node.succeed(node.record(node.old, tenantOf(31), 20, node.admin)).error().code, ErrorCode::conflict);
    }

    void onlyTheOwnAdmin()
    {
        Node node;
        node.fill();
        QCOMPARE(node.succeed(node.record(node.old, node.next, 1, keyOf(91))).error().code, ErrorCode::permissionDenied);
        QCOMPARE(node.succeed(node.record(tenantOf(40), node.next, 1, node.admin)).error().code, ErrorCode::notFound);
        QVERIFY(node.enrol(node.old).ok() && node.reads(node.old));
        QCOMPARE(node.enrol(node.next, keyOf(91).publicKey()).ok(), true); // a new tenant like any other, with nothing of the old one
        QVERIFY(!node.reads(node.next));
    }

    void aLostDatabaseLetsNobodyInAgain()
    {
        Node node;
        node.fill();
        QVERIFY(node.succeed().ok());
        node.store.reset();
        node.loop.runUntilIdle();
        QVERIFY(node.files.flipBit(directory + "/node.db", 8 * 100).ok());
        QVERIFY(node.open().ok());
        node.checkMoved();
        node.checkRefused();
    }

    void damagedRecordsAreNone()
    {
        Node node;
        node.fill();
        QVERIFY(node.succeed().ok());
        node.store.reset();
        node.loop.runUntilIdle();
        QVERIFY(node.files.writeFileDurably(directory + "/successions/" + tenantOf(60).hex(), node.record(node.next, tenantOf(61), 2, node.admin)).ok()); // of another name
        QVERIFY(node.files.writeFileDurably(directory + "/successions/notes", asBytes("text")).ok());
        QVERIFY(node.open().ok());
        node.checkMoved();
        node.checkRefused();
        // A record that rots lets nobody in, and comes again from any of its owners.
        node.store.reset();
        node.loop.runUntilIdle();
        QVERIFY(node.files.flipBit(directory + "/successions/" + node.old.hex(), 8 * 100).ok());
        QVERIFY(node.open().ok());
        node.checkRefused();
        QVERIFY(node.succeed().ok());
        QVERIFY(node.open().ok());
        node.checkMoved();
        node.checkRefused();
    }

    void powerFailsWhileItIsTaken()
    {
        bool crashed = true;
        std::uint64_t points = 0;
        for (std::uint64_t at = 1; crashed; ++at) {
            Node node;
            node.fill();
            node.files.crashAt(node.files.operations() + at, at + 1);
            const bool acknowledged = node.succeed().ok();
            crashed = node.files.poweredOff();
            points += crashed ? 1 : 0;
            node.store.reset();
            node.loop.runUntilIdle();
            if (!crashed)
                node.files.crash(at);
            node.files.restart();
            QVERIFY(node.open().ok());
            if (acknowledged)
                node.checkRefused();
            // Whether it was taken or not, it can be told again, and nothing is lost.
            QVERIFY(node.succeed().ok());
            node.checkMoved();
            node.checkRefused();
        }
        QVERIFY2(points > 1, qPrintable(QString::number(points)));
    }
};

QTEST_GUILESS_MAIN(TenantSuccessionTest)
#include "tenant_succession_test.moc"
