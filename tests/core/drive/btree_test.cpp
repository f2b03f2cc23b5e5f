// Copy-on-write B-trees against std::map, with every old version kept readable.
#include <QtTest>

#include "core/drive/btree.h"
#include "tests/support/seeded_random.h"

#include <set>

using namespace granary;
using namespace granary::drive;

namespace {

/// Nodes in memory; each write goes to a segment that the test names.
class MemoryNodes : public NodeStore {
public:
    Result<Bytes> readNode(const NodePointer& pointer) override
    {
        ++reads;
        const auto it = nodes.find(pointer.location.offset);
        return it == nodes.end() ? Result<Bytes>(ErrorCode::notFound) : Result<Bytes>(it->second);
    }
    Result<NodePointer> writeNode(ByteView plain) override
    {
        NodePointer p;
        p.location.segment = segment;
        p.location.offset = ++m_next;
        p.location.sealedBytes = p.location.plainBytes = static_cast<std::uint32_t>(plain.size());
        nodes[m_next] = toBytes(plain);
        return p;
    }
    SegmentId segment;
    std::map<std::uint32_t, Bytes> nodes;
    int reads = 0;

private:
    std::uint32_t m_next = 0;
};

using Model = std::map<std::string, std::string>;

std::string keyOf(std::uint64_t n)
{
    Bytes key(16, std::byte{0});
    storeLittle(key, n * 0x9E3779B97F4A7C15u);
    return std::string(asText(key));
}

Status change(BTree& tree, Model& model, test::SeededRandom& random, std::size_t count, std::uint64_t range)
{
    Model puts;
    std::map<std::string, bool> deletes;
    for (std::size_t i = 0; i < count; ++i) {
        const auto key = keyOf(random.below(range));
        if (random.below(4) == 0 && !puts.contains(key))
            deletes[key] = true;
        else if (!deletes.contains(key))
            puts[key] = std::string(random.below(200), static_cast<char>('a' + random.below(26)));
    }
    std::map<std::string, TreeChange> changes;
    for (const auto& [k, v] : puts) {
        changes[k] = {toBytes(k), toBytes(v)};
        model[k] = v;
    }
    for (const auto& [k, v] : deletes) {
        changes[k] = {toBytes(k), std::nullopt};
        model.erase(k);
    }
    std::vector<TreeChange> list;
    for (auto& [k, c] : changes)
        list.push_back(std::move(c));
    return tree.apply(list);
}

Model contents(BTree& tree)
{
    Model out;
    (void)tree.forEach([&](ByteView k, ByteView v) -> Status { out[std::string(asText(k))] = asText(v); return {}; });
    return out;
}

} // namespace

class BTreeTest : public QObject {
    Q_OBJECT
private slots:
    void followsAMap()
    {
        MemoryNodes nodes;
        test::SeededRandom random(7);
        BTree tree(nodes, 16, std::nullopt);
        Model model;
        std::vector<std::pair<std::optional<NodePointer>, Model>> versions;
        for (int round = 0; round < 40; ++round) {
            QVERIFY(change(tree, model, random, 1 + random.below(400), 5000).ok());
            versions.emplace_back(tree.root(), model);
        }
        for (auto& [root, expected] : versions) {
            BTree old(nodes, 16, root);
            QVERIFY(contents(old) == expected);
        }
        for (std::uint64_t n = 0; n < 5000; n += 17) {
            const auto found = tree.find(asBytes(keyOf(n)));
            QVERIFY(found.ok());
            QCOMPARE(found->has_value(), model.contains(keyOf(n)));
            if (found->has_value())
                QCOMPARE(std::string(asText(**found)), model[keyOf(n)]);
        }
    }
    void emptiesAndFillsAgain()
    {
        MemoryNodes nodes;
        BTree tree(nodes, 16, std::nullopt);
        std::vector<TreeChange> puts, deletes;
        Model keys;
        for (std::uint64_t n = 0; n < 3000; ++n)
            keys[keyOf(n)] = "v";
        for (const auto& [k, v] : keys) {
            puts.push_back({toBytes(k), toBytes(v)});
            deletes.push_back({toBytes(k), std::nullopt});
        }
        QVERIFY(tree.apply(puts).ok());
        QVERIFY(contents(tree) == keys);
        QVERIFY(tree.apply(deletes).ok());
        QVERIFY(!tree.root().has_value());
        QVERIFY(tree.apply(deletes).ok());
        QVERIFY(tree.apply(puts).ok());
        QVERIFY(contents(tree) == keys);
    }
    void aLookUpReadsFewNodes()
    {
        MemoryNodes nodes;
        BTree tree(nodes, 16, std::nullopt);
        std::vector<TreeChange> puts;
        Model keys;
        for (std::uint64_t n = 0; n < 60000; ++n)
            keys[keyOf(n)] = std::string(28, 'x');
        for (const auto& [k, v] : keys)
            puts.push_back({toBytes(k), toBytes(v)});
        QVERIFY(tree.apply(puts).ok());
        nodes.reads = 0;
        QVERIFY(tree.find(asBytes(keyOf(12345)))->has_value());
        QVERIFY(nodes.reads <= 3);
        const auto before = nodes.nodes.size();
        const TreeChange one{toBytes(keyOf(77)), toBytes("changed")};
        QVERIFY(tree.apply(std::span(&one, 1)).ok());
        QVERIFY(nodes.nodes.size() - before <= 3);
    }
    void rewritesOnlyWhatLiesInTheNamedSegments()
    {
        MemoryNodes nodes;
        test::SeededRandom random(11);
        BTree tree(nodes, 16, std::nullopt);
        Model model;
        const auto segmentOf = [](std::uint8_t n) {
            SegmentId id;
            id.mutableView()[0] = static_cast<std::byte>(n);
            return id;
        };
        for (std::uint8_t round = 1; round < 20; ++round) {
            nodes.segment = segmentOf(round);
            QVERIFY(change(tree, model, random, 300, 20000).ok());
        }
        nodes.segment = segmentOf(99);
        QVERIFY(tree.rewrite([&](const SegmentId& id) { return id != segmentOf(19); }).ok());
        QVERIFY(contents(tree) == model);
        std::set<SegmentId> used;
        QVERIFY(tree.forEachNode([&](const NodePointer& p) -> Status { used.insert(p.location.segment); return {}; }).ok());
        for (const auto& id : used)
            QVERIFY(id == segmentOf(99) || id == segmentOf(19));
    }
    void refusesDamagedNodes()
    {
        MemoryNodes nodes;
        test::SeededRandom random(3);
        BTree tree(nodes, 16, std::nullopt);
        Model model;
        QVERIFY(change(tree, model, random, 2000, 100000).ok());
        const auto good = nodes.nodes;
        for (int i = 0; i < 300; ++i) {
            nodes.nodes = good;
            auto& victim = std::next(nodes.nodes.begin(), static_cast<std::ptrdiff_t>(random.below(nodes.nodes.size())))->second;
            if (random.below(2))
                victim.resize(random.below(victim.size()));
            else
                victim[random.below(12)] = static_cast<std::byte>(random.below(256));
            (void)tree.forEach([](ByteView, ByteView) -> Status { return {}; }); // ends, with or without an error
        }
        nodes.nodes = good;
        nodes.nodes.begin()->second.push_back(std::byte{0});
        QVERIFY(!tree.forEach([](ByteView, ByteView) -> Status { return {}; }).ok());
    }
};

QTEST_APPLESS_MAIN(BTreeTest)
#include "btree_test.moc"
