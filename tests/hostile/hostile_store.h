// A ShardStore that misbehaves in front of one that does not.
#pragma once

#include "core/base/event_loop.h"
#include "tests/hostile/behaviour.h"
#include "tests/support/network/forwarding_shard_store.h"

#include <map>
#include <set>

namespace granary::test {

/// Engine loop only. The store behind it must outlive it.
class HostileStore : public ForwardingShardStore {
public:
    HostileStore(EventLoop& loop, swarm::ShardStore& behind, Behaviour behaviour) : ForwardingShardStore(behind), m_loop(loop), m_behaviour(behaviour) {}

    /// What `claims` lists beside what it was given; asked for at each list.
    std::function<std::vector<swarm::HeldShard>()> othersShards;
    /// A drive was published here.
    bool sawHead() const { return !m_saltsSeen.empty(); }

    Result<swarm::UploadId> begin(const TenantId& tenant, const swarm::ShardOffer& offer) override;
    void write(swarm::UploadId upload, ByteSlice data, std::function<void(Status)> done) override;
    void finish(swarm::UploadId upload, std::function<void(Status)> done) override;
    void abort(swarm::UploadId upload) override;
    void read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
        std::function<void(Result<swarm::ProvenBytes>)> done) override;
    void list(const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done) override;
    void putHead(const TenantId& tenant, const swarm::MutableItem& head, std::function<void(Status)> done) override;

private:
    bool keepsNothing() const { return m_behaviour == Behaviour::drops || m_behaviour == Behaviour::claims; }

    EventLoop& m_loop;
    const Behaviour m_behaviour;
    std::map<ShardRoot, swarm::HeldShard> m_claimed; ///< taken and dropped
    std::set<Bytes> m_saltsSeen;
    swarm::UploadId m_nextUpload = 1;
};

} // namespace granary::test
