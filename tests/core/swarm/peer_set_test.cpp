#include "core/erasure/merkle.h"
#include "core/swarm/peer_set.h"
#include "tests/support/network/network_peer.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

Endpoint at(std::uint16_t port) { return {"127.0.0.1", port}; }

struct Shard {
    ShardOffer offer;
    std::shared_ptr<const Bytes> data;
};

Shard makeShard(SeededRandom& random, std::size_t sizeBytes)
{
    auto data = std::make_shared<const Bytes>(random.bytes(sizeBytes));
    return {{random.id<SegmentId>(), 3, erasure::merkleRoot(ByteView(*data)), sizeBytes}, data};
}

} // namespace

class PeerSetTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void anOwnerPutsAndReads();
};

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
    QVERIFY(loop.advanceUntil([&] { return client->state() == NodeClient::State::ready; }, 5s));
    QCOMPARE(owner.enrolledAt.size(), std::size_t(1));

    const auto shard = makeShard(random, 3'000'001);
    std::optional<Result<Receipt>> receipt;
    client->put(shard.offer, shard.data, [&](Result<Receipt> r) { receipt = std::move(r); });
    QVERIFY(!receipt);
    QVERIFY(loop.advanceUntil([&] { return receipt.has_value(); }, 10s));
    QVERIFY(receipt->ok());
    QCOMPARE(node.store().shardCount(), std::size_t(1));

    Bytes got;
    const std::size_t leaves = (shard.data->size() + erasure::leafBytes - 1) / erasure::leafBytes;
    std::size_t answers = 0;
    got.resize(shard.data->size());
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

QTEST_GUILESS_MAIN(PeerSetTest)
#include "peer_set_test.moc"
