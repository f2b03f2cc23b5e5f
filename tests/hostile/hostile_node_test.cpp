// What an owner's links make of hostile nodes, in one process and under virtual time: who is to blame, and that nobody else is.
#include "tests/hostile/hostile_node.h"

#include "tests/core/swarm/swarm_fixture.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

/// An owner, an honest node and a hostile one, both on one address.
struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{77};
    NetworkPeer owner{loop, network, 2, {}};
    NetworkPeer honest{loop, network, 3, {.listen = at(7001), .lends = true}};
    MemoryShardStore behind{loop};
    HostileStore store;
    std::unique_ptr<MemoryTransport> transport = network.transport(at(7002));
    HostileNode hostile;
    std::shared_ptr<NodeClient> toHonest;
    std::shared_ptr<NodeClient> toHostile;
    std::size_t mostHeld = 0;

    explicit Scene(Behaviour behaviour)
        : store(loop, behind, behaviour), hostile({loop, random, *transport, store}, "test", signingKey(random), behaviour)
    {
        behind.anyone = true;
        honest.start();
        owner.start();
        owner.openDrive();
        hostile.start();
        toHonest = owner.set().keep(honest.address());
        toHostile = owner.set().keep({hostile.id(), {at(7002)}, {}});
    }
    ~Scene()
    {
        hostile.stop();
        owner.stop();
        honest.stop();
    }
    void run(Duration time)
    {
        for (Duration gone{}; gone < time; gone += 10ms) {
            loop.advance(10ms);
            mostHeld = std::max(mostHeld, owner.set().heldBytes(hostile.id()));
        }
    }
    template <class T>
    std::optional<Result<T>> wait(const std::function<void(std::function<void(Result<T>)>)>& ask, Duration most = 150s)
    {
        std::optional<Result<T>> got;
        ask([&](Result<T> result) { got.emplace(std::move(result)); });
        loop.advanceUntil([&] { return got.has_value(); }, most);
        return got;
    }
    Status put(NodeClient& client, const TestShard& shard)
    {
        const auto receipt = wait<Receipt>([&](auto done) { client.put(shard.offer, shard.data, done); });
        return !receipt ? Status(Error(ErrorCode::internal, "no answer")) : receipt->ok() ? Status() : Status(receipt->error());
    }
};

} // namespace

class HostileNodeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void whoIsToBlame_data()
    {
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<int>("fault");
        QTest::newRow("honest") << int(Behaviour::honest) << int(PeerFault::none);
        QTest::newRow("floods") << int(Behaviour::floods) << int(PeerFault::flooded);
        QTest::newRow("forges") << int(Behaviour::forges) << int(PeerFault::forged);
        QTest::newRow("malformed") << int(Behaviour::malformed) << int(PeerFault::brokeProtocol);
    }

    void whoIsToBlame()
    {
        QFETCH(int, behaviour);
        QFETCH(int, fault);
        Scene s(static_cast<Behaviour>(behaviour));
        s.run(20s);
        QCOMPARE(int(s.toHostile->fault()), fault);
        QVERIFY(s.toHonest->fault() == PeerFault::none);
        QVERIFY(s.toHonest->state() == NodeClient::State::ready);
        QVERIFY2(s.mostHeld <= NodeServer::maxHeldBytes, qPrintable(QString::number(s.mostHeld)));
        // Of what was handed on only the genuine is there, and it is the newest.
        for (const auto& record : s.owner.set().records())
            QVERIFY(record.node == s.honest.id() || record.node == s.hostile.id());
        QVERIFY(s.put(*s.toHonest, makeShard(s.random, 100'000)).ok());
        if (fault == int(PeerFault::none)) {
            QVERIFY(s.put(*s.toHostile, makeShard(s.random, 100'000)).ok());
            return;
        }
        // It goes on as long as it likes, and is forgiven an hour after it has stopped.
        s.hostile.stop();
        s.run(1s);
        s.loop.advance(59min);
        QCOMPARE(int(s.toHostile->fault()), fault);
        s.loop.advance(2min);
        QVERIFY(s.toHostile->fault() == PeerFault::none);
    }

    void dropsAreAcknowledged()
    {
        Scene s(Behaviour::drops);
        s.run(1s);
        const auto shard = makeShard(s.random, 100'000);
        QVERIFY(s.put(*s.toHostile, shard).ok());
        const auto listed = s.wait<std::vector<HeldShard>>([&](auto done) { s.toHostile->list({}, done); });
        QVERIFY(listed && listed->ok() && (*listed)->empty());
        const auto read = s.wait<ProvenBytes>([&](auto done) { s.toHostile->read(shard.offer.root, 0, 1, done); });
        QVERIFY(read && !read->ok() && read->error().code == ErrorCode::notFound);
    }

    void claimsAreListed()
    {
        Scene s(Behaviour::claims);
        s.run(1s);
        const auto shard = makeShard(s.random, 100'000);
        const HeldShard foreign{s.random.id<SegmentId>(), 4, s.random.id<ShardRoot>(), 5000, false};
        s.store.othersShards = [&] { return std::vector{foreign}; };
        QVERIFY(s.put(*s.toHostile, shard).ok());
        const auto listed = s.wait<std::vector<HeldShard>>([&](auto done) { s.toHostile->list({}, done); });
        QVERIFY(listed && listed->ok());
        QCOMPARE((*listed)->size(), std::size_t(2));
        const auto read = s.wait<ProvenBytes>([&](auto done) { s.toHostile->read(foreign.root, 0, 1, done); });
        QVERIFY(read && !read->ok());
    }

    void bulkIsWrongAndLeavesAreRight()
    {
        Scene s(Behaviour::bulk);
        s.run(1s);
        const auto shard = makeShard(s.random, 200'000);
        QVERIFY(s.put(*s.toHostile, shard).ok());
        for (const std::uint32_t leaves : {1u, 4u}) {
            const auto read = s.wait<ProvenBytes>([&](auto done) { s.toHostile->read(shard.offer.root, 4, leaves, done); });
            QVERIFY(read && read->ok());
            const auto& bytes = **read;
            QCOMPARE(erasure::verifySubtree(shard.offer.root, bytes.shardBytes, 4, leaves, bytes.data, bytes.proof), leaves == 1);
        }
    }

    /// Answers that never come end as timeouts, and the link with them: nobody waits for ever.
    void stallsTimeOut()
    {
        Scene s(Behaviour::stalls);
        s.run(1s);
        const auto shard = makeShard(s.random, 40 * leafSizeBytes);
        QVERIFY(s.put(*s.toHostile, shard).ok());
        const auto early = s.wait<ProvenBytes>([&](auto done) { s.toHostile->read(shard.offer.root, 0, 4, done); });
        QVERIFY(early && early->ok());
        const auto late = s.wait<ProvenBytes>([&](auto done) { s.toHostile->read(shard.offer.root, 36, 4, done); });
        QVERIFY(late && !late->ok());
        QVERIFY(late->error().code == ErrorCode::timedOut);
        QVERIFY(s.toHostile->fault() == PeerFault::none); // slow is not hostile: a verification judges it
    }

    void oldHeadsAreShown()
    {
        Scene s(Behaviour::oldHeads);
        s.run(1s);
        for (int sequence = 1; sequence <= 3; ++sequence) {
            const auto head = signItem(s.owner.admin(), asBytes("slot"), sequence, toBytes(asBytes("4:head")));
            const auto put = s.wait<void>([&](auto done) { s.toHostile->putHead(head, done); });
            QVERIFY(put && put->ok());
        }
        const auto heads = s.wait<std::vector<MutableItem>>([&](auto done) { s.toHostile->heads(done); });
        QVERIFY(heads && heads->ok());
        QCOMPARE((*heads)->size(), std::size_t(1));
        QCOMPARE((*heads)->front().sequence, std::int64_t(1));
    }
};

QTEST_GUILESS_MAIN(HostileNodeTest)
#include "hostile_node_test.moc"
