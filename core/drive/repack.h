// Copies what is needed in a segment into new ones, so that the old one can go.
#pragma once

#include "core/drive/segment_use.h"

namespace granary::drive {

/// Chunks are copied sealed as they are, after each was opened; a bundle of which less than half is needed is sealed anew under its name and
/// size, with zeros for what is not: places that snapshots and trees name stay true, and zeros cost nothing. One thread.
class Repack {
public:
    Repack(Vault& vault, SegmentWriter& writer, LiveChunks& live, CancelToken cancel)
        : m_vault(vault), m_writer(writer), m_live(live), m_cancel(std::move(cancel)), m_opener(vault.ring()), m_sealer(vault.keys(), vault.environment().random)
    {
    }
    /// Everything of `entries`, which lie in this segment, that is needed and is in condemned segments only; once. From the spool when it is
    /// there, else from the nodes, only the parts that are needed. After an error the segment has to stay; what was copied until then lies
    /// in two places, which is no harm.
    Status copy(const CatalogSegment& segment, std::vector<IndexEntry> entries, const SegmentUses& uses);
    const std::unordered_set<ChunkId>& copied() const { return m_copied; }
    std::uint64_t copiedBytes() const { return m_copiedBytes; }

private:
    Result<Bytes> read(const CatalogSegment& segment, std::uint32_t offset, std::uint32_t sizeBytes);
    Status take(const SegmentRecord& record, const IndexEntry& entry, const LiveChunks::Chunk& chunk, ByteView sealed);
    /// With zeros where nothing is needed.
    Status sealPart(const ChunkId& id, ChunkKind kind, const Bytes& plain);

    Vault& m_vault;
    SegmentWriter& m_writer;
    LiveChunks& m_live;
    CancelToken m_cancel;
    ChunkOpener m_opener;
    ChunkSealer m_sealer;
    std::optional<Bytes> m_spooled; ///< of the segment that is being copied
    Bytes m_plain;
    Bytes m_sealed;
    std::unordered_set<ChunkId> m_copied;
    std::uint64_t m_copiedBytes = 0;
};

} // namespace granary::drive
