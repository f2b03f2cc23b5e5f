// The operator's word for the whole log at one moment, and what witnesses say of it. Spec: core/specs/ledger-log.md.
#pragma once

#include "core/crypto/sign.h"
#include "core/ledger/genesis.h"
#include "core/ledger/merkle_log.h"

namespace granary::ledger {

inline constexpr std::size_t maxHeadBytes = 384;
inline constexpr std::size_t maxCosignatureBytes = 256;

struct LedgerHead {
    LedgerId ledger;
    std::uint64_t size = 0; ///< entries, the genesis counted
    Hash32 root;
    LedgerTime time; ///< when it was signed
    friend bool operator==(const LedgerHead&, const LedgerHead&) = default;
};

/// A head with the bytes that were signed.
struct SignedHead {
    LedgerHead head;
    Bytes record;
    friend bool operator==(const SignedHead&, const SignedHead&) = default;
};
SignedHead signHead(const LedgerHead& head, const crypto::SigningKey& operatorKey);
/// malformed, tooLarge, unsupportedVersion; damaged: not signed by this operator.
Result<SignedHead> openHead(ByteView record, const PublicKey& operatorKey);

/// A witness has seen a head of this size and root at `time`, and it continues every head of this ledger that the witness has signed before. It holds for
/// later heads of the same tree, too.
struct Cosignature {
    PublicKey witness;
    LedgerTime time;
    Signature signature;
    friend bool operator==(const Cosignature&, const Cosignature&) = default;
};
Cosignature cosign(const LedgerHead& head, LedgerTime time, const crypto::SigningKey& witness);
bool verifyCosignature(const Cosignature& cosignature, const LedgerHead& head);
Bytes encodeCosignature(const Cosignature& cosignature);
/// malformed, tooLarge, unsupportedVersion.
Result<Cosignature> decodeCosignature(ByteView record);

/// What a witness remembers of one ledger: the newest head it has signed.
class Witness {
public:
    explicit Witness(crypto::SigningKey key) : m_key(std::move(key)) {}
    /// What it knew when it stopped.
    Witness(crypto::SigningKey key, LedgerHead newest) : m_key(std::move(key)), m_newest(newest) {}
    /// `proof` (seeded) shows that the head continues the newest one. wrongNetwork: another ledger; conflict: it does not continue it, so both heads are evidence.
    Result<Cosignature> see(const LedgerHead& head, std::span<const Hash32> proof, LedgerTime now);
    const std::optional<LedgerHead>& newest() const { return m_newest; }

private:
    crypto::SigningKey m_key;
    std::optional<LedgerHead> m_newest;
};

} // namespace granary::ledger
