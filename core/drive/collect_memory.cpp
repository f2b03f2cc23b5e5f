#include "core/drive/collect_memory.h"

#include "core/drive/commit.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// Whether an entry of a directory record can be counted on afterwards.
bool staysGood(const Entry& entry, const LiveChunks& live, const std::unordered_set<ChunkId>& gone)
{
    const auto& content = entry.content;
    if (content.sizeBytes == 0 || live.covers(entry))
        return true;
    // What lies below a folder or a list may be gone even where these are not.
    if (entry.type == EntryType::directory || content.depth > 0)
        return false;
    if (content.bundle)
        return !gone.contains(*content.bundle);
    return std::none_of(content.chunks.begin(), content.chunks.end(), [&](const ChunkRef& ref) { return gone.contains(ref.id); });
}

Result<bool> staysGood(const KnownDirectory& known, const LiveChunks& live, const std::unordered_set<ChunkId>& gone)
{
    if (!known.content.bundle ? std::any_of(known.content.chunks.begin(), known.content.chunks.end(), [&](const ChunkRef& ref) { return gone.contains(ref.id) && !live.contains(ref.id); })
                              : gone.contains(*known.content.bundle) && !live.coversRange(*known.content.bundle, known.content.bundleOffset, known.content.sizeBytes))
        return false;
    if (!known.content.bundle && known.content.depth > 0)
        return false;
    auto bytes = known.tree();
    if (!bytes)
        return false;
    auto entries = TreeReader::open(std::move(*bytes));
    if (!entries)
        return false;
    while (const auto entry = entries->next())
        if (!staysGood(*entry, live, gone))
            return false;
    return true;
}

} // namespace

Status forgetCondemned(Vault& vault, const std::set<SegmentId>& condemned, const LiveChunks& live, const CancelToken& cancel)
{
    auto& catalog = vault.catalog();
    std::unordered_set<ChunkId> gone;
    for (const auto& id : condemned) {
        GRANARY_ASSIGN(const auto segment, catalog.segment(id));
        if (!segment)
            continue;
        for (const auto& e : segment->entries)
            gone.insert(e.id);
    }
    if (gone.empty())
        return {};
    std::map<ChunkId, std::vector<BlobPlace>> bundles;
    for (const auto& id : gone) {
        GRANARY_TRY(cancel.check());
        GRANARY_ASSIGN(auto blobs, catalog.bundle(id));
        if (blobs.empty())
            continue;
        std::erase_if(blobs, [&](const BlobPlace& blob) { return !live.coversRange(id, blob.offset, blob.sizeBytes); });
        bundles.emplace(id, std::move(blobs));
    }
    GRANARY_TRY(catalog.replaceBundles(bundles));
    return catalog.keepDirectories([&](const KnownDirectory& known) -> Result<bool> {
        GRANARY_TRY(cancel.check());
        return staysGood(known, live, gone);
    });
}

Status forgetCondemned(Vault& vault, const std::set<SegmentId>& condemned, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto snapshots, vault.snapshots());
    LiveChunks live(vault, cancel);
    const auto newest = std::find_if(snapshots.rbegin(), snapshots.rend(), [slot = deviceSlot(vault)](const auto& s) { return s.slot == slot; });
    if (newest != snapshots.rend())
        GRANARY_TRY(live.mark(std::span(&*newest, 1)));
    return forgetCondemned(vault, condemned, live, cancel);
}

} // namespace granary::drive
