// Opening and closing, tenants and invites, space.
#include "core/placement/disk_shard_store_core.h"

#include "core/crypto/hash.h"

namespace granary::placement {
namespace {

constexpr std::uint64_t bytesPerMib = 1 << 20;
/// A share without room for one shard of this size is no share.
constexpr std::uint64_t leastUsefulShardBytes = bytesPerMib;
constexpr Duration collectPeriod = std::chrono::hours(1);
constexpr WallTime tombstoneAge{7 * 86'400'000'000'000};
/// Rows of one transaction (ShareSpace::transactionBytes).
constexpr std::size_t rowsAtOnce = 64;

Hash32 inviteHash(ByteView secret) { return crypto::blake2b({asBytes("granary.v1.invite"), secret}); }

} // namespace

Status DiskShardStore::Core::open(const store::DatabaseKey& key)
{
    ShardDirectoryReport report;
    GRANARY_ASSIGN(m_directory, ShardDirectory::open(m_ports.files, m_options.directory, key, m_index, report));
    GRANARY_ASSIGN(const auto unreadable, m_successions.load());
    if (unreadable > 0)
        m_ports.log.write(LogLevel::warning, "placement", std::to_string(unreadable) + " records of successions cannot be read");
    std::uint64_t charges = 0;
    const auto admins = m_successions.admins();
    for (auto& row : report.tenants) {
        if (const auto admin = admins.find(row.tenant); !row.admin && admin != admins.end())
            row.admin = admin->second;
        auto& tenant = addTenant(row);
        tenant.usedBytes = report.usedBytes[row.number];
        charges += tenant.usedBytes;
        m_strandTenants.emplace(row.number, row.tenant);
    }
    GRANARY_ASSIGN(const auto metadata, m_directory->database().metadataBytes());
    for (const auto& [number, bytes] : metadata)
        if (const auto known = m_byNumber.find(number); known != m_byNumber.end())
            m_tenants.at(known->second).metadataBytes = bytes;
    m_lost = report.lostShards;
    m_space.setShards(charges);
    m_space.setDatabase(m_directory->database().allocatedBytes());
    // A share that was made smaller than what it holds only takes nothing new.
    if (const auto least = m_space.leastBytesFor(ShareSpace::chargeOf(leastUsefulShardBytes)); m_index.size() == 0 && m_space.shareBytes() < least)
        return Error(
            ErrorCode::invalidArgument, "the share is too small to keep anything: give it " + std::to_string(least / bytesPerMib + 1) + " MiB or more");
    if (report.rebuilt)
        m_ports.log.write(LogLevel::warning, "placement",
            "node database was damaged: rebuilt from " + std::to_string(report.shards) + " shard files");
    if (report.lostShards > 0)
        m_ports.log.write(LogLevel::warning, "placement", std::to_string(report.lostShards) + " shard files are missing");
    if (report.orphanFiles > 0)
        m_ports.log.write(LogLevel::info, "placement", "removed " + std::to_string(report.orphanFiles) + " files without a row");
    return {};
}

namespace {

/// Repeats `work` every `period` for as long as `owner` lives and the timer is not cancelled.
template <class Owner>
void repeat(EventLoop& loop, std::weak_ptr<Owner> owner, Duration period, std::shared_ptr<std::atomic<bool>> stopped,
    std::function<void(Owner&)> work)
{
    loop.after(period, [&loop, owner, period, stopped, work] {
        const auto alive = owner.lock();
        if (!alive || *stopped)
            return;
        work(*alive);
        repeat(loop, owner, period, stopped, work);
    });
}

} // namespace

void DiskShardStore::Core::startTimers()
{
    repeat<Core>(m_ports.loop, weak_from_this(), collectPeriod, m_stopped, [](Core& core) { core.collect([] {}); });
}

void DiskShardStore::Core::close()
{
    *m_stopped = true;
    std::unique_lock lock(m_mutex);
    m_closing = true;
    m_quiet.wait(lock, [this] { return m_jobs == 0; });
    lock.unlock();
    m_directory.reset();
    m_space.setShards(0);
    m_space.setDatabase(0);
}

bool DiskShardStore::Core::startJob()
{
    const std::lock_guard lock(m_mutex);
    if (m_closing)
        return false;
    ++m_jobs;
    return true;
}

void DiskShardStore::Core::endJob()
{
    const std::lock_guard lock(m_mutex);
    if (--m_jobs == 0)
        m_quiet.notify_all();
}

bool DiskShardStore::Core::schedule(Strand* strand, std::function<void()> work)
{
    if (!startJob())
        return false;
    auto job = [self = shared_from_this(), work = std::move(work)]() mutable {
        work();
        work = nullptr; // what it holds (an unfinished file, perhaps) goes before the job counts as over
        self->endJob();
    };
    if (strand != nullptr)
        strand->run(std::move(job));
    else
        m_ports.disk.run(std::move(job));
    return true;
}

DiskShardStore::Core::Tenant& DiskShardStore::Core::addTenant(const TenantRow& row)
{
    m_byNumber.emplace(row.number, row.tenant);
    auto& tenant = m_tenants[row.tenant];
    tenant.number = row.number;
    tenant.prefix = tenantPrefix(row.tenant);
    tenant.admin = row.admin;
    tenant.quotaOfAll = row.quotaBytes == 0;
    tenant.quotaBytes = tenant.quotaOfAll ? m_options.tenantQuotaBytes : row.quotaBytes;
    return tenant;
}

DiskShardStore::Usage DiskShardStore::Core::shareUsage() const
{
    std::uint64_t held = 0;
    for (const auto& [id, tenant] : m_tenants)
        held += tenant.usedBytes;
    return {m_space.shareBytes(), m_space.usedBytes(), m_index.size(), m_tenants.size(), m_lost, m_index.tombstones(), held};
}

void DiskShardStore::Core::setTerms(std::uint64_t tenantQuotaBytes, bool admitAnyone)
{
    m_options.tenantQuotaBytes = tenantQuotaBytes;
    m_options.admitAnyone = admitAnyone;
    for (auto& [id, tenant] : m_tenants)
        if (tenant.quotaOfAll)
            tenant.quotaBytes = tenantQuotaBytes;
}

swarm::TenantUsage DiskShardStore::Core::usage(const TenantId& tenant) const
{
    const auto known = m_tenants.find(tenant);
    return known == m_tenants.end() ? swarm::TenantUsage()
                                    : swarm::TenantUsage{known->second.usedBytes + known->second.metadataBytes, known->second.quotaBytes};
}

void DiskShardStore::Core::putMetadata(
    const TenantId& tenant, std::function<Result<std::uint64_t>(NodeDatabase&, TenantNumber, std::uint64_t limitBytes)> work, Done done)
{
    const auto known = m_tenants.find(tenant);
    const auto limit = known == m_tenants.end() ? 0 : metadataAllowance(known->second.quotaBytes);
    onDatabase<std::uint64_t>(
        tenant,
        [self = shared_from_this(), work = std::move(work), limit](NodeDatabase& db, TenantNumber number) -> Result<std::uint64_t> {
            if (!self->hasRoomForMetadata())
                return Error(ErrorCode::diskFull, std::string(shareUsedUp));
            return work(db, number, limit);
        },
        [self = shared_from_this(), tenant, done = std::move(done)](const Result<std::uint64_t>& charged) {
            if (charged.ok())
                self->m_tenants.at(tenant).metadataBytes = *charged;
            done(charged.ok() ? Status() : Status(charged.error()));
        });
}

std::optional<PublicKey> DiskShardStore::Core::adminKey(const TenantId& tenant) const
{
    const auto known = m_tenants.find(tenant);
    return known == m_tenants.end() ? std::nullopt : known->second.admin;
}

void DiskShardStore::Core::createInvite(Duration valid, std::uint64_t quotaBytes, std::function<void(Result<Bytes>)> done)
{
    Bytes secret(inviteSecretBytes);
    m_ports.random.fill(secret);
    const WallTime expires{m_ports.loop.clock().wall().ns + valid.count()};
    onStrand<Bytes>(
        [secret, expires, quotaBytes](ShardDirectory& directory) -> Result<Bytes> {
            GRANARY_TRY(directory.database().putInvite(inviteHash(secret), expires, quotaBytes));
            return secret;
        },
        std::move(done));
}

void DiskShardStore::Core::enrol(
    const TenantId& speaking, const PublicKey& admin, ByteView invite, std::function<void(Result<swarm::TenantUsage>)> done)
{
    const auto kept = keptAs(speaking);
    if (!kept)
        return m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::epochEnded)); });
    const auto& tenant = *kept;
    if (const auto known = m_tenants.find(tenant); known != m_tenants.end()) {
        if (known->second.admin && *known->second.admin != admin)
            return m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::refused, "another admin key")); });
        const bool keep = !known->second.admin;
        known->second.admin = admin;
        onStrand<void>([keep, admin, number = known->second.number](
                           ShardDirectory& directory) { return keep ? directory.database().setAdmin(number, admin) : Status(); },
            [self = shared_from_this(), tenant, done = std::move(done)](const Status& status) {
                done(status.ok() ? Result<swarm::TenantUsage>(self->usage(tenant)) : Result<swarm::TenantUsage>(status.error()));
            });
        return;
    }
    if (!hasRoomForMetadata())
        return m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::diskFull, "the share is used up")); });
    if (invite.size() == inviteSecretBytes)
        return admitNew(tenant, admin, inviteHash(invite), std::move(done));
    if (invite.empty() && m_options.admitAnyone)
        return admitNew(tenant, admin, std::nullopt, std::move(done));
    m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::notEnrolled, "an invite is needed")); });
}

void DiskShardStore::Core::succeed(const swarm::Succession& succession, Bytes record, Done done)
{
    const auto answer = [&](const Status& status) { m_ports.loop.post([done = std::move(done), status] { done(status); }); };
    const auto& from = succession.from;
    if (const auto before = m_successions.successorOf(from))
        return answer(*before == succession.to ? Status() : Status(Error(ErrorCode::conflict, "succeeded by another key")));
    const auto known = m_tenants.find(m_successions.first(from));
    if (known == m_tenants.end())
        return answer(Error(ErrorCode::notFound, "no such tenant"));
    if (known->second.admin && *known->second.admin != succession.admin)
        return answer(Error(ErrorCode::permissionDenied, "another admin key"));
    if (m_tenants.contains(succession.to) || m_successions.successorOf(succession.to) || hasPredecessor(succession.to))
        return answer(Error(ErrorCode::conflict, "the new key is known already"));
    if (m_successions.depth(from) >= swarm::maxSuccessions)
        return answer(Error(ErrorCode::quotaExceeded, "successions"));
    if (!hasRoomForMetadata())
        return answer(Error(ErrorCode::diskFull, std::string(shareUsedUp)));
    if (!m_succeeding.insert(from).second)
        return answer(Error(ErrorCode::busy, "succession"));
    const bool keepAdmin = !known->second.admin;
    known->second.admin = succession.admin;
    onStrand<void>(
        [self = shared_from_this(), succession, record = std::move(record), number = known->second.number, keepAdmin](ShardDirectory& directory) -> Status {
            if (keepAdmin)
                GRANARY_TRY(directory.database().setAdmin(number, succession.admin));
            return self->m_successions.write(succession.from, record);
        },
        [self = shared_from_this(), succession, done = std::move(done)](const Status& written) {
            self->m_succeeding.erase(succession.from);
            if (written.ok())
                self->m_successions.enter(succession);
            done(written);
        });
}

void DiskShardStore::Core::succession(const TenantId& from, std::function<void(Result<Bytes>)> done)
{
    if (!m_successions.successorOf(from))
        return m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::notFound, "no succession")); });
    onStrand<Bytes>([self = shared_from_this(), from](ShardDirectory&) { return self->m_successions.read(from); }, std::move(done));
}

void DiskShardStore::Core::admitNew(const TenantId& tenant, const PublicKey& admin, std::optional<Hash32> invite,
    std::function<void(Result<swarm::TenantUsage>)> done)
{
    const auto now = m_ports.loop.clock().wall();
    onStrand<TenantRow>(
        [self = shared_from_this(), tenant, admin, invite, now, anyone = m_options.admitAnyone](ShardDirectory& directory) -> Result<TenantRow> {
            for (const auto& [number, id] : self->m_strandTenants)
                if (id == tenant)
                    return Error(ErrorCode::busy, "the tenant is being admitted");
            auto row = directory.database().admit(tenant, admin, invite, now);
            // Whoever is welcome without an invite is not turned away for a stale one.
            if (!row.ok() && invite && anyone)
                row = directory.database().admit(tenant, admin, std::nullopt, now);
            if (row.ok())
                self->m_strandTenants.emplace(row->number, tenant);
            return row;
        },
        [self = shared_from_this(), done = std::move(done)](const Result<TenantRow>& row) {
            if (!row.ok())
                return done(row.error());
            self->addTenant(*row);
            done(self->usage(row->tenant));
        });
}

void DiskShardStore::Core::forgetRows(const std::vector<ShardRow>& rows)
{
    for (const auto& row : rows) {
        auto& tenant = m_tenants.at(m_byNumber.at(row.tenant));
        const auto charge = ShareSpace::chargeOf(row.lengthBytes);
        tenant.usedBytes -= charge;
        m_space.giveFromShards(charge);
        m_index.erase(tenant.prefix, row.root);
    }
}

void DiskShardStore::Core::collect(std::function<void()> done)
{
    const WallTime before{m_ports.loop.clock().wall().ns - tombstoneAge.ns};
    onStrand<std::vector<ShardRow>>(
        [self = shared_from_this(), before](ShardDirectory& directory) -> Result<std::vector<ShardRow>> {
            GRANARY_ASSIGN(const auto old, directory.database().buriedBefore(before, rowsAtOnce));
            std::vector<std::pair<TenantNumber, ShardRoot>> keys;
            for (const auto& row : old)
                keys.emplace_back(row.tenant, row.root);
            GRANARY_ASSIGN(auto erased, directory.database().erase(keys));
            directory.removeFiles(erased, self->m_strandTenants);
            return erased;
        },
        [self = shared_from_this(), done = std::move(done)](const Result<std::vector<ShardRow>>& erased) {
            if (!erased.ok()) {
                self->m_ports.log.write(LogLevel::warning, "placement", "collecting tombstones: " + erased.error().text());
                return done();
            }
            self->forgetRows(*erased);
            if (erased->size() == rowsAtOnce)
                self->collect(done);
            else
                done();
        });
}

void DiskShardStore::Core::remove(const TenantId& tenant, std::vector<ShardRoot> roots, bool purge, Done done)
{
    const auto known = m_tenants.find(tenant);
    if (known == m_tenants.end())
        return m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::notEnrolled)); });
    if (roots.empty())
        return m_ports.loop.post([done = std::move(done)] { done({}); });
    std::vector<ShardRoot> rest;
    if (roots.size() > rowsAtOnce) {
        rest.assign(roots.begin() + rowsAtOnce, roots.end());
        roots.resize(rowsAtOnce);
    }
    const auto now = m_ports.loop.clock().wall();
    onStrand<std::vector<ShardRow>>(
        [self = shared_from_this(), number = known->second.number, roots = std::move(roots), purge, now](
            ShardDirectory& directory) -> Result<std::vector<ShardRow>> {
            if (!purge)
                return directory.database().bury(number, roots, now);
            std::vector<std::pair<TenantNumber, ShardRoot>> keys;
            for (const auto& root : roots)
                keys.emplace_back(number, root);
            GRANARY_ASSIGN(auto erased, directory.database().erase(keys));
            directory.removeFiles(erased, self->m_strandTenants);
            return erased;
        },
        [self = shared_from_this(), tenant, purge, rest = std::move(rest), done = std::move(done)](
            const Result<std::vector<ShardRow>>& rows) mutable {
            if (!rows.ok())
                return done(rows.error());
            if (purge)
                self->forgetRows(*rows);
            else
                for (const auto& row : *rows)
                    self->m_index.put(tenantPrefix(tenant), row.root, ShardIndex::State::tombstone);
            if (rest.empty())
                done({});
            else
                self->remove(tenant, std::move(rest), purge, std::move(done));
        });
}

} // namespace granary::placement
