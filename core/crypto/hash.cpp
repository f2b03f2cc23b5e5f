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

std::unique_ptr<EVP_MD_CTX, MdContextDeleter> newContext()
{
    std::unique_ptr<EVP_MD_CTX, MdContextDeleter> out(EVP_MD_CTX_new());
    GRANARY_ASSERT(out);
    return out;
}

void beginSha256(EVP_MD_CTX& context)
{
    // Fetching the algorithm costs more than hashing a short input, too.
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    const bool begun = algorithm && EVP_DigestInit_ex2(&context, algorithm, nullptr) == 1;
    GRANARY_ASSERT(begun);
}

void addToSha256(EVP_MD_CTX& context, ByteView part)
{
    const bool added = EVP_DigestUpdate(&context, part.data(), part.size()) == 1;
    GRANARY_ASSERT(added);
}

Hash32 endSha256(EVP_MD_CTX& context)
{
    Hash32 out;
    const bool ended = EVP_DigestFinal_ex(&context, asUnsigned(out.mutableView()), nullptr) == 1;
    GRANARY_ASSERT(ended);
    return out;
}

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
    // Allocating a context costs more than hashing a short input.
    thread_local const auto context = newContext();
    beginSha256(*context);
    for (const auto part : parts)
        addToSha256(*context, part);
    return endSha256(*context);
}

Result<Hash32> sha256Of(const std::function<Result<ByteView>()>& next)
{
    const auto context = newContext();
    beginSha256(*context);
    for (;;) {
        GRANARY_ASSIGN(const auto part, next());
        if (part.empty())
            return endSha256(*context);
        addToSha256(*context, part);
    }
}

} // namespace granary::crypto
