// Looking after shards: verifying, rebuilding and moving them.
#include "core/placement/dispersal.h"
#include "core/placement/pending.h"
#include "core/placement/placement.h"

#include "core/erasure/merkle.h"

#include <algorithm>

namespace granary::placement {
namespace {

/// Leaves of a shard that is found where nobody expected it.
constexpr unsigned leavesOfAFind = 4;

} // namespace

const drive::ShardPlace* placeOf(const drive::SegmentRecord& record, std::uint8_t row)
{
    const auto at = std::find_if(record.shards.begin(), record.shards.end(), [row](const auto& p) { return p.shard == row; });
    return at == record.shards.end() ? nullptr : &*at;
}

Result<VerificationOutcome> Placement::verify(VerificationOrder order, CancelToken cancel)
{
    requireOffLoop();
    auto pending = std::make_shared<Pending<VerificationOutcome>>();
    HeadName head{m_headSign.publicKey(), order.head ? toBytes(ByteView(crypto::headSalt(m_keys, order.head->slot))) : Bytes()};
    m_core->loop.post([core = m_core, order = std::move(order), head = std::move(head), cancel, pending]() mutable {
        Verification::start(core, std::move(order), std::move(head), cancel, pending);
    });
    return pending->wait(cancel);
}

Status Placement::audit(const NodeId& node, const ShardRoot& root, std::uint64_t shardBytes, CancelToken cancel)
{
    requireOffLoop();
    const auto leaves = (shardBytes + erasure::leafBytes - 1) / erasure::leafBytes;
    for (unsigned i = 0; i < leavesOfAFind; ++i) {
        auto pending = std::make_shared<Pending<void>>();
        m_core->loop.post([core = m_core, node, root, shardBytes, leaves, pending] {
            const auto asked = core->nodes.find(node);
            if (!asked || !asked->reachable())
                return pending->set(Error(ErrorCode::unreachable));
            asked->audit(root, shardBytes, static_cast<std::uint32_t>(core->random.below(leaves)), [pending](Status status) { pending->set(std::move(status)); });
        });
        GRANARY_TRY(pending->wait(cancel));
    }
    return {};
}

Result<drive::PutOutcome> Placement::disperse(Dispersal::Order order, std::optional<EncodedShard> shard)
{
    auto cancel = order.cancel;
    auto pending = std::make_shared<Pending<drive::PutOutcome>>();
    m_core->loop.post([core = m_core, order = std::move(order), shard = std::move(shard), pending]() mutable {
        auto done = [pending](drive::PutOutcome outcome) { pending->set(std::move(outcome)); };
        if (shard)
            Dispersal::move(core, std::move(order), std::move(*shard), std::move(done));
        else
            Dispersal::start(core, std::move(order), std::move(done));
    });
    return pending->wait(cancel);
}

Result<Placement::Rebuilt> Placement::rebuildShards(
    const drive::SegmentRecord& record, const std::vector<std::uint8_t>& rows, const std::set<NodeId>& inPlace, CancelToken cancel)
{
    requireOffLoop();
    if (std::find(rows.begin(), rows.end(), 255) != rows.end())
        return Error(ErrorCode::invalidArgument, "row");
    GRANARY_ASSIGN(auto bytes, read(record, 0, record.lengthBytes, cancel));
    const auto sealed = std::make_shared<const Bytes>(std::move(bytes));
    auto without = record;
    std::erase_if(without.shards, [&](const auto& p) { return std::find(rows.begin(), rows.end(), p.shard) != rows.end(); });
    const auto heldBefore = without.shards.size();
    std::set<NodeId> oldNodes;
    for (const auto row : rows)
        if (const auto* old = placeOf(record, row))
            oldNodes.insert(old->node);
    GRANARY_ASSIGN(auto outcome, disperse({sealed, std::move(without), rows, oldNodes, cancel}, std::nullopt));
    // What no other node takes may go back to where it was.
    for (const auto row : rows) {
        const auto* const old = placeOf(record, row);
        if (placeOf(outcome.record, row) || !old || !inPlace.contains(old->node))
            continue;
        if (const auto removed = removeAndWait(*old, cancel); !removed) {
            outcome.refusals.push_back(removed.error());
            continue;
        }
        auto avoided = oldNodes;
        avoided.erase(old->node);
        GRANARY_ASSIGN(auto again, disperse({sealed, outcome.record, {row}, std::move(avoided), cancel}, std::nullopt));
        outcome.record = std::move(again.record);
        std::move(again.refusals.begin(), again.refusals.end(), std::back_inserter(outcome.refusals));
    }
    if (outcome.record.shards.size() == heldBefore && !rows.empty()) {
        GRANARY_TRY(cancel.check());
        return outcome.refusals.empty() ? Error(ErrorCode::noNodes, "no further node for this segment") : outcome.refusals.front();
    }
    Rebuilt out{std::move(outcome.record), {}};
    for (const auto row : rows)
        if (placeOf(out.record, row)) {
            out.rows.insert(row);
        } else if (const auto* const old = placeOf(record, row)) {
            auto& shards = out.record.shards;
            // Its node may have got another of the rows.
            if (std::none_of(shards.begin(), shards.end(), [&](const auto& p) { return p.node == old->node; }))
                shards.insert(std::find_if(shards.begin(), shards.end(), [&](const auto& p) { return p.shard > row; }), *old);
        }
    return out;
}

Result<std::vector<EncodedShard>> Placement::shardsOf(
    const drive::SegmentRecord& record, const std::vector<std::uint8_t>& rows, CancelToken cancel)
{
    requireOffLoop();
    if (std::find(rows.begin(), rows.end(), 255) != rows.end())
        return Error(ErrorCode::invalidArgument, "row");
    GRANARY_ASSIGN(const auto layout, CellLayout::of(record));
    GRANARY_ASSIGN(auto bytes, read(record, 0, record.lengthBytes, cancel));
    EncodeJob job{std::make_shared<const Bytes>(std::move(bytes)), record.id, m_core->keys, record.epoch, layout, rows, m_core->buffers};
    auto pending = std::make_shared<Pending<std::vector<EncodedShard>>>();
    encodeShards(m_core->workers, std::move(job), [pending](std::vector<EncodedShard> shards) { pending->set(std::move(shards)); });
    GRANARY_ASSIGN(auto shards, pending->wait({}));
    for (const auto& shard : shards)
        if (const auto* const place = placeOf(record, shard.row); place && place->root != shard.root)
            return Error(ErrorCode::damaged, "a row has another root than was recorded");
    return shards;
}

void Placement::expectHeld(std::map<std::pair<SegmentId, std::uint8_t>, NodeId> held)
{
    m_core->loop.post([core = m_core, held = std::move(held)]() mutable { core->expectedHeld = std::move(held); });
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
    if (!data.ok()) {
        GRANARY_ASSIGN(auto rebuilt, rebuildShards(record, {held->shard}, {}, cancel));
        return std::move(rebuilt.record);
    }
    EncodedShard shard{held->shard, held->root, std::make_shared<Bytes>(std::move(*data)), nullptr};
    shard.leaves = std::make_shared<std::vector<Hash32>>(erasure::leafHashes(*shard.data));
    auto without = record;
    std::erase(without.shards, *held);
    const auto heldBefore = without.shards.size();
    GRANARY_ASSIGN(auto outcome, disperse({nullptr, std::move(without), {held->shard}, {node}, cancel}, std::move(shard)));
    if (outcome.record.shards.size() > heldBefore)
        return std::move(outcome.record);
    GRANARY_TRY(cancel.check());
    return outcome.refusals.empty() ? Error(ErrorCode::noNodes, "no further node for this segment") : outcome.refusals.front();
}

} // namespace granary::placement
