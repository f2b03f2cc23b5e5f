#include "core/engine/repair_delegation.h"

#include "core/placement/durability.h"

#include <algorithm>

namespace granary::engine {
namespace {

constexpr std::int64_t daySeconds = 86400;
constexpr std::int64_t goodForSeconds = 60 * daySeconds;
/// Prolonged with so much left: a repairer goes on for six weeks at least after the owner's machine was on last.
constexpr std::int64_t renewBelowSeconds = 45 * daySeconds;

} // namespace

const crypto::MaskKey* RepairDelegation::maskKey(std::uint32_t epoch) const
{
    if (m_keys.drive.epoch == epoch)
        return &m_keys.drive.maskKey;
    for (const auto& keys : m_keys.older)
        if (keys.epoch == epoch)
            return &keys.maskKey;
    return nullptr;
}

/// Its holders, and others as long as there is room.
std::vector<swarm::RepairNode> RepairDelegation::nodesFor(const NodeId& repairer, const drive::SegmentRecord& record) const
{
    std::vector<swarm::RepairNode> holders;
    std::vector<swarm::RepairNode> others;
    for (const auto& node : m_nodes) {
        if (node.node == repairer)
            continue;
        const bool holds = std::any_of(record.shards.begin(), record.shards.end(), [&](const auto& place) { return place.node == node.node; });
        (holds ? holders : others).push_back(node);
    }
    others.resize(std::min(others.size(), swarm::maxRepairNodes - std::min(swarm::maxRepairNodes, holders.size())));
    holders.insert(holders.end(), others.begin(), others.end());
    std::sort(holders.begin(), holders.end(), [](const auto& a, const auto& b) { return a.node < b.node; });
    return holders;
}

std::optional<swarm::RepairJob> RepairDelegation::jobFor(const NodeId& repairer, const drive::SegmentRecord& record) const
{
    const auto* const mask = maskKey(record.epoch);
    const bool holds = std::any_of(record.shards.begin(), record.shards.end(), [&](const auto& place) { return place.node == repairer; });
    if (!mask || holds || !record.readable() || !record.condemned.none())
        return std::nullopt;
    swarm::RepairJob job;
    job.order.tenant = *TenantId::from(m_keys.drive.storeSign.publicKey().view());
    job.order.repairer = repairer;
    job.order.segment = record.id;
    job.order.shardBytes = record.shardBytes();
    for (const auto& place : record.shards) {
        job.order.rows.push_back({place.shard, place.root});
        job.holders.push_back(place.node);
        job.masks.push_back(crypto::rowMask(*mask, record.id, place.shard));
    }
    job.k = record.k;
    const auto rows = static_cast<unsigned>(record.shards.size());
    // As this engine would do itself: few nodes lose one at a time, of many shards some may be missing.
    const bool each = record.wanted < placement::RepairPolicy().eachBelow;
    job.enough = static_cast<std::uint8_t>(each ? rows : std::min(rows, placement::defaultThreshold(record.k, record.wanted) + 1));
    job.enough = std::max(job.enough, job.k);
    job.nodes = nodesFor(repairer, record);
    return job;
}

template <class T>
T RepairDelegation::ask(const NodeId& repairer, std::function<void(swarm::RepairClient&, std::function<void(T)>)> question)
{
    return awaitOnLoop<T>(m_environment.loop, [&](std::function<void(T)> done) {
        const auto client = m_network.peers().repairClient(repairer);
        if (!client)
            return done(Error(ErrorCode::unreachable, "the repairer is away"));
        question(*client, std::move(done));
    });
}

Result<std::vector<swarm::EntrustedSegment>> RepairDelegation::listAll(const NodeId& repairer)
{
    using Page = Result<std::vector<swarm::EntrustedSegment>>;
    std::vector<swarm::EntrustedSegment> out;
    for (;;) {
        GRANARY_TRY(m_cancel.check());
        const auto after = out.empty() ? std::optional<SegmentId>() : out.back().segment;
        GRANARY_ASSIGN(const auto page, ask<Page>(repairer, [&](auto& client, auto done) { client.entrusted(after, std::move(done)); }));
        out.insert(out.end(), page.begin(), page.end());
        if (page.size() < swarm::maxEntrustedListed)
            return out;
    }
}

Status RepairDelegation::dismiss(const NodeId& repairer, std::vector<SegmentId> segments)
{
    while (!segments.empty()) {
        GRANARY_TRY(m_cancel.check());
        const auto count = std::min(segments.size(), swarm::maxEntrustedListed);
        std::vector<SegmentId> some(segments.end() - static_cast<std::ptrdiff_t>(count), segments.end());
        segments.resize(segments.size() - count);
        GRANARY_TRY(ask<Status>(repairer, [&](auto& client, auto done) { client.dismiss(std::move(some), std::move(done)); }));
    }
    return {};
}

Status RepairDelegation::entrust(const NodeId& repairer, swarm::RepairJob job, std::int64_t untilSeconds)
{
    job.order.untilSeconds = untilSeconds;
    GRANARY_ASSIGN(job.signedOrder, swarm::signRepairOrder(job.order, m_keys.drive.storeSign));
    GRANARY_ASSIGN(auto bytes, swarm::encodeRepairJob(job));
    const auto shared = std::make_shared<const Bytes>(std::move(bytes));
    return ask<Status>(repairer, [&](auto& client, auto done) { client.entrust(shared, std::move(done)); });
}

Result<std::map<SegmentId, std::uint8_t>> RepairDelegation::mended(const NodeId& repairer)
{
    GRANARY_ASSIGN(const auto listed, listAll(repairer));
    std::map<SegmentId, std::uint8_t> out;
    for (const auto& entry : listed)
        if (entry.mended > 0)
            out.emplace(entry.segment, entry.mended);
    return out;
}

Result<std::uint64_t> RepairDelegation::settle(const NodeId& repairer, const std::vector<drive::SegmentRecord>& records)
{
    GRANARY_ASSIGN(const auto listed, listAll(repairer));
    std::map<SegmentId, swarm::EntrustedSegment> known;
    for (const auto& entry : listed)
        known.emplace(entry.segment, entry);
    const auto now = m_environment.clock.wall().ns / 1'000'000'000;
    std::uint64_t out = 0;
    for (const auto& record : records) {
        auto job = jobFor(repairer, record);
        if (!job)
            continue;
        ++out;
        const auto at = known.extract(record.id);
        const bool same = !at.empty() && at.mapped().digest == job->digest() && at.mapped().untilSeconds - now >= renewBelowSeconds;
        if (same)
            continue;
        GRANARY_TRY(m_cancel.check());
        GRANARY_TRY(entrust(repairer, std::move(*job), now + goodForSeconds));
    }
    std::vector<SegmentId> over;
    for (const auto& [segment, entry] : known)
        over.push_back(segment);
    GRANARY_TRY(dismiss(repairer, std::move(over)));
    return out;
}

Status RepairDelegation::dismissAll(const NodeId& repairer)
{
    GRANARY_ASSIGN(const auto listed, listAll(repairer));
    std::vector<SegmentId> all;
    for (const auto& entry : listed)
        all.push_back(entry.segment);
    return dismiss(repairer, std::move(all));
}

} // namespace granary::engine
