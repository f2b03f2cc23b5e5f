// The asking side of repair by others, over whichever link to a node is up. Spec: core/specs/repairing.md.
#pragma once

#include "core/swarm/node_client.h"
#include "core/swarm/repair_messages.h"

namespace granary::swarm {

/// Engine loop only; callbacks as those of NodeClient. unsupportedVersion from a node that knows no repair by others.
class RepairClient {
public:
    virtual ~RepairClient() = default;

    // A repairer of any node; no tenant is shown.
    /// What follows counts by this order. permissionDenied, notEnrolled, busy.
    virtual void showOrder(std::shared_ptr<const Bytes> order, NodeClient::StatusCallback done) = 0;
    /// As NodeClient::read; permissionDenied for what the order does not name.
    virtual RequestHandle readUnderOrder(const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount, std::function<void(Result<ProvenBytes>)> done) = 0;
    /// As NodeClient::put, of a shard that the order names, for its tenant.
    virtual void putUnderOrder(const TenantId& tenant, const ShardOffer& offer, std::shared_ptr<const Bytes> data, std::function<void(Result<Receipt>)> done) = 0;

    // An owner of its repairer.
    /// refused: it repairs nothing for others; quotaExceeded: no more than it has.
    virtual void entrust(std::shared_ptr<const Bytes> job, NodeClient::StatusCallback done) = 0;
    /// At most maxEntrustedListed, ascending.
    virtual void entrusted(std::optional<SegmentId> after, std::function<void(Result<std::vector<EntrustedSegment>>)> done) = 0;
    /// At most maxEntrustedListed.
    virtual void dismiss(std::vector<SegmentId> segments, NodeClient::StatusCallback done) = 0;
};

} // namespace granary::swarm
