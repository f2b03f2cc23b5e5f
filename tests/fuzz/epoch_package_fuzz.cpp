// What a device is given when an epoch begins: only what the encoder writes is taken.
#include "core/engine/epoch_book.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::engine;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    const auto input = fuzz::view(data, size);
    const auto package = EpochPackage::parse(input);
    if (!package.ok())
        return 0;
    GRANARY_ASSERT(package->revoked.size() <= maxRevokedAtOnce);
    GRANARY_ASSERT(equalBytes(package->encode().view(), input));
    return 0;
}
