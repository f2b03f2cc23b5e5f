// The part of a check that looks at what a node says beyond the shards that it is known for: the drive's head, and shards of others.
#include "core/erasure/merkle.h"
#include "core/placement/node_check.h"
#include "core/placement/placement.h"
#include "core/swarm/mutable_item.h"

#include <algorithm>

namespace granary::placement {
namespace {

/// Of the shards that a node claims beside its own. One that copies the list of another has none of them.
constexpr std::size_t strayChallenges = 4;

} // namespace

void NodeCheck::askHead()
{
    const auto& head = m_whole->order().head;
    if (!head || !head->holders.contains(m_finding.node))
        return challengeStrays();
    const auto id = open(0, [this](std::uint64_t late) {
        if (close(late))
            distrust(NodeFault::stalled);
    });
    m_node->heads([self = shared_from_this(), id](const Result<std::vector<swarm::MutableItem>>& heads) {
        if (self->close(id))
            self->onHeads(heads);
    });
}

/// One that shows none has lost it, with its database perhaps, and gets the next one. One that shows an older head than it acknowledged was set back, or
/// wants its owner to recover an old state.
void NodeCheck::onHeads(const Result<std::vector<swarm::MutableItem>>& heads)
{
    if (m_whole->stopped())
        return finish();
    if (!heads.ok()) {
        m_gone = heads.error().code == ErrorCode::unreachable || heads.error().code == ErrorCode::cancelled;
        return m_gone ? finish() : challengeStrays();
    }
    const auto& name = m_whole->headName();
    std::optional<std::int64_t> newest;
    for (const auto& item : *heads)
        if (item.key == name.key && item.salt == name.salt && swarm::checkItem(item).ok())
            newest = std::max(newest.value_or(item.sequence), item.sequence);
    m_oldHead = newest && *newest < m_whole->order().head->sequence;
    challengeStrays();
}

void NodeCheck::challengeStrays()
{
    // Those that others are known for: what is nobody's may be of a state that was never published.
    std::vector<std::pair<ShardRoot, std::uint64_t>> claimed;
    for (const auto& stray : m_finding.strays) {
        const auto* const segment = m_whole->segment(stray.segment);
        const auto* const place = segment && stray.shard < 255 ? placeOf(*segment, static_cast<std::uint8_t>(stray.shard)) : nullptr;
        if (place && place->root == stray.root)
            claimed.emplace_back(stray.root, segment->shardBytes());
    }
    auto& random = m_whole->core()->random;
    for (std::size_t i = 0; i < claimed.size() && i < strayChallenges; ++i) {
        std::swap(claimed[i], claimed[i + static_cast<std::size_t>(random.below(claimed.size() - i))]);
        const auto& [root, bytes] = claimed[i];
        ++m_finding.challenges;
        const auto leaves = (bytes + erasure::leafBytes - 1) / erasure::leafBytes;
        const auto id = open(0, [this](std::uint64_t late) { onStrayChallenged(late, Error(ErrorCode::timedOut)); });
        m_node->audit(root, bytes, static_cast<std::uint32_t>(random.below(leaves)),
            [self = shared_from_this(), id](const Status& status) { self->onStrayChallenged(id, status); });
    }
    if (m_requests.empty())
        chooseChallenges();
}

void NodeCheck::onStrayChallenged(std::uint64_t id, const Status& status)
{
    if (!close(id))
        return;
    if (!status.ok()) {
        const auto code = status.error().code;
        m_gone = m_gone || code == ErrorCode::unreachable || code == ErrorCode::cancelled;
        if (code == ErrorCode::notFound || code == ErrorCode::damaged)
            ++m_finding.claimed;
    }
    if (m_finding.claimed > 0)
        m_finding.strays.clear(); // worth nothing to a repair
    if (m_requests.empty())
        m_whole->stopped() || m_gone ? finish() : chooseChallenges();
}

NodeFault NodeCheck::linkFault() const
{
    switch (m_node ? m_node->fault() : swarm::PeerFault::none) {
    case swarm::PeerFault::brokeProtocol: return NodeFault::breaksProtocol;
    case swarm::PeerFault::flooded: return NodeFault::floods;
    case swarm::PeerFault::forged: return NodeFault::forges;
    case swarm::PeerFault::none: break;
    }
    if (m_oldHead)
        return NodeFault::oldHeads;
    return m_gone ? NodeFault::away : NodeFault::none;
}

} // namespace granary::placement
