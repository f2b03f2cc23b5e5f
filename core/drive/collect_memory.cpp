#include "core/drive/collect_memory.h"

#include "core/drive/device_states.h"
#include "core/drive/live_chunks.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// What may be counted on afterwards: what lies in a segment that stays, and what the newest snapshots need.
struct Good {
    Vault& vault;
    const std::set<SegmentId>& going;
    const LiveChunks& live;

    bool stays(const ChunkId& id) const
    {
        const auto at = vault.chunks().find(id); // knows nothing of what was condemned before
        return at && !going.contains(at->segment);
    }
    bool entry(const Entry& entry) const
    {
        const auto& content = entry.content;
        if (content.sizeBytes == 0 || live.covers(entry))
            return true;
        // What lies below a folder or a list may go even where these stay.
        if (entry.type == EntryType::directory || content.depth > 0)
            return false;
        return own(content);
    }
    bool directory(const KnownDirectory& known) const
    {
        if (known.content.sizeBytes > 0 && !own(known.content))
            return false;
        auto bytes = known.tree();
        auto entries = bytes ? TreeReader::open(std::move(*bytes)) : Result<TreeReader>(bytes.error());
        if (!entries)
            return false;
        while (const auto child = entries->next())
            if (!entry(*child))
                return false;
        return true;
    }

private:
    /// Of a tree its chunks alone, whatever they lead to.
    bool own(const Content& content) const
    {
        if (content.bundle)
            return stays(*content.bundle) || live.coversRange(*content.bundle, content.bundleOffset, content.sizeBytes);
        if (content.depth > 0)
            return live.covers(content);
        return std::all_of(content.chunks.begin(), content.chunks.end(), [&](const ChunkRef& ref) { return stays(ref.id) || live.contains(ref.id); });
    }
};

/// The newest snapshot of each set of paths that this device has in the state to come.
Result<std::vector<SnapshotRecord>> newestOwn(Vault& vault, const StateChanges& changes, const StateMerge* merge)
{
    GRANARY_ASSIGN(auto all, ownSnapshots(vault));
    for (const auto& id : changes.forgotten)
        all.erase(id);
    for (const auto& [id, record] : merge ? merge->snapshots : std::map<SnapshotId, std::optional<SnapshotRecord>>()) {
        if (record)
            all.insert_or_assign(id, *record);
        else
            all.erase(id);
    }
    const auto slot = deviceSlot(vault);
    const auto former = formerSlot(vault);
    std::map<std::vector<std::string>, SnapshotRecord> newest;
    for (auto& [id, record] : all) {
        if (record.slot != slot && record.slot != former)
            continue;
        auto paths = record.info.paths;
        std::sort(paths.begin(), paths.end());
        auto& known = newest[std::move(paths)];
        if (known.info.sequence < record.info.sequence)
            known = std::move(record);
    }
    std::vector<SnapshotRecord> out;
    for (auto& [paths, record] : newest)
        out.push_back(std::move(record));
    return out;
}

/// Segments that were condemned before: whether there are any.
Result<bool> hasCondemned(Vault& vault)
{
    GRANARY_ASSIGN(const auto segments, vault.catalog().segmentRecords());
    return std::any_of(segments.begin(), segments.end(), [](const auto& s) { return s.doomed || !s.record.condemned.none(); });
}

Status forgetMemory(Vault& vault, const Good& good, const CancelToken& cancel)
{
    auto& catalog = vault.catalog();
    GRANARY_TRY(catalog.flush());
    std::map<ChunkId, std::vector<BlobPlace>> bundles;
    const auto look = [&](const ChunkId& id, std::vector<BlobPlace> blobs) -> Status {
        GRANARY_TRY(cancel.check());
        if (good.stays(id))
            return {};
        const auto before = blobs.size();
        std::erase_if(blobs, [&](const BlobPlace& blob) { return !good.live.coversRange(id, blob.offset, blob.sizeBytes); });
        if (blobs.size() < before)
            bundles.emplace(id, std::move(blobs));
        return {};
    };
    GRANARY_TRY(catalog.forEachBundle(look));
    GRANARY_TRY(catalog.replaceBundles(bundles));
    return catalog.keepDirectories([&](const KnownDirectory& known) -> Result<bool> {
        GRANARY_TRY(cancel.check());
        return good.directory(known);
    });
}

} // namespace

Status forgetWhatGoes(Vault& vault, const StateChanges& changes, const StateMerge* merge, const CancelToken& cancel)
{
    auto going = changes.condemned;
    bool loses = !changes.forgotten.empty();
    if (merge) {
        going.insert(merge->condemned.begin(), merge->condemned.end());
        going.insert(merge->removed.begin(), merge->removed.end());
        loses = loses || std::any_of(merge->snapshots.begin(), merge->snapshots.end(), [](const auto& change) { return !change.second; });
    }
    if (going.empty()) {
        if (!loses)
            return {};
        GRANARY_ASSIGN(const bool some, hasCondemned(vault));
        if (!some)
            return {};
    }
    LiveChunks live(vault, cancel);
    // What can't be read now is not counted on: it costs no more than reading files again.
    if (const auto newest = newestOwn(vault, changes, merge))
        (void)live.mark(*newest);
    GRANARY_TRY(cancel.check());
    GRANARY_TRY(forgetMemory(vault, {vault, going, live}, cancel));
    GRANARY_TRY(vault.catalog().doom(going));
    return vault.reload();
}

} // namespace granary::drive
