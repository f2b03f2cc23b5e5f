#include "core/crypto/curve_context.h"

#include "core/crypto/secret.h"

#include <array>

#include <secp256k1.h>
#include <sodium.h>

namespace granary::crypto {

const secp256k1_context_struct* curveContext()
{
    static const secp256k1_context* const context = [] {
        auto* const made = secp256k1_context_create(SECP256K1_CONTEXT_SIGN | SECP256K1_CONTEXT_VERIFY);
        initialise();
        std::array<unsigned char, 32> blind;
        randombytes_buf(blind.data(), blind.size());
        GRANARY_ASSERT(secp256k1_context_randomize(made, blind.data()) == 1);
        sodium_memzero(blind.data(), blind.size());
        return made;
    }();
    return context;
}

} // namespace granary::crypto
