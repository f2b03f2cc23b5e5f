// Merkle trees of BEP 52: SHA-256, leaves of 16 KiB (the last one may be shorter), padded with zero hashes to a power of two.
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/result.h"

namespace granary::erasure {

inline constexpr std::size_t leafBytes = 16 << 10;

/// SHA-256 of each 16 KiB of `data`: ceil(size / 16 KiB) hashes. Uses the fastest SHA-256 of the machine.
std::vector<Hash32> leafHashes(ByteView data);
/// Root over leaf hashes (at least one). A single leaf is its own root.
ShardRoot merkleRoot(std::span<const Hash32> leaves);
inline ShardRoot merkleRoot(ByteView data) { return merkleRoot(leafHashes(data)); }

/// Proof for the aligned subtree of `count` leaves (a power of two) starting at leaf `first` (a multiple of count):
/// the sibling hashes from there to the root, lowest first. Size: log2(padded leaves) - log2(count).
std::vector<Hash32> subtreeProof(std::span<const Hash32> leaves, std::size_t first, std::size_t count);
/// Whether `data` (the bytes of those leaves; shorter only at the end of the shard) is part of the shard of `shardBytes` under `root`.
bool verifySubtree(const ShardRoot& root, std::uint64_t shardBytes, std::size_t first, std::size_t count, ByteView data, std::span<const Hash32> proof);

} // namespace granary::erasure
