#include "core/placement/shard_file.h"

#include "core/crypto/secret.h"
#include "core/erasure/merkle.h"
#include "core/swarm/shard_store.h"
#include "tests/support/memory_file_system.h"

#include <QTest>

using namespace granary;
using namespace granary::placement;

namespace {

const std::string path = "/shard";

struct Made {
    test::MemoryFileSystem files;
    test::SeededRandom random{4};
    Bytes data;
    ShardTrailer trailer;
    Bytes file;

    explicit Made(std::size_t sizeBytes) : data(random.bytes(sizeBytes))
    {
        const auto leaves = erasure::leafHashes(data);
        trailer = {random.id<TenantId>(), random.id<SegmentId>(), 254, erasure::merkleRoot(leaves), sizeBytes};
        file = data;
        append(file, shardFileTail(trailer, leaves));
        write(file);
    }
    void write(const Bytes& bytes) { (void)files.writeFileDurably(path, bytes); }
    std::unique_ptr<File> open() { return std::move(*files.open(path, OpenMode::read)); }
};

} // namespace

class ShardFileTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void sizesGiveLengths()
    {
        for (const std::uint64_t length : {1ull, 16383ull, 16384ull, 16385ull, 32768ull, 1000001ull, swarm::maxShardBytes + 0ull})
            QCOMPARE(*shardLengthOfFile(shardFileBytes(length)), length);
        for (const std::uint64_t size : std::initializer_list<std::uint64_t>{
                 0, 127, 128, 129, 160, 128 + 16384 + 32 + 1, 128 + 16384 + 64, shardFileBytes(swarm::maxShardBytes) + 1, UINT64_MAX})
            QVERIFY2(!shardLengthOfFile(size).ok(), qPrintable(QString::number(size)));
    }

    void trailersComeBack()
    {
        Made made(40000);
        const auto file = made.open();
        const auto got = readShardTrailer(*file);
        QVERIFY(got.ok());
        QCOMPARE(got->tenant, made.trailer.tenant);
        QCOMPARE(got->segment, made.trailer.segment);
        QCOMPARE(got->shard, made.trailer.shard);
        QCOMPARE(got->root, made.trailer.root);
        QCOMPARE(got->lengthBytes, std::uint64_t{40000});
    }

    void everyFlippedBitOfATrailerIsNoticed()
    {
        Made made(100);
        for (std::size_t at = made.file.size() - shardTrailerBytes; at < made.file.size(); ++at) {
            auto bad = made.file;
            bad[at] ^= std::byte{0x10};
            made.write(bad);
            QVERIFY(!readShardTrailer(*made.open()).ok());
        }
        for (const std::size_t size : {made.file.size() - 1, made.file.size() - 128, std::size_t{1}, std::size_t{0}}) {
            auto bad = made.file;
            bad.resize(size);
            made.write(bad);
            QVERIFY(!readShardTrailer(*made.open()).ok());
        }
    }

    void leafLayersAreChecked()
    {
        Made made(50000);
        const auto tree = readShardTree(*made.open(), made.trailer.root, 50000);
        QVERIFY(tree.ok());
        for (std::size_t at = 50000; at < 50000 + 4 * 32; ++at) {
            auto bad = made.file;
            bad[at] ^= std::byte{1};
            made.write(bad);
            QCOMPARE(readShardTree(*made.open(), made.trailer.root, 50000).error().code, ErrorCode::damaged);
        }
        auto bad = made.file;
        bad[20000] ^= std::byte{1};
        made.write(bad);
        const auto file = made.open();
        QCOMPARE(readVerified(*file, 50000, tree->leaves(), 19000, 2000).error().code, ErrorCode::damaged);
        QVERIFY(equalBytes(*readVerified(*file, 50000, tree->leaves(), 40000, 10000), ByteView(made.data).subspan(40000)));
        QVERIFY(!readVerified(*file, 50000, tree->leaves(), 40000, 10001).ok());
        QVERIFY(!readVerified(*file, 50000, tree->leaves(), UINT64_MAX, 2).ok());
    }

    void treesGiveTheProofsOfBep52()
    {
        test::SeededRandom random(6);
        for (std::size_t leafCount = 1; leafCount <= 21; ++leafCount) {
            std::vector<Hash32> leaves;
            for (std::size_t i = 0; i < leafCount; ++i)
                leaves.push_back(random.id<Hash32>());
            const ShardTree tree(leaves);
            QCOMPARE(tree.root(), erasure::merkleRoot(leaves));
            for (const std::size_t count : {1, 2, 3, 4, 8, 16, 32, 64})
                for (std::size_t first = 0; first < 24; ++first)
                    QVERIFY(tree.proof(first, count) == erasure::subtreeProof(leaves, first, count));
        }
    }

    void cachesForgetTheOldest()
    {
        Made made(5'000'000);
        TreeCache cache(10); // one tree is more than that, and still kept
        QVERIFY(cache.tree(*made.open(), made.trailer.root, 5'000'000).ok());
        made.write(toBytes("gone"));
        QVERIFY(cache.tree(*made.open(), made.trailer.root, 5'000'000).ok());
        cache.forget(made.trailer.root);
        QVERIFY(!cache.tree(*made.open(), made.trailer.root, 5'000'000).ok());
    }
};

QTEST_APPLESS_MAIN(ShardFileTest)
#include "shard_file_test.moc"
