// Segment indexes, segment records, snapshots and B-tree nodes: what is accepted is written as the same bytes again.
#include "core/drive/btree.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::drive;

namespace {

/// Every pointer leads to the input: a node that names itself must end in an error, not in a loop.
class OneNode : public NodeStore {
public:
    explicit OneNode(ByteView bytes) : m_bytes(bytes) {}
    Result<Bytes> readNode(const NodePointer&) override { return toBytes(m_bytes); }
    Result<NodePointer> writeNode(ByteView) override { return ErrorCode::internal; }

private:
    ByteView m_bytes;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto input = fuzz::view(data + 1, size - 1);
    switch (data[0] % 4) {
    case 0:
        if (const auto entries = decodeSegmentIndex(input))
            GRANARY_ASSERT(equalBytes(encodeSegmentIndex(*entries), input));
        break;
    case 1: {
        NodeTable nodes;
        for (std::uint32_t i = 1; i <= 40; ++i) {
            NodeId id;
            storeLittle(id.mutableView(), i);
            GRANARY_ASSERT(nodes.insert(i, id).ok());
        }
        if (const auto record = decodeSegmentRecord({}, input, nodes))
            GRANARY_ASSERT(equalBytes(encodeSegmentRecord(*record, nodes), input));
        break;
    }
    case 2:
        if (const auto snapshot = decodeSnapshot({}, input)) {
            const auto again = decodeSnapshot({}, encodeSnapshot(*snapshot));
            GRANARY_ASSERT(again.ok() && again->info.sequence == snapshot->info.sequence && again->root == snapshot->root);
        }
        break;
    default: {
        OneNode nodes(input);
        BTree tree(nodes, 16, NodePointer{});
        (void)tree.find(Bytes(16, std::byte{7}));
        break;
    }
    }
    return 0;
}
