// What a LocalDrive sends when nodes come: shards that found no place, and more shards of segments that were sealed for fewer nodes.
#include "core/drive/admitted_devices.h"
#include "core/drive/epochs.h"
#include "core/drive/local_drive.h"
#include "core/drive/recovery.h"
#include "core/drive/shard_count.h"

#include <algorithm>
#include <future>
#include <thread>

namespace granary::drive {
namespace {

/// Spread segments that are published together; a backup may run in between.
constexpr std::size_t spreadBatch = 4;

PutOutcome putNow(SegmentStore& store, Bytes sealed, const SegmentRecord& record, const CancelToken& cancel)
{
    std::promise<PutOutcome> promise;
    auto outcome = promise.get_future();
    store.put(std::make_shared<const Bytes>(std::move(sealed)), record, cancel, [&promise](PutOutcome o) { promise.set_value(std::move(o)); });
    return outcome.get();
}

} // namespace

/// Nodes were removed: what waits for as many as there were is complete with as many as there are.
Status LocalDrive::forgetRemovedNodes()
{
    GRANARY_ASSIGN(auto* const store, m_vault.store());
    GRANARY_ASSIGN(const auto coding, store->coding());
    // One that is leaving may stay after all.
    GRANARY_ASSIGN(const auto nodes, m_vault.catalog().nodes());
    if (std::any_of(nodes.begin(), nodes.end(), [](const KnownNode& node) { return node.leaving; }))
        return {};
    GRANARY_ASSIGN(const auto segments, m_vault.catalog().segmentRecords());
    for (const auto& s : segments) {
        if (s.record.complete() || s.record.wanted <= coding.n)
            continue;
        auto record = s.record;
        record.wanted = static_cast<std::uint8_t>(std::max<std::size_t>({record.k, record.shards.size(), coding.n}));
        if (record.wanted < s.record.wanted)
            GRANARY_TRY(m_vault.catalog().updateRecord(record, s.spooled && !record.complete()));
    }
    return {};
}

/// True when a segment has more shards than before.
Result<bool> LocalDrive::putSpooled(const CancelToken& cancel)
{
    GRANARY_ASSIGN(auto* const store, m_vault.store());
    GRANARY_ASSIGN(const auto spooled, m_vault.spool().scan());
    bool better = false;
    for (const auto& [id, bytes] : spooled) {
        GRANARY_TRY(cancel.check());
        GRANARY_ASSIGN(const auto segment, m_vault.catalog().segment(id));
        // The crash was between two steps of one segment; what is left of one that the nodes have enough of may be torn.
        if (!segment || !segment->spooled || segment->record.complete()) {
            GRANARY_TRY(m_vault.spool().remove(id));
            continue;
        }
        auto padded = m_vault.spooled(*segment);
        if (!padded) { // the disk has spoilt it, which must not hold up all others
            if (segment->record.readable()) {
                GRANARY_TRY(m_vault.catalog().updateRecord(segment->record, false));
                GRANARY_TRY(m_vault.spool().remove(id));
            }
            continue;
        }
        const auto put = putNow(*store, std::move(*padded), segment->record, cancel);
        if (put.record.shards.size() > segment->record.shards.size()) {
            better = true;
            GRANARY_TRY(m_vault.catalog().updateRecord(put.record, !put.record.complete()));
        }
        if (put.record.complete())
            GRANARY_TRY(m_vault.spool().remove(id));
    }
    return better;
}

/// Segments that lack shards, are not in the spool, and could get some from the nodes that answer now.
Result<std::vector<SegmentRecord>> LocalDrive::narrowSegments()
{
    GRANARY_ASSIGN(auto* const store, m_vault.store());
    GRANARY_ASSIGN(const auto coding, store->coding());
    const auto takers = store->nodesNow().takers;
    std::vector<SegmentRecord> out;
    if (m_fruitless == takers)
        return out;
    GRANARY_ASSIGN(auto segments, m_vault.catalog().segmentRecords());
    for (auto& s : segments) {
        if (s.state != SegmentState::committed || s.spooled || !s.record.readable() || s.record.shards.size() >= wantedShards(s.record, coding))
            continue;
        if (s.record.shardsOn(takers) < takers.size())
            out.push_back(std::move(s.record));
    }
    return out;
}

/// Whether a segment's shards have changed since it was published.
Result<bool> LocalDrive::hasMoved()
{
    GRANARY_ASSIGN(const auto segments, m_vault.catalog().segmentRecords());
    return std::any_of(segments.begin(), segments.end(), [](const auto& s) { return s.state == SegmentState::moved; });
}

/// Gives these segments the shards that they should have; of those that were complete, what was reached counts. Publishes. False when the
/// nodes take no more: fetching further segments would be in vain until others answer.
Result<bool> LocalDrive::spread(std::span<const SegmentRecord> records, const CancelToken& cancel)
{
    GRANARY_ASSIGN(auto* const store, m_vault.store());
    GRANARY_ASSIGN(const auto coding, store->coding());
    bool better = false;
    bool fruitful = true;
    for (const auto& record : records) {
        if (cancel.cancelled() || !fruitful)
            break;
        // It may have been moved or collected meanwhile.
        GRANARY_ASSIGN(const auto now, m_vault.catalog().segment(record.id));
        if (!now || now->record != record)
            continue;
        auto sealed = store->read(record, 0, record.lengthBytes, cancel);
        if (!sealed)
            continue; // its own nodes are away
        auto wider = record;
        wider.wanted = static_cast<std::uint8_t>(wantedShards(record, coding));
        auto put = putNow(*store, std::move(*sealed), wider, cancel);
        fruitful = put.record.shards.size() > record.shards.size();
        if (!fruitful)
            continue;
        put.record.wanted = record.complete() ? static_cast<std::uint8_t>(put.record.shards.size()) : record.wanted;
        GRANARY_TRY(m_vault.catalog().updateRecord(put.record, false));
        better = true;
    }
    if (better)
        GRANARY_TRY(publishChanges({}));
    GRANARY_TRY(cancel.check());
    if (!fruitful)
        m_fruitless = store->nodesNow().takers;
    return fruitful;
}

/// In batches, each begun by `before`.
Status LocalDrive::spreadAll(std::span<const SegmentRecord> records, const CancelToken& cancel, const std::function<Result<std::unique_lock<std::mutex>>()>& before)
{
    while (!records.empty()) {
        GRANARY_ASSIGN(const auto lock, before());
        const auto batch = records.first(std::min(spreadBatch, records.size()));
        GRANARY_ASSIGN(const bool more, spread(batch, cancel));
        if (!more)
            return {};
        records = records.subspan(batch.size());
    }
    return {};
}

Status LocalDrive::spreadFurther(const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto narrow, narrowSegments());
    return spreadAll(narrow, cancel, [] { return std::unique_lock<std::mutex>(); });
}

Status LocalDrive::topUp(CancelToken cancel)
{
    std::vector<SegmentRecord> narrow;
    {
        const std::lock_guard lock(m_writing);
        GRANARY_TRY(loadRecovered(m_vault, cancel));
        GRANARY_TRY(forgetRemovedNodes());
        GRANARY_ASSIGN(const bool better, putSpooled(cancel));
        std::optional<StateMerge> rest;
        GRANARY_TRY(mergeOthers(cancel, rest));
        // An earlier run may have ended before it could publish.
        GRANARY_ASSIGN(const bool moved, hasMoved());
        GRANARY_ASSIGN(const auto admitted, admittedDevices(m_vault));
        if ((better || moved || !admitted.empty() || isBehind(m_vault)) && m_vault.root()->sequence > 0)
            GRANARY_TRY(publishChanges(cancel));
        GRANARY_ASSIGN(narrow, narrowSegments());
        GRANARY_TRY(sendRemovals(nullptr, nullptr, cancel));
    }
    return spreadAll(narrow, cancel, [&] { return afterOthers(cancel); });
}

/// m_writing, for work in the background: who waits to write goes first.
Result<std::unique_lock<std::mutex>> LocalDrive::afterOthers(const CancelToken& cancel)
{
    while (m_waiting > 0) {
        GRANARY_TRY(cancel.check());
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return std::unique_lock(m_writing);
}

} // namespace granary::drive
