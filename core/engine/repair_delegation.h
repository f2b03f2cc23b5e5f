// What an owner entrusts to somebody who repairs the drive while its machines are off. Spec: core/specs/repairing.md.
#pragma once

#include "core/drive/drive.h"
#include "core/engine/environment.h"
#include "core/engine/key_file.h"
#include "core/engine/network_host.h"

#include <map>

namespace granary::engine {

/// For one call, on a task's thread. Nothing is kept here: what the repairer says that it has is compared with the records.
class RepairDelegation {
public:
    /// `nodes`: peers that may hold shards, ascending.
    RepairDelegation(const Environment& environment, NetworkHost& network, const UnlockedKeys& keys, std::vector<swarm::RepairNode> nodes, const CancelToken& cancel)
        : m_environment(environment), m_network(network), m_keys(keys), m_nodes(std::move(nodes)), m_cancel(cancel)
    {}

    /// How many shards it says that it has put somewhere, of which segments. No proof of anything.
    Result<std::map<SegmentId, std::uint8_t>> mended(const NodeId& repairer);
    /// Entrusts what is new or has changed, prolongs what ends soon, takes back what is no more. Segments of which the repairer holds something are not
    /// entrusted. refused: it repairs for nobody; unsupportedVersion, unreachable, quotaExceeded...
    /// The number of segments that it looks after now.
    Result<std::uint64_t> settle(const NodeId& repairer, const std::vector<drive::SegmentRecord>& records);
    /// Takes everything back.
    Status dismissAll(const NodeId& repairer);

private:
    Result<std::vector<swarm::EntrustedSegment>> listAll(const NodeId& repairer);
    Status dismiss(const NodeId& repairer, std::vector<SegmentId> segments);
    Status entrust(const NodeId& repairer, swarm::RepairJob job, std::int64_t untilSeconds);
    /// Not signed yet. Nothing when it is not for this repairer, or the mask key is not here.
    std::optional<swarm::RepairJob> jobFor(const NodeId& repairer, const drive::SegmentRecord& record) const;
    std::vector<swarm::RepairNode> nodesFor(const NodeId& repairer, const drive::SegmentRecord& record) const;
    const crypto::MaskKey* maskKey(std::uint32_t epoch) const;
    template <class T>
    T ask(const NodeId& repairer, std::function<void(swarm::RepairClient&, std::function<void(T)>)> question);

    const Environment& m_environment;
    NetworkHost& m_network;
    const UnlockedKeys& m_keys;
    const std::vector<swarm::RepairNode> m_nodes;
    const CancelToken& m_cancel;
};

} // namespace granary::engine
