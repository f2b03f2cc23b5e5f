// What one peer can make a node hold and do, whatever it sends: ten thousand messages of each type, unreadable ones and valid ones without end, while it reads
// no answer. Spec: core/specs/messages.md, "Limits on a peer".
#include "core/crypto/hash.h"
#include "core/swarm/link_client.h"
#include "core/swarm/node_server.h"
#include "tests/core/swarm/message_samples.h"
#include "tests/core/swarm/swarm_fixture.h"
#include "tests/support/network/forwarding_shard_store.h"
#include "tests/support/network/memory_payment_host.h"
#include "tests/support/network/memory_repair_host.h"
#include "tests/support/sanitized.h"

#include <QTest>

#include <deque>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t messagesPerType = 10'000 / test::everyNth;
constexpr std::size_t burst = 250;
/// What an honest owner on another link waits for its answer.
constexpr Duration honestPatience = 1s;

/// A store as slow as a disk: one thing after the other, each takes a millisecond.
class SerialStore : public ForwardingShardStore {
public:
    SerialStore(EventLoop& loop, ShardStore& behind) : ForwardingShardStore(behind), m_loop(loop) {}

    void write(UploadId upload, ByteSlice data, std::function<void(Status)> done) override
    {
        inTurn([this, upload, data = std::make_shared<ByteSlice>(std::move(data)), done = std::move(done)]() mutable {
            ForwardingShardStore::write(upload, std::move(*data), std::move(done));
        });
    }
    void finish(UploadId upload, std::function<void(Status)> done) override
    {
        inTurn([this, upload, done = std::move(done)]() mutable { ForwardingShardStore::finish(upload, std::move(done)); });
    }
    void read(const TenantId& tenant, const ShardRoot& root, std::uint32_t first, std::uint32_t count, std::function<void(Result<ProvenBytes>)> done) override
    {
        inTurn([=, this] { ForwardingShardStore::read(tenant, root, first, count, done); });
    }
    void list(const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<HeldShard>>)> done) override
    {
        inTurn([=, this] { ForwardingShardStore::list(tenant, after, done); });
    }
    void remove(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override
    {
        inTurn([=, this] { ForwardingShardStore::remove(tenant, roots, done); });
    }
    void purge(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override
    {
        inTurn([=, this] { ForwardingShardStore::purge(tenant, roots, done); });
    }
    void putHead(const TenantId& tenant, const MutableItem& head, std::function<void(Status)> done) override
    {
        inTurn([=, this] { ForwardingShardStore::putHead(tenant, head, done); });
    }
    void heads(const TenantId& tenant, std::function<void(Result<std::vector<MutableItem>>)> done) override
    {
        inTurn([=, this] { ForwardingShardStore::heads(tenant, done); });
    }
    void putRootRecord(const TenantId& tenant, ByteView salt, Bytes record, std::function<void(Status)> done) override
    {
        inTurn([=, this, salt = toBytes(salt)] { ForwardingShardStore::putRootRecord(tenant, salt, record, done); });
    }
    void rootRecord(const TenantId& tenant, const Hash32& name, std::function<void(Result<Bytes>)> done) override
    {
        inTurn([=, this] { ForwardingShardStore::rootRecord(tenant, name, done); });
    }

    /// Called whenever there is more to do, which is when most is held.
    std::function<void()> onWork;

private:
    void inTurn(std::function<void()> work)
    {
        if (onWork)
            onWork();
        m_queue.push_back(std::move(work));
        if (m_queue.size() == 1)
            next();
    }
    void next()
    {
        m_loop.after(1ms, [this] {
            const auto work = m_queue.front();
            work();
            m_queue.pop_front();
            if (!m_queue.empty())
                next();
        });
    }
    EventLoop& m_loop;
    std::deque<std::function<void()>> m_queue;
};

struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{77};
    std::unique_ptr<SerialStore> store;
    MemoryRepairHost repairs{loop};
    MemoryPaymentHost payments{loop};
    NetworkPeer node;
    NetworkPeer honest{loop, network, 5, {.dht = false}};
    std::unique_ptr<RawPeer> peer;
    crypto::SigningKey admin = signingKey(random);
    std::shared_ptr<const TenantKeys> tenant = makeTenant(random, admin);
    std::shared_ptr<NodeClient> client;
    std::size_t mostHeld = 0;
    std::size_t links = 0;

    Scene() : node(loop, network, 2, {.listen = at(7001), .lends = true, .dht = false, .wrapStore = [this](MemoryShardStore& behind) {
                  store = std::make_unique<SerialStore>(loop, behind);
                  return store.get();
              }})
    {
        node.store().quotaBytes = 64 << 20;
        node.store().latency = Duration(0);
        node.start();
        node.set().setRepairHost(&repairs);
        node.set().setPaymentHost(&payments);
        honest.start();
        honest.openDrive();
        client = honest.set().keep(node.address());
        GRANARY_ASSERT(loop.advanceUntil([&] { return client->state() == NodeClient::State::ready; }, 10s));
        store->onWork = [this] { look(); };
    }
    ~Scene()
    {
        peer.reset();
        honest.stop();
        node.stop();
    }
    /// A tenant that reads nothing from here on.
    void connect()
    {
        peer = std::make_unique<RawPeer>(loop, network, 1000 + links++);
        GRANARY_ASSERT(peer->connect(at(7001)) && peer->enrol(*tenant));
        if (deaf)
            network.stopReading(*peer->connection);
    }
    void look()
    {
        if (peer)
            mostHeld = std::max(mostHeld, node.set().heldBytes(peer->id()));
    }
    void watch(Duration step)
    {
        for (int i = 0; i < 4; ++i) {
            loop.advance(step / 4);
            look();
        }
    }
    /// The honest owner's question, in the middle of it all.
    bool honestIsAnswered()
    {
        std::optional<bool> answered;
        client->list({}, [&](const auto& result) { answered = result.ok(); });
        loop.advanceUntil([&] { return answered.has_value(); }, honestPatience);
        return answered.value_or(false);
    }
    /// So many of what `next` makes; whoever is cut off comes back at once.
    bool flood(const std::function<Bytes()>& next)
    {
        connect();
        bool fair = true;
        for (std::size_t sent = 0; sent < messagesPerType; sent += burst) {
            if (peer->ended())
                connect();
            for (std::size_t i = 0; i < burst; ++i)
                peer->link->sendControl(next());
            watch(4ms);
            if (sent % (8 * burst) == 0)
                fair = honestIsAnswered() && fair;
        }
        watch(1s);
        return honestIsAnswered() && fair;
    }
    bool deaf = true;
};

QString typeName(const Bytes& message) { return QString("type %1, %2 bytes").arg(static_cast<int>(*messageType(message))).arg(message.size()); }

} // namespace

class PeerLimitsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void unreadableMessages_data();
    void unreadableMessages();
    void greedyMessages_data();
    void greedyMessages();
    void whoIsRefusedForEverIsCutOff();
    void handshakesOfOneAddressPushOutEachOther();
    void cleanupTestCase() { qInfo("most held for one peer: %zu KiB by %s", m_most >> 10, m_mostBy.constData()); }

private:
    void note(std::size_t held)
    {
        if (held > m_most)
            m_mostBy = QByteArray(QTest::currentTestFunction()) + " " + QTest::currentDataTag();
        m_most = std::max(m_most, held);
    }
    std::size_t m_most = 0;
    QByteArray m_mostBy;
};

void PeerLimitsTest::unreadableMessages_data()
{
    QTest::addColumn<int>("sample");
    const auto samples = sampleMessages();
    std::set<MessageType> seen;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (seen.insert(*messageType(samples[i])).second)
            QTest::newRow(qPrintable(typeName(samples[i]))) << static_cast<int>(i);
    QCOMPARE(seen.size(), std::size_t(45)); // every type of messages.md
}

void PeerLimitsTest::unreadableMessages()
{
    QFETCH(int, sample);
    Scene s;
    auto good = sampleMessages().at(static_cast<std::size_t>(sample));
    good.resize(std::min<std::size_t>(good.size(), 600)); // the beginning of a payload is as good as all of it
    QVERIFY(s.flood([&] {
        auto message = good;
        message[static_cast<std::size_t>(s.random.below(std::min<std::size_t>(message.size(), 120)))] ^= static_cast<std::byte>(1 + s.random.below(255));
        return message;
    }));
    note(s.mostHeld);
    QVERIFY2(s.mostHeld <= NodeServer::maxHeldBytes, qPrintable(QString::number(s.mostHeld)));
    QVERIFY(s.links > 1); // it was cut off
}

void PeerLimitsTest::greedyMessages_data()
{
    QTest::addColumn<int>("type");
    for (const auto type : {MessageType::ping, MessageType::rekey, MessageType::tenant, MessageType::getUsage, MessageType::begin, MessageType::data, MessageType::abort,
             MessageType::read, MessageType::list, MessageType::remove, MessageType::purge, MessageType::putHead, MessageType::getHeads,
             MessageType::putRootRecord, MessageType::getRootRecord, MessageType::getRecords, MessageType::lookup, MessageType::close, MessageType::error,
             MessageType::done, MessageType::pong, MessageType::usage, MessageType::ack, MessageType::receipt, MessageType::proof, MessageType::listing,
             MessageType::heads, MessageType::rootRecord, MessageType::records, MessageType::succeed, MessageType::getSuccession, MessageType::succession, MessageType::join, MessageType::joinGrant, MessageType::joined,
             MessageType::repairOrder, MessageType::repairRead, MessageType::repairBegin, MessageType::entrust, MessageType::getEntrusted, MessageType::entrusted, MessageType::dismiss, MessageType::getPayee, MessageType::payee, MessageType::pay})
        QTest::newRow(qPrintable(QString::number(static_cast<int>(type)))) << static_cast<int>(type);
}

/// The largest valid message of each type, with the most work behind it.
void PeerLimitsTest::greedyMessages()
{
    QFETCH(int, type);
    Scene s;
    // What there is to be asked for.
    s.deaf = false;
    s.connect();
    const auto shard = makeShard(s.random, 1 << 20);
    s.peer->send(BeginMessage{1, shard.offer}.encode());
    for (std::size_t from = 0; from < shard.data->size(); from += maxDataBytes)
        s.peer->send(DataMessage{1, from, {}}.encodeHead(), shard.piece(from, maxDataBytes));
    const auto record = s.random.bytes(maxRootRecordBytes);
    s.peer->send(PutRootRecordMessage{2, toBytes(asBytes("salt")), {}}.encodeHead(), record);
    const auto largeValue = toBytes(asBytes("990:" + std::string(990, 'x')));
    for (RequestId i = 0; i < maxHeadSlots; ++i)
        s.peer->send(PutHeadMessage{3 + i, signItem(s.admin, asBytes("slot" + std::to_string(i)), 1, largeValue)}.encode());
    s.loop.advance(2s);
    QCOMPARE(s.node.store().shardCount(), std::size_t(1));
    s.peer.reset();
    s.loop.advance(1s);
    s.deaf = true;

    const auto head = signItem(s.admin, asBytes("slot0"), 2, largeValue);
    const std::vector<ShardRoot> roots(maxRootsPerMessage, s.random.id<ShardRoot>());
    // The peer as a repairer of the very tenant, and the node as its own.
    const auto orderFor = [&](const NodeId& repairer) {
        auto job = sampleJob(s.tenant->storeSign, repairer, s.loop.clock().wall().ns / 1'000'000'000 + 86'400);
        job.order.shardBytes = 1 << 20;
        job.order.rows[0].root = shard.offer.root;
        job.signedOrder = *signRepairOrder(job.order, s.tenant->storeSign);
        return job;
    };
    const auto entrusted = *encodeRepairJob(orderFor(s.node.id()));
    NodeId shownTo;
    const std::vector<SegmentId> segments(maxEntrustedListed, s.random.id<SegmentId>());
    RequestId request = 100;
    std::uint64_t uploaded = maxShardBytes;
    RequestId upload = 0;
    const auto samples = sampleMessages();
    const auto next = [&]() -> Bytes {
        ++request;
        switch (static_cast<MessageType>(type)) {
        case MessageType::ping: return PingMessage{request}.encode();
        case MessageType::tenant: {
            TenantMessage claim{request, s.tenant->id(), s.tenant->admin, {}, {}};
            claim.signature = s.tenant->storeSign.sign(tenantBuffer(s.peer->link->handshakeHash(), claim.tenant, claim.admin));
            return claim.encode();
        }
        case MessageType::getUsage: return GetUsageMessage{request}.encode();
        case MessageType::begin: return BeginMessage{request, {s.random.id<SegmentId>(), 1, s.random.id<ShardRoot>(), 1 << 20}}.encode();
        case MessageType::data: {
            // An upload, as much as it takes, the next one: without looking at the window.
            if (uploaded >= (1 << 20) || s.peer->ended()) {
                uploaded = 0;
                upload = request;
                return BeginMessage{upload, {s.random.id<SegmentId>(), 1, s.random.id<ShardRoot>(), 1 << 20}}.encode();
            }
            auto message = withPayload(DataMessage{upload, uploaded, {}}.encodeHead(), shard.piece(0, maxDataBytes));
            uploaded += maxDataBytes;
            return message;
        }
        case MessageType::abort: return AbortMessage{request}.encode();
        case MessageType::read: return ReadMessage{request, shard.offer.root, 4 * (request % 16), 4}.encode();
        case MessageType::list: return ListMessage{request, {}}.encode();
        case MessageType::remove: return RemoveMessage{request, roots}.encode();
        case MessageType::purge: {
            PurgeMessage purge{request, {}, roots};
            purge.signature = s.admin.sign(purgeBuffer(s.peer->link->handshakeHash(), s.tenant->id(), request, roots));
            return purge.encode();
        }
        case MessageType::putHead: return PutHeadMessage{request, head}.encode();
        case MessageType::getHeads: return GetHeadsMessage{request}.encode();
        case MessageType::putRootRecord: return withPayload(PutRootRecordMessage{request, toBytes(asBytes("salt")), {}}.encodeHead(), record);
        case MessageType::getRootRecord: return GetRootRecordMessage{request, crypto::blake2b({record})}.encode();
        case MessageType::getRecords: return GetRecordsMessage{request, {}}.encode();
        case MessageType::lookup: return LookupMessage{request, s.node.id()}.encode();
        case MessageType::repairOrder:
        case MessageType::repairRead:
        case MessageType::repairBegin: {
            if (type == static_cast<int>(MessageType::repairOrder) || shownTo != s.peer->id()) {
                shownTo = s.peer->id();
                return withPayload(RepairOrderMessage{request, {}}.encodeHead(), orderFor(shownTo).signedOrder);
            }
            if (type == static_cast<int>(MessageType::repairRead))
                return RepairReadMessage{request, shard.offer.root, 4 * (request % 16), 4}.encode();
            return RepairBeginMessage{request, sampleJob(s.tenant->storeSign, {}).order.rows[1 + request % 2].root}.encode();
        }
        case MessageType::entrust: return withPayload(EntrustMessage{request, {}}.encodeHead(), entrusted);
        case MessageType::getEntrusted: return GetEntrustedMessage{request, {}}.encode();
        case MessageType::dismiss: return DismissMessage{request, segments}.encode();
        case MessageType::getPayee: return GetPayeeMessage{request}.encode();
        case MessageType::pay: return withPayload(PayMessage{request, {}}.encodeHead(), Bytes(maxPaymentBytes));
        default:
            for (const auto& sample : samples)
                if (*messageType(sample) == static_cast<MessageType>(type))
                    return sample;
        }
        qFatal("a type without a message");
    };
    QVERIFY2(s.flood(next), "the honest owner waits too long");
    note(s.mostHeld);
    QVERIFY2(s.mostHeld <= NodeServer::maxHeldBytes, qPrintable(QString::number(s.mostHeld)));
    // Nothing of it stays when the peer is gone.
    const auto id = s.peer->id();
    s.peer.reset();
    s.loop.advance(2s);
    QCOMPARE(s.node.set().heldBytes(id), std::size_t(0));
    QCOMPARE(s.node.store().openUploads(), std::size_t(0));
}

void PeerLimitsTest::whoIsRefusedForEverIsCutOff()
{
    Scene s;
    s.deaf = false;
    s.peer = std::make_unique<RawPeer>(s.loop, s.network, 900);
    QVERIFY(s.peer->connect(at(7001)));
    for (RequestId i = 0; i < NodeServer::refusals; ++i)
        s.peer->send(ListMessage{i + 1, {}}.encode());
    s.loop.advance(1s);
    QVERIFY(!s.peer->ended());
    for (RequestId i = 0; i < 2 * NodeServer::refusalsPerSecond + 2; ++i)
        s.peer->send(ListMessage{5000 + i, {}}.encode());
    s.loop.advance(1s);
    QVERIFY(s.peer->ended());
    QVERIFY(!s.node.log.warnings.empty());
}

void PeerLimitsTest::handshakesOfOneAddressPushOutEachOther()
{
    Scene s;
    std::vector<std::unique_ptr<RawPeer>> mute;
    for (std::uint64_t i = 0; i < 200; ++i) {
        mute.push_back(std::make_unique<RawPeer>(s.loop, s.network, 2000 + i));
        QVERIFY(mute.back()->connectPlain(at(7001)));
    }
    RawPeer late(s.loop, s.network, 3000);
    QVERIFY(late.connect(at(7001)));
    QVERIFY(s.honestIsAnswered());
    const auto ended = std::count_if(mute.begin(), mute.end(), [](const auto& peer) { return peer->ended(); });
    QVERIFY2(ended >= 200 - 64, qPrintable(QString::number(ended)));
}

QTEST_GUILESS_MAIN(PeerLimitsTest)
#include "peer_limits_test.moc"
