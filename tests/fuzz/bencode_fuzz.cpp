// What the reader accepts is written as the same bytes again; and no sequence of calls leaves the input.
#include "tests/core/codec/bencode_transcode.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::codec;

namespace {

void callAnything(ByteView input)
{
    BencodeReader reader(input);
    std::uint64_t state = input.size() + 1;
    for (const auto b : input)
        state = (state ^ std::to_integer<unsigned>(b)) * 0x100000001b3u;
    for (int i = 0; i < 200 && !reader.failed(); ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        switch (state >> 61) {
        case 0: (void)reader.integer(); break;
        case 1: (void)reader.string((state >> 40) & 255); break;
        case 2: (void)reader.beginList(); break;
        case 3: (void)reader.beginDict(); break;
        case 4: (void)reader.key(); break;
        case 5: (void)reader.skip(); break;
        case 6: (void)reader.integer(-5, 1000); break;
        default: (void)reader.atEnd(); break;
        }
        GRANARY_ASSERT(reader.position() <= input.size());
    }
    (void)reader.finish();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = fuzz::view(data, size);
    const auto again = transcode(input);
    GRANARY_ASSERT(again.has_value() == skips(input));
    GRANARY_ASSERT(!again || equalBytes(*again, input));
    callAnything(input);
    return 0;
}
