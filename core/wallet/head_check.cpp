#include "core/wallet/head_check.h"

#include "core/ledger/merkle_proof.h"

namespace granary::wallet {

HeadJudgement judgeHead(const ledger::SignedHead& kept, const ledger::SignedHead& seen, std::span<const Hash32> proof)
{
    GRANARY_ASSERT(kept.head.ledger == seen.head.ledger);
    if (seen.head.size == kept.head.size && seen.head.root == kept.head.root)
        return {HeadVerdict::same, std::nullopt};
    if (auto fraud = ledger::fraudOf(kept, seen, proof))
        return {HeadVerdict::contradicts, std::move(fraud)};
    const bool grew = seen.head.size > kept.head.size;
    const auto& small = (grew ? kept : seen).head;
    const auto& large = (grew ? seen : kept).head;
    if (!ledger::verifySeededConsistency(small.size, small.root, large.size, large.root, proof))
        return {};
    // Whoever only appends never signs a shorter log later.
    if (large.time < small.time)
        return {};
    return {grew ? HeadVerdict::newer : HeadVerdict::older, std::nullopt};
}

} // namespace granary::wallet
