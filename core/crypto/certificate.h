// The certificate that binds a link's static key to a node. Spec: core/specs/link-handshake.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/crypto/noise.h"
#include "core/crypto/sign.h"

namespace granary::crypto {

/// version u8 = 1, node 32, Ed25519 signature 64 over label, node and key.
inline constexpr std::size_t noiseCertificateBytes = 1 + 32 + 64;

/// Says in the name of the node that `key` is its static key on links.
Bytes certifyNoiseKey(const SigningKey& identity, const NoisePublicKey& key);
/// The node that certifies `key`. malformed, unsupportedVersion; protocolViolation when the signature is wrong.
Result<NodeId> certifiedNode(ByteView certificate, const NoisePublicKey& key);

} // namespace granary::crypto
