// A repairer's links to the nodes of other people's drives.
#pragma once

#include "core/engine/environment.h"
#include "core/placement/segment_mending.h"
#include "core/swarm/peer_set.h"

namespace granary::engine {

/// Borrows links for as long as it lives. Blocking, for one thread that is not the loop's; the PeerSet outlives it.
class NetworkRepairLinks : public placement::RepairLinks {
public:
    NetworkRepairLinks(const Environment& environment, swarm::PeerSet& peers) : m_environment(environment), m_peers(peers) {}
    ~NetworkRepairLinks() override { giveBack(); }
    NetworkRepairLinks(const NetworkRepairLinks&) = delete;
    NetworkRepairLinks& operator=(const NetworkRepairLinks&) = delete;

    /// Dials these, and waits a while until they answer.
    void borrow(const std::vector<swarm::RepairNode>& nodes, const CancelToken& cancel);
    bool answers(const NodeId& node) const;
    void giveBack();

    Result<swarm::ProvenBytes> leaf(const NodeId& node, const swarm::RepairJob& job, const swarm::RepairRow& row, std::uint32_t number) override;
    Result<Bytes> read(const NodeId& node, const swarm::RepairJob& job, const swarm::RepairRow& row) override;
    Status put(const NodeId& node, const swarm::RepairJob& job, const swarm::RepairRow& row, std::shared_ptr<const Bytes> data) override;

private:
    /// The order goes ahead of what is asked on the same link; its refusal says more than what follows from it.
    template <class T>
    Result<T> ask(const NodeId& node, const swarm::RepairJob& job, std::function<void(swarm::RepairClient&, std::function<void(Result<T>)>)> question);

    const Environment& m_environment;
    swarm::PeerSet& m_peers;
    std::vector<NodeId> m_borrowed;
};

} // namespace granary::engine
