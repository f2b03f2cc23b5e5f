// Uploads and reads of DiskShardStore.
#include "core/erasure/reed_solomon.h"
#include "core/placement/disk_shard_store_core.h"

namespace granary::placement {
namespace {

/// Open at one moment: each holds a file, and perhaps some leaves that are not hashed yet (incoming_shard.cpp).
constexpr std::size_t maxUploads = 256;
constexpr unsigned maxTenantUploads = 64;
/// Shards that share one transaction (ShareSpace::transactionBytes).
constexpr std::size_t commitsAtOnce = 64;

} // namespace

Result<swarm::UploadId> DiskShardStore::Core::begin(const TenantId& tenantId, const swarm::ShardOffer& offer)
{
    const auto known = m_tenants.find(tenantId);
    if (known == m_tenants.end())
        return ErrorCode::notEnrolled;
    if (offer.lengthBytes == 0 || offer.shard >= erasure::maxShards)
        return Error(ErrorCode::invalidArgument, "shard offer");
    if (offer.lengthBytes > swarm::maxShardBytes)
        return Error(ErrorCode::tooLarge, "shard");
    auto& tenant = known->second;
    const auto held = m_index.find(tenant.prefix, offer.root);
    if (held == ShardIndex::State::live)
        return ErrorCode::alreadyExists;
    if (m_uploading.contains({tenantId, offer.root}) || m_uploads.size() >= maxUploads || tenant.uploads >= maxTenantUploads)
        return Error(ErrorCode::busy, "uploads");
    const auto charge = ShareSpace::chargeOf(offer.lengthBytes);
    // A tombstone is in the quota already, and its file gives way to the new one.
    const auto quotaNeeded = held ? 0 : charge;
    if (tenant.usedBytes > tenant.shardQuotaBytes() || quotaNeeded > tenant.shardQuotaBytes() - tenant.usedBytes)
        return Error(ErrorCode::quotaExceeded, "tenant's quota");
    if (!m_space.takeForShards(charge))
        return Error(ErrorCode::diskFull, std::string(shareUsedUp));
    tenant.usedBytes += charge;
    ++tenant.uploads;
    m_uploading.insert({tenantId, offer.root});
    const auto id = m_nextUpload++;
    const ShardRow row{tenant.number, offer.root, offer.segment, offer.shard, offer.lengthBytes, false};
    auto shard = std::make_shared<IncomingShard>(m_ports.files, std::make_shared<Strand>(m_ports.disk),
        joinPath(m_options.directory, "incoming/" + std::to_string(id)), tenantId, row, m_stopped, m_unhashedBytes);
    m_uploads.emplace(id, Upload{std::move(shard), tenantId, charge, false});
    return id;
}

void DiskShardStore::Core::write(swarm::UploadId id, ByteSlice data, Done done)
{
    const auto upload = m_uploads.find(id);
    if (upload == m_uploads.end() || upload->second.finishing)
        return m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::invalidArgument, "no such upload")); });
    const auto shared = std::make_shared<Done>(std::move(done));
    const bool scheduled = schedule(&upload->second.shard->strand(),
        [self = shared_from_this(), shard = upload->second.shard, data = std::make_shared<ByteSlice>(std::move(data)),
            shared]() mutable {
            const auto status = shard->write(std::move(*data));
            self->m_ports.loop.post([status, shared] { (*shared)(status); });
        });
    if (!scheduled)
        m_ports.loop.post([shared] { (*shared)(Error(ErrorCode::cancelled)); });
}

void DiskShardStore::Core::finish(swarm::UploadId id, Done done)
{
    const auto upload = m_uploads.find(id);
    if (upload == m_uploads.end() || upload->second.finishing)
        return m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::invalidArgument, "no such upload")); });
    upload->second.finishing = true;
    const auto shared = std::make_shared<Done>(std::move(done));
    const bool scheduled =
        schedule(&upload->second.shard->strand(), [self = shared_from_this(), shard = upload->second.shard, id, shared]() {
            const auto status = shard->seal();
            if (!status.ok()) {
                self->m_ports.loop.post([self, id, status, shared] {
                    self->drop(id);
                    (*shared)(status);
                });
                return;
            }
            bool first = false;
            {
                const std::lock_guard lock(self->m_mutex);
                self->m_sealed.push_back({id, shard, *shared});
                first = !std::exchange(self->m_committing, true);
            }
            // Whoever seals while the others' transaction is being synced goes into the next one.
            if (first)
                self->commitSealed();
        });
    if (!scheduled)
        m_ports.loop.post([shared] { (*shared)(Error(ErrorCode::cancelled)); });
}

void DiskShardStore::Core::commitSealed()
{
    const bool scheduled = schedule(m_strand.get(), [self = shared_from_this()] {
        std::vector<Sealed> group;
        {
            const std::lock_guard lock(self->m_mutex);
            while (!self->m_sealed.empty() && group.size() < commitsAtOnce) {
                group.push_back(std::move(self->m_sealed.front()));
                self->m_sealed.pop_front();
            }
        }
        std::vector<std::shared_ptr<IncomingShard>> shards;
        for (const auto& sealed : group)
            shards.push_back(sealed.shard);
        auto results = self->m_directory->commit(shards, self->m_strandTenants);
        self->m_space.setDatabase(self->m_directory->database().allocatedBytes());
        self->m_ports.loop.post([self, group = std::move(group), results = std::move(results)] {
            for (std::size_t i = 0; i < group.size(); ++i)
                self->onCommitted(group[i], results[i]);
        });
        bool more = false;
        {
            const std::lock_guard lock(self->m_mutex);
            more = !self->m_sealed.empty();
            self->m_committing = more;
        }
        if (more)
            self->commitSealed();
    });
    if (scheduled)
        return;
    // The store is being closed: what was sealed was never acknowledged.
    std::deque<Sealed> dropped;
    {
        const std::lock_guard lock(m_mutex);
        dropped = std::exchange(m_sealed, {});
        m_committing = false;
    }
    for (auto& sealed : dropped)
        m_ports.loop.post([done = std::move(sealed.done)] { done(Error(ErrorCode::cancelled)); });
}

void DiskShardStore::Core::onCommitted(const Sealed& sealed, const Status& status)
{
    const auto upload = m_uploads.find(sealed.id);
    if (upload == m_uploads.end())
        return;
    const auto& row = sealed.shard->row();
    auto& tenant = m_tenants.at(upload->second.tenant);
    if (status.ok()) {
        // The file of a tombstone was replaced: it was charged before.
        const bool replaced = m_index.find(tenant.prefix, row.root).has_value();
        m_index.put(tenant.prefix, row.root, ShardIndex::State::live);
        endUpload(sealed.id, replaced);
    } else {
        // A file that got its name but no row stays until the next start, and keeps its charge until then.
        endUpload(sealed.id, !sealed.shard->handedOver());
    }
    sealed.done(status);
}

void DiskShardStore::Core::endUpload(swarm::UploadId id, bool giveBack)
{
    const auto at = m_uploads.find(id);
    const auto upload = std::move(at->second);
    m_uploads.erase(at);
    m_uploading.erase({upload.tenant, upload.shard->row().root});
    auto& tenant = m_tenants.at(upload.tenant);
    --tenant.uploads;
    if (!giveBack)
        return;
    tenant.usedBytes -= upload.charge;
    m_space.giveFromShards(upload.charge);
}

void DiskShardStore::Core::abort(swarm::UploadId id)
{
    // One that is being finished may get its row at any moment: it goes its way, and the owner finds it there.
    if (const auto at = m_uploads.find(id); at != m_uploads.end() && !at->second.finishing)
        drop(id);
}

void DiskShardStore::Core::drop(swarm::UploadId id)
{
    const auto at = m_uploads.find(id);
    // The blocks are free only when the file is gone; until then the upload counts.
    at->second.finishing = true;
    auto& strand = at->second.shard->strand();
    schedule(&strand, [self = shared_from_this(), shard = std::move(at->second.shard), id]() mutable {
        shard->discard();
        self->m_ports.loop.post([self, shard, id] {
            const auto upload = self->m_uploads.find(id);
            if (upload == self->m_uploads.end())
                return;
            upload->second.shard = shard;
            self->endUpload(id, true);
        });
    });
}

void DiskShardStore::Core::read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
    std::function<void(Result<swarm::ProvenBytes>)> done)
{
    constexpr std::uint32_t maxLeaves = 64;
    const auto known = m_tenants.find(tenant);
    std::optional<Error> refusal;
    if (known == m_tenants.end())
        refusal = Error(ErrorCode::notEnrolled);
    else if (leafCount == 0 || leafCount > maxLeaves)
        refusal = Error(ErrorCode::invalidArgument, "leaves");
    else if (!m_index.find(known->second.prefix, root))
        refusal = Error(ErrorCode::notFound, "shard");
    if (refusal)
        return m_ports.loop.post([done = std::move(done), refusal] { done(*refusal); });
    const auto shared = std::make_shared<std::function<void(Result<swarm::ProvenBytes>)>>(std::move(done));
    const bool scheduled =
        schedule(nullptr, [self = shared_from_this(), tenant, prefix = known->second.prefix, root, firstLeaf, leafCount, shared] {
            auto result =
                std::make_shared<Result<swarm::ProvenBytes>>(self->m_directory->read(prefix, root, firstLeaf, leafCount));
            self->m_ports.loop.post([self, tenant, root, result, shared] {
                if (!result->ok() && (result->error().code == ErrorCode::damaged || result->error().code == ErrorCode::notFound))
                    self->mendLost(tenant, root);
                (*shared)(std::move(*result));
            });
        });
    if (!scheduled)
        m_ports.loop.post([shared] { (*shared)(Error(ErrorCode::cancelled)); });
}

/// A shard whose file is gone or broken is no longer held, so that its owner's next put is taken.
void DiskShardStore::Core::mendLost(const TenantId& tenantId, const ShardRoot& root)
{
    const auto& tenant = m_tenants.at(tenantId);
    onStrand<std::vector<ShardRow>>(
        [self = shared_from_this(), number = tenant.number, prefix = tenant.prefix, root](
            ShardDirectory& directory) -> Result<std::vector<ShardRow>> {
            const auto again = directory.read(prefix, root, 0, 1); // it may have been replaced meanwhile
            if (again.ok() || (again.error().code != ErrorCode::damaged && again.error().code != ErrorCode::notFound))
                return std::vector<ShardRow>();
            GRANARY_ASSIGN(auto rows, directory.database().erase({{number, root}}));
            directory.removeFiles(rows, self->m_strandTenants);
            return rows;
        },
        [self = shared_from_this()](const Result<std::vector<ShardRow>>& rows) {
            if (!rows.ok() || rows->empty())
                return;
            self->m_ports.log.write(LogLevel::warning, "placement", "a shard file is missing or damaged");
            self->forgetRows(*rows);
            ++self->m_lost;
        });
}

} // namespace granary::placement
