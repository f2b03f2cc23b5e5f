// The sealed list of what a segment holds, at its end. Spec: core/specs/vault.md, "Segment".
#pragma once

#include "core/drive/sealed_chunk.h"

namespace granary::drive {

/// Segments are closed at this size; the format allows twice as much.
inline constexpr std::uint32_t targetSegmentBytes = 32u << 20;
inline constexpr std::uint32_t maxSegmentBytes = 64u << 20;

/// Where a sealed chunk lies.
struct Location {
    SegmentId segment;
    std::uint32_t offset = 0;
    std::uint32_t sealedBytes = 0;
    std::uint32_t plainBytes = 0;
    friend bool operator==(const Location&, const Location&) = default;
};

struct IndexEntry {
    ChunkId id;
    ChunkKind kind = ChunkKind::data;
    std::uint32_t offset = 0;
    std::uint32_t sealedBytes = 0;
    std::uint32_t plainBytes = 0;
};

inline constexpr std::uint32_t maxSegmentEntries = 65536;
/// Plain form: version 1, count u32, then 45 bytes an entry, ascending by offset, not overlapping.
Bytes encodeSegmentIndex(std::span<const IndexEntry> entries);
/// At most maxSegmentEntries; malformed for anything but the canonical form.
Result<std::vector<IndexEntry>> decodeSegmentIndex(ByteView bytes);

/// Length of a segment whose parts take `bytes`: Padmé (Nikitin et al., PETS 2019), so that a size tells O(log log n) bits.
std::uint32_t padmeBytes(std::uint32_t bytes);

/// Appends sealed index, padding and trailer to the chunks in `segment`.
void closeSegment(const crypto::DriveKeys& keys, const SegmentId& id, std::span<const IndexEntry> entries, Random& random, Bytes& segment);
/// The trailer has this size and ends the segment.
inline constexpr std::uint32_t segmentTrailerBytes = 16 + 72;
struct SegmentTrailer {
    std::uint32_t indexOffset = 0;
    std::uint32_t indexBytes = 0; ///< sealed
};
Result<SegmentTrailer> openSegmentTrailer(const crypto::DriveKeys& keys, const SegmentId& id, std::uint32_t epoch, ByteView sealed);
Result<std::vector<IndexEntry>> openSegmentIndex(const crypto::DriveKeys& keys, const SegmentId& id, std::uint32_t epoch, ByteView sealed);

} // namespace granary::drive
