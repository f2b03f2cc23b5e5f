// Asking nodes whether they still have what they took. Spec: core/specs/verification.md.
#pragma once

#include "core/placement/audit_plan.h"
#include "core/placement/core_state.h"
#include "core/placement/pending.h"

namespace granary::placement {

/// Why a recorded shard cannot be counted on.
enum class ShardFault : std::uint8_t {
    missing,     ///< the node answers that it has not got it
    wrong,       ///< the bytes of a challenge do not fit the root
    wrongInBulk, ///< challenges are answered well, reading it whole is not
    unanswered,  ///< the node did not answer in time
};

/// What is wrong with a node, the worst first found.
enum class NodeFault : std::uint8_t {
    none,
    away,           ///< no link: nothing is known about its shards
    missingShards,  ///< some are not there
    lostEverything, ///< none is there: a new or empty disk
    wrongAnswers,
    wrongInBulk,
    stalled,
    claimsShards,   ///< its list has shards that it does not give
    oldHeads,       ///< shows an older head than the one that it acknowledged
    forges,         ///< handed on a record or head that its owner never signed
    floods,         ///< asked us without end for what it was refused
    breaksProtocol, ///< its messages cannot be read, or answer what nobody asked
};

struct FaultyShard {
    SegmentId segment;
    drive::ShardPlace place;
    ShardFault fault = ShardFault::missing;
};

struct NodeFinding {
    NodeId node;
    std::string address;
    NodeFault fault = NodeFault::none;
    std::uint64_t shards = 0; ///< recorded on it
    std::uint64_t challenges = 0;
    std::uint64_t missing = 0;
    std::uint64_t wrong = 0;
    std::uint64_t unanswered = 0;
    std::uint64_t claimed = 0; ///< shards in its list that it then had not
    std::uint64_t bytesRead = 0;
    /// No link to it, or it ended on the way: of what was not asked nothing is known.
    bool gone = false;
    /// All that was to be asked was asked and answered: nothing is said about its shards otherwise.
    bool complete = false;
    /// What it says is worth nothing: it stalls, treats challenges better than reads, its list makes no sense, or its link has to be ended each time.
    bool untrusted = false;
    /// Segments whose shard was read whole and is right.
    std::set<SegmentId> readWhole;
    /// Live shards that it holds and the records do not place there, at most maxStrays.
    std::vector<swarm::HeldShard> strays;
};
inline constexpr std::size_t maxStrays = 100'000;

/// The newest head of this device, and who acknowledged that it keeps it.
struct HeldHead {
    std::uint32_t slot = 0;
    std::int64_t sequence = 0;
    std::set<NodeId> holders;
};

struct VerificationOrder {
    std::vector<drive::SegmentRecord> segments;
    /// Nothing is said of heads without it.
    std::optional<HeldHead> head;
    /// Every shard of these is read whole.
    std::set<SegmentId> inFull;
    /// Every shard gets a challenge, instead of as many as `goal` needs.
    bool everyShard = false;
    DetectionGoal goal;
    /// Shards in doubt, by segment and node: challenged in any case, and read whole unless `spareBulk`.
    std::set<std::pair<SegmentId, NodeId>> suspects;
    /// Nothing is read whole.
    bool spareBulk = false;
    /// Fewer challenges a node than the goal needs (a part of a check that is spread over time).
    std::optional<std::uint64_t> mostChallenges;
    /// How long one answer may take.
    Duration patience = std::chrono::seconds(90);
    /// Bytes asked so far (a challenge counts as one leaf) and in all; on the loop.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress;
};

struct VerificationOutcome {
    std::vector<NodeFinding> nodes;
    std::vector<FaultyShard> shards;
};

/// Who signs the heads, and under which salt this device's is.
struct HeadName {
    PublicKey key;
    Bytes salt;
};

/// Each node is asked for the list of what it holds, then for random leaves of as many different shards as the goal needs; one failure
/// has all of its shards challenged. Then the shards of the segments `inFull` are read whole, because a node may treat challenges better
/// than restores. Engine loop only; keeps itself alive until the result is set.
class Verification : public std::enable_shared_from_this<Verification> {
public:
    static void start(
        CorePtr core, VerificationOrder order, HeadName head, CancelToken cancel, std::shared_ptr<Pending<VerificationOutcome>> result);

    // --- for the checks of single nodes ---
    struct Expected {
        std::uint32_t segment = 0; ///< in order().segments
        drive::ShardPlace place;
    };
    const CorePtr& core() const { return m_core; }
    const VerificationOrder& order() const { return m_order; }
    const HeadName& headName() const { return m_headName; }
    /// The segment of that id in order(), if it is there.
    const drive::SegmentRecord* segment(const SegmentId& id);
    bool stopped() const { return m_cancel.cancelled() || m_core->closed; }
    void plan(std::uint64_t bytes) { m_total += bytes; }
    void advance(std::uint64_t bytes);
    /// Reading whole shards is left to a few nodes at a time: `begin` runs when it is the caller's turn, endBulk() gives the turn on.
    void awaitBulk(std::function<void()> begin);
    void endBulk();
    void onNode(NodeFinding finding, std::vector<FaultyShard> shards);

private:
    Verification(CorePtr core, VerificationOrder order, HeadName head, CancelToken cancel, std::shared_ptr<Pending<VerificationOutcome>> result)
        : m_core(std::move(core)),
          m_order(std::move(order)),
          m_headName(std::move(head)),
          m_cancel(std::move(cancel)),
          m_result(std::move(result))
    {}
    void begin();

    CorePtr m_core;
    VerificationOrder m_order;
    HeadName m_headName;
    std::map<SegmentId, std::uint32_t> m_byId; ///< filled when it is first needed
    CancelToken m_cancel;
    std::shared_ptr<Pending<VerificationOutcome>> m_result;
    VerificationOutcome m_outcome;
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
    unsigned m_open = 0;
    unsigned m_inBulk = 0;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace granary::placement
