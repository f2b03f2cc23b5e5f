// Addresses of the chains: what is taken is written as the same text again, but for the case of letters that no checksum tells.
#include "core/codec/base58.h"
#include "core/wallet/chain_address.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::wallet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = asText(fuzz::view(data, size));
    if (const auto bytes = codec::decodeBase58(text); bytes.ok())
        GRANARY_ASSERT(codec::encodeBase58(*bytes) == text);
    if (const auto account = parseTronAddress(text); account.ok())
        GRANARY_ASSERT(tronAddress(*account) == text);
    if (const auto account = parseEthereumAddress(text); account.ok())
        GRANARY_ASSERT(*parseEthereumAddress(ethereumAddress(*account)) == *account);
    return 0;
}
