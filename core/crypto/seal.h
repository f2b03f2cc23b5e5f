// Sealing of chunks and records: key-committing XChaCha20-Poly1305. Spec: core/specs/seal.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/crypto/key_tree.h"

namespace granary::crypto {

/// nonce 24, commitment 32, tag 16.
inline constexpr std::size_t sealOverheadBytes = 24 + 32 + 16;

/// XChaCha20-Poly1305-IETF under a fresh random nonce. BLAKE2b-512(key; label, context, nonce) = 32 bytes of key and
/// 32 bytes of commitment, which `open` compares in constant time before it decrypts (RFC draft-irtf-cfrg-xchacha-03;
/// commitment after Albertini et al., "How to Abuse and Fix Authenticated Encryption Without Key Commitment", 2020).
/// Output: nonce || commitment || ciphertext || tag, appended to `out`.
void seal(
    ByteView key, std::string_view label, ByteView context, ByteView associated, ByteView plain, Random& random, Bytes& out);
/// The same of `parts`, one behind the other; none of them may lie in `out`.
void seal(ByteView key, std::string_view label, ByteView context, ByteView associated, std::initializer_list<ByteView> parts,
    Random& random, Bytes& out);
/// Appends the plaintext to `out`; damaged when it was not sealed with the same key, label, context and associated data.
Status open(ByteView key, std::string_view label, ByteView context, ByteView associated, ByteView sealed, Bytes& out);

/// Nonce and commitment, which stand in front.
inline constexpr std::size_t sealFrontBytes = 24 + 32;
/// Decrypts `data`, the sealed bytes from `at` (a multiple of 64) behind the front, in place. The commitment is compared, so key, label and context are
/// right; the tag is not there, so whoever calls must have authenticated the sealed bytes and their place in another way, such as a Merkle tree over
/// them (as Tahoe-LAFS does: Wilcox-O'Hearn and Warner, "Tahoe: the least-authority filesystem", 2008). damaged.
Status openPart(ByteView key, std::string_view label, ByteView context, ByteView front, std::uint64_t at, MutableByteView data);

/// XORs `data` with the XChaCha20 keystream of one shard, from byte `offsetBytes` of it (a multiple of 64).
/// Key: BLAKE2b-256(mask-key; "granary.v1.mask", segment, shard); nonce zero, since a key masks one shard only.
void maskShard(
    const MaskKey& key, const SegmentId& segment, std::uint16_t shard, std::uint64_t offsetBytes, MutableByteView data);
/// The key of one shard's keystream. It hides no contents (those are sealed below), so it may be handed to whoever repairs the segment and holds none of it.
using RowMask = FixedBytes<struct RowMaskTag, 32>;
RowMask rowMask(const MaskKey& key, const SegmentId& segment, std::uint16_t shard);
/// As maskShard.
void maskRow(const RowMask& mask, std::uint64_t offsetBytes, MutableByteView data);

} // namespace granary::crypto
