#include "core/crypto/seal.h"

#include "core/crypto/label.h"

#include <algorithm>

#include <openssl/evp.h>
#include <sodium.h>

namespace granary::crypto {

namespace {

constexpr std::size_t nonceBytes = 24;
constexpr std::size_t commitmentBytes = 32;
constexpr std::size_t tagBytes = 16;
constexpr std::size_t keyBytes = 32;

/// OpenSSL takes lengths as int; whole ChaCha20 blocks, so that a piece may follow a piece.
constexpr std::size_t pieceBytes = std::size_t{1} << 30;

struct CipherContextDeleter {
    void operator()(EVP_CIPHER_CTX* c) const { EVP_CIPHER_CTX_free(c); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, CipherContextDeleter>;

CipherContext newContext(const char* algorithm, bool encrypting)
{
    CipherContext context(EVP_CIPHER_CTX_new());
    EVP_CIPHER* cipher = EVP_CIPHER_fetch(nullptr, algorithm, nullptr);
    GRANARY_ASSERT(context && cipher);
    GRANARY_ASSERT(EVP_CipherInit_ex2(context.get(), cipher, nullptr, nullptr, encrypting ? 1 : 0, nullptr) == 1);
    EVP_CIPHER_free(cipher); // the context holds its own reference
    return context;
}

/// Contexts live as long as their thread: making one costs as much as sealing some KiB. Each use sets key and nonce anew, and
/// what a context keeps of the last key is a one-time subkey.
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

/// Bytes on the stack that hold a key for the length of one call.
template <std::size_t N>
struct WipedBytes {
    std::array<unsigned char, N> bytes{};
    ~WipedBytes() { sodium_memzero(bytes.data(), N); }
};

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

/// The subkey and the IETF nonce that XChaCha20-Poly1305 hands to ChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03, 2.3).
void startAead(EVP_CIPHER_CTX* context, const unsigned char* key, const unsigned char* nonce)
{
    WipedBytes<keyBytes> subkey;
    crypto_core_hchacha20(subkey.bytes.data(), nonce, key, nullptr);
    std::array<unsigned char, 12> shortNonce{};
    std::copy_n(nonce + 16, 8, shortNonce.begin() + 4);
    GRANARY_ASSERT(EVP_CipherInit_ex2(context, nullptr, subkey.bytes.data(), shortNonce.data(), -1, nullptr) == 1);
}

/// 32 bytes of key and 32 bytes of commitment to it.
void deriveSealKeys(ByteView key, std::string_view label, ByteView context, ByteView nonce, WipedBytes<64>& out)
{
    GRANARY_ASSERT(key.size() == keyBytes);
    GRANARY_ASSERT(context.size() <= UINT32_MAX);
    deriveLabelled(key, label, {littleField(static_cast<std::uint32_t>(context.size())), context, nonce},
        std::as_writable_bytes(std::span(out.bytes)));
}

} // namespace

void seal(ByteView key, std::string_view label, ByteView context, ByteView associated, ByteView plain, Random& random, Bytes& out)
{
    const auto start = out.size();
    out.resize(start + sealOverheadBytes + plain.size());
    const auto sealed = MutableByteView(out).subspan(start);
    const auto nonce = sealed.first(nonceBytes);
    random.fill(nonce);
    WipedBytes<64> derived;
    deriveSealKeys(key, label, context, nonce, derived);
    std::memcpy(sealed.data() + nonceBytes, derived.bytes.data() + keyBytes, commitmentBytes);

    auto* const cipher = sealingContext();
    startAead(cipher, derived.bytes.data(), asUnsigned(nonce));
    const auto body = sealed.subspan(nonceBytes + commitmentBytes);
    int written = 0;
    const bool good = update(cipher, nullptr, associated) && update(cipher, asUnsigned(body), plain) &&
        EVP_CipherFinal_ex(cipher, asUnsigned(body.last(tagBytes)), &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, tagBytes, body.last(tagBytes).data()) == 1;
    GRANARY_ASSERT(good);
}

Status open(ByteView key, std::string_view label, ByteView context, ByteView associated, ByteView sealed, Bytes& out)
{
    if (sealed.size() < sealOverheadBytes)
        return Error(ErrorCode::damaged, "sealed record shorter than its frame");
    const auto nonce = sealed.first(nonceBytes);
    const auto commitment = sealed.subspan(nonceBytes, commitmentBytes);
    WipedBytes<64> derived;
    deriveSealKeys(key, label, context, nonce, derived);
    if (!equalConstantTime(commitment, std::as_bytes(std::span(derived.bytes)).last(commitmentBytes)))
        return Error(ErrorCode::damaged, "sealed record under another key or context");

    const auto body = sealed.subspan(nonceBytes + commitmentBytes, sealed.size() - sealOverheadBytes);
    std::array<std::byte, tagBytes> tag;
    std::copy_n(sealed.end() - tagBytes, tagBytes, tag.begin());
    const auto start = out.size();
    out.resize(start + body.size());
    const auto plain = MutableByteView(out).subspan(start);
    auto* const cipher = openingContext();
    startAead(cipher, derived.bytes.data(), asUnsigned(nonce));
    int written = 0;
    unsigned char none[tagBytes];
    const bool good = EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, tagBytes, tag.data()) == 1 && update(cipher, nullptr, associated) &&
        update(cipher, asUnsigned(plain), body) && EVP_CipherFinal_ex(cipher, none, &written) == 1;
    if (!good) {
        // What was decrypted before the tag was known to be wrong must not be seen.
        wipe(plain);
        out.resize(start);
        return Error(ErrorCode::damaged, "sealed record fails its authentication");
    }
    return {};
}

void maskShard(const MaskKey& key, const SegmentId& segment, std::uint16_t shard, std::uint64_t offsetBytes, MutableByteView data)
{
    GRANARY_ASSERT(offsetBytes % 64 == 0);
    WipedBytes<keyBytes> shardKey;
    deriveLabelled(key.view(), "granary.v1.mask", {segment.view(), littleField(shard)}, std::as_writable_bytes(std::span(shardKey.bytes)));
    WipedBytes<keyBytes> subkey;
    const std::array<unsigned char, 16> zeroNonce{};
    crypto_core_hchacha20(subkey.bytes.data(), zeroNonce.data(), shardKey.bytes.data(), nullptr);

    auto* const cipher = streamContext();
    std::uint64_t block = offsetBytes / 64;
    while (!data.empty()) {
        // OpenSSL counts blocks in 32 bits, XChaCha20 in 64: start anew where the low half runs over.
        const std::uint64_t untilOverflow = ((std::uint64_t{1} << 32) - (block & 0xffffffffu)) * 64;
        const auto now = static_cast<std::size_t>(std::min<std::uint64_t>(data.size(), untilOverflow));
        std::array<std::byte, 16> counterAndNonce{};
        storeLittle(counterAndNonce, block);
        GRANARY_ASSERT(
            EVP_CipherInit_ex2(cipher, nullptr, subkey.bytes.data(), asUnsigned(ByteView(counterAndNonce)), -1, nullptr) == 1);
        GRANARY_ASSERT(update(cipher, asUnsigned(data), data.first(now)));
        data = data.subspan(now);
        block += now / 64;
    }
}

} // namespace granary::crypto
