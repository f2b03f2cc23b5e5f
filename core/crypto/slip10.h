// Hierarchical keys: SLIP-0010 for Ed25519 and BIP-32 for secp256k1.
#pragma once

#include "core/crypto/secret.h"

namespace granary::crypto {

/// Marks a hardened step of a path.
inline constexpr std::uint32_t hardened = 0x80000000u;

/// A private key and its chain code.
struct ExtendedKey {
    Secret<struct ExtendedKeyTag, 32> key;
    Secret<struct ChainCodeTag, 32> chainCode;
};

/// SLIP-0010, curve "ed25519 seed"; every step must be hardened. The seed has 16 to 64 bytes.
ExtendedKey slip10Ed25519(ByteView seed, std::initializer_list<std::uint32_t> path);
/// BIP-32, curve secp256k1. The seed has 16 to 64 bytes.
ExtendedKey bip32Secp256k1(ByteView seed, std::initializer_list<std::uint32_t> path);

} // namespace granary::crypto
