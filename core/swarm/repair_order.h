// The owner's word that somebody else may repair one segment, and what that one needs for it. Spec: core/specs/repairing.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/crypto/seal.h"
#include "core/crypto/sign.h"
#include "core/swarm/transport.h"

#include <vector>

namespace granary::swarm {

/// As it travels and is kept.
inline constexpr std::size_t maxRepairOrderBytes = 12 << 10;
/// One that is good for longer than this is refused: the owner's clock is wrong, or means no good.
inline constexpr std::int64_t maxRepairOrderSeconds = 91 * 86400;
inline constexpr std::size_t maxRepairJobBytes = 60 << 10;
/// k shards, which a repairer has in memory: a segment and what its rounding adds.
inline constexpr std::uint64_t maxRepairBytes = 80 << 20;
inline constexpr std::size_t maxRepairNodes = 255;
inline constexpr std::size_t maxRepairEndpoints = 4;

/// A shard by its row of the generator and its name.
struct RepairRow {
    std::uint8_t row = 0; ///< 0..254
    ShardRoot root;
    friend bool operator==(const RepairRow&, const RepairRow&) = default;
};

/// The capability: whoever is `repairer` may read these shards of the tenant, and put these very shards where they are not; nothing else.
struct RepairOrder {
    TenantId tenant; ///< signs it: the key of the drive's epoch, so that it ends with the epoch
    NodeId repairer;
    SegmentId segment;
    std::uint64_t shardBytes = 0;  ///< of each, 1..maxShardBytes
    std::int64_t untilSeconds = 0; ///< since 1970; not good at or after it
    std::vector<RepairRow> rows;   ///< 1..255, ascending

    /// Null when it names no such shard.
    const RepairRow* find(const ShardRoot& root) const;
    /// Whether it counts at this time of a node's clock.
    bool goodAt(std::int64_t nowSeconds) const { return nowSeconds < untilSeconds && untilSeconds - nowSeconds <= maxRepairOrderSeconds; }
    friend bool operator==(const RepairOrder&, const RepairOrder&) = default;
};

/// malformed outside of the limits. Canonical. `tenant` is the key that the order names.
Result<Bytes> signRepairOrder(const RepairOrder& order, const crypto::SigningKey& tenant);
/// malformed; damaged: not signed by its tenant.
Result<RepairOrder> openRepairOrder(ByteView record);

/// A node of the drive that can be dialled.
struct RepairNode {
    NodeId node;
    std::vector<Endpoint> endpoints; ///< at most maxRepairEndpoints
    friend bool operator==(const RepairNode&, const RepairNode&) = default;
};

/// What the owner entrusts to the repairer, on the link between them. Nothing in it opens a chunk.
struct RepairJob {
    RepairOrder order;
    Bytes signedOrder;                  ///< `order` as it is shown to nodes
    std::uint8_t k = 1;                 ///< 1..number of rows
    std::uint8_t enough = 1;            ///< rows that may be left without anything being done, k..number of rows
    std::vector<NodeId> holders;        ///< of the order's rows, each another and none of them the repairer
    std::vector<crypto::RowMask> masks; ///< of the order's rows
    std::vector<RepairNode> nodes;      ///< ascending, holders and others

    /// Of everything but the time until which it is good and where nodes are found: the same for the same job.
    Hash32 digest() const;
    const RepairNode* find(const NodeId& node) const;
    friend bool operator==(const RepairJob&, const RepairJob&) = default;
};

/// tooLarge, malformed outside of the limits. Canonical.
Result<Bytes> encodeRepairJob(const RepairJob& job);
/// malformed; damaged: the order's signature.
Result<RepairJob> parseRepairJob(ByteView bytes);

} // namespace granary::swarm
