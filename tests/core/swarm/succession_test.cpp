// A tenant goes on under another key: the record, and how nodes and owners hear of it.
#include "tests/core/swarm/swarm_fixture.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

/// A node, and two owners of one drive: one of the old epoch, one of the new.
struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{7};
    crypto::SigningKey admin = signingKey(random);
    std::shared_ptr<const TenantKeys> old = makeTenant(random, admin);
    std::shared_ptr<TenantKeys> next = std::make_shared<TenantKeys>(TenantKeys{signingKey(random), admin.publicKey()});
    Bytes record;

    struct Owner : NetworkPeer {
        using NetworkPeer::NetworkPeer;
        std::vector<Bytes> records;
        void onSuccession(const NodeId&, Bytes heard) override { records.push_back(std::move(heard)); }
    };
    NetworkPeer node{loop, network, 2, {.listen = at(7001), .lends = true}};
    Owner owner{loop, network, 3, {}};

    Scene()
    {
        record = *signSuccession({old->id(), next->id(), 1, admin.publicKey(), {random.bytes(100)}}, admin);
        next->successions = {std::make_shared<const Bytes>(record)};
        node.start();
        node.store().anyone = true;
        owner.start();
    }
    ~Scene()
    {
        owner.stop();
        node.stop();
    }
    std::shared_ptr<NodeClient> as(std::shared_ptr<const TenantKeys> tenant)
    {
        owner.set().setTenant(std::move(tenant));
        auto client = owner.set().keep(node.address());
        loop.advanceUntil([&] { return client->state() == NodeClient::State::ready || client->state() == NodeClient::State::refused; }, 20s);
        return client;
    }
    Status succeed()
    {
        std::optional<Status> out;
        node.store().succeed(*openSuccession(record), record, [&](Status status) { out = status; });
        loop.advance(1s);
        return *out;
    }
};

} // namespace

class SuccessionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void onlyTheAdminSigns();
    void anUnknownKeyIsIntroduced();
    void severalEpochsAtOnce();
    void theOldKeyIsToldWhy();
    void aStrangersKeyStaysUnknown();
};

void SuccessionTest::onlyTheAdminSigns()
{
    SeededRandom random(3);
    const auto admin = signingKey(random);
    Succession succession{random.id<TenantId>(), random.id<TenantId>(), 4, admin.publicKey(), {random.bytes(10), random.bytes(maxSuccessionPackageBytes)}};
    const auto record = *signSuccession(succession, admin);
    QVERIFY(*openSuccession(record) == succession);
    for (std::size_t i = 0; i < record.size(); ++i) {
        auto changed = record;
        changed[i] ^= std::byte{1};
        QVERIFY(!openSuccession(changed).ok());
        QVERIFY(!openSuccession(ByteView(record).first(i)).ok());
    }
    // Signed by somebody else in the admin's name.
    QCOMPARE(openSuccession(*signSuccession(succession, signingKey(random))).error().code, ErrorCode::damaged);
    const auto refused = [&](auto change) {
        auto other = succession;
        change(other);
        return !signSuccession(other, admin).ok();
    };
    QVERIFY(refused([](Succession& s) { s.epoch = 0; }));
    QVERIFY(refused([](Succession& s) { s.to = s.from; }));
    QVERIFY(refused([](Succession& s) { s.packages.assign(maxSuccessionPackages + 1, Bytes(1)); }));
    QVERIFY(refused([](Succession& s) { s.packages.assign(1, Bytes(maxSuccessionPackageBytes + 1)); }));
    succession.packages.assign(maxSuccessionPackages, Bytes(maxSuccessionPackageBytes));
    QVERIFY(signSuccession(succession, admin)->size() <= maxSuccessionBytes);
}

void SuccessionTest::anUnknownKeyIsIntroduced()
{
    Scene s;
    QCOMPARE(s.as(s.old)->state(), NodeClient::State::ready);
    // Also by a node that lets anybody in: it is the same tenant, not a new one.
    const auto client = s.as(s.next);
    QCOMPARE(client->state(), NodeClient::State::ready);
    QVERIFY(s.node.store().admitted(s.next->id()) && !s.node.store().admitted(s.old->id()));
    // Again, from elsewhere: nothing changes.
    QVERIFY(s.succeed().ok());
}

void SuccessionTest::severalEpochsAtOnce()
{
    Scene s;
    QCOMPARE(s.as(s.old)->state(), NodeClient::State::ready);
    s.node.store().anyone = false;
    // The node was away for two of them.
    const auto third = std::make_shared<TenantKeys>(TenantKeys{signingKey(s.random), s.admin.publicKey()});
    third->successions = s.next->successions;
    third->successions.push_back(std::make_shared<const Bytes>(*signSuccession({s.next->id(), third->id(), 2, s.admin.publicKey(), {}}, s.admin)));
    QCOMPARE(s.as(third)->state(), NodeClient::State::ready);
    QVERIFY(s.node.store().admitted(third->id()) && !s.node.store().admitted(s.next->id()));
}

void SuccessionTest::theOldKeyIsToldWhy()
{
    Scene s;
    QCOMPARE(s.as(s.old)->state(), NodeClient::State::ready);
    QVERIFY(s.succeed().ok());
    s.owner.set().setTenant(nullptr);
    const auto client = s.as(s.old);
    QCOMPARE(client->state(), NodeClient::State::refused);
    QCOMPARE(client->lastError().code, ErrorCode::epochEnded);
    QCOMPARE(s.owner.records, std::vector<Bytes>{s.record});
}

void SuccessionTest::aStrangersKeyStaysUnknown()
{
    Scene s;
    QCOMPARE(s.as(s.old)->state(), NodeClient::State::ready);
    s.node.store().anyone = false;
    // With an admin key of his own.
    const auto thief = signingKey(s.random);
    const auto stolen = std::make_shared<TenantKeys>(TenantKeys{signingKey(s.random), s.admin.publicKey()});
    stolen->successions = {std::make_shared<const Bytes>(*signSuccession({s.old->id(), stolen->id(), 1, thief.publicKey(), {}}, thief))};
    const auto client = s.as(stolen);
    QCOMPARE(client->state(), NodeClient::State::refused);
    QCOMPARE(client->lastError().code, ErrorCode::notEnrolled);
    QVERIFY(s.node.store().admitted(s.old->id()));
}

QTEST_GUILESS_MAIN(SuccessionTest)
#include "succession_test.moc"
