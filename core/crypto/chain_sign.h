// ECDSA over secp256k1 (SEC 1), as Ethereum, TRON and their kin sign. Spec: core/specs/keys.md, "Chain signatures".
#pragma once

#include "core/base/ids.h"
#include "core/crypto/key_tree.h"

namespace granary::crypto {

/// A point other than infinity, uncompressed without its first byte: x and y, big-endian. What the chains' addresses are hashes of.
using ChainPublicKey = FixedBytes<struct ChainPublicKeyTag, 64>;

/// Of a 32-byte digest. s is at most half of the group's order, so nobody can make a second signature out of one.
struct ChainSignature {
    std::array<std::byte, 32> r{};
    std::array<std::byte, 32> s{};
    std::uint8_t recoveryId = 0; ///< 0..3: which of the points that fit is the key; chains send it along

    /// Distinguished encoding (X.690) of SEQUENCE { INTEGER r, INTEGER s }, as other programs and test vectors give it; a larger s becomes the equal
    /// small one. Nothing is known of the recovery id then, it is 0. malformed.
    static Result<ChainSignature> fromDer(ByteView der);
};

ChainPublicKey chainPublicKey(const ChainKey& key);
/// 33 or 65 bytes of SEC 1. malformed when it is no point of the curve.
Result<ChainPublicKey> parseChainPublicKey(ByteView sec1);
/// 33 bytes.
Bytes compressedChainKey(const ChainPublicKey& key);

/// The nonce is that of RFC 6979: the same key and digest give the same signature.
ChainSignature signDigest(const ChainKey& key, const Hash32& digest);
bool verifyDigest(const ChainPublicKey& key, const Hash32& digest, const ChainSignature& signature);
/// Whose signature it is. damaged when it is nobody's.
Result<ChainPublicKey> recoverSigner(const Hash32& digest, const ChainSignature& signature);

} // namespace granary::crypto
