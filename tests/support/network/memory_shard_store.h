// The in-memory twin of ShardStore, with switches for the faults a node may have.
#pragma once

#include "core/base/event_loop.h"
#include "core/swarm/shard_store.h"

#include <map>
#include <set>

namespace granary::test {

/// Keeps the port's promises in memory; answers are posted to the loop after `latency`.
class MemoryShardStore : public swarm::ShardStore {
public:
    explicit MemoryShardStore(EventLoop& loop) : m_loop(loop) {}

    std::uint64_t quotaBytes = 1ull << 30;
    Duration latency = std::chrono::microseconds(100);
    bool anyone = false;       ///< admits without an invite
    std::set<Bytes> invites;   ///< each good once
    bool refuseWrites = false; ///< write fails with diskFull
    bool neverAnswer = false;  ///< reads and finishes stay open
    bool flipReads = false;    ///< one bit of what is read is wrong

    void enrol(const TenantId& tenant, const PublicKey& admin, ByteView invite,
        std::function<void(Result<swarm::TenantUsage>)> done) override;
    void succeed(const swarm::Succession& succession, Bytes record, std::function<void(Status)> done) override;
    void succession(const TenantId& from, std::function<void(Result<Bytes>)> done) override;
    bool admitted(const TenantId& tenant) const override { return m_tenants.contains(tenant); }
    swarm::TenantUsage usage(const TenantId& tenant) const override;
    Result<swarm::UploadId> begin(const TenantId& tenant, const swarm::ShardOffer& offer) override;
    void write(swarm::UploadId upload, ByteSlice data, std::function<void(Status)> done) override;
    void finish(swarm::UploadId upload, std::function<void(Status)> done) override;
    void abort(swarm::UploadId upload) override { m_uploads.erase(upload); }
    void read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
        std::function<void(Result<swarm::ProvenBytes>)> done) override;
    void list(const TenantId& tenant, std::optional<ShardRoot> after,
        std::function<void(Result<std::vector<swarm::HeldShard>>)> done) override;
    void remove(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override;
    void purge(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override;
    std::optional<PublicKey> adminKey(const TenantId& tenant) const override;
    void putHead(const TenantId& tenant, const swarm::MutableItem& head, std::function<void(Status)> done) override;
    void heads(const TenantId& tenant, std::function<void(Result<std::vector<swarm::MutableItem>>)> done) override;
    void allHeads(std::function<void(std::vector<swarm::MutableItem>)> done) override;
    void putRootRecord(const TenantId& tenant, ByteView salt, Bytes record, std::function<void(Status)> done) override;
    void rootRecord(const TenantId& tenant, const Hash32& name, std::function<void(Result<Bytes>)> done) override;

    std::size_t openUploads() const { return m_uploads.size(); }
    std::size_t shardCount() const;

private:
    struct Shard {
        swarm::ShardOffer offer;
        Bytes data;
        bool tombstone = false;
    };
    struct Tenant {
        PublicKey admin;
        std::map<ShardRoot, Shard> shards;
        std::map<Bytes, swarm::MutableItem> heads;
        std::map<Hash32, Bytes> rootRecords;
    };
    struct Upload {
        TenantId tenant;
        swarm::ShardOffer offer;
        Bytes data;
    };
    template <class F>
    void later(F work);
    EventLoop& m_loop;
    std::map<TenantId, Tenant> m_tenants;
    std::map<TenantId, std::pair<TenantId, Bytes>> m_successions;
    std::map<swarm::UploadId, Upload> m_uploads;
    swarm::UploadId m_nextUpload = 1;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace granary::test
