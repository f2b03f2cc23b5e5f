#include "core/placement/disk_shard_store.h"
#include "core/placement/bounded_file_system.h"

#include "core/crypto/hash.h"
#include "core/erasure/merkle.h"
#include "core/swarm/mutable_item.h"
#include "tests/support/manual_loop.h"
#include "tests/support/memory_file_system.h"

#include <QTest>
#include <algorithm>

using namespace granary;
using namespace granary::placement;

namespace {

const std::string profile = "/home/node";
const std::string directory = profile + "/share";

class NullLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

struct Shard {
    swarm::ShardOffer offer;
    Bytes data;
};

/// A node's disk, and the store on it, which may be opened again and again.
struct Node {
    std::unique_ptr<test::MemoryFileSystem> files = std::make_unique<test::MemoryFileSystem>();
    test::ManualLoop loop;
    test::SeededRandom random{3};
    InlineExecutor disk;
    NullLog log;
    std::shared_ptr<ShareSpace> space;
    std::unique_ptr<BoundedFileSystem> bounded; ///< for what else is below the profile
    DiskShardStoreOptions options;
    std::unique_ptr<DiskShardStore> store;
    TenantId tenant = random.id<TenantId>();
    PublicKey admin = random.id<PublicKey>();

    explicit Node(std::uint64_t shareBytes = 64 << 20, bool anyone = true)
    {
        (void)files->makeDirectories(profile);
        (void)files->syncDirectory("/home");
        (void)files->syncDirectory("/");
        space = std::make_shared<ShareSpace>(shareBytes);
        bounded = std::make_unique<BoundedFileSystem>(*files, space, profile, directory);
        options = {directory, space, defaultTenantQuota(shareBytes, false), anyone};
    }
    ~Node() { store.reset(); }
    Status open()
    {
        store.reset();
        loop.runUntilIdle();
        store::DatabaseKey key;
        auto opened = DiskShardStore::open({*files, loop, disk, random, log}, options, key);
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
    Result<swarm::TenantUsage> enrol(const TenantId& who, ByteView invite = {})
    {
        return wait<swarm::TenantUsage>([&](auto done) { store->enrol(who, admin, invite, done); });
    }
    Shard shard(std::size_t sizeBytes)
    {
        Shard out;
        out.data = random.bytes(sizeBytes);
        out.offer = {random.id<SegmentId>(), 7, erasure::merkleRoot(out.data), sizeBytes};
        return out;
    }
    Status put(const TenantId& who, const Shard& shard, std::size_t pieceBytes = 64 << 10)
    {
        const auto upload = store->begin(who, shard.offer);
        if (!upload.ok())
            return upload.error();
        for (std::size_t at = 0; at < shard.data.size(); at += pieceBytes) {
            const auto piece = ByteView(shard.data).subspan(at, std::min(pieceBytes, shard.data.size() - at));
            const auto status = wait<void>([&](auto done) { store->write(*upload, toBytes(piece), done); });
            if (!status.ok()) {
                store->abort(*upload);
                loop.runUntilIdle();
                return status;
            }
        }
        return wait<void>([&](auto done) { store->finish(*upload, done); });
    }
    Status put(const Shard& shard) { return put(tenant, shard); }
    Result<swarm::ProvenBytes> read(const TenantId& who, const ShardRoot& root, std::uint32_t first, std::uint32_t count)
    {
        return wait<swarm::ProvenBytes>([&](auto done) { store->read(who, root, first, count, done); });
    }
    bool holds(const Shard& shard)
    {
        const auto leaves = shardLeafCount(shard.data.size());
        for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) {
            const auto got = read(tenant, shard.offer.root, leaf, 1);
            if (!got.ok() || !erasure::verifySubtree(shard.offer.root, shard.data.size(), leaf, 1, got->data, got->proof))
                return false;
        }
        return true;
    }
    Status remove(const std::vector<ShardRoot>& roots)
    {
        return wait<void>([&](auto done) { store->remove(tenant, roots, done); });
    }
    std::vector<swarm::HeldShard> list()
    {
        return wait<std::vector<swarm::HeldShard>>([&](auto done) { store->list(tenant, {}, done); }).valueOr({});
    }
    std::uint64_t allocated(const std::string& path = profile)
    {
        const auto info = files->info(path);
        auto sum = info->allocatedBytes;
        if (info->isDirectory)
            for (const auto& name : files->list(path).valueOr({}))
                sum += allocated(joinPath(path, name));
        return sum;
    }
    std::string fileOf(const Shard& shard) const
    {
        return directory + "/shards/" + shard.offer.root.hex().substr(0, 2) + "/" + shard.offer.root.hex() + "-" +
            tenant.hex().substr(0, 32);
    }
};

swarm::MutableItem head(std::string_view salt, std::int64_t sequence, std::string_view text)
{
    const crypto::SigningKey key{crypto::SigningKey::Seed()};
    return swarm::signItem(key, asBytes(salt), sequence, toBytes(std::to_string(text.size()) + ":" + std::string(text)));
}

} // namespace

class DiskShardStoreTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void keepsShards()
    {
        Node node;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        std::vector<Shard> shards;
        for (const std::size_t size : {1, 4096, 16384, 16385, 65536 * 3 + 5, 1 << 20}) {
            shards.push_back(node.shard(size));
            const auto status = node.put(node.tenant, shards.back(), size % 2 == 0 ? 65536 : 777);
            QVERIFY2(status.ok(), status.ok() ? "" : status.error().text().c_str());
            QCOMPARE(node.store->begin(node.tenant, shards.back().offer).error().code, ErrorCode::alreadyExists);
        }
        for (int round = 0; round < 2; ++round) {
            for (const auto& s : shards)
                QVERIFY(node.holds(s));
            const auto& big = shards.back();
            for (const std::uint32_t count : {2u, 8u, 64u}) {
                const auto got = node.read(node.tenant, big.offer.root, 0, count);
                QVERIFY(erasure::verifySubtree(big.offer.root, big.data.size(), 0, count, got->data, got->proof));
            }
            QVERIFY(!node.read(node.tenant, big.offer.root, 1, 2).ok());
            QVERIFY(!node.read(node.tenant, big.offer.root, 64, 1).ok());
            QVERIFY(!node.read(node.tenant, big.offer.root, 0, 128).ok());
            QVERIFY(!node.read(node.tenant, big.offer.root, 0, 0).ok());
            QCOMPARE(node.list().size(), shards.size());
            QVERIFY(node.store->usage(node.tenant).usedBytes > 1 << 20);
            QVERIFY(node.open().ok());
        }
        QCOMPARE(node.files->list(directory + "/incoming")->size(), std::size_t{0});
    }

    void refusesWhatIsWrong()
    {
        Node node;
        QVERIFY(node.open().ok());
        const auto shard = node.shard(40000);
        QCOMPARE(node.put(shard).error().code, ErrorCode::notEnrolled);
        QCOMPARE(node.read(node.tenant, shard.offer.root, 0, 1).error().code, ErrorCode::notEnrolled);
        QVERIFY(node.enrol(node.tenant).ok());
        auto wrong = shard;
        wrong.data[39999] ^= std::byte{1};
        QCOMPARE(node.put(wrong).error().code, ErrorCode::damaged);
        auto shorter = shard;
        shorter.data.resize(39000);
        QCOMPARE(node.put(shorter).error().code, ErrorCode::damaged);
        auto longer = shard;
        longer.data.push_back(std::byte{0});
        QCOMPARE(node.put(longer).error().code, ErrorCode::tooLarge);
        auto huge = shard;
        huge.offer.lengthBytes = swarm::maxShardBytes + 1;
        QCOMPARE(node.put(huge).error().code, ErrorCode::tooLarge);
        huge.offer.lengthBytes = 0;
        QCOMPARE(node.put(huge).error().code, ErrorCode::invalidArgument);
        QVERIFY(node.files->list(directory + "/incoming")->empty());
        const auto used = node.store->usage(node.tenant).usedBytes;
        QCOMPARE(used, std::uint64_t{0});
        const auto open = node.store->begin(node.tenant, shard.offer);
        QVERIFY(open.ok());
        QCOMPARE(node.store->begin(node.tenant, shard.offer).error().code, ErrorCode::busy);
        node.store->abort(*open);
        node.loop.runUntilIdle();
        QCOMPARE(node.store->usage(node.tenant).usedBytes, std::uint64_t{0});
        QVERIFY(node.put(shard).ok());
        const auto other = node.random.id<TenantId>();
        QVERIFY(node.enrol(other).ok());
        QCOMPARE(node.read(other, shard.offer.root, 0, 1).error().code, ErrorCode::notFound);
    }

    void invitesAdmitOnce()
    {
        Node node(64 << 20, false);
        QVERIFY(node.open().ok());
        QCOMPARE(node.enrol(node.tenant).error().code, ErrorCode::notEnrolled);
        QCOMPARE(node.enrol(node.tenant, node.random.bytes(16)).error().code, ErrorCode::notEnrolled);
        QCOMPARE(node.enrol(node.tenant, node.random.bytes(7)).error().code, ErrorCode::notEnrolled);
        const auto invite = [&](Duration valid, std::uint64_t quota) {
            return *node.wait<Bytes>([&](auto done) { node.store->createInvite(valid, quota, done); });
        };
        const auto first = invite(std::chrono::hours(1), 0);
        const auto second = invite(std::chrono::hours(1), 5'000'000);
        QCOMPARE(first.size(), std::size_t{16});
        QVERIFY(node.open().ok()); // they are durable
        QCOMPARE(node.enrol(node.tenant, first)->quotaBytes, std::uint64_t{32 << 20});
        QVERIFY(node.open().ok());
        const auto other = node.random.id<TenantId>();
        QCOMPARE(node.enrol(other, first).error().code, ErrorCode::inviteUsed);
        QVERIFY2(node.enrol(node.tenant, first).ok(), "the same tenant again");
        QVERIFY(node.enrol(node.tenant).ok());
        QCOMPARE(node.enrol(other, second)->quotaBytes, std::uint64_t{5'000'000});
        const auto third = invite(std::chrono::hours(1), 0);
        node.loop.manualClock().advance(std::chrono::hours(2));
        QCOMPARE(node.enrol(node.random.id<TenantId>(), third).error().code, ErrorCode::inviteExpired);
        const auto admin = std::exchange(node.admin, node.random.id<PublicKey>());
        QCOMPARE(node.enrol(node.tenant).error().code, ErrorCode::refused);
        QCOMPARE(node.store->adminKey(node.tenant), std::optional(admin));
    }

    void quotasHold()
    {
        Node node;
        node.options.tenantQuotaBytes = 600'000; // half of it is kept for heads and root records
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        const auto first = node.shard(100000);
        QVERIFY(node.put(first).ok());
        QVERIFY(node.put(node.shard(100000)).ok());
        QCOMPARE(node.put(node.shard(100000)).error().code, ErrorCode::quotaExceeded);
        QVERIFY(node.remove({first.offer.root}).ok());
        QVERIFY2(node.put(node.shard(100000)).error().code == ErrorCode::quotaExceeded, "tombstones count");
        QVERIFY2(node.put(first).ok(), "and come back");
        QVERIFY(!node.list().front().tombstone && !node.list().back().tombstone);
        QVERIFY(node.holds(first));
        const auto used = node.store->usage(node.tenant).usedBytes;
        QVERIFY(node.open().ok());
        QCOMPARE(node.store->usage(node.tenant).usedBytes, used);
        const auto other = node.random.id<TenantId>();
        QVERIFY(node.enrol(other).ok());
        QVERIFY(node.put(other, node.shard(100000)).ok());
    }

    void deletedShardsGoAfterAWeek()
    {
        Node node;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        std::vector<Shard> shards;
        std::vector<ShardRoot> roots;
        for (int i = 0; i < 150; ++i) {
            shards.push_back(node.shard(100));
            QVERIFY(node.put(shards.back()).ok());
            roots.push_back(shards.back().offer.root);
        }
        const auto kept = node.shard(100);
        QVERIFY(node.put(kept).ok());
        roots.push_back(node.random.id<ShardRoot>());
        QVERIFY(node.remove(roots).ok());
        const auto listed = node.list();
        QCOMPARE(std::count_if(listed.begin(), listed.end(), [](const auto& held) { return held.tombstone; }), 150);
        QVERIFY(node.holds(shards[5]));
        node.loop.advance(std::chrono::hours(6 * 24));
        QVERIFY(node.holds(shards[5]));
        QVERIFY(node.put(shards[7]).ok());
        QVERIFY(node.open().ok());
        node.loop.advance(std::chrono::hours(26));
        QCOMPARE(node.list().size(), std::size_t{2});
        QVERIFY(node.holds(shards[7]));
        QVERIFY(node.holds(kept));
        QVERIFY(!node.files->exists(node.fileOf(shards[5])));
        QCOMPARE(node.store->usage(node.tenant).usedBytes, 2 * ShareSpace::chargeOf(100));
    }

    void purgedShardsGoAtOnce()
    {
        Node node;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        const auto shard = node.shard(5000);
        QVERIFY(node.put(shard).ok());
        QVERIFY(node.wait<void>([&](auto done) {
                        node.store->purge(node.tenant, {shard.offer.root, node.random.id<ShardRoot>()}, done);
                    })
                    .ok());
        QVERIFY(node.list().empty());
        QVERIFY(!node.files->exists(node.fileOf(shard)));
        QCOMPARE(node.store->usage(node.tenant).usedBytes, std::uint64_t{0});
        QCOMPARE(node.store->shareUsage().shards, std::uint64_t{0});
    }

    void headsAndRecordsAreKept()
    {
        Node node;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        const auto putHead = [&](const swarm::MutableItem& item) {
            return node.wait<void>([&](auto done) { node.store->putHead(node.tenant, item, done); });
        };
        QVERIFY(putHead(head("a", 5, "five")).ok());
        QVERIFY(putHead(head("a", 5, "five")).ok());
        QCOMPARE(putHead(head("a", 4, "four")).error().code, ErrorCode::conflict);
        QCOMPARE(putHead(head("a", 5, "FIVE")).error().code, ErrorCode::conflict);
        for (std::size_t i = 1; i < swarm::maxHeadSlots; ++i)
            QVERIFY(putHead(head("slot" + std::to_string(i), 1, "x")).ok());
        QCOMPARE(putHead(head("one too many", 1, "x")).error().code, ErrorCode::quotaExceeded);
        QVERIFY(putHead(head("a", 6, "six")).ok());
        std::vector<Bytes> records;
        for (int i = 0; i < 6; ++i) {
            records.push_back(node.random.bytes(65536));
            QVERIFY(
                node.wait<void>([&](auto done) { node.store->putRootRecord(node.tenant, asBytes("a"), records.back(), done); })
                    .ok());
        }
        QVERIFY(putHead(head("a", 7, "seven")).ok());
        QCOMPARE(node.wait<void>([&](auto done) { node.store->putRootRecord(node.tenant, asBytes("a"), Bytes(65537), done); })
                     .error()
                     .code,
            ErrorCode::tooLarge);
        QVERIFY(node.open().ok());
        const auto heads = node.wait<std::vector<swarm::MutableItem>>([&](auto done) { node.store->heads(node.tenant, done); });
        QCOMPARE(heads->size(), swarm::maxHeadSlots);
        QVERIFY(std::all_of(heads->begin(), heads->end(), [](const auto& item) { return swarm::checkItem(item).ok(); }));
        QVERIFY(std::any_of(heads->begin(), heads->end(), [](const auto& item) { return item.sequence == 7; }));
        std::size_t all = 0;
        node.store->allHeads([&](const auto& items) { all = items.size(); });
        node.loop.runUntilIdle();
        QCOMPARE(all, swarm::maxHeadSlots);
        for (std::size_t i = 0; i < records.size(); ++i) {
            const auto got =
                node.wait<Bytes>([&](auto done) { node.store->rootRecord(node.tenant, crypto::blake2b({records[i]}), done); });
            QCOMPARE(got.ok(), i >= 2);
        }
    }

    /// Ten thousand heads and root records of one tenant stay within its part of the quota, and another tenant has all of its own.
    void greedyHeadsAndRecordsAreBounded()
    {
        Node node;
        node.options.tenantQuotaBytes = 16 << 20;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        const auto other = node.random.id<TenantId>();
        QVERIFY(node.enrol(other).ok());
        const auto allowance = metadataAllowance(node.options.tenantQuotaBytes);
        QCOMPARE(allowance, std::uint64_t{1 << 20});
        std::size_t refused = 0;
        const auto take = [&](const Status& status) {
            QVERIFY2(status.ok() || status.error().code == ErrorCode::quotaExceeded, status.ok() ? "" : status.error().text().c_str());
            refused += status.ok() ? 0 : 1;
        };
        for (int i = 0; i < 10'000; ++i) {
            const auto salt = std::to_string(i % 200);
            if (i % 2 == 0) {
                const auto item = head(salt, i, std::string(static_cast<std::size_t>(i % 900), 'x'));
                take(node.wait<void>([&](auto done) { node.store->putHead(node.tenant, item, done); }));
            } else {
                const auto record = node.random.bytes(i % 20 == 1 ? swarm::maxRootRecordBytes : 2000);
                take(node.wait<void>([&](auto done) { node.store->putRootRecord(node.tenant, asBytes(salt), record, done); }));
            }
            QVERIFY(node.store->usage(node.tenant).usedBytes <= allowance);
        }
        QVERIFY2(refused > 1000 && refused < 10'000, std::to_string(refused).c_str());
        const auto used = node.store->usage(node.tenant).usedBytes;
        QVERIFY(used > allowance / 4);
        QVERIFY2(node.store->shareUsage().usedBytes < ShareSpace::fixedBytes + 8 * allowance, std::to_string(node.store->shareUsage().usedBytes).c_str());
        // As much as another may have, it gets: shards up to its quota but that part, then heads all the same.
        const auto shard = [&] { return node.shard(3 << 20); };
        for (int i = 0; i < 4; ++i)
            QVERIFY(node.put(other, shard()).ok());
        QCOMPARE(node.put(other, shard()).error().code, ErrorCode::quotaExceeded);
        QVERIFY(node.wait<void>([&](auto done) { node.store->putRootRecord(other, asBytes("a"), node.random.bytes(swarm::maxRootRecordBytes), done); }).ok());
        QVERIFY(node.wait<void>([&](auto done) { node.store->putHead(other, head("a", 1, "one"), done); }).ok());
        const auto usedByOther = node.store->usage(other).usedBytes;
        QVERIFY(usedByOther > (12 << 20) + swarm::maxRootRecordBytes && usedByOther <= node.options.tenantQuotaBytes);
        // The charges are those of the rows: a restart finds the same.
        QVERIFY(node.open().ok());
        QCOMPARE(node.store->usage(node.tenant).usedBytes, used);
        QCOMPARE(node.store->usage(other).usedBytes, usedByOther);
    }

    // The sum of the blocks below the profile is looked at after every single operation of the disk's: it never exceeds the share.
    void theShareIsNeverExceeded()
    {
        Node node(24 << 20);
        const auto shareBytes = node.space->shareBytes();
        QVERIFY(node.files->writeFileDurably(profile + "/other", node.random.bytes(300'000)).ok());
        QVERIFY(node.bounded->measure().ok());
        QVERIFY(node.bounded->makeDirectories(profile + "/drive/spool").ok());
        node.options.tenantQuotaBytes = 1 << 30;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        std::uint64_t most = 0;
        unsigned refused = 0;
        unsigned ownRefused = 0;
        std::vector<Shard> held;
        for (int i = 0; i < 500; ++i) {
            const auto shard = node.shard(1 + node.random.below(node.random.oneIn(3) ? 600'000 : 9'000));
            const auto status = node.put(shard);
            QVERIFY(status.ok() || status.error().code == ErrorCode::diskFull);
            refused += status.ok() ? 0 : 1;
            if (status.ok())
                held.push_back(shard);
            if (i % 7 == 0)
                (void)node.wait<void>([&](auto done) {
                    node.store->putRootRecord(node.tenant, asBytes("s" + std::to_string(i)), node.random.bytes(60'000), done);
                });
            if (i % 11 == 0 && !held.empty()) {
                (void)node.wait<void>([&](auto done) { node.store->purge(node.tenant, {held.front().offer.root}, done); });
                held.erase(held.begin());
            }
            // The drive of the profile's own, whose spool comes and goes.
            const auto spooled = profile + "/drive/spool/" + std::to_string(node.random.below(6));
            if (node.random.oneIn(3)) {
                (void)node.bounded->remove(spooled);
            } else {
                const auto file = node.bounded->open(spooled, OpenMode::create);
                const auto wrote = file.ok() ? (*file)->writeAt(node.random.below(200'000), node.random.bytes(500'000)) : Status(file.error());
                QVERIFY(wrote.ok() || wrote.error().code == ErrorCode::diskFull);
                ownRefused += wrote.ok() ? 0 : 1;
            }
            const auto now = node.allocated();
            most = std::max(most, now);
            QVERIFY2(now <= shareBytes, qPrintable(QString::number(now)));
            QVERIFY(node.store->shareUsage().usedBytes >= now);
        }
        QVERIFY(refused > 20);
        QVERIFY(ownRefused > 5);
        QVERIFY2(most > shareBytes / 2, "the reserves are not most of it");
        QVERIFY(node.open().ok());
        QVERIFY(node.allocated() <= shareBytes);
        for (const auto& s : held)
            QVERIFY(node.holds(s));
    }

    void shardsLeaveRoomForTheProfilesOwnDrive()
    {
        Node node(32 << 20);
        node.space->keepForOwnDrive();
        node.options.tenantQuotaBytes = 1 << 30;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        Status status;
        while (status.ok())
            status = node.put(node.shard(500'000));
        QCOMPARE(status.error().code, ErrorCode::diskFull);
        QVERIFY(node.space->freeForOwn() >= 8 << 20);
        QVERIFY(node.bounded->writeFileDurably(profile + "/drive.db", node.random.bytes(8'000'000)).ok());
    }

    void aShareTooSmallSaysHowMuchItTakes()
    {
        for (const bool ownDrive : {false, true}) {
            Node node(4 << 20);
            if (ownDrive)
                node.space->keepForOwnDrive();
            const auto refused = node.open();
            QCOMPARE(refused.error().code, ErrorCode::invalidArgument);
            const auto detail = QString::fromStdString(refused.error().detail);
            const auto mib = detail.section("give it ", 1).section(' ', 0, 0).toULongLong();
            QVERIFY2(mib > 4, qPrintable(detail));
            Node enough(mib << 20);
            if (ownDrive)
                enough.space->keepForOwnDrive();
            QVERIFY(enough.open().ok());
            Node tooLittle((mib - 2) << 20);
            if (ownDrive)
                tooLittle.space->keepForOwnDrive();
            QVERIFY(!tooLittle.open().ok());
        }
    }

    void fullDisksAreTypedErrors()
    {
        Node node;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        const auto shard = node.shard(400'000);
        node.files->setCapacity(node.files->allocatedBytes() + 200'000);
        QCOMPARE(node.put(shard).error().code, ErrorCode::diskFull);
        QCOMPARE(node.store->usage(node.tenant).usedBytes, std::uint64_t{0});
        node.files->setCapacity(UINT64_MAX);
        QVERIFY(node.put(shard).ok());
    }

    void rowsAreTheTruth()
    {
        Node node;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        std::vector<Shard> shards;
        for (int i = 0; i < 100; ++i) {
            shards.push_back(node.shard(300));
            QVERIFY(node.put(shards.back()).ok());
        }
        node.store.reset();
        QVERIFY(node.files->remove(node.fileOf(shards[3])).ok());
        QVERIFY(node.files->writeFileDurably(directory + "/incoming/77", asBytes("half of something")).ok());
        QVERIFY(node.files->writeFileDurably(directory + "/shards/stray", asBytes("x")).ok() || true);
        const auto stranger = node.shard(10);
        QVERIFY(node.files->makeDirectories(parentPath(node.fileOf(stranger))).ok());
        QVERIFY(node.files->writeFileDurably(node.fileOf(stranger), stranger.data).ok());
        QVERIFY(node.files->remove(directory + "/shards/stray").ok());
        QVERIFY(node.open().ok());
        QCOMPARE(node.store->shareUsage().lostShards, std::uint64_t{1});
        QCOMPARE(node.list().size(), std::size_t{99});
        QVERIFY(!node.files->exists(node.fileOf(stranger)));
        QVERIFY(node.files->list(directory + "/incoming")->empty());
        QVERIFY(node.put(shards[3]).ok());
        QVERIFY(node.holds(shards[3]));
    }

    void rotInALeafLayerMakesRoomForAFreshCopy()
    {
        Node node;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        const auto shard = node.shard(50'000);
        QVERIFY(node.put(shard).ok());
        QVERIFY(node.files->flipBit(node.fileOf(shard), 50'010 * 8).ok());
        QCOMPARE(node.read(node.tenant, shard.offer.root, 0, 1).error().code, ErrorCode::damaged);
        QVERIFY(node.put(shard).ok());
        QVERIFY(node.holds(shard));
        // Rot in the data shows to the reader; removing and putting gives fresh bytes, though it was only a tombstone.
        QVERIFY(node.files->flipBit(node.fileOf(shard), 10 * 8).ok());
        QVERIFY(!node.holds(shard));
        QVERIFY(node.remove({shard.offer.root}).ok());
        QVERIFY(node.put(shard).ok());
        QVERIFY(node.holds(shard));
    }

    void aDamagedDatabaseIsRebuiltFromTheFiles()
    {
        Node node;
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        std::vector<Shard> shards;
        for (int i = 0; i < 70; ++i) {
            shards.push_back(node.shard(3000));
            QVERIFY(node.put(shards.back()).ok());
        }
        const auto listed = node.list();
        node.store.reset();
        QVERIFY(node.files->writeFileDurably(directory + "/node.db", node.random.bytes(40960)).ok());
        QVERIFY(node.open().ok());
        QVERIFY(node.store->admitted(node.tenant));
        const auto again = node.list();
        QCOMPARE(again.size(), listed.size());
        for (std::size_t i = 0; i < again.size(); ++i) {
            QCOMPARE(again[i].root, listed[i].root);
            QCOMPARE(again[i].segment, listed[i].segment);
            QCOMPARE(again[i].shard, listed[i].shard);
        }
        QVERIFY(node.enrol(node.tenant).ok());
        QCOMPARE(node.store->adminKey(node.tenant), std::optional(node.admin));
        for (const auto& s : shards)
            QVERIFY(node.holds(s));
    }

    // The power goes at every operation in turn. What was acknowledged is there afterwards; what was not leaves no trace.
    void powerFailuresLoseNothingAcknowledged()
    {
        bool crashed = true;
        int points = 0;
        for (std::uint64_t at = 1; crashed; ++at, ++points) {
            Node node(64 << 20, false);
            QVERIFY(node.open().ok());
            const auto invite = *node.wait<Bytes>([&](auto done) { node.store->createInvite(std::chrono::hours(1), 0, done); });
            const auto before = node.shard(2000);
            node.files->crashAt(node.files->operations() + at, at);
            const bool enrolled = node.enrol(node.tenant, invite).ok();
            std::vector<Shard> acknowledged;
            std::int64_t sequence = 0;
            Bytes record;
            ShardRoot purged;
            const auto doomed = node.shard(100);
            for (int i = 0; enrolled && i < 3; ++i) {
                const auto shard = i == 0 ? before : node.shard(30'000);
                if (node.put(shard).ok())
                    acknowledged.push_back(shard);
                if (node.wait<void>([&](auto done) { node.store->putHead(node.tenant, head("a", i + 1, "x"), done); }).ok())
                    sequence = i + 1;
                const auto bytes = node.random.bytes(500);
                if (node.wait<void>([&](auto done) { node.store->putRootRecord(node.tenant, asBytes("a"), bytes, done); }).ok())
                    record = bytes;
            }
            if (enrolled) {
                (void)node.remove({before.offer.root});
                if (node.put(before).ok())
                    acknowledged.push_back(before);
                (void)node.put(doomed);
                if (node.wait<void>([&](auto done) { node.store->purge(node.tenant, {doomed.offer.root}, done); }).ok())
                    purged = doomed.offer.root;
            }
            crashed = node.files->poweredOff();
            node.store.reset();
            node.loop.runUntilIdle();
            if (!crashed)
                node.files->crash(at);
            node.files->restart();
            const auto what = QString("operation %1").arg(at);
            const auto opened = node.open();
            QVERIFY2(opened.ok(), qPrintable(what + (opened.ok() ? "" : QString::fromStdString(opened.error().text()))));
            QCOMPARE(node.store->shareUsage().lostShards <= 1, true);
            if (enrolled)
                QVERIFY2(node.store->admitted(node.tenant), qPrintable(what));
            if (enrolled)
                QCOMPARE(node.enrol(node.random.id<TenantId>(), invite).error().code, ErrorCode::inviteUsed);
            for (const auto& shard : acknowledged)
                QVERIFY2(node.holds(shard), qPrintable(what));
            if (sequence > 0) {
                const auto heads =
                    node.wait<std::vector<swarm::MutableItem>>([&](auto done) { node.store->heads(node.tenant, done); });
                QVERIFY2(heads.ok() && heads->size() == 1 && heads->front().sequence >= sequence, qPrintable(what));
            }
            if (!record.empty())
                QVERIFY2(
                    node.wait<Bytes>([&](auto done) { node.store->rootRecord(node.tenant, crypto::blake2b({record}), done); })
                        .ok(),
                    qPrintable(what));
            for (const auto& held : node.list())
                QVERIFY2(held.root != purged, qPrintable(what));
            QVERIFY(node.files->list(directory + "/incoming")->empty());
        }
        QVERIFY(points > 50);
    }

    void manyFinishTogether()
    {
        Node node;
        WorkerPool pool(4);
        QVERIFY(node.open().ok());
        QVERIFY(node.enrol(node.tenant).ok());
        node.store.reset();
        store::DatabaseKey key;
        auto store = std::move(*DiskShardStore::open({*node.files, node.loop, pool, node.random, node.log}, node.options, key));
        std::vector<Shard> shards;
        int finished = 0;
        for (int i = 0; i < 60; ++i) {
            shards.push_back(node.shard(20'000));
            const auto upload = *store->begin(node.tenant, shards.back().offer);
            store->write(upload, shards.back().data, [](const Status& s) { QVERIFY(s.ok()); });
            store->finish(upload, [&](const Status& s) { finished += s.ok() ? 1 : 0; });
        }
        while (finished < 60)
            node.loop.runUntilIdle();
        store.reset();
        node.loop.runUntilIdle();
        QVERIFY(node.open().ok());
        for (const auto& s : shards)
            QVERIFY(node.holds(s));
    }
};

QTEST_APPLESS_MAIN(DiskShardStoreTest)
#include "disk_shard_store_test.moc"
