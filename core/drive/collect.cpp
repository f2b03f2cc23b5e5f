#include "core/drive/collect.h"

#include "core/drive/collect_memory.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// Copied between two published states.
constexpr std::uint64_t maxStepBytes = 128ull << 20;
constexpr std::size_t maxStepSegments = 4096;
/// Below this length a segment is small: it is gathered with others of its kind, when there are enough of them.
constexpr std::uint32_t smallSegmentBytes = 1 << 20;
constexpr std::size_t enoughSmall = 8;
/// What a tiny segment has besides its chunks says nothing about how much of it is needed.
constexpr std::uint32_t tinySegmentBytes = 64 << 10;

bool isSparse(const SegmentUse& use)
{
    return use.segment.record.lengthBytes >= tinySegmentBytes && use.liveBytes() * 10 < std::uint64_t{use.segment.record.lengthBytes} * 6;
}

/// What is known of it is enough to copy all that is needed.
bool canBeCopied(const SegmentUse& use) { return use.chunkBytes == 0 || use.entries > 0; }

std::uint64_t nodeBytes(const SegmentRecord& record) { return record.shardBytes() * record.shards.size(); }

} // namespace

Status CollectRun::mark()
{
    m_state.phase = "mark";
    if (m_progress)
        m_progress(m_state);
    GRANARY_ASSIGN(const auto snapshots, m_vault.snapshots());
    return mark(snapshots);
}

Status CollectRun::mark(std::span<const SnapshotRecord> snapshots) { return m_live.mark(snapshots); }

Result<std::uint64_t> CollectRun::unneededBytes()
{
    GRANARY_ASSIGN(const auto uses, SegmentUses::count(m_vault, m_live, {}, m_cancel));
    std::uint64_t out = 0;
    for (const auto& use : uses.all()) {
        const auto& record = use.segment.record;
        if (use.segment.boot ? use.pinned : !uses.isJudged(use))
            continue;
        const auto dead = record.lengthBytes - std::min<std::uint64_t>(record.lengthBytes, use.liveBytes());
        if (use.liveBytes() == 0 || isSparse(use))
            out += nodeBytes(record) * dead / record.lengthBytes;
    }
    return out;
}

/// A segment that some state condemned: it goes when all devices know, and nothing is found in it.
void CollectRun::planCondemned(const SegmentUse& use, const RootRecord& root, const OtherDevices& others, Plan& plan)
{
    const auto& record = use.segment.record;
    if (use.chunkBytes > 0) {
        plan.changes.revived.insert(record.id);
        return;
    }
    if (use.nodeBytes > 0)
        plan.changes.vacated.insert(record.id);
    else if (!others.allCover(root, record.condemned, m_waiting) || use.pinned)
        ++m_report.segmentsWaiting;
    else if (plan.changes.removed.size() < maxStepSegments) {
        plan.changes.removed.insert(record.id);
        if (!m_condemned.contains(record.id) && !others.states.empty())
            plan.rescue.push_back(&use);
    } else {
        plan.more = true;
    }
}

/// Small segments cost more than what is in them: some together make a larger one.
void CollectRun::addGathered(const SegmentUses& uses, Plan& plan)
{
    std::vector<const SegmentUse*> small;
    for (const auto& use : uses.all())
        if (use.segment.record.lengthBytes < smallSegmentBytes && use.segment.record.condemned.none() && !use.segment.boot && uses.isJudged(use) &&
            use.liveBytes() > 0 && canBeCopied(use) && m_before->contains(use.segment.record.id) && !m_left.contains(use.segment.record.id))
            small.push_back(&use);
    m_gathered = true;
    if (small.size() < enoughSmall)
        return;
    for (const auto* use : small)
        if (std::find(plan.repack.begin(), plan.repack.end(), use) == plan.repack.end())
            plan.repack.push_back(use);
}

Result<CollectRun::Plan> CollectRun::plan(const SegmentUses& uses, const OtherDevices& others)
{
    if (!m_before) {
        m_before.emplace();
        for (const auto& use : uses.all())
            m_before->insert(use.segment.record.id);
    }
    Plan out;
    const auto root = m_vault.root();
    m_report.segmentsWaiting = 0;
    m_waiting.clear();
    std::uint64_t bytes = 0;
    for (const auto& use : uses.all()) {
        const auto& record = use.segment.record;
        if (use.segment.boot || !uses.isJudged(use))
            continue;
        if (!record.condemned.none()) {
            planCondemned(use, *root, others, out);
        } else if (use.liveBytes() == 0) {
            if (out.changes.condemned.size() < maxStepSegments)
                out.changes.condemned.insert(record.id);
            else
                out.more = true;
        } else if (isSparse(use) && canBeCopied(use) && m_before->contains(record.id) && !m_left.contains(record.id)) {
            if (bytes >= maxStepBytes || out.repack.size() >= maxStepSegments) {
                out.more = true;
                continue;
            }
            bytes += use.chunkBytes;
            out.repack.push_back(&use);
        }
    }
    if (!m_gathered && !out.more)
        addGathered(uses, out);
    for (const auto slot : m_waiting)
        if (const auto text = deviceText(slot); std::find(m_report.waitsForDevices.begin(), m_report.waitsForDevices.end(), text) == m_report.waitsForDevices.end())
            m_report.waitsForDevices.push_back(text);
    return out;
}

std::string CollectRun::deviceText(std::uint32_t slot) const
{
    const auto root = m_vault.root();
    const auto* const device = root->deviceAt(slot);
    return device && !device->name.empty() ? device->name : "device " + std::to_string(slot);
}

/// What was copied is condemned; what can't be had now is left alone.
Status CollectRun::copyOut(const SegmentUses& uses, Plan& plan, SegmentWriter& writer)
{
    Repack repack(m_vault, writer, m_live, m_cancel);
    for (const auto* use : plan.repack) {
        const auto& id = use->segment.record.id;
        GRANARY_ASSIGN(const auto segment, m_vault.catalog().segment(id));
        const auto copied = segment ? repack.copy(*segment, uses) : Status(ErrorCode::notFound);
        GRANARY_TRY(m_cancel.check());
        if (!copied && copied.error().kind != ErrorKind::transient && copied.error().kind != ErrorKind::corrupt)
            return copied.error(); // this machine's disk is full, or the like
        if (!copied) {
            m_left.insert(id);
            ++m_report.segmentsUnreadable;
            continue;
        }
        plan.changes.condemned.insert(id);
        ++m_report.segmentsRepacked;
        m_state.bytes += use->chunkBytes;
        if (m_progress)
            m_progress(m_state);
    }
    for (const auto* use : plan.rescue) {
        const auto& id = use->segment.record.id;
        GRANARY_ASSIGN(const auto segment, m_vault.catalog().segment(id));
        const auto rescued = segment ? repack.rescue(*segment, uses) : Status(ErrorCode::notFound);
        GRANARY_TRY(m_cancel.check());
        if (!rescued) { // it stays until that is known
            plan.changes.removed.erase(id);
            ++m_report.segmentsUnreadable;
        }
    }
    m_report.bytesCopied += repack.copiedBytes();
    return {};
}

/// Entries that lead into segments that go.
Status CollectRun::dropIndexEntries(Plan& plan)
{
    if (plan.changes.removed.empty())
        return {};
    std::vector<Bytes> keys;
    bool known = true;
    for (const auto& id : plan.changes.removed) {
        GRANARY_ASSIGN(const auto segment, m_vault.catalog().segment(id));
        known = known && segment && !segment->entries.empty();
        if (segment)
            for (const auto& e : segment->entries)
                keys.push_back(toBytes(e.id.view()));
    }
    VaultNodes nodes(m_vault, nullptr, Lane::metadata);
    BTree index(nodes, ChunkId::sizeBytes, m_vault.root()->index);
    const auto note = [&](ByteView key, ByteView value) -> Status {
        GRANARY_ASSIGN(const auto location, decodeLocation(value));
        if (plan.changes.removed.contains(location.segment))
            plan.changes.dropped.push_back(*ChunkId::from(key));
        return {};
    };
    if (!known) // what was in there was forgotten
        return index.forEach(note);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return index.findEach(keys, note);
}

/// Of manifests that no device's newest state has any more. No state names them, so nothing is to be published.
Status CollectRun::removeOldBoots(const SegmentUses& uses)
{
    for (const auto& use : uses.all()) {
        const auto& record = use.segment.record;
        if (!use.segment.boot || use.pinned || use.segment.state == SegmentState::fresh)
            continue;
        GRANARY_TRY(m_vault.catalog().removeSegment(record.id));
        if (use.segment.spooled)
            GRANARY_TRY(m_vault.spool().remove(record.id));
        ++m_report.segmentsRemoved;
        m_report.removedBytes += nodeBytes(record);
    }
    return {};
}

Result<bool> CollectRun::step(SegmentWriter& writer)
{
    GRANARY_TRY(m_cancel.check());
    if (m_vault.root()->sequence == 0)
        return false;
    GRANARY_ASSIGN(const auto others, OtherDevices::find(m_vault, m_cancel));
    GRANARY_ASSIGN(const auto uses, SegmentUses::count(m_vault, m_live, others, m_cancel));
    if (others.silent.empty())
        GRANARY_TRY(removeOldBoots(uses));
    GRANARY_ASSIGN(auto plan, this->plan(uses, others));
    m_state.phase = "repack";
    auto& changes = plan.changes;
    // Before anything is copied without what is not needed: should this run end here, no backup may count on that either.
    auto going = changes.condemned;
    for (const auto* use : plan.repack)
        going.insert(use->segment.record.id);
    GRANARY_TRY(forgetCondemned(m_vault, going, m_live, m_cancel));
    GRANARY_TRY(copyOut(uses, plan, writer));
    if (changes.condemned.empty() && changes.revived.empty() && changes.removed.empty() && changes.vacated.empty())
        return false;
    GRANARY_TRY(dropIndexEntries(plan));
    changes.vacated.insert(changes.condemned.begin(), changes.condemned.end());
    std::uint64_t removedBytes = 0;
    std::vector<SegmentId> spooled;
    std::vector<SegmentRecord> retired;
    for (const auto& id : changes.removed) {
        const auto* const use = uses.find(id);
        retired.push_back(use->segment.record);
        removedBytes += nodeBytes(use->segment.record);
        if (use->segment.spooled)
            spooled.push_back(id);
    }
    const auto condemned = changes.condemned;
    const auto removed = changes.removed.size();
    m_vault.retire(retired);
    GRANARY_ASSIGN([[maybe_unused]] const auto outcome, commit(m_vault, writer, std::move(changes), m_cancel));
    for (const auto& id : spooled)
        GRANARY_TRY(m_vault.spool().remove(id));
    m_condemned.insert(condemned.begin(), condemned.end());
    m_report.segmentsCondemned += condemned.size();
    m_report.segmentsRemoved += removed;
    m_report.removedBytes += removedBytes;
    return true;
}

} // namespace granary::drive
