#include "core/drive/segment_writer.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr std::size_t maxInFlight = 2;
constexpr std::size_t maxSpareFiles = 3;
constexpr auto tickPeriod = std::chrono::milliseconds(250);
constexpr std::uint64_t maxSpoolBytes = 8ull << 30;
/// Room for the segments that are under way, even on a small disk.
constexpr std::uint64_t leastSpoolBytes = 160ull << 20;
/// Segments that are open, on their way, or kept for the next ones.
constexpr std::size_t segmentBufferBytes = 3 * targetSegmentBytes;
/// Room for sealed index and trailer when a segment is full.
constexpr std::size_t reserveBytes = 1 << 20;

/// The largest power of two from 4 KiB to 64 KiB that cuts `bytes` into at least 16 cells a data shard, so that rounding costs little.
std::uint32_t cellFor(std::uint32_t bytes, unsigned k)
{
    std::uint32_t cell = 64u << 10;
    while (cell > (4u << 10) && std::uint64_t{cell} * k * 16 > bytes)
        cell /= 2;
    return cell;
}

} // namespace

std::string Spool::pathOf(const SegmentId& id) const { return joinPath(m_directory, id.hex()); }

Status Spool::write(const SegmentId& id, ByteView padded)
{
    GRANARY_TRY(m_files.makeDirectories(m_directory));
    {
        const std::lock_guard lock(m_mutex);
        if (!m_spare.empty()) {
            GRANARY_TRY(m_files.rename(m_spare.back(), pathOf(id)));
            m_spare.pop_back();
        }
    }
    GRANARY_ASSIGN(const auto file, m_files.open(pathOf(id), OpenMode::create));
    GRANARY_TRY(file->writeAt(0, padded));
    return file->truncate(padded.size());
}

Status Spool::sync(const SegmentId& id)
{
    GRANARY_ASSIGN(const auto file, m_files.open(pathOf(id), OpenMode::readWrite));
    GRANARY_TRY(file->sync());
    return m_files.syncDirectory(m_directory);
}

Result<Bytes> Spool::read(const SegmentId& id) { return m_files.readFile(pathOf(id), maxSegmentBytes); }

Status Spool::remove(const SegmentId& id) { return m_files.remove(pathOf(id)); }

Status Spool::recycle(const SegmentId& id)
{
    const std::lock_guard lock(m_mutex);
    if (m_spare.size() >= maxSpareFiles)
        return remove(id);
    const auto spare = joinPath(m_directory, "spare-" + std::to_string(m_spareNumber++));
    GRANARY_TRY(m_files.rename(pathOf(id), spare));
    m_spare.push_back(spare);
    return {};
}

bool Spool::removeSpare()
{
    const std::lock_guard lock(m_mutex);
    const bool some = !m_spare.empty();
    for (const auto& path : m_spare)
        (void)m_files.remove(path); // the next scan does it
    m_spare.clear();
    return some;
}

Result<std::map<SegmentId, std::uint64_t>> Spool::scan()
{
    GRANARY_TRY(m_files.makeDirectories(m_directory));
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto names, m_files.list(m_directory));
    std::map<SegmentId, std::uint64_t> out;
    for (const auto& name : names) {
        const auto path = joinPath(m_directory, name);
        const auto id = SegmentId::fromHexText(name);
        if (!id) {
            if (std::find(m_spare.begin(), m_spare.end(), path) == m_spare.end())
                GRANARY_TRY(m_files.remove(path));
            continue;
        }
        GRANARY_ASSIGN(const auto info, m_files.info(path));
        out.emplace(*id, info.sizeBytes);
    }
    return out;
}

std::uint64_t Spool::limitBytes()
{
    const auto space = m_files.space(parentPath(m_directory));
    if (!space)
        return maxSpoolBytes;
    return std::max(std::min(maxSpoolBytes, space->freeBytes / 10), std::min(leastSpoolBytes, space->freeBytes / 2));
}

SegmentWriter::SegmentWriter(Parts parts, Coding coding, CancelToken cancel, Unfinished unfinished)
    : m_parts(parts), m_coding(coding), m_cancel(std::move(cancel)), m_unfinished(unfinished), m_buffers(std::make_shared<BufferPool>(segmentBufferBytes))
{
    if (const auto spooled = m_parts.spool.scan())
        for (const auto& [id, bytes] : *spooled) {
            m_spoolBytes += bytes;
            if (const auto known = m_parts.catalog.record(id); known && *known && (*known)->readable())
                m_leavable.emplace_back(id, bytes);
        }
    m_thread = std::thread([this] { run(); });
}

SegmentWriter::~SegmentWriter()
{
    {
        std::unique_lock lock(m_mutex);
        m_stopping = true;
        for (const auto& closing : m_queue)
            m_parts.chunks.release(closing.open.entries);
        m_queue.clear();
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_inFlight.empty() && !m_busy; });
    }
    m_thread.join();
    (void)m_parts.spool.removeSpare();
    for (const auto& open : m_open)
        if (open)
            m_parts.chunks.release(open->entries);
}

Location SegmentWriter::append(Lane lane, ChunkKind kind, const ChunkId& id, std::uint32_t plainBytes, ByteView sealed)
{
    const std::lock_guard lock(m_mutex);
    auto& open = m_open[static_cast<std::size_t>(lane)];
    if (open && (open->bytes->size() + sealed.size() + reserveBytes > targetSegmentBytes || open->entries.size() >= maxSegmentEntries))
        closeLane(lane);
    if (!open) {
        open.emplace();
        open->id = m_parts.random.id<SegmentId>();
        open->bytes = lane == Lane::data ? m_buffers->takeEmpty(targetSegmentBytes) : std::make_shared<Bytes>();
    }
    const IndexEntry entry{id, kind, static_cast<std::uint32_t>(open->bytes->size()), static_cast<std::uint32_t>(sealed.size()), plainBytes};
    granary::append(*open->bytes, sealed);
    open->entries.push_back(entry);
    return {open->id, entry.offset, entry.sealedBytes, plainBytes};
}

void SegmentWriter::closeLane(Lane lane)
{
    auto& open = m_open[static_cast<std::size_t>(lane)];
    if (!open)
        return;
    m_queue.push_back({lane, std::move(*open)});
    open.reset();
    m_changed.notify_all();
}

void SegmentWriter::wait(std::unique_lock<std::mutex>& lock, const std::function<bool()>& over)
{
    while (!m_changed.wait_for(lock, tickPeriod, over)) {
        if (!m_tick)
            continue;
        lock.unlock();
        m_tick();
        lock.lock();
    }
}

Status SegmentWriter::waitForRoom()
{
    std::unique_lock lock(m_mutex);
    wait(lock, [this] { return m_error || m_queue.size() + m_inFlight.size() + m_busy <= maxInFlight; });
    if (m_error)
        return *m_error;
    lock.unlock();
    return m_cancel.check();
}

Status SegmentWriter::drain()
{
    std::unique_lock lock(m_mutex);
    for (const auto lane : {Lane::data, Lane::metadata, Lane::boot})
        closeLane(lane);
    wait(lock, [this] { return m_queue.empty() && m_inFlight.empty() && !m_busy; });
    return m_error ? Status(*m_error) : Status();
}

Status SegmentWriter::settle(Lane lane)
{
    std::unique_lock lock(m_mutex);
    closeLane(lane);
    wait(lock, [this] { return m_error || (m_queue.empty() && !m_busy); });
    return m_error ? Status(*m_error) : Status();
}

std::vector<std::pair<SegmentId, IndexEntry>> SegmentWriter::openEntries()
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::pair<SegmentId, IndexEntry>> out;
    for (const auto& open : m_open)
        if (open)
            for (const auto& e : open->entries)
                out.emplace_back(open->id, e);
    return out;
}

std::optional<Bytes> SegmentWriter::peek(const Location& location)
{
    const std::lock_guard lock(m_mutex);
    const auto cut = [&](const Bytes& bytes) { return toBytes(ByteView(bytes).subspan(location.offset, location.sealedBytes)); };
    for (const auto& open : m_open)
        if (open && open->id == location.segment)
            return cut(*open->bytes);
    for (const auto& closing : m_queue)
        if (closing.open.id == location.segment)
            return cut(*closing.open.bytes);
    if (const auto it = m_inFlight.find(location.segment); it != m_inFlight.end())
        return cut(*it->second);
    return std::nullopt;
}

SegmentTotals SegmentWriter::totals()
{
    const std::lock_guard lock(m_mutex);
    return m_totals;
}

std::string SegmentWriter::lastRefusal()
{
    const std::lock_guard lock(m_mutex);
    return m_lastRefusal;
}

void SegmentWriter::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stopping || (!m_queue.empty() && m_inFlight.size() < maxInFlight); });
        if (m_stopping)
            return;
        Closing closing = std::move(m_queue.front());
        m_queue.pop_front();
        m_busy = true;
        const bool failedBefore = m_error.has_value();
        const auto entries = closing.open.entries;
        lock.unlock();
        const Status status = failedBefore || m_cancel.cancelled() ? Status(ErrorCode::cancelled) : finish(std::move(closing));
        if (!status)
            m_parts.chunks.release(entries);
        lock.lock();
        m_busy = false;
        if (!status && !m_error)
            m_error = status.error();
        m_changed.notify_all();
    }
}

Status SegmentWriter::finish(Closing closing)
{
    auto& open = closing.open;
    closeSegment(m_parts.keys, open.id, open.entries, m_parts.random, *open.bytes);
    CatalogSegment segment;
    segment.record.id = open.id;
    segment.record.epoch = m_parts.keys.epoch;
    segment.record.k = static_cast<std::uint8_t>(m_coding.k);
    segment.record.wanted = static_cast<std::uint8_t>(m_coding.n);
    segment.record.lengthBytes = static_cast<std::uint32_t>(open.bytes->size());
    segment.record.cellBytes = cellFor(segment.record.lengthBytes, m_coding.k);
    segment.entries = std::move(open.entries);
    segment.spooled = true;
    segment.boot = closing.lane == Lane::boot;
    segment.unfinished = m_unfinished;
    GRANARY_TRY(waitForSpool(open.bytes->size()));
    GRANARY_TRY(m_parts.spool.write(open.id, *open.bytes));
    GRANARY_TRY(m_parts.catalog.putSegment(segment));
    m_parts.chunks.add(open.id, segment.entries);
    const std::shared_ptr<const Bytes> data = std::move(open.bytes);
    const auto record = segment.record;
    {
        const std::lock_guard lock(m_mutex);
        m_spoolBytes += data->size();
        ++m_totals.segments;
        m_totals.storedBytes += data->size();
        m_totals.shardsWanted += record.wanted;
        m_inFlight.emplace(record.id, data);
    }
    m_parts.store.put(data, record, m_cancel, [this, id = record.id](PutOutcome outcome) { ended(id, std::move(outcome)); });
    return {};
}

/// Until one more segment fits into the spool. What is under way leaves it, or is left to the nodes that have enough of it.
Status SegmentWriter::waitForSpool(std::size_t bytes)
{
    for (;;) {
        const auto limit = m_parts.spool.limitBytes();
        {
            const std::lock_guard lock(m_mutex);
            if (m_error)
                return *m_error;
            if (m_spoolBytes + bytes <= limit)
                return {};
        }
        if (m_parts.spool.removeSpare())
            continue;
        GRANARY_ASSIGN(const bool left, leaveToNodes());
        if (left)
            continue;
        std::unique_lock lock(m_mutex);
        if (m_spoolBytes == 0) // one goes alone, if the disk takes it at all
            return {};
        if (m_inFlight.empty())
            return Error(ErrorCode::notEnoughShards, ErrorKind::transient,
                "what they have not taken fills the room for it on this disk" + (m_lastRefusal.empty() ? std::string() : "; a node answered " + m_lastRefusal));
        m_changed.wait(lock, [this, before = m_inFlight.size()] { return m_stopping || m_error || m_inFlight.size() < before; });
        if (m_stopping)
            return ErrorCode::cancelled;
    }
}

/// The spooled segment that the nodes which answer now have most of leaves the spool, if they have enough; false when there is none.
Result<bool> SegmentWriter::leaveToNodes()
{
    std::vector<std::pair<SegmentId, std::uint64_t>> candidates;
    {
        const std::lock_guard lock(m_mutex);
        candidates.assign(m_leavable.begin(), m_leavable.end());
    }
    const auto nodes = m_parts.store.nodesNow();
    std::optional<SegmentRecord> best;
    std::uint64_t bestBytes = 0;
    std::int64_t bestMargin = -1;
    for (const auto& [id, size] : candidates) {
        GRANARY_ASSIGN(auto record, m_parts.catalog.record(id));
        if (!record)
            continue;
        const auto margin = static_cast<std::int64_t>(record->shardsOn(nodes.reachable)) - record->k;
        if (margin <= bestMargin)
            continue;
        bestMargin = margin;
        bestBytes = size;
        best = std::move(*record);
    }
    if (!best)
        return false;
    GRANARY_TRY(m_parts.catalog.updateRecord(*best, false));
    GRANARY_TRY(m_parts.spool.remove(best->id));
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_leavable, [&](const auto& entry) { return entry.first == best->id; });
    m_spoolBytes -= bestBytes;
    return true;
}

void SegmentWriter::ended(const SegmentId& id, PutOutcome outcome)
{
    Status status;
    const bool complete = outcome.record.complete();
    // Acknowledged by all: the spool's copy may go. The record comes first, so that a crash in between only repeats the put.
    status = m_parts.catalog.updateRecord(outcome.record, !complete);
    if (status && complete)
        status = m_parts.spool.recycle(id);
    if (status && !complete) // of some only the answer was lost
        status = m_parts.catalog.noteStray(id);
    for (const auto& refusal : outcome.refusals)
        m_parts.log.write(LogLevel::warning, "drive", "a shard was not placed: " + refusal.text());
    const std::lock_guard lock(m_mutex);
    m_totals.uploadedBytes += outcome.uploadedBytes;
    m_totals.shardsPlaced += outcome.record.shards.size();
    if (complete)
        m_spoolBytes -= m_inFlight.at(id)->size();
    else if (status && outcome.record.readable())
        m_leavable.emplace_back(id, m_inFlight.at(id)->size());
    if (!outcome.refusals.empty())
        m_lastRefusal = std::string(errorName(outcome.refusals.back().code));
    m_inFlight.erase(id);
    if (!status && !m_error)
        m_error = status.error();
    m_changed.notify_all();
}

} // namespace granary::drive
