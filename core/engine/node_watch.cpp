#include "core/engine/node_watch.h"

#include "core/engine/network_group.h"
#include "core/placement/durability.h"
#include "core/placement/site_loss.h"

#include <algorithm>

namespace granary::engine {
namespace {

std::string seenSetting(const NodeId& id) { return "seen." + id.hex(); }

/// Segments by what they need and have, without the shards in doubt; what stays on nodes that are away counts, since they may come back.
std::vector<placement::SegmentGroup> groupsOf(const std::vector<drive::SegmentRecord>& records, const std::map<SegmentId, unsigned>& doubts)
{
    std::map<std::tuple<unsigned, unsigned, unsigned>, std::uint64_t> counts;
    for (const auto& record : records) {
        const auto doubted = doubts.find(record.id);
        const auto held = static_cast<unsigned>(record.shards.size());
        ++counts[{record.k, record.wanted, held - std::min(held, doubted == doubts.end() ? 0u : doubted->second)}];
    }
    std::vector<placement::SegmentGroup> out;
    for (const auto& [key, count] : counts)
        out.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
    return out;
}

placement::SiteReport sitesOf(const std::vector<drive::SegmentRecord>& records, const std::vector<api::Node>& nodes)
{
    std::vector<placement::NodeSites> sites;
    std::map<NodeId, std::uint32_t> numbers;
    for (const auto& node : nodes) {
        numbers.emplace(node.id, static_cast<std::uint32_t>(sites.size()));
        sites.push_back({networkGroup(node.address), {}, {}});
    }
    placement::SiteLosses losses(sites);
    std::vector<std::uint32_t> holders;
    for (const auto& record : records) {
        holders.clear();
        for (const auto& place : record.shards)
            if (const auto at = numbers.find(place.node); at != numbers.end())
                holders.push_back(at->second);
        losses.add(record.k, holders);
    }
    return losses.report(placement::SiteKind::addressRange);
}

} // namespace

placement::NodeHistory& NodeWatch::of(const NodeId& id)
{
    const auto [at, fresh] = m_histories.try_emplace(id);
    if (fresh)
        if (const auto bytes = m_drive.setting(seenSetting(id)))
            if (auto history = placement::NodeHistory::decode(*bytes))
                at->second = std::move(*history);
    return at->second;
}

Status NodeWatch::look(const std::vector<api::Node>& nodes)
{
    const std::lock_guard lock(m_mutex);
    if (std::none_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.reachable; }))
        return {};
    for (const auto& node : nodes) {
        auto& history = of(node.id);
        if (node.reachable)
            history.seenUp(m_clock);
        else
            history.seenDown(m_clock);
        GRANARY_TRY(m_drive.putSetting(seenSetting(node.id), history.encode()));
    }
    return {};
}

std::vector<NodeId> NodeWatch::goneFor(std::int64_t seconds)
{
    const std::lock_guard lock(m_mutex);
    std::vector<NodeId> out;
    for (const auto& [id, history] : m_histories)
        if (history.state() == placement::NodeHistory::State::down && history.outageSeconds() >= seconds)
            out.push_back(id);
    return out;
}

std::optional<api::Durability> NodeWatch::estimate(const std::vector<api::Node>& nodes)
{
    auto records = m_drive.segmentRecords();
    if (!records)
        return std::nullopt;
    std::erase_if(*records, [](const auto& record) { return !record.readable(); });
    if (records->empty() || nodes.empty())
        return std::nullopt;
    std::map<SegmentId, unsigned> doubts;
    for (const auto& doubt : m_drive.doubts().valueOr({}))
        ++doubts[doubt.segment];
    std::vector<placement::NodeOdds> odds;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& node : nodes)
            odds.push_back({of(node.id).lifeDays(placement::friendLife), of(node.id).chanceUp()});
    }
    const placement::RepairPolicy policy;
    const auto estimated = placement::estimateDrive(groupsOf(*records, doubts), odds, policy);
    api::Durability out;
    out.lossPerYear = estimated.lossPerYear;
    out.lossPerYearIrregular = estimated.lossPerYearIrregular;
    out.chanceUnreadable = estimated.unreadable;
    out.nodeLifeDays = estimated.lifeDays;
    out.repairDays = records->front().wanted < policy.eachBelow ? policy.replaceDays : policy.delayDays;
    const auto sites = sitesOf(*records, nodes);
    out.survivesAnySite = sites.survivesAny;
    for (const auto& site : sites.fatal)
        out.fatalSites.push_back({site.label, site.nodes, site.segmentsLost});
    return out;
}

} // namespace granary::engine
