// Merkle trees of BEP 52: SHA-256, leaves of 16 KiB (the last one may be shorter), padded with zero hashes to a power of two.
// Spec and vectors: core/specs/erasure.md. All functions are pure and thread-safe.
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/result.h"

namespace granary::erasure {

inline constexpr std::size_t leafBytes = 16 << 10;
/// Larger declared shards are refused (a segment is at most 64 MiB; this leaves room and excludes overflow).
inline constexpr std::uint64_t maxTreeBytes = std::uint64_t{1} << 48;

/// SHA-256 of each 16 KiB of `data`: ceil(size / 16 KiB) hashes. Uses the fastest SHA-256 of the machine.
std::vector<Hash32> leafHashes(ByteView data);
/// The same of several pieces of data at once, written to out[i][0 .. ceil(size / 16 KiB)): short pieces become as fast as a long one.
void leafHashes(std::span<const ByteView> pieces, std::span<Hash32* const> out);
/// Root over leaf hashes (at least one). A single leaf is its own root.
ShardRoot merkleRoot(std::span<const Hash32> leaves);
inline ShardRoot merkleRoot(ByteView data) { return merkleRoot(leafHashes(data)); }

/// Proof for the aligned subtree of `count` leaves (a power of two) starting at leaf `first` (a multiple of count):
/// the sibling hashes from there to the root, lowest first. Size: log2(padded leaves) - log2(count), so none for the whole tree.
/// Arguments may come from a peer: where no such subtree exists the proof is empty, which verifies nothing.
std::vector<Hash32> subtreeProof(std::span<const Hash32> leaves, std::size_t first, std::size_t count);
/// Whether `data` (the bytes of those leaves; shorter only at the end of the shard) is part of the shard of `shardBytes` under
/// `root`. Everything may be hostile; sizes are checked before anything is hashed. An empty shard has no tree: false.
bool verifySubtree(const ShardRoot& root, std::uint64_t shardBytes, std::size_t first, std::size_t count, ByteView data,
    std::span<const Hash32> proof);

} // namespace granary::erasure
