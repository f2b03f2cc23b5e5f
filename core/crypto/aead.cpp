#include "core/crypto/aead.h"

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <algorithm>

#include <openssl/evp.h>
#include <sodium.h>

namespace granary::crypto {

namespace {

constexpr std::size_t shortNonceBytes = 12;
constexpr std::size_t longNonceBytes = 24;

/// OpenSSL takes lengths as int; whole ChaCha20 blocks, so that a piece may follow a piece.
constexpr std::size_t pieceBytes = std::size_t{1} << 30;

struct CipherContextDeleter {
    void operator()(EVP_CIPHER_CTX* c) const { EVP_CIPHER_CTX_free(c); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, CipherContextDeleter>;

CipherContext newContext(const char* algorithm, bool encrypting)
{
    initialise();
    CipherContext context(EVP_CIPHER_CTX_new());
    EVP_CIPHER* cipher = EVP_CIPHER_fetch(nullptr, algorithm, nullptr);
    GRANARY_ASSERT(context && cipher);
    GRANARY_ASSERT(EVP_CipherInit_ex2(context.get(), cipher, nullptr, nullptr, encrypting ? 1 : 0, nullptr) == 1);
    EVP_CIPHER_free(cipher); // the context holds its own reference
    return context;
}

// Contexts live as long as their thread: making one costs as much as sealing some KiB. Every use sets key and nonce anew.
EVP_CIPHER_CTX* sealingContext()
{
    thread_local const CipherContext context = newContext("ChaCha20-Poly1305", true);
    return context.get();
}
EVP_CIPHER_CTX* openingContext()
{
    thread_local const CipherContext context = newContext("ChaCha20-Poly1305", false);
    return context.get();
}
EVP_CIPHER_CTX* streamContext()
{
    thread_local const CipherContext context = newContext("ChaCha20", true);
    return context.get();
}

void setKey(EVP_CIPHER_CTX* context, ByteView key, ByteView iv)
{
    GRANARY_ASSERT(EVP_CipherInit_ex2(context, nullptr, asUnsigned(key), asUnsigned(iv), -1, nullptr) == 1);
}

/// With `out` null the bytes are associated data.
bool update(EVP_CIPHER_CTX* context, unsigned char* out, ByteView in)
{
    while (!in.empty()) {
        const auto now = std::min(in.size(), pieceBytes);
        int written = 0;
        if (EVP_CipherUpdate(context, out, &written, asUnsigned(in), static_cast<int>(now)) != 1)
            return false;
        if (out)
            out += now;
        in = in.subspan(now);
    }
    return true;
}

/// What XChaCha20-Poly1305 hands to ChaCha20-Poly1305: a subkey, and four zero bytes before the rest of the nonce.
struct ShortForm {
    WipedBytes<aeadKeyBytes> subkey;
    std::array<std::byte, shortNonceBytes> nonce{};

    ShortForm(ByteView key, ByteView longNonce)
    {
        GRANARY_ASSERT(key.size() == aeadKeyBytes && longNonce.size() == longNonceBytes);
        crypto_core_hchacha20(asUnsigned(subkey.mutableView()), asUnsigned(longNonce), asUnsigned(key), nullptr);
        std::copy_n(longNonce.begin() + 16, 8, nonce.begin() + 4);
    }
};

} // namespace

template <std::size_t N>
WipedBytes<N>::~WipedBytes()
{
    wipe(m_bytes);
}
template class WipedBytes<32>;
template class WipedBytes<48>;
template class WipedBytes<64>;

void aeadSeal(ByteView key, ByteView nonce, ByteView associated, ByteView plain, MutableByteView out)
{
    aeadSeal(key, nonce, associated, {&plain, 1}, out);
}

void aeadSeal(ByteView key, ByteView nonce, ByteView associated, std::span<const ByteView> parts, MutableByteView out)
{
    GRANARY_ASSERT(key.size() == aeadKeyBytes && nonce.size() == shortNonceBytes && out.size() >= aeadTagBytes);
    auto* const cipher = sealingContext();
    setKey(cipher, key, nonce);
    bool good = update(cipher, nullptr, associated);
    auto rest = out;
    for (const auto part : parts) {
        GRANARY_ASSERT(part.size() <= rest.size() - aeadTagBytes);
        good = good && update(cipher, asUnsigned(rest), part);
        rest = rest.subspan(part.size());
    }
    GRANARY_ASSERT(rest.size() == aeadTagBytes);
    int written = 0;
    good = good && EVP_CipherFinal_ex(cipher, asUnsigned(rest), &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, aeadTagBytes, rest.data()) == 1;
    GRANARY_ASSERT(good);
}

bool aeadOpen(ByteView key, ByteView nonce, ByteView associated, ByteView sealed, MutableByteView out)
{
    GRANARY_ASSERT(key.size() == aeadKeyBytes && nonce.size() == shortNonceBytes && sealed.size() == out.size() + aeadTagBytes);
    auto* const cipher = openingContext();
    setKey(cipher, key, nonce);
    std::array<std::byte, aeadTagBytes> tag; // a copy, since OpenSSL wants it writable
    std::copy_n(sealed.end() - aeadTagBytes, aeadTagBytes, tag.begin());
    std::array<unsigned char, aeadTagBytes> none;
    int written = 0;
    const bool good = EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, aeadTagBytes, tag.data()) == 1 &&
        update(cipher, nullptr, associated) && update(cipher, asUnsigned(out), sealed.first(out.size())) &&
        EVP_CipherFinal_ex(cipher, none.data(), &written) == 1;
    // What was decrypted before the tag was known to be wrong must not be seen.
    if (!good)
        wipe(out);
    return good;
}

void xaeadSeal(ByteView key, ByteView nonce, ByteView associated, ByteView plain, MutableByteView out)
{
    xaeadSeal(key, nonce, associated, {&plain, 1}, out);
}

void xaeadSeal(ByteView key, ByteView nonce, ByteView associated, std::span<const ByteView> parts, MutableByteView out)
{
    const ShortForm shortForm(key, nonce);
    aeadSeal(shortForm.subkey.view(), shortForm.nonce, associated, parts, out);
}

bool xaeadOpen(ByteView key, ByteView nonce, ByteView associated, ByteView sealed, MutableByteView out)
{
    const ShortForm shortForm(key, nonce);
    return aeadOpen(shortForm.subkey.view(), shortForm.nonce, associated, sealed, out);
}

void xstreamXor(ByteView key, ByteView nonce, std::uint64_t block, MutableByteView data)
{
    const ShortForm shortForm(key, nonce);
    auto* const cipher = streamContext();
    while (!data.empty()) {
        // OpenSSL counts blocks in 32 bits, XChaCha20 in 64: start anew where the low half runs over.
        const std::uint64_t untilOverflow = ((std::uint64_t{1} << 32) - (block & 0xffffffffu)) * 64;
        const auto now = static_cast<std::size_t>(std::min<std::uint64_t>(data.size(), untilOverflow));
        std::array<std::byte, 16> counterAndNonce{};
        storeLittle(counterAndNonce, block);
        std::copy_n(nonce.begin() + 16, 8, counterAndNonce.begin() + 8);
        setKey(cipher, shortForm.subkey.view(), counterAndNonce);
        GRANARY_ASSERT(update(cipher, asUnsigned(data), data.first(now)));
        data = data.subspan(now);
        block += now / 64;
    }
}

} // namespace granary::crypto
