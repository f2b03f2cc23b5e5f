// Checking proofs of a transparency log: all that a wallet needs of it. Pure; input may be hostile. RFC 9162, 2.1.3.2 and 2.1.4.2.
#pragma once

#include "core/ledger/merkle_log.h"

namespace granary::ledger {

/// More hashes than any proof has are refused unread.
inline constexpr std::size_t maxProofHashes = 64;

/// The root of a log of `size` entries of which entry `index` has this leaf hash. Nullopt when the proof's length does not fit.
std::optional<Hash32> rootFromInclusion(
    const Hash32& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash32> proof);
bool verifyInclusion(
    const Hash32& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash32> proof, const Hash32& root);

/// Whether a log of `newSize` and `newRoot` begins with the log of `oldSize` and `oldRoot`.
bool verifyConsistency(
    std::uint64_t oldSize, const Hash32& oldRoot, std::uint64_t newSize, const Hash32& newRoot, std::span<const Hash32> proof);

/// The same of a seeded proof (merkle_log.h).
bool verifySeededConsistency(
    std::uint64_t oldSize, const Hash32& oldRoot, std::uint64_t newSize, const Hash32& newRoot, std::span<const Hash32> proof);

/// What a consistency proof says of both logs. `seed` is the hash that it starts from: the old root where oldSize is a power of two, else its first
/// element. Whatever gives the new root commits to the old one, so a holder of another old root holds a proof of fraud.
struct ProvenRoots {
    Hash32 oldRoot;
    Hash32 newRoot;
};
/// 0 < oldSize < newSize. Nullopt when the proof's length does not fit. `proof` is what stands behind the seed.
std::optional<ProvenRoots> rootsFromConsistency(
    std::uint64_t oldSize, std::uint64_t newSize, const Hash32& seed, std::span<const Hash32> proof);

/// Hashes of a record's field, one after the other. malformed.
Result<std::vector<Hash32>> splitHashes(ByteView bytes);
Bytes joinHashes(std::span<const Hash32> hashes);

} // namespace granary::ledger
