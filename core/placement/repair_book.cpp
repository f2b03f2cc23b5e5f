#include "core/placement/repair_book.h"

namespace granary::placement {
namespace {

constexpr store::Migration repairMigrations[] = {{1, R"(
CREATE TABLE jobs(tenant BLOB NOT NULL, segment BLOB NOT NULL, until INTEGER NOT NULL, digest BLOB NOT NULL, mended INTEGER NOT NULL, looked INTEGER NOT NULL,
    job BLOB NOT NULL, PRIMARY KEY(tenant, segment));
CREATE INDEX jobs_looked ON jobs(looked);
CREATE INDEX jobs_until ON jobs(until);
CREATE TABLE missed(node BLOB PRIMARY KEY, since INTEGER NOT NULL, last INTEGER NOT NULL, looks INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE moved(day INTEGER PRIMARY KEY, bytes INTEGER NOT NULL);
)"}};

constexpr std::int64_t mostMended = 255;
constexpr std::int64_t halfDayNs = 43'200ll * 1'000'000'000;

} // namespace

Result<std::unique_ptr<RepairBook>> RepairBook::open(FileSystem& files, const std::string& path, const store::DatabaseKey& key)
{
    auto db = store::Database::open(files, path, key, repairMigrations);
    if (!db.ok() && db.error().code == ErrorCode::databaseDamaged) {
        GRANARY_TRY(store::Database::remove(files, path));
        db = store::Database::open(files, path, key, repairMigrations);
    }
    if (!db.ok())
        return db.error();
    return std::unique_ptr<RepairBook>(new RepairBook(std::move(*db)));
}

Status RepairBook::put(const swarm::RepairJob& job, ByteView bytes)
{
    const auto had = count();
    const std::lock_guard lock(m_mutex);
    if (!had.ok())
        return had.error();
    store::Transaction transaction(*m_db);
    std::int64_t looked = 0;
    {
        auto row = m_db->prepare("SELECT looked FROM jobs WHERE tenant = ?1 AND segment = ?2");
        GRANARY_ASSIGN(const bool there, row.bind(1, job.order.tenant.view()).bind(2, job.order.segment.view()).step());
        looked = there ? row.integer(0) : 0;
    }
    GRANARY_TRY(m_db->prepare("DELETE FROM jobs WHERE tenant = ?1 AND segment = ?2").bind(1, job.order.tenant.view()).bind(2, job.order.segment.view()).run());
    if (*had - m_db->changes() >= maxEntrustedSegments)
        return ErrorCode::quotaExceeded;
    GRANARY_TRY(m_db->prepare("INSERT INTO jobs(tenant, segment, until, digest, mended, looked, job) VALUES(?1, ?2, ?3, ?4, 0, ?6, ?5)")
                    .bind(1, job.order.tenant.view())
                    .bind(2, job.order.segment.view())
                    .bind(3, job.order.untilSeconds)
                    .bind(4, job.digest().view())
                    .bind(5, bytes)
                    .bind(6, looked)
                    .run());
    return transaction.commit();
}

Result<std::vector<swarm::EntrustedSegment>> RepairBook::list(const TenantId& tenant, const std::optional<SegmentId>& after, std::size_t limit)
{
    const std::lock_guard lock(m_mutex);
    auto rows = m_db->prepare("SELECT segment, until, digest, mended FROM jobs WHERE tenant = ?1 AND segment > ?2 ORDER BY segment LIMIT ?3");
    rows.bind(1, tenant.view()).bind(2, after ? after->view() : ByteView()).bind(3, static_cast<std::int64_t>(limit));
    std::vector<swarm::EntrustedSegment> out;
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more)
            return out;
        const auto segment = SegmentId::from(rows.blob(0));
        const auto digest = Hash32::from(rows.blob(2));
        if (!segment || !digest)
            return Error(ErrorCode::databaseDamaged, "repair book");
        out.push_back({*segment, rows.integer(1), *digest, static_cast<std::uint8_t>(rows.integer(3))});
    }
}

Status RepairBook::remove(const TenantId& tenant, const std::vector<SegmentId>& segments)
{
    const std::lock_guard lock(m_mutex);
    store::Transaction transaction(*m_db);
    auto gone = m_db->prepare("DELETE FROM jobs WHERE tenant = ?1 AND segment = ?2");
    for (const auto& segment : segments)
        GRANARY_TRY(gone.bind(1, tenant.view()).bind(2, segment.view()).run());
    return transaction.commit();
}

Status RepairBook::dropEnded(std::int64_t nowSeconds)
{
    const std::lock_guard lock(m_mutex);
    return m_db->prepare("DELETE FROM jobs WHERE until <= ?1").bind(1, nowSeconds).run();
}

Result<std::int64_t> RepairBook::count()
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT count(*) FROM jobs");
    GRANARY_ASSIGN([[maybe_unused]] const bool there, row.step());
    return row.integer(0);
}

Result<std::vector<swarm::RepairJob>> RepairBook::due(WallTime before, WallTime now, std::size_t limit)
{
    const std::lock_guard lock(m_mutex);
    std::vector<swarm::RepairJob> out;
    std::vector<std::pair<Bytes, Bytes>> unreadable;
    {
        auto rows = m_db->prepare("SELECT job, tenant, segment FROM jobs WHERE looked <= ?1 OR looked > ?2 ORDER BY looked LIMIT ?3");
        rows.bind(1, before.ns).bind(2, now.ns).bind(3, static_cast<std::int64_t>(limit));
        for (;;) {
            GRANARY_ASSIGN(const bool more, rows.step());
            if (!more)
                break;
            if (auto job = swarm::parseRepairJob(rows.blob(0)); job.ok())
                out.push_back(std::move(*job));
            else
                unreadable.emplace_back(toBytes(rows.blob(1)), toBytes(rows.blob(2)));
        }
    }
    // Of a program that took more than this one: its owner entrusts it again, and the others do not wait behind it.
    for (const auto& [tenant, segment] : unreadable)
        GRANARY_TRY(m_db->prepare("DELETE FROM jobs WHERE tenant = ?1 AND segment = ?2").bind(1, tenant).bind(2, segment).run());
    return out;
}

Status RepairBook::looked(const swarm::RepairJob& job, WallTime now, const std::vector<NodeId>& holders, unsigned made)
{
    auto next = job;
    next.holders = holders;
    GRANARY_ASSIGN(const auto bytes, swarm::encodeRepairJob(next));
    const std::lock_guard lock(m_mutex);
    // Not one that was entrusted anew meanwhile.
    return m_db->prepare("UPDATE jobs SET looked = ?4, job = ?5, mended = min(mended + ?6, ?7) WHERE tenant = ?1 AND segment = ?2 AND until = ?3")
        .bind(1, job.order.tenant.view())
        .bind(2, job.order.segment.view())
        .bind(3, job.order.untilSeconds)
        .bind(4, now.ns)
        .bind(5, bytes)
        .bind(6, static_cast<std::int64_t>(made))
        .bind(7, mostMended)
        .run();
}

Status RepairBook::saw(const NodeId& node, bool answers, WallTime now)
{
    const std::lock_guard lock(m_mutex);
    if (answers)
        return m_db->prepare("DELETE FROM missed WHERE node = ?1").bind(1, node.view()).run();
    store::Transaction transaction(*m_db);
    GRANARY_TRY(m_db->prepare("INSERT OR IGNORE INTO missed(node, since, last, looks) VALUES(?1, ?2, 0, 0)").bind(1, node.view()).bind(2, now.ns).run());
    GRANARY_TRY(m_db->prepare("UPDATE missed SET looks = looks + 1, last = ?2 WHERE node = ?1 AND (last <= ?3 OR last > ?2)")
                    .bind(1, node.view())
                    .bind(2, now.ns)
                    .bind(3, now.ns - halfDayNs)
                    .run());
    return transaction.commit();
}

Result<std::set<NodeId>> RepairBook::goneFor(Duration least, std::int64_t looks, WallTime now)
{
    const std::lock_guard lock(m_mutex);
    auto rows = m_db->prepare("SELECT node FROM missed WHERE since <= ?1 AND looks >= ?2");
    rows.bind(1, now.ns - std::chrono::duration_cast<std::chrono::nanoseconds>(least).count()).bind(2, looks);
    std::set<NodeId> out;
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more)
            return out;
        if (const auto node = NodeId::from(rows.blob(0)))
            out.insert(*node);
    }
}

Result<std::uint64_t> RepairBook::movedOn(std::int64_t day)
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT bytes FROM moved WHERE day = ?1");
    GRANARY_ASSIGN(const bool there, row.bind(1, day).step());
    return there ? static_cast<std::uint64_t>(row.integer(0)) : 0;
}

Status RepairBook::moved(std::int64_t day, std::uint64_t bytes)
{
    const std::lock_guard lock(m_mutex);
    store::Transaction transaction(*m_db);
    GRANARY_TRY(m_db->prepare("DELETE FROM moved WHERE day < ?1").bind(1, day - 1).run());
    GRANARY_TRY(m_db->prepare("INSERT OR IGNORE INTO moved(day, bytes) VALUES(?1, 0)").bind(1, day).run());
    GRANARY_TRY(m_db->prepare("UPDATE moved SET bytes = bytes + ?2 WHERE day = ?1").bind(1, day).bind(2, static_cast<std::int64_t>(bytes)).run());
    return transaction.commit();
}

} // namespace granary::placement
