#include "core/crypto/box_key.h"

#include <sodium.h>

namespace granary::crypto {

Result<NoisePublicKey> boxKeyOf(const PublicKey& key)
{
    NoisePublicKey out;
    if (crypto_sign_ed25519_pk_to_curve25519(asUnsigned(out.mutableView()), asUnsigned(key.view())) != 0)
        return Error(ErrorCode::invalidArgument, "signing key");
    return out;
}

NoiseStaticKey boxKeyOf(const SigningKey& key)
{
    // libsodium's expanded form is seed and public key, and only the seed is looked at.
    SecretBuffer expanded(crypto_sign_SECRETKEYBYTES);
    std::memcpy(expanded.mutableView().data(), key.seed().view().data(), key.seed().view().size());
    std::memcpy(expanded.mutableView().data() + 32, key.publicKey().view().data(), 32);
    NoiseStaticKey::Private secret;
    const int rc = crypto_sign_ed25519_sk_to_curve25519(asUnsigned(secret.mutableView()), asUnsigned(expanded.view()));
    GRANARY_ASSERT(rc == 0);
    return NoiseStaticKey(std::move(secret));
}

bool isSigningKey(const PublicKey& key) { return crypto_core_ed25519_is_valid_point(asUnsigned(key.view())) == 1; }

} // namespace granary::crypto
