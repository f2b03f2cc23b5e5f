// Whole engines on a network in memory: finding, keeping and losing each other.
#include "core/swarm/node_code.h"
#include "core/swarm/peer_set.h"
#include "tests/core/swarm/swarm_fixture.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

class PeerSetTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void anOwnerPutsAndReads();
    void bothDirectionsShareOneLink();
    void dialsThatCross();
    void anotherNodeAtTheAddress();
    void anotherNetworkIsSaid();
    void ownAddressIsNoPeer();
    void lostLinksComeBack();
    void refusalsDoNotMakeACircle();
    void aNodeThatMovedIsFoundThroughTheDht();
    void aNodeThatMovedIsFoundThroughOthers();
    void recordsSpreadAndAreKept();
    void ownSequenceOnlyGrows();
    void discoveryFindsStrangers();
    void headsSurviveInTheDht();
    void invitesAreUsedUp();
    void releasedNodesAreLetGo();
    void dialLearnsTheIdentity();
    void tooManyLinksAreRefused();
    void stopAnswersEverything();
    void twelvePeersInBadWeather_data();
    void twelvePeersInBadWeather();
};

namespace {

bool ready(const std::shared_ptr<NodeClient>& client) { return client->state() == NodeClient::State::ready; }

} // namespace

void PeerSetTest::anOwnerPutsAndReads()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {});
    SeededRandom random(4);
    node.start();
    owner.start();
    owner.openDrive();
    const auto client = owner.set().keep(node.address());
    QVERIFY(loop.advanceUntil([&] { return ready(client); }, 5s));
    QCOMPARE(owner.enrolledAt, std::vector{node.id()});

    const auto shard = makeShard(random, 3'000'001);
    std::optional<Result<Receipt>> receipt;
    client->put(shard.offer, shard.data, [&](Result<Receipt> r) { receipt = std::move(r); });
    QVERIFY(!receipt);
    QVERIFY(loop.advanceUntil([&] { return receipt.has_value(); }, 10s));
    QVERIFY(receipt->ok());
    QCOMPARE(node.store().shardCount(), std::size_t(1));

    Bytes got(shard.data->size());
    const std::size_t leaves = (shard.data->size() + erasure::leafBytes - 1) / erasure::leafBytes;
    std::size_t answers = 0;
    for (std::uint32_t first = 0; first < leaves; first += 4)
        client->read(shard.offer.root, first, 4, [&, first](Result<ProvenBytes> r) {
            QVERIFY(r.ok());
            QVERIFY(erasure::verifySubtree(shard.offer.root, r->shardBytes, first, 4, r->data, r->proof));
            std::copy(r->data.begin(), r->data.end(), got.begin() + first * std::ptrdiff_t(erasure::leafBytes));
            ++answers;
        });
    QVERIFY(loop.advanceUntil([&] { return answers == (leaves + 3) / 4; }, 10s));
    QVERIFY(got == *shard.data);
}

void PeerSetTest::bothDirectionsShareOneLink()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer a(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer b(loop, network, 3, {.listen = at(7002), .lends = true});
    a.start();
    b.start();
    a.openDrive();
    b.openDrive();
    const auto toB = a.set().keep(b.address());
    loop.advance(1s);
    const auto toA = b.set().keep(a.address());
    loop.advance(1s);
    QVERIFY(ready(toA) && ready(toB));
    QCOMPARE(network.openConnections(), std::size_t(1));
    SeededRandom random(4);
    int done = 0;
    for (const auto& client : {toA, toB}) {
        const auto shard = makeShard(random, 500'000);
        client->put(shard.offer, shard.data, [&](const Result<Receipt>& r) { done += r.ok(); });
    }
    QVERIFY(loop.advanceUntil([&] { return done == 2; }, 10s));
    QVERIFY(a.store().shardCount() == 1 && b.store().shardCount() == 1);
}

void PeerSetTest::dialsThatCross()
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        ManualLoop loop;
        MemoryNetwork network(loop, seed);
        network.settings().leastDelay = 1ms;
        network.settings().mostDelay = 50ms;
        NetworkPeer a(loop, network, seed * 2, {.listen = at(7001), .lends = true});
        NetworkPeer b(loop, network, seed * 2 + 1, {.listen = at(7002), .lends = true});
        a.start();
        b.start();
        a.openDrive();
        b.openDrive();
        const auto toB = a.set().keep(b.address());
        const auto toA = b.set().keep(a.address());
        loop.advance(8s);
        QVERIFY(ready(toA) && ready(toB));
        QCOMPARE(network.openConnections(), std::size_t(1));
        QVERIFY(a.set().linkCount() == 1 && b.set().linkCount() == 1);
        QVERIFY(a.log.warnings.empty() && b.log.warnings.empty());
    }
}

void PeerSetTest::anotherNodeAtTheAddress()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    SeededRandom random(5);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {});
    node.start();
    owner.start();
    owner.openDrive();
    const auto client = owner.set().keep({random.id<NodeId>(), {at(7001)}, {}});
    loop.advance(10s);
    QVERIFY(client->state() == NodeClient::State::offline);
    QVERIFY(client->lastError().code == ErrorCode::unreachable);
    QVERIFY2(client->lastError().detail.find("another node") != std::string::npos, client->lastError().detail.c_str());
    QVERIFY(owner.enrolledAt.empty());
    QVERIFY(!node.store().admitted(owner.tenant().id()));
}

void PeerSetTest::anotherNetworkIsSaid()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.network = "theirs", .listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {.network = "ours"});
    node.start();
    owner.start();
    const auto client = owner.set().keep(node.address());
    std::optional<ErrorCode> code;
    owner.set().dial(at(7001), [&](const Result<NodeId>& r) { code = r.ok() ? ErrorCode::internal : r.error().code; });
    loop.advance(10s);
    QVERIFY(client->lastError().code == ErrorCode::wrongNetwork);
    QVERIFY(code == ErrorCode::wrongNetwork);
}

void PeerSetTest::ownAddressIsNoPeer()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001)});
    node.start();
    std::optional<ErrorCode> code;
    node.set().dial(at(7001), [&](const Result<NodeId>& r) { code = r.ok() ? ErrorCode::internal : r.error().code; });
    loop.advance(10s);
    QVERIFY(code == ErrorCode::refused);
    QCOMPARE(node.set().linkCount(), std::size_t(0));
    QCOMPARE(network.openConnections(), std::size_t(0));
}

void PeerSetTest::lostLinksComeBack()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {});
    node.start();
    owner.start();
    owner.openDrive();
    const auto client = owner.set().keep(node.address());
    for (int i = 0; i < 5; ++i) {
        QVERIFY(loop.advanceUntil([&] { return ready(client); }, 5s));
        loop.advance(20s);
        network.breakAllConnections();
        QVERIFY(client->state() == NodeClient::State::offline);
    }
    // Away for a while: pauses grow to 30 s and no further.
    node.stop();
    loop.advance(30min);
    QVERIFY(client->state() == NodeClient::State::offline);
    node.start();
    QVERIFY(loop.advanceUntil([&] { return ready(client); }, 32s));
    QVERIFY(owner.set().client(node.id()) == client);
    // The cable is pulled: nothing says so but silence.
    network.setSilent(at(7001), true);
    loop.advance(3min);
    QVERIFY(client->state() == NodeClient::State::offline);
    network.setSilent(at(7001), false);
    QVERIFY(loop.advanceUntil([&] { return ready(client); }, 60s));
}

void PeerSetTest::refusalsDoNotMakeACircle()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    RawPeer node(loop, network, 2, "test", at(7001));
    NetworkPeer owner(loop, network, 3, {});
    // Hangs up on everybody.
    node.answer = [](RawPeer& self, MessageType, const Bytes&) { self.link->close(Error(ErrorCode::busy, "go away")); };
    owner.start();
    owner.openDrive();
    const auto client = owner.set().keep({node.id(), {at(7001)}, {}});
    loop.advance(10min);
    QVERIFY2(node.closings.size() < 40, qPrintable(QString::number(node.closings.size())));
    QVERIFY(node.closings.size() > 10);
}

void PeerSetTest::aNodeThatMovedIsFoundThroughTheDht()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {});
    node.start();
    owner.start();
    owner.openDrive();
    const auto client = owner.set().keep(node.address());
    QVERIFY(loop.advanceUntil([&] { return ready(client); }, 5s));
    loop.advance(1min);
    node.stop();
    loop.advance(1min);
    node.moveTo(at(9009));
    node.start();
    QVERIFY(loop.advanceUntil([&] { return ready(client); }, 2min));
    QCOMPARE(client->address(), std::string("127.0.0.1:9009"));
}

void PeerSetTest::aNodeThatMovedIsFoundThroughOthers()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true, .dht = false});
    NetworkPeer friendly(loop, network, 4, {.listen = at(7002), .lends = true, .dht = false});
    NetworkPeer owner(loop, network, 3, {.dht = false});
    node.start();
    friendly.start();
    owner.start();
    owner.openDrive();
    node.set().keep(friendly.address());
    const auto other = owner.set().keep(friendly.address());
    const auto client = owner.set().keep(node.address());
    QVERIFY(loop.advanceUntil([&] { return ready(client) && ready(other); }, 5s));
    loop.advance(1min);
    node.stop();
    loop.advance(1s);
    node.moveTo(at(9009));
    node.start();
    node.set().keep(friendly.address());
    QVERIFY(loop.advanceUntil([&] { return ready(client); }, 3min));
    QCOMPARE(client->address(), std::string("127.0.0.1:9009"));
}

void PeerSetTest::recordsSpreadAndAreKept()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    std::vector<std::unique_ptr<NetworkPeer>> nodes;
    for (std::uint16_t i = 0; i < 6; ++i)
        nodes.push_back(std::make_unique<NetworkPeer>(
            loop, network, 10 + i, NetworkPeer::Options{.listen = at(7001 + i), .lends = true, .dht = false}));
    for (auto& node : nodes)
        node->start();
    for (std::size_t i = 1; i < nodes.size(); ++i)
        nodes[i]->set().keep(nodes[0]->address());
    loop.advance(5s);
    NetworkPeer owner(loop, network, 3, {.dht = false});
    owner.start();
    owner.set().keep(nodes[0]->address());
    loop.advance(5s);
    QCOMPARE(owner.set().records().size(), std::size_t(6));
    QCOMPARE(owner.keptRecords.size(), std::size_t(6));
    // Everything is there again after a restart, without a network.
    for (auto& node : nodes)
        node->stop();
    owner.stop();
    owner.start();
    QCOMPARE(owner.set().records().size(), std::size_t(6));
    std::optional<Result<NodeRecord>> found;
    owner.set().lookup(nodes[4]->id(), [&](Result<NodeRecord> r) { found = std::move(r); });
    QVERIFY(loop.advanceUntil([&] { return found.has_value(); }, 20s));
    QVERIFY(found->ok() && (*found)->endpoints.at(0) == at(7005));
    SeededRandom random(8);
    found.reset();
    owner.set().lookup(random.id<NodeId>(), [&](Result<NodeRecord> r) { found = std::move(r); });
    QVERIFY(loop.advanceUntil([&] { return found.has_value(); }, 20s));
    QVERIFY(found->error().code == ErrorCode::notFound);
}

void PeerSetTest::ownSequenceOnlyGrows()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    node.start();
    loop.advance(10s);
    const auto first = node.set().ownRecord().sequence;
    node.set().refreshOwnRecord();
    node.set().refreshOwnRecord();
    QVERIFY(node.set().ownRecord().sequence > first + 1);
    const auto highest = node.set().ownRecord().sequence;
    loop.advance(10s);
    // The clock falls back by a day, and the node has moved: its new record must win all the same.
    node.stop();
    loop.manualClock().jumpWall(-24h);
    node.moveTo(at(9009));
    node.start();
    loop.advance(10s);
    QVERIFY(node.set().ownRecord().sequence > highest);
    NetworkPeer reader(loop, network, 5, {});
    reader.start();
    std::optional<Result<NodeRecord>> found;
    reader.set().lookup(node.id(), [&](Result<NodeRecord> r) { found = std::move(r); });
    QVERIFY(loop.advanceUntil([&] { return found.has_value(); }, 20s));
    QVERIFY(found->ok() && (*found)->endpoints.at(0) == at(9009));
}

void PeerSetTest::discoveryFindsStrangers()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    std::vector<std::unique_ptr<NetworkPeer>> nodes;
    for (std::uint16_t i = 0; i < 8; ++i) {
        nodes.push_back(
            std::make_unique<NetworkPeer>(loop, network, 10 + i, NetworkPeer::Options{.listen = at(7001 + i), .lends = true}));
        nodes.back()->start();
    }
    NetworkPeer owner(loop, network, 3, {});
    owner.start();
    loop.advance(5s);
    std::optional<std::size_t> known;
    owner.set().discover([&](std::size_t n) { known = n; });
    QVERIFY(loop.advanceUntil([&] { return known.has_value(); }, 20s));
    loop.advance(1s);
    QCOMPARE(owner.set().records().size(), std::size_t(8));
    QVERIFY(owner.set().keptNodes().empty());
}

void PeerSetTest::headsSurviveInTheDht()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {});
    SeededRandom random(6);
    const auto headSign = signingKey(random);
    node.start();
    owner.start();
    owner.openDrive();
    const auto client = owner.set().keep(node.address());
    QVERIFY(loop.advanceUntil([&] { return ready(client); }, 5s));
    const auto salt = [](int slot) { return toBytes(asBytes("slot" + std::to_string(slot))); };
    // The DHT is away when the head comes, and forgets nothing of it once it is back.
    network.dhtUp = false;
    for (int slot : {0, 3})
        client->putHead(signItem(headSign, salt(slot), 7, toBytes(asBytes("4:head"))), [](const Status& s) { QVERIFY(s.ok()); });
    loop.advance(1s);
    owner.stop();
    network.dhtUp = true;
    loop.advance(1min);

    NetworkPeer recovering(loop, network, 9, {});
    recovering.start();
    const auto find = [&] {
        std::optional<std::vector<MutableItem>> found;
        recovering.set().findHeads(
            headSign.publicKey(), {salt(0), salt(1), salt(2), salt(3)}, [&](std::vector<MutableItem> items) { found = items; });
        loop.advanceUntil([&] { return found.has_value(); }, 90s);
        return found.value_or(std::vector<MutableItem>{}).size();
    };
    QCOMPARE(find(), std::size_t(2));
    // A holder that restarts puts what it holds again, at once and from time to time.
    node.stop();
    network.forgetDht();
    QCOMPARE(find(), std::size_t(0));
    node.start();
    loop.advance(10s);
    QCOMPARE(find(), std::size_t(2));
    network.forgetDht();
    loop.advance(40min);
    QCOMPARE(find(), std::size_t(2));
}

void PeerSetTest::invitesAreUsedUp()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {});
    NetworkPeer second(loop, network, 4, {});
    node.store().anyone = false;
    const Bytes invite(32, std::byte{7});
    node.store().invites.insert(invite);
    node.start();
    owner.start();
    second.start();
    owner.openDrive();
    second.openDrive();
    const auto client = owner.set().keep(node.address());
    loop.advance(1s);
    QVERIFY(client->state() == NodeClient::State::refused && client->lastError().code == ErrorCode::notEnrolled);
    // The user adds the code with an invite: the same link is let in.
    owner.set().keep(node.address(invite));
    loop.advance(1s);
    QVERIFY(ready(client));
    const auto other = second.set().keep(node.address(invite));
    loop.advance(1s);
    QVERIFY(other->state() == NodeClient::State::refused && other->lastError().code == ErrorCode::inviteUsed);
    QVERIFY(second.enrolledAt.empty());
    network.breakAllConnections();
    loop.advance(5s);
    QVERIFY(ready(client));
}

void PeerSetTest::releasedNodesAreLetGo()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {});
    node.start();
    owner.start();
    owner.openDrive();
    const auto client = owner.set().keep(node.address());
    QVERIFY(loop.advanceUntil([&] { return ready(client); }, 5s));
    const auto told = owner.states.size();
    owner.set().release(node.id());
    loop.advance(5min);
    QCOMPARE(owner.states.size(), told);
    QVERIFY(client->state() == NodeClient::State::offline);
    QVERIFY(!owner.set().client(node.id()));
    QCOMPARE(network.openConnections(), std::size_t(0));
    std::optional<ErrorCode> code;
    client->heads([&](const Result<std::vector<MutableItem>>& r) { code = r.error().code; });
    loop.advance(1s);
    QVERIFY(code == ErrorCode::unreachable);
}

void PeerSetTest::dialLearnsTheIdentity()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {});
    node.start();
    owner.start();
    owner.openDrive();
    std::vector<NodeId> ids;
    for (int i = 0; i < 2; ++i)
        owner.set().dial(at(7001), [&](const Result<NodeId>& r) { ids.push_back(*r); });
    loop.advance(5s);
    owner.set().dial(at(7001), [&](const Result<NodeId>& r) { ids.push_back(*r); });
    loop.advance(1s);
    QCOMPARE(ids, (std::vector{node.id(), node.id(), node.id()}));
    // A stranger is not shown the drive.
    QVERIFY(!node.store().admitted(owner.tenant().id()));
    const auto client = owner.set().keep(node.address());
    loop.advance(1s);
    QVERIFY(ready(client));
    QCOMPARE(network.openConnections(), std::size_t(1));
    std::optional<ErrorCode> code;
    owner.set().dial(at(7999), [&](const Result<NodeId>& r) { code = r.error().code; });
    loop.advance(5s);
    QVERIFY(code == ErrorCode::unreachable);
}

void PeerSetTest::tooManyLinksAreRefused()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .configure = [](PeerSet::Config& config) { config.maxLinks = 3; }});
    node.start();
    std::vector<std::unique_ptr<RawPeer>> peers;
    int up = 0;
    for (std::uint64_t i = 0; i < 6; ++i) {
        peers.push_back(std::make_unique<RawPeer>(loop, network, 100 + i));
        up += peers.back()->connect(at(7001));
    }
    // Strangers give way to newer ones, the oldest first.
    QCOMPARE(up, 6);
    loop.advance(1s);
    QCOMPARE(node.set().linkCount(), std::size_t(3));
    QVERIFY(peers[0]->ended() && peers[2]->ended() && !peers[3]->ended() && !peers[5]->ended());
    // Connections that never shake hands give way in time.
    peers.clear();
    loop.advance(5s);
    std::vector<std::unique_ptr<RawPeer>> mute;
    for (std::uint64_t i = 0; i < 3; ++i) {
        mute.push_back(std::make_unique<RawPeer>(loop, network, 200 + i));
        mute.back()->connectPlain(at(7001));
    }
    loop.advance(20s);
    RawPeer late(loop, network, 300);
    QVERIFY(late.connect(at(7001)));
}

void PeerSetTest::stopAnswersEverything()
{
    ManualLoop loop;
    MemoryNetwork network(loop, 1);
    SeededRandom random(4);
    NetworkPeer node(loop, network, 2, {.listen = at(7001), .lends = true});
    NetworkPeer owner(loop, network, 3, {});
    node.start();
    owner.start();
    owner.openDrive();
    const auto client = owner.set().keep(node.address());
    QVERIFY(loop.advanceUntil([&] { return ready(client); }, 5s));
    node.store().latency = 10s;
    int answered = 0;
    const auto shard = makeShard(random, 100'000);
    client->put(shard.offer, shard.data, [&](const Result<Receipt>&) { ++answered; });
    client->heads([&](const Result<std::vector<MutableItem>>&) { ++answered; });
    owner.set().lookup(node.id(), [&](const Result<NodeRecord>&) { ++answered; });
    owner.set().discover([&](std::size_t) { ++answered; });
    owner.set().dial(at(7999), [&](const Result<NodeId>&) { ++answered; });
    loop.advance(1ms);
    owner.stop();
    QCOMPARE(answered, 5);
    const auto states = owner.states.size();
    loop.advance(10min);
    QCOMPARE(answered, 5);
    QCOMPARE(owner.states.size(), states);
    QCOMPARE(node.set().linkCount(), std::size_t(0));
}

void PeerSetTest::twelvePeersInBadWeather_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 4; ++seed)
        QTest::newRow(qPrintable(QString("seed %1").arg(seed))) << seed;
}

void PeerSetTest::twelvePeersInBadWeather()
{
    QFETCH(quint64, seed);
    ManualLoop loop;
    MemoryNetwork network(loop, seed);
    network.settings() = {5ms, 80ms, 4 << 20, 400, 5s};
    SeededRandom random(seed * 1000);
    std::vector<std::unique_ptr<NetworkPeer>> nodes;
    for (std::uint16_t i = 0; i < 12; ++i) {
        nodes.push_back(std::make_unique<NetworkPeer>(
            loop, network, seed * 100 + i, NetworkPeer::Options{.listen = at(7001 + i), .lends = true}));
        nodes.back()->start();
    }
    NetworkPeer owner(loop, network, seed * 100 + 50, {});
    owner.start();
    owner.openDrive();
    std::vector<std::shared_ptr<NodeClient>> clients;
    for (const auto& node : nodes)
        clients.push_back(owner.set().keep(node->address()));

    // Each shard goes to its node however often the connection breaks, and a put that was told to be done is there.
    struct Job {
        TestShard shard;
        std::size_t node;
        int attempts = 0;
        bool stored = false;
    };
    std::vector<Job> jobs;
    for (std::size_t i = 0; i < 48; ++i)
        jobs.push_back({makeShard(random, 1 + random.below(600'000)), i % nodes.size()});
    std::size_t stored = 0;
    std::function<void(Job&)> attempt = [&](Job& job) {
        ++job.attempts;
        clients[job.node]->put(job.shard.offer, job.shard.data, [&](const Result<Receipt>& r) {
            if (r.ok()) {
                job.stored = true;
                ++stored;
            } else {
                loop.after(500ms, [&] { attempt(job); });
            }
        });
    };
    for (auto& job : jobs)
        attempt(job);
    for (int i = 0; i < 5; ++i)
        loop.after(std::chrono::seconds(7 * (i + 1)), [&, i] {
            auto& node = *nodes[static_cast<std::size_t>(i) * 2];
            node.stop();
            node.moveTo(at(static_cast<std::uint16_t>(8001 + i)));
            loop.after(3s, [&node] { node.start(); });
        });
    QVERIFY(loop.advanceUntil([&] { return stored == jobs.size(); }, 1h));
    QCOMPARE(stored, jobs.size());
    std::size_t held = 0;
    for (const auto& node : nodes) {
        held += node->store().shardCount();
        QVERIFY(node->log.warnings.empty());
    }
    QCOMPARE(held, jobs.size());
    QVERIFY(owner.log.warnings.empty());
}

QTEST_GUILESS_MAIN(PeerSetTest)
#include "peer_set_test.moc"
