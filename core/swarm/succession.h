// The owner's word that a tenant goes on under another key, with what its devices need for that. Spec: core/specs/revocation.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/crypto/sign.h"

#include <vector>

namespace granary::swarm {

/// As it travels and is kept.
inline constexpr std::size_t maxSuccessionBytes = 60 << 10;
inline constexpr std::size_t maxSuccessionPackages = 64;
inline constexpr std::size_t maxSuccessionPackageBytes = 880;
/// Epochs that a tenant may have gone through.
inline constexpr std::size_t maxSuccessions = 64;

/// Nodes see the keys and the number of packages; what is in those is sealed to one device each.
struct Succession {
    TenantId from;
    TenantId to;
    std::uint32_t epoch = 0; ///< of `to`, above 0
    PublicKey admin;         ///< that signs it: the one `from` was enrolled with
    std::vector<Bytes> packages;
    friend bool operator==(const Succession&, const Succession&) = default;
};

/// tooLarge above the limits. Canonical.
Result<Bytes> signSuccession(const Succession& succession, const crypto::SigningKey& admin);
/// malformed; damaged: the signature is not that of its admin key. Whose admin that is the caller compares.
Result<Succession> openSuccession(ByteView record);

} // namespace granary::swarm
