// What a LocalDrive lets go: snapshots, and what they alone needed.
#include "core/drive/collect.h"
#include "core/drive/local_drive.h"
#include "core/drive/recovery.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// Copies that a node is asked to forget at a time.
constexpr std::size_t removalBatch = 5000;

RetentionItem itemOf(const SnapshotRecord& record)
{
    return {record.info.id, record.info.sequence, record.slot, record.info.time, record.info.tags, record.info.paths};
}

} // namespace

/// A clock that went back by more than a day since any device wrote a state, or that of another device runs ahead as much: whoever is right,
/// days are not what they seem.
Status LocalDrive::checkOwnClock()
{
    const auto now = m_vault.environment().clock.wall();
    for (const auto& device : mergedDevices().devices)
        if (device.time.ns - now.ns > nsPerDay)
            return Error(ErrorCode::clockSkew, "the last state of device " + (device.name.empty() ? std::to_string(device.slot) : device.name) + " is from the future");
    return {};
}

Result<ForgetReport> LocalDrive::decideForget(const ForgetRequest& request)
{
    GRANARY_ASSIGN(const auto records, this->records());
    std::map<SnapshotId, const SnapshotRecord*> byId;
    for (const auto& r : records)
        byId.emplace(r.info.id, &r);
    ForgetReport out;
    if (request.snapshots.empty()) {
        if (!request.trustClocks)
            GRANARY_TRY(checkOwnClock());
        std::vector<RetentionItem> items;
        for (const auto& r : records)
            items.push_back(itemOf(r));
        GRANARY_ASSIGN(auto decided, decideRetention(request.policy, std::move(items), m_vault.environment().clock.wall(), request.zone, request.trustClocks));
        for (auto& d : decided)
            out.snapshots.push_back({byId.at(d.id)->info, std::move(d.reasons)});
    } else {
        for (const auto& id : request.snapshots)
            if (!byId.contains(id))
                return Error(ErrorCode::notFound, "no such snapshot");
        for (auto at = records.rbegin(); at != records.rend(); ++at)
            if (std::find(request.snapshots.begin(), request.snapshots.end(), at->info.id) != request.snapshots.end())
                out.snapshots.push_back({at->info, {}});
    }
    for (const auto& line : out.snapshots)
        out.forgotten += line.reasons.empty() ? 1 : 0;
    out.kept = records.size() - out.forgotten;
    return out;
}

Result<ForgetReport> LocalDrive::forget(const ForgetRequest& request, const ProgressSink& progress, CancelToken cancel)
{
    if (request.dryRun) {
        GRANARY_ASSIGN(auto report, decideForget(request));
        if (isUnloaded(m_vault) || report.forgotten == 0)
            return report;
        GRANARY_ASSIGN(auto kept, records());
        std::erase_if(kept, [&](const SnapshotRecord& r) {
            return std::any_of(report.snapshots.begin(), report.snapshots.end(), [&](const auto& line) { return line.reasons.empty() && line.snapshot.id == r.info.id; });
        });
        CollectRun run(m_vault, progress, cancel);
        GRANARY_TRY(run.mark(kept));
        GRANARY_ASSIGN(report.unneededBytes, run.unneededBytes());
        return report;
    }
    const Writing lock(*this);
    GRANARY_TRY(loadRecovered(m_vault, cancel));
    // What is published must not name what an earlier try left in the spool alone.
    GRANARY_ASSIGN([[maybe_unused]] const bool better, putSpooled(cancel));
    GRANARY_TRY(mergeAll(cancel));
    GRANARY_ASSIGN(auto report, decideForget(request));
    if (report.forgotten == 0)
        return report;
    StateChanges changes;
    for (const auto& line : report.snapshots)
        if (line.reasons.empty())
            changes.forgotten.push_back(line.snapshot.id);
    GRANARY_TRY(publishWith(std::move(changes), cancel));
    return report;
}

/// With m_writing held.
Result<bool> LocalDrive::collectStep(CollectRun& run, const CancelToken& cancel)
{
    GRANARY_TRY(loadRecovered(m_vault, cancel));
    GRANARY_ASSIGN([[maybe_unused]] const bool better, putSpooled(cancel));
    GRANARY_TRY(mergeAll(cancel));
    GRANARY_TRY(run.mark()); // what came meanwhile
    GRANARY_ASSIGN(auto* const store, m_vault.store());
    GRANARY_ASSIGN(const auto coding, store->coding());
    const auto writer = makeWriter(*store, coding, cancel);
    m_vault.setWriter(writer.get());
    const auto more = run.step(*writer);
    m_vault.setWriter(nullptr);
    // Also of a step that failed: what is no longer to be counted on must not be found by the next backup.
    const auto reloaded = m_vault.reload();
    GRANARY_TRY(more);
    GRANARY_TRY(reloaded);
    return *more;
}

Result<CollectReport> LocalDrive::collect(const CollectRequest& request, const ProgressSink& progress, CancelToken cancel)
{
    CollectRun run(m_vault, progress, cancel);
    for (bool more = true; more;) {
        // Reading trees may take long, and a backup goes on meanwhile.
        if (!isUnloaded(m_vault))
            (void)run.mark(); // with the lock held it decides
        GRANARY_TRY(cancel.check());
        GRANARY_ASSIGN(const auto lock, afterOthers(cancel));
        GRANARY_ASSIGN(more, collectStep(run, cancel));
    }
    auto& report = run.report();
    GRANARY_TRY(findStrays(cancel));
    GRANARY_TRY(sendRemovals(request.purge, &report, cancel));
    if (request.purge) {
        GRANARY_ASSIGN(auto* const store, m_vault.store());
        auto purged = store->purgeTombstones(*request.purge, cancel);
        report.purgedBytes = purged.bytes;
        report.waitsForNodes.merge(purged.open);
    }
    return report;
}

/// What nodes hold of segments that are gone, though this machine was never told that they took it: its power failed, or an answer was lost.
Status LocalDrive::findStrays(const CancelToken& cancel)
{
    auto& catalog = m_vault.catalog();
    GRANARY_ASSIGN(const auto strays, catalog.strays());
    if (strays.empty())
        return {};
    GRANARY_ASSIGN(auto* const store, m_vault.store());
    const auto held = store->shardsOf(strays, cancel);
    GRANARY_TRY(cancel.check());
    return catalog.settleStrays(strays, held.shards, held.open.empty());
}

/// Asks the nodes to let go what no published state names. What they don't answer for is asked again next time.
Status LocalDrive::sendRemovals(const crypto::SigningKey* purge, CollectReport* report, const CancelToken& cancel)
{
    auto& catalog = m_vault.catalog();
    GRANARY_ASSIGN(const auto known, catalog.nodes());
    GRANARY_ASSIGN(auto nodes, catalog.removalNodes());
    while (!nodes.empty()) {
        GRANARY_TRY(cancel.check());
        std::vector<ShardRemoval> batch;
        std::vector<ShardRemoval> done;
        for (const auto& node : nodes) {
            GRANARY_ASSIGN(const auto some, catalog.removals(node, removalBatch));
            // A node that left the drive is nobody's business any more.
            const bool left = !known.empty() && std::none_of(known.begin(), known.end(), [&](const KnownNode& k) { return k.id == node; });
            auto& to = left ? done : batch;
            to.insert(to.end(), some.begin(), some.end());
        }
        if (!batch.empty()) {
            GRANARY_ASSIGN(auto* const store, m_vault.store());
            const auto answered = store->remove(batch, purge, cancel);
            done.insert(done.end(), answered.begin(), answered.end());
        }
        GRANARY_TRY(catalog.dropRemovals(done));
        std::map<NodeId, std::size_t> open;
        for (const auto& shard : batch)
            ++open[shard.node];
        for (const auto& shard : done)
            if (const auto at = open.find(shard.node); at != open.end() && --at->second == 0)
                open.erase(at);
        for (const auto& [node, count] : open) {
            std::erase(nodes, node);
            if (report) {
                report->removalsWaiting += count;
                report->waitsForNodes.insert(node);
            }
        }
        GRANARY_ASSIGN(const auto rest, catalog.removalNodes());
        std::erase_if(nodes, [&](const NodeId& node) { return std::find(rest.begin(), rest.end(), node) == rest.end(); });
    }
    return {};
}

} // namespace granary::drive
