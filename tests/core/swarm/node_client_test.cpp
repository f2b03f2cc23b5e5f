// The owner's side against honest nodes, slow ones, and some that lie.
#include "core/crypto/hash.h"
#include "tests/core/swarm/swarm_fixture.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

class NodeClientTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void everyRequestOfAnHonestNode();
    void requestsWithoutALinkFailLater();
    void refusalsAreTyped();
    void manyShardsAtOnce();
    void thousandsOfRequests();
    void aLostLinkFailsEverythingOnce();
    void cancelling();
    void forgedReceipts();
    void answersThatDoNotFit_data();
    void answersThatDoNotFit();
    void silentNodesTimeOut();
    void oneRequestLeftOpenTimesOut();
    void lockingTheDriveStopsRequests();
    void theWindowIsKept();
    void removeIsSplit();
};

namespace {

/// An owner and one node.
struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{78};
    NetworkPeer node{loop, network, 2, {.listen = at(7001), .lends = true}};
    NetworkPeer owner{loop, network, 3, {}};
    std::shared_ptr<NodeClient> client;

    Scene()
    {
        node.start();
        owner.start();
        owner.openDrive();
        client = owner.set().keep(node.address());
        GRANARY_ASSERT(loop.advanceUntil([&] { return client->state() == NodeClient::State::ready; }, 10s));
    }
    template <class T>
    Result<T> wait(const std::optional<Result<T>>& answer, Duration most = 60s)
    {
        loop.advanceUntil([&] { return answer.has_value(); }, most);
        return answer ? *answer : Result<T>(Error(ErrorCode::internal, "no answer at all"));
    }
    Result<Receipt> put(const TestShard& shard)
    {
        std::optional<Result<Receipt>> out;
        client->put(shard.offer, shard.data, [&](Result<Receipt> r) { out = std::move(r); });
        return wait(out);
    }
    template <class F>
    Status status(F ask)
    {
        std::optional<Status> out;
        ask([&](Status s) { out = s; });
        return wait<void>(out);
    }
    template <class T, class F>
    Result<T> value(F ask)
    {
        std::optional<Result<T>> out;
        ask([&](Result<T> r) { out = std::move(r); });
        return wait<T>(out);
    }
};

/// An owner and a peer that plays the node, as far as a test wants it to.
struct HostileScene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{79};
    RawPeer node{loop, network, 2, "test", at(7001)};
    NetworkPeer owner{loop, network, 3, {}};
    std::shared_ptr<NodeClient> client;

    explicit HostileScene(std::function<void(RawPeer&, MessageType, const Bytes&)> answer)
    {
        node.answer = [answer = std::move(answer)](RawPeer& self, MessageType type, const Bytes& message) {
            if (type == MessageType::tenant)
                self.send(UsageMessage{TenantMessage::parse(message)->request, {0, 1 << 30}}.encode());
            else
                answer(self, type, message);
        };
        owner.start();
        owner.openDrive();
        client = owner.set().keep({node.id(), {at(7001)}, {}});
        GRANARY_ASSERT(loop.advanceUntil([&] { return client->state() == NodeClient::State::ready; }, 10s));
    }
};

} // namespace

void NodeClientTest::everyRequestOfAnHonestNode()
{
    Scene s;
    const auto shard = makeShard(s.random, 150'000);
    const auto receipt = s.put(shard);
    QVERIFY(receipt.ok());
    QVERIFY(crypto::verify(*PublicKey::from(s.node.id().view()),
        receiptBuffer(s.owner.tenant().id(), shard.offer, receipt->nodeTimeSeconds), receipt->signature));
    QCOMPARE(s.client->usage().usedBytes, std::uint64_t(150'000));

    const auto leaf = s.value<ProvenBytes>([&](auto done) { s.client->read(shard.offer.root, 9, 1, done); });
    QVERIFY(leaf.ok() && erasure::verifySubtree(shard.offer.root, leaf->shardBytes, 9, 1, leaf->data, leaf->proof));
    const auto missing = s.value<ProvenBytes>([&](auto done) { s.client->read(s.random.id<ShardRoot>(), 0, 1, done); });
    QVERIFY(missing.error().code == ErrorCode::notFound);

    const auto listed = s.value<std::vector<HeldShard>>([&](auto done) { s.client->list({}, done); });
    QVERIFY(listed.ok() && listed->size() == 1 && listed->front().segment == shard.offer.segment);
    QVERIFY(s.value<std::vector<HeldShard>>([&](auto done) { s.client->list(shard.offer.root, done); })->empty());

    const auto head = signItem(s.owner.admin(), asBytes("slot"), 1, toBytes(asBytes("4:head")));
    QVERIFY(s.status([&](auto done) { s.client->putHead(head, done); }).ok());
    const auto heads = s.value<std::vector<MutableItem>>([&](auto done) { s.client->heads(done); });
    QVERIFY(heads.ok() && heads->size() == 1 && heads->front().value == head.value);

    const auto record = s.random.bytes(maxRootRecordBytes);
    QVERIFY(s.status([&](auto done) { s.client->putRootRecord(toBytes(asBytes("slot")), record, done); }).ok());
    QVERIFY(*s.value<Bytes>([&](auto done) { s.client->rootRecord(crypto::blake2b({record}), done); }) == record);
    QVERIFY(s.status([&](auto done) { s.client->putRootRecord({}, Bytes(maxRootRecordBytes + 1), done); }).error().code ==
        ErrorCode::invalidArgument);

    QVERIFY(s.status([&](auto done) { s.client->remove({shard.offer.root}, done); }).ok());
    QVERIFY(s.value<std::vector<HeldShard>>([&](auto done) { s.client->list({}, done); })->front().tombstone);
    QVERIFY(!s.status([&](auto done) { s.client->purge({shard.offer.root}, signingKey(s.random), done); }).ok());
    QVERIFY(s.status([&](auto done) { s.client->purge({shard.offer.root}, s.owner.admin(), done); }).ok());
    QCOMPARE(s.value<TenantUsage>([&](auto done) { s.client->refreshUsage(done); })->usedBytes, std::uint64_t(0));
    QVERIFY(s.client->roundTrip() > Duration::zero());
}

void NodeClientTest::requestsWithoutALinkFailLater()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    SeededRandom random(5);
    NetworkPeer owner(loop, network, 3, {});
    owner.start();
    const auto client = owner.set().keep({random.id<NodeId>(), {at(7001)}, {}});
    int calls = 0;
    const auto failed = [&](const auto& result) {
        ++calls;
        QVERIFY(result.error().code == ErrorCode::unreachable);
    };
    const auto shard = makeShard(random, 100);
    client->put(shard.offer, shard.data, failed);
    client->read(shard.offer.root, 0, 1, failed);
    client->list({}, failed);
    client->remove({shard.offer.root}, failed);
    client->heads(failed);
    client->rootRecord({}, failed);
    QCOMPARE(calls, 0);
    loop.runUntilIdle();
    QCOMPARE(calls, 6);
}

void NodeClientTest::refusalsAreTyped()
{
    Scene s;
    s.node.store().quotaBytes = 50'000;
    QVERIFY(s.put(makeShard(s.random, 60'000)).error().code == ErrorCode::quotaExceeded);
    s.node.store().refuseWrites = true;
    QVERIFY(s.put(makeShard(s.random, 40'000)).error().code == ErrorCode::diskFull);
    s.node.store().refuseWrites = false;
    auto wrong = makeShard(s.random, 40'000);
    wrong.offer.root = s.random.id<ShardRoot>();
    QVERIFY(s.put(wrong).error().code == ErrorCode::damaged);
    wrong.offer.lengthBytes = 39'999;
    QVERIFY(s.put(wrong).error().code == ErrorCode::invalidArgument);
    QVERIFY(s.put(makeShard(s.random, 40'000)).ok());
    QVERIFY(s.client->state() == NodeClient::State::ready);
}

void NodeClientTest::manyShardsAtOnce()
{
    Scene s;
    s.network.settings().bytesPerSecond = 20 << 20;
    std::size_t done = 0;
    const auto before = s.loop.clock().steady();
    std::size_t total = 0;
    for (int i = 0; i < 60; ++i) {
        const auto shard = makeShard(s.random, 1 + s.random.below(900'000));
        total += shard.data->size();
        s.client->put(shard.offer, shard.data, [&](const Result<Receipt>& r) { done += r.ok(); });
    }
    QVERIFY(s.loop.advanceUntil([&] { return done == 60; }, 60s));
    QCOMPARE(s.node.store().shardCount(), std::size_t(60));
    QCOMPARE(s.node.store().openUploads(), std::size_t(0));
    // The line was used well: at least 80 % of what it carries.
    const auto seconds = std::chrono::duration<double>(s.loop.clock().steady() - before).count();
    QVERIFY2(double(total) / seconds > 0.8 * (20 << 20), qPrintable(QString::number(double(total) / seconds)));
}

void NodeClientTest::thousandsOfRequests()
{
    Scene s;
    const auto shard = makeShard(s.random, 1 << 20);
    QVERIFY(s.put(shard).ok());
    std::size_t proven = 0;
    for (std::uint32_t i = 0; i < 3000; ++i) {
        const auto leaf = static_cast<std::uint32_t>(s.random.below(64));
        s.client->read(
            shard.offer.root, leaf, 1, [&, leaf](const Result<ProvenBytes>& r) { proven += r.ok() && r->firstLeaf == leaf; });
    }
    QVERIFY(s.loop.advanceUntil([&] { return proven == 3000; }, 60s));
}

void NodeClientTest::aLostLinkFailsEverythingOnce()
{
    Scene s;
    const auto shard = makeShard(s.random, 1 << 20);
    QVERIFY(s.put(shard).ok());
    s.node.store().latency = 5s;
    std::map<int, int> calls;
    int failures = 0;
    const auto expect = [&](int which) {
        return [&, which](const auto& result) {
            ++calls[which];
            failures += !result.ok() && result.error().code == ErrorCode::unreachable;
        };
    };
    int which = 0;
    for (int i = 0; i < 600; ++i)
        s.client->read(shard.offer.root, 0, 1, expect(which++));
    for (int i = 0; i < 30; ++i) {
        const auto next = makeShard(s.random, 200'000);
        s.client->put(next.offer, next.data, expect(which++));
    }
    s.client->heads(expect(which++));
    s.loop.advance(100ms);
    QVERIFY(calls.empty());
    s.network.breakAllConnections();
    s.loop.advance(60s);
    QCOMPARE(calls.size(), std::size_t(which));
    for (const auto& [id, count] : calls)
        QCOMPARE(count, 1);
    QCOMPARE(failures, which);
    // And the link came back by itself.
    QVERIFY(s.client->state() == NodeClient::State::ready);
}

void NodeClientTest::cancelling()
{
    Scene s;
    s.node.store().latency = 1s;
    const auto shard = makeShard(s.random, 2'000'000);
    int cancelled = 0;
    int other = 0;
    const auto count = [&](const auto& result) {
        if (!result.ok() && result.error().code == ErrorCode::cancelled)
            ++cancelled;
        else
            ++other;
    };
    const auto upload = s.client->put(shard.offer, shard.data, count);
    const auto read = s.client->read(shard.offer.root, 0, 1, count);
    s.loop.advance(50ms);
    QCOMPARE(s.node.store().openUploads(), std::size_t(1));
    s.client->cancel(upload);
    s.client->cancel(read);
    s.client->cancel(upload);
    s.client->cancel(424242);
    QCOMPARE(cancelled, 0);
    s.loop.advance(10s);
    QCOMPARE(cancelled, 2);
    QCOMPARE(other, 0);
    QCOMPARE(s.node.store().openUploads(), std::size_t(0));
    // The link is as good as new.
    QVERIFY(s.put(makeShard(s.random, 2'000'000)).ok());
    std::vector<RequestHandle> waiting;
    for (int i = 0; i < 1000; ++i)
        waiting.push_back(s.client->read(shard.offer.root, 0, 1, count));
    for (const auto handle : waiting)
        s.client->cancel(handle);
    s.loop.advance(60s);
    QCOMPARE(cancelled, 1002);
    QCOMPARE(other, 0);
}

void NodeClientTest::forgedReceipts()
{
    HostileScene s([](RawPeer& node, MessageType type, const Bytes& message) {
        if (type == MessageType::begin) {
            ReceiptMessage receipt;
            receipt.request = BeginMessage::parse(message)->request;
            receipt.receipt.nodeTimeSeconds = 5;
            receipt.receipt.signature = node.identity().signing().sign(asBytes("something else"));
            node.send(receipt.encode());
        }
    });
    const auto shard = makeShard(s.random, 100'000);
    std::optional<Result<Receipt>> result;
    s.client->put(shard.offer, shard.data, [&](Result<Receipt> r) { result = std::move(r); });
    s.loop.advance(1s);
    QVERIFY(result && !result->ok() && result->error().code == ErrorCode::damaged);
    QVERIFY(!s.node.closings.empty() && s.node.closings[0].code == ErrorCode::protocolViolation);
}

void NodeClientTest::answersThatDoNotFit_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("another subtree") << 0;
    QTest::newRow("another kind of answer") << 1;
    QTest::newRow("forged head") << 2;
    QTest::newRow("another root record") << 3;
    QTest::newRow("ack beyond what was sent") << 4;
    QTest::newRow("listing that goes back") << 5;
    QTest::newRow("heads without end") << 6;
    QTest::newRow("answer to what comes next") << 7;
}

void NodeClientTest::answersThatDoNotFit()
{
    QFETCH(int, what);
    SeededRandom random(1);
    const auto low = *ShardRoot::fromHexText(std::string(64, '1'));
    HostileScene s([what, low](RawPeer& node, MessageType type, const Bytes& message) {
        if (type == MessageType::read && what == 0) {
            const auto id = ReadMessage::parse(message)->request;
            node.send(ProofMessage{id, 100'000, 1, 1, {}, {}}.encodeHead(), Bytes(16384));
        } else if (type == MessageType::read && what == 1) {
            node.send(DoneMessage{ReadMessage::parse(message)->request}.encode());
        } else if (type == MessageType::read && what == 7) {
            node.send(DoneMessage{ReadMessage::parse(message)->request + 1}.encode());
        } else if (type == MessageType::getHeads) {
            SeededRandom keys(4);
            auto head = signItem(signingKey(keys), {}, 5, toBytes(asBytes("1:x")));
            const auto id = GetHeadsMessage::parse(message)->request;
            if (what == 2)
                head.sequence = 6;
            for (int i = 0; i < 100; ++i)
                node.send(HeadsMessage{id, {head, head}, what == 6}.encode());
        } else if (type == MessageType::getRootRecord) {
            node.send(RootRecordMessage{GetRootRecordMessage::parse(message)->request, {}}.encodeHead(), Bytes(100));
        } else if (type == MessageType::begin) {
            node.send(AckMessage{BeginMessage::parse(message)->request, maxShardBytes}.encode());
        } else if (type == MessageType::list) {
            node.send(ListingMessage{ListMessage::parse(message)->request, {{{}, 1, low, 5, false}}}.encode());
        }
    });
    std::optional<ErrorCode> code;
    const auto note = [&](const auto& result) { code = result.ok() ? ErrorCode::internal : result.error().code; };
    const auto shard = makeShard(s.random, 300'000);
    switch (what) {
    case 0:
    case 1:
    case 7: s.client->read(shard.offer.root, 0, 1, note); break;
    case 2:
    case 6: s.client->heads(note); break;
    case 3: s.client->rootRecord(s.random.id<Hash32>(), note); break;
    case 4: s.client->put(shard.offer, shard.data, note); break;
    default: s.client->list(*ShardRoot::fromHexText(std::string(64, '2')), note); break;
    }
    s.loop.advance(1s);
    QVERIFY(code && *code != ErrorCode::internal);
    QVERIFY(!s.node.closings.empty() && s.node.closings[0].code == ErrorCode::protocolViolation);
    if (what == 2 || what == 3)
        QVERIFY(code == ErrorCode::damaged);
}

void NodeClientTest::silentNodesTimeOut()
{
    HostileScene s([](RawPeer&, MessageType, const Bytes&) {});
    std::vector<ErrorCode> codes;
    const auto note = [&](const auto& result) { codes.push_back(result.error().code); };
    const auto shard = makeShard(s.random, 3'000'000);
    s.client->read(shard.offer.root, 0, 1, note);
    s.client->put(shard.offer, shard.data, note);
    s.loop.advance(25s);
    QVERIFY(codes.empty());
    s.loop.advance(10s);
    QCOMPARE(codes, (std::vector{ErrorCode::timedOut, ErrorCode::timedOut}));
}

void NodeClientTest::oneRequestLeftOpenTimesOut()
{
    HostileScene s([](RawPeer& node, MessageType type, const Bytes& message) {
        if (type == MessageType::getUsage)
            node.send(UsageMessage{GetUsageMessage::parse(message)->request, {1, 2}}.encode());
    });
    std::optional<ErrorCode> code;
    s.client->read(s.random.id<ShardRoot>(), 0, 1, [&](const Result<ProvenBytes>& r) { code = r.error().code; });
    for (int i = 0; i < 13; ++i) {
        s.loop.advance(10s);
        s.client->refreshUsage([](const Result<TenantUsage>& r) { QVERIFY(r.ok()); });
        s.loop.advance(1s);
    }
    QVERIFY(code == ErrorCode::timedOut);
    QVERIFY(s.client->state() == NodeClient::State::ready);
}

void NodeClientTest::lockingTheDriveStopsRequests()
{
    Scene s;
    const auto tenant =
        std::make_shared<const TenantKeys>(TenantKeys{s.owner.tenant().storeSign.clone(), s.owner.tenant().admin});
    s.owner.set().setTenant(nullptr);
    QVERIFY(s.client->state() == NodeClient::State::enrolling);
    QVERIFY(s.put(makeShard(s.random, 100)).error().code == ErrorCode::locked);
    s.owner.set().setTenant(tenant);
    // Asked before the node has answered to the tenant: waits.
    QVERIFY(s.put(makeShard(s.random, 100)).ok());
}

void NodeClientTest::theWindowIsKept()
{
    std::uint64_t received = 0;
    HostileScene s([&received](RawPeer& node, MessageType type, const Bytes& message) {
        if (type == MessageType::begin)
            node.send(AckMessage{BeginMessage::parse(message)->request, 0}.encode());
        if (type == MessageType::data)
            received += DataMessage::parse(message)->payload.size();
    });
    for (int i = 0; i < 3; ++i) {
        const auto shard = makeShard(s.random, 2'000'000);
        s.client->put(shard.offer, shard.data, [](const Result<Receipt>&) {});
    }
    s.loop.advance(20s);
    QCOMPARE(received, std::uint64_t(256 << 10));
}

void NodeClientTest::removeIsSplit()
{
    Scene s;
    std::vector<ShardRoot> roots(2500);
    for (auto& root : roots)
        root = s.random.id<ShardRoot>();
    QVERIFY(s.status([&](auto done) { s.client->remove(roots, done); }).ok());
    QVERIFY(s.status([&](auto done) { s.client->remove({}, done); }).ok());
    QVERIFY(s.status([&](auto done) { s.client->purge(roots, s.owner.admin(), done); }).ok());
}

QTEST_GUILESS_MAIN(NodeClientTest)
#include "node_client_test.moc"
