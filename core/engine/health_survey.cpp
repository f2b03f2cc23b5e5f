#include "core/engine/health_survey.h"

#include <algorithm>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;
using placement::NodeFault;
using placement::ShardFault;

constexpr Duration progressPeriod = 100ms;

drive::DoubtReason reasonOf(ShardFault fault)
{
    switch (fault) {
    case ShardFault::missing: return drive::DoubtReason::missing;
    case ShardFault::wrong:
    case ShardFault::wrongInBulk: return drive::DoubtReason::wrong;
    case ShardFault::unanswered: return drive::DoubtReason::unanswered;
    }
    return drive::DoubtReason::missing;
}

/// What such a node says of shards that it was not asked about is worth nothing.
bool isDistrusted(NodeFault fault) { return fault == NodeFault::wrongInBulk || fault == NodeFault::stalled; }

using PlaceKey = std::tuple<SegmentId, std::uint8_t, NodeId>;
using Found = std::map<PlaceKey, drive::Doubt>;

/// Everything that the answers leave in doubt.
Found foundBy(const placement::VerificationOutcome& outcome, const std::vector<drive::SegmentRecord>& segments, WallTime now)
{
    Found found;
    const auto note = [&](const SegmentId& segment, const drive::ShardPlace& place, drive::DoubtReason reason) {
        found.try_emplace(PlaceKey{segment, place.shard, place.node}, drive::Doubt{segment, place.shard, place.node, reason, now});
    };
    for (const auto& fault : outcome.shards)
        note(fault.segment, fault.place, reasonOf(fault.fault));
    std::map<NodeId, drive::DoubtReason> distrusted;
    for (const auto& node : outcome.nodes)
        if (isDistrusted(node.fault))
            distrusted.emplace(node.node, node.fault == NodeFault::stalled ? drive::DoubtReason::unanswered : drive::DoubtReason::wrong);
    if (!distrusted.empty())
        for (const auto& record : segments)
            for (const auto& place : record.shards)
                if (const auto at = distrusted.find(place.node); at != distrusted.end())
                    note(record.id, place, at->second);
    return found;
}

} // namespace

Result<HealthSurvey> HealthSurvey::take(const Environment& environment, drive::Drive& drive, placement::Placement& placement,
    placement::VerificationOrder order, const HealthProgress& progress, std::string_view phase, const CancelToken& cancel)
{
    HealthSurvey out;
    out.segments = order.segments;
    GRANARY_ASSIGN(const auto before, drive.doubts());
    for (const auto& doubt : before)
        order.suspects.emplace(doubt.segment, doubt.node);
    order.progress = [progress, phase = std::string(phase), last = SteadyTime(), &clock = environment.clock](std::uint64_t done, std::uint64_t total) mutable {
        if (clock.steady() - last < progressPeriod)
            return;
        last = clock.steady();
        progress({phase, 0, 0, done, total, 0});
    };
    GRANARY_ASSIGN(auto outcome, placement.verify(std::move(order), cancel));
    for (const auto& node : outcome.nodes)
        if (node.fault == NodeFault::away)
            out.away.insert(node.node);
    auto found = foundBy(outcome, out.segments, environment.clock.wall());
    std::vector<drive::Doubt> add;
    for (const auto& [key, doubt] : found)
        add.push_back(doubt);
    std::vector<drive::Doubt> remove;
    for (const auto& doubt : before) {
        const PlaceKey key{doubt.segment, doubt.shard, doubt.node};
        if (found.contains(key))
            continue;
        // Of a node that does not answer nothing new is known.
        if (out.away.contains(doubt.node))
            found.emplace(key, doubt);
        else
            remove.push_back(doubt);
    }
    GRANARY_TRY(drive.changeDoubts(add, remove));
    for (const auto& [key, doubt] : found)
        out.doubts[doubt.segment].emplace(doubt.shard, doubt);
    out.nodes = std::move(outcome.nodes);
    return out;
}

bool HealthSurvey::isSure(const drive::SegmentRecord& record, const drive::ShardPlace& place) const
{
    const auto at = doubts.find(record.id);
    return !away.contains(place.node) && (at == doubts.end() || !at->second.contains(place.shard));
}

std::size_t HealthSurvey::sure(const drive::SegmentRecord& record) const
{
    return static_cast<std::size_t>(std::count_if(record.shards.begin(), record.shards.end(), [&](const auto& p) { return isSure(record, p); }));
}

} // namespace granary::engine
