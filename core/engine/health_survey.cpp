#include "core/engine/health_survey.h"

#include <algorithm>
#include <mutex>

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

/// The caller's progress sink for as long as the caller waits: a verification that was given up may still be told answers.
class ProgressGate {
public:
    ProgressGate(const HealthProgress& sink, std::string_view phase, const Clock& clock) : m_sink(&sink), m_phase(phase), m_clock(clock) {}
    void tell(std::uint64_t done, std::uint64_t total)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_sink || m_clock.steady() - m_last < progressPeriod)
            return;
        m_last = m_clock.steady();
        (*m_sink)({m_phase, 0, 0, done, total, 0});
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_sink = nullptr;
    }

private:
    std::mutex m_mutex;
    const HealthProgress* m_sink;
    const std::string m_phase;
    const Clock& m_clock;
    SteadyTime m_last{};
};

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
    // What such a node says of shards that were not read whole is worth nothing.
    std::map<NodeId, const placement::NodeFinding*> untrusted;
    for (const auto& node : outcome.nodes)
        if (node.untrusted)
            untrusted.emplace(node.node, &node);
    if (!untrusted.empty())
        for (const auto& record : segments)
            for (const auto& place : record.shards)
                if (const auto at = untrusted.find(place.node); at != untrusted.end() && !at->second->readWhole.contains(record.id))
                    note(record.id, place, at->second->fault == NodeFault::stalled || at->second->gone ? drive::DoubtReason::unanswered : drive::DoubtReason::wrong);
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
    const auto gate = std::make_shared<ProgressGate>(progress, phase, environment.clock);
    order.progress = [gate](std::uint64_t done, std::uint64_t total) { gate->tell(done, total); };
    const bool spareBulk = order.spareBulk;
    auto verified = placement.verify(std::move(order), cancel);
    gate->close();
    GRANARY_ASSIGN(auto outcome, std::move(verified));
    std::set<NodeId> complete;
    for (const auto& node : outcome.nodes) {
        if (node.gone)
            out.away.insert(node.node);
        if (node.complete)
            complete.insert(node.node);
        else if (node.shards > 0)
            out.allAsked = false;
    }
    auto found = foundBy(outcome, out.segments, environment.clock.wall());
    std::vector<drive::Doubt> add;
    for (const auto& [key, doubt] : found)
        add.push_back(doubt);
    std::vector<drive::Doubt> remove;
    for (const auto& doubt : before) {
        const PlaceKey key{doubt.segment, doubt.shard, doubt.node};
        if (found.contains(key))
            continue;
        // Nothing new is known of a node that was not asked to the end; and wrong bytes are not found by challenges alone.
        if (!complete.contains(doubt.node) || (spareBulk && doubt.reason == drive::DoubtReason::wrong))
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

std::size_t HealthSurvey::mayComeBack(const drive::SegmentRecord& record) const
{
    const auto at = doubts.find(record.id);
    return static_cast<std::size_t>(std::count_if(record.shards.begin(), record.shards.end(), [&](const auto& p) {
        if (away.contains(p.node))
            return true;
        return at != doubts.end() && at->second.contains(p.shard) && isOpen(at->second.at(p.shard).reason);
    }));
}

std::size_t HealthSurvey::sure(const drive::SegmentRecord& record) const
{
    return static_cast<std::size_t>(std::count_if(record.shards.begin(), record.shards.end(), [&](const auto& p) { return isSure(record, p); }));
}

} // namespace granary::engine
