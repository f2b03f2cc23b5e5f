// A node that is known and cannot be talked to: a folder whose disk is not there.
#pragma once

#include "core/base/event_loop.h"
#include "core/placement/storage_node.h"

namespace granary::placement {

/// Counts as a node of the drive, as a peer that is away does, and answers everything with `unreachable`.
class AbsentNode : public StorageNode {
public:
    AbsentNode(EventLoop& loop, const NodeId& id, std::string address) : m_loop(loop), m_id(id), m_address(std::move(address)) {}

    const NodeId& id() const override { return m_id; }
    std::string address() const override { return m_address; }
    bool reachable() const override { return false; }
    swarm::TenantUsage usage() const override { return {}; }
    void put(ShardUpload, std::function<void(Status)> done) override { fail(std::move(done)); }
    void read(const ShardRoot&, std::uint64_t, std::uint64_t, std::uint64_t, std::function<void(Result<Bytes>)> done) override { fail(std::move(done)); }
    void list(std::optional<ShardRoot>, std::function<void(Result<std::vector<swarm::HeldShard>>)> done) override { fail(std::move(done)); }
    void remove(std::vector<ShardRoot>, std::function<void(Status)> done) override { fail(std::move(done)); }
    void purge(std::vector<ShardRoot>, const crypto::SigningKey&, std::function<void(Status)> done) override { fail(std::move(done)); }
    void putHead(const swarm::MutableItem&, std::function<void(Status)> done) override { fail(std::move(done)); }
    void heads(std::function<void(Result<std::vector<swarm::MutableItem>>)> done) override { fail(std::move(done)); }
    void putRootRecord(Bytes, Bytes, std::function<void(Status)> done) override { fail(std::move(done)); }
    void rootRecord(const Hash32&, std::function<void(Result<Bytes>)> done) override { fail(std::move(done)); }
    void audit(const ShardRoot&, std::uint64_t, std::uint32_t, std::function<void(Status)> done) override { fail(std::move(done)); }

private:
    template <class Done>
    void fail(Done done)
    {
        m_loop.post([done = std::move(done)] { done(Error(ErrorCode::unreachable, "the folder is not there")); });
    }

    EventLoop& m_loop;
    const NodeId m_id;
    const std::string m_address;
};

} // namespace granary::placement
