// A node against peers that follow the protocol, and against some that don't.
#include "core/crypto/hash.h"
#include "core/swarm/node_server.h"
#include "tests/core/swarm/swarm_fixture.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

class NodeServerTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void strangersGetOnlyTheDirectory();
    void nodesThatLendNothingSaySo();
    void invitesAreGoodOnce();
    void tenantsProveTheirKey();
    void guessingInvitesEndsTheLink();
    void uploadsEndInSignedReceipts();
    void acknowledgesEveryTwoPiecesAndTheLast();
    void wrongRootsAreDamaged();
    void heldShardsGetAReceiptAtOnce();
    void refusedUploadsTolerateDataOnItsWay();
    void uploadsOutOfLine_data();
    void uploadsOutOfLine();
    void tooManyUploadsAreBusy();
    void abortAndLostLinksFreeTheSpace();
    void shardsBelongToTheirTenant();
    void purgeNeedsTheAdminKeyOnThisLink();
    void headsAreChecked();
    void floodsOfReadsAreBounded();
    void floodsOfRootRecordsAreBounded();
    void rootRecordsThatWaitAreBounded();
    void answersAreNoRequests();
    void unreadableMessagesEndTheLink_data();
    void unreadableMessagesEndTheLink();
    void recordsOfOthersAreNotTaken();
    void peersThatDoNotReadAreDropped();
};

namespace {

struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{77};
    NetworkPeer node{loop, network, 2, {.listen = at(7001), .lends = true}};
    RawPeer peer{loop, network, 3};
    crypto::SigningKey admin = signingKey(random);
    std::shared_ptr<const TenantKeys> tenant = makeTenant(random, admin);

    Scene()
    {
        node.start();
        GRANARY_ASSERT(peer.connect(at(7001)));
    }
    bool enrol() { return peer.enrol(*tenant); }
    std::optional<ErrorCode> errorOf(RequestId request)
    {
        for (const auto& error : peer.received<ErrorMessage>())
            if (error.request == request)
                return error.error().code;
        return std::nullopt;
    }
    bool receiptOf(RequestId request)
    {
        for (const auto& message : peer.received<ReceiptMessage>())
            if (message.request == request)
                return true;
        return false;
    }
    void put(RequestId request, const TestShard& shard)
    {
        peer.send(BeginMessage{request, shard.offer}.encode());
        for (std::size_t from = 0; from < shard.data->size(); from += maxDataBytes)
            peer.send(DataMessage{request, from, {}}.encodeHead(),
                shard.piece(from, std::min(maxDataBytes, shard.data->size() - from)));
        loop.advance(1s);
    }
};

} // namespace

void NodeServerTest::strangersGetOnlyTheDirectory()
{
    Scene s;
    const auto root = s.random.id<ShardRoot>();
    s.peer.send(ReadMessage{1, root, 0, 1}.encode());
    s.peer.send(ListMessage{2, {}}.encode());
    s.peer.send(BeginMessage{3, {s.random.id<SegmentId>(), 0, root, 10}}.encode());
    s.peer.send(DataMessage{3, 0, {}}.encodeHead(), Bytes(10));
    s.peer.send(RemoveMessage{4, {root}}.encode());
    s.peer.send(PurgeMessage{5, {}, {root}}.encode());
    s.peer.send(GetHeadsMessage{6}.encode());
    s.peer.send(PutHeadMessage{7, signItem(s.admin, {}, 1, toBytes(asBytes("1:x")))}.encode());
    s.peer.send(GetRootRecordMessage{8, {}}.encode());
    s.peer.send(PutRootRecordMessage{9, {}, {}}.encodeHead(), Bytes(10));
    s.peer.send(GetUsageMessage{10}.encode());
    s.peer.send(GetRecordsMessage{11, {}}.encode());
    s.peer.send(LookupMessage{12, s.node.id()}.encode());
    s.loop.advance(1s);
    for (RequestId request = 1; request <= 10; ++request)
        QVERIFY2(s.errorOf(request) == ErrorCode::notEnrolled, qPrintable(QString::number(request)));
    const auto records = s.peer.received<RecordsMessage>();
    QCOMPARE(records.size(), std::size_t(2));
    QCOMPARE(records[1].items.size(), std::size_t(1));
    QVERIFY(parseNodeRecord(records[1].items[0])->node == s.node.id());
    QVERIFY(s.peer.link->up());
}

void NodeServerTest::nodesThatLendNothingSaySo()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    SeededRandom random(5);
    NetworkPeer node(loop, network, 2, {.listen = at(7001)});
    node.start();
    RawPeer peer(loop, network, 3);
    QVERIFY(peer.connect(at(7001)));
    QVERIFY(!peer.link->peer().lends);
    QVERIFY(!peer.enrol(*makeTenant(random, signingKey(random))));
    QVERIFY(peer.received<ErrorMessage>().at(0).error().code == ErrorCode::refused);
}

void NodeServerTest::invitesAreGoodOnce()
{
    Scene s;
    s.node.store().anyone = false;
    const auto invite = s.random.bytes(32);
    s.node.store().invites.insert(invite);
    QVERIFY(!s.enrol());
    QVERIFY(s.peer.received<ErrorMessage>().back().error().code == ErrorCode::notEnrolled);
    QVERIFY(s.peer.enrol(*s.tenant, invite));
    // Known from now on, with the old invite or none.
    QVERIFY(s.peer.enrol(*s.tenant, invite));
    QVERIFY(s.enrol());
    QVERIFY(!s.peer.enrol(*makeTenant(s.random, s.admin), invite));
    QVERIFY(s.peer.received<ErrorMessage>().back().error().code == ErrorCode::inviteUsed);
    // Another admin key for the same tenant.
    const TenantKeys stolen{s.tenant->storeSign.clone(), signingKey(s.random).publicKey()};
    QVERIFY(!s.peer.enrol(stolen));
    QVERIFY(s.peer.received<ErrorMessage>().back().error().code == ErrorCode::permissionDenied);
}

void NodeServerTest::tenantsProveTheirKey()
{
    Scene s;
    TenantMessage claim;
    claim.request = 1;
    claim.tenant = s.tenant->id();
    claim.admin = s.tenant->admin;
    claim.signature = s.tenant->storeSign.sign(tenantBuffer(s.peer.link->handshakeHash(), claim.tenant, claim.admin));
    // Recorded here, shown on another link.
    RawPeer thief(s.loop, s.network, 9);
    QVERIFY(thief.connect(at(7001)));
    thief.send(claim.encode());
    s.loop.advance(1s);
    QVERIFY(thief.ended() && thief.closedWith->code == ErrorCode::protocolViolation);
    QVERIFY(!s.node.store().admitted(claim.tenant));
    // Another admin key under the same signature.
    auto changed = claim;
    changed.admin = signingKey(s.random).publicKey();
    s.peer.send(changed.encode());
    s.loop.advance(1s);
    QVERIFY(s.peer.ended());
}

void NodeServerTest::guessingInvitesEndsTheLink()
{
    Scene s;
    s.node.store().anyone = false;
    for (int i = 0; i < NodeServer::maxFailedTenants; ++i) {
        QVERIFY(!s.peer.ended());
        QVERIFY(!s.peer.enrol(*s.tenant, s.random.bytes(32)));
    }
    s.loop.advance(1s);
    QVERIFY(s.peer.ended());
}

void NodeServerTest::uploadsEndInSignedReceipts()
{
    Scene s;
    QVERIFY(s.enrol());
    const auto shard = makeShard(s.random, 200'000);
    s.put(1, shard);
    QVERIFY(s.receiptOf(1));
    const auto receipt = s.peer.received<ReceiptMessage>().at(0).receipt;
    const auto key = *PublicKey::from(s.node.id().view());
    QVERIFY(crypto::verify(key, receiptBuffer(s.tenant->id(), shard.offer, receipt.nodeTimeSeconds), receipt.signature));
    auto other = shard.offer;
    other.shard ^= 1;
    QVERIFY(!crypto::verify(key, receiptBuffer(s.tenant->id(), other, receipt.nodeTimeSeconds), receipt.signature));
    // Acknowledgements grow to the whole shard.
    const auto acks = s.peer.received<AckMessage>();
    QCOMPARE(acks.front().offset, std::uint64_t(0));
    QCOMPARE(acks.back().offset, std::uint64_t(200'000));

    s.peer.send(ListMessage{2, {}}.encode());
    s.peer.send(ReadMessage{3, shard.offer.root, 12, 4}.encode());
    s.peer.send(GetUsageMessage{4}.encode());
    s.loop.advance(1s);
    const auto listed = s.peer.received<ListingMessage>().at(0).shards;
    QVERIFY(listed.size() == 1 && listed[0].root == shard.offer.root && listed[0].lengthBytes == 200'000);
    QCOMPARE(s.peer.received<UsageMessage>().back().usage.usedBytes, std::uint64_t(200'000));
    bool proven = false;
    for (const auto& message : s.peer.messages)
        if (*messageType(message) == MessageType::proof) {
            const auto proof = ProofMessage::parse(message);
            proven = erasure::verifySubtree(shard.offer.root, proof->shardBytes, 12, 4, proof->payload, proof->proof);
        }
    QVERIFY(proven);
}

/// Spec: messages.md, "Pushing a shard".
void NodeServerTest::acknowledgesEveryTwoPiecesAndTheLast()
{
    Scene s;
    QVERIFY(s.enrol());
    s.node.store().latency = 50ms; // all pieces wait there before the first is written
    s.put(1, makeShard(s.random, 9 * maxDataBytes));
    QVERIFY(s.receiptOf(1));
    std::vector<std::uint64_t> offsets;
    for (const auto& ack : s.peer.received<AckMessage>())
        offsets.push_back(ack.offset / maxDataBytes);
    QVERIFY((offsets == std::vector<std::uint64_t>{0, 2, 4, 6, 8, 9}));
}

void NodeServerTest::wrongRootsAreDamaged()
{
    Scene s;
    QVERIFY(s.enrol());
    auto shard = makeShard(s.random, 100'000);
    shard.offer.root = s.random.id<ShardRoot>();
    s.put(1, shard);
    QVERIFY(s.errorOf(1) == ErrorCode::damaged);
    QCOMPARE(s.node.store().shardCount(), std::size_t(0));
    QVERIFY(s.peer.link->up());
}

void NodeServerTest::heldShardsGetAReceiptAtOnce()
{
    Scene s;
    QVERIFY(s.enrol());
    const auto shard = makeShard(s.random, 300'000);
    s.put(1, shard);
    s.put(2, shard);
    QVERIFY(s.receiptOf(1) && s.receiptOf(2));
    QCOMPARE(s.node.store().shardCount(), std::size_t(1));
    QVERIFY(s.peer.link->up());
}

void NodeServerTest::refusedUploadsTolerateDataOnItsWay()
{
    Scene s;
    QVERIFY(s.enrol());
    s.node.store().quotaBytes = 100'000;
    s.put(1, makeShard(s.random, 300'000));
    QVERIFY(s.errorOf(1) == ErrorCode::quotaExceeded);
    s.put(2, makeShard(s.random, 50'000));
    QVERIFY(s.receiptOf(2));
    s.node.store().refuseWrites = true;
    s.put(3, makeShard(s.random, 50'000));
    QVERIFY(s.errorOf(3) == ErrorCode::diskFull);
    QCOMPARE(s.node.store().openUploads(), std::size_t(0));
    QVERIFY(s.peer.link->up());
}

void NodeServerTest::uploadsOutOfLine_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("data without begin") << 0;
    QTest::newRow("gap") << 1;
    QTest::newRow("repeated") << 2;
    QTest::newRow("beyond the end") << 3;
    QTest::newRow("not whole leaves") << 4;
    QTest::newRow("id used twice") << 5;
    QTest::newRow("id of a refused upload") << 6;
}

void NodeServerTest::uploadsOutOfLine()
{
    QFETCH(int, what);
    Scene s;
    QVERIFY(s.enrol());
    const auto shard = makeShard(s.random, 200'000);
    const auto data = [&](std::size_t offset, std::size_t size) {
        s.peer.send(DataMessage{1, offset, {}}.encodeHead(), shard.piece(0, size));
    };
    if (what == 6)
        s.node.store().quotaBytes = 10;
    if (what != 0)
        s.peer.send(BeginMessage{1, shard.offer}.encode());
    switch (what) {
    case 0: data(0, 65536); break;
    case 1: data(65536, 65536); break;
    case 2:
        data(0, 65536);
        data(0, 65536);
        break;
    case 3:
        for (std::size_t i = 0; i < 4; ++i)
            data(i * 65536, 65536);
        break;
    case 4: data(0, 1000); break;
    default: s.peer.send(BeginMessage{1, shard.offer}.encode()); break;
    }
    s.loop.advance(1s);
    QVERIFY(s.peer.ended());
    QVERIFY(s.peer.closedWith->code == ErrorCode::protocolViolation);
    QCOMPARE(s.node.store().openUploads(), std::size_t(0));
    QCOMPARE(s.node.store().shardCount(), std::size_t(0));
    QVERIFY(!s.node.log.warnings.empty());
}

void NodeServerTest::tooManyUploadsAreBusy()
{
    Scene s;
    QVERIFY(s.enrol());
    for (RequestId i = 0; i < NodeServer::maxUploads + 5; ++i)
        s.peer.send(BeginMessage{i + 1, makeShard(s.random, 20'000).offer}.encode());
    s.loop.advance(1s);
    QCOMPARE(s.node.store().openUploads(), NodeServer::maxUploads);
    QCOMPARE(s.peer.received<ErrorMessage>().size(), std::size_t(5));
    QVERIFY(s.errorOf(NodeServer::maxUploads + 1) == ErrorCode::busy);
}

void NodeServerTest::abortAndLostLinksFreeTheSpace()
{
    Scene s;
    QVERIFY(s.enrol());
    s.peer.send(BeginMessage{1, makeShard(s.random, 20'000).offer}.encode());
    s.peer.send(BeginMessage{2, makeShard(s.random, 20'000).offer}.encode());
    s.peer.send(AbortMessage{1}.encode());
    s.peer.send(AbortMessage{17}.encode());
    s.loop.advance(1s);
    QVERIFY(s.errorOf(1) == ErrorCode::cancelled);
    QCOMPARE(s.node.store().openUploads(), std::size_t(1));
    s.network.breakAllConnections();
    s.loop.advance(1s);
    QCOMPARE(s.node.store().openUploads(), std::size_t(0));
}

void NodeServerTest::shardsBelongToTheirTenant()
{
    Scene s;
    QVERIFY(s.enrol());
    const auto shard = makeShard(s.random, 20'000);
    s.put(1, shard);
    QVERIFY(s.receiptOf(1));
    RawPeer other(s.loop, s.network, 9);
    QVERIFY(other.connect(at(7001)));
    QVERIFY(other.enrol(*makeTenant(s.random, s.admin)));
    other.send(ReadMessage{1, shard.offer.root, 0, 1}.encode());
    other.send(RemoveMessage{2, {shard.offer.root}}.encode());
    other.send(ListMessage{3, {}}.encode());
    s.loop.advance(1s);
    QVERIFY(other.received<ErrorMessage>().at(0).error().code == ErrorCode::notFound);
    QVERIFY(other.received<ListingMessage>().at(0).shards.empty());
    s.peer.send(ListMessage{2, {}}.encode());
    s.loop.advance(1s);
    QVERIFY(!s.peer.received<ListingMessage>().at(0).shards.at(0).tombstone);
}

void NodeServerTest::purgeNeedsTheAdminKeyOnThisLink()
{
    Scene s;
    QVERIFY(s.enrol());
    const auto shard = makeShard(s.random, 20'000);
    s.put(1, shard);
    PurgeMessage purge{2, {}, {shard.offer.root}};
    purge.signature = s.tenant->storeSign.sign(purgeBuffer(s.peer.link->handshakeHash(), s.tenant->id(), 2, purge.roots));
    s.peer.send(purge.encode());
    s.loop.advance(1s);
    QVERIFY(s.errorOf(2) == ErrorCode::permissionDenied);
    QCOMPARE(s.node.store().shardCount(), std::size_t(1));

    RawPeer other(s.loop, s.network, 9);
    QVERIFY(other.connect(at(7001)));
    QVERIFY(other.enrol(*s.tenant));
    purge.request = 3;
    purge.signature = s.admin.sign(purgeBuffer(s.peer.link->handshakeHash(), s.tenant->id(), 3, purge.roots));
    other.send(purge.encode());
    s.loop.advance(1s);
    QVERIFY(other.received<ErrorMessage>().at(0).error().code == ErrorCode::permissionDenied);

    s.peer.send(purge.encode());
    s.loop.advance(1s);
    QCOMPARE(s.peer.received<DoneMessage>().size(), std::size_t(1));
    QCOMPARE(s.node.store().shardCount(), std::size_t(0));
}

void NodeServerTest::headsAreChecked()
{
    Scene s;
    QVERIFY(s.enrol());
    const auto head = signItem(s.admin, asBytes("slot"), 5, toBytes(asBytes("3:new")));
    auto forged = head;
    forged.sequence = 6;
    s.peer.send(PutHeadMessage{1, forged}.encode());
    s.peer.send(PutHeadMessage{2, head}.encode());
    s.peer.send(PutHeadMessage{3, signItem(s.admin, asBytes("slot"), 4, toBytes(asBytes("3:old")))}.encode());
    for (RequestId i = 0; i < 40; ++i)
        s.peer.send(PutHeadMessage{
            10 + i, signItem(s.admin, asBytes(std::to_string(i)), 1, toBytes(asBytes("900:" + std::string(900, 'x'))))}
                        .encode());
    s.loop.advance(1s);
    s.peer.send(GetHeadsMessage{4}.encode());
    s.loop.advance(1s);
    QVERIFY(s.errorOf(1) == ErrorCode::damaged);
    QVERIFY(s.errorOf(3) == ErrorCode::conflict);
    const auto parts = s.peer.received<HeadsMessage>();
    QCOMPARE(parts.size(), std::size_t(2));
    QVERIFY(parts[0].more && !parts[1].more);
    QCOMPARE(parts[0].items.size() + parts[1].items.size(), std::size_t(41));
    // And they went on into the DHT.
    s.loop.advance(10s);
    QCOMPARE(s.network.dhtItems(), std::size_t(42));
}

void NodeServerTest::floodsOfReadsAreBounded()
{
    Scene s;
    QVERIFY(s.enrol());
    const auto shard = makeShard(s.random, 1 << 20);
    s.put(1, shard);
    s.node.store().latency = 1s;
    for (RequestId i = 0; i < 2 * NodeServer::maxPending; ++i)
        s.peer.send(ReadMessage{100 + i, shard.offer.root, 4 * (i % 16), 4}.encode());
    s.loop.advance(120s);
    std::size_t busy = 0;
    for (const auto& error : s.peer.received<ErrorMessage>())
        busy += error.error().code == ErrorCode::busy;
    std::size_t proofs = 0;
    for (const auto& message : s.peer.messages)
        proofs += *messageType(message) == MessageType::proof;
    QCOMPARE(busy + proofs, std::size_t(2 * NodeServer::maxPending));
    QVERIFY(busy >= NodeServer::maxPending - 64);
    QVERIFY(s.peer.link->up());
}

void NodeServerTest::floodsOfRootRecordsAreBounded()
{
    Scene s;
    QVERIFY(s.enrol());
    const auto record = s.random.bytes(maxRootRecordBytes);
    s.peer.send(PutRootRecordMessage{1, toBytes(asBytes("salt")), {}}.encodeHead(), record);
    s.loop.advance(1s);
    // Asked for without end while the answers go out slowly.
    s.network.settings().bytesPerSecond = 100'000;
    constexpr RequestId asked = 2000;
    for (RequestId i = 0; i < asked; ++i) {
        s.peer.send(GetRootRecordMessage{100 + i, crypto::blake2b({record})}.encode());
        if (i % 100 == 0)
            s.loop.advance(10ms);
    }
    s.loop.advance(10min);
    std::size_t busy = 0;
    for (const auto& error : s.peer.received<ErrorMessage>())
        busy += error.error().code == ErrorCode::busy;
    std::size_t answered = 0;
    for (const auto& message : s.peer.messages)
        answered += *messageType(message) == MessageType::rootRecord;
    QCOMPARE(busy + answered, std::size_t{asked});
    const auto most = NodeServer::answerFillBytes / maxRootRecordBytes + NodeServer::maxRootRecordsAsked + 2;
    QVERIFY2(answered > 10 && answered <= most, qPrintable(QString::number(answered)));
}

void NodeServerTest::rootRecordsThatWaitAreBounded()
{
    Scene s;
    QVERIFY(s.enrol());
    const auto record = s.random.bytes(maxRootRecordBytes);
    s.node.store().latency = 10s;
    constexpr RequestId put = 400;
    for (RequestId i = 0; i < put; ++i) {
        s.peer.send(PutRootRecordMessage{5000 + i, toBytes(asBytes("salt")), {}}.encodeHead(), record);
        if (i % 4 == 0)
            s.loop.advance(20ms);
    }
    s.loop.advance(20s);
    std::size_t refused = 0;
    for (RequestId i = 0; i < put; ++i)
        refused += s.errorOf(5000 + i) == ErrorCode::busy;
    QCOMPARE(refused, std::size_t{put} - NodeServer::maxBufferedBytes / maxRootRecordBytes);
    QVERIFY(s.peer.link->up());
}

void NodeServerTest::answersAreNoRequests()
{
    // Each is an answer to a question that was never asked.
    for (const auto& message : {DoneMessage{900}.encode(), ErrorMessage{900, 1, ""}.encode(), AckMessage{900, 0}.encode(),
             ReceiptMessage{900, {}}.encode(), UsageMessage{900, {}}.encode(), RecordsMessage{900, {}}.encode(),
             HeadsMessage{900, {}, false}.encode()}) {
        Scene s;
        s.loop.advance(1s);
        s.peer.send(message);
        s.loop.advance(1s);
        QVERIFY(s.peer.ended());
        QVERIFY(s.peer.closedWith->code == ErrorCode::protocolViolation);
    }
}

void NodeServerTest::unreadableMessagesEndTheLink_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no dictionary") << QByteArray("le");
    QTest::newRow("unknown type") << QByteArray("d1:@i99e1:ii1ee");
    QTest::newRow("no type") << QByteArray("d1:ii1ee");
    QTest::newRow("unknown field") << QByteArray("d1:@i17e1:ii1e1:zi1ee");
    QTest::newRow("leading zero") << QByteArray("d1:@i17e1:ii01ee");
    QTest::newRow("trailing") << QByteArray("d1:@i17e1:ii1eexx");
    QTest::newRow("pong without ping") << QByteArray("d1:@i3e1:ii1ee");
    QTest::newRow("bomb") << QByteArray("d1:@i17e1:i") + QByteArray(60000, 'l');
}

void NodeServerTest::unreadableMessagesEndTheLink()
{
    QFETCH(QByteArray, message);
    Scene s;
    s.peer.send(toBytes(std::string_view(message.data(), static_cast<std::size_t>(message.size()))));
    s.loop.advance(1s);
    QVERIFY(s.peer.ended());
    QVERIFY(s.peer.closedWith->code == ErrorCode::protocolViolation);
}

void NodeServerTest::recordsOfOthersAreNotTaken()
{
    Scene s;
    const auto stranger = signingKey(s.random);
    const auto own = makeNodeRecord(
        s.peer.identity().signing(), {networkHash("test"), 1, true, {at(9)}}, s.loop.clock().wall().ns / 1'000'000'000);
    s.peer.send(GetRecordsMessage{1, own.item}.encode());
    s.loop.advance(1s);
    QCOMPARE(s.node.set().records().size(), std::size_t(1));
    const auto other = makeNodeRecord(stranger, {networkHash("test"), 1, true, {at(9)}}, own.sequence);
    s.peer.send(GetRecordsMessage{2, other.item}.encode());
    s.loop.advance(1s);
    QVERIFY(s.peer.ended());
    QCOMPARE(s.node.set().records().size(), std::size_t(1));
}

void NodeServerTest::peersThatDoNotReadAreDropped()
{
    Scene s;
    QVERIFY(s.enrol());
    s.network.stopReading(*s.peer.connection);
    QCOMPARE(s.node.set().linkCount(), std::size_t(1));
    constexpr RequestId pings = 100'000;
    for (RequestId i = 0; i < pings && s.node.set().linkCount() > 0; ++i) {
        s.peer.link->sendControl(PingMessage{i}.encode());
        if (i % 1000 == 0)
            s.loop.advance(10ms);
        QVERIFY(s.node.set().heldBytes(s.peer.id()) <= Link::maxControlBytes + maxFrameBytes);
    }
    s.loop.advance(1s);
    QCOMPARE(s.node.set().linkCount(), std::size_t(0));
    QVERIFY(!s.node.log.warnings.empty());
}

QTEST_GUILESS_MAIN(NodeServerTest)
#include "node_server_test.moc"
