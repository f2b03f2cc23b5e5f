#include "core/crypto/certificate.h"

namespace granary::crypto {

namespace {

constexpr std::uint8_t certificateVersion = 1;
constexpr std::string_view noiseKeyLabel = "granary.v1.noise-key";

/// The label's length first, as in every derivation: no other signed record of a node starts like this.
Bytes signedBytes(ByteView node, const NoisePublicKey& key)
{
    Bytes out;
    appendLittle(out, static_cast<std::uint8_t>(noiseKeyLabel.size()));
    append(out, asBytes(noiseKeyLabel));
    append(out, node);
    append(out, key.view());
    return out;
}

} // namespace

Bytes certifyNoiseKey(const SigningKey& identity, const NoisePublicKey& key)
{
    const auto node = identity.publicKey().view();
    Bytes out;
    appendLittle(out, certificateVersion);
    append(out, node);
    append(out, identity.sign(signedBytes(node, key)).view());
    return out;
}

Result<NodeId> certifiedNode(ByteView certificate, const NoisePublicKey& key)
{
    if (certificate.empty())
        return Error(ErrorCode::malformed, "no certificate");
    if (certificate[0] != std::byte{certificateVersion})
        return Error(ErrorCode::unsupportedVersion, "certificate of another version");
    if (certificate.size() != noiseCertificateBytes)
        return Error(ErrorCode::malformed, "certificate of a wrong size");
    const auto node = certificate.subspan(1, 32);
    if (!verify(*PublicKey::from(node), signedBytes(node, key), *Signature::from(certificate.subspan(33))))
        return Error(ErrorCode::protocolViolation, "certificate with a wrong signature");
    return *NodeId::from(node);
}

} // namespace granary::crypto
