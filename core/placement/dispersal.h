// One segment on its way to its nodes.
#pragma once

#include "core/placement/core_state.h"

#include <deque>

namespace granary::placement {

/// Encodes the wanted rows (as many at a time as the budget and the nodes allow), gives each to a node of its own, and gives what a node
/// refuses to another one. Engine loop only; keeps itself alive until `done`, which is called on the loop, once.
class Dispersal : public std::enable_shared_from_this<Dispersal> {
public:
    struct Order {
        std::shared_ptr<const Bytes> sealed;
        drive::SegmentRecord record;    ///< geometry set; its shards are kept and their nodes left out
        std::vector<std::uint8_t> rows; ///< ascending, none of them in the record
        std::set<NodeId> avoided;
        CancelToken cancel;
    };
    using Done = std::function<void(drive::PutOutcome)>;

    static void start(CorePtr core, Order order, Done done);
    /// Places one shard that exists already (moved from another node).
    static void move(CorePtr core, Order order, EncodedShard shard, Done done);

private:
    Dispersal(CorePtr core, Order order, Done done);
    bool stopped() const { return m_order.cancel.cancelled() || m_core->closed; }
    void pump();
    NodeSet::NodePtr expectedHolder(std::uint8_t row) const;
    std::set<NodeId> unavailable() const;
    void sendToExpected();
    void encodeMore();
    void encode(unsigned rows);
    void send(EncodedShard shard, const NodeSet::NodePtr& node);
    void onSent(EncodedShard shard, const NodeSet::NodePtr& node, const Status& status);
    void drop();
    void release(std::size_t shards);
    std::uint64_t shardBytes() const { return m_layout.shardBytes(); }

    CorePtr m_core;
    Order m_order;
    Done m_done;
    CellLayout m_layout;
    drive::PutOutcome m_outcome;
    std::set<NodeId> m_taken;         // hold a shard, are being sent one, or refused
    std::deque<std::uint8_t> m_rows;  // to be encoded
    std::deque<EncodedShard> m_ready; // to be sent
    unsigned m_sending = 0;
    bool m_encoding = false;
    bool m_budgeted = true;
};

} // namespace granary::placement
