#include "core/crypto/hash.h"

#include "core/base/result.h"

#include <openssl/evp.h>
#include <sodium.h>

namespace granary::crypto {

namespace {

void blake2bInto(ByteView key, std::initializer_list<ByteView> parts, MutableByteView out)
{
    crypto_generichash_blake2b_state state;
    crypto_generichash_blake2b_init(&state, key.empty() ? nullptr : asUnsigned(key), key.size(), out.size());
    for (const auto part : parts)
        crypto_generichash_blake2b_update(&state, asUnsigned(part), part.size());
    crypto_generichash_blake2b_final(&state, asUnsigned(out), out.size());
    if (!key.empty())
        sodium_memzero(&state, sizeof state);
}

struct MdContextDeleter {
    void operator()(EVP_MD_CTX* c) const { EVP_MD_CTX_free(c); }
};

} // namespace

Hash32 blake2b(std::initializer_list<ByteView> parts)
{
    Hash32 out;
    blake2bInto({}, parts, out.mutableView());
    return out;
}

void blake2bKeyed(ByteView key, std::initializer_list<ByteView> parts, MutableByteView out)
{
    GRANARY_ASSERT(
        key.size() >= crypto_generichash_blake2b_KEYBYTES_MIN && key.size() <= crypto_generichash_blake2b_KEYBYTES_MAX);
    GRANARY_ASSERT(out.size() >= crypto_generichash_blake2b_BYTES_MIN && out.size() <= crypto_generichash_blake2b_BYTES_MAX);
    blake2bInto(key, parts, out);
}

Hash32 sha256(std::initializer_list<ByteView> parts)
{
    // Fetching the algorithm and allocating a context cost more than hashing a short input.
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    thread_local const std::unique_ptr<EVP_MD_CTX, MdContextDeleter> context(EVP_MD_CTX_new());
    GRANARY_ASSERT(algorithm && context);
    bool good = EVP_DigestInit_ex2(context.get(), algorithm, nullptr) == 1;
    for (const auto part : parts)
        good = good && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    Hash32 out;
    good = good && EVP_DigestFinal_ex(context.get(), asUnsigned(out.mutableView()), nullptr) == 1;
    GRANARY_ASSERT(good);
    return out;
}

} // namespace granary::crypto
