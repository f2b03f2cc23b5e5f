// Letting a device in over real links in memory: who knows the secret gets the keys once, nobody else gets anything.
#include "core/engine/device_offer.h"
#include "core/base/worker_pool.h"
#include "tests/core/swarm/swarm_fixture.h"
#include "tests/support/memory_file_system.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace granary;
using namespace granary::engine;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

crypto::DriveKeys keysOf(std::uint8_t root, std::uint32_t epoch) { return crypto::driveKeys(crypto::StorageRoot::copyFrom(Bytes(32, std::byte{root})), 0, epoch); }

DevicePackage samplePackage()
{
    std::vector<crypto::DriveKeys> keys;
    keys.push_back(keysOf(1, 0));
    keys.push_back(keysOf(1, 3));
    auto wallet = *decodeWallet(Bytes(96, std::byte{9}));
    return {std::move(keys), std::move(wallet), 4, {}, "tower", 12, {{*NodeId::from(Bytes(32, std::byte{7})), {"10.0.0.1:7001", "[::1]:7001"}, true}, {*NodeId::from(Bytes(32, std::byte{8})), {"folder:/disk"}, false}}};
}

JoinSecret secretOf(std::uint8_t byte) { return JoinSecret::copyFrom(Bytes(16, std::byte{byte})); }

/// The device that lets in, which lends nothing, and somebody who comes.
struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{5};
    MemoryFileSystem files;
    InlineExecutor workers;
    SilentLog log;
    Environment environment{files, loop.clock(), random, loop, workers, workers, log, {}};
    NetworkPeer host{loop, network, 2, {.listen = at(7001)}};
    NetworkPeer guest{loop, network, 3, {}};
    std::shared_ptr<DeviceOffer> offer;

    explicit Scene(std::string suggestedName = {})
    {
        auto package = samplePackage();
        package.name = std::move(suggestedName);
        offer = std::make_shared<DeviceOffer>(environment, secretOf(1), std::move(package), 600s);
        host.start();
        guest.start();
        host.set().setJoinHost(offer.get());
        guest.set().keep(host.address());
        GRANARY_ASSERT(loop.advanceUntil([&] { return guest.set().linked(host.id()); }, 20s));
    }
    ~Scene()
    {
        host.stop();
        guest.stop();
    }
    NewcomerKeys newcomer(std::string name = "laptop", bool given = true)
    {
        return {*JoinInstance::from(Bytes(16, std::byte{3})), signingKey(random).publicKey(), *crypto::NoisePublicKey::from(Bytes(32, std::byte{4})), std::move(name), given};
    }
    Result<JoinGrant> ask(std::uint8_t secret, const NewcomerKeys& as)
    {
        std::optional<Result<JoinGrant>> out;
        guest.set().join(host.id(), std::make_shared<const JoinSecret>(secretOf(secret)), as, [&](Result<JoinGrant> grant) { out = std::move(grant); });
        GRANARY_ASSERT(loop.advanceUntil([&] { return out.has_value(); }, 60s));
        return std::move(*out);
    }
    ErrorCode outcome()
    {
        CancelToken cancel;
        if (const auto done = offer->await(cancel); !done)
            return done.error().code;
        return ErrorCode::internal;
    }
};

} // namespace

class DeviceOfferTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void packagesComeBack();
    void handsOverOnce();
    void namesTheDevice();
    void wrongSecretsGetNothing();
    void runsOut();
    void aProofHoldsOnOneLink();
    void theGiverMustKnowTheSecret();
    void aDeviceThatVanishes();
    void nobodyIsLetInWithoutAnOffer();
};

void DeviceOfferTest::packagesComeBack()
{
    auto package = samplePackage();
    package.name = "laptop";
    const auto bytes = package.encode();
    const auto back = DevicePackage::parse(bytes.view());
    QVERIFY(back.ok());
    QVERIFY(equalBytes(back->encode().view(), bytes.view()));
    QCOMPARE(back->keys.size(), std::size_t{2});
    QCOMPARE(back->keys[1].epoch, 3u);
    QVERIFY(equalBytes(back->keys[0].chunkKey.view(), keysOf(1, 0).chunkKey.view()));
    QCOMPARE(back->nodes.size(), std::size_t{1}); // the folder stays where it is
    QVERIFY(back->slot == 4 && back->sequence == 12 && back->from == "tower" && back->name == "laptop" && back->nodes[0].leaving);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!DevicePackage::parse(bytes.view().first(size)).ok());
    // Of two drives, and of one epoch twice.
    package.keys[1] = keysOf(2, 3);
    QVERIFY(!DevicePackage::parse(package.encode().view()).ok());
    package.keys[1] = keysOf(1, 0);
    QVERIFY(!DevicePackage::parse(package.encode().view()).ok());
    // As many nodes and epochs as there may be.
    package.keys.clear();
    for (std::uint32_t epoch = 0; epoch < maxPackageEpochs; ++epoch)
        package.keys.push_back(keysOf(1, epoch));
    package.nodes.assign(500, {*NodeId::from(Bytes(32, std::byte{7})), std::vector<std::string>(9, std::string(64, 'x')), false});
    const auto full = DevicePackage::parse(package.encode().view());
    QVERIFY(full.ok());
    QCOMPARE(full->nodes.size(), maxPackageNodes);
    QCOMPARE(full->nodes[0].addresses.size(), std::size_t{4});
}

void DeviceOfferTest::handsOverOnce()
{
    Scene s;
    const auto who = s.newcomer();
    const auto grant = s.ask(1, who);
    QVERIFY(grant.ok());
    const auto package = DevicePackage::parse(*openJoinPackage(secretOf(1), grant->link.view(), grant->package));
    QVERIFY(package.ok());
    QVERIFY(package->name == "laptop" && package->slot == 4);
    // The same again on the same link, and from elsewhere.
    QVERIFY(!s.ask(1, who).ok());
    RawPeer other(s.loop, s.network, 9);
    QVERIFY(other.connect(at(7001)));
    other.send(JoinMessage{1, who, joinProof(secretOf(1), other.link->handshakeHash(), who)}.encode());
    s.loop.advance(1s);
    QCOMPARE(other.received<ErrorMessage>().at(0).error().code, ErrorCode::inviteUsed);
    other.send(JoinedMessage{2}.encode()); // not on this link
    s.loop.advance(1s);
    QCOMPARE(other.received<ErrorMessage>().at(1).error().code, ErrorCode::notFound);

    std::optional<Status> told;
    s.guest.set().joined(s.host.id(), [&](Status status) { told = status; });
    s.loop.advance(1s);
    QVERIFY(!told);
    CancelToken cancel;
    const auto device = s.offer->await(cancel);
    QVERIFY(device.ok());
    QVERIFY(device->slot == 4 && device->name == "laptop" && device->sign == who.sign && equalBytes(device->box.view(), who.box.view()));
    std::atomic<bool> confirmed{false};
    std::thread task([&] {
        s.offer->confirm({});
        confirmed = true;
    });
    while (!confirmed)
        s.loop.runUntilIdle();
    task.join();
    QVERIFY(s.loop.advanceUntil([&] { return told.has_value(); }, 20s));
    QVERIFY(told->ok());
}

void DeviceOfferTest::namesTheDevice()
{
    for (const bool given : {true, false}) {
        Scene s("travel");
        const auto grant = s.ask(1, s.newcomer("host-name", given));
        const auto package = DevicePackage::parse(*openJoinPackage(secretOf(1), grant->link.view(), grant->package));
        QCOMPARE(package->name, std::string(given ? "host-name" : "travel"));
    }
}

void DeviceOfferTest::wrongSecretsGetNothing()
{
    Scene s;
    for (unsigned i = 0; i < DeviceOffer::maxWrong; ++i)
        QCOMPARE(s.ask(2, s.newcomer()).error().code, ErrorCode::permissionDenied);
    // Withdrawn: the right one comes too late.
    QCOMPARE(s.ask(1, s.newcomer()).error().code, ErrorCode::refused);
    QCOMPARE(s.outcome(), ErrorCode::refused);

    // Keys that another than the one with the secret put in.
    Scene other;
    RawPeer thief(other.loop, other.network, 9);
    QVERIFY(thief.connect(at(7001)));
    auto message = JoinMessage{1, other.newcomer(), {}};
    message.proof = joinProof(secretOf(1), thief.link->handshakeHash(), message.newcomer);
    message.newcomer.box = other.random.id<crypto::NoisePublicKey>();
    thief.send(message.encode());
    other.loop.advance(1s);
    QCOMPARE(thief.received<ErrorMessage>().at(0).error().code, ErrorCode::permissionDenied);
}

void DeviceOfferTest::runsOut()
{
    Scene s;
    s.loop.advance(601s);
    QCOMPARE(s.ask(1, s.newcomer()).error().code, ErrorCode::inviteExpired);
    QCOMPARE(s.outcome(), ErrorCode::inviteExpired);
}

void DeviceOfferTest::aProofHoldsOnOneLink()
{
    // Somebody in between has links with both, and passes on what the guest says.
    Scene s;
    RawPeer between(s.loop, s.network, 9);
    QVERIFY(between.connect(at(7001)));
    const auto who = s.newcomer();
    const auto elsewhere = s.random.id<crypto::HandshakeHash>();
    between.send(JoinMessage{1, who, joinProof(secretOf(1), elsewhere.view(), who)}.encode());
    s.loop.advance(1s);
    QCOMPARE(between.received<ErrorMessage>().at(0).error().code, ErrorCode::permissionDenied);
    QVERIFY(between.received<JoinGrantMessage>().empty());
}

void DeviceOfferTest::theGiverMustKnowTheSecret()
{
    // A device in whose hands only the identity fell can't make anybody join a drive of its own.
    SeededRandom random(3);
    auto package = samplePackage();
    package.name = "x";
    const auto link = random.id<crypto::HandshakeHash>();
    const auto sealed = sealJoinPackage(secretOf(2), link.view(), package.encode().view(), random);
    QCOMPARE(openJoinPackage(secretOf(1), link.view(), sealed).error().code, ErrorCode::damaged);
    QCOMPARE(openJoinPackage(secretOf(2), random.id<crypto::HandshakeHash>().view(), sealed).error().code, ErrorCode::damaged);
    QVERIFY(openJoinPackage(secretOf(2), link.view(), sealed).ok());
}

void DeviceOfferTest::aDeviceThatVanishes()
{
    Scene s;
    QVERIFY(s.ask(1, s.newcomer()).ok());
    s.guest.stop();
    s.loop.advance(120s);
    CancelToken cancel;
    const auto outcome = s.offer->await(cancel);
    QCOMPARE(outcome.error().code, ErrorCode::unreachable);
    QCOMPARE(outcome.error().detail, std::string("laptop"));
}

void DeviceOfferTest::nobodyIsLetInWithoutAnOffer()
{
    Scene s;
    s.host.set().setJoinHost(nullptr);
    QCOMPARE(s.ask(1, s.newcomer()).error().code, ErrorCode::notFound);
    std::optional<Status> told;
    s.guest.set().joined(s.host.id(), [&](Status status) { told = status; });
    s.loop.advance(1s);
    QCOMPARE(told->error().code, ErrorCode::notFound);
}

QTEST_GUILESS_MAIN(DeviceOfferTest)
#include "device_offer_test.moc"
