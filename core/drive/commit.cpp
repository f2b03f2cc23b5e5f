#include "core/drive/commit.h"

#include "core/crypto/hash.h"
#include "core/drive/admitted_devices.h"
#include "core/drive/collect_memory.h"
#include "core/drive/device_states.h"
#include "core/drive/epochs.h"

#include <algorithm>
#include <set>

namespace granary::drive {
namespace {

/// Above this the manifest's nodes are gathered again, so that the root record stays small.
constexpr std::size_t maxBootSegments = 12;

Result<std::vector<TreeChange>> indexChanges(Vault& vault, SegmentWriter& writer, const StateChanges& requested, const StateMerge* merge)
{
    std::vector<TreeChange> changes;
    // The first for a chunk wins. What others have is on the nodes already.
    if (merge)
        for (const auto& [id, place] : merge->places)
            if (place)
                changes.push_back({toBytes(id.view()), encodeLocation(*place)});
    const auto add = [&changes](const SegmentId& segment, const IndexEntry& e) {
        if (e.kind != ChunkKind::treeNode)
            changes.push_back({toBytes(e.id.view()), encodeLocation({segment, e.offset, e.sealedBytes, e.plainBytes})});
    };
    // Then the catalog: when a chunk lies in two places (an interrupted run), the one that is safe already wins.
    GRANARY_TRY(vault.catalog().forEachSegment([&](CatalogSegment segment) -> Status {
        if (segment.state == SegmentState::fresh && !segment.boot)
            for (const auto& e : segment.entries)
                add(segment.record.id, e);
        return {};
    }));
    for (const auto& [segment, e] : writer.openEntries())
        add(segment, e);
    for (const auto& [id, place] : requested.moved)
        changes.push_back({toBytes(id.view()), encodeLocation(place)});
    for (const auto& id : requested.dropped)
        changes.push_back({toBytes(id.view()), std::nullopt});
    if (merge)
        for (const auto& [id, place] : merge->places)
            if (!place)
                changes.push_back({toBytes(id.view()), std::nullopt});
    std::stable_sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    changes.erase(std::unique(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.key == b.key; }), changes.end());
    return changes;
}

/// The records as the state that is made has them, without those that go.
Result<std::vector<CatalogSegment>> segmentsFor(Vault& vault, const StateChanges& changes, const Dot& dot, std::vector<SegmentId>& removed)
{
    GRANARY_ASSIGN(auto segments, vault.catalog().segmentRecords());
    removed.clear();
    std::erase_if(segments, [&](const CatalogSegment& s) {
        const bool gone = changes.removed.contains(s.record.id);
        if (gone)
            removed.push_back(s.record.id);
        return gone;
    });
    for (auto& s : segments) {
        const bool condemns = s.doomed || changes.condemned.contains(s.record.id);
        if (!condemns || s.boot || s.state == SegmentState::fresh || !s.record.condemned.none())
            continue;
        s.record.condemned = dot;
        s.record.stamp = dot;
        if (s.state == SegmentState::committed)
            s.state = SegmentState::moved;
    }
    return segments;
}

Status checkReadable(const std::vector<CatalogSegment>& segments, const std::string& refusal)
{
    for (const auto& s : segments)
        if (s.state != SegmentState::committed && !s.record.readable())
            return Error(ErrorCode::notEnoughShards, "a segment has " + std::to_string(s.record.shards.size()) + " of the " +
                                                         std::to_string(s.record.k) + " shards that it needs" +
                                                         (refusal.empty() ? "" : "; a node answered " + refusal));
    return {};
}

/// What the nodes have not taken yet is only here: on the disk, before a head tells of it.
Status syncSpool(Vault& vault, const std::vector<CatalogSegment>& segments)
{
    for (const auto& s : segments)
        if (s.spooled && s.state == SegmentState::fresh)
            GRANARY_TRY(vault.spool().sync(s.record.id));
    return {};
}

/// Segments that hold nodes of the manifest as it is now.
Result<std::set<SegmentId>> segmentsOf(BTree& tree)
{
    std::set<SegmentId> used;
    GRANARY_TRY(tree.forEachNode([&](const NodePointer& p) -> Status {
        used.insert(p.location.segment);
        return {};
    }));
    return used;
}

/// What was changed here was changed in this state.
void stamp(std::vector<CatalogSegment>& segments, const RootRecord& root)
{
    for (auto& s : segments)
        if (s.state != SegmentState::committed && !s.boot && s.record.stamp.none())
            s.record.stamp = {root.sequence, root.slot};
}

/// Records that a merge brought win over those of the catalog, which they were made from.
void addMerged(std::vector<TreeChange>& changes, const StateMerge& merge, RootRecord& root)
{
    std::erase_if(changes, [&](const TreeChange& c) { return merge.records.contains(*SegmentId::from(c.key)) || merge.removed.contains(*SegmentId::from(c.key)); });
    for (const auto& [id, record] : merge.records) {
        auto stamped = record;
        if (stamped.stamp.none())
            stamped.stamp = {root.sequence, root.slot};
        changes.push_back({toBytes(id.view()), encodeSegmentRecord(stamped, root.nodes)});
    }
    for (const auto& id : merge.removed)
        changes.push_back({toBytes(id.view()), std::nullopt});
}

Status writeManifest(Vault& vault, SegmentWriter& writer, RootRecord& root, const std::vector<CatalogSegment>& segments, std::span<const SegmentId> removed,
                     const StateMerge* merge)
{
    VaultNodes nodes(vault, &writer, Lane::boot);
    BTree manifest(nodes, SegmentId::sizeBytes, root.manifest);
    std::vector<TreeChange> changes;
    for (const auto& s : segments)
        if (s.state != SegmentState::committed && !s.boot)
            changes.push_back({toBytes(s.record.id.view()), encodeSegmentRecord(s.record, root.nodes)});
    for (const auto& id : removed)
        changes.push_back({toBytes(id.view()), std::nullopt});
    if (merge)
        addMerged(changes, *merge, root);
    std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    GRANARY_TRY(manifest.apply(changes));
    GRANARY_ASSIGN(const auto used, segmentsOf(manifest));
    if (used.size() > maxBootSegments) {
        // The largest stays: small ones fold together again and again, a large one rarely.
        const SegmentRecord* largest = nullptr;
        for (const auto& s : root.bootSegments)
            if (used.contains(s.id) && (!largest || s.lengthBytes > largest->lengthBytes))
                largest = &s;
        GRANARY_TRY(manifest.rewrite([&](const SegmentId& id) {
            return std::any_of(root.bootSegments.begin(), root.bootSegments.end(), [&](const auto& s) { return s.id == id && &s != largest; });
        }));
    }
    root.manifest = manifest.root();
    return {};
}

Status collectBootSegments(Vault& vault, RootRecord& root, const std::vector<CatalogSegment>& segments)
{
    VaultNodes nodes(vault, nullptr, Lane::boot);
    BTree manifest(nodes, SegmentId::sizeBytes, root.manifest);
    GRANARY_ASSIGN(const auto used, segmentsOf(manifest));
    std::vector<SegmentRecord> boot;
    for (const auto& id : used) {
        const auto local = std::find_if(segments.begin(), segments.end(), [&](const auto& s) { return s.record.id == id; });
        const auto old = std::find_if(root.bootSegments.begin(), root.bootSegments.end(), [&](const auto& s) { return s.id == id; });
        if (local != segments.end())
            boot.push_back(local->record);
        else if (old != root.bootSegments.end())
            boot.push_back(*old);
        else
            return Error(ErrorCode::internal, "a segment of the manifest has no record");
    }
    root.bootSegments = std::move(boot);
    return {};
}

/// For a verification: a node that has said that it keeps this head must not show an older one.
Status rememberHolders(Vault& vault, const RootRecord& root, const std::vector<NodeId>& holders)
{
    Bytes bytes;
    appendLittle<std::uint32_t>(bytes, root.slot);
    appendLittle<std::uint64_t>(bytes, root.sequence);
    for (const auto& node : holders)
        append(bytes, node.view());
    if (bytes.size() > maxHoldersBytes)
        bytes.resize(maxHoldersBytes);
    return vault.catalog().putSetting(engineSetting(headHoldersSetting), bytes);
}

/// The rows of what a merge brought and took away.
Result<Catalog::Merged> mergedRows(Vault& vault, const StateMerge* merge, const RootRecord& root)
{
    Catalog::Merged out;
    if (!merge)
        return out;
    for (const auto& [id, record] : merge->records) {
        GRANARY_ASSIGN(auto local, vault.catalog().segment(id));
        auto row = local ? std::move(*local) : CatalogSegment();
        row.record = record;
        if (row.record.stamp.none())
            row.record.stamp = {root.sequence, root.slot};
        row.state = SegmentState::committed;
        if (const auto entries = merge->entries.find(id); !local && entries != merge->entries.end())
            row.entries = entries->second;
        row.spooled = row.spooled && !row.record.complete();
        row.doomed = row.doomed && row.record.condemned.none();
        out.taken.push_back(std::move(row));
    }
    out.removed = merge->removed;
    return out;
}

Result<unsigned> publish(Vault& vault, RootRecord root, const std::vector<CatalogSegment>& segments, std::span<const SegmentId> removed, bool finished,
                         const StateMerge* merge)
{
    auto& environment = vault.environment();
    GRANARY_ASSIGN(const auto sealed, sealRootRecord(vault.keys(), root, environment.random));
    Head head;
    head.sequence = root.sequence;
    head.slot = root.slot;
    head.instance = root.instance;
    head.time = root.time;
    head.root = crypto::blake2b({sealed});
    head.previous = vault.headHash();
    head.deviceSlots = root.deviceSlots;
    for (const auto& node : root.knownNodes)
        if (!node.leaving)
            head.nodes.push_back({node.id, {node.addresses.empty() ? std::string() : node.addresses.front()}, false});
    GRANARY_ASSIGN(const auto value, sealHead(vault.keys(), head, environment.random));
    GRANARY_ASSIGN(auto* const store, vault.store());
    // A crash between publishing and the catalog's commit must not lead to two heads with one sequence.
    std::byte sequence[8];
    storeLittle(sequence, root.sequence);
    const auto before = vault.catalog().setting(sequenceSetting);
    GRANARY_TRY(vault.catalog().putSetting(sequenceSetting, sequence));
    const auto outcome = store->publish(root.slot, static_cast<std::int64_t>(root.sequence), value, sealed);
    if (!outcome) {
        // An outdated copy of the drive must not count its way past the newer state.
        if (outcome.error().code == ErrorCode::conflict)
            GRANARY_TRY(before ? vault.catalog().putSetting(sequenceSetting, *before) : vault.catalog().removeSetting(sequenceSetting));
        return outcome.error();
    }
    std::vector<SegmentRecord> committed;
    for (const auto& s : segments)
        if (s.state != SegmentState::committed)
            committed.push_back(s.record);
    GRANARY_TRY(rememberHolders(vault, root, outcome->holders));
    const auto headHash = crypto::blake2b({value});
    GRANARY_ASSIGN(auto rows, mergedRows(vault, merge, root));
    rows.given.assign(removed.begin(), removed.end());
    rows.finished = finished;
    GRANARY_TRY(vault.catalog().commit({sealed, root.sequence, headHash}, committed, rows));
    if (formerSlot(vault))
        GRANARY_TRY(vault.catalog().removeSetting(formerSlotSetting));
    vault.adopt(std::move(root), headHash);
    return outcome->nodes;
}

/// The state about to be published is the newest of this device.
void enterDevice(Vault& vault, RootRecord& root)
{
    DeviceRecord own{root.slot, root.instance, root.sequence, root.time, root.device, std::nullopt, DeviceStatus::active};
    if (const auto bytes = vault.catalog().setting(deviceKeysSetting); bytes && bytes->size() == PublicKey::sizeBytes + BoxKey::sizeBytes) {
        DeviceKeys keys{*PublicKey::from(ByteView(*bytes).first(PublicKey::sizeBytes)), *BoxKey::from(ByteView(*bytes).last(BoxKey::sizeBytes)), {}};
        keys.certificate = certifyDevice(vault.keys(), root.slot, root.instance, keys.sign, keys.box);
        own.keys = keys;
    }
    const auto at = std::lower_bound(root.devices.begin(), root.devices.end(), root.slot, [](const DeviceRecord& d, std::uint32_t slot) { return d.slot < slot; });
    if (at == root.devices.end() || at->slot != root.slot)
        root.devices.insert(at, std::move(own));
    else
        *at = std::move(own);
    if (std::find(root.deviceSlots.begin(), root.deviceSlots.end(), root.slot) == root.deviceSlots.end()) {
        root.deviceSlots.push_back(root.slot);
        std::sort(root.deviceSlots.begin(), root.deviceSlots.end());
    }
}

/// The root record of the state to come, but for its trees.
Result<RootRecord> nextRoot(Vault& vault, const StateMerge* merge)
{
    auto root = *vault.root();
    if (merge) {
        root.devices = merge->view.devices;
        root.deviceSlots = merge->view.deviceSlots;
    }
    root.sequence = std::max({root.sequence, lastSequence(vault), merge ? merge->highest : 0}) + 1;
    root.slot = deviceSlot(vault);
    GRANARY_ASSIGN(root.instance, deviceInstance(vault));
    root.device = deviceName(vault);
    root.epoch = vault.keys().epoch;
    root.time = vault.environment().clock.wall();
    enterDevice(vault, root);
    GRANARY_TRY(enterAdmitted(vault, root));
    GRANARY_TRY(markRevoked(vault, root));
    certifyAgain(vault.keys(), root);
    if (merge)
        for (const auto& node : merge->nodes)
            GRANARY_TRY(vault.catalog().putNode(node));
    GRANARY_ASSIGN(root.knownNodes, vault.catalog().nodes());
    return root;
}

/// What was published under a slot that another machine has as well is this one's under its new slot.
Status takeAlong(Vault& vault, const RootRecord& root, std::map<SnapshotId, std::optional<SnapshotRecord>>& changes)
{
    const auto former = formerSlot(vault);
    if (!former || *former == root.slot)
        return {};
    VaultNodes nodes(vault, nullptr, Lane::metadata);
    return BTree(nodes, SnapshotId::sizeBytes, root.snapshots).forEach([&](ByteView key, ByteView value) -> Status {
        const auto id = *SnapshotId::from(key);
        GRANARY_ASSIGN(auto record, decodeSnapshot(id, value));
        if (record.slot == *former) {
            record.slot = root.slot;
            changes.try_emplace(id, std::move(record));
        }
        return {};
    });
}

Status writeSnapshots(Vault& vault, NodeStore& nodes, RootRecord& root, StateChanges& requested, const StateMerge* merge)
{
    auto records = merge ? merge->snapshots : std::map<SnapshotId, std::optional<SnapshotRecord>>();
    GRANARY_TRY(takeAlong(vault, root, records));
    if (merge)
        root.snapshotCount = static_cast<std::uint64_t>(std::max<std::int64_t>(0, static_cast<std::int64_t>(root.snapshotCount) + merge->snapshotsMore));
    BTree tree(nodes, SnapshotId::sizeBytes, root.snapshots);
    for (const auto& id : requested.forgotten) {
        GRANARY_ASSIGN(const auto known, tree.find(id.view()));
        if (known && records.emplace(id, std::nullopt).second)
            --root.snapshotCount;
    }
    if (auto& snapshot = requested.snapshot) {
        snapshot->info.sequence = root.sequence;
        records.insert_or_assign(snapshot->info.id, *snapshot);
        ++root.snapshotCount;
    }
    std::vector<TreeChange> changes;
    for (const auto& [id, record] : records) {
        changes.push_back({toBytes(id.view()), record ? std::optional(encodeSnapshot(*record)) : std::nullopt});
        if (record && changes.back().value->size() > maxSnapshotBytes)
            return Error(ErrorCode::tooLarge, "the snapshot's own record");
    }
    GRANARY_TRY(tree.apply(changes));
    if (!requested.vacated.empty())
        GRANARY_TRY(tree.rewrite([&](const SegmentId& id) { return requested.vacated.contains(id); }));
    root.snapshots = tree.root();
    return {};
}

Status writeAttachments(Vault& vault, NodeStore& nodes, RootRecord& root, const StateChanges& requested, const StateMerge* merge)
{
    BTree tree(nodes, attachmentKeyBytes, root.attachments);
    if ((merge && merge->attachments) || !requested.attachments.empty()) {
        GRANARY_ASSIGN(const auto before, attachmentsIn(vault, *vault.root()));
        auto after = merge && merge->attachments ? *merge->attachments : before;
        GRANARY_TRY(mergeAttachments(vault.environment().mergeAttachment, after, requested.attachments));
        GRANARY_TRY(tree.apply(attachmentChanges(before, after)));
    }
    if (!requested.vacated.empty())
        GRANARY_TRY(tree.rewrite([&](const SegmentId& id) { return requested.vacated.contains(id); }));
    root.attachments = tree.root();
    return {};
}

/// No node of this device's trees stays where it would hold up what every device waits for.
Status vacateCondemned(Vault& vault, StateChanges& changes, const StateMerge* merge)
{
    changes.vacated.insert(changes.condemned.begin(), changes.condemned.end());
    GRANARY_ASSIGN(const auto segments, vault.catalog().segmentRecords());
    for (const auto& s : segments)
        if (s.doomed || !s.record.condemned.none())
            changes.vacated.insert(s.record.id);
    if (merge)
        for (const auto& [id, record] : merge->records)
            if (!record.condemned.none())
                changes.vacated.insert(id);
    return {};
}

} // namespace

std::uint32_t deviceSlot(Vault& vault)
{
    const auto bytes = vault.catalog().setting(slotSetting);
    return bytes && bytes->size() == 4 ? loadLittle<std::uint32_t>(*bytes) : 0;
}

std::string deviceName(Vault& vault)
{
    const auto bytes = vault.catalog().setting(deviceSetting);
    return bytes ? std::string(asText(*bytes)) : std::string("device");
}

Result<InstanceId> deviceInstance(Vault& vault)
{
    if (const auto bytes = vault.catalog().setting(instanceSetting))
        if (const auto known = InstanceId::from(*bytes))
            return *known;
    const auto made = vault.environment().random.id<InstanceId>();
    GRANARY_TRY(vault.catalog().putSetting(instanceSetting, made.view()));
    return made;
}

std::uint64_t lastSequence(Vault& vault)
{
    const auto bytes = vault.catalog().setting(sequenceSetting);
    return bytes && bytes->size() == 8 ? loadLittle<std::uint64_t>(*bytes) : 0;
}

Result<CommitOutcome> commit(Vault& vault, SegmentWriter& writer, StateChanges changes, const CancelToken& cancel, const StateMerge* merge)
{
    GRANARY_TRY(cancel.check());
    GRANARY_TRY(forgetWhatGoes(vault, changes, merge, cancel));
    GRANARY_TRY(vacateCondemned(vault, changes, merge));
    GRANARY_ASSIGN(auto root, nextRoot(vault, merge));

    GRANARY_TRY(writer.settle(Lane::data));
    VaultNodes nodes(vault, &writer, Lane::metadata);
    GRANARY_ASSIGN(const auto entries, indexChanges(vault, writer, changes, merge));
    BTree index(nodes, ChunkId::sizeBytes, root.index);
    GRANARY_TRY(index.apply(entries));
    if (!changes.vacated.empty())
        GRANARY_TRY(index.rewrite([&](const SegmentId& id) { return changes.vacated.contains(id); }));
    root.index = index.root();
    GRANARY_TRY(writeSnapshots(vault, nodes, root, changes, merge));
    GRANARY_TRY(writeAttachments(vault, nodes, root, changes, merge));
    GRANARY_TRY(writer.drain());
    const Dot dot{root.sequence, root.slot};
    std::vector<SegmentId> removed;
    GRANARY_ASSIGN(auto segments, segmentsFor(vault, changes, dot, removed));
    GRANARY_TRY(checkReadable(segments, writer.lastRefusal()));
    stamp(segments, root);

    GRANARY_TRY(writeManifest(vault, writer, root, segments, removed, merge));
    GRANARY_TRY(writer.drain());
    GRANARY_ASSIGN(segments, segmentsFor(vault, changes, dot, removed));
    GRANARY_TRY(checkReadable(segments, writer.lastRefusal()));
    stamp(segments, root);
    GRANARY_TRY(syncSpool(vault, segments));
    GRANARY_TRY(collectBootSegments(vault, root, segments));

    CommitOutcome out;
    out.complete = std::all_of(segments.begin(), segments.end(), [](const auto& s) { return s.record.complete(); });
    GRANARY_ASSIGN(out.nodes, publish(vault, std::move(root), segments, removed, changes.snapshot.has_value(), merge));
    return out;
}

} // namespace granary::drive
