// Moving and rebuilding shards.
#include "core/placement/dispersal.h"
#include "core/placement/pending.h"
#include "core/placement/placement.h"

#include "core/erasure/merkle.h"

#include <algorithm>

namespace granary::placement {

/// Puts one row elsewhere: `shard` when it is there, else computed from `sealed`.
Result<drive::SegmentRecord> Placement::place(std::shared_ptr<const Bytes> sealed, std::optional<EncodedShard> shard,
    const drive::SegmentRecord& record, const drive::ShardPlace& old, bool inPlace, CancelToken cancel)
{
    auto without = record;
    std::erase_if(without.shards, [&](const auto& p) { return p.shard == old.shard; });
    const auto heldBefore = without.shards.size();
    std::set<NodeId> avoided;
    if (!inPlace)
        avoided.insert(old.node);
    Dispersal::Order order{std::move(sealed), std::move(without), {old.shard}, std::move(avoided), cancel};
    auto pending = std::make_shared<Pending<drive::PutOutcome>>();
    m_core->loop.post([core = m_core, order = std::move(order), shard = std::move(shard), pending]() mutable {
        auto done = [pending](drive::PutOutcome outcome) { pending->set(std::move(outcome)); };
        if (shard)
            Dispersal::move(core, std::move(order), std::move(*shard), std::move(done));
        else
            Dispersal::start(core, std::move(order), std::move(done));
    });
    GRANARY_ASSIGN(auto outcome, pending->wait(cancel));
    if (outcome.record.shards.size() > heldBefore)
        return std::move(outcome.record);
    if (cancel.cancelled())
        return ErrorCode::cancelled;
    if (!outcome.refusals.empty())
        return outcome.refusals.front();
    return Error(ErrorCode::noNodes, "no further node for this segment");
}

Result<drive::SegmentRecord> Placement::rebuildShard(const drive::SegmentRecord& record, std::uint8_t row, CancelToken cancel)
{
    requireOffLoop();
    if (row == 255)
        return Error(ErrorCode::invalidArgument, "row");
    GRANARY_ASSIGN(auto sealed, read(record, 0, record.lengthBytes, cancel));
    drive::ShardPlace old;
    old.shard = row;
    for (const auto& p : record.shards)
        if (p.shard == row)
            old = p;
    const auto shared = std::make_shared<const Bytes>(std::move(sealed));
    auto elsewhere = place(shared, std::nullopt, record, old, false, cancel);
    if (elsewhere.ok() || elsewhere.error().code != ErrorCode::noNodes || old.node.isZero())
        return elsewhere;
    GRANARY_TRY(removeAndWait(old, cancel));
    return place(shared, std::nullopt, record, old, true, cancel);
}

Status Placement::removeAndWait(const drive::ShardPlace& place, const CancelToken& cancel)
{
    auto pending = std::make_shared<Pending<void>>();
    m_core->loop.post([core = m_core, place, pending] {
        const auto node = core->nodes.find(place.node);
        if (!node || !node->reachable())
            return pending->set(Error(ErrorCode::noNodes, "no further node for this segment"));
        node->remove({place.root}, [pending](Status status) { pending->set(std::move(status)); });
    });
    return pending->wait(cancel);
}

Result<drive::SegmentRecord> Placement::moveOff(const drive::SegmentRecord& record, const NodeId& node, CancelToken cancel)
{
    requireOffLoop();
    GRANARY_TRY(cancel.check());
    GRANARY_ASSIGN(const auto layout, CellLayout::of(record));
    const auto held = std::find_if(record.shards.begin(), record.shards.end(), [&](const auto& p) { return p.node == node; });
    if (held == record.shards.end())
        return record;
    auto pending = std::make_shared<Pending<Bytes>>();
    m_core->loop.post([core = m_core, node, root = held->root, bytes = layout.shardBytes(), pending] {
        const auto from = core->nodes.find(node);
        if (!from || !from->reachable())
            return pending->set(ErrorCode::unreachable);
        from->read(root, bytes, 0, bytes, [pending](Result<Bytes> data) { pending->set(std::move(data)); });
    });
    auto data = pending->wait(cancel);
    if (!data.ok() && data.error().code == ErrorCode::cancelled)
        return ErrorCode::cancelled;
    if (!data.ok())
        return rebuildShard(record, held->shard, cancel);
    EncodedShard shard{held->shard, held->root, std::make_shared<Bytes>(std::move(*data)), nullptr};
    shard.leaves = std::make_shared<std::vector<Hash32>>(erasure::leafHashes(*shard.data));
    return place(nullptr, std::move(shard), record, *held, false, cancel);
}

} // namespace granary::placement
