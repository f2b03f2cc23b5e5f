// How much of each segment is needed, and what is to be done about it. Spec: core/specs/deleting.md.
#pragma once

#include "core/drive/live_chunks.h"

namespace granary::drive {

/// A device that has written no state for this long is not waited for. It merges before it names anything old again: after a third of it.
inline constexpr std::int64_t deviceRestsAfterNs = 90ll * 86400 * 1'000'000'000;

/// Newest states of the other devices, as far as they can be had.
struct OtherDevices {
    std::vector<RootRecord> states;
    std::vector<RootRecord> resting; ///< of devices that wrote nothing for long: only their trees are kept for them
    std::set<std::uint32_t> silent; ///< active ones whose newest state can't be had, or is not merged yet: they may need anything
    /// Asks the nodes. Devices that are suspended, revoked or resting are not waited for.
    static Result<OtherDevices> find(Vault& vault, const CancelToken& cancel);
    /// Those of `condemned` that some state still holds and does not call so, with the slots of these. Asked of the states themselves: two
    /// machines in one slot make a sequence mean two things.
    Result<std::map<SegmentId, std::uint32_t>> unaware(Vault& vault, const std::set<SegmentId>& condemned) const;
};

struct SegmentUse {
    CatalogSegment segment; ///< without its entries
    std::uint64_t chunkBytes = 0;  ///< sealed, of live chunks that lie here
    std::uint64_t nodeBytes = 0;   ///< of B-tree nodes of this device's state
    std::uint64_t pinnedBytes = 0; ///< the most that another device's state has here
    bool pinned = false;           ///< another device's state has B-tree nodes in it, or some state's manifest
    std::uint64_t liveBytes() const { return chunkBytes + std::max(nodeBytes, pinnedBytes); }
};

/// Counts for one published state. The marked chunks' places are set on the way.
class SegmentUses {
public:
    /// Precondition: everything that the state's snapshots reach is marked in `live`. notFound (corrupt): a chunk that a snapshot needs is
    /// nowhere; then nothing may be given back.
    static Result<SegmentUses> count(Vault& vault, LiveChunks& live, const OtherDevices& others, const CancelToken& cancel);

    const std::vector<SegmentUse>& all() const { return m_uses; }
    const SegmentUse* find(const SegmentId& id) const;
    /// Whether a marked chunk lies in condemned segments only.
    bool liesInCondemned(const LiveChunks::Chunk& chunk) const { return isCondemned(chunk.place); }
    /// Whether it is known what is needed in it: nothing can be said of what a backup that goes on has sealed.
    bool isJudged(const SegmentUse& use) const;

private:
    Status placeByCatalog(Vault& vault, LiveChunks& live);
    Status placeByIndex(Vault& vault, LiveChunks& live);
    /// `bytes` of the nodes in each segment are added up.
    Status countNodes(Vault& vault, const std::optional<NodePointer>& tree, std::size_t keyBytes, bool own, std::map<std::uint32_t, std::uint64_t>& bytes);
    bool isCondemned(std::uint32_t number) const { return m_uses[number].segment.doomed || !m_uses[number].segment.record.condemned.none(); }
    std::pair<bool, SegmentId> rank(std::uint32_t number) const { return {isCondemned(number), m_uses[number].segment.record.id}; }

    std::vector<SegmentUse> m_uses;
    std::map<SegmentId, std::uint32_t> m_numbers;
    std::uint32_t m_ownSlot = 0;
    std::map<std::uint32_t, std::uint64_t> m_newestSnapshots; ///< of other active devices: slot -> sequence
};

} // namespace granary::drive
