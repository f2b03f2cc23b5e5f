#include "core/drive/segment_use.h"

#include "core/drive/commit.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// A place that the index has to tell: the catalog knows several, or none.
constexpr std::uint32_t ambiguous = LiveChunks::nowhere - 1;

bool isActive(const RootRecord& root, std::uint32_t slot)
{
    const auto* const device = root.deviceAt(slot);
    return !device || device->status == DeviceStatus::active;
}

} // namespace

Result<OtherDevices> OtherDevices::find(Vault& vault, const CancelToken& cancel)
{
    OtherDevices out;
    const auto own = vault.root();
    std::set<std::uint32_t> slots(own->deviceSlots.begin(), own->deviceSlots.end());
    for (const auto& device : own->devices)
        slots.insert(device.slot);
    slots.erase(deviceSlot(vault));
    std::erase_if(slots, [&](std::uint32_t slot) { return !isActive(*own, slot); });
    if (slots.empty())
        return out;
    GRANARY_ASSIGN(auto* const store, vault.store());
    GRANARY_ASSIGN(const auto found, store->findHeads(cancel));
    std::map<std::uint32_t, Head> newest;
    for (const auto& f : found)
        if (auto head = openHead(vault.keys(), f.value); head && (!newest.contains(head->slot) || newest.at(head->slot).sequence < head->sequence))
            newest.insert_or_assign(head->slot, std::move(*head));
    for (const auto slot : slots) {
        const auto head = newest.find(slot);
        const auto* const known = own->deviceAt(slot);
        // What is newer than what was merged may need chunks that nobody here knows of.
        const bool merged = head != newest.end() && known && known->sequence >= head->second.sequence;
        const auto sealed = merged ? store->rootRecord(head->second.root, cancel) : Result<Bytes>(ErrorCode::notFound);
        auto state = sealed ? openRootRecord(vault.keys(), *sealed) : Result<RootRecord>(ErrorCode::notFound);
        GRANARY_TRY(cancel.check());
        if (state)
            out.states.push_back(std::move(*state));
        else
            out.silent.insert(slot);
    }
    return out;
}

bool OtherDevices::allCover(const RootRecord& own, const Dot& dot, std::set<std::uint32_t>& waiting) const
{
    bool all = silent.empty() && own.covers(dot);
    waiting.insert(silent.begin(), silent.end());
    for (const auto& state : states)
        if (!state.covers(dot)) {
            waiting.insert(state.slot);
            all = false;
        }
    return all;
}

Result<SegmentUses> SegmentUses::count(Vault& vault, LiveChunks& live, const OtherDevices& others, const CancelToken& cancel)
{
    SegmentUses out;
    const auto root = vault.root();
    out.m_ownSlot = root->slot;
    for (const auto& state : others.states)
        out.m_newestSnapshots.emplace(state.slot, 0);
    for (const auto slot : others.silent)
        out.m_newestSnapshots.emplace(slot, 0);
    GRANARY_ASSIGN(const auto snapshots, vault.snapshots());
    for (const auto& s : snapshots)
        if (const auto at = out.m_newestSnapshots.find(s.slot); at != out.m_newestSnapshots.end())
            at->second = std::max(at->second, s.info.sequence);
    for (auto& chunk : live.chunks())
        chunk.place = LiveChunks::nowhere;
    GRANARY_TRY(out.placeByCatalog(vault, live));
    GRANARY_TRY(cancel.check());
    GRANARY_TRY(out.placeByIndex(vault, live));
    for (const auto& chunk : live.chunks())
        out.m_uses[chunk.place].chunkBytes += live.neededBytes(chunk);
    GRANARY_TRY(out.countNodes(vault, root->index, ChunkId::sizeBytes, true));
    GRANARY_TRY(out.countNodes(vault, root->snapshots, SnapshotId::sizeBytes, true));
    const auto pin = [&out](const RootRecord& state) {
        for (const auto& boot : state.bootSegments)
            if (const auto at = out.m_numbers.find(boot.id); at != out.m_numbers.end())
                out.m_uses[at->second].pinned = true;
    };
    pin(*root);
    for (const auto& state : others.states) {
        pin(state);
        GRANARY_TRY(out.countNodes(vault, state.index, ChunkId::sizeBytes, false));
        GRANARY_TRY(out.countNodes(vault, state.snapshots, SnapshotId::sizeBytes, false));
    }
    return out;
}

const SegmentUse* SegmentUses::find(const SegmentId& id) const
{
    const auto at = m_numbers.find(id);
    return at == m_numbers.end() ? nullptr : &m_uses[at->second];
}

Status SegmentUses::placeByCatalog(Vault& vault, LiveChunks& live)
{
    return vault.catalog().forEachSegment([&](CatalogSegment segment) -> Status {
        const auto number = static_cast<std::uint32_t>(m_uses.size());
        m_numbers.emplace(segment.record.id, number);
        for (const auto& e : segment.entries)
            if (auto* const chunk = live.find(e.id)) {
                chunk->place = chunk->place == LiveChunks::nowhere ? number : ambiguous;
                chunk->sealedBytes = e.sealedBytes;
                chunk->plainBytes = e.plainBytes;
            }
        SegmentUse use;
        use.entries = static_cast<std::uint32_t>(segment.entries.size());
        segment.entries.clear();
        use.segment = std::move(segment);
        m_uses.push_back(std::move(use));
        return {};
    });
}

Status SegmentUses::placeByIndex(Vault& vault, LiveChunks& live)
{
    std::vector<Bytes> unsure;
    for (const auto& chunk : live.chunks())
        if (chunk.place >= ambiguous)
            unsure.push_back(toBytes(chunk.id.view()));
    std::sort(unsure.begin(), unsure.end());
    VaultNodes nodes(vault, nullptr, Lane::metadata);
    std::size_t found = 0;
    GRANARY_TRY(BTree(nodes, ChunkId::sizeBytes, vault.root()->index).findEach(unsure, [&](ByteView key, ByteView value) -> Status {
        GRANARY_ASSIGN(const auto location, decodeLocation(value));
        const auto at = m_numbers.find(location.segment);
        if (at == m_numbers.end())
            return Error(ErrorCode::notFound, ErrorKind::corrupt, "the segment of a chunk that a snapshot needs");
        auto* const chunk = live.find(*ChunkId::from(key));
        chunk->place = at->second;
        chunk->sealedBytes = location.sealedBytes;
        chunk->plainBytes = location.plainBytes;
        ++found;
        return {};
    }));
    return found == unsure.size() ? Status() : Status(Error(ErrorCode::notFound, ErrorKind::corrupt, "a chunk that a snapshot needs"));
}

Status SegmentUses::countNodes(Vault& vault, const std::optional<NodePointer>& tree, std::size_t keyBytes, bool own)
{
    VaultNodes nodes(vault, nullptr, Lane::metadata);
    return BTree(nodes, keyBytes, tree).forEachNode([&](const NodePointer& pointer) -> Status {
        const auto at = m_numbers.find(pointer.location.segment);
        if (at == m_numbers.end())
            return own ? Status(Error(ErrorCode::notFound, ErrorKind::corrupt, "the segment of a B-tree node")) : Status();
        if (own)
            m_uses[at->second].nodeBytes += pointer.location.sealedBytes;
        else
            m_uses[at->second].pinned = true;
        return {};
    });
}

bool SegmentUses::isJudged(const SegmentUse& use) const
{
    if (use.segment.state == SegmentState::fresh || use.segment.unfinished != Unfinished::no)
        return false;
    const auto& stamp = use.segment.record.stamp;
    const auto other = m_newestSnapshots.find(stamp.slot);
    return stamp.none() || stamp.slot == m_ownSlot || other == m_newestSnapshots.end() || stamp.sequence <= other->second;
}

} // namespace granary::drive
