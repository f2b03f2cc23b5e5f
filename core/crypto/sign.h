// Ed25519 (RFC 8032).
#pragma once

#include "core/base/ids.h"
#include "core/crypto/secret.h"

namespace granary::crypto {

/// A signing key: the 32-byte seed and its public half.
class SigningKey {
public:
    using Seed = Secret<struct SigningSeedTag, 32>;
    explicit SigningKey(Seed seed);
    const PublicKey& publicKey() const { return m_public; }
    Signature sign(ByteView message) const;
    const Seed& seed() const { return m_seed; }
    SigningKey clone() const { return SigningKey(m_seed.clone()); }

private:
    Seed m_seed;
    SecretBuffer m_expanded; // libsodium's 64-byte form
    PublicKey m_public;
};

/// Strict: rejects non-canonical and small-order keys and signatures as libsodium does.
bool verify(const PublicKey& key, ByteView message, const Signature& signature);

} // namespace granary::crypto
