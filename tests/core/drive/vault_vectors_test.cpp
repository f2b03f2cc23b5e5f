// The test vectors of core/specs/vault.md, computed by an independent script from the text of the spec: the formats may not change,
// whatever becomes of the code.
#include <QtTest>

#include "core/crypto/phrase.h"
#include "core/crypto/seal.h"
#include "core/drive/btree.h"
#include "core/drive/tree_codec.h"
#include "drive_fixture.h"

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
    head.instance = filled<InstanceId>(0x1a);
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
        check(id.view(), "69323d0bfbe495a5ddfac794e49a5f27e06106b069602bd484c1e664f6d72376");
        Bytes sealed;
        ChunkSealer(keys, random).seal(id, plain, sealed);
        check(sealed,
            "404142434445464748494a4b4c4d4e4f50515253545556571f3c905df04ed48be9b26fc042ae277ba3b4e3a30bfc2e243fda735fd84df8de"
            "922a763b85ce4c000d7c2d2775e2dbe1c1013e47129064d5d49b9da42fdeb7f89dc0b9415a903d010bcbbce1c9c1c9a46370662fb03e38b2"
            "61751ca3c3c1ed0a581dff8cf8008b32943d551929e543cd");
        Bytes opened;
        QVERIFY(ChunkOpener(keys).open(id, 0, 14, sealed, opened).ok());
        QVERIFY(equalBytes(opened, plain));
    }

    void tree()
    {
        const auto entries = vectorTree();
        const auto bytes = encodeTree(entries);
        check(bytes,
            "64313a6233323ab0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0313a656c64313a626c6930656937653332"
            "3aa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a165313a67693130303065313a6d6934323065313a6e313a"
            "61313a74693137303030303030303030303030303030303165313a75693130303065313a786c363a757365722e6b313a7665313a79693065"
            "313a7a6935656564313a6337323ac1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c100000400c2c2c2c2c2c2"
            "c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2e0930000313a6d693235343165313a6e313a62313a74693065313a796930"
            "65313a7a69333030303030656564313a6c343a2e2e2f78313a6d6935313165313a6e313a63313a74692d3165313a796932656564313a6d69"
            "33383465313a6e323a64ff313a6f303a313a73693130343835373665313a74693065313a796930656565313a7669316565");
        const auto back = decodeTree(bytes);
        QVERIFY(back.ok());
        QVERIFY(*back == entries);
    }

    void segment()
    {
        const auto keys = vectorKeys();
        CountingRandom random;
        check(encodeSegmentIndex(vectorIndex()),
            "0102000000c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c10000000000e8030000d0070000b0b0b0b0b0b0"
            "b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b001e8030000080100002c010000");
        Bytes segment(1264, std::byte{0x11});
        closeSegment(keys, filled<SegmentId>(0x5e), vectorIndex(), random, segment);
        QCOMPARE(segment.size(), std::size_t{1536});
        check(ByteView(segment).last(segmentTrailerBytes),
            "404142434445464748494a4b4c4d4e4f5051525354555657ba98efa32d24f24203b0f659ed499860db6d0acfce32b7e58dbd4d4c62936c6c"
            "b4e701b1207cfdfb5200ac33be81dc01bb6764ed5cce2d9a30dbb2322f4f2bce");
        const std::pair<std::uint32_t, std::uint32_t> lengths[]{
            {1, 1}, {9, 10}, {1000, 1024}, {1'000'000, 1'015'808}, {33'000'000, 33'030'144}, {33'554'433, 34'603'008}};
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
        check(store.written, "0100100200000001010101010101010101010101010101030000006f6e650202020202020202020202020202020200000000");
        Bytes pointer;
        appendNodePointer(pointer, *tree.root());
        check(pointer,
            "0101010101010101010101010101010101010101010101010101010101010101020202020202020202020202020202020300000004000000"
            "05000000");
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
        check(encodeSegmentRecord(record, nodes),
            "0200000002031002000010000001000000f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f00202000000f2f2"
            "f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2");
        record.stamp = {9, 1};
        record.condemned = {8, 0};
        record.shards.clear();
        check(encodeSegmentRecord(record, nodes), "020000000203100000001000090000000000000001000000080000000000000000000000");
    }

    void head()
    {
        const auto keys = vectorKeys();
        CountingRandom random;
        const auto sealed = sealHead(keys, vectorHead(), random);
        VERIFY_OK(sealed);
        check(*sealed,
            "404142434445464748494a4b4c4d4e4f50515253545556576be8217f758e724dd2f1f9862bdf5030a081de99b009f3ae8fcc79cc08b0c366"
            "5de913e6ed87eb11a1fd70687c3f6c15764e62963514e2db9495169e795383fa0c3a8097834d953be0b219f3a0b514e9f3483c539dc66a48"
            "1d812ac1a96aaaa868894cb140a3b8c5b69783c9e4c474a7421dafb4dade0924eee987e1dd3b127e4d2007b7f93dc954829516829c8a20dd"
            "19713c074b3c0dada069ba3e51c4b967c46859d7b4268c0e780587ade6114059b4d908d9881f0ffd3dd4ef89943f8e65808c6a2099df5ad6"
            "018c5c6b200e5adc11a1f8f5ffa35697fa2ed65f196264e58bb5750fa95a4913adb725c9072f39e1");
        const auto back = openHead(keys, *sealed);
        QVERIFY(back.ok());
        QCOMPARE(back->sequence, std::uint64_t{9});
        QCOMPARE(back->instance, filled<InstanceId>(0x1a));
    }

    /// As it was before there were instances; never to change.
    void headOfVersion1()
    {
        const auto back = openHead(vectorKeys(), *fromHex(
            "404142434445464748494a4b4c4d4e4f50515253545556576be8217f758e724dd2f1f9862bdf5030a081de99b009f3ae8fcc79cc08b0c366"
            "5de913e1b082e3316a36bba3b7f4a7debd85a95dfedf293b7f2aab7c9ab883fa0c3a8097834d953b0057f2134353eb080ca9c3b376208ba9"
            "fd35ca2a0888a9a652b87e866e9396f598a6b9fed4f445c27327df87e8e40924eee987e1dd3b127e7c1a76dec058f86ef0a624b87264ce33"
            "f79fd2e9a5d2d2793fee6db58e1025ba18bc59d7b4268c0e780587ad39c5dddb3307835e57948422e94e68521fe05afd07533e2bd0c45ad7"
            "018026083cc83cb1904100e543f27819c3e0"));
        VERIFY_OK(back);
        QCOMPARE(back->sequence, std::uint64_t{9});
        QCOMPARE(back->slot, 1u);
        QCOMPARE(back->instance, InstanceId());
        QCOMPARE(back->root, filled<Hash32>(0xee));
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
        root.instance = filled<InstanceId>(0x1a);
        root.deviceSlots = {0, 1};
        root.devices = {{0, {}, 7, {4}, "tower", std::nullopt, DeviceStatus::active},
                        {1, root.instance, 9, {5}, "barn", DeviceKeys{filled<PublicKey>(0xa1), filled<BoxKey>(0xa2), filled<Signature>(0xa3)}, DeviceStatus::active}};
        root.snapshotCount = 3;
        root.snapshots = NodePointer{filled<ChunkId>(1), {filled<SegmentId>(2), 3, 4, 5}};
        QVERIFY(root.nodes.insert(1, filled<NodeId>(0xd1)).ok());
        root.knownNodes = {{filled<NodeId>(0xd1), {"127.0.0.1:7001", "folder:/mnt/x"}, true}};
        const auto sealed = sealRootRecord(keys, root, random);
        QVERIFY(sealed.ok());
        check(*sealed,
            "404142434445464748494a4b4c4d4e4f50515253545556573a33c4deebbe4c270fa1494f0a603813f99d5a839d6cacbd1651eb6207a61b2d"
            "c54d99da7c692f33905d2b14a5d3cb613618f93dcacc4b36dd349c3690008fa28acdfe3fd8ab153c61062998700166b1c0e93c23a424b350"
            "96811ffb32631e06ab0992fd43ad4b382bc74e5ce85bf14cc56f614edbe84d2467c45b0bca2bf0c3b702aa4220a07b6d02e97e56fced877a"
            "3daef45bcc6948d7f0b4b9f31ee95559db1c25dac3fed0169eef085d5d6dbe4baa2850a3fd7e568afbc21d4ae075a4e6bf310af378db0189"
            "5f00f3d32947eb3e12bc654558e43ca0822a85afe0406332c38ae6765b4e978d7b78368d223973bf33c99a853ea864465d167a354773ea84"
            "d8cbf13530e84d724612804ad476292c87708eb53ba5577ae39d103ea428673418a85860caf17803f9f18754a23370b6a5d8ee186027c2f0"
            "3e86bb6ea0af5c2e0d46eef5f915df2835bb65fc880048e2a1974f08c92bcdb61ba08c59bd78b7dcf8e45c43712bea39a6e5dfee73395061"
            "f8a2f000b667e0c93a10572f349cd76bbdb55e34ac04da1fe46d37791150f1b1e3e57d668c5fef5074e640aaf05bb55cf03b7a0c7fc2696a"
            "027591a0a090007b16d04f93afd9ad3956e914f6e756f3e2187e7ac30abc9ce150e6af020e7a4f89360703dbb68bde580cd148129ccc0e67"
            "8e7ca3bcaa3a2d79a7f00d68bf1b3432326a7e5958be0c0e87a5a79e3f3bd8d37443272bc6678ed58c05fc6e5a0845b0cd03cae3ca640516"
            "0b3d22a0e72e1c150280ae7a09d9f92eebc113d086e3f3f439e5382b4ad8f7db2798d777185d76a8659e0a88291a57ff171f115ce71c5cd4"
            "b8da33db175b93ec81d908d5a3f981a47a7598bf69f8cc407734e7358857b0a3b9d92300d6829f2c951f1eeaa1b4a3caddb4be11957d91b9");
        const auto back = openRootRecord(keys, *sealed);
        QVERIFY(back.ok());
        QVERIFY(back->snapshots == root.snapshots);
        QCOMPARE(back->device, root.device);
        QVERIFY(back->devices == root.devices);
    }

    void rootRecordWithAttachments()
    {
        const auto keys = vectorKeys();
        CountingRandom random;
        RootRecord root;
        root.sequence = 9;
        root.slot = 1;
        root.instance = filled<InstanceId>(0x1a);
        root.device = "barn";
        root.deviceSlots = {1};
        root.devices = {{1, root.instance, 9, {5}, "barn", std::nullopt, DeviceStatus::active}};
        const auto without = sealRootRecord(keys, root, random);
        root.attachments = NodePointer{filled<ChunkId>(1), {filled<SegmentId>(2), 3, 4, 5}};
        const auto sealed = sealRootRecord(keys, root, random);
        QVERIFY(without.ok() && sealed.ok());
        const auto back = openRootRecord(keys, *sealed);
        QVERIFY(back.ok());
        QVERIFY(back->attachments == root.attachments);
        QVERIFY(!openRootRecord(keys, *without)->attachments);
        // Versions 2 and 3 differ in that alone.
        Bytes plain;
        Bytes data{std::byte{1}};
        append(data, keys.drive.view());
        appendLittle(data, keys.epoch);
        QVERIFY(crypto::open(keys.indexKey.view(), "granary.v1.root-record", keys.drive.view(), data, *sealed, plain).ok());
        const auto text = asText(ByteView(plain).subspan(4));
        QVERIFY(text.starts_with("d8:attached60:"));
        QVERIFY(text.find("1:vi3ee") != text.npos);
    }

    /// As it was before states were merged; never to change.
    void rootRecordOfVersion1()
    {
        const auto back = openRootRecord(vectorKeys(), *fromHex(
            "404142434445464748494a4b4c4d4e4f50515253545556573a33c4deebbe4c270fa1494f0a603813f99d5a839d6cacbd1651eb6207a61b2d"
            "c54e99da7c692f33905d2b14a5d3cb613618f93dcacc4b36dd349c3490019abb80c6f27cd1f246656a537ada403b538bab875354ca48df63"
            "a4bbce2a8a85aabe4ebd7616e613ed8c887fafe85ce649ac718f86a5102386efac0f2d20e40bdbeb9a36807679b72f3e00bc7a5dafbfcf72"
            "61f0aa9f1ff2c61b3f61372ada21c59d1fd8bc410f3e1fde592bda88ccf62bd065ec89e4a676911d630ed08c27a46a2d2cf69b63e0a872fa"
            "2c7380a05a34984d61cf16362b97db456958f7dd92321140b1f8940429880714abbee447b8ffe426e3065652f43aa2d0c4c6b5f990a3254e"
            "4b0d3ba7f62ed7eb96df429914baffe150ba1e73a13c87b721845333ae3921384de23602a3994967cdcaef3bc75709879ee1d5700f55b790"
            "51e4df5e97944735165df6ede10dc7302da37de490187fdac8fb237fa747a585299a58886ca952375d5ce0f7c9cf5ed94d42670ec78d81b0"
            "297321d167b63118169e4f4c5b654c7bff347a24e1cf9e07"));
        VERIFY_OK(back);
        QCOMPARE(back->sequence, std::uint64_t{9});
        QCOMPARE(back->slot, 1u);
        QCOMPARE(back->device, std::string("barn"));
        QCOMPARE(back->instance, InstanceId());
        QCOMPARE(back->devices.size(), std::size_t{1});
        QVERIFY(back->covers({9, 1}));
        QVERIFY(!back->covers({1, 0}));
    }
};

QTEST_APPLESS_MAIN(VaultVectorsTest)
#include "vault_vectors_test.moc"
