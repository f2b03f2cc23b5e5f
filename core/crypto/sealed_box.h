// Sealing to an X25519 key whose owner alone can open: libsodium's crypto_box_seal (ephemeral X25519, XSalsa20-Poly1305, nonce BLAKE2b of both public keys).
#pragma once

#include "core/crypto/noise.h"

namespace granary::crypto {

inline constexpr std::size_t sealedBoxOverheadBytes = 32 + 16;

/// invalidArgument for a key of small order. Says nothing of who sealed it: what must come from somebody is signed besides.
Result<Bytes> sealToBox(const NoisePublicKey& to, ByteView plain);
/// damaged when it was sealed to another key.
Result<SecretBuffer> openBox(const NoiseStaticKey& own, ByteView sealed);

} // namespace granary::crypto
