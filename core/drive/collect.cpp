#include "core/drive/collect.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// Copied between two published states.
constexpr std::uint64_t maxStepBytes = 128ull << 20;
constexpr std::size_t maxStepSegments = 4096;
/// While segments wait for other devices, what is needed in them may be stored a second time by a backup.
constexpr std::uint64_t maxWaitingBytes = 1ull << 30;
/// Below this length a segment is small: it is gathered with others of its kind, when there are enough of them.
constexpr std::uint32_t smallSegmentBytes = 1 << 20;
constexpr std::size_t enoughSmall = 8;
/// What a tiny segment has besides its chunks says nothing about how much of it is needed.
constexpr std::uint32_t tinySegmentBytes = 64 << 10;

bool isSparse(const SegmentUse& use)
{
    return use.segment.record.lengthBytes >= tinySegmentBytes && use.liveBytes() * 10 < std::uint64_t{use.segment.record.lengthBytes} * 6;
}

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

Status CollectRun::mark(std::span<const SnapshotRecord> snapshots)
{
    // What a snapshot that was forgotten meanwhile needed may be gone already.
    if (m_live->hasOther(snapshots))
        m_live = std::make_unique<LiveChunks>(m_vault, m_cancel);
    return m_live->mark(snapshots);
}

Result<std::uint64_t> CollectRun::unneededBytes()
{
    GRANARY_ASSIGN(const auto uses, SegmentUses::count(m_vault, *m_live, {}, m_cancel));
    std::uint64_t out = 0;
    for (const auto& use : uses.all()) {
        const auto& record = use.segment.record;
        if (use.segment.boot ? use.pinned : !uses.isJudged(use))
            continue;
        const auto dead = record.lengthBytes - std::min<std::uint64_t>(record.lengthBytes, use.liveBytes());
        if (use.liveBytes() == 0 || isSparse(use) || !record.condemned.none())
            out += nodeBytes(record) * dead / record.lengthBytes;
    }
    return out;
}

/// Snapshots that the newest states of other devices hold and the merged one does not: those devices may still name what these need.
Result<std::vector<SnapshotRecord>> CollectRun::knownToOthers(const OtherDevices& others)
{
    GRANARY_ASSIGN(const auto own, ownSnapshots(m_vault));
    std::map<SnapshotId, SnapshotRecord> all;
    for (const auto& state : others.states) {
        GRANARY_ASSIGN(auto theirs, snapshotsIn(m_vault, state));
        all.merge(theirs);
    }
    std::vector<SnapshotRecord> out;
    for (auto& [id, record] : all)
        if (!own.contains(id))
            out.push_back(std::move(record));
    return out;
}

/// Segments that some state condemned: they go when all devices know.
Status CollectRun::planLeaving(const SegmentUses& uses, const OtherDevices& others, Plan& plan)
{
    std::set<SegmentId> condemned;
    for (const auto& use : uses.all())
        if (!use.segment.record.condemned.none() && uses.isJudged(use))
            condemned.insert(use.segment.record.id);
    if (condemned.empty())
        return {};
    GRANARY_ASSIGN(const auto unaware, others.unaware(m_vault, condemned));
    m_waiting.insert(others.silent.begin(), others.silent.end());
    for (const auto& id : condemned) {
        const auto& use = *uses.find(id);
        const auto waits = unaware.find(id);
        if (waits != unaware.end())
            m_waiting.insert(waits->second);
        if (use.nodeBytes > 0) // its own nodes go first
            plan.changes.vacated.insert(id);
        const bool ready = others.silent.empty() && waits == unaware.end() && !use.pinned;
        m_report.segmentsWaiting += ready ? 0 : 1;
        if (!ready || use.nodeBytes > 0 || m_left.contains(id) || plan.leavingBytes >= maxStepBytes || plan.leaving.size() >= maxStepSegments) {
            plan.waitingBytes += use.chunkBytes;
            continue;
        }
        plan.leavingBytes += use.chunkBytes;
        plan.leaving.push_back(&use);
    }
    return {};
}

bool CollectRun::mayBeCondemned(const SegmentUses& uses, const SegmentUse& use) const
{
    return !use.segment.boot && use.segment.record.condemned.none() && !use.segment.doomed && uses.isJudged(use) && m_before->contains(use.segment.record.id);
}

void CollectRun::planCondemning(const SegmentUses& uses, Plan& plan)
{
    auto& condemned = plan.changes.condemned;
    for (const auto& use : uses.all()) {
        const auto& segment = use.segment;
        if (segment.doomed && segment.state != SegmentState::fresh && segment.record.condemned.none())
            condemned.insert(segment.record.id); // a state that may have gone out has done so
        if (!mayBeCondemned(uses, use) || condemned.size() >= maxStepSegments)
            continue;
        if (use.liveBytes() > 0 && (!isSparse(use) || plan.waitingBytes + use.chunkBytes > maxWaitingBytes))
            continue;
        plan.waitingBytes += use.chunkBytes;
        condemned.insert(use.segment.record.id);
    }
    if (!m_gathered && condemned.size() < maxStepSegments)
        addGathered(uses, plan);
}

/// Small segments cost more than what is in them: some together make a larger one.
void CollectRun::addGathered(const SegmentUses& uses, Plan& plan)
{
    std::vector<SegmentId> small;
    for (const auto& use : uses.all())
        if (use.segment.record.lengthBytes < smallSegmentBytes && use.liveBytes() > 0 && mayBeCondemned(uses, use))
            small.push_back(use.segment.record.id);
    m_gathered = true;
    if (small.size() >= enoughSmall)
        plan.changes.condemned.insert(small.begin(), small.end());
}

Result<CollectRun::Plan> CollectRun::plan(const SegmentUses& uses, const OtherDevices& others)
{
    if (!m_before) {
        m_before.emplace();
        for (const auto& use : uses.all())
            m_before->insert(use.segment.record.id);
    }
    Plan out;
    m_report.segmentsWaiting = 0;
    m_waiting.clear();
    GRANARY_TRY(planLeaving(uses, others, out));
    planCondemning(uses, out);
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

/// What the index says lies in segments that go or are condemned: the catalog may know less of them.
Result<CollectRun::Entries> CollectRun::entriesInto(const Plan& plan)
{
    Entries out;
    if (plan.leaving.empty() && plan.changes.condemned.empty())
        return out;
    for (const auto& id : plan.changes.condemned)
        out[id];
    for (const auto* use : plan.leaving)
        out[use->segment.record.id];
    VaultNodes nodes(m_vault, nullptr, Lane::metadata);
    const auto note = [&](ByteView key, ByteView value) -> Status {
        GRANARY_TRY(m_cancel.check());
        GRANARY_ASSIGN(const auto location, decodeLocation(value));
        if (const auto at = out.find(location.segment); at != out.end())
            at->second.push_back({*ChunkId::from(key), ChunkKind::data, location.offset, location.sealedBytes, location.plainBytes});
        return {};
    };
    GRANARY_TRY(BTree(nodes, ChunkId::sizeBytes, m_vault.root()->index).forEach(note));
    return out;
}

/// What can't be had now is left alone.
Status CollectRun::copyOut(LiveChunks& live, const SegmentUses& uses, const Entries& entries, SegmentWriter& writer, Plan& plan)
{
    Repack repack(m_vault, writer, live, m_cancel);
    for (const auto* use : plan.leaving) {
        const auto& id = use->segment.record.id;
        GRANARY_ASSIGN(const auto segment, m_vault.catalog().segment(id));
        auto all = entries.at(id);
        if (segment)
            all.insert(all.end(), segment->entries.begin(), segment->entries.end());
        const auto before = repack.copiedBytes();
        const auto copied = segment ? repack.copy(*segment, std::move(all), uses) : Status(ErrorCode::notFound);
        GRANARY_TRY(m_cancel.check());
        if (!copied && copied.error().kind != ErrorKind::transient && copied.error().kind != ErrorKind::corrupt)
            return copied.error(); // this machine's disk is full, or the like
        if (!copied) {
            m_left.insert(id);
            ++m_report.segmentsUnreadable;
            continue;
        }
        plan.changes.removed.insert(id);
        m_report.segmentsRepacked += repack.copiedBytes() > before ? 1 : 0;
        m_state.bytes += use->chunkBytes;
        if (m_progress)
            m_progress(m_state);
    }
    m_report.bytesCopied += repack.copiedBytes();
    plan.copied = repack.copied();
    return {};
}

/// Entries of the index that lead into segments that go lead to another copy, if there is one, even of what nothing needs: this machine may
/// name that copy before the next run.
Status CollectRun::leadElsewhere(const Entries& entries, Plan& plan)
{
    auto& changes = plan.changes;
    for (const auto& [id, list] : entries) {
        const bool goes = changes.removed.contains(id);
        for (const auto& e : list) {
            if (plan.copied.contains(e.id))
                continue; // what is new has its place from there
            const auto other = m_vault.chunks().find(e.id); // knows nothing of what was condemned before
            if (other && (goes || !changes.condemned.contains(other->segment)))
                changes.moved.emplace(e.id, *other);
            else if (goes && m_live->contains(e.id))
                return Error(ErrorCode::internal, "a chunk that a snapshot needs would be nowhere");
            else if (goes)
                changes.dropped.insert(e.id);
        }
    }
    return {};
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
    GRANARY_ASSIGN(const auto uses, SegmentUses::count(m_vault, *m_live, others, m_cancel));
    if (others.silent.empty())
        GRANARY_TRY(removeOldBoots(uses));
    GRANARY_ASSIGN(auto plan, this->plan(uses, others));
    m_state.phase = "repack";
    GRANARY_ASSIGN(const auto entries, entriesInto(plan));
    GRANARY_ASSIGN(const auto more, plan.leaving.empty() ? Result<std::vector<SnapshotRecord>>(std::vector<SnapshotRecord>()) : knownToOthers(others));
    if (more.empty()) {
        GRANARY_TRY(copyOut(*m_live, uses, entries, writer, plan));
    } else {
        auto live = *m_live;
        GRANARY_TRY(live.mark(more));
        GRANARY_ASSIGN(const auto wider, SegmentUses::count(m_vault, live, others, m_cancel));
        GRANARY_TRY(copyOut(live, wider, entries, writer, plan));
    }
    GRANARY_TRY(leadElsewhere(entries, plan));
    if (plan.changes.condemned.empty() && plan.changes.removed.empty() && plan.changes.vacated.empty())
        return false;
    GRANARY_TRY(publish(uses, plan, writer));
    return true;
}

Status CollectRun::publish(const SegmentUses& uses, Plan& plan, SegmentWriter& writer)
{
    auto& changes = plan.changes;
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
    const auto condemned = changes.condemned.size();
    const auto removed = changes.removed.size();
    m_vault.retire(retired);
    GRANARY_ASSIGN([[maybe_unused]] const auto outcome, commit(m_vault, writer, std::move(changes), m_cancel));
    for (const auto& id : spooled)
        GRANARY_TRY(m_vault.spool().remove(id));
    m_report.segmentsCondemned += condemned;
    m_report.segmentsRemoved += removed;
    m_report.removedBytes += removedBytes;
    return {};
}

} // namespace granary::drive
