// The repair of one segment by somebody who does not own it. Spec: core/specs/repairing.md.
#pragma once

#include "core/base/cancel.h"
#include "core/base/random.h"
#include "core/swarm/repair_order.h"
#include "core/swarm/shard_store.h"

#include <functional>
#include <set>

namespace granary::placement {

/// A repairer's links, as a port: the engine's over the network, in tests in memory. Each call shows the job's order first. Blocking, one thread.
class RepairLinks {
public:
    virtual ~RepairLinks() = default;
    /// One leaf with its path, checked by the caller. notFound, damaged; transient errors.
    virtual Result<swarm::ProvenBytes> leaf(const NodeId& node, const swarm::RepairJob& job, const swarm::RepairRow& row, std::uint32_t number) = 0;
    /// All of it; checked by the caller.
    virtual Result<Bytes> read(const NodeId& node, const swarm::RepairJob& job, const swarm::RepairRow& row) = 0;
    virtual Status put(const NodeId& node, const swarm::RepairJob& job, const swarm::RepairRow& row, std::shared_ptr<const Bytes> data) = 0;
};

struct Mending {
    unsigned left = 0;           ///< rows that were there or may come back, before
    unsigned made = 0;           ///< rows that were put somewhere
    std::vector<NodeId> holders; ///< of the job's rows, as they are now
    std::uint64_t bytesMoved = 0;
    std::optional<Error> obstacle; ///< why not all that is missing was made
};

/// Asks every holder for a leaf. When fewer rows are left than are enough, k of them are read, the missing ones computed and put on nodes that hold nothing
/// of the segment; where there is none left, on the node that lost its own. `gone`: nodes that are not waited for any more. `mayMove` is asked before
/// bytes are moved, with how many. damaged: the rows that are there do not make those that the order names.
/// Memory: k + 1 shards (at most maxRepairBytes and one).
Result<Mending> mendSegment(const swarm::RepairJob& job, RepairLinks& links, const std::set<NodeId>& gone, Random& random,
    const std::function<bool(std::uint64_t)>& mayMove, const CancelToken& cancel);

} // namespace granary::placement
