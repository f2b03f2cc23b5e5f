// The test vectors of core/specs/vault.md: the formats may not change, whatever becomes of the code.
#include "core/drive/btree.h"
#include "core/drive/tree_codec.h"
#include "tests/core/crypto/test_vectors.h"
#include "core/crypto/phrase.h"
#include "core/drive/vault.h"

#include <QTest>

using namespace granary;
using namespace granary::drive;

namespace {

/// Always 40 41 42 ...
class CountingRandom : public Random {
public:
    void fill(MutableByteView out) override
    {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<std::byte>(0x40 + i);
    }
};

template <class Id>
Id filled(int with)
{
    Id id;
    for (auto& b : id.mutableView())
        b = static_cast<std::byte>(with);
    return id;
}

crypto::DriveKeys vectorKeys()
{
    crypto::initialise();
    std::string words;
    for (int i = 0; i < 23; ++i)
        words += "abandon ";
    const auto phrase = std::get<crypto::Phrase>(crypto::Phrase::parse(asBytes(words + "art")));
    return crypto::driveKeys(crypto::storageRoot(phrase.seed()), 0, 0);
}

/// A tree with a bundled file, a chunked file, a symlink and a sparse file.
std::vector<Entry> vectorTree()
{
    std::vector<Entry> out(4);
    out[0].name = "a";
    out[0].metadata = {0644, 1000, 1000, 1'700'000'000'000'000'001, {{"user.k", toBytes(asBytes("v"))}}};
    out[0].fileSizeBytes = out[0].content.sizeBytes = 5;
    out[0].content.id = filled<ChunkId>(0xa1);
    out[0].content.bundle = filled<ChunkId>(0xb0);
    out[0].content.bundleOffset = 7;
    out[1].name = "b";
    out[1].metadata.mode = 04755;
    out[1].fileSizeBytes = out[1].content.sizeBytes = 300000;
    out[1].content.chunks = {{filled<ChunkId>(0xc1), 262144}, {filled<ChunkId>(0xc2), 37856}};
    out[2].name = "c";
    out[2].type = EntryType::symlink;
    out[2].metadata.mode = 0777;
    out[2].metadata.mtimeNs = -1;
    out[2].target = "../x";
    out[3].name = "d\xff";
    out[3].fileSizeBytes = 1 << 20;
    out[3].metadata.mode = 0600;
    return out;
}

const std::vector<IndexEntry>& vectorIndex()
{
    static const std::vector<IndexEntry> entries{{filled<ChunkId>(0xc1), ChunkKind::data, 0, 1000, 2000},
                                                 {filled<ChunkId>(0xb0), ChunkKind::bundle, 1000, 264, 300}};
    return entries;
}

/// Writes nothing: gives each node a name and place.
class NamingStore : public NodeStore {
public:
    Result<Bytes> readNode(const NodePointer&) override { return ErrorCode::notFound; }
    Result<NodePointer> writeNode(ByteView plain) override
    {
        written = toBytes(plain);
        return NodePointer{filled<ChunkId>(1), {filled<SegmentId>(2), 3, 4, 5}};
    }
    Bytes written;
};

Head vectorHead()
{
    Head head;
    head.sequence = 9;
    head.slot = 1;
    head.time = {5};
    head.root = filled<Hash32>(0xee);
    head.deviceSlots = {0, 1};
    head.nodes = {{filled<NodeId>(0xd1), {"127.0.0.1:7001"}, false}};
    return head;
}

void check(ByteView found, const char* expected) { QCOMPARE(toHex(found), std::string(expected)); }

} // namespace

class VaultVectorsTest : public QObject {
    Q_OBJECT

private slots:
    void chunk()
    {
        const auto keys = vectorKeys();
        CountingRandom random;
        const auto plain = asBytes("barley and rye");
        const auto id = chunkIdOf(keys, plain);
        check(id.view(), CHUNK_ID);
        Bytes sealed;
        ChunkSealer(keys, random).seal(id, plain, sealed);
        check(sealed, CHUNK);
        Bytes opened;
        QVERIFY(ChunkOpener(keys).open(id, 0, 14, sealed, opened).ok());
        QVERIFY(equalBytes(opened, plain));
    }

    void tree()
    {
        const auto entries = vectorTree();
        const auto bytes = encodeTree(entries);
        check(bytes, TREE);
        const auto back = decodeTree(bytes);
        QVERIFY(back.ok());
        QVERIFY(*back == entries);
    }

    void segment()
    {
        const auto keys = vectorKeys();
        CountingRandom random;
        check(encodeSegmentIndex(vectorIndex()), INDEX);
        Bytes segment(1264, std::byte{0x11});
        closeSegment(keys, filled<SegmentId>(0x5e), vectorIndex(), random, segment);
        QCOMPARE(segment.size(), std::size_t{1536});
        check(ByteView(segment).last(segmentTrailerBytes), TRAILER);
        const std::array<std::pair<std::uint32_t, std::uint32_t>, 6> lengths{
            {{1, 1}, {9, 10}, {1000, 1024}, {1'000'000, 1'015'808}, {33'000'000, 33'554'432}, {33'554'433, 34'603'008}}};
        for (const auto& [from, to] : lengths)
            QCOMPARE(padmeBytes(from), to);
    }

    void node()
    {
        NamingStore store;
        BTree tree(store, 16, std::nullopt);
        const std::vector<TreeChange> changes{{toBytes(filled<SegmentId>(1).view()), toBytes(asBytes("one"))},
                                              {toBytes(filled<SegmentId>(2).view()), Bytes()}};
        QVERIFY(tree.apply(changes).ok());
        check(store.written, NODE);
        Bytes pointer;
        appendNodePointer(pointer, *tree.root());
        check(pointer, POINTER);
    }

    void segmentRecord()
    {
        SegmentRecord record;
        record.id = filled<SegmentId>(0x5e);
        record.epoch = 2;
        record.k = 2;
        record.wanted = 3;
        record.cellBytes = 65536;
        record.lengthBytes = 1 << 20;
        record.shards = {{0, filled<ShardRoot>(0xf0), filled<NodeId>(0xd1)}, {2, filled<ShardRoot>(0xf2), filled<NodeId>(0xd2)}};
        NodeTable nodes;
        check(encodeSegmentRecord(record, nodes), RECORD);
    }

    void head()
    {
        const auto keys = vectorKeys();
        CountingRandom random;
        const auto sealed = sealHead(keys, vectorHead(), random);
        check(sealed, HEAD);
        const auto back = openHead(keys, sealed);
        QVERIFY(back.ok());
        QCOMPARE(back->sequence, std::uint64_t{9});
    }

    void rootRecord()
    {
        const auto keys = vectorKeys();
        CountingRandom random;
        RootRecord root;
        root.sequence = 9;
        root.slot = 1;
        root.time = {5};
        root.device = "barn";
        root.deviceSlots = {0, 1};
        root.snapshotCount = 3;
        root.snapshots = NodePointer{filled<ChunkId>(1), {filled<SegmentId>(2), 3, 4, 5}};
        QVERIFY(root.nodes.insert(1, filled<NodeId>(0xd1)).ok());
        root.knownNodes = {{filled<NodeId>(0xd1), {"127.0.0.1:7001", "folder:/mnt/x"}, true}};
        const auto sealed = sealRootRecord(keys, root, random);
        QVERIFY(sealed.ok());
        check(*sealed, ROOT);
        const auto back = openRootRecord(keys, *sealed);
        QVERIFY(back.ok());
        QVERIFY(back->snapshots == root.snapshots);
        QCOMPARE(back->device, root.device);
    }
};

QTEST_APPLESS_MAIN(VaultVectorsTest)
#include "vault_vectors_test.moc"
