// A node's store for its tenants, on disk.
#pragma once

#include "core/base/log.h"
#include "core/base/random.h"
#include "core/base/worker_pool.h"
#include "core/placement/shard_directory.h"
#include "core/placement/share_space.h"
#include "core/swarm/shard_store.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace granary::placement {

struct DiskShardStoreOptions {
    std::string directory; ///< of the store; made when missing
    std::shared_ptr<ShareSpace> space; ///< what else is written below the profile is taken from it too (BoundedFileSystem)
    std::uint64_t tenantQuotaBytes = 0; ///< of a tenant whose invite named none (see defaultTenantQuota)
    bool admitAnyone = false;
};

/// Half of the share among friends, a twentieth where anyone is admitted.
constexpr std::uint64_t defaultTenantQuota(std::uint64_t shareBytes, bool admitAnyone)
{
    return shareBytes / (admitAnyone ? 20 : 2);
}

/// Of a tenant's quota, what is kept for its heads and root records, which can take no more: a sixteenth, 512 KiB to 4 MiB, at most half. Shards get the rest,
/// so a tenant whose quota is full of them can still publish that it has removed some.
constexpr std::uint64_t metadataAllowance(std::uint64_t quotaBytes)
{
    const std::uint64_t sixteenth = quotaBytes / 16;
    return std::min<std::uint64_t>(quotaBytes / 2, std::clamp<std::uint64_t>(sixteenth, 512 << 10, 4 << 20));
}

/// swarm::ShardStore over files and a database (ShardDirectory).
///
/// Engine loop only, but for open() and the destructor, which block and are for any other thread (or the loop's, when nothing else runs).
/// The destructor waits for the disk; callbacks of what was under way still come. Disk and hashing run on `disk`, which may block.
///
/// Invariants: charges of shards, reservations of uploads, database and what else is below the profile never exceed the share; what `finish`,
/// `enrol`, `remove`, `putHead` and `putRootRecord` acknowledged survives a power failure; an upload not finished leaves nothing.
class DiskShardStore : public swarm::ShardStore {
public:
    struct Ports {
        FileSystem& files;
        EventLoop& loop;
        Executor& disk;
        Random& random;
        Log& log;
    };
    struct Usage {
        std::uint64_t shareBytes = 0;
        std::uint64_t usedBytes = 0; ///< as accounted: shards, uploads under way, database, the rest of the profile, reserves
        std::uint64_t shards = 0;
        std::uint64_t tenants = 0;
        std::uint64_t lostShards = 0; ///< files found missing at the start
        std::uint64_t tombstones = 0; ///< of the shards
        std::uint64_t heldBytes = 0;  ///< charges of all shards, tombstones and uploads under way too
    };
    static constexpr std::size_t inviteSecretBytes = 16;

    /// invalidArgument when the share is empty and too small to take anything beside what the profile holds. A damaged database is rebuilt from the files (logged).
    static Result<std::unique_ptr<DiskShardStore>> open(
        Ports ports, DiskShardStoreOptions options, const store::DatabaseKey& key);
    ~DiskShardStore() override;
    DiskShardStore(const DiskShardStore&) = delete;
    DiskShardStore& operator=(const DiskShardStore&) = delete;

    /// A fresh secret that admits one tenant until `valid` has passed; only its hash is kept. `quotaBytes` 0: the default.
    void createInvite(Duration valid, std::uint64_t quotaBytes, std::function<void(Result<Bytes>)> done);
    Usage shareUsage() const;
    /// From now on: the quota of tenants whose invite named none, and who is admitted.
    void setTerms(std::uint64_t tenantQuotaBytes, bool admitAnyone);
    /// Frees tombstones older than a week; runs by itself once an hour.
    void collect(std::function<void()> done);

    void enrol(const TenantId& tenant, const PublicKey& admin, ByteView invite,
        std::function<void(Result<swarm::TenantUsage>)> done) override;
    void succeed(const swarm::Succession& succession, Bytes record, std::function<void(Status)> done) override;
    void succession(const TenantId& from, std::function<void(Result<Bytes>)> done) override;
    bool admitted(const TenantId& tenant) const override;
    swarm::TenantUsage usage(const TenantId& tenant) const override;
    Result<swarm::UploadId> begin(const TenantId& tenant, const swarm::ShardOffer& offer) override;
    void write(swarm::UploadId upload, ByteSlice data, std::function<void(Status)> done) override;
    void finish(swarm::UploadId upload, std::function<void(Status)> done) override;
    void abort(swarm::UploadId upload) override;
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

private:
    class Core;
    /// Under which key the one who speaks is kept; of nobody when it is not his turn any more.
    TenantId kept(const TenantId& speaking) const;
    explicit DiskShardStore(std::shared_ptr<Core> core) : m_core(std::move(core)) {}
    std::shared_ptr<Core> m_core;
};

} // namespace granary::placement
