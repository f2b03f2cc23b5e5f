#include "core/drive/health_look.h"

#include <algorithm>
#include <limits>

namespace granary::drive {
namespace {

void add(const FileHealth& part, FileHealth& sum)
{
    sum.state = std::max(sum.state, part.state);
    sum.survivesLosses = std::min(sum.survivesLosses, part.survivesLosses);
}

/// Says nothing about the shard itself: it may be there.
bool isOpen(DoubtReason reason) { return reason == DoubtReason::unanswered || reason == DoubtReason::nodeGone; }

} // namespace

FileHealth segmentHealth(const SegmentRecord& record, std::span<const Doubt> doubts, bool spooled, const HealthView& view)
{
    std::size_t there = 0;
    std::size_t mayComeBack = 0;
    for (const auto& place : record.shards) {
        const auto doubt = std::find_if(doubts.begin(), doubts.end(), [&](const Doubt& d) { return d.shard == place.shard && d.node == place.node; });
        if (doubt == doubts.end())
            ++(view.reachable.contains(place.node) ? there : mayComeBack);
        else
            mayComeBack += isOpen(doubt->reason) ? 1 : 0;
    }
    FileHealth out;
    out.survivesLosses = static_cast<std::uint32_t>(there - std::min<std::size_t>(there, record.k));
    if (spooled && (!record.complete() || there < record.k))
        out.state = HealthState::waiting;
    else if (there >= record.wanted)
        out.state = HealthState::healthy;
    else if (there + mayComeBack < record.k)
        out.state = HealthState::lost;
    else if (there < record.k)
        out.state = HealthState::unavailable;
    else
        out.state = view.isRepaired && view.isRepaired(record.id) ? HealthState::beingRepaired : HealthState::degraded;
    return out;
}

std::optional<FileHealth> HealthLook::of(const Entry& entry)
{
    FileHealth out{HealthState::healthy, std::numeric_limits<std::uint32_t>::max()};
    if (entry.content.sizeBytes == 0 || !addContent(entry.content, out))
        return std::nullopt;
    if (entry.type == EntryType::directory && out.state < HealthState::unavailable)
        return std::nullopt;
    return out;
}

/// False: not known.
bool HealthLook::addContent(const Content& content, FileHealth& sum)
{
    if (content.bundle)
        return addChunk(*content.bundle, sum);
    if (content.depth == 0)
        return std::all_of(content.chunks.begin(), content.chunks.end(), [&](const ChunkRef& ref) { return addChunk(ref.id, sum); });
    // Without its lists there is no file either.
    for (const auto& list : content.chunks)
        if (!addChunk(list.id, sum))
            return false;
    if (sum.state >= HealthState::unavailable)
        return true;
    if (!maySpendTime())
        return false;
    const auto walked = m_vault.forEachChunk(content, 0, content.sizeBytes, m_cancel, [&](const ChunkRef& ref, std::uint64_t) -> Status {
        return addChunk(ref.id, sum) ? Status() : Status(ErrorCode::notFound);
    });
    m_failed = m_failed || !walked;
    return walked.ok();
}

bool HealthLook::addChunk(const ChunkId& chunk, FileHealth& sum)
{
    auto place = m_vault.chunks().find(chunk);
    if (!place) {
        if (!maySpendTime())
            return false;
        auto found = m_vault.locate(chunk);
        if (!found) {
            m_failed = true;
            return false;
        }
        place = *found;
    }
    const auto health = segment(place->segment);
    if (health)
        add(*health, sum);
    return health.has_value();
}

std::optional<FileHealth> HealthLook::segment(const SegmentId& id)
{
    const auto known = m_segments.find(id);
    return known != m_segments.end() ? known->second : m_segments.emplace(id, lookUp(id)).first->second;
}

std::optional<FileHealth> HealthLook::lookUp(const SegmentId& id)
{
    auto& catalog = m_vault.catalog();
    const auto doubts = catalog.doubts(id);
    const auto local = catalog.segmentRecord(id);
    if (!doubts || !local)
        return std::nullopt;
    if (*local)
        return segmentHealth((*local)->record, *doubts, (*local)->spooled, m_view);
    if (!maySpendTime())
        return std::nullopt;
    const auto record = m_vault.record(id);
    m_failed = m_failed || !record;
    return record ? std::optional(segmentHealth(*record, *doubts, false, m_view)) : std::nullopt;
}

} // namespace granary::drive
