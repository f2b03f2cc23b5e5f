#include "core/drive/state_merge.h"

#include "core/drive/commit.h"

#include <algorithm>
#include <functional>

namespace granary::drive {
namespace {

constexpr std::string_view folderPrefix = "folder:";

InstanceId instanceIn(const RootRecord& state, std::uint32_t slot)
{
    if (state.slot == slot)
        return state.instance;
    const auto* device = state.deviceAt(slot);
    return device ? device->instance : InstanceId();
}

using Snapshots = std::map<SnapshotId, SnapshotRecord>;

Dot dotOf(const SnapshotRecord& record) { return {record.info.sequence, record.slot}; }

/// Segments of the own state that `theirs` has not. `meet` is shown those of theirs that are new or other here.
Result<std::vector<SegmentId>> compareManifests(
    Vault& vault, const RootRecord& theirs, const CancelToken& cancel, const std::function<Status(const SegmentRecord&)>& meet)
{
    VaultNodes store(vault, nullptr, Lane::boot);
    BTree own(store, SegmentId::sizeBytes, vault.root()->manifest);
    BTree other(store, SegmentId::sizeBytes, theirs.manifest);
    GRANARY_ASSIGN(const auto ownNodes, own.nodeNames());
    GRANARY_ASSIGN(const auto otherNodes, other.nodeNames());
    std::set<SegmentId> seen;
    const auto take = [&](ByteView key, ByteView value) -> Status {
        GRANARY_TRY(cancel.check());
        GRANARY_ASSIGN(const auto record, decodeSegmentRecord(*SegmentId::from(key), value, theirs.nodes));
        seen.insert(record.id);
        return meet(record);
    };
    GRANARY_TRY(other.forEachOutside(ownNodes, take));
    std::vector<SegmentId> lacking;
    GRANARY_TRY(own.forEachOutside(otherNodes, [&](ByteView key, ByteView) -> Status {
        if (const auto id = *SegmentId::from(key); !seen.contains(id))
            lacking.push_back(id);
        return {};
    }));
    return lacking;
}

/// The same, from what the catalog knows: where the own state's manifest can't be read.
Result<std::vector<SegmentId>> compareCatalog(Vault& vault, const RootRecord& theirs)
{
    VaultNodes store(vault, nullptr, Lane::boot);
    std::set<SegmentId> there;
    GRANARY_TRY(BTree(store, SegmentId::sizeBytes, theirs.manifest).forEach([&](ByteView key, ByteView) -> Status {
        there.insert(*SegmentId::from(key));
        return {};
    }));
    GRANARY_ASSIGN(const auto segments, vault.catalog().segmentRecords());
    std::vector<SegmentId> lacking;
    for (const auto& segment : segments)
        if (segment.state != SegmentState::fresh && !segment.boot && !there.contains(segment.record.id))
            lacking.push_back(segment.record.id);
    return lacking;
}

/// What `theirs` has seen and lacks was removed. A record that was changed here has no stamp yet; that it is condemned was known when it went.
bool wasRemovedIn(const RootRecord& theirs, const SegmentRecord& record, const RootRecord& viewer)
{
    return covers(theirs, record.stamp.none() ? record.condemned : record.stamp, viewer);
}

} // namespace

Result<Snapshots> snapshotsIn(Vault& vault, const RootRecord& state)
{
    VaultNodes nodes(vault, nullptr, Lane::metadata);
    Snapshots out;
    GRANARY_TRY(BTree(nodes, SnapshotId::sizeBytes, state.snapshots).forEach([&](ByteView key, ByteView value) -> Status {
        const auto id = *SnapshotId::from(key);
        GRANARY_ASSIGN(auto record, decodeSnapshot(id, value));
        out.emplace(id, std::move(record));
        return {};
    }));
    return out;
}

bool covers(const RootRecord& state, const Dot& dot, const RootRecord& viewer)
{
    if (!state.covers(dot))
        return false;
    const auto a = instanceIn(state, dot.slot);
    const auto b = instanceIn(viewer, dot.slot);
    return a == b || a == InstanceId() || b == InstanceId();
}

/// An optimised OR-set: what one side lacks stays if that side has not seen it, and goes if it has.
void mergeSnapshots(Snapshots& ours, const RootRecord& view, const Snapshots& theirs, const RootRecord& state)
{
    for (auto at = ours.begin(); at != ours.end();)
        at = !theirs.contains(at->first) && covers(state, dotOf(at->second), view) ? ours.erase(at) : std::next(at);
    for (const auto& [id, record] : theirs) {
        const auto known = ours.find(id);
        if (known == ours.end()) {
            if (!covers(view, dotOf(record), state))
                ours.emplace(id, record);
        } else if (dotOf(known->second) < dotOf(record)) { // its device took another slot
            known->second = record;
        }
    }
}

Result<std::map<SnapshotId, SnapshotRecord>> ownSnapshots(Vault& vault) { return snapshotsIn(vault, *vault.root()); }

Result<std::map<SnapshotId, SnapshotRecord>> mergedSnapshots(Vault& vault)
{
    auto view = *vault.root();
    GRANARY_ASSIGN(auto out, snapshotsIn(vault, view));
    for (const auto& other : vault.others())
        if (const auto theirs = snapshotsIn(vault, *other)) {
            mergeSnapshots(out, view, *theirs, *other);
            mergeDevices(view, *other, deviceSlot(vault), view.instance);
        }
    return out;
}

Result<std::set<SegmentId>> removedByOthers(Vault& vault, const CancelToken& cancel)
{
    std::set<SegmentId> out;
    const auto own = vault.root();
    for (const auto& other : vault.others()) {
        auto lacking = compareManifests(vault, *other, cancel, [](const SegmentRecord&) { return Status(); });
        GRANARY_TRY(cancel.check());
        if (!lacking)
            lacking = compareCatalog(vault, *other);
        if (!lacking) {
            vault.environment().log.write(LogLevel::info, "drive", "what another device gave back can't be seen yet: " + lacking.error().text());
            continue;
        }
        for (const auto& id : *lacking) {
            GRANARY_ASSIGN(const auto record, vault.catalog().record(id));
            if (record && wasRemovedIn(*other, *record, *own))
                out.insert(id);
        }
    }
    return out;
}

SegmentRecord mergeRecords(const SegmentRecord& a, const SegmentRecord& b)
{
    auto out = a.stamp < b.stamp ? b : a;
    out.condemned = std::max(a.condemned, b.condemned);
    return out;
}

void mergeDevices(RootRecord& ours, const RootRecord& theirs, std::uint32_t slot, const InstanceId& instance)
{
    for (const auto& device : theirs.devices) {
        const auto at = std::lower_bound(ours.devices.begin(), ours.devices.end(), device.slot, [](const DeviceRecord& d, std::uint32_t s) { return d.slot < s; });
        if (at == ours.devices.end() || at->slot != device.slot) {
            ours.devices.insert(at, device);
            continue;
        }
        const bool revoked = at->status == DeviceStatus::revoked || device.status == DeviceStatus::revoked;
        // This machine has left the slot to the other one.
        const bool left = at->instance == instance && device.instance != instance && device.slot != slot;
        if (left || at->sequence < device.sequence)
            *at = device;
        else if (at->sequence == device.sequence)
            at->status = std::max(at->status, device.status);
        if (revoked)
            at->status = DeviceStatus::revoked;
    }
    auto& slots = ours.deviceSlots;
    slots.insert(slots.end(), theirs.deviceSlots.begin(), theirs.deviceSlots.end());
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
}

StateMerge::StateMerge(Vault& vault)
    : view(*vault.root()), m_vault(&vault), m_slot(deviceSlot(vault)), m_instance(deviceInstance(vault).valueOr(InstanceId()))
{
}

Status StateMerge::add(const RootRecord& theirs, const CancelToken& cancel)
{
    auto next = *this;
    GRANARY_TRY(next.addSnapshots(theirs));
    GRANARY_TRY(next.addAttachments(theirs));
    GRANARY_TRY(next.addSegments(theirs, cancel));
    GRANARY_TRY(next.addPlaces(theirs, cancel));
    next.addNodes(theirs);
    next.highest = std::max(next.highest, theirs.sequence);
    mergeDevices(next.view, theirs, m_slot, m_instance);
    *this = std::move(next);
    return {};
}

Status StateMerge::addSnapshots(const RootRecord& theirs)
{
    GRANARY_ASSIGN(const auto own, snapshotsIn(*m_vault, *m_vault->root()));
    GRANARY_ASSIGN(const auto other, snapshotsIn(*m_vault, theirs));
    auto merged = own;
    for (const auto& [id, change] : snapshots)
        if (change)
            merged.insert_or_assign(id, *change);
        else
            merged.erase(id);
    mergeSnapshots(merged, view, other, theirs);
    snapshots.clear();
    snapshotsMore = static_cast<std::int64_t>(merged.size()) - static_cast<std::int64_t>(own.size());
    for (const auto& [id, record] : own)
        if (!merged.contains(id))
            snapshots.emplace(id, std::nullopt);
    for (const auto& [id, record] : merged)
        if (const auto known = own.find(id); known == own.end() || dotOf(known->second) != dotOf(record))
            snapshots.insert_or_assign(id, record);
    return {};
}

/// They have no dots: how they are merged makes that unnecessary.
Status StateMerge::addAttachments(const RootRecord& theirs)
{
    if (!theirs.attachments || theirs.attachments == m_vault->root()->attachments)
        return {};
    GRANARY_ASSIGN(const auto own, attachmentsIn(*m_vault, *m_vault->root()));
    GRANARY_ASSIGN(const auto other, attachmentsIn(*m_vault, theirs));
    auto merged = attachments.value_or(own);
    GRANARY_TRY(mergeAttachments(m_vault->environment().mergeAttachment, merged, other));
    attachments.reset();
    if (merged != own)
        attachments = std::move(merged);
    return {};
}

Result<std::optional<SegmentRecord>> StateMerge::find(const SegmentId& id)
{
    if (const auto changed = records.find(id); changed != records.end())
        return std::optional(changed->second);
    if (removed.contains(id))
        return std::optional<SegmentRecord>();
    return m_vault->catalog().record(id);
}

Status StateMerge::takeSegment(const SegmentRecord& record, const RootRecord& theirs)
{
    GRANARY_ASSIGN(const auto known, find(record.id));
    if (!known) {
        if (!covers(view, record.stamp, theirs)) {
            records.insert_or_assign(record.id, record);
            removed.erase(record.id);
            if (!record.condemned.none())
                condemned.insert(record.id);
        }
        return {};
    }
    GRANARY_ASSIGN(const auto local, m_vault->catalog().segment(record.id));
    // Changed here and not committed: as if it were the newest, since the commit stamps it so.
    const bool pending = local && local->state != SegmentState::committed && known->stamp.none();
    auto ours = *known;
    if (pending)
        ours.stamp = {UINT64_MAX, 0};
    auto merged = mergeRecords(ours, record);
    if (pending)
        merged.stamp = {};
    if (merged == *known)
        return {};
    if (!merged.condemned.none() && known->condemned.none())
        condemned.insert(record.id);
    records.insert_or_assign(record.id, std::move(merged));
    return {};
}

Status StateMerge::addSegments(const RootRecord& theirs, const CancelToken& cancel)
{
    std::set<SegmentId> seen;
    GRANARY_ASSIGN(auto lacking, compareManifests(*m_vault, theirs, cancel, [&](const SegmentRecord& record) {
        seen.insert(record.id);
        return takeSegment(record, theirs);
    }));
    // What an earlier state brought is in no tree here.
    for (const auto& [id, record] : records)
        if (!seen.contains(id) && entries.contains(id))
            lacking.push_back(id);
    for (const auto& id : lacking) {
        GRANARY_ASSIGN(const auto record, find(id));
        if (!record || !wasRemovedIn(theirs, *record, view))
            continue;
        GRANARY_ASSIGN(const auto local, m_vault->catalog().record(id));
        records.erase(id);
        entries.erase(id);
        condemned.erase(id);
        if (local)
            removed.insert(id);
    }
    return {};
}

/// Whether a chunk should rather be looked for at `a`: not where it is about to be deleted, else every device decides the same way.
Result<bool> StateMerge::better(const Location& a, const Location& b)
{
    GRANARY_ASSIGN(const auto inA, find(a.segment));
    GRANARY_ASSIGN(const auto inB, find(b.segment));
    const auto rank = [](const std::optional<SegmentRecord>& r) { return !r ? 2 : r->condemned.none() ? 0 : 1; };
    return std::tuple(rank(inA), a.segment, a.offset) < std::tuple(rank(inB), b.segment, b.offset);
}

Status StateMerge::addPlaces(const RootRecord& theirs, const CancelToken& cancel)
{
    VaultNodes store(*m_vault, nullptr, Lane::metadata);
    BTree own(store, ChunkId::sizeBytes, m_vault->root()->index);
    BTree other(store, ChunkId::sizeBytes, theirs.index);
    GRANARY_ASSIGN(const auto ownNodes, own.nodeNames());
    std::optional<std::pair<SegmentId, bool>> last; // whether it stays; neighbours often share one
    std::vector<std::pair<ChunkId, Location>> met;  // ascending
    const auto take = [&](ByteView key, ByteView value) -> Status {
        GRANARY_TRY(cancel.check());
        const auto id = *ChunkId::from(key);
        GRANARY_ASSIGN(const auto place, decodeLocation(value));
        if (!last || last->first != place.segment) {
            GRANARY_ASSIGN(const auto record, find(place.segment));
            last.emplace(place.segment, record.has_value());
        }
        if (!last->second)
            return {};
        if (records.contains(place.segment)) {
            GRANARY_ASSIGN(const auto local, m_vault->catalog().record(place.segment));
            if (!local)
                entries[place.segment].push_back({id, ChunkKind::data, place.offset, place.sealedBytes, place.plainBytes});
        }
        met.emplace_back(id, place);
        return {};
    };
    GRANARY_TRY(other.forEachOutside(ownNodes, take));
    for (auto& [segment, list] : entries) {
        std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.offset < b.offset; });
        list.erase(std::unique(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.offset == b.offset; }), list.end());
    }
    return takePlaces(own, met);
}

/// Where theirs is better. Compared with what the own state says, not with where this machine would read first: the two differ where a chunk
/// lies twice.
Status StateMerge::takePlaces(BTree& own, const std::vector<std::pair<ChunkId, Location>>& met)
{
    std::vector<Bytes> keys;
    for (const auto& [id, place] : met)
        if (!places.contains(id))
            keys.push_back(toBytes(id.view()));
    std::map<ChunkId, Location> ours;
    GRANARY_TRY(own.findEach(keys, [&](ByteView key, ByteView value) -> Status {
        GRANARY_ASSIGN(const auto place, decodeLocation(value));
        ours.emplace(*ChunkId::from(key), place);
        return {};
    }));
    for (const auto& [id, place] : met) {
        const auto changed = places.find(id);
        const auto known = ours.find(id);
        const auto here = changed != places.end() ? changed->second : known != ours.end() ? std::optional(known->second) : std::nullopt;
        if (here) {
            GRANARY_ASSIGN(const bool theirsIsBetter, better(place, *here));
            if (!theirsIsBetter)
                continue;
        }
        places.insert_or_assign(id, place);
    }
    return {};
}

Status StateMerge::settlePlaces(const CancelToken& cancel)
{
    if (removed.empty() && condemned.empty())
        return {};
    std::map<ChunkId, SegmentId> need; // whose place, as merged so far, is in one that goes
    VaultNodes store(*m_vault, nullptr, Lane::metadata);
    const auto note = [&](ByteView key, ByteView value) -> Status {
        GRANARY_TRY(cancel.check());
        GRANARY_ASSIGN(const auto place, decodeLocation(value));
        const auto id = *ChunkId::from(key);
        if (isLeaving(place.segment) && !places.contains(id))
            need.emplace(id, place.segment);
        return {};
    };
    GRANARY_TRY(BTree(store, ChunkId::sizeBytes, m_vault->root()->index).forEach(note));
    for (const auto& [id, place] : places)
        if (place && isLeaving(place->segment))
            need.insert_or_assign(id, place->segment);
    GRANARY_TRY(findCopies(need));
    for (const auto& [id, segment] : need) // of what went, nothing is left to be named
        if (removed.contains(segment))
            places.insert_or_assign(id, std::nullopt);
    return {};
}

/// Takes those out of `need` that lie in another segment, of the catalog or of what was merged.
Status StateMerge::findCopies(std::map<ChunkId, SegmentId>& need)
{
    std::map<ChunkId, Location> found;
    const auto look = [&](const SegmentRecord& record, const std::vector<IndexEntry>& list) {
        if (isLeaving(record.id) || !record.condemned.none())
            return;
        for (const auto& e : list)
            if (e.kind != ChunkKind::treeNode && need.contains(e.id)) {
                const Location place{record.id, e.offset, e.sealedBytes, e.plainBytes};
                const auto [at, first] = found.emplace(e.id, place);
                if (!first && std::tie(place.segment, place.offset) < std::tie(at->second.segment, at->second.offset))
                    at->second = place;
            }
    };
    GRANARY_TRY(m_vault->catalog().forEachSegment([&](CatalogSegment segment) -> Status {
        const auto changed = records.find(segment.record.id);
        if (!segment.boot && !segment.doomed)
            look(changed == records.end() ? segment.record : changed->second, segment.entries);
        return {};
    }));
    for (const auto& [id, list] : entries)
        if (const auto record = records.find(id); record != records.end())
            look(record->second, list);
    for (const auto& [id, place] : found) {
        places.insert_or_assign(id, place);
        need.erase(id);
    }
    return {};
}

/// A node that was known here once and is no longer was removed here. Folders are those of another machine.
void StateMerge::addNodes(const RootRecord& theirs)
{
    const auto known = m_vault->catalog().nodes().valueOr({});
    const auto own = m_vault->root();
    std::set<NodeId> numbered;
    for (const auto& [number, id] : own->nodes.all())
        numbered.insert(id);
    std::set<NodeId> used;
    for (const auto& [id, record] : records)
        for (const auto& place : record.shards)
            used.insert(place.node);
    for (const auto& node : theirs.knownNodes) {
        const auto same = [&](const KnownNode& k) { return k.id == node.id; };
        const bool wanted = used.contains(node.id) || (!numbered.contains(node.id) && !node.leaving);
        if (!wanted || node.addresses.empty() || node.addresses.front().starts_with(folderPrefix) || std::any_of(known.begin(), known.end(), same) ||
            std::any_of(nodes.begin(), nodes.end(), same))
            continue;
        nodes.push_back({node.id, node.addresses, false});
    }
}

} // namespace granary::drive
