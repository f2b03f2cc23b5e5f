#include "core/placement/remote_node.h"

#include "core/erasure/merkle.h"
#include "core/placement/disk_shard_store.h"
#include "core/swarm/peer_set.h"
#include "tests/core/placement/storage_node_conformance.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/network/network_peer.h"

#include <QTest>

using namespace granary;
using namespace granary::placement;
using namespace std::chrono_literals;

namespace {

/// An owner and a lender with a store on a disk in memory, linked over a network in memory.
struct Pair {
    test::ManualLoop loop;
    test::MemoryNetwork network{loop, 1};
    test::MemoryFileSystem files;
    test::SeededRandom random{11};
    InlineExecutor workers;
    test::SilentLog log;
    std::unique_ptr<DiskShardStore> store;
    crypto::SigningKey identity = test::signingKey(random);
    swarm::Endpoint endpoint{"127.0.0.1", 7001};
    std::unique_ptr<test::MemoryTransport> transport;

    struct Events : swarm::PeerSetEvents {
        void onNodeState(swarm::NodeClient&) override {}
        void onNodeRecord(const swarm::NodeRecord&) override {}
        void onEnrolled(const NodeId&, const swarm::TenantUsage&) override {}
    } events;
    std::unique_ptr<swarm::PeerSet> lender;
    std::unique_ptr<test::NetworkPeer> owner;
    std::unique_ptr<RemoteNode> node;

    Pair()
    {
        (void)files.makeDirectories("/node");
        DiskShardStoreOptions options{"/node/share", std::make_shared<ShareSpace>(256 << 20), 128 << 20, true};
        store::DatabaseKey key;
        store = std::move(*DiskShardStore::open({files, loop, workers, random, log}, options, key));
        transport = network.transport(endpoint);
        swarm::PeerSet::Config config{"test", identity.clone()};
        lender = std::make_unique<swarm::PeerSet>(
            std::move(config), swarm::PeerSet::Ports{loop, random, log, *transport, nullptr, store.get()}, events);
        lender->start();
        owner = std::make_unique<test::NetworkPeer>(loop, network, 3, test::NetworkPeer::Options{});
        owner->start();
        owner->openDrive();
        const auto client = owner->set().keep({lender->self(), {endpoint}, {}});
        node = std::make_unique<RemoteNode>(loop, workers, client);
    }
    ~Pair()
    {
        owner->stop();
        lender->stop();
        store.reset();
    }
    bool connect()
    {
        return loop.advanceUntil([&] { return node->reachable(); }, 10s);
    }
    /// Long enough for any answer, short enough for no timer that matters.
    void pump() { loop.advance(3s); }
};

} // namespace

class RemoteNodeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void subtreesCoverRanges()
    {
        for (std::uint32_t leaves = 1; leaves < 20; ++leaves)
            for (std::uint32_t first = 0; first < leaves; ++first)
                for (std::uint32_t last = first + 1; last <= leaves; ++last) {
                    auto at = first;
                    for (const auto& [leaf, count] : coveringSubtrees(first, last, leaves)) {
                        QCOMPARE(leaf, at);
                        QVERIFY(count == 1 || count == 2 || count == 4);
                        QCOMPARE(leaf % count, 0u);
                        at += count;
                        QVERIFY2(at <= last || last == leaves, "nothing beyond the range is fetched");
                    }
                    QVERIFY(at >= last);
                }
        QCOMPARE(coveringSubtrees(0, 16, 16).size(), std::size_t{4});
        QCOMPARE(coveringSubtrees(0, 3, 3).size(), std::size_t{1});
    }

    void conforms()
    {
        Pair pair;
        QVERIFY(pair.connect());
        test::StorageNodeConformance(*pair.node, [&] { pair.pump(); }, crypto::SigningKey(crypto::SigningKey::Seed()), pair.owner->admin().clone()).run();
    }

    void rotOnThePeerIsFoundByItsReader()
    {
        Pair pair;
        QVERIFY(pair.connect());
        ShardUpload upload;
        upload.data = std::make_shared<Bytes>(pair.random.bytes(300'000));
        upload.offer = {pair.random.id<SegmentId>(), 0, erasure::merkleRoot(*upload.data), 300'000};
        std::optional<Status> put;
        pair.node->put(upload, [&](Status s) { put = s; });
        pair.pump();
        QVERIFY(put && put->ok());
        const auto directory = "/node/share/shards/" + upload.offer.root.hex().substr(0, 2);
        const auto names = *pair.files.list(directory);
        QVERIFY(pair.files.flipBit(directory + "/" + names.front(), 200'000 * 8).ok());
        std::optional<Result<Bytes>> wrong;
        std::optional<Result<Bytes>> right;
        pair.node->read(upload.offer.root, 300'000, 150'000, 100'000, [&](Result<Bytes> r) { wrong = std::move(r); });
        pair.node->read(upload.offer.root, 300'000, 5, 150'000, [&](Result<Bytes> r) { right = std::move(r); });
        pair.pump();
        QCOMPARE(wrong->error().code, ErrorCode::damaged);
        QVERIFY(right->ok() && equalBytes(**right, ByteView(*upload.data).subspan(5, 150'000)));
    }

    void aPeerThatIsAwayIsUnreachable()
    {
        Pair pair;
        QVERIFY(pair.connect());
        pair.lender->stop();
        pair.pump();
        QVERIFY(!pair.node->reachable());
        std::optional<Result<Bytes>> read;
        pair.node->read(pair.random.id<ShardRoot>(), 5000, 0, 10, [&](Result<Bytes> r) { read = std::move(r); });
        pair.pump();
        QCOMPARE(read->error().code, ErrorCode::unreachable);
    }
};

QTEST_GUILESS_MAIN(RemoteNodeTest)
#include "remote_node_test.moc"
