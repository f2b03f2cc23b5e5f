#include "core/crypto/hmac.h"

#include "core/base/result.h"

#include <algorithm>
#include <climits>

#include <openssl/evp.h>
#include <sodium.h>

namespace granary::crypto {

void hmacSha512(ByteView key, std::initializer_list<ByteView> parts, MutableByteView out)
{
    GRANARY_ASSERT(out.size() == crypto_auth_hmacsha512_BYTES);
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, asUnsigned(key), key.size());
    for (const auto part : parts)
        crypto_auth_hmacsha512_update(&state, asUnsigned(part), part.size());
    crypto_auth_hmacsha512_final(&state, asUnsigned(out));
    sodium_memzero(&state, sizeof state);
}

void hmacBlake2b(ByteView key, std::initializer_list<ByteView> parts, MutableByteView out)
{
    constexpr std::size_t blockBytes = 128;
    constexpr std::size_t hashBytes = crypto_generichash_blake2b_BYTES_MAX;
    GRANARY_ASSERT(key.size() <= blockBytes && out.size() == hashBytes);
    unsigned char pad[blockBytes] = {};
    std::copy_n(asUnsigned(key), key.size(), pad);
    for (auto& b : pad)
        b ^= 0x36;
    crypto_generichash_blake2b_state state;
    crypto_generichash_blake2b_init(&state, nullptr, 0, hashBytes);
    crypto_generichash_blake2b_update(&state, pad, blockBytes);
    for (const auto part : parts)
        crypto_generichash_blake2b_update(&state, asUnsigned(part), part.size());
    unsigned char inner[hashBytes];
    crypto_generichash_blake2b_final(&state, inner, hashBytes);

    for (auto& b : pad)
        b ^= 0x36 ^ 0x5c;
    crypto_generichash_blake2b_init(&state, nullptr, 0, hashBytes);
    crypto_generichash_blake2b_update(&state, pad, blockBytes);
    crypto_generichash_blake2b_update(&state, inner, hashBytes);
    crypto_generichash_blake2b_final(&state, asUnsigned(out), hashBytes);
    sodium_memzero(pad, sizeof pad);
    sodium_memzero(inner, sizeof inner);
    sodium_memzero(&state, sizeof state);
}

void pbkdf2HmacSha512(ByteView password, ByteView salt, std::uint32_t rounds, MutableByteView out)
{
    GRANARY_ASSERT(password.size() <= INT_MAX && salt.size() <= INT_MAX && out.size() <= INT_MAX && rounds <= INT_MAX);
    const auto text = asText(password);
    GRANARY_ASSERT(PKCS5_PBKDF2_HMAC(text.data() ? text.data() : "", static_cast<int>(text.size()), asUnsigned(salt),
                       static_cast<int>(salt.size()), static_cast<int>(rounds), EVP_sha512(), static_cast<int>(out.size()),
                       asUnsigned(out)) == 1);
}

} // namespace granary::crypto
