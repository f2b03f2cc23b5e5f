// Signatures and public keys of the chains: what is read has one form, and is never somebody's by accident.
#include "core/crypto/chain_sign.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    initialise();
    const auto input = fuzz::view(data, size);
    if (const auto key = parseChainPublicKey(input); key.ok()) {
        const auto compressed = compressedChainKey(*key);
        GRANARY_ASSERT(*parseChainPublicKey(compressed) == *key);
        GRANARY_ASSERT(input.size() != 33 || equalBytes(compressed, input));
    }
    if (const auto signature = ChainSignature::fromDer(input); signature.ok()) {
        const Hash32 digest;
        const auto signer = recoverSigner(digest, *signature);
        GRANARY_ASSERT(!signer.ok() || verifyDigest(*signer, digest, *signature));
    }
    return 0;
}
