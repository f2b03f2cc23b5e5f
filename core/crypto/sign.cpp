#include "core/crypto/sign.h"

#include <sodium.h>

namespace granary::crypto {

SigningKey::SigningKey(Seed seed) : m_seed(std::move(seed)), m_expanded(crypto_sign_SECRETKEYBYTES)
{
    crypto_sign_seed_keypair(asUnsigned(m_public.mutableView()), asUnsigned(m_expanded.mutableView()), asUnsigned(m_seed.view()));
}

Signature SigningKey::sign(ByteView message) const
{
    Signature out;
    crypto_sign_detached(
        asUnsigned(out.mutableView()), nullptr, asUnsigned(message), message.size(), asUnsigned(m_expanded.view()));
    return out;
}

bool verify(const PublicKey& key, ByteView message, const Signature& signature)
{
    return crypto_sign_verify_detached(
               asUnsigned(signature.view()), asUnsigned(message), message.size(), asUnsigned(key.view())) == 0;
}

} // namespace granary::crypto
