#include "core/placement/verification.h"

#include "core/placement/node_check.h"

namespace granary::placement {
namespace {

/// Nodes that are read from in bulk at one moment: more would only share the same line.
constexpr unsigned bulkNodes = 4;

} // namespace

void Verification::start(
    CorePtr core, VerificationOrder order, HeadName head, CancelToken cancel, std::shared_ptr<Pending<VerificationOutcome>> result)
{
    std::shared_ptr<Verification> self(
        new Verification(std::move(core), std::move(order), std::move(head), std::move(cancel), std::move(result)));
    self->begin();
}

void Verification::begin()
{
    std::map<NodeId, std::vector<Expected>> expected;
    // A node that nothing is recorded on may hold what others have lost.
    for (const auto& node : m_core->nodes.all())
        expected.try_emplace(node->id());
    for (std::size_t i = 0; i < m_order.segments.size(); ++i)
        for (const auto& place : m_order.segments[i].shards)
            expected[place.node].push_back({static_cast<std::uint32_t>(i), place});
    m_open = static_cast<unsigned>(expected.size()) + 1;
    for (auto& [id, shards] : expected)
        NodeCheck::start(shared_from_this(), id, m_core->nodes.find(id), std::move(shards));
    onNode({}, {});
}

const drive::SegmentRecord* Verification::segment(const SegmentId& id)
{
    if (m_byId.empty())
        for (std::size_t i = 0; i < m_order.segments.size(); ++i)
            m_byId.emplace(m_order.segments[i].id, static_cast<std::uint32_t>(i));
    const auto at = m_byId.find(id);
    return at == m_byId.end() ? nullptr : &m_order.segments[at->second];
}

void Verification::advance(std::uint64_t bytes)
{
    m_done += bytes;
    if (m_order.progress)
        m_order.progress(m_done, m_total);
}

void Verification::awaitBulk(std::function<void()> begin)
{
    if (m_inBulk < bulkNodes) {
        ++m_inBulk;
        return begin();
    }
    m_waiting.push_back(std::move(begin));
}

void Verification::endBulk()
{
    if (m_waiting.empty()) {
        --m_inBulk;
        return;
    }
    auto next = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    m_core->loop.post(std::move(next));
}

void Verification::onNode(NodeFinding finding, std::vector<FaultyShard> shards)
{
    if (!finding.node.isZero())
        m_outcome.nodes.push_back(std::move(finding));
    std::move(shards.begin(), shards.end(), std::back_inserter(m_outcome.shards));
    if (--m_open == 0)
        m_result->set(stopped() ? Result<VerificationOutcome>(ErrorCode::cancelled) : Result<VerificationOutcome>(std::move(m_outcome)));
}

} // namespace granary::placement
