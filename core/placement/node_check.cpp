#include "core/placement/node_check.h"

#include "core/erasure/merkle.h"
#include "core/swarm/node_client.h"

#include <algorithm>

namespace granary::placement {
namespace {

/// Challenges under way to one node.
constexpr std::size_t challengesInFlight = 16;
/// A shard is read whole in pieces of this size, so that memory does not depend on its length.
constexpr std::uint64_t sliceBytes = 256 << 10;
/// So many requests left open one after the other make a node a staller.
constexpr unsigned mostUnanswered = 3;
/// Entries of a list beyond those expected: tombstones, and what others put there.
constexpr std::uint64_t mostUnexpected = 1'000'000;

} // namespace

NodeCheck::NodeCheck(std::shared_ptr<Verification> whole, const NodeId& id, NodeSet::NodePtr node, std::vector<Expected> expected)
    : m_whole(std::move(whole)),
      m_node(std::move(node)),
      m_expected(std::move(expected)),
      m_faulty(m_expected.size()),
      m_challenged(m_expected.size())
{
    std::sort(m_expected.begin(), m_expected.end(), [](const Expected& a, const Expected& b) { return a.place.root < b.place.root; });
    m_finding.node = id;
    m_finding.shards = m_expected.size();
    if (m_node)
        m_finding.address = m_node->address();
}

void NodeCheck::start(std::shared_ptr<Verification> whole, const NodeId& id, NodeSet::NodePtr node, std::vector<Expected> expected)
{
    std::shared_ptr<NodeCheck> self(new NodeCheck(std::move(whole), id, std::move(node), std::move(expected)));
    self->begin();
}

void NodeCheck::begin()
{
    if (!m_node || !m_node->reachable()) {
        m_gone = true;
        return finish();
    }
    list({});
}

std::uint64_t NodeCheck::shardBytes(const Expected& shard) const { return m_whole->order().segments[shard.segment].shardBytes(); }

std::uint64_t NodeCheck::open(std::size_t shard, std::function<void(std::uint64_t)> late)
{
    const auto id = m_nextRequest++;
    const auto timer = m_whole->core()->loop.after(m_whole->order().patience, [self = shared_from_this(), id, late = std::move(late)] { late(id); });
    m_requests.emplace(id, Request{shard, timer});
    return id;
}

std::optional<NodeCheck::Request> NodeCheck::close(std::uint64_t id)
{
    const auto at = m_requests.find(id);
    if (at == m_requests.end() || m_over)
        return std::nullopt;
    auto request = at->second;
    m_requests.erase(at);
    m_whole->core()->loop.cancelTimer(request.timer);
    return request;
}

// --- the list ---

void NodeCheck::list(std::optional<ShardRoot> after)
{
    const auto id = open(0, [this](std::uint64_t late) {
        if (close(late))
            distrust(NodeFault::stalled);
    });
    m_node->list(after, [self = shared_from_this(), id](Result<std::vector<swarm::HeldShard>> page) {
        if (self->close(id))
            self->onListed(std::move(page));
    });
}

void NodeCheck::onListed(Result<std::vector<swarm::HeldShard>> page)
{
    if (m_whole->stopped())
        return finish();
    if (!page) {
        m_gone = page.error().code == ErrorCode::unreachable || page.error().code == ErrorCode::cancelled;
        return m_gone ? finish() : distrust(NodeFault::stalled);
    }
    for (const auto& held : *page) {
        // A list that does not ascend would never end, nor would one of invented roots.
        if ((m_lastListed && !(*m_lastListed < held.root)) || ++m_entries > m_expected.size() + mostUnexpected)
            return distrust(NodeFault::wrongAnswers);
        m_lastListed = held.root;
        takeListed(held);
    }
    if (page->size() >= swarm::maxListedShards)
        return list(m_lastListed);
    noteUnlisted(m_expected.size());
    askHead();
}

/// Both lists ascend, so each is gone through once.
void NodeCheck::takeListed(const swarm::HeldShard& held)
{
    auto at = m_listed;
    while (at < m_expected.size() && m_expected[at].place.root < held.root)
        ++at;
    noteUnlisted(at);
    bool known = false;
    while (m_listed < m_expected.size() && m_expected[m_listed].place.root == held.root) {
        known = true;
        if (held.tombstone)
            noteFault(m_listed, ShardFault::missing);
        ++m_listed;
    }
    if (!known && !held.tombstone && m_finding.strays.size() < maxStrays)
        m_finding.strays.push_back(held);
}

void NodeCheck::distrust(NodeFault fault)
{
    m_finding.fault = fault;
    finish();
}

void NodeCheck::noteUnlisted(std::size_t until)
{
    for (; m_listed < until; ++m_listed)
        noteFault(m_listed, ShardFault::missing);
}

// --- challenges ---

void NodeCheck::chooseChallenges()
{
    std::vector<std::size_t> held;
    for (std::size_t i = 0; i < m_expected.size(); ++i)
        if (!m_faulty[i] && isSuspect(i))
            m_toChallenge.push_back(i);
        else if (!m_faulty[i])
            held.push_back(i);
    const auto& order = m_whole->order();
    auto wanted = order.everyShard ? held.size() : std::min<std::uint64_t>(challengesNeeded(m_expected.size(), order.goal), held.size());
    if (!order.everyShard && order.mostChallenges)
        wanted = std::min<std::uint64_t>(wanted, *order.mostChallenges);
    // Fisher and Yates, as far as it is needed.
    for (std::size_t i = 0; i < wanted; ++i) {
        std::swap(held[i], held[i + static_cast<std::size_t>(m_whole->core()->random.below(held.size() - i))]);
        m_toChallenge.push_back(held[i]);
    }
    m_whole->plan(m_toChallenge.size() * erasure::leafBytes);
    challengeMore();
}

bool NodeCheck::isSuspect(std::size_t shard) const
{
    const auto& order = m_whole->order();
    return order.suspects.contains({order.segments[m_expected[shard].segment].id, m_finding.node});
}

void NodeCheck::challengeMore()
{
    if (m_over)
        return;
    if (m_whole->stopped() || m_gone || m_finding.fault == NodeFault::stalled)
        return finish();
    while (!m_toChallenge.empty() && m_requests.size() < challengesInFlight) {
        const auto shard = m_toChallenge.front();
        m_toChallenge.pop_front();
        challenge(shard);
    }
    if (m_toChallenge.empty() && m_requests.empty())
        onChallengesOver();
}

void NodeCheck::challenge(std::size_t shard)
{
    m_challenged[shard] = true;
    ++m_finding.challenges;
    const auto& expected = m_expected[shard];
    const auto bytes = shardBytes(expected);
    const auto leaves = (bytes + erasure::leafBytes - 1) / erasure::leafBytes;
    const auto id = open(shard, [this](std::uint64_t late) {
        if (const auto request = close(late)) {
            noteUnanswered(request->shard);
            challengeMore();
        }
    });
    m_node->audit(expected.place.root, bytes, static_cast<std::uint32_t>(m_whole->core()->random.below(leaves)),
        [self = shared_from_this(), id](const Status& status) { self->onChallenged(id, status); });
}

void NodeCheck::onChallenged(std::uint64_t id, const Status& status)
{
    const auto request = close(id);
    if (!request)
        return;
    m_whole->advance(erasure::leafBytes);
    if (status.ok()) {
        m_unansweredInARow = 0;
        m_finding.bytesRead += erasure::leafBytes;
    } else {
        noteError(request->shard, status.error().code, false);
    }
    challengeMore();
}

void NodeCheck::onChallengesOver()
{
    // Where one is bad, the others are not taken on trust.
    if (!m_faults.empty())
        for (std::size_t i = 0; i < m_expected.size(); ++i)
            if (!m_faulty[i] && !m_challenged[i])
                m_toChallenge.push_back(i);
    if (m_toChallenge.empty())
        return m_whole->order().spareBulk ? finishComplete() : beginInFull();
    m_whole->plan(m_toChallenge.size() * erasure::leafBytes);
    challengeMore();
}

// --- shards in full ---

void NodeCheck::beginInFull()
{
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < m_expected.size(); ++i)
        if (!m_faulty[i] && (isSuspect(i) || m_whole->order().inFull.contains(m_whole->order().segments[m_expected[i].segment].id))) {
            m_inFull.push_back(i);
            bytes += shardBytes(m_expected[i]);
        }
    if (m_inFull.empty())
        return finishComplete();
    m_whole->plan(bytes);
    m_whole->awaitBulk([self = shared_from_this()] {
        self->m_inBulk = true;
        self->readMore();
    });
}

void NodeCheck::readMore()
{
    if (m_whole->stopped() || m_gone || m_finding.fault == NodeFault::stalled)
        return finish();
    if (m_inFull.empty())
        return finishComplete();
    const auto shard = m_inFull.front();
    const auto& expected = m_expected[shard];
    const auto bytes = shardBytes(expected);
    const auto length = std::min(sliceBytes, bytes - m_offset);
    const auto id = open(shard, [this](std::uint64_t late) {
        if (const auto request = close(late)) {
            noteUnanswered(request->shard);
            nextInFull();
        }
    });
    m_node->read(expected.place.root, bytes, m_offset, length, [self = shared_from_this(), id](const Result<Bytes>& got) { self->onRead(id, got); });
}

void NodeCheck::onRead(std::uint64_t id, const Result<Bytes>& got)
{
    const auto request = close(id);
    if (!request)
        return;
    const auto bytes = shardBytes(m_expected[request->shard]);
    const auto asked = std::min(sliceBytes, bytes - m_offset);
    if (got.ok()) {
        m_unansweredInARow = 0;
        m_finding.bytesRead += asked;
        m_whole->advance(asked);
        m_offset += asked;
        if (m_offset < bytes)
            return readMore();
        m_finding.readWhole.insert(m_whole->order().segments[m_expected[request->shard].segment].id);
    } else {
        noteError(request->shard, got.error().code, true);
        m_whole->advance(bytes - m_offset);
    }
    nextInFull();
}

void NodeCheck::nextInFull()
{
    m_inFull.pop_front();
    m_offset = 0;
    readMore();
}

// --- what is found ---

void NodeCheck::noteFault(std::size_t shard, ShardFault fault)
{
    if (m_faulty[shard])
        return;
    m_faulty[shard] = true;
    const auto& expected = m_expected[shard];
    m_faults.push_back({m_whole->order().segments[expected.segment].id, expected.place, fault});
    switch (fault) {
    case ShardFault::missing: ++m_finding.missing; break;
    case ShardFault::wrongInBulk: ++m_wrongInBulk; [[fallthrough]];
    case ShardFault::wrong: ++m_finding.wrong; break;
    case ShardFault::unanswered: ++m_finding.unanswered; break;
    }
}

void NodeCheck::noteError(std::size_t shard, ErrorCode code, bool inBulk)
{
    switch (code) {
    case ErrorCode::notFound:
        m_finding.claimed += inBulk ? 0 : 1; // its list has it
        return noteFault(shard, inBulk ? ShardFault::wrongInBulk : ShardFault::missing); // it passed a challenge before
    case ErrorCode::timedOut: return noteUnanswered(shard);
    case ErrorCode::unreachable:
    case ErrorCode::cancelled: m_gone = true; return;
    case ErrorCode::damaged: m_whole->core()->nodes.strike(m_finding.node); [[fallthrough]];
    default: return noteFault(shard, inBulk ? ShardFault::wrongInBulk : ShardFault::wrong); // a disk that cannot be read is as good as rotten
    }
}

void NodeCheck::noteUnanswered(std::size_t shard)
{
    noteFault(shard, ShardFault::unanswered);
    if (++m_unansweredInARow >= mostUnanswered)
        m_finding.fault = NodeFault::stalled;
}

void NodeCheck::finishComplete()
{
    m_finding.complete = true;
    finish();
}

void NodeCheck::finish()
{
    if (std::exchange(m_over, true))
        return;
    const bool badList = m_finding.fault == NodeFault::wrongAnswers;
    for (const auto& [id, request] : m_requests)
        m_whole->core()->loop.cancelTimer(request.timer);
    m_requests.clear();
    if (m_finding.fault == NodeFault::none) {
        if (m_finding.unanswered > 0)
            m_finding.fault = NodeFault::stalled;
        else if (m_wrongInBulk > 0)
            m_finding.fault = NodeFault::wrongInBulk;
        else if (m_finding.wrong > 0)
            m_finding.fault = NodeFault::wrongAnswers;
        else if (m_finding.claimed > 0)
            m_finding.fault = NodeFault::claimsShards;
        else if (m_finding.missing > 0)
            m_finding.fault = m_finding.missing == m_finding.shards ? NodeFault::lostEverything : NodeFault::missingShards;
        else
            m_finding.fault = linkFault();
    }
    m_finding.gone = m_gone;
    const bool cutOff = m_gone && (m_finding.fault == NodeFault::forges || m_finding.fault == NodeFault::floods || m_finding.fault == NodeFault::breaksProtocol);
    m_finding.untrusted = badList || cutOff || m_finding.fault == NodeFault::stalled || m_finding.fault == NodeFault::wrongInBulk;
    if (m_inBulk)
        m_whole->endBulk();
    m_whole->onNode(std::move(m_finding), std::move(m_faults));
}

} // namespace granary::placement
