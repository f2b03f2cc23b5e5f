#include "core/drive/segment_use.h"

#include "core/drive/commit.h"

#include <algorithm>

namespace granary::drive {
namespace {

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
    const auto ownSlot = deviceSlot(vault);
    std::set<std::uint32_t> slots(own->deviceSlots.begin(), own->deviceSlots.end());
    for (const auto& device : own->devices)
        slots.insert(device.slot);
    slots.erase(ownSlot);
    GRANARY_ASSIGN(auto* const store, vault.store());
    GRANARY_ASSIGN(const auto found, store->findHeads(cancel));
    std::map<std::uint32_t, Head> newest;
    for (const auto& f : found) {
        auto head = openHead(vault.keys(), f.value);
        if (!head)
            continue;
        const auto* const known = own->deviceAt(head->slot);
        const bool same = known && known->instance == head->instance;
        // What is newer than what was merged, or of a machine that nobody here knows of, may need anything.
        if (!same || known->sequence < head->sequence)
            out.silent.insert(head->slot);
        else if (auto& at = newest[head->slot]; at.sequence <= head->sequence)
            at = std::move(*head);
    }
    for (const auto slot : slots) {
        const auto head = newest.find(slot);
        const auto sealed = head != newest.end() ? store->rootRecord(head->second.root, cancel) : Result<Bytes>(ErrorCode::notFound);
        auto state = sealed ? openRootRecord(vault.keys(), *sealed) : Result<RootRecord>(ErrorCode::notFound);
        GRANARY_TRY(cancel.check());
        const auto* const known = own->deviceAt(slot);
        // By what the two have written, not by a clock that may have jumped since.
        const bool rests = known && known->sequence > 0 && own->time.ns - known->time.ns > deviceRestsAfterNs && !out.silent.contains(slot);
        if (state)
            (rests ? out.resting : out.states).push_back(std::move(*state));
        else if (!rests)
            out.silent.insert(slot);
    }
    std::erase_if(out.states, [&](const RootRecord& state) { return !isActive(*own, state.slot); });
    std::erase_if(out.silent, [&](std::uint32_t slot) { return !isActive(*own, slot); });
    return out;
}

Result<std::map<SegmentId, std::uint32_t>> OtherDevices::unaware(Vault& vault, const std::set<SegmentId>& condemned) const
{
    std::vector<Bytes> keys;
    for (const auto& id : condemned)
        keys.push_back(toBytes(id.view()));
    std::map<SegmentId, std::uint32_t> out;
    for (const auto& state : states) {
        vault.retire(state.bootSegments); // no tree here names the segments of their manifests
        VaultNodes nodes(vault, nullptr, Lane::boot);
        GRANARY_TRY(BTree(nodes, SegmentId::sizeBytes, state.manifest).findEach(keys, [&](ByteView key, ByteView value) -> Status {
            const auto id = *SegmentId::from(key);
            GRANARY_ASSIGN(const auto record, decodeSegmentRecord(id, value, state.nodes));
            if (record.condemned.none())
                out.emplace(id, state.slot);
            return {};
        }));
    }
    return out;
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
    std::map<std::uint32_t, std::uint64_t> bytes;
    GRANARY_TRY(out.countNodes(vault, root->index, ChunkId::sizeBytes, true, bytes));
    GRANARY_TRY(out.countNodes(vault, root->snapshots, SnapshotId::sizeBytes, true, bytes));
    GRANARY_TRY(out.countNodes(vault, root->attachments, attachmentKeyBytes, true, bytes));
    for (const auto& [number, sum] : bytes)
        out.m_uses[number].nodeBytes = sum;
    const auto pin = [&out](const RootRecord& state) {
        for (const auto& boot : state.bootSegments)
            if (const auto at = out.m_numbers.find(boot.id); at != out.m_numbers.end())
                out.m_uses[at->second].pinned = true;
    };
    pin(*root);
    auto states = others.states;
    states.insert(states.end(), others.resting.begin(), others.resting.end());
    for (const auto& state : states) {
        pin(state);
        bytes.clear();
        GRANARY_TRY(out.countNodes(vault, state.index, ChunkId::sizeBytes, false, bytes));
        GRANARY_TRY(out.countNodes(vault, state.snapshots, SnapshotId::sizeBytes, false, bytes));
        GRANARY_TRY(out.countNodes(vault, state.attachments, attachmentKeyBytes, false, bytes));
        for (const auto& [number, sum] : bytes) {
            out.m_uses[number].pinned = true;
            out.m_uses[number].pinnedBytes = std::max(out.m_uses[number].pinnedBytes, sum);
        }
    }
    return out;
}

const SegmentUse* SegmentUses::find(const SegmentId& id) const
{
    const auto at = m_numbers.find(id);
    return at == m_numbers.end() ? nullptr : &m_uses[at->second];
}

/// A copy that is not condemned counts before one that is: the latter goes some day, and then what is needed must be elsewhere. Of several
/// the one in the smallest segment counts, as in a merge: else two devices that tidy up at once would each condemn what the other counts on.
Status SegmentUses::placeByCatalog(Vault& vault, LiveChunks& live)
{
    return vault.catalog().forEachSegment([&](CatalogSegment segment) -> Status {
        const auto number = static_cast<std::uint32_t>(m_uses.size());
        m_numbers.emplace(segment.record.id, number);
        const auto entries = std::exchange(segment.entries, {});
        m_uses.push_back({std::move(segment)});
        for (const auto& e : entries)
            if (auto* const chunk = live.find(e.id)) {
                if (chunk->place != LiveChunks::nowhere && rank(chunk->place) < rank(number))
                    continue;
                chunk->place = number;
                chunk->sealedBytes = e.sealedBytes;
                chunk->plainBytes = e.plainBytes;
            }
        return {};
    });
}

/// What the catalog does not know of a segment that stays, the index may.
Status SegmentUses::placeByIndex(Vault& vault, LiveChunks& live)
{
    std::vector<Bytes> unsure;
    for (const auto& chunk : live.chunks())
        if (chunk.place == LiveChunks::nowhere || isCondemned(chunk.place))
            unsure.push_back(toBytes(chunk.id.view()));
    std::sort(unsure.begin(), unsure.end());
    VaultNodes nodes(vault, nullptr, Lane::metadata);
    GRANARY_TRY(BTree(nodes, ChunkId::sizeBytes, vault.root()->index).findEach(unsure, [&](ByteView key, ByteView value) -> Status {
        GRANARY_ASSIGN(const auto location, decodeLocation(value));
        const auto at = m_numbers.find(location.segment);
        auto* const chunk = live.find(*ChunkId::from(key));
        if (at == m_numbers.end() || (chunk->place != LiveChunks::nowhere && isCondemned(at->second)))
            return {};
        chunk->place = at->second;
        chunk->sealedBytes = location.sealedBytes;
        chunk->plainBytes = location.plainBytes;
        return {};
    }));
    const bool all = std::none_of(live.chunks().begin(), live.chunks().end(), [](const auto& chunk) { return chunk.place == LiveChunks::nowhere; });
    return all ? Status() : Status(Error(ErrorCode::notFound, ErrorKind::corrupt, "a chunk that a snapshot needs"));
}

Status SegmentUses::countNodes(Vault& vault, const std::optional<NodePointer>& tree, std::size_t keyBytes, bool own, std::map<std::uint32_t, std::uint64_t>& bytes)
{
    VaultNodes nodes(vault, nullptr, Lane::metadata);
    return BTree(nodes, keyBytes, tree).forEachNode([&](const NodePointer& pointer) -> Status {
        const auto at = m_numbers.find(pointer.location.segment);
        if (at == m_numbers.end())
            return own ? Status(Error(ErrorCode::notFound, ErrorKind::corrupt, "the segment of a B-tree node")) : Status();
        bytes[at->second] += pointer.location.sealedBytes;
        return {};
    });
}

bool SegmentUses::isJudged(const SegmentUse& use) const
{
    if (use.segment.state == SegmentState::fresh || use.segment.unfinished != Unfinished::no)
        return false;
    if (!use.segment.record.condemned.none())
        return true; // its device did
    const auto& stamp = use.segment.record.stamp;
    const auto other = m_newestSnapshots.find(stamp.slot);
    return stamp.none() || stamp.slot == m_ownSlot || other == m_newestSnapshots.end() || stamp.sequence <= other->second;
}

} // namespace granary::drive
