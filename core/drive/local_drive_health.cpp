// What a LocalDrive knows of the state its segments are in.
#include "core/drive/affected_files.h"
#include "core/drive/drill.h"
#include "core/drive/health_look.h"
#include "core/drive/local_drive.h"
#include "core/drive/recovery.h"
#include "core/drive/segment_check.h"

#include <algorithm>

namespace granary::drive {

Result<std::vector<Doubt>> LocalDrive::doubts()
{
    GRANARY_ASSIGN(auto all, m_vault.catalog().doubts());
    if (all.empty())
        return all;
    GRANARY_ASSIGN(const auto records, knownSegments(Which::all));
    std::map<SegmentId, const SegmentRecord*> byId;
    for (const auto& record : records)
        byId.emplace(record.id, &record);
    std::vector<Doubt> stale;
    std::erase_if(all, [&](const Doubt& doubt) {
        const auto at = byId.find(doubt.segment);
        const bool gone = at == byId.end() ||
                          std::none_of(at->second->shards.begin(), at->second->shards.end(), [&](const auto& p) { return p.shard == doubt.shard && p.node == doubt.node; });
        if (gone)
            stale.push_back(doubt);
        return gone;
    });
    if (!stale.empty())
        GRANARY_TRY(m_vault.catalog().changeDoubts({}, stale));
    return all;
}

Status LocalDrive::changeDoubts(const std::vector<Doubt>& add, const std::vector<Doubt>& remove) { return m_vault.catalog().changeDoubts(add, remove); }

Status LocalDrive::checkSegment(const SegmentRecord& record, CancelToken cancel)
{
    // As a restore does: what still waits in the spool is there, whatever the nodes say.
    GRANARY_ASSIGN(const auto padded, m_vault.readRange(record.id, 0, record.lengthBytes, cancel));
    return checkSegmentBytes(m_vault.ring(), record, padded, cancel);
}

Result<DrillReport> LocalDrive::drill(const DrillRequest& request, const ProgressSink& progress, CancelToken cancel)
{
    GRANARY_ASSIGN(const auto snapshot, snapshotOf({}));
    return DrillRun(m_vault, snapshot, request, progress, std::move(cancel)).run();
}

Status LocalDrive::forgetContents(const std::set<SegmentId>& segments)
{
    const Writing lock(*this);
    GRANARY_TRY(loadRecovered(m_vault, {}));
    GRANARY_TRY(m_vault.catalog().forgetContents(segments));
    return m_vault.reload();
}

Result<AffectedFiles> LocalDrive::filesIn(const std::set<SegmentId>& segments, CancelToken cancel)
{
    return AffectedFilesSearch(m_vault, segments, std::move(cancel)).run();
}

std::vector<std::optional<FileHealth>> LocalDrive::healthOf(std::span<const Entry> entries, const HealthView& view, CancelToken cancel)
{
    HealthLook look(m_vault, view, std::move(cancel));
    std::vector<std::optional<FileHealth>> out;
    out.reserve(entries.size());
    for (const auto& entry : entries)
        out.push_back(look.of(entry));
    return out;
}

} // namespace granary::drive
