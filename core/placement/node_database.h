// The rows of a node's store: tenants, shards, heads, root records, invites. Spec: core/specs/node-store.md, "Database".
#pragma once

#include "core/base/clock.h"
#include "core/store/database.h"
#include "core/swarm/shard_store.h"

#include <map>

namespace granary::placement {

using TenantNumber = std::int64_t;

struct TenantRow {
    TenantNumber number = 0;
    TenantId tenant;
    std::optional<PublicKey> admin; ///< none after a rebuild, until it enrols again
    std::uint64_t quotaBytes = 0;   ///< 0: the store's default
};

struct ShardRow {
    TenantNumber tenant = 0;
    ShardRoot root;
    SegmentId segment;
    std::uint16_t shard = 0;
    std::uint64_t lengthBytes = 0;
    bool tombstone = false;
};

/// Blocking; one thread at a time. Each changing call is one transaction, durable when it returns.
class NodeDatabase {
public:
    /// Creates or opens; errors as store::Database::open.
    static Result<std::unique_ptr<NodeDatabase>> open(FileSystem& files, const std::string& path, const store::DatabaseKey& key);

    Result<std::vector<TenantRow>> tenants();
    /// In order of tenant and root; stops at the first error of `visit`.
    Status eachShard(const std::function<Status(const ShardRow&)>& visit);

    /// Admits a tenant; with an invite uses that up in the same transaction. notEnrolled (no such invite), inviteUsed, inviteExpired.
    Result<TenantRow> admit(
        const TenantId& tenant, const std::optional<PublicKey>& admin, const std::optional<Hash32>& invite, WallTime now);
    Status setAdmin(TenantNumber tenant, const PublicKey& admin);
    Status putInvite(const Hash32& hash, WallTime expires, std::uint64_t quotaBytes);

    /// Replaces rows of the same tenant and root.
    Status putShards(const std::vector<ShardRow>& rows);
    /// Turns those that are there and live into tombstones; answers which.
    Result<std::vector<ShardRow>> bury(TenantNumber tenant, const std::vector<ShardRoot>& roots, WallTime now);
    /// Removes rows; answers those that were there.
    Result<std::vector<ShardRow>> erase(const std::vector<std::pair<TenantNumber, ShardRoot>>& shards);
    /// Tombstones made before `time`, at most `limit`.
    Result<std::vector<ShardRow>> buriedBefore(WallTime time, std::size_t limit);
    Result<std::vector<swarm::HeldShard>> list(TenantNumber tenant, const std::optional<ShardRoot>& after, std::size_t limit);

    /// What heads and root records of each tenant take, with what a row takes besides.
    Result<std::map<TenantNumber, std::uint64_t>> metadataBytes();
    /// conflict when a newer one of that salt is there, quotaExceeded beyond swarm::maxHeadSlots or when heads and root records would be charged more than
    /// `limitBytes`. The charge of all of them afterwards.
    /// With `alone`, heads under other keys than this one's go, with their root records: they are those of an epoch that has ended.
    Result<std::uint64_t> putHead(TenantNumber tenant, const swarm::MutableItem& head, std::uint64_t limitBytes, bool alone = false);
    /// Of one tenant, or of all.
    Result<std::vector<swarm::MutableItem>> heads(TenantNumber tenant);
    /// Of all tenants; others each time when there are more than `limit`.
    Result<std::vector<swarm::MutableItem>> someHeads(std::size_t limit);
    /// Keeps the newest four of a salt; quotaExceeded beyond swarm::maxHeadSlots salts, or `limitBytes` as above.
    Result<std::uint64_t> putRootRecord(TenantNumber tenant, ByteView salt, ByteView record, std::uint64_t limitBytes);
    Result<Bytes> rootRecord(TenantNumber tenant, const Hash32& name);

    /// Copies the WAL into the database when it is above `limitBytes`.
    Status boundWal(std::uint64_t limitBytes);
    /// Blocks of the database and its WAL.
    std::uint64_t allocatedBytes();

private:
    NodeDatabase(FileSystem& files, std::string path, std::unique_ptr<store::Database> db)
        : m_files(files),
          m_path(std::move(path)),
          m_db(std::move(db))
    {}
    Result<std::uint64_t> metadataBytesOf(TenantNumber tenant);
    Result<std::uint64_t> commitWithin(store::Transaction& transaction, TenantNumber tenant, std::uint64_t limitBytes);
    Status dropHeadsBut(TenantNumber tenant, const PublicKey& key);
    Result<std::optional<ShardRow>> shard(TenantNumber tenant, const ShardRoot& root);
    FileSystem& m_files;
    std::string m_path;
    std::unique_ptr<store::Database> m_db;
};

} // namespace granary::placement
