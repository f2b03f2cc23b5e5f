#include "core/drive/recovery.h"

#include "core/crypto/hash.h"
#include "core/drive/commit.h"
#include "core/drive/device_states.h"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_set>

namespace granary::drive {
namespace {

Status rememberNodes(Vault& vault, const std::vector<KnownNode>& nodes)
{
    GRANARY_ASSIGN(const auto known, vault.catalog().nodes());
    for (const auto& node : nodes) {
        const bool have = std::any_of(known.begin(), known.end(), [&](const auto& k) { return k.id == node.id; });
        if (!have && !node.addresses.empty())
            GRANARY_TRY(vault.catalog().putNode(node));
    }
    return {};
}

/// Small files of the newest snapshots, so that the next backup finds them again.
Status loadBlobs(Vault& vault, const Content& content, std::map<ChunkId, std::vector<BlobPlace>>& bundles, std::unordered_set<ChunkId>& seen, const CancelToken& cancel)
{
    GRANARY_TRY(cancel.check());
    // Directories that are the same in several snapshots are looked through once.
    if (const auto* first = content.chunks.empty() ? (content.bundle ? &content.id : nullptr) : &content.chunks.front().id; first && content.chunks.size() <= 1 && !seen.insert(*first).second)
        return {};
    GRANARY_ASSIGN(auto entries, vault.tree(content, cancel));
    while (const auto e = entries.next()) {
        if (e->content.bundle) {
            BlobPlace place;
            std::memcpy(place.id.data(), e->content.id.view().data(), place.id.size());
            place.offset = e->content.bundleOffset;
            place.sizeBytes = static_cast<std::uint32_t>(e->content.sizeBytes);
            bundles[*e->content.bundle].push_back(place);
        }
        if (e->type == EntryType::directory)
            GRANARY_TRY(loadBlobs(vault, e->content, bundles, seen, cancel));
    }
    return {};
}

Status forEachInManifest(VaultNodes& nodes, const RootRecord& root, const std::function<void(SegmentRecord)>& use)
{
    return BTree(nodes, SegmentId::sizeBytes, root.manifest).forEach([&](ByteView key, ByteView value) -> Status {
        GRANARY_ASSIGN(auto record, decodeSegmentRecord(*SegmentId::from(key), value, root.nodes));
        use(std::move(record));
        return {};
    });
}

Status loadSegments(Vault& vault)
{
    const auto published = vault.root();
    const auto& root = *published;
    std::map<SegmentId, CatalogSegment> segments;
    VaultNodes nodes(vault, nullptr, Lane::boot);
    GRANARY_TRY(forEachInManifest(nodes, root, [&](SegmentRecord record) {
        const auto id = record.id;
        CatalogSegment segment;
        segment.record = std::move(record);
        segment.state = SegmentState::committed;
        segments.emplace(id, std::move(segment));
    }));
    GRANARY_TRY(BTree(nodes, ChunkId::sizeBytes, root.index).forEach([&](ByteView key, ByteView value) -> Status {
        GRANARY_ASSIGN(const auto location, decodeLocation(value));
        const auto it = segments.find(location.segment);
        if (it != segments.end())
            it->second.entries.push_back({*ChunkId::from(key), ChunkKind::data, location.offset, location.sealedBytes, location.plainBytes});
        return {};
    }));
    for (auto& [id, segment] : segments) {
        std::sort(segment.entries.begin(), segment.entries.end(), [](const auto& a, const auto& b) { return a.offset < b.offset; });
        GRANARY_ASSIGN(const auto local, vault.catalog().segment(id));
        if (local)
            continue;
        GRANARY_TRY(vault.catalog().putSegment(segment));
        vault.chunks().add(id, segment.entries);
    }
    for (const auto& boot : root.bootSegments) {
        GRANARY_ASSIGN(const auto local, vault.catalog().segment(boot.id));
        if (!local)
            GRANARY_TRY(vault.catalog().putSegment({boot, {}, SegmentState::committed, false, true}));
    }
    return {};
}

using HashedHead = std::pair<Head, Hash32>;

/// Those that these keys open, the newest first.
template <class Keys, class FoundHeads>
std::vector<HashedHead> openedHeads(const Keys& keys, const FoundHeads& found)
{
    std::vector<HashedHead> out;
    for (const auto& f : found)
        if (auto head = openHead(keys, f.value))
            out.emplace_back(std::move(*head), crypto::blake2b({f.value}));
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first.sequence > b.first.sequence; });
    return out;
}

Status takeState(Vault& vault, ByteView sealed, RootRecord root, const Hash32& headHash, std::uint64_t newestSequence)
{
    // What is written from here must not sort below a state whose record can't be had now.
    std::byte newest[8];
    storeLittle(newest, newestSequence);
    GRANARY_TRY(vault.catalog().putSetting(sequenceSetting, newest));
    GRANARY_TRY(vault.catalog().commit({toBytes(sealed), root.sequence, headHash}, {}));
    vault.adopt(std::move(root), headHash);
    return {};
}

/// The state is one that was found, not one of this device's own.
bool neverPublished(Vault& vault)
{
    const auto root = vault.root();
    return root->sequence > 0 && root->slot != deviceSlot(vault) && formerSlot(vault) != root->slot;
}

bool isReadable(Vault& vault)
{
    VaultNodes nodes(vault, nullptr, Lane::boot);
    return ownSnapshots(vault).ok() && attachmentsIn(vault, *vault.root()).ok() && BTree(nodes, SegmentId::sizeBytes, vault.root()->manifest).nodeNames().ok();
}

} // namespace

Result<RecoveredState> recoverState(Vault& vault, const CancelToken& cancel)
{
    GRANARY_ASSIGN(auto* const store, vault.store());
    GRANARY_ASSIGN(const auto found, store->findHeads(cancel));
    if (found.empty())
        return Error(ErrorCode::notFound, "no node knows a head of this drive");
    auto heads = openedHeads(vault.keys(), found);
    // Those of an epoch that has ended count only while nothing was published since: a device that was removed could go on writing them.
    if (heads.empty())
        heads = openedHeads(vault.ring(), found);
    if (heads.empty())
        return Error(ErrorCode::wrongDrive, "heads were found, but these keys open none of them");
    std::set<std::uint32_t> slots;
    for (const auto& [head, hash] : heads) {
        GRANARY_TRY(rememberNodes(vault, head.nodes));
        slots.insert(head.deviceSlots.begin(), head.deviceSlots.end());
    }
    std::optional<Error> last;
    for (const auto& [head, headHash] : heads) {
        const auto sealed = store->rootRecord(head.root, cancel);
        if (!sealed) {
            last = sealed.error();
            continue;
        }
        auto root = openRootRecord(vault.ring(), *sealed);
        if (!root) {
            last = root.error();
            continue;
        }
        GRANARY_TRY(rememberNodes(vault, root->knownNodes));
        // This machine writes under a slot of its own: the one that wrote this state may still be alive.
        std::byte slot[4];
        storeLittle(slot, slots.empty() ? 0u : *slots.rbegin() + 1);
        GRANARY_TRY(vault.catalog().putSetting(slotSetting, slot));
        GRANARY_TRY(vault.catalog().putSetting(unloadedSetting, asBytes("1")));
        GRANARY_TRY(vault.catalog().putSetting(unannouncedSetting, asBytes("1")));
        RecoveredState out;
        out.sequence = root->sequence;
        out.newestSequence = heads.front().first.sequence;
        out.time = root->time;
        out.snapshots = root->snapshotCount;
        std::tie(out.nodesAsked, out.nodesKnown) = store->reachableOfKnown();
        GRANARY_TRY(takeState(vault, *sealed, std::move(*root), headHash, out.newestSequence));
        return out;
    }
    return last->within("the newest state is known, but its root record can't be had yet");
}

Status goOnToNewest(Vault& vault, const CancelToken& cancel)
{
    // One that is loaded merges what is new, as long as it can.
    if (!neverPublished(vault) || (!isUnloaded(vault) && isReadable(vault)))
        return {};
    GRANARY_TRY(cancel.check());
    GRANARY_ASSIGN(auto* const store, vault.store());
    GRANARY_ASSIGN(const auto found, store->headsOnNodes(cancel));
    const auto own = vault.root();
    for (const auto& [head, headHash] : openedHeads(vault.keys(), found)) {
        if (head.sequence <= own->sequence)
            return {};
        const auto sealed = store->rootRecord(head.root, cancel);
        GRANARY_TRY(cancel.check());
        if (!sealed)
            continue;
        auto root = openRootRecord(vault.keys(), *sealed);
        if (!root || root->sequence != head.sequence || root->slot != head.slot || !covers(*root, {own->sequence, own->slot}, *own))
            continue;
        // Whatever was taken over of the older state may have been given back since.
        GRANARY_TRY(vault.catalog().putSetting(unloadedSetting, asBytes("1")));
        GRANARY_TRY(vault.catalog().forgetTakenOver());
        GRANARY_TRY(vault.reload());
        return takeState(vault, *sealed, std::move(*root), headHash, std::max(head.sequence, lastSequence(vault)));
    }
    return {};
}

bool isUnloaded(Vault& vault) { return vault.catalog().setting(unloadedSetting).ok(); }

Result<std::vector<SegmentRecord>> manifestSegments(Vault& vault)
{
    const auto root = vault.root();
    auto out = root->bootSegments;
    VaultNodes nodes(vault, nullptr, Lane::boot);
    GRANARY_TRY(forEachInManifest(nodes, *root, [&](SegmentRecord record) { out.push_back(std::move(record)); }));
    return out;
}

Status loadRecovered(Vault& vault, const CancelToken& cancel)
{
    // What the state that was found lies in may be gone, when another device went on and gave space back. Away is no reason to stop here.
    if (const auto newest = goOnToNewest(vault, cancel); !newest && newest.error().code != ErrorCode::unreachable && newest.error().code != ErrorCode::noNodes)
        return newest;
    if (!isUnloaded(vault))
        return {};
    GRANARY_TRY(loadSegments(vault));
    GRANARY_ASSIGN(const auto snapshots, ownSnapshots(vault));
    std::vector<SnapshotRecord> all;
    for (const auto& [id, record] : snapshots)
        all.push_back(record);
    GRANARY_TRY(loadSmallFiles(vault, all, cancel));
    return vault.catalog().removeSetting(unloadedSetting);
}

Status loadSmallFiles(Vault& vault, const std::vector<SnapshotRecord>& snapshots, const CancelToken& cancel)
{
    std::map<std::uint32_t, const SnapshotRecord*> newest;
    for (const auto& snapshot : snapshots)
        if (auto& known = newest[snapshot.slot]; !known || known->info.sequence < snapshot.info.sequence)
            known = &snapshot;
    std::map<ChunkId, std::vector<BlobPlace>> bundles;
    std::unordered_set<ChunkId> seen;
    for (const auto& [slot, snapshot] : newest)
        GRANARY_TRY(loadBlobs(vault, snapshot->root.content, bundles, seen, cancel));
    for (const auto& [id, blobs] : bundles) {
        GRANARY_TRY(vault.catalog().putBundle(id, blobs));
        vault.blobs().add(id, blobs);
    }
    return vault.catalog().flush();
}

} // namespace granary::drive
