// How much of each segment is needed, and what is to be done about it. Spec: core/specs/deleting.md.
#pragma once

#include "core/drive/live_chunks.h"

namespace granary::drive {

/// Newest states of the other devices, as far as they can be had.
struct OtherDevices {
    std::vector<RootRecord> states;
    std::set<std::uint32_t> silent; ///< active ones whose newest state can't be had, or is not merged yet: they may need anything
    /// Asks the nodes. Devices that are suspended or revoked are not waited for.
    static Result<OtherDevices> find(Vault& vault, const CancelToken& cancel);
    /// Whether every device that counts knows what happened at `dot`; the slots of those that don't go into `waiting`.
    bool allCover(const RootRecord& own, const Dot& dot, std::set<std::uint32_t>& waiting) const;
};

struct SegmentUse {
    CatalogSegment segment; ///< without its entries
    std::uint64_t chunkBytes = 0; ///< sealed, of live chunks that lie here
    std::uint64_t nodeBytes = 0;  ///< of B-tree nodes of this device's state
    std::uint32_t entries = 0;    ///< known of it; 0: perhaps only unknown
    bool pinned = false;          ///< another device's state has B-tree nodes in it
    std::uint64_t liveBytes() const { return chunkBytes + nodeBytes; }
};

/// Counts for one published state. The marked chunks' places are set on the way.
class SegmentUses {
public:
    /// Precondition: everything that the state's snapshots reach is marked in `live`. notFound (corrupt): a chunk that a snapshot needs is
    /// nowhere; then nothing may be given back.
    static Result<SegmentUses> count(Vault& vault, LiveChunks& live, const OtherDevices& others, const CancelToken& cancel);

    const std::vector<SegmentUse>& all() const { return m_uses; }
    const SegmentUse* find(const SegmentId& id) const;
    /// Where the index says that a marked chunk lies.
    bool liesIn(const LiveChunks::Chunk& chunk, const SegmentId& id) const { return chunk.place != LiveChunks::nowhere && m_uses[chunk.place].segment.record.id == id; }
    /// Whether it is known what is needed in it: nothing can be said of what a backup that goes on has sealed.
    bool isJudged(const SegmentUse& use) const;

private:
    Status placeByCatalog(Vault& vault, LiveChunks& live);
    Status placeByIndex(Vault& vault, LiveChunks& live);
    Status countNodes(Vault& vault, const std::optional<NodePointer>& tree, std::size_t keyBytes, bool own);

    std::vector<SegmentUse> m_uses;
    std::map<SegmentId, std::uint32_t> m_numbers;
    std::uint32_t m_ownSlot = 0;
    std::map<std::uint32_t, std::uint64_t> m_newestSnapshots; ///< of other active devices: slot -> sequence
};

} // namespace granary::drive
