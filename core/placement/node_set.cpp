#include "core/placement/node_set.h"

#include <algorithm>
#include <cmath>

namespace granary::placement {
namespace {

/// A shard of the largest segment with k = 1, and what a file costs besides.
constexpr std::uint64_t roomBytes = 33ull << 20;

/// Of the quota; nothing when the node has not told it.
std::optional<std::uint64_t> freeBytes(const StorageNode& node)
{
    const auto usage = node.usage();
    if (usage.quotaBytes == 0)
        return std::nullopt;
    return usage.quotaBytes - std::min(usage.quotaBytes, usage.usedBytes);
}

constexpr double smoothing = 0.2;
/// Below this a read says more about the way than about the bandwidth.
constexpr std::uint64_t smallReadBytes = 128 << 10;
constexpr double guessedBytesPerNs = 4e-3; // 4 MB/s
constexpr double guessedLatencyNs = 50e6;

void smooth(double& average, double value) { average = average == 0 ? value : average + smoothing * (value - average); }

double uniform(Random& random)
{
    return (static_cast<double>(random.below(std::uint64_t{1} << 53)) + 1) / static_cast<double>(std::uint64_t{1} << 53);
}

} // namespace

void NodeSet::add(NodePtr node)
{
    const auto id = node->id();
    m_nodes[id].node = std::move(node);
    refresh();
}

void NodeSet::remove(const NodeId& id)
{
    m_nodes.erase(id);
    refresh();
}

void NodeSet::setLeaving(const NodeId& id, bool leaving)
{
    if (const auto at = m_nodes.find(id); at != m_nodes.end())
        at->second.leaving = leaving;
    refresh();
}

NodeSet::NodePtr NodeSet::find(const NodeId& id) const
{
    const auto at = m_nodes.find(id);
    return at == m_nodes.end() ? nullptr : at->second.node;
}

std::vector<NodeSet::NodePtr> NodeSet::all() const
{
    std::vector<NodePtr> out;
    for (const auto& [id, entry] : m_nodes)
        out.push_back(entry.node);
    return out;
}

void NodeSet::refresh()
{
    unsigned placeable = 0;
    drive::SegmentStore::NodesNow now;
    for (auto& [id, entry] : m_nodes) {
        const bool up = entry.node->reachable();
        entry.slow = entry.slow && up;
        if (up)
            entry.lendsNoMore = entry.node->lendsNoMore();
        placeable += entry.isOnItsWay() ? 0 : 1;
        if (!up)
            continue;
        now.reachable.insert(id);
        if (!entry.isOnItsWay() && freeBytes(*entry.node).value_or(roomBytes) >= roomBytes)
            now.takers.insert(id);
    }
    {
        const std::lock_guard lock(m_nowMutex);
        m_now = std::move(now);
    }
    m_placeable = placeable;
    m_known = static_cast<unsigned>(m_nodes.size());
}

drive::SegmentStore::NodesNow NodeSet::now() const
{
    const std::lock_guard lock(m_nowMutex);
    return m_now;
}

std::vector<NodeSet::NodePtr> NodeSet::candidates(const std::set<NodeId>& excluded, std::uint64_t bytes, Random& random) const
{
    struct Draw {
        bool tooFull;
        double key;
        NodePtr node;
    };
    std::vector<Draw> draws;
    for (const auto& [id, entry] : m_nodes) {
        if (entry.isOnItsWay() || entry.node->lendsNoMore() || excluded.contains(id) || !entry.node->reachable())
            continue;
        const auto free = freeBytes(*entry.node).value_or(bytes);
        const auto weight = static_cast<double>(std::max(free, bytes)) / (1 + 8.0 * entry.strikes);
        draws.push_back({free < bytes, std::log(uniform(random)) / weight, entry.node});
    }
    std::sort(draws.begin(), draws.end(),
        [](const Draw& a, const Draw& b) { return a.tooFull != b.tooFull ? b.tooFull : a.key > b.key; });
    std::vector<NodePtr> out;
    for (auto& d : draws)
        out.push_back(std::move(d.node));
    return out;
}

void NodeSet::noteRead(const NodeId& id, std::uint64_t bytes, Duration elapsed)
{
    const auto at = m_nodes.find(id);
    if (at == m_nodes.end())
        return;
    at->second.bytesRead += bytes;
    const auto ns = std::max(1.0, static_cast<double>(elapsed.count()));
    if (bytes <= smallReadBytes)
        smooth(at->second.latencyNs, ns);
    else
        smooth(at->second.bytesPerNs, static_cast<double>(bytes) / ns);
}

void NodeSet::setSlow(const NodeId& id, bool slow)
{
    if (const auto at = m_nodes.find(id); at != m_nodes.end())
        at->second.slow = slow;
}

bool NodeSet::slow(const NodeId& id) const
{
    const auto at = m_nodes.find(id);
    return at != m_nodes.end() && at->second.slow;
}

std::map<NodeId, std::uint64_t> NodeSet::bytesRead() const
{
    std::map<NodeId, std::uint64_t> out;
    for (const auto& [id, entry] : m_nodes)
        out.emplace(id, entry.bytesRead);
    return out;
}

void NodeSet::strike(const NodeId& id)
{
    if (const auto at = m_nodes.find(id); at != m_nodes.end())
        ++at->second.strikes;
}

unsigned NodeSet::strikes(const NodeId& id) const
{
    const auto at = m_nodes.find(id);
    return at == m_nodes.end() ? 0 : at->second.strikes;
}

Duration NodeSet::expected(const NodeId& id, std::uint64_t bytes) const
{
    const auto at = m_nodes.find(id);
    const auto rate = at != m_nodes.end() && at->second.bytesPerNs > 0 ? at->second.bytesPerNs : guessedBytesPerNs;
    const auto latency = at != m_nodes.end() && at->second.latencyNs > 0 ? at->second.latencyNs : guessedLatencyNs;
    return Duration(static_cast<std::int64_t>(latency + static_cast<double>(bytes) / rate));
}

} // namespace granary::placement
