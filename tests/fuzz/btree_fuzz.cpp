// B-trees of hostile nodes. Input: 1 byte of key size, then nodes, each behind its length (u16); a pointer's offset says which node it
// leads to, so trees of any shape, loops and grafts can be said. Walking ends, and a leaf that is accepted is written as the same bytes again.
#include "core/drive/btree.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::drive;

namespace {

/// Few enough reads that a wide graft of twelve levels ends, too: sealed nodes are the owner's, who needs no such defence.
constexpr int mostReads = 64;

class InputNodes : public NodeStore {
public:
    explicit InputNodes(fuzz::Input& input)
    {
        while (m_nodes.size() < 16) {
            const auto node = input.bytes(input.number<std::uint16_t>());
            if (node.empty())
                break;
            m_nodes.push_back(node);
        }
    }
    Result<Bytes> readNode(const NodePointer& pointer) override
    {
        if (m_nodes.empty() || ++m_reads > mostReads)
            return ErrorCode::notFound;
        return toBytes(m_nodes[pointer.location.offset % m_nodes.size()]);
    }
    Result<NodePointer> writeNode(ByteView plain) override
    {
        written.push_back(toBytes(plain));
        return NodePointer{{}, {{}, 0, 1, 1}};
    }
    void rest() { m_reads = 0; }
    ByteView first() const { return m_nodes.empty() ? ByteView() : m_nodes.front(); }
    std::vector<Bytes> written;

private:
    std::vector<ByteView> m_nodes;
    int m_reads = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(fuzz::view(data, size));
    const std::size_t keyBytes = 1 + input.number<std::uint8_t>() % 32;
    InputNodes nodes(input);
    BTree tree(nodes, keyBytes, NodePointer{});
    const Bytes someKey(keyBytes, std::byte{7});
    (void)tree.find(someKey);
    nodes.rest();
    (void)tree.forEachNode([](const NodePointer&) { return Status(); });
    nodes.rest();
    std::vector<TreeChange> entries;
    std::size_t visited = 0;
    const auto walked = tree.forEach([&](ByteView key, ByteView value) -> Status {
        GRANARY_ASSERT(key.size() == keyBytes);
        if (entries.empty() || asText(entries.back().key) < asText(key))
            entries.push_back({toBytes(key), toBytes(value)});
        ++visited;
        return {};
    });
    const auto isLeaf = nodes.first().size() > 1 && nodes.first()[1] == std::byte{0};
    if (walked.ok() && isLeaf && nodes.first().size() <= targetNodeBytes) {
        GRANARY_ASSERT(visited == entries.size());
        nodes.rest();
        BTree same(nodes, keyBytes, std::nullopt);
        GRANARY_ASSERT(same.apply(entries).ok() && nodes.written.size() == 1);
        GRANARY_ASSERT(equalBytes(nodes.written.front(), nodes.first()));
    }
    nodes.rest();
    (void)tree.rewrite([](const SegmentId& id) { return id.isZero(); });
    nodes.rest();
    const TreeChange change{someKey, toBytes("value")};
    (void)tree.apply({&change, 1});
    return 0;
}
