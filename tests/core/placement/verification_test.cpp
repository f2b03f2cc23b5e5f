// What a verification finds out about nodes that lose, rot, lie, stall or vanish.
#include "core/placement/verification.h"

#include "core/erasure/merkle.h"
#include "core/placement/placement.h"
#include "tests/support/placement_world.h"

#include <QTest>

using namespace granary;
using namespace granary::placement;
using namespace std::chrono_literals;

namespace {

/// Six nodes and some segments, of 4 to 5 leaves a shard.
struct Stored : test::PlacementWorld {
    explicit Stored(unsigned segments = 8) : PlacementWorld(6)
    {
        for (unsigned i = 0; i < segments; ++i)
            records.push_back(put(random.bytes(150'000)));
    }
    VerificationOutcome verify(VerificationOrder order = {})
    {
        order.segments = records;
        order.patience = 300ms;
        auto found = placement->verify(std::move(order), {});
        if (!found)
            qFatal("%s", found.error().text().c_str());
        return std::move(*found);
    }
    const NodeFinding& of(const VerificationOutcome& outcome, std::size_t node) const
    {
        for (const auto& finding : outcome.nodes)
            if (finding.node == nodes[node]->id())
                return finding;
        qFatal("no finding");
    }
    ShardRoot rootOn(std::size_t record, std::size_t node) const
    {
        for (const auto& p : records[record].shards)
            if (p.node == nodes[node]->id())
                return p.root;
        qFatal("no shard");
    }
    bool allOthersAreFine(const VerificationOutcome& outcome, std::size_t node) const
    {
        return std::all_of(outcome.nodes.begin(), outcome.nodes.end(),
            [&](const auto& finding) { return finding.node == nodes[node]->id() || finding.fault == NodeFault::none; });
    }
    std::vector<drive::SegmentRecord> records;
};

VerificationOrder everything(const std::vector<drive::SegmentRecord>& records)
{
    VerificationOrder order;
    order.everyShard = true;
    for (const auto& record : records)
        order.inFull.insert(record.id);
    return order;
}

} // namespace

class VerificationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void challengesFollowFromTheDetectionWanted()
    {
        // 5 % lost, found with 99.9 %: ln(0.001) / ln(0.95) = 134.7 when there are very many.
        QCOMPARE(challengesNeeded(100'000'000), std::uint64_t{135});
        QCOMPARE(challengesNeeded(100), std::uint64_t{74});
        QCOMPARE(challengesNeeded(0), std::uint64_t{0});
        QCOMPARE(challengesNeeded(1), std::uint64_t{1});
        QCOMPARE(challengesNeeded(7), std::uint64_t{7});
        QCOMPARE(challengesNeeded(1000, {0.5, 0.9}), std::uint64_t{4});
        QCOMPARE(challengesNeeded(10, {0, 1}), std::uint64_t{10});
    }

    /// The number is right: drawing as many from a set of which 5 % are bad misses all of them once in a thousand.
    void challengesMissAsRarelyAsTheyShould()
    {
        test::SeededRandom random(11);
        constexpr std::uint64_t shards = 100;
        const auto drawn = challengesNeeded(shards, {0.05, 0.9});
        int missed = 0;
        constexpr int rounds = 20'000;
        for (int round = 0; round < rounds; ++round) {
            bool found = false;
            std::uint64_t bad = 5;
            for (std::uint64_t i = 0; i < drawn && !found; ++i)
                found = random.below(shards - i) < bad;
            missed += found ? 0 : 1;
        }
        QVERIFY2(missed < rounds * 0.1 * 1.1, qPrintable(QString::number(missed)));
        QVERIFY2(missed > rounds * 0.1 * 0.6, qPrintable(QString::number(missed)));
    }

    void honestNodesAreFine()
    {
        Stored world;
        const auto outcome = world.verify(everything(world.records));
        QVERIFY(outcome.shards.empty());
        QCOMPARE(outcome.nodes.size(), std::size_t{6});
        for (const auto& finding : outcome.nodes) {
            QVERIFY(finding.fault == NodeFault::none);
            QCOMPARE(finding.shards, std::uint64_t{8});
            QCOMPARE(finding.challenges, std::uint64_t{8});
            QCOMPARE(finding.bytesRead, 8 * (world.records[0].shardBytes() + erasure::leafBytes));
            QVERIFY(finding.strays.empty());
        }
    }

    void aLostShardIsMissing()
    {
        Stored world;
        world.nodes[2]->lose(world.rootOn(5, 2));
        VerificationOrder order;
        order.mostChallenges = 0; // the list tells
        const auto outcome = world.verify(order);
        QCOMPARE(outcome.shards.size(), std::size_t{1});
        QCOMPARE(outcome.shards[0].segment, world.records[5].id);
        QVERIFY(outcome.shards[0].fault == ShardFault::missing);
        QVERIFY(world.of(outcome, 2).fault == NodeFault::missingShards);
        QVERIFY(world.allOthersAreFine(outcome, 2));
    }

    void aDeletedShardIsMissing()
    {
        Stored world;
        world.placement->removeShards(world.nodes[1]->id(), {world.rootOn(0, 1)});
        world.on([] {});
        const auto outcome = world.verify();
        QCOMPARE(outcome.shards.size(), std::size_t{1});
        QVERIFY(world.of(outcome, 1).fault == NodeFault::missingShards);
    }

    void anEmptyDiskIsNamed()
    {
        Stored world;
        world.on([&] { world.nodes[4]->loseEverything(); });
        const auto outcome = world.verify();
        QVERIFY(world.of(outcome, 4).fault == NodeFault::lostEverything);
        QCOMPARE(outcome.shards.size(), std::size_t{8});
        QVERIFY(world.allOthersAreFine(outcome, 4));
    }

    void oneRottenShardHasAllChallenged()
    {
        Stored world;
        for (std::size_t i = 0; i < world.records.size(); i += 2)
            world.nodes[3]->rot(world.rootOn(i, 3));
        VerificationOrder order;
        order.goal = {0.9, 0.5}; // one challenge: even so all are found as soon as one is
        QCOMPARE(challengesNeeded(8, order.goal), std::uint64_t{1});
        for (int round = 0;; ++round) {
            QVERIFY(round < 100);
            const auto outcome = world.verify(order);
            if (outcome.shards.empty())
                continue;
            QCOMPARE(outcome.shards.size(), std::size_t{4});
            QVERIFY(world.of(outcome, 3).fault == NodeFault::wrongAnswers);
            QCOMPARE(world.of(outcome, 3).challenges, std::uint64_t{8});
            QVERIFY(world.allOthersAreFine(outcome, 3));
            return;
        }
    }

    void whoServesChallengesBetterThanRestoresIsNamed()
    {
        Stored world;
        world.nodes[0]->lieInBulk(true);
        QVERIFY(world.verify().shards.empty());
        const auto outcome = world.verify(everything(world.records));
        QVERIFY(world.of(outcome, 0).fault == NodeFault::wrongInBulk);
        QCOMPARE(outcome.shards.size(), std::size_t{8});
        QVERIFY(outcome.shards[0].fault == ShardFault::wrongInBulk);
        QVERIFY(world.allOthersAreFine(outcome, 0));
    }

    /// A list that makes no sense does not spare a node its challenges: nothing of it is believed.
    void whoseListMakesNoSenseIsNotTrusted()
    {
        Stored world;
        world.nodes[1]->garbleList(true);
        const auto outcome = world.verify();
        QVERIFY(world.of(outcome, 1).fault == NodeFault::wrongAnswers);
        QVERIFY(world.of(outcome, 1).untrusted);
        QVERIFY(!world.of(outcome, 1).complete);
        QVERIFY(world.of(outcome, 0).complete && !world.of(outcome, 0).untrusted);
        QVERIFY(world.allOthersAreFine(outcome, 1));
    }

    void whatWasReadWholeIsKnown()
    {
        Stored world;
        VerificationOrder order;
        order.inFull.insert(world.records[2].id);
        const auto outcome = world.verify(order);
        for (const auto& finding : outcome.nodes)
            QVERIFY(finding.readWhole == std::set<SegmentId>{world.records[2].id});
        order.spareBulk = true;
        order.suspects.emplace(world.records[2].id, world.nodes[0]->id());
        for (const auto& finding : world.verify(order).nodes)
            QVERIFY(finding.readWhole.empty() && finding.complete);
    }

    void aStallerIsNamedAndHoldsNobodyUp()
    {
        Stored world;
        world.on([&] { world.nodes[5]->stall(true); });
        const auto outcome = world.verify(everything(world.records));
        QVERIFY(world.of(outcome, 5).fault == NodeFault::stalled);
        QVERIFY(world.allOthersAreFine(outcome, 5));
        world.on([&] { world.nodes[5]->stall(false); }); // late answers harm nobody
        world.on([] {});
    }

    void ofANodeThatIsAwayNothingIsSaid()
    {
        Stored world;
        world.kill(1);
        const auto outcome = world.verify(everything(world.records));
        QVERIFY(world.of(outcome, 1).fault == NodeFault::away);
        QVERIFY(outcome.shards.empty());
    }

    void suspectsAreChallengedAndReadWhole()
    {
        Stored world;
        world.nodes[0]->lieInBulk(true);
        VerificationOrder order;
        order.mostChallenges = 0;
        order.suspects.emplace(world.records[3].id, world.nodes[0]->id());
        const auto outcome = world.verify(order);
        QCOMPARE(outcome.shards.size(), std::size_t{1});
        QCOMPARE(outcome.shards[0].segment, world.records[3].id);
        QVERIFY(world.of(outcome, 0).challenges >= 1);
    }

    void whatIsFoundElsewhereIsTold()
    {
        Stored world;
        auto& other = world.addNode();
        world.on([&] { world.nodes[2]->giveDiskTo(other); });
        const auto outcome = world.verify();
        QVERIFY(world.of(outcome, 2).fault == NodeFault::lostEverything);
        QCOMPARE(world.of(outcome, 6).strays.size(), std::size_t{8});
        QCOMPARE(world.of(outcome, 6).shards, std::uint64_t{0});
    }

    void cancelledEndsSoon()
    {
        Stored world;
        world.on([&] { world.nodes[5]->stall(true); });
        CancelToken cancel;
        VerificationOrder order;
        order.segments = world.records;
        cancel.cancel();
        QCOMPARE(world.placement->verify(std::move(order), cancel).error().code, ErrorCode::cancelled);
        world.on([&] { world.nodes[5]->stall(false); });
    }

    void rowsAreRebuiltTogether()
    {
        Stored world(1);
        const auto& record = world.records[0];
        auto& spare = world.addNode();
        world.nodes[world.indexOf(record.shards[0].node)]->lose(record.shards[0].root);
        world.nodes[world.indexOf(record.shards[4].node)]->rot(record.shards[4].root);
        const auto rebuilt = world.placement->rebuildShards(record, {0, 4}, {record.shards[0].node, record.shards[4].node}, {});
        QVERIFY(rebuilt.ok());
        QVERIFY((rebuilt->rows == std::set<std::uint8_t>{0, 4}));
        QCOMPARE(rebuilt->record.shards.size(), std::size_t{6});
        std::set<NodeId> holders;
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(rebuilt->record.shards[i].root, record.shards[i].root);
            holders.insert(rebuilt->record.shards[i].node);
        }
        QCOMPARE(holders.size(), std::size_t{6});
        QVERIFY2(holders.contains(spare.id()), "the node with nothing of it comes first");
        world.records[0] = rebuilt->record;
        QVERIFY(world.verify(everything(world.records)).shards.empty());
        // Without leave to use the old place, and with no other node: nothing happens to the old copy.
        const auto nowhere = world.placement->rebuildShards(rebuilt->record, {1}, {}, {});
        if (nowhere.ok()) // the node that the first repair left
            QVERIFY(nowhere->record.shards[1].node != rebuilt->record.shards[1].node);
        else
            QCOMPARE(nowhere.error().code, ErrorCode::noNodes);
    }
};

QTEST_APPLESS_MAIN(VerificationTest)
#include "verification_test.moc"
