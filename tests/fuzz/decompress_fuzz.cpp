// Input: 1 byte compression, 3 bytes of size, then the packed bytes. The result has that size or there is none; and any bytes
// compress to something that reads back.
#include "core/codec/compress.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::codec;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Compressor compressor;
    static Decompressor decompressor;
    fuzz::Input input(fuzz::view(data, size));
    const auto head = input.number<std::uint32_t>();
    const auto how = static_cast<Compression>(head & 0xff);
    const std::size_t plainSize = head >> 8;
    const auto packed = input.rest();
    Bytes out;
    const auto status = decompressor.decompress(how, packed, plainSize, out);
    GRANARY_ASSERT(out.size() == (status.ok() ? plainSize : 0));

    Bytes form;
    const auto chosen = compressor.compress(packed, form);
    Bytes back;
    GRANARY_ASSERT(decompressor.decompress(chosen, form, packed.size(), back).ok() && equalBytes(back, packed));
    return 0;
}
