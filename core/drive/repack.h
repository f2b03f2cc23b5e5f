// Copies what is needed in a segment into new ones, so that the old one can go.
#pragma once

#include "core/drive/segment_use.h"

namespace granary::drive {

/// Chunks are copied sealed as they are, after each was opened; a bundle of which less than half is needed is sealed anew under its name and
/// size, with zeros for what is not: places that snapshots and trees name stay true, and zeros cost nothing. One thread.
class Repack {
public:
    Repack(Vault& vault, SegmentWriter& writer, LiveChunks& live, CancelToken cancel)
        : m_vault(vault), m_writer(writer), m_live(live), m_cancel(std::move(cancel)), m_opener(vault.keys()), m_sealer(vault.keys(), vault.environment().random)
    {
    }
    /// Everything that the index says lies here. From the spool when it is there, else from the nodes, only the parts that are needed. An
    /// error leaves the segment as it is: what was copied until then lies in two places, which is no harm.
    Status copy(const CatalogSegment& segment, const SegmentUses& uses);
    /// Bundles in a condemned segment that were copied without something that is needed now (another device found it there before it knew)
    /// are sealed once more from the old copy.
    Status rescue(const CatalogSegment& segment, const SegmentUses& uses);
    std::uint64_t copiedBytes() const { return m_copiedBytes; }

private:
    Result<Bytes> read(const CatalogSegment& segment, std::uint32_t offset, std::uint32_t sizeBytes);
    Result<Bytes> published(const ChunkId& id);
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
    std::uint64_t m_copiedBytes = 0;
};

} // namespace granary::drive
