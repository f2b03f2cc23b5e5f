// What a repair order lets its repairer do at a node, and nobody else anything: orders that are shown, what follows them, jobs that are entrusted.
#include "core/crypto/hash.h"
#include "tests/core/swarm/message_samples.h"
#include "tests/core/swarm/swarm_fixture.h"
#include "tests/support/network/memory_repair_host.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

/// A node that holds two shards of an owner in two segments, and a repairer of the first one, a shard of which is missing.
struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{77};
    MemoryRepairHost repairs{loop};
    NetworkPeer node{loop, network, 2, {.listen = at(7001), .lends = true}};
    RawPeer owner{loop, network, 3};
    RawPeer repairer{loop, network, 4};
    RawPeer other{loop, network, 5};
    crypto::SigningKey admin = signingKey(random);
    std::shared_ptr<const TenantKeys> tenant = makeTenant(random, admin);
    const TestShard held = makeShard(random, 20'000);
    const TestShard missing = makeShard(random, 20'000);
    const TestShard elsewhere = makeShard(random, 20'000);
    RepairOrder order;

    Scene()
    {
        node.start();
        node.set().setRepairHost(&repairs);
        GRANARY_ASSERT(owner.connect(at(7001)) && owner.enrol(*tenant));
        put(owner, 1, held);
        put(owner, 2, elsewhere);
        GRANARY_ASSERT(owner.received<ReceiptMessage>().size() == 2);
        GRANARY_ASSERT(repairer.connect(at(7001)) && other.connect(at(7001)));
        order = {tenant->id(), repairer.id(), held.offer.segment, 20'000, now() + 86'400, {{3, held.offer.root}, {9, missing.offer.root}}};
    }
    ~Scene() { node.stop(); }
    std::int64_t now() { return loop.clock().wall().ns / 1'000'000'000; }

    void put(RawPeer& peer, RequestId request, const TestShard& shard)
    {
        peer.send(BeginMessage{request, shard.offer}.encode());
        peer.send(DataMessage{request, 0, {}}.encodeHead(), *shard.data);
        loop.advance(1s);
    }
    /// What became of a request; nothing: it was granted.
    std::optional<ErrorCode> answer(RawPeer& peer, RequestId request)
    {
        loop.advance(1s);
        for (const auto& error : peer.received<ErrorMessage>())
            if (error.request == request)
                return error.error().code;
        return std::nullopt;
    }
    std::optional<ErrorCode> show(RawPeer& peer, const RepairOrder& what, const crypto::SigningKey& signer)
    {
        const auto request = next++;
        peer.send(RepairOrderMessage{request, {}}.encodeHead(), *signRepairOrder(what, signer));
        return answer(peer, request);
    }
    std::optional<ErrorCode> show(RawPeer& peer, const RepairOrder& what) { return show(peer, what, tenant->storeSign); }
    std::optional<ErrorCode> read(RawPeer& peer, const TestShard& shard)
    {
        const auto request = next++;
        peer.send(RepairReadMessage{request, shard.offer.root, 0, 1}.encode());
        const auto refused = answer(peer, request);
        const auto proofs = peer.received<ProofMessage>();
        GRANARY_ASSERT(refused || (!proofs.empty() && proofs.back().request == request));
        return refused;
    }
    std::optional<ErrorCode> begin(RawPeer& peer, const TestShard& shard)
    {
        const auto request = next++;
        peer.send(RepairBeginMessage{request, shard.offer.root}.encode());
        peer.send(DataMessage{request, 0, {}}.encodeHead(), *shard.data);
        const auto refused = answer(peer, request);
        const auto receipts = peer.received<ReceiptMessage>();
        GRANARY_ASSERT(refused || (!receipts.empty() && receipts.back().request == request));
        return refused;
    }
    RepairJob job()
    {
        auto out = sampleJob(tenant->storeSign, node.id(), now() + 86'400);
        out.order.tenant = tenant->id();
        return out;
    }
    std::optional<ErrorCode> entrust(RawPeer& peer, RepairJob what, const crypto::SigningKey& signer)
    {
        what.signedOrder = *signRepairOrder(what.order, signer);
        const auto request = next++;
        peer.send(EntrustMessage{request, {}}.encodeHead(), *encodeRepairJob(what));
        return answer(peer, request);
    }
    RequestId next = 100;
};

} // namespace

class RepairAccessTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void theRepairerGetsWhatTheOrderNames();
    void nothingWithoutAnOrder();
    void nothingBeyondTheOrder();
    void anOrderIsGoodForOneNodeKey();
    void anOrderEnds();
    void anOrderEndsWithItsKey();
    void aRefusedOrderEndsTheOneBefore();
    void anOrderIsGoodForOneLink();
    void jobsAreTheTenantsOwn();
    void nobodyRepairsUnasked();
    void borrowedNodesAreNotShownOurTenant();
    void keptAndBorrowed();
};

void RepairAccessTest::theRepairerGetsWhatTheOrderNames()
{
    Scene s;
    QVERIFY(!s.show(s.repairer, s.order));
    QVERIFY(!s.read(s.repairer, s.held));
    QVERIFY(s.read(s.repairer, s.missing) == ErrorCode::notFound);
    QVERIFY(!s.begin(s.repairer, s.missing));
    QVERIFY(!s.read(s.repairer, s.missing));
    // What is there already needs no bytes.
    QVERIFY(!s.begin(s.repairer, s.held));
    // It is the tenant's, as the order says.
    s.owner.messages.clear();
    s.owner.send(ListMessage{900, {}}.encode());
    s.loop.advance(1s);
    const auto listed = s.owner.received<ListingMessage>().at(0).shards;
    QCOMPARE(listed.size(), std::size_t(3));
    const auto put = std::find_if(listed.begin(), listed.end(), [&](const auto& shard) { return shard.root == s.missing.offer.root; });
    QVERIFY(put != listed.end() && put->segment == s.order.segment && put->shard == 9 && put->lengthBytes == 20'000);
    // The receipt is the tenant's, too.
    const auto receipt = s.repairer.received<ReceiptMessage>().front().receipt;
    const ShardOffer offer{s.order.segment, 9, s.missing.offer.root, 20'000};
    QVERIFY(crypto::verify(*PublicKey::from(s.node.id().view()), receiptBuffer(s.tenant->id(), offer, receipt.nodeTimeSeconds), receipt.signature));
}

void RepairAccessTest::nothingWithoutAnOrder()
{
    Scene s;
    QVERIFY(s.read(s.repairer, s.held) == ErrorCode::permissionDenied);
    QVERIFY(s.begin(s.repairer, s.missing) == ErrorCode::permissionDenied);
    // Not for the tenant itself either: it has its own messages.
    QVERIFY(s.read(s.owner, s.held) == ErrorCode::permissionDenied);
    QVERIFY(!s.repairer.ended());
}

void RepairAccessTest::nothingBeyondTheOrder()
{
    Scene s;
    QVERIFY(!s.show(s.repairer, s.order));
    QVERIFY(s.read(s.repairer, s.elsewhere) == ErrorCode::permissionDenied);
    QVERIFY(s.begin(s.repairer, makeShard(s.random, 100)) == ErrorCode::permissionDenied);
    // Other bytes under a name that the order has.
    const auto lie = makeShard(s.random, 20'000);
    QVERIFY(s.begin(s.repairer, {s.missing.offer, lie.data}) == ErrorCode::damaged);
    // Everything that a tenant may ask.
    const auto from = s.next;
    s.repairer.send(ReadMessage{from, s.held.offer.root, 0, 1}.encode());
    s.repairer.send(ListMessage{from + 1, {}}.encode());
    s.repairer.send(RemoveMessage{from + 2, {s.held.offer.root}}.encode());
    PurgeMessage purge{from + 3, {}, {s.held.offer.root}};
    purge.signature = s.admin.sign(purgeBuffer(s.repairer.link->handshakeHash(), s.tenant->id(), from + 3, purge.roots));
    s.repairer.send(purge.encode());
    s.repairer.send(PutHeadMessage{from + 4, signItem(s.admin, asBytes("slot"), 6, toBytes(asBytes("5:newer")))}.encode());
    s.repairer.send(GetHeadsMessage{from + 5}.encode());
    s.repairer.send(PutRootRecordMessage{from + 6, toBytes(asBytes("slot")), {}}.encodeHead(), Bytes(10));
    s.repairer.send(GetRootRecordMessage{from + 7, {}}.encode());
    s.repairer.send(GetUsageMessage{from + 8}.encode());
    s.repairer.send(BeginMessage{from + 9, s.missing.offer}.encode());
    s.repairer.send(GetEntrustedMessage{from + 10, {}}.encode());
    s.repairer.send(DismissMessage{from + 11, {s.order.segment}}.encode());
    for (RequestId i = 0; i < 12; ++i)
        QVERIFY(s.answer(s.repairer, from + i) == ErrorCode::notEnrolled);
    QCOMPARE(s.node.store().shardCount(), std::size_t(2));
}

void RepairAccessTest::anOrderIsGoodForOneNodeKey()
{
    Scene s;
    QVERIFY(s.show(s.other, s.order) == ErrorCode::permissionDenied);
    QVERIFY(s.read(s.other, s.held) == ErrorCode::permissionDenied);
    // Nor may the owner name a tenant that it is not.
    const auto stranger = makeTenant(s.random, s.admin);
    auto others = s.order;
    others.tenant = stranger->id();
    QVERIFY(s.show(s.repairer, others, stranger->storeSign) == ErrorCode::notEnrolled);
    QVERIFY(s.read(s.repairer, s.held) == ErrorCode::permissionDenied);
}

void RepairAccessTest::anOrderEnds()
{
    Scene s;
    QVERIFY(!s.show(s.repairer, s.order));
    s.loop.advance(std::chrono::seconds(s.order.untilSeconds - s.now() - 5));
    QVERIFY(s.repairer.connect(at(7001)) && !s.show(s.repairer, s.order));
    QVERIFY(!s.read(s.repairer, s.held));
    s.loop.advance(5s);
    QVERIFY(s.read(s.repairer, s.held) == ErrorCode::permissionDenied);
    QVERIFY(s.begin(s.repairer, s.missing) == ErrorCode::permissionDenied);
    QVERIFY(s.show(s.repairer, s.order) == ErrorCode::permissionDenied);
    // One that would be good for years is none.
    s.order.untilSeconds = s.now() + maxRepairOrderSeconds + 60;
    QVERIFY(s.show(s.repairer, s.order) == ErrorCode::permissionDenied);
}

void RepairAccessTest::anOrderEndsWithItsKey()
{
    Scene s;
    QVERIFY(!s.show(s.repairer, s.order));
    const auto next = makeTenant(s.random, s.admin);
    const Succession succession{s.tenant->id(), next->id(), 1, s.admin.publicKey(), {}};
    s.owner.send(SucceedMessage{800, {}}.encodeHead(), *signSuccession(succession, s.admin));
    QVERIFY(!s.answer(s.owner, 800));
    QVERIFY(s.read(s.repairer, s.held) == ErrorCode::notEnrolled);
    QVERIFY(s.begin(s.repairer, s.missing) == ErrorCode::notEnrolled);
    QVERIFY(s.show(s.repairer, s.order) == ErrorCode::notEnrolled);
    // The new key may give another one.
    s.order.tenant = next->id();
    QVERIFY(!s.show(s.repairer, s.order, next->storeSign));
    QVERIFY(!s.read(s.repairer, s.held));
}

void RepairAccessTest::aRefusedOrderEndsTheOneBefore()
{
    Scene s;
    QVERIFY(!s.show(s.repairer, s.order));
    s.repairer.send(RepairOrderMessage{90, {}}.encodeHead(), Bytes(50));
    QVERIFY(s.answer(s.repairer, 90) == ErrorCode::malformed);
    QVERIFY(s.read(s.repairer, s.held) == ErrorCode::permissionDenied);
}

void RepairAccessTest::anOrderIsGoodForOneLink()
{
    Scene s;
    QVERIFY(!s.show(s.repairer, s.order));
    s.network.breakConnection(*s.repairer.connection);
    s.loop.advance(1s);
    QVERIFY(s.repairer.connect(at(7001)));
    QVERIFY(s.read(s.repairer, s.held) == ErrorCode::permissionDenied);
}

void RepairAccessTest::jobsAreTheTenantsOwn()
{
    Scene s;
    const auto job = s.job();
    QVERIFY(s.entrust(s.other, job, s.tenant->storeSign) == ErrorCode::notEnrolled);
    const auto stranger = makeTenant(s.random, s.admin);
    QVERIFY(s.other.enrol(*stranger));
    QVERIFY(s.entrust(s.other, job, s.tenant->storeSign) == ErrorCode::permissionDenied);
    auto forOther = job;
    forOther.order.repairer = s.other.id();
    QVERIFY(s.entrust(s.owner, forOther, s.tenant->storeSign) == ErrorCode::permissionDenied);
    auto late = job;
    late.order.untilSeconds = s.now();
    QVERIFY(s.entrust(s.owner, late, s.tenant->storeSign) == ErrorCode::permissionDenied);
    QVERIFY(s.repairs.jobs.empty());

    QVERIFY(!s.entrust(s.owner, job, s.tenant->storeSign));
    s.owner.send(GetEntrustedMessage{50, {}}.encode());
    s.other.send(GetEntrustedMessage{50, {}}.encode());
    s.other.send(DismissMessage{51, {job.order.segment}}.encode());
    s.loop.advance(1s);
    const auto mine = s.owner.received<EntrustedMessage>().at(0).segments;
    QVERIFY(mine.size() == 1 && mine[0].segment == job.order.segment && mine[0].digest == job.digest() && mine[0].untilSeconds == job.order.untilSeconds);
    QVERIFY(s.other.received<EntrustedMessage>().at(0).segments.empty());
    QCOMPARE(s.repairs.jobs.size(), std::size_t(1));
    s.owner.send(DismissMessage{52, {job.order.segment}}.encode());
    QVERIFY(!s.answer(s.owner, 52));
    QVERIFY(s.repairs.jobs.empty());
}

void RepairAccessTest::nobodyRepairsUnasked()
{
    Scene s;
    s.node.set().setRepairHost(nullptr);
    QVERIFY(s.entrust(s.owner, s.job(), s.tenant->storeSign) == ErrorCode::refused);
    s.owner.send(GetEntrustedMessage{50, {}}.encode());
    QVERIFY(s.answer(s.owner, 50) == ErrorCode::refused);
}

/// The shipped client, at a node that lets anybody in: it must not become a tenant there.
void RepairAccessTest::borrowedNodesAreNotShownOurTenant()
{
    Scene s;
    NetworkPeer engine{s.loop, s.network, 6, {}};
    engine.start();
    engine.openDrive();
    engine.set().borrow(s.node.address());
    QVERIFY(s.loop.advanceUntil([&] { return engine.set().linked(s.node.id()); }, 10s));
    s.loop.advance(5s);
    QVERIFY(!s.node.store().admitted(engine.tenant().id()) && engine.states.empty());
    QVERIFY(!engine.set().client(s.node.id()) && engine.set().keptNodes().empty());

    const auto client = engine.set().repairClient(s.node.id());
    s.order.repairer = engine.id();
    std::optional<Status> shown;
    client->showOrder(std::make_shared<const Bytes>(*signRepairOrder(s.order, s.tenant->storeSign)), [&](Status status) { shown = status; });
    std::optional<Result<ProvenBytes>> bytes;
    client->readUnderOrder(s.held.offer.root, 0, 1, [&](auto result) { bytes = std::move(result); });
    std::optional<Result<Receipt>> receipt;
    client->putUnderOrder(s.tenant->id(), {s.order.segment, 9, s.missing.offer.root, 20'000}, s.missing.data, [&](auto result) { receipt = std::move(result); });
    s.loop.advance(2s);
    QVERIFY(shown && shown->ok());
    QVERIFY(bytes && bytes->ok() && erasure::verifySubtree(s.held.offer.root, 20'000, 0, 1, (*bytes)->data, (*bytes)->proof));
    QVERIFY(receipt && receipt->ok());
    QCOMPARE(s.node.store().shardCount(), std::size_t(3));
    engine.set().giveBack(s.node.id());
    s.loop.advance(2s);
    QVERIFY(!engine.set().linked(s.node.id()) && !engine.set().repairClient(s.node.id()));
    engine.stop();
}

/// A node of the own drive that is also one of somebody else's: each end of that leaves the other as it is.
void RepairAccessTest::keptAndBorrowed()
{
    Scene s;
    NetworkPeer engine{s.loop, s.network, 6, {}};
    engine.start();
    engine.openDrive();
    const auto node = s.node.id();
    engine.set().borrow(s.node.address());
    s.loop.advance(5s);
    const auto client = engine.set().keep(s.node.address());
    QVERIFY(s.loop.advanceUntil([&] { return client->state() == NodeClient::State::ready; }, 10s));
    // A put for somebody else goes on when the drive is locked.
    s.order.repairer = engine.id();
    std::optional<Result<Receipt>> receipt;
    const auto repair = engine.set().repairClient(node);
    repair->showOrder(std::make_shared<const Bytes>(*signRepairOrder(s.order, s.tenant->storeSign)), [](Status) {});
    repair->putUnderOrder(s.tenant->id(), {s.order.segment, 9, s.missing.offer.root, 20'000}, s.missing.data, [&](auto result) { receipt = std::move(result); });
    engine.set().setTenant(nullptr);
    s.loop.advance(2s);
    QVERIFY(receipt && receipt->ok());

    engine.set().giveBack(node);
    s.loop.advance(1s);
    QVERIFY(engine.set().linked(node) && engine.set().client(node) == client);
    engine.set().borrow(s.node.address());
    engine.set().release(node);
    s.loop.advance(1s);
    QVERIFY(engine.set().linked(node) && !engine.set().client(node) && engine.set().repairClient(node));
    engine.set().giveBack(node);
    s.loop.advance(1s);
    QVERIFY(!engine.set().linked(node));
    engine.stop();
}

QTEST_GUILESS_MAIN(RepairAccessTest)
#include "repair_access_test.moc"
