// Segment indexes, segment records, snapshots, values of the index and what the catalog keeps: what is accepted is written as the same bytes again.
#include "core/drive/catalog.h"
#include "core/drive/vault.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::drive;

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
        if (const auto location = decodeLocation(input))
            GRANARY_ASSERT(equalBytes(encodeLocation(*location), input));
        if (const auto blobs = decodeBlobs(input))
            GRANARY_ASSERT(equalBytes(encodeBlobs(*blobs), input));
        FingerprintReader reader(input);
        Bytes read;
        while (const auto child = reader.next())
            appendFingerprint(read, child->name, child->fingerprint);
        GRANARY_ASSERT(read.size() <= input.size() && equalBytes(read, input.first(read.size())));
        if (input.size() == nodePointerBytes)
            if (const auto pointer = loadNodePointer(input)) {
                Bytes written;
                appendNodePointer(written, *pointer);
                GRANARY_ASSERT(equalBytes(written, input));
            }
        break;
    }
    }
    return 0;
}
