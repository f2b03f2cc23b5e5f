// What the parts of a Placement share.
#pragma once

#include "core/base/event_loop.h"
#include "core/base/random.h"
#include "core/base/worker_pool.h"
#include "core/placement/encode_budget.h"
#include "core/placement/node_set.h"
#include "core/placement/shard_coding.h"
#include "core/swarm/transport.h"

namespace granary::placement {

/// Waits and limits; the defaults are for people's links and disks.
struct PlacementConfig {
    /// Encoded shards that exist at one moment, over all puts.
    std::uint64_t encodedBytesLimit = 64 << 20;
    /// Buffers of such shards, in use or kept for the next ones.
    std::uint64_t shardBufferBytes = 64 << 20;
    /// A source that has not answered after this, plus the time its bytes should take, gets a competitor.
    Duration slowRead = std::chrono::milliseconds(500);
    /// Once half of the sources have answered, three times their median, but never less than this.
    Duration leastHedge = std::chrono::milliseconds(150);
    /// How long publish and findHeads wait for the slowest nodes.
    Duration headWait = std::chrono::seconds(15);
    /// How long findHeads goes on asking once it knows a head: a look-up of a slot that does not exist takes the DHT far longer.
    Duration headGrace = std::chrono::seconds(2);
    /// A shard that was expected on a node is not there (notFound) or wrong (damaged). On the loop; may be empty.
    std::function<void(const SegmentId&, std::uint8_t row, const NodeId&, const Error&)> onShardLost;
};

/// Lives as long as any work under way. The loop owns what is mutable here.
struct CoreState {
    EventLoop& loop;
    Executor& workers;
    Random& random;
    PlacementConfig config;
    std::shared_ptr<const MaskKeys> keys;
    NodeSet nodes;
    EncodeBudget budget;
    std::shared_ptr<BufferPool> buffers;
    bool closed = false;
    std::map<std::pair<SegmentId, std::uint8_t>, NodeId> expectedHeld; ///< see Placement::expectHeld
};
using CorePtr = std::shared_ptr<CoreState>;

} // namespace granary::placement
