// The X25519 key that belongs to an Ed25519 key: who knows a signing key's public half can seal something to its owner.
#pragma once

#include "core/crypto/noise.h"
#include "core/crypto/sign.h"

namespace granary::crypto {

/// The birational map of RFC 7748 (libsodium's crypto_sign_ed25519_pk_to_curve25519). Using one key pair for Ed25519 and a box is analysed by
/// Thormarker, "On using the same key pair for Ed25519 and an X25519 based KEM" (2021). invalidArgument: no point of the main group.
Result<NoisePublicKey> boxKeyOf(const PublicKey& key);
/// Its private half, from the hash of the seed as RFC 8032 has it.
NoiseStaticKey boxKeyOf(const SigningKey& key);
/// Whether somebody can sign with it: a point of the main group in canonical form, other than the neutral one.
bool isSigningKey(const PublicKey& key);

} // namespace granary::crypto
