// The part of a verification that concerns one node.
#pragma once

#include "core/placement/verification.h"

#include <deque>

namespace granary::placement {

/// list -> head -> what it claims of others -> challenges -> shards in full -> finding. Engine loop only; keeps itself alive while requests are under way.
class NodeCheck : public std::enable_shared_from_this<NodeCheck> {
public:
    using Expected = Verification::Expected;
    /// `expected` in any order. `node` null: not known any more.
    static void start(std::shared_ptr<Verification> whole, const NodeId& id, NodeSet::NodePtr node, std::vector<Expected> expected);

private:
    struct Request {
        std::size_t shard = 0; ///< in m_expected
        TimerId timer{};
    };
    NodeCheck(std::shared_ptr<Verification> whole, const NodeId& id, NodeSet::NodePtr node, std::vector<Expected> expected);
    void begin();
    void list(std::optional<ShardRoot> after);
    void onListed(Result<std::vector<swarm::HeldShard>> page);
    void takeListed(const swarm::HeldShard& held);
    void noteUnlisted(std::size_t until);
    void askHead();
    void onHeads(const Result<std::vector<swarm::MutableItem>>& heads);
    void challengeStrays();
    void onStrayChallenged(std::uint64_t id, const Status& status);
    NodeFault linkFault() const;
    void chooseChallenges();
    bool isSuspect(std::size_t shard) const;
    void challengeMore();
    void challenge(std::size_t shard);
    void onChallenged(std::uint64_t id, const Status& status);
    void onChallengesOver();
    void beginInFull();
    void readMore();
    void onRead(std::uint64_t id, const Result<Bytes>& bytes);
    void nextInFull();
    /// A request that nobody waits for too long: `late` runs when no answer came in time, and the answer is ignored then.
    std::uint64_t open(std::size_t shard, std::function<void(std::uint64_t)> late);
    std::optional<Request> close(std::uint64_t id);
    void noteFault(std::size_t shard, ShardFault fault);
    void noteError(std::size_t shard, ErrorCode code, bool inBulk);
    void noteUnanswered(std::size_t shard);
    void distrust(NodeFault fault);
    void finishComplete();
    void finish();
    std::uint64_t shardBytes(const Expected& shard) const;

    std::shared_ptr<Verification> m_whole;
    NodeSet::NodePtr m_node;
    std::vector<Expected> m_expected; ///< ascending by root
    std::vector<bool> m_faulty;
    std::vector<bool> m_challenged;
    NodeFinding m_finding;
    std::vector<FaultyShard> m_faults;
    std::uint64_t m_entries = 0; ///< of its list
    std::size_t m_listed = 0; ///< of m_expected, those below the last root listed
    std::optional<ShardRoot> m_lastListed;
    std::deque<std::size_t> m_toChallenge;
    std::deque<std::size_t> m_inFull;
    std::uint64_t m_offset = 0; ///< in the shard that is read
    std::map<std::uint64_t, Request> m_requests;
    std::uint64_t m_nextRequest = 1;
    unsigned m_unansweredInARow = 0;
    std::uint64_t m_wrongInBulk = 0;
    bool m_inBulk = false;
    bool m_oldHead = false;
    bool m_gone = false; ///< no link, or it went while it was asked
    bool m_over = false;
};

} // namespace granary::placement
