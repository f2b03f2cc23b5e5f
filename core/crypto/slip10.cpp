#include "core/crypto/slip10.h"

#include "core/crypto/aead.h"
#include "core/crypto/curve_context.h"
#include "core/crypto/hmac.h"

#include <array>

#include <secp256k1.h>

namespace granary::crypto {

namespace {

/// HMAC-SHA512, split into key and chain code.
ExtendedKey hmacSplit(ByteView key, std::initializer_list<ByteView> parts)
{
    WipedBytes<64> mac;
    hmacSha512(key, parts, mac.mutableView());
    ExtendedKey out;
    std::memcpy(out.key.mutableView().data(), mac.view().data(), 32);
    std::memcpy(out.chainCode.mutableView().data(), mac.view().data() + 32, 32);
    return out;
}

std::array<std::byte, 4> bigEndian(std::uint32_t value)
{
    return {std::byte(value >> 24), std::byte(value >> 16), std::byte(value >> 8), std::byte(value)};
}

void checkSeed(ByteView seed) { GRANARY_ASSERT(seed.size() >= 16 && seed.size() <= 64); }

constexpr std::array<std::byte, 1> zeroByte{};

std::array<std::byte, 33> compressedPublic(const ExtendedKey& key)
{
    secp256k1_pubkey point;
    GRANARY_ASSERT(secp256k1_ec_pubkey_create(curveContext(), &point, asUnsigned(key.key.view())) == 1);
    std::array<std::byte, 33> out;
    std::size_t length = out.size();
    secp256k1_ec_pubkey_serialize(curveContext(), asUnsigned(MutableByteView(out)), &length, &point, SECP256K1_EC_COMPRESSED);
    GRANARY_ASSERT(length == out.size());
    return out;
}

} // namespace

ExtendedKey slip10Ed25519(ByteView seed, std::initializer_list<std::uint32_t> path)
{
    checkSeed(seed);
    auto node = hmacSplit(asBytes("ed25519 seed"), {seed});
    for (const auto step : path) {
        GRANARY_ASSERT(step & hardened);
        node = hmacSplit(node.chainCode.view(), {zeroByte, node.key.view(), bigEndian(step)});
    }
    return node;
}

ExtendedKey bip32Secp256k1(ByteView seed, std::initializer_list<std::uint32_t> path)
{
    checkSeed(seed);
    auto node = hmacSplit(asBytes("Bitcoin seed"), {seed});
    // A key outside the group's order comes up once in 2^127 seeds: nobody meets it, so it has no error of its own.
    GRANARY_ASSERT(secp256k1_ec_seckey_verify(curveContext(), asUnsigned(node.key.view())) == 1);
    for (const auto step : path) {
        auto child = step & hardened ? hmacSplit(node.chainCode.view(), {zeroByte, node.key.view(), bigEndian(step)})
                                     : hmacSplit(node.chainCode.view(), {compressedPublic(node), bigEndian(step)});
        // child = (left half + parent) mod n
        GRANARY_ASSERT(secp256k1_ec_seckey_tweak_add(
                           curveContext(), asUnsigned(child.key.mutableView()), asUnsigned(node.key.view())) == 1);
        node = std::move(child);
    }
    return node;
}

} // namespace granary::crypto
