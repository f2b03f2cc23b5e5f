#include "core/placement/shard_coding.h"

#include "core/crypto/hash.h"
#include "core/crypto/seal.h"
#include "core/erasure/merkle.h"
#include "tests/support/seeded_random.h"

#include <QTest>
#include <future>
#include <numeric>

using namespace granary;
using namespace granary::placement;

namespace {

std::shared_ptr<const MaskKeys> someKeys()
{
    auto keys = std::make_shared<MaskKeys>();
    crypto::MaskKey key;
    for (std::size_t i = 0; i < key.mutableView().size(); ++i)
        key.mutableView()[i] = static_cast<std::byte>(i);
    keys->add(0, std::move(key));
    return keys;
}

std::vector<std::uint8_t> rowsTo(unsigned n)
{
    std::vector<std::uint8_t> rows(n);
    std::iota(rows.begin(), rows.end(), std::uint8_t{0});
    return rows;
}

std::vector<EncodedShard> encode(
    Executor& workers, const Bytes& sealed, unsigned k, std::vector<std::uint8_t> rows, std::uint32_t cell = 0)
{
    EncodeJob job;
    job.sealed = std::make_shared<Bytes>(sealed);
    job.keys = someKeys();
    job.layout = {k, cell != 0 ? cell : chooseCellBytes(sealed.size(), k), sealed.size()};
    job.rows = std::move(rows);
    std::promise<std::vector<EncodedShard>> promise;
    auto future = promise.get_future();
    encodeShards(workers, std::move(job), [&](auto shards) { promise.set_value(std::move(shards)); });
    return future.get();
}

Bytes slice(const Bytes& data, std::uint64_t offset, std::uint64_t length)
{
    return toBytes(ByteView(data).subspan(offset, length));
}

} // namespace

class ShardCodingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void cellsFitTheSegment()
    {
        QCOMPARE(chooseCellBytes(64 << 20, 1), 4u << 10);
        QCOMPARE(chooseCellBytes(64 << 20, 2), 64u << 10);
        QCOMPARE(chooseCellBytes(64 << 20, 16), 64u << 10);
        QCOMPARE(chooseCellBytes(1, 1), 4u << 10);
        QCOMPARE(chooseCellBytes(1, 16), 4u << 10);
        for (const unsigned k : {1u, 2u, 3u, 4u, 10u, 16u})
            for (std::uint64_t length = 1 << 20; length <= 64 << 20; length = length * 3 / 2) {
                const CellLayout layout{k, chooseCellBytes(length, k), length};
                QVERIFY(layout.shardBytes() * k >= length);
                QVERIFY2(layout.shardBytes() * k - length <= std::max<std::uint64_t>(length / 32, k * minCellBytes), "waste");
            }
    }

    void malformedRecordsAreRefused()
    {
        drive::SegmentRecord record;
        record.k = 4;
        record.cellBytes = 4096;
        record.lengthBytes = 1 << 20;
        QVERIFY(CellLayout::of(record).ok());
        for (const std::uint32_t cell : {0u, 2048u, 4097u, 131072u}) {
            auto bad = record;
            bad.cellBytes = cell;
            QVERIFY(!CellLayout::of(bad).ok());
        }
        auto bad = record;
        bad.k = 0;
        QVERIFY(!CellLayout::of(bad).ok());
        bad = record;
        bad.lengthBytes = 0;
        QVERIFY(!CellLayout::of(bad).ok());
        bad.lengthBytes = (64 << 20) + 1;
        QVERIFY(!CellLayout::of(bad).ok());
    }

    // The layout in words: cell c on shard c mod k, row c div k, then the mask over the whole shard.
    void dataShardsHoldTheirCells()
    {
        test::SeededRandom random(1);
        InlineExecutor inlineWorkers;
        const auto sealed = random.bytes(3 * 4096 * 5 + 777);
        const auto shards = encode(inlineWorkers, sealed, 3, rowsTo(3), 4096);
        const auto keys = someKeys();
        for (const auto& shard : shards) {
            QCOMPARE(shard.data->size(), std::size_t{6 * 4096});
            QCOMPARE(shard.root, erasure::merkleRoot(*shard.data));
            Bytes plain = *shard.data;
            crypto::maskShard(*keys->find(0), SegmentId{}, shard.row, 0, plain);
            for (std::size_t row = 0; row < 6; ++row)
                for (std::size_t i = 0; i < 4096; ++i) {
                    const auto at = (row * 3 + shard.row) * 4096 + i;
                    QCOMPARE(plain[row * 4096 + i], at < sealed.size() ? sealed[at] : std::byte{0});
                }
        }
    }

    void piecesGiveWhatOneThreadGives()
    {
        test::SeededRandom random(2);
        InlineExecutor inlineWorkers;
        WorkerPool pool(4);
        for (const std::size_t size : {std::size_t{5}, std::size_t{70000}, std::size_t{5 << 20}, std::size_t{(9 << 20) + 4321}}) {
            const auto sealed = random.bytes(size);
            const auto one = encode(inlineWorkers, sealed, 4, rowsTo(12));
            const auto many = encode(pool, sealed, 4, {11, 0, 5});
            QCOMPARE(many[0].root, one[11].root);
            QCOMPARE(many[1].root, one[0].root);
            QCOMPARE(*many[2].data, *one[5].data);
            QCOMPARE(*many[2].leaves, erasure::leafHashes(*one[5].data));
        }
    }

    void everyRangeComesBackFromItsDataShards()
    {
        test::SeededRandom random(3);
        InlineExecutor workers;
        const unsigned k = 3;
        const auto sealed = random.bytes(200 * 1024 + 13);
        const auto shards = encode(workers, sealed, k, rowsTo(k), 8192);
        const CellLayout layout{k, 8192, sealed.size()};
        const auto keys = someKeys();
        for (int i = 0; i < 400; ++i) {
            const auto offset = random.below(sealed.size());
            const auto length = 1 + random.below(std::min<std::uint64_t>(sealed.size() - offset, random.oneIn(2) ? 300 : 100000));
            Bytes out(length);
            std::uint64_t fetched = 0;
            for (const auto& range : layout.rangesOf(offset, length)) {
                QVERIFY(range.offset % 64 == 0 && range.length % 64 == 0 && range.end() <= layout.shardBytes());
                auto piece = slice(*shards[range.shard].data, range.offset, range.length);
                crypto::maskShard(*keys->find(0), SegmentId{}, range.shard, range.offset, piece);
                layout.scatter(range.shard, range.offset, piece, offset, out);
                fetched += range.length;
            }
            QCOMPARE(out, slice(sealed, offset, length));
            QVERIFY(fetched < length + 128);
        }
    }

    void everyRangeComesBackFromAnyShards()
    {
        test::SeededRandom random(4);
        InlineExecutor workers;
        const unsigned k = 4;
        const unsigned n = 12;
        const auto sealed = random.bytes(300 * 1024 + 1);
        const auto shards = encode(workers, sealed, k, rowsTo(n), 4096);
        const CellLayout layout{k, 4096, sealed.size()};
        const auto keys = someKeys();
        for (int i = 0; i < 300; ++i) {
            const auto offset = random.below(sealed.size());
            const auto length = 1 + random.below(std::min<std::uint64_t>(sealed.size() - offset, 60000));
            auto rows = rowsTo(n);
            for (std::size_t j = rows.size() - 1; j > 0; --j)
                std::swap(rows[j], rows[random.below(j + 1)]);
            const auto window = CellLayout::windowOf(layout.rangesOf(offset, length));
            std::vector<ShardPiece> pieces;
            for (unsigned j = 0; j < k; ++j)
                pieces.push_back({rows[j], slice(*shards[rows[j]].data, window.offset, window.length)});
            Bytes out(length);
            QVERIFY(decodeWindow(layout, *keys->find(0), SegmentId{}, window, std::move(pieces), offset, out).ok());
            QCOMPARE(out, slice(sealed, offset, length));
        }
    }

    // Standard values of core/specs/segment-coding.md.
    void vector()
    {
        InlineExecutor workers;
        Bytes sealed(20000);
        for (std::size_t i = 0; i < sealed.size(); ++i)
            sealed[i] = static_cast<std::byte>(i * 7 + i / 256);
        const auto shards = encode(workers, sealed, 2, rowsTo(5));
        const CellLayout layout{2, chooseCellBytes(sealed.size(), 2), sealed.size()};
        QCOMPARE(layout.cellBytes, 4096u);
        QCOMPARE(layout.shardBytes(), std::uint64_t{12288});
        QByteArray roots;
        for (const auto& s : shards)
            roots += QByteArray::fromStdString(s.root.hex().substr(0, 16)) + " ";
        QCOMPARE(roots, QByteArray("02879e56d1a2389e eefc91c1507d8e7e 656f2157b5fed52b 356c3a4f1d3f6cdf c7c12d44b79015a8 "));
    }
};

QTEST_APPLESS_MAIN(ShardCodingTest)
#include "shard_coding_test.moc"
