// What a node serves belongs to the tenant that was proven on that link: every request, for everybody who is not that tenant.
#include "core/crypto/hash.h"
#include "core/swarm/node_server.h"
#include "tests/core/swarm/swarm_fixture.h"
#include "tests/support/network/forwarding_shard_store.h"

#include <QTest>

#include <algorithm>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

/// Notes on whose behalf the store is asked for anything.
class WatchedStore : public ForwardingShardStore {
public:
    using ForwardingShardStore::ForwardingShardStore;
    mutable std::vector<TenantId> askedFor;

    TenantUsage usage(const TenantId& tenant) const override
    {
        askedFor.push_back(tenant);
        return ForwardingShardStore::usage(tenant);
    }
    Result<UploadId> begin(const TenantId& tenant, const ShardOffer& offer) override
    {
        askedFor.push_back(tenant);
        return ForwardingShardStore::begin(tenant, offer);
    }
    void read(const TenantId& tenant, const ShardRoot& root, std::uint32_t first, std::uint32_t count, std::function<void(Result<ProvenBytes>)> done) override
    {
        askedFor.push_back(tenant);
        ForwardingShardStore::read(tenant, root, first, count, std::move(done));
    }
    void list(const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<HeldShard>>)> done) override
    {
        askedFor.push_back(tenant);
        ForwardingShardStore::list(tenant, after, std::move(done));
    }
    void remove(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override
    {
        askedFor.push_back(tenant);
        ForwardingShardStore::remove(tenant, std::move(roots), std::move(done));
    }
    void purge(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override
    {
        askedFor.push_back(tenant);
        ForwardingShardStore::purge(tenant, std::move(roots), std::move(done));
    }
    void putHead(const TenantId& tenant, const MutableItem& head, std::function<void(Status)> done) override
    {
        askedFor.push_back(tenant);
        ForwardingShardStore::putHead(tenant, head, std::move(done));
    }
    void heads(const TenantId& tenant, std::function<void(Result<std::vector<MutableItem>>)> done) override
    {
        askedFor.push_back(tenant);
        ForwardingShardStore::heads(tenant, std::move(done));
    }
    void putRootRecord(const TenantId& tenant, ByteView salt, Bytes record, std::function<void(Status)> done) override
    {
        askedFor.push_back(tenant);
        ForwardingShardStore::putRootRecord(tenant, salt, std::move(record), std::move(done));
    }
    void rootRecord(const TenantId& tenant, const Hash32& name, std::function<void(Result<Bytes>)> done) override
    {
        askedFor.push_back(tenant);
        ForwardingShardStore::rootRecord(tenant, name, std::move(done));
    }
};

constexpr RequestId requestKinds = 10;

/// A node that holds a shard, a head and a root record of one owner, and somebody who would like to have them.
struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{77};
    std::unique_ptr<WatchedStore> store;
    NetworkPeer node;
    RawPeer owner{loop, network, 3};
    RawPeer other{loop, network, 4};
    crypto::SigningKey admin = signingKey(random);
    crypto::SigningKey otherAdmin = signingKey(random);
    std::shared_ptr<const TenantKeys> tenant = makeTenant(random, admin);
    std::shared_ptr<const TenantKeys> otherTenant = makeTenant(random, otherAdmin);
    const TestShard shard = makeShard(random, 20'000);
    const Bytes record = random.bytes(500);
    const MutableItem head = signItem(admin, asBytes("slot"), 5, toBytes(asBytes("4:head")));

    Scene() : node(loop, network, 2, {.listen = at(7001), .lends = true, .wrapStore = [this](MemoryShardStore& behind) {
                  store = std::make_unique<WatchedStore>(behind);
                  return store.get();
              }})
    {
        node.start();
        GRANARY_ASSERT(owner.connect(at(7001)) && owner.enrol(*tenant));
        owner.send(BeginMessage{1, shard.offer}.encode());
        owner.send(DataMessage{1, 0, {}}.encodeHead(), *shard.data);
        owner.send(PutRootRecordMessage{2, toBytes(asBytes("slot")), {}}.encodeHead(), record);
        owner.send(PutHeadMessage{3, head}.encode());
        loop.advance(1s);
        GRANARY_ASSERT(owner.received<ReceiptMessage>().size() == 1 && owner.received<DoneMessage>().size() == 2);
        GRANARY_ASSERT(other.connect(at(7001)));
        store->askedFor.clear();
    }
    ~Scene() { node.stop(); }

    /// Everything that a tenant may ask, for the owner's things; `from` is the first id.
    void askForAll(RawPeer& peer, RequestId from, const TenantKeys& as, const crypto::SigningKey& asAdmin)
    {
        peer.send(ReadMessage{from, shard.offer.root, 0, 1}.encode());
        peer.send(ListMessage{from + 1, {}}.encode());
        peer.send(RemoveMessage{from + 2, {shard.offer.root}}.encode());
        PurgeMessage purge{from + 3, {}, {shard.offer.root}};
        purge.signature = asAdmin.sign(purgeBuffer(peer.link->handshakeHash(), as.id(), from + 3, purge.roots));
        peer.send(purge.encode());
        peer.send(PutHeadMessage{from + 4, signItem(admin, asBytes("slot"), 6, toBytes(asBytes("5:newer")))}.encode());
        peer.send(GetHeadsMessage{from + 5}.encode());
        peer.send(PutRootRecordMessage{from + 6, toBytes(asBytes("slot")), {}}.encodeHead(), Bytes(10));
        peer.send(GetRootRecordMessage{from + 7, crypto::blake2b({record})}.encode());
        peer.send(GetUsageMessage{from + 8}.encode());
        peer.send(BeginMessage{from + 9, makeShard(random, 10).offer}.encode());
        loop.advance(1s);
    }
    bool allRefused(const RawPeer& peer, RequestId from) const
    {
        RequestId refused = 0;
        for (const auto& error : peer.received<ErrorMessage>())
            refused += error.request >= from && error.request < from + requestKinds && error.error().code == ErrorCode::notEnrolled;
        return refused == requestKinds && store->askedFor.empty() && peer.link->up();
    }
    bool ownersThingsAreThere()
    {
        owner.messages.clear();
        owner.send(ListMessage{900, {}}.encode());
        owner.send(GetHeadsMessage{901}.encode());
        owner.send(GetRootRecordMessage{902, crypto::blake2b({record})}.encode());
        loop.advance(1s);
        const auto listed = owner.received<ListingMessage>();
        const auto heads = owner.received<HeadsMessage>();
        return listed.size() == 1 && listed[0].shards.size() == 1 && !listed[0].shards[0].tombstone && heads.size() == 1 && heads[0].items.size() == 1 &&
               heads[0].items[0].sequence == 5 && owner.messages.size() == 3;
    }
};

} // namespace

class NodeAccessTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void nothingWithoutATenant()
    {
        Scene s;
        s.askForAll(s.other, 100, *s.tenant, s.admin);
        QVERIFY(s.allRefused(s.other, 100));
        QVERIFY(s.ownersThingsAreThere());
    }

    void nothingForATenantThatWasRefused()
    {
        Scene s;
        s.node.store().anyone = false;
        QVERIFY(!s.other.enrol(*s.otherTenant));
        s.askForAll(s.other, 100, *s.otherTenant, s.otherAdmin);
        QVERIFY(s.allRefused(s.other, 100));
        QVERIFY(s.ownersThingsAreThere());
    }

    void anotherTenantHasItsOwnThings()
    {
        Scene s;
        QVERIFY(s.other.enrol(*s.otherTenant));
        s.askForAll(s.other, 100, *s.otherTenant, s.otherAdmin);
        QVERIFY(s.store->askedFor.size() >= requestKinds);
        QVERIFY(std::all_of(s.store->askedFor.begin(), s.store->askedFor.end(), [&](const auto& tenant) { return tenant == s.otherTenant->id(); }));
        std::map<RequestId, ErrorCode> errors;
        for (const auto& error : s.other.received<ErrorMessage>())
            errors[error.request] = error.error().code;
        QCOMPARE(errors.size(), std::size_t(2));
        QVERIFY(errors[100] == ErrorCode::notFound);
        QVERIFY(errors[107] == ErrorCode::notFound);
        QVERIFY(s.other.received<ListingMessage>().at(0).shards.empty());
        // Its own place for heads: the owner's key is no key to the owner's heads.
        for (const auto& heads : s.other.received<HeadsMessage>())
            for (const auto& item : heads.items)
                QCOMPARE(item.sequence, std::int64_t(6));
        QVERIFY(s.ownersThingsAreThere());
    }

    void aClosedLinkTakesItsTenantWithIt()
    {
        Scene s;
        s.network.breakConnection(*s.owner.connection);
        s.loop.advance(1s);
        QVERIFY(s.owner.connect(at(7001)));
        s.askForAll(s.owner, 200, *s.tenant, s.admin);
        QVERIFY(s.allRefused(s.owner, 200));
        QVERIFY(s.owner.enrol(*s.tenant));
        QVERIFY(s.ownersThingsAreThere());
    }

    void aProofIsGoodOnOneLink()
    {
        Scene s;
        TenantMessage claim;
        claim.request = 50;
        claim.tenant = s.tenant->id();
        claim.admin = s.tenant->admin;
        claim.signature = s.tenant->storeSign.sign(tenantBuffer(s.owner.link->handshakeHash(), claim.tenant, claim.admin));
        s.other.send(claim.encode());
        s.loop.advance(1s);
        QVERIFY(s.other.ended());
        // Nor on the next link of the very same peer.
        s.network.breakConnection(*s.owner.connection);
        s.loop.advance(1s);
        QVERIFY(s.owner.connect(at(7001)));
        s.owner.send(claim.encode());
        s.loop.advance(1s);
        QVERIFY(s.owner.ended());
        QVERIFY(s.store->askedFor.empty());
    }

    /// A request is that of the tenant which was proven when it came, also when it waits and another one is shown meanwhile.
    void whatWaitsKeepsItsTenant()
    {
        Scene s;
        s.node.store().latency = 1s;
        constexpr RequestId reads = 300; // more than are read from the store at a time
        for (RequestId i = 0; i < reads; ++i)
            s.owner.send(ReadMessage{300 + i, s.shard.offer.root, 0, 1}.encode());
        TenantMessage claim;
        claim.request = 700;
        claim.tenant = s.otherTenant->id();
        claim.admin = s.otherTenant->admin;
        claim.signature = s.otherTenant->storeSign.sign(tenantBuffer(s.owner.link->handshakeHash(), claim.tenant, claim.admin));
        s.owner.send(claim.encode());
        s.loop.advance(1500ms);
        s.owner.send(ReadMessage{701, s.shard.offer.root, 0, 1}.encode());
        s.loop.advance(30s);
        QCOMPARE(s.store->askedFor.size(), std::size_t(reads + 1));
        QVERIFY(std::all_of(s.store->askedFor.begin(), s.store->askedFor.end() - 1, [&](const auto& tenant) { return tenant == s.tenant->id(); }));
        QVERIFY(s.store->askedFor.back() == s.otherTenant->id());
    }
};

QTEST_GUILESS_MAIN(NodeAccessTest)
#include "node_access_test.moc"
