#include "core/placement/node_database.h"

#include "core/crypto/hash.h"
#include "core/swarm/mutable_item.h"

namespace granary::placement {
namespace {

constexpr store::Migration nodeMigrations[] = {{1, R"(
CREATE TABLE tenants(number INTEGER PRIMARY KEY, tenant BLOB NOT NULL UNIQUE, admin BLOB, quota INTEGER NOT NULL);
CREATE TABLE shards(tenant INTEGER NOT NULL, root BLOB NOT NULL, segment BLOB NOT NULL, shard INTEGER NOT NULL, length INTEGER NOT NULL,
    deleted INTEGER, PRIMARY KEY(tenant, root)) WITHOUT ROWID;
CREATE INDEX shards_deleted ON shards(deleted) WHERE deleted IS NOT NULL;
CREATE TABLE heads(tenant INTEGER NOT NULL, salt BLOB NOT NULL, sequence INTEGER NOT NULL, item BLOB NOT NULL, PRIMARY KEY(tenant, salt)) WITHOUT ROWID;
CREATE TABLE records(number INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, salt BLOB NOT NULL, name BLOB NOT NULL, record BLOB NOT NULL);
CREATE INDEX records_name ON records(tenant, name);
CREATE INDEX records_salt ON records(tenant, salt, number);
CREATE TABLE invites(hash BLOB PRIMARY KEY, expires INTEGER NOT NULL, quota INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
)"}};

/// As in shard_folder_metadata.cpp.
constexpr std::int64_t rootRecordsKept = 4;

template <class Id>
Result<Id> idOf(ByteView blob)
{
    const auto id = Id::from(blob);
    if (!id)
        return Error(ErrorCode::databaseDamaged, "node database: size of a key");
    return *id;
}

/// Columns root, segment, shard, length, deleted, tenant from `first` on.
Result<ShardRow> shardRow(store::Statement& row)
{
    ShardRow out;
    GRANARY_ASSIGN(out.root, idOf<ShardRoot>(row.blob(0)));
    GRANARY_ASSIGN(out.segment, idOf<SegmentId>(row.blob(1)));
    out.shard = static_cast<std::uint16_t>(row.integer(2));
    out.lengthBytes = static_cast<std::uint64_t>(row.integer(3));
    out.tombstone = !row.isNull(4);
    out.tenant = row.integer(5);
    if (out.lengthBytes == 0 || out.lengthBytes > swarm::maxShardBytes)
        return Error(ErrorCode::databaseDamaged, "node database: length of a shard");
    return out;
}

} // namespace

Result<std::unique_ptr<NodeDatabase>> NodeDatabase::open(
    FileSystem& files, const std::string& path, const store::DatabaseKey& key)
{
    GRANARY_ASSIGN(auto db, store::Database::open(files, path, key, nodeMigrations));
    return std::unique_ptr<NodeDatabase>(new NodeDatabase(files, path, std::move(db)));
}

Result<std::vector<TenantRow>> NodeDatabase::tenants()
{
    std::vector<TenantRow> out;
    auto rows = m_db->prepare("SELECT number, tenant, admin, quota FROM tenants");
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more)
            return out;
        TenantRow row;
        row.number = rows.integer(0);
        GRANARY_ASSIGN(row.tenant, idOf<TenantId>(rows.blob(1)));
        if (!rows.isNull(2)) {
            GRANARY_ASSIGN(row.admin, idOf<PublicKey>(rows.blob(2)));
        }
        row.quotaBytes = static_cast<std::uint64_t>(rows.integer(3));
        out.push_back(row);
    }
}

Status NodeDatabase::eachShard(const std::function<Status(const ShardRow&)>& visit)
{
    auto rows = m_db->prepare("SELECT root, segment, shard, length, deleted, tenant FROM shards");
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more)
            return {};
        GRANARY_ASSIGN(const auto row, shardRow(rows));
        GRANARY_TRY(visit(row));
    }
}

Result<TenantRow> NodeDatabase::admit(
    const TenantId& tenant, const std::optional<PublicKey>& admin, const std::optional<Hash32>& invite, WallTime now)
{
    store::Transaction transaction(*m_db);
    TenantRow row;
    row.tenant = tenant;
    row.admin = admin;
    if (invite) {
        {
            auto found = m_db->prepare("SELECT expires, quota, used FROM invites WHERE hash = ?1");
            GRANARY_ASSIGN(const bool there, found.bind(1, invite->view()).step());
            if (!there)
                return Error(ErrorCode::notEnrolled, "no such invite");
            if (found.integer(2) != 0)
                return ErrorCode::inviteUsed;
            if (found.integer(0) < now.ns)
                return ErrorCode::inviteExpired;
            row.quotaBytes = static_cast<std::uint64_t>(found.integer(1));
        }
        GRANARY_TRY(m_db->prepare("UPDATE invites SET used = 1 WHERE hash = ?1").bind(1, invite->view()).run());
    }
    {
        auto insert = m_db->prepare("INSERT INTO tenants(tenant, admin, quota) VALUES(?1, ?2, ?3)");
        insert.bind(1, tenant.view()).bind(3, static_cast<std::int64_t>(row.quotaBytes));
        if (admin)
            insert.bind(2, admin->view());
        else
            insert.bindNull(2);
        GRANARY_TRY(insert.run());
    }
    row.number = m_db->lastInsertId();
    GRANARY_TRY(transaction.commit());
    return row;
}

Status NodeDatabase::setAdmin(TenantNumber tenant, const PublicKey& admin)
{
    return m_db->prepare("UPDATE tenants SET admin = ?2 WHERE number = ?1").bind(1, tenant).bind(2, admin.view()).run();
}

Status NodeDatabase::putInvite(const Hash32& hash, WallTime expires, std::uint64_t quotaBytes)
{
    return m_db->prepare("INSERT INTO invites(hash, expires, quota, used) VALUES(?1, ?2, ?3, 0)")
        .bind(1, hash.view())
        .bind(2, expires.ns)
        .bind(3, static_cast<std::int64_t>(quotaBytes))
        .run();
}

Status NodeDatabase::putShards(const std::vector<ShardRow>& rows)
{
    store::Transaction transaction(*m_db);
    for (const auto& row : rows)
        GRANARY_TRY(m_db->prepare("INSERT OR REPLACE INTO shards(tenant, root, segment, shard, length, deleted) VALUES(?1, ?2, "
                                  "?3, ?4, ?5, NULL)")
                        .bind(1, row.tenant)
                        .bind(2, row.root.view())
                        .bind(3, row.segment.view())
                        .bind(4, std::int64_t{row.shard})
                        .bind(5, static_cast<std::int64_t>(row.lengthBytes))
                        .run());
    return transaction.commit();
}

Result<std::optional<ShardRow>> NodeDatabase::shard(TenantNumber tenant, const ShardRoot& root)
{
    auto found =
        m_db->prepare("SELECT root, segment, shard, length, deleted, tenant FROM shards WHERE tenant = ?1 AND root = ?2");
    GRANARY_ASSIGN(const bool there, found.bind(1, tenant).bind(2, root.view()).step());
    if (!there)
        return std::optional<ShardRow>();
    GRANARY_ASSIGN(auto row, shardRow(found));
    return std::optional<ShardRow>(row);
}

Result<std::vector<ShardRow>> NodeDatabase::bury(TenantNumber tenant, const std::vector<ShardRoot>& roots, WallTime now)
{
    std::vector<ShardRow> out;
    store::Transaction transaction(*m_db);
    for (const auto& root : roots) {
        GRANARY_ASSIGN(const auto row, shard(tenant, root));
        if (!row || row->tombstone)
            continue;
        GRANARY_TRY(m_db->prepare("UPDATE shards SET deleted = ?3 WHERE tenant = ?1 AND root = ?2")
                        .bind(1, tenant)
                        .bind(2, root.view())
                        .bind(3, now.ns)
                        .run());
        out.push_back(*row);
    }
    GRANARY_TRY(transaction.commit());
    return out;
}

Result<std::vector<ShardRow>> NodeDatabase::erase(const std::vector<std::pair<TenantNumber, ShardRoot>>& shards)
{
    std::vector<ShardRow> out;
    store::Transaction transaction(*m_db);
    for (const auto& [tenant, root] : shards) {
        GRANARY_ASSIGN(const auto row, shard(tenant, root));
        if (!row)
            continue;
        GRANARY_TRY(
            m_db->prepare("DELETE FROM shards WHERE tenant = ?1 AND root = ?2").bind(1, tenant).bind(2, root.view()).run());
        out.push_back(*row);
    }
    GRANARY_TRY(transaction.commit());
    return out;
}

Result<std::vector<ShardRow>> NodeDatabase::buriedBefore(WallTime time, std::size_t limit)
{
    std::vector<ShardRow> out;
    auto rows = m_db->prepare(
        "SELECT root, segment, shard, length, deleted, tenant FROM shards WHERE deleted IS NOT NULL AND deleted < ?1 LIMIT ?2");
    rows.bind(1, time.ns).bind(2, static_cast<std::int64_t>(limit));
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more)
            return out;
        GRANARY_ASSIGN(const auto row, shardRow(rows));
        out.push_back(row);
    }
}

Result<std::vector<swarm::HeldShard>> NodeDatabase::list(
    TenantNumber tenant, const std::optional<ShardRoot>& after, std::size_t limit)
{
    std::vector<swarm::HeldShard> out;
    // An empty blob sorts before every root.
    auto rows = m_db->prepare("SELECT root, segment, shard, length, deleted, tenant FROM shards WHERE tenant = ?1 AND root > ?2 "
                              "ORDER BY root LIMIT ?3");
    rows.bind(1, tenant).bind(2, after ? after->view() : asBytes("")).bind(3, static_cast<std::int64_t>(limit));
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more)
            return out;
        GRANARY_ASSIGN(const auto row, shardRow(rows));
        out.push_back({row.segment, row.shard, row.root, row.lengthBytes, row.tombstone});
    }
}

namespace {

/// What a row takes beside its bytes: keys, indexes, the rest of its last page.
#define GRANARY_HEAD_BYTES "sum(length(item) + 512)"
#define GRANARY_RECORD_BYTES "sum(length(record) + 1024)"

} // namespace

Result<std::map<TenantNumber, std::uint64_t>> NodeDatabase::metadataBytes()
{
    std::map<TenantNumber, std::uint64_t> out;
    for (const auto* sql : {"SELECT tenant, " GRANARY_HEAD_BYTES " FROM heads GROUP BY tenant", "SELECT tenant, " GRANARY_RECORD_BYTES " FROM records GROUP BY tenant"}) {
        auto rows = m_db->prepare(sql);
        for (;;) {
            GRANARY_ASSIGN(const bool more, rows.step());
            if (!more)
                break;
            out[rows.integer(0)] += static_cast<std::uint64_t>(rows.integer(1));
        }
    }
    return out;
}

Result<std::uint64_t> NodeDatabase::metadataBytesOf(TenantNumber tenant)
{
    auto rows = m_db->prepare("SELECT ifnull((SELECT " GRANARY_HEAD_BYTES " FROM heads WHERE tenant = ?1), 0) + ifnull((SELECT " GRANARY_RECORD_BYTES
                              " FROM records WHERE tenant = ?1), 0)");
    GRANARY_ASSIGN(const bool row, rows.bind(1, tenant).step());
    return row ? static_cast<std::uint64_t>(rows.integer(0)) : std::uint64_t{0};
}

Status NodeDatabase::dropHeadsBut(TenantNumber tenant, const PublicKey& key)
{
    GRANARY_ASSIGN(const auto held, heads(tenant));
    for (const auto& item : held) {
        if (equalBytes(item.key.view(), key.view()))
            continue;
        for (const auto* sql : {"DELETE FROM heads WHERE tenant = ?1 AND salt = ?2", "DELETE FROM records WHERE tenant = ?1 AND salt = ?2"})
            GRANARY_TRY(m_db->prepare(sql).bind(1, tenant).bind(2, ByteView(item.salt)).run());
    }
    return {};
}

Result<std::uint64_t> NodeDatabase::putHead(TenantNumber tenant, const swarm::MutableItem& head, std::uint64_t limitBytes, bool alone)
{
    store::Transaction transaction(*m_db);
    if (alone)
        GRANARY_TRY(dropHeadsBut(tenant, head.key));
    {
        auto held = m_db->prepare("SELECT item FROM heads WHERE tenant = ?1 AND salt = ?2");
        GRANARY_ASSIGN(const bool there, held.bind(1, tenant).bind(2, ByteView(head.salt)).step());
        if (there) {
            GRANARY_ASSIGN(const auto old, swarm::decodeItem(held.blob(0)));
            if (old.sequence > head.sequence || (old.sequence == head.sequence && old.value != head.value))
                return Error(ErrorCode::conflict, "a newer head is held");
            if (old.sequence == head.sequence)
                return metadataBytesOf(tenant);
        }
    }
    {
        auto count = m_db->prepare("SELECT count(*) FROM heads WHERE tenant = ?1 AND salt <> ?2");
        GRANARY_ASSIGN(const bool row, count.bind(1, tenant).bind(2, ByteView(head.salt)).step());
        if (row && count.integer(0) >= static_cast<std::int64_t>(swarm::maxHeadSlots))
            return Error(ErrorCode::quotaExceeded, "heads");
    }
    GRANARY_TRY(m_db->prepare("INSERT OR REPLACE INTO heads(tenant, salt, sequence, item) VALUES(?1, ?2, ?3, ?4)")
                    .bind(1, tenant)
                    .bind(2, ByteView(head.salt))
                    .bind(3, head.sequence)
                    .bind(4, ByteView(swarm::encodeItem(head)))
                    .run());
    GRANARY_TRY(m_db->prepare("DELETE FROM records WHERE tenant = ?1 AND salt = ?2 AND number NOT IN "
                              "(SELECT number FROM records WHERE tenant = ?1 AND salt = ?2 ORDER BY number DESC LIMIT ?3)")
                    .bind(1, tenant)
                    .bind(2, ByteView(head.salt))
                    .bind(3, rootRecordsKept)
                    .run());
    return commitWithin(transaction, tenant, limitBytes);
}

Result<std::uint64_t> NodeDatabase::commitWithin(store::Transaction& transaction, TenantNumber tenant, std::uint64_t limitBytes)
{
    GRANARY_ASSIGN(const auto bytes, metadataBytesOf(tenant));
    if (bytes > limitBytes)
        return Error(ErrorCode::quotaExceeded, "heads and root records");
    GRANARY_TRY(transaction.commit());
    return bytes;
}

namespace {

Result<std::vector<swarm::MutableItem>> itemsOf(store::Statement rows)
{
    std::vector<swarm::MutableItem> out;
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more)
            return out;
        GRANARY_ASSIGN(auto item, swarm::decodeItem(rows.blob(0)));
        out.push_back(std::move(item));
    }
}

} // namespace

Result<std::vector<swarm::MutableItem>> NodeDatabase::heads(TenantNumber tenant)
{
    auto rows = m_db->prepare("SELECT item FROM heads WHERE tenant = ?1");
    rows.bind(1, tenant);
    return itemsOf(std::move(rows));
}

Result<std::vector<swarm::MutableItem>> NodeDatabase::someHeads(std::size_t limit)
{
    auto rows = m_db->prepare("SELECT item FROM heads ORDER BY random() LIMIT ?1");
    rows.bind(1, static_cast<std::int64_t>(limit));
    return itemsOf(std::move(rows));
}

Result<std::uint64_t> NodeDatabase::putRootRecord(TenantNumber tenant, ByteView salt, ByteView record, std::uint64_t limitBytes)
{
    const auto name = crypto::blake2b({record});
    store::Transaction transaction(*m_db);
    {
        auto count = m_db->prepare("SELECT count(DISTINCT salt) FROM records WHERE tenant = ?1 AND salt <> ?2");
        GRANARY_ASSIGN(const bool row, count.bind(1, tenant).bind(2, salt).step());
        if (row && count.integer(0) >= static_cast<std::int64_t>(swarm::maxHeadSlots))
            return Error(ErrorCode::quotaExceeded, "root records");
    }
    GRANARY_TRY(m_db->prepare("DELETE FROM records WHERE tenant = ?1 AND salt = ?2 AND name = ?3")
                    .bind(1, tenant)
                    .bind(2, salt)
                    .bind(3, name.view())
                    .run());
    GRANARY_TRY(m_db->prepare("INSERT INTO records(tenant, salt, name, record) VALUES(?1, ?2, ?3, ?4)")
                    .bind(1, tenant)
                    .bind(2, salt)
                    .bind(3, name.view())
                    .bind(4, record)
                    .run());
    GRANARY_TRY(m_db->prepare("DELETE FROM records WHERE tenant = ?1 AND salt = ?2 AND number NOT IN "
                              "(SELECT number FROM records WHERE tenant = ?1 AND salt = ?2 ORDER BY number DESC LIMIT ?3) AND number NOT IN "
                              "(SELECT number FROM records WHERE tenant = ?1 AND salt = ?2 ORDER BY number LIMIT ?3)")
                    .bind(1, tenant)
                    .bind(2, salt)
                    .bind(3, rootRecordsKept)
                    .run());
    return commitWithin(transaction, tenant, limitBytes);
}

Result<Bytes> NodeDatabase::rootRecord(TenantNumber tenant, const Hash32& name)
{
    auto found = m_db->prepare("SELECT record FROM records WHERE tenant = ?1 AND name = ?2");
    GRANARY_ASSIGN(const bool there, found.bind(1, tenant).bind(2, name.view()).step());
    if (!there)
        return Error(ErrorCode::notFound, "root record");
    return toBytes(found.blob(0));
}

Status NodeDatabase::boundWal(std::uint64_t limitBytes)
{
    const auto wal = m_files.info(m_path + "-wal");
    return wal.ok() && wal->sizeBytes > limitBytes ? m_db->checkpoint() : Status();
}

std::uint64_t NodeDatabase::allocatedBytes()
{
    return m_files.info(m_path).valueOr({}).allocatedBytes + m_files.info(m_path + "-wal").valueOr({}).allocatedBytes;
}

} // namespace granary::placement
