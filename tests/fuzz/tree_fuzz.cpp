// A tree that is accepted holds valid names only, and what is written from it reads back the same.
#include "core/drive/tree_codec.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = fuzz::view(data, size);
    if (const auto entries = drive::decodeTree(input)) {
        for (const auto& e : *entries)
            GRANARY_ASSERT(drive::isValidName(e.name));
        const auto again = drive::decodeTree(drive::encodeTree(*entries));
        GRANARY_ASSERT(again.ok() && *again == *entries);
    }
    if (const auto refs = drive::decodeChunkList(input))
        GRANARY_ASSERT(equalBytes(drive::encodeChunkList(*refs), input));
    return 0;
}
