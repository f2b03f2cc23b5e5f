// A ShardStore in front of another one: the base of those that watch, delay or misbehave.
#pragma once

#include "core/swarm/shard_store.h"

namespace granary::test {

/// Engine loop only. The store behind it must outlive it.
class ForwardingShardStore : public swarm::ShardStore {
public:
    explicit ForwardingShardStore(swarm::ShardStore& behind) : m_behind(behind) {}

    void enrol(const TenantId& tenant, const PublicKey& admin, ByteView invite, std::function<void(Result<swarm::TenantUsage>)> done) override
    {
        m_behind.enrol(tenant, admin, invite, std::move(done));
    }
    void succeed(const swarm::Succession& succession, Bytes record, std::function<void(Status)> done) override { m_behind.succeed(succession, std::move(record), std::move(done)); }
    void succession(const TenantId& from, std::function<void(Result<Bytes>)> done) override { m_behind.succession(from, std::move(done)); }
    bool admitted(const TenantId& tenant) const override { return m_behind.admitted(tenant); }
    swarm::TenantUsage usage(const TenantId& tenant) const override { return m_behind.usage(tenant); }
    Result<swarm::UploadId> begin(const TenantId& tenant, const swarm::ShardOffer& offer) override { return m_behind.begin(tenant, offer); }
    void write(swarm::UploadId upload, ByteSlice data, std::function<void(Status)> done) override { m_behind.write(upload, std::move(data), std::move(done)); }
    void finish(swarm::UploadId upload, std::function<void(Status)> done) override { m_behind.finish(upload, std::move(done)); }
    void abort(swarm::UploadId upload) override { m_behind.abort(upload); }
    void read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
        std::function<void(Result<swarm::ProvenBytes>)> done) override
    {
        m_behind.read(tenant, root, firstLeaf, leafCount, std::move(done));
    }
    void list(const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done) override
    {
        m_behind.list(tenant, after, std::move(done));
    }
    void remove(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override
    {
        m_behind.remove(tenant, std::move(roots), std::move(done));
    }
    void purge(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override
    {
        m_behind.purge(tenant, std::move(roots), std::move(done));
    }
    std::optional<PublicKey> adminKey(const TenantId& tenant) const override { return m_behind.adminKey(tenant); }
    void putHead(const TenantId& tenant, const swarm::MutableItem& head, std::function<void(Status)> done) override
    {
        m_behind.putHead(tenant, head, std::move(done));
    }
    void heads(const TenantId& tenant, std::function<void(Result<std::vector<swarm::MutableItem>>)> done) override
    {
        m_behind.heads(tenant, std::move(done));
    }
    void allHeads(std::function<void(std::vector<swarm::MutableItem>)> done) override { m_behind.allHeads(std::move(done)); }
    void putRootRecord(const TenantId& tenant, ByteView salt, Bytes record, std::function<void(Status)> done) override
    {
        m_behind.putRootRecord(tenant, salt, std::move(record), std::move(done));
    }
    void rootRecord(const TenantId& tenant, const Hash32& name, std::function<void(Result<Bytes>)> done) override
    {
        m_behind.rootRecord(tenant, name, std::move(done));
    }

protected:
    swarm::ShardStore& m_behind;
};

} // namespace granary::test
