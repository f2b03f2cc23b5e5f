// What convicts an operator, for anybody who knows the genesis: words of its own that cannot both be true. Spec: core/specs/ledger-log.md.
#pragma once

#include "core/ledger/entry.h"
#include "core/ledger/signed_head.h"

namespace granary::ledger {

inline constexpr std::size_t maxFraudProofBytes = 4096;

/// Values travel: they only grow.
enum class FraudKind : std::uint8_t {
    twoRoots = 1,      ///< two heads of one size with different roots
    rewritten = 2,     ///< the larger head commits to another root for the smaller one's size
    brokenPromise = 3, ///< a head later than the merge delay is too small for an entry that a receipt promised
    otherEntry = 4,    ///< a head has another leaf where a receipt promised one
};

struct FraudProof {
    FraudKind kind = FraudKind::twoRoots;
    Bytes first;  ///< head, or receipt (brokenPromise, otherEntry)
    Bytes second; ///< head
    /// rewritten: seed and consistency proof (rootsFromConsistency); otherEntry: the leaf and its inclusion proof.
    std::vector<Hash32> hashes;
    friend bool operator==(const FraudProof&, const FraudProof&) = default;
};

/// Makes one of two heads. `proof` is the seeded consistency proof that the ledger gave between them (unused for equal sizes). Nullopt when they agree, or
/// when the proof is not the larger head's: then the ledger gave a wrong proof, which is a reason not to trust it, but convicts nobody.
std::optional<FraudProof> fraudOf(const SignedHead& one, const SignedHead& other, std::span<const Hash32> proof);
/// Makes one of a receipt and a head that is later than its promise. `leaf` and `proof`: what the head has at the receipt's index (unused where it is too small).
std::optional<FraudProof> fraudOf(
    const Receipt& receipt, const SignedHead& head, const Hash32& leaf, std::span<const Hash32> proof);

/// Whether it convicts the operator of this ledger.
bool convicts(const FraudProof& fraud, const Genesis& genesis);

Bytes encodeFraudProof(const FraudProof& fraud);
/// malformed, tooLarge, unsupportedVersion. Whether it convicts is another question.
Result<FraudProof> decodeFraudProof(ByteView record);

} // namespace granary::ledger
