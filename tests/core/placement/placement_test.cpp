#include "core/placement/placement.h"

#include "core/crypto/hash.h"
#include "core/placement/coding_choice.h"
#include "core/swarm/mutable_item.h"
#include "tests/support/placement_world.h"

#include <QTest>

using namespace granary;
using namespace granary::placement;

namespace {

using World = test::PlacementWorld;

bool readsBack(World& world, const drive::SegmentRecord& record, const Bytes& sealed)
{
    test::SeededRandom random(sealed.size());
    for (int i = 0; i < 20; ++i) {
        const auto offset = i == 0 ? 0 : random.below(sealed.size());
        const auto length = i == 0 ? sealed.size() : 1 + random.below(sealed.size() - offset);
        const auto got = world.placement->read(record, offset, length, {});
        if (!got.ok() || !equalBytes(*got, ByteView(sealed).subspan(offset, length)))
            return false;
    }
    return true;
}

} // namespace

class PlacementTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void codingFollowsTheNumberOfNodes()
    {
        QVERIFY((codingFor(1) == drive::Coding{1, 1}));
        QVERIFY((codingFor(2) == drive::Coding{1, 2}));
        QVERIFY((codingFor(5) == drive::Coding{2, 5}));
        QVERIFY((codingFor(8) == drive::Coding{3, 8}));
        QVERIFY((codingFor(12) == drive::Coding{4, 12}));
        QVERIFY((codingFor(29) == drive::Coding{10, 29}));
        QVERIFY((codingFor(30) == drive::Coding{10, 30}));
        QVERIFY((codingFor(99) == drive::Coding{10, 30}));
        QVERIFY((codingFor(100) == drive::Coding{16, 40}));
        World world(0);
        QCOMPARE(world.placement->coding().error().code, ErrorCode::noNodes);
        world.addNode();
        world.addNode();
        QVERIFY((*world.placement->coding() == drive::Coding{1, 2}));
        world.on([&] { world.placement->setLeaving(world.nodes[0]->id(), true); });
        QVERIFY((*world.placement->coding() == drive::Coding{1, 1}));
    }

    void everyNodeGetsOneShard()
    {
        World world(12);
        const auto sealed = world.random.bytes((3 << 20) + 17);
        const auto outcome = world.put(sealed, world.record());
        QVERIFY(outcome.record.complete());
        QVERIFY(outcome.refusals.empty());
        QCOMPARE(outcome.record.shards.size(), std::size_t{12});
        QVERIFY(outcome.uploadedBytes >= sealed.size() * 3);
        QVERIFY(std::is_sorted(outcome.record.shards.begin(), outcome.record.shards.end(),
            [](const auto& a, const auto& b) { return a.shard < b.shard; }));
        for (const auto& node : world.nodes)
            QCOMPARE(node->shardCount(), std::size_t{1});
        QVERIFY(readsBack(world, outcome.record, sealed));
    }

    void oneNodeIsEnough()
    {
        World world(1);
        const auto sealed = world.random.bytes(700001);
        const auto record = world.put(sealed);
        QVERIFY(record.complete());
        QVERIFY(readsBack(world, record, sealed));
        QCOMPARE(world.nodes[0]->usedBytes(), std::uint64_t{700001 / 4096 * 4096 + 4096});
    }

    void smallBudgetsOnlyDelay()
    {
        PlacementConfig config;
        config.encodedBytesLimit = 1000; // less than one shard
        World world(6, config);
        const auto sealed = world.random.bytes(500000);
        std::vector<std::future<drive::PutOutcome>> puts;
        for (int i = 0; i < 4; ++i)
            puts.push_back(std::async(std::launch::async, [&] { return world.put(sealed, world.record()); }));
        for (auto& p : puts)
            QVERIFY(p.get().record.complete());
    }

    void refusedShardsGoToOtherNodes()
    {
        World world(5);
        const auto record = world.record();
        world.addNode();
        world.addNode();
        world.nodes[0]->refuse(ErrorCode::quotaExceeded);
        world.nodes[3]->refuse(ErrorCode::diskFull);
        const auto sealed = world.random.bytes(100000);
        const auto outcome = world.put(sealed, record);
        QVERIFY(outcome.record.complete());
        std::set<NodeId> nodes;
        for (const auto& p : outcome.record.shards)
            QVERIFY(nodes.insert(p.node).second);
        QVERIFY(!nodes.contains(world.nodes[0]->id()));
        QVERIFY(readsBack(world, outcome.record, sealed));
    }

    void missingShardsAreToppedUpLater()
    {
        World world(6);
        world.kill(1);
        world.nodes[4]->refuse(ErrorCode::quotaExceeded);
        const auto sealed = world.random.bytes(300000);
        const auto first = world.put(sealed, world.record());
        QCOMPARE(first.record.shards.size(), std::size_t{4});
        QCOMPARE(first.refusals.size(), std::size_t{1});
        QCOMPARE(first.refusals.front().code, ErrorCode::quotaExceeded);
        QVERIFY(!first.record.complete());
        QVERIFY(readsBack(world, first.record, sealed));
        world.on([&] {
            world.nodes[1]->comeBack();
            world.nodes[4]->refuse({});
        });
        const auto second = world.put(sealed, first.record);
        QVERIFY(second.record.complete());
        QCOMPARE(second.uploadedBytes, 2 * first.uploadedBytes / 4);
        for (const auto& node : world.nodes)
            QCOMPARE(node->shardCount(), std::size_t{1});
        QVERIFY(readsBack(world, second.record, sealed));
    }

    void noNodesPutNothing()
    {
        World world(2);
        const auto record = world.record();
        world.kill(0);
        world.kill(1);
        const auto outcome = world.put(world.random.bytes(1000), record);
        QVERIFY(outcome.record.shards.empty());
        QVERIFY((world.placement->reachableOfKnown() == std::pair{0u, 2u}));
    }

    void badRecordsAreRefused()
    {
        World world(3);
        auto record = world.record();
        record.lengthBytes = 5;
        QCOMPARE(world.put(world.random.bytes(1000), record).refusals.front().code, ErrorCode::invalidArgument);
        record = world.record();
        record.epoch = 9;
        QCOMPARE(world.put(world.random.bytes(1000), record).refusals.front().code, ErrorCode::wrongDrive);
        const auto good = world.put(world.random.bytes(1000));
        QCOMPARE(world.placement->read(good, 900, 101, {}).error().code, ErrorCode::malformed);
        QCOMPARE(world.placement->read(good, UINT64_MAX, 2, {}).error().code, ErrorCode::malformed);
        QVERIFY(world.placement->read(good, 1000, 0, {})->empty());
    }

    void smallReadsTouchOnlyTheirNode()
    {
        World world(12);
        const auto sealed = world.random.bytes(8 << 20);
        const auto record = world.put(sealed);
        const auto got = world.placement->read(record, 1234567, 2000, {});
        QVERIFY(equalBytes(*got, ByteView(sealed).subspan(1234567, 2000)));
        unsigned touched = 0;
        std::uint64_t bytes = 0;
        for (const auto& node : world.nodes) {
            touched += node->reads() > 0 ? 1 : 0;
            bytes += node->bytesRead();
        }
        QCOMPARE(touched, 1u);
        QVERIFY(bytes < 2200);
    }

    void anyKShardsAreEnough()
    {
        World world(12);
        const auto sealed = world.random.bytes(2000003);
        const auto record = world.put(sealed);
        for (unsigned dead = 0; dead < 8; ++dead) {
            world.kill(world.indexOf(record.shards[dead].node));
            QVERIFY(readsBack(world, record, sealed));
        }
        world.kill(world.indexOf(record.shards[8].node));
        QCOMPARE(world.placement->read(record, 0, 10, {}).error().code, ErrorCode::notEnoughShards);
    }

    void liarsAreFoundOutAndPassedOver()
    {
        World world(12);
        const auto sealed = world.random.bytes(1500000);
        const auto record = world.put(sealed);
        for (const unsigned row : {0u, 2u, 5u})
            world.nodes[world.indexOf(record.shards[row].node)]->lie(true);
        for (const unsigned row : {1u, 6u, 7u})
            world.kill(world.indexOf(record.shards[row].node));
        QVERIFY(readsBack(world, record, sealed));
        unsigned strikes = 0;
        world.on([&] { strikes = world.placement->strikes(record.shards[0].node); });
        QVERIFY(strikes > 0);
        world.on([&] { QVERIFY(!world.lost.empty()); });
    }

    void onlyLiesAreCalledDamage()
    {
        World world(3);
        const auto record = world.put(world.random.bytes(50000));
        for (const auto& node : world.nodes)
            node->lie(true);
        QCOMPARE(world.placement->read(record, 0, 10, {}).error().code, ErrorCode::damaged);
    }

    void slowNodesGetCompetitors()
    {
        PlacementConfig config;
        config.slowRead = std::chrono::milliseconds(60);
        World world(8, config);
        const auto sealed = world.random.bytes(900000);
        const auto record = world.put(sealed);
        for (const unsigned row : {1u, 4u})
            world.on([&] { world.nodes[world.indexOf(record.shards[row].node)]->stall(true); });
        const auto all = world.placement->read(record, 0, sealed.size(), {});
        QVERIFY(all.ok() && *all == sealed);
        const auto some = world.placement->read(record, 65536, 100, {});
        QVERIFY(some.ok() && equalBytes(*some, ByteView(sealed).subspan(65536, 100)));
        world.on([&] {
            for (const auto& node : world.nodes)
                node->stall(false);
        });
    }

    /// One that leaves a read open costs patience once, not with every read.
    void whoLeavesAReadOpenIsPassedOver()
    {
        PlacementConfig config;
        config.slowRead = std::chrono::milliseconds(60);
        World world(8, config);
        const auto sealed = world.random.bytes(900000);
        const auto record = world.put(sealed);
        auto& node = *world.nodes[world.indexOf(record.shards[0].node)];
        const auto whole = [&] {
            const auto got = world.placement->read(record, 0, sealed.size(), {});
            return got.ok() && *got == sealed;
        };
        world.on([&] { node.stall(true); });
        for (int i = 0; i < 4; ++i)
            QVERIFY(whole());
        world.on([&] { node.stall(false); });
        world.on([] {}); // what was held back is answered now
        QCOMPARE(node.reads(), 1u);
        QVERIFY(whole());
        QCOMPARE(node.reads(), 2u);
        // When its link goes and comes back it is asked again, too.
        world.on([&] { node.stall(true); });
        QVERIFY(whole());
        world.on([&] {
            node.die();
            world.placement->nodesChanged();
            node.stall(false);
            node.comeBack();
            world.placement->nodesChanged();
        });
        const auto before = node.reads();
        QVERIFY(whole());
        QVERIFY(node.reads() > before);
    }

    void aShardElsewhereIsFound()
    {
        World world(3);
        const auto sealed = world.random.bytes(50000);
        auto record = world.put(sealed);
        for (auto& p : record.shards) // the record is out of date: every shard lies on another node
            p.node = world.nodes[(world.indexOf(p.node) + 1) % 3]->id();
        QVERIFY(readsBack(world, record, sealed));
    }

    void readsCanBeCancelled()
    {
        World world(2);
        const auto record = world.put(world.random.bytes(5000));
        world.on([&] {
            for (const auto& node : world.nodes)
                node->stall(true);
        });
        CancelToken cancel;
        auto read = std::async(std::launch::async, [&] { return world.placement->read(record, 0, 10, cancel); });
        cancel.cancel();
        QCOMPARE(read.get().error().code, ErrorCode::cancelled);
        world.on([&] {
            for (const auto& node : world.nodes)
                node->stall(false);
        });
    }

    void cancelledPutsKeepWhatIsAcknowledged()
    {
        World world(4);
        world.on([&] { world.nodes[2]->stall(true); });
        CancelToken cancel;
        auto put = std::async(std::launch::async, [&] { return world.put(world.random.bytes(5000), world.record(), cancel); });
        cancel.cancel();
        world.on([&] { world.nodes[2]->stall(false); });
        QVERIFY(put.get().record.shards.size() <= 4);
    }

    void manyReadersAtOnce()
    {
        World world(9);
        const auto sealed = world.random.bytes(1 << 20);
        const auto record = world.put(sealed);
        world.nodes[world.indexOf(record.shards[1].node)]->lie(true);
        std::vector<std::future<bool>> readers;
        for (int i = 0; i < 8; ++i)
            readers.push_back(std::async(std::launch::async, [&] { return readsBack(world, record, sealed); }));
        for (auto& r : readers)
            QVERIFY(r.get());
    }

    /// A disk brought rows to nodes before anybody put them there.
    void whatNodesHoldAlreadyIsOfferedToThemFirst()
    {
        for (int i = 0; i < 5; ++i) {
            World world(8);
            const auto sealed = world.random.bytes(500'000);
            const auto record = world.record();
            world.placement->expectHeld({{{record.id, std::uint8_t{6}}, world.nodes[1]->id()}, {{record.id, std::uint8_t{0}}, world.nodes[4]->id()}});
            const auto put = world.put(sealed, record).record;
            QVERIFY(put.complete());
            QVERIFY(placeOf(put, 6)->node == world.nodes[1]->id());
            QVERIFY(placeOf(put, 0)->node == world.nodes[4]->id());
            QVERIFY(readsBack(world, put, sealed));
        }
        // One that is away is no reason to wait.
        World world(4);
        const auto record = world.record();
        world.placement->expectHeld({{{record.id, std::uint8_t{2}}, world.nodes[3]->id()}});
        world.kill(3);
        QCOMPARE(world.put(world.random.bytes(9000), record).record.shards.size(), std::size_t{3});
    }

    void rowsAreComputedAsTheyWerePut()
    {
        World world(6);
        const auto sealed = world.random.bytes(300'000);
        const auto record = world.put(sealed);
        const auto shards = world.placement->shardsOf(record, {1, 4, 200}, {});
        QVERIFY2(shards.ok(), shards.ok() ? "" : shards.error().text().c_str());
        QCOMPARE(shards->size(), std::size_t{3});
        QVERIFY((*shards)[0].root == placeOf(record, 1)->root && (*shards)[1].root == placeOf(record, 4)->root);
        auto wrong = record;
        wrong.shards[1].root = wrong.shards[2].root;
        QVERIFY(world.placement->shardsOf(wrong, {1}, {}).error().code == ErrorCode::damaged);
    }

    void headsGoToEveryNode()
    {
        World world(5);
        world.kill(4);
        const auto record = world.random.bytes(3000);
        const auto name = crypto::blake2b({record});
        const auto head = world.random.bytes(maxHead());
        const auto outcome = world.placement->publish(3, 11, head, record);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->nodes, 4u);
        QVERIFY(world.placement->publish(0, 2, asBytes("other slot"), record).ok());
        QVERIFY(!world.placement->publish(3, 10, head, record).ok());
        for (const std::size_t i : {0, 1, 2})
            world.kill(i);
        const auto found = world.placement->findHeads({});
        QVERIFY(found.ok());
        QCOMPARE(found->size(), std::size_t{2});
        for (const auto& f : *found)
            QVERIFY(f.sequence == 11 ? f.value == head : asText(f.value) == "other slot");
        QVERIFY(*world.placement->rootRecord(name, {}) == record);
        QCOMPARE(world.placement->rootRecord(Hash32(), {}).error().code, ErrorCode::unreachable);
        world.nodes[3]->lie(true);
        QVERIFY(world.placement->findHeads({})->empty());
        QVERIFY(!world.placement->rootRecord(name, {}).ok());
        world.kill(3);
        QCOMPARE(world.placement->findHeads({}).error().code, ErrorCode::unreachable);
        QVERIFY(!world.placement->publish(3, 12, head, record).ok());
    }

    /// One node has a newer state: whoever else takes this one, it is outdated. That has to be shown, not said.
    void outdatedHeadsAreConflicts()
    {
        World world(4);
        const auto record = world.random.bytes(3000);
        world.nodes[0]->claimNewerHeads(true);
        const auto first = world.placement->publish(3, 5, asBytes("five"), record);
        QVERIFY(first.ok());
        QCOMPARE(first->nodes, 3u);
        for (const std::size_t i : {0, 2, 3})
            world.kill(i);
        QVERIFY(world.placement->publish(3, 9, asBytes("nine"), record).ok());
        world.on([&] {
            for (const auto& node : world.nodes)
                node->comeBack();
            world.placement->nodesChanged();
        });
        // One that only says so, and is alone, is no conflict of the drive's: the next number may be tried.
        for (const std::size_t i : {1, 2, 3})
            world.kill(i);
        QCOMPARE(world.placement->publish(3, 20, asBytes("twenty"), record).error().code, ErrorCode::unreachable);
        world.on([&] {
            for (const auto& node : world.nodes)
                node->comeBack();
            world.placement->nodesChanged();
        });
        QCOMPARE(world.placement->publish(3, 8, asBytes("eight"), record).error().code, ErrorCode::conflict);
        QCOMPARE(world.placement->publish(3, 9, asBytes("another nine"), record).error().code, ErrorCode::conflict);
        QVERIFY(world.placement->publish(3, 10, asBytes("ten"), record).ok());
    }

    void lostShardsAreRebuiltElsewhere()
    {
        World world(6);
        const auto sealed = world.random.bytes(400000);
        const auto record = world.put(sealed);
        world.nodes[world.indexOf(record.shards[2].node)]->rot(record.shards[2].root);
        const auto inPlace = world.placement->rebuildShards(record, {2}, {record.shards[2].node}, {});
        QVERIFY(inPlace.ok());
        QCOMPARE(inPlace->record.shards[2].node, record.shards[2].node);
        for (const std::size_t row : {0, 1, 3, 4})
            world.kill(world.indexOf(record.shards[row].node));
        QVERIFY2(readsBack(world, record, sealed), "the rotten copy was replaced");
        for (const auto& node : world.nodes)
            world.on([&] {
                node->comeBack();
                world.placement->nodesChanged();
            });
        world.addNode();
        world.kill(world.indexOf(record.shards[2].node));
        const auto mended = world.placement->rebuildShards(record, {2}, {record.shards[2].node}, {});
        QVERIFY(mended.ok());
        QCOMPARE(mended->record.shards.size(), std::size_t{6});
        QCOMPARE(mended->record.shards[2].node, world.nodes[6]->id());
        QCOMPARE(mended->record.shards[2].root, record.shards[2].root);
        QVERIFY(world.nodes[6]->holds(record.shards[2].root));
    }

    void aNodeThatLendsNoMoreGetsNothingNewAndIsReadFrom()
    {
        World world(4);
        const auto sealed = world.random.bytes(70000);
        auto record = world.put(sealed);
        QVERIFY((*world.placement->coding() == codingFor(4)));
        world.nodes[1]->lendNoMore(true);
        world.on([&] { world.placement->nodesChanged(); });
        QVERIFY((*world.placement->coding() == codingFor(3)));
        QVERIFY(!world.placement->nodesNow().takers.contains(world.nodes[1]->id()));
        const auto held = world.nodes[1]->shardCount();
        for (int i = 0; i < 5; ++i)
            QVERIFY(world.put(world.random.bytes(70000)).complete());
        QCOMPARE(world.nodes[1]->shardCount(), held);
        // As it said last, also while it is away.
        world.kill(1);
        world.on([&] { world.placement->nodesChanged(); });
        QVERIFY((*world.placement->coding() == codingFor(3)));
        world.nodes[1]->comeBack();
        world.kill(0);
        world.kill(2);
        QVERIFY(readsBack(world, record, sealed));
        world.nodes[1]->lendNoMore(false);
        world.on([&] { world.placement->nodesChanged(); });
        QVERIFY((*world.placement->coding() == codingFor(4)));
    }

    void drainedNodesHoldNothingOfTheRecords()
    {
        World world(4);
        std::vector<Bytes> contents;
        std::vector<drive::SegmentRecord> records;
        for (int i = 0; i < 6; ++i) {
            contents.push_back(world.random.bytes(70000));
            records.push_back(world.put(contents.back()));
        }
        const auto leaving = world.nodes[1]->id();
        world.on([&] { world.placement->setLeaving(leaving, true); });
        QCOMPARE(world.placement->moveOff(records[0], leaving, {}).error().code, ErrorCode::noNodes);
        world.addNode();
        world.nodes[1]->lose(records[3].shards[0].root); // one of them must be rebuilt, whichever row it was
        for (auto& record : records) {
            auto moved = world.placement->moveOff(record, leaving, {});
            QVERIFY(moved.ok());
            QVERIFY(*moved != record);
            record = std::move(*moved);
        }
        world.on([&] { world.placement->removeNode(leaving); });
        for (std::size_t i = 0; i < records.size(); ++i) {
            QVERIFY(std::none_of(
                records[i].shards.begin(), records[i].shards.end(), [&](const auto& p) { return p.node == leaving; }));
            QCOMPARE(records[i].shards.size(), std::size_t{4});
            QVERIFY(readsBack(world, records[i], contents[i]));
        }
    }

    void removalsWaitForTheirNode()
    {
        World world(3);
        const auto record = world.put(world.random.bytes(9000));
        world.kill(0);
        for (const auto& place : record.shards)
            world.placement->removeShards(place.node, {place.root});
        world.on([] {});
        world.on([&] {
            world.nodes[0]->comeBack();
            world.placement->nodesChanged();
        });
        for (const auto& node : world.nodes) {
            std::promise<bool> tombstone;
            world.loop.post([&] {
                node->list({},
                    [&](const auto& held) { tombstone.set_value(held.ok() && held->size() == 1 && held->front().tombstone); });
            });
            QVERIFY(tombstone.get_future().get());
        }
    }

    void removalsAreAcknowledged()
    {
        World world(3);
        const auto record = world.put(world.random.bytes(9000));
        std::vector<drive::ShardRemoval> shards;
        for (const auto& place : record.shards)
            shards.push_back({place.node, place.root});
        const auto gone = world.nodes[0]->id();
        world.kill(0);
        const auto done = world.placement->remove(shards, nullptr, {});
        QCOMPARE(done.size(), shards.size() - 1);
        QVERIFY(std::none_of(done.begin(), done.end(), [&](const auto& d) { return d.node == gone; }));
        // Again, and by the key that frees at once.
        const crypto::SigningKey admin{crypto::SigningKey::Seed()};
        world.on([&] {
            for (const auto& node : world.nodes)
                node->setAdmin(admin.publicKey());
        });
        QCOMPARE(world.placement->remove(shards, &world.keys.storeSign, {}).size(), std::size_t{0});
        auto purged = world.placement->purgeTombstones(admin, {});
        QVERIFY(purged.open == std::set<NodeId>{gone});
        QCOMPARE(purged.bytes, (shards.size() - 1) * record.shardBytes());
        world.on([&] {
            for (std::size_t i = 1; i < world.nodes.size(); ++i)
                QCOMPARE(world.nodes[i]->shardCount(), std::size_t{0});
            world.nodes[0]->comeBack();
            world.placement->nodesChanged();
        });
        QCOMPARE(world.placement->remove(shards, &admin, {}).size(), shards.size());
        world.on([&] { QCOMPARE(world.nodes[0]->shardCount(), std::size_t{0}); });
    }

private:
    static std::size_t maxHead() { return 996; }
};

QTEST_APPLESS_MAIN(PlacementTest)
#include "placement_test.moc"
