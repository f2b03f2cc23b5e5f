// A peer as a storage node.
#pragma once

#include "core/base/event_loop.h"
#include "core/base/worker_pool.h"
#include "core/placement/storage_node.h"
#include "core/swarm/node_client.h"

namespace granary::placement {

/// StorageNode over a NodeClient, which checks receipts and the names of root records; this one asks for the aligned subtrees that
/// cover a range and checks each against the root before its bytes are used. Engine loop only; hashing runs on `workers`.
class RemoteNode : public StorageNode {
public:
    RemoteNode(EventLoop& loop, Executor& workers, std::shared_ptr<swarm::NodeClient> client)
        : m_loop(loop),
          m_workers(workers),
          m_client(std::move(client))
    {}

    const NodeId& id() const override { return m_client->node(); }
    std::string address() const override { return m_client->address(); }
    bool reachable() const override { return m_client->state() == swarm::NodeClient::State::ready; }
    swarm::PeerFault fault() const override { return m_client->fault(); }
    swarm::TenantUsage usage() const override { return m_client->usage(); }
    bool lendsNoMore() const override { return reachable() && m_client->usage().lendsNoMore(); }
    void put(ShardUpload upload, std::function<void(Status)> done) override;
    void read(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length,
        std::function<void(Result<Bytes>)> done) override;
    void list(std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done) override;
    void remove(std::vector<ShardRoot> roots, std::function<void(Status)> done) override;
    void purge(std::vector<ShardRoot> roots, const crypto::SigningKey& admin, std::function<void(Status)> done) override;
    void putHead(const swarm::MutableItem& head, std::function<void(Status)> done) override;
    void heads(std::function<void(Result<std::vector<swarm::MutableItem>>)> done) override;
    void putRootRecord(Bytes salt, Bytes record, std::function<void(Status)> done) override;
    void rootRecord(const Hash32& name, std::function<void(Result<Bytes>)> done) override;
    void audit(const ShardRoot& root, std::uint64_t shardBytes, std::uint32_t leaf, std::function<void(Status)> done) override;
    swarm::NodeClient& client() { return *m_client; }

private:
    EventLoop& m_loop;
    Executor& m_workers;
    std::shared_ptr<swarm::NodeClient> m_client;
};

/// The aligned subtrees (first leaf, leaves) of 1, 2 or 4 leaves that cover leaves [first, last) of a tree of `leafCount`, ascending.
std::vector<std::pair<std::uint32_t, std::uint32_t>> coveringSubtrees(
    std::uint32_t first, std::uint32_t last, std::uint32_t leafCount);

} // namespace granary::placement
