// One segment repaired by somebody who is not its owner: what is made, from what, where it goes, and when nothing is done.
#include "core/placement/segment_mending.h"

#include "core/base/worker_pool.h"
#include "core/erasure/merkle.h"
#include "core/placement/shard_coding.h"
#include "tests/support/seeded_random.h"

#include <QTest>

#include <algorithm>
#include <future>
#include <map>

using namespace granary;
using namespace granary::placement;
using namespace granary::test;

namespace {

constexpr unsigned k = 3;
constexpr unsigned n = 6;

/// Nodes in memory.
class MemoryLinks : public RepairLinks {
public:
    std::map<NodeId, std::map<ShardRoot, Bytes>> held;
    std::set<NodeId> away;
    std::set<NodeId> full;
    std::set<NodeId> rotten;
    std::set<NodeId> liars; ///< pass challenges, and serve other bytes
    unsigned reads = 0;

    Result<swarm::ProvenBytes> leaf(const NodeId& node, const swarm::RepairJob&, const swarm::RepairRow& row, std::uint32_t number) override
    {
        if (away.contains(node))
            return ErrorCode::unreachable;
        const auto at = held[node].find(row.root);
        if (at == held[node].end())
            return ErrorCode::notFound;
        const auto from = std::size_t{number} * erasure::leafBytes;
        const auto data = ByteView(at->second).subspan(from, std::min(erasure::leafBytes, at->second.size() - from));
        swarm::ProvenBytes out{at->second.size(), number, 1, toBytes(data), erasure::subtreeProof(erasure::leafHashes(ByteView(at->second)), number, 1)};
        if (rotten.contains(node))
            out.data[0] ^= std::byte{1};
        return out;
    }
    Result<Bytes> read(const NodeId& node, const swarm::RepairJob&, const swarm::RepairRow& row) override
    {
        ++reads;
        if (away.contains(node))
            return ErrorCode::unreachable;
        auto bytes = held[node].at(row.root);
        if (liars.contains(node))
            bytes[bytes.size() / 2] ^= std::byte{1};
        return bytes;
    }
    Status put(const NodeId& node, const swarm::RepairJob&, const swarm::RepairRow& row, std::shared_ptr<const Bytes> data) override
    {
        if (away.contains(node))
            return ErrorCode::unreachable;
        if (full.contains(node))
            return ErrorCode::diskFull;
        held[node][row.root] = *data;
        return {};
    }
};

/// A segment of six rows on six nodes, three of which bring it back, and two nodes that hold nothing.
struct Scene {
    SeededRandom random{5};
    swarm::RepairJob job;
    MemoryLinks links;
    std::vector<NodeId> spare;
    std::set<NodeId> gone;
    CancelToken cancel;
    bool allowed = true;
    std::uint64_t asked = 0;

    Scene()
    {
        const auto sealed = random.bytes(300'000);
        auto keys = std::make_shared<MaskKeys>();
        keys->add(0, crypto::MaskKey::copyFrom(random.bytes(32)));
        EncodeJob encode;
        encode.sealed = std::make_shared<Bytes>(sealed);
        encode.segment = random.id<SegmentId>();
        encode.keys = keys;
        encode.layout = {k, chooseCellBytes(sealed.size(), k), sealed.size()};
        for (std::uint8_t row = 0; row < n; ++row)
            encode.rows.push_back(row);
        std::promise<std::vector<EncodedShard>> promise;
        InlineExecutor workers;
        encodeShards(workers, encode, [&](auto shards) { promise.set_value(std::move(shards)); });
        for (const auto& shard : promise.get_future().get()) {
            const auto node = random.id<NodeId>();
            job.order.rows.push_back({shard.row, shard.root});
            job.holders.push_back(node);
            job.masks.push_back(crypto::rowMask(*keys->find(0), encode.segment, shard.row));
            job.nodes.push_back({node, {}});
            links.held[node][shard.root] = *shard.data;
        }
        for (int i = 0; i < 2; ++i) {
            spare.push_back(random.id<NodeId>());
            job.nodes.push_back({spare.back(), {}});
        }
        job.order.segment = encode.segment;
        job.order.shardBytes = encode.layout.shardBytes();
        job.k = k;
        job.enough = n;
    }
    Result<Mending> mend()
    {
        const auto mayMove = [this](std::uint64_t bytes) {
            asked += bytes;
            return allowed;
        };
        return mendSegment(job, links, gone, random, mayMove, cancel);
    }
    void lose(std::size_t row) { links.held[job.holders[row]].clear(); }
    /// Whether that node has the right bytes of the row.
    bool has(const NodeId& node, std::size_t row)
    {
        const auto& held = links.held[node];
        const auto at = held.find(job.order.rows[row].root);
        return at != held.end() && erasure::merkleRoot(ByteView(at->second)) == job.order.rows[row].root;
    }
};

} // namespace

class SegmentMendingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void whatIsWholeIsLeftAlone()
    {
        Scene s;
        const auto done = s.mend();
        QVERIFY(done.ok() && done->left == n && done->made == 0 && done->bytesMoved == 0 && !done->obstacle);
        QVERIFY(done->holders == s.job.holders && s.links.reads == 0 && s.asked == 0);
    }

    void lostRowsAreMadeAnew()
    {
        Scene s;
        s.lose(0);
        s.lose(4);
        const auto done = s.mend();
        QVERIFY(done.ok() && done->left == n - 2 && done->made == 2 && !done->obstacle);
        QVERIFY(done->holders[0] != done->holders[4]);
        for (const std::size_t row : {0, 4}) {
            QVERIFY(std::count(s.spare.begin(), s.spare.end(), done->holders[row]) == 1);
            QVERIFY(s.has(done->holders[row], row));
        }
        QCOMPARE(done->bytesMoved, (k + 2) * s.job.order.shardBytes);
        QCOMPARE(s.asked, done->bytesMoved);
        // As it is now nothing is left to do.
        s.job.holders = done->holders;
        QCOMPARE(s.mend()->made, 0u);
    }

    void whoIsAwayMayComeBack()
    {
        Scene s;
        s.links.away.insert(s.job.holders[1]);
        QCOMPARE(s.mend()->left, n);
        s.gone.insert(s.job.holders[1]);
        const auto done = s.mend();
        QVERIFY(done.ok() && done->left == n - 1 && done->made == 1 && s.has(done->holders[1], 1));
        // One that was given up and answers all the same is no loss.
        Scene back;
        back.gone.insert(back.job.holders[1]);
        QCOMPARE(back.mend()->left, n);
    }

    void aWrongAnswerIsALoss()
    {
        Scene s;
        s.links.rotten.insert(s.job.holders[2]);
        const auto done = s.mend();
        QVERIFY(done.ok() && done->left == n - 1 && done->made == 1 && done->holders[2] != s.job.holders[2] && s.has(done->holders[2], 2));
    }

    void someMayBeMissing()
    {
        Scene s;
        s.job.enough = 5;
        s.lose(2);
        QCOMPARE(s.mend()->made, 0u);
        s.lose(3);
        QCOMPARE(s.mend()->made, 2u);
    }

    void tooFewBringNothingBack()
    {
        Scene s;
        for (std::size_t row = 0; row < 4; ++row)
            s.lose(row);
        const auto done = s.mend();
        QVERIFY(done.ok() && done->made == 0 && done->obstacle && done->obstacle->code == ErrorCode::notEnoughShards && s.links.reads == 0);
        // Enough may come back, and too few answer.
        Scene later;
        later.lose(0);
        for (std::size_t row = 1; row < 4; ++row)
            later.links.away.insert(later.job.holders[row]);
        QVERIFY(later.mend()->obstacle->code == ErrorCode::notEnoughShards);
    }

    void aNodeGetsItsOwnBackWhereNoOtherIs()
    {
        Scene s;
        s.job.nodes.resize(n);
        s.lose(3);
        const auto done = s.mend();
        QVERIFY(done.ok() && done->made == 1 && done->holders == s.job.holders && s.has(s.job.holders[3], 3));
        // From one that is gone nothing is read for nobody.
        Scene none;
        none.job.nodes.resize(n);
        none.links.away.insert(none.job.holders[3]);
        none.gone.insert(none.job.holders[3]);
        const auto stuck = none.mend();
        QVERIFY(stuck.ok() && stuck->obstacle && stuck->obstacle->code == ErrorCode::noNodes && none.links.reads == 0);
    }

    void aRefusalGoesToAnother()
    {
        Scene s;
        s.links.full.insert(s.spare[0]);
        s.lose(5);
        const auto done = s.mend();
        QVERIFY(done.ok() && done->made == 1 && done->holders[5] == s.spare[1] && s.has(s.spare[1], 5));
    }

    void aLiarIsNoSource()
    {
        Scene s;
        s.links.liars.insert(s.job.holders[0]);
        s.lose(5);
        const auto done = s.mend();
        QVERIFY(done.ok() && done->made == 1 && s.has(done->holders[5], 5));
        for (std::size_t row = 1; row < 3; ++row)
            s.links.liars.insert(s.job.holders[row]);
        s.job.holders = done->holders;
        s.lose(4);
        const auto none = s.mend();
        QVERIFY(none.ok() && none->made == 0 && none->obstacle->code == ErrorCode::notEnoughShards);
    }

    void aSenselessJobPutsNothing()
    {
        Scene s;
        std::swap(s.job.masks[0], s.job.masks[1]);
        s.lose(5);
        const auto before = s.links.held;
        const auto done = s.mend();
        QVERIFY(!done.ok() && done.error().code == ErrorCode::damaged);
        for (const auto& node : s.spare)
            QVERIFY(s.links.held[node].empty());
    }

    void nothingMovesBeyondTheLimit()
    {
        Scene s;
        s.allowed = false;
        s.lose(5);
        const auto done = s.mend();
        QVERIFY(done.ok() && done->made == 0 && done->bytesMoved == 0 && done->obstacle->code == ErrorCode::busy && s.links.reads == 0);
    }

    void itStopsWhenToldTo()
    {
        Scene s;
        s.lose(5);
        s.cancel.cancel();
        QVERIFY(s.mend().error().code == ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(SegmentMendingTest)
#include "segment_mending_test.moc"
