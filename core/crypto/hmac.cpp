#include "core/crypto/hmac.h"

#include "core/base/result.h"

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

void pbkdf2HmacSha512(ByteView password, ByteView salt, std::uint32_t rounds, MutableByteView out)
{
    GRANARY_ASSERT(password.size() <= INT_MAX && salt.size() <= INT_MAX && out.size() <= INT_MAX && rounds <= INT_MAX);
    const auto text = asText(password);
    GRANARY_ASSERT(PKCS5_PBKDF2_HMAC(text.data() ? text.data() : "", static_cast<int>(text.size()), asUnsigned(salt),
                       static_cast<int>(salt.size()), static_cast<int>(rounds), EVP_sha512(), static_cast<int>(out.size()),
                       asUnsigned(out)) == 1);
}

} // namespace granary::crypto
