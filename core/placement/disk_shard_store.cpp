#include "core/placement/disk_shard_store.h"

#include "core/crypto/hash.h"
#include "core/placement/disk_shard_store_core.h"
#include "core/swarm/mutable_item.h"

namespace granary::placement {

Result<std::unique_ptr<DiskShardStore>> DiskShardStore::open(
    Ports ports, DiskShardStoreOptions options, const store::DatabaseKey& key)
{
    auto core = std::make_shared<Core>(ports, std::move(options));
    GRANARY_TRY(core->open(key));
    core->startTimers();
    return std::unique_ptr<DiskShardStore>(new DiskShardStore(std::move(core)));
}

DiskShardStore::~DiskShardStore() { m_core->close(); }

void DiskShardStore::createInvite(Duration valid, std::uint64_t quotaBytes, std::function<void(Result<Bytes>)> done)
{
    m_core->createInvite(valid, quotaBytes, std::move(done));
}

DiskShardStore::Usage DiskShardStore::shareUsage() const { return m_core->shareUsage(); }

void DiskShardStore::setTerms(std::uint64_t tenantQuotaBytes, bool admitAnyone) { m_core->setTerms(tenantQuotaBytes, admitAnyone); }

void DiskShardStore::collect(std::function<void()> done) { m_core->collect(std::move(done)); }

void DiskShardStore::enrol(
    const TenantId& tenant, const PublicKey& admin, ByteView invite, std::function<void(Result<swarm::TenantUsage>)> done)
{
    m_core->enrol(tenant, admin, invite, std::move(done));
}

TenantId DiskShardStore::kept(const TenantId& speaking) const { return m_core->keptAs(speaking).value_or(TenantId()); }

void DiskShardStore::succeed(const swarm::Succession& succession, Bytes record, std::function<void(Status)> done)
{
    m_core->succeed(succession, std::move(record), std::move(done));
}

void DiskShardStore::succession(const TenantId& from, std::function<void(Result<Bytes>)> done)
{
    m_core->succession(from, std::move(done));
}

bool DiskShardStore::admitted(const TenantId& tenant) const { return m_core->admitted(kept(tenant)); }

swarm::TenantUsage DiskShardStore::usage(const TenantId& tenant) const { return m_core->usage(kept(tenant)); }

Result<swarm::UploadId> DiskShardStore::begin(const TenantId& tenant, const swarm::ShardOffer& offer)
{
    return m_core->begin(kept(tenant), offer);
}

void DiskShardStore::write(swarm::UploadId upload, ByteSlice data, std::function<void(Status)> done)
{
    m_core->write(upload, std::move(data), std::move(done));
}

void DiskShardStore::finish(swarm::UploadId upload, std::function<void(Status)> done) { m_core->finish(upload, std::move(done)); }

void DiskShardStore::abort(swarm::UploadId upload) { m_core->abort(upload); }

void DiskShardStore::read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
    std::function<void(Result<swarm::ProvenBytes>)> done)
{
    m_core->read(kept(tenant), root, firstLeaf, leafCount, std::move(done));
}

void DiskShardStore::list(
    const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done)
{
    constexpr std::size_t limit = 500;
    m_core->onDatabase<std::vector<swarm::HeldShard>>(
        kept(tenant), [after](NodeDatabase& db, TenantNumber number) { return db.list(number, after, limit); }, std::move(done));
}

void DiskShardStore::remove(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done)
{
    m_core->remove(kept(tenant), std::move(roots), false, std::move(done));
}

void DiskShardStore::purge(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done)
{
    m_core->remove(kept(tenant), std::move(roots), true, std::move(done));
}

std::optional<PublicKey> DiskShardStore::adminKey(const TenantId& tenant) const { return m_core->adminKey(kept(tenant)); }

void DiskShardStore::putHead(const TenantId& tenant, const swarm::MutableItem& head, std::function<void(Status)> done)
{
    m_core->putMetadata(
        kept(tenant),
        [head, alone = m_core->hasPredecessor(tenant)](NodeDatabase& db, TenantNumber number, std::uint64_t limitBytes) -> Result<std::uint64_t> {
            if (head.salt.size() > swarm::maxItemSaltBytes || head.value.empty() || head.value.size() > swarm::maxItemValueBytes)
                return Error(ErrorCode::tooLarge, "head");
            return db.putHead(number, head, limitBytes, alone);
        },
        std::move(done));
}

void DiskShardStore::heads(const TenantId& tenant, std::function<void(Result<std::vector<swarm::MutableItem>>)> done)
{
    m_core->onDatabase<std::vector<swarm::MutableItem>>(
        kept(tenant), [](NodeDatabase& db, TenantNumber number) { return db.heads(number); }, std::move(done));
}

/// Of all tenants; more than any honest node holds.
static constexpr std::size_t headsAtOnce = 20'000;

void DiskShardStore::allHeads(std::function<void(std::vector<swarm::MutableItem>)> done)
{
    m_core->onStrand<std::vector<swarm::MutableItem>>([](ShardDirectory& directory) { return directory.database().someHeads(headsAtOnce); },
        [done = std::move(done)](Result<std::vector<swarm::MutableItem>> heads) {
            done(heads.ok() ? std::move(*heads) : std::vector<swarm::MutableItem>());
        });
}

void DiskShardStore::putRootRecord(const TenantId& tenant, ByteView salt, Bytes record, std::function<void(Status)> done)
{
    m_core->putMetadata(
        kept(tenant),
        [salt = toBytes(salt), record = std::move(record)](NodeDatabase& db, TenantNumber number, std::uint64_t limitBytes) -> Result<std::uint64_t> {
            if (salt.size() > swarm::maxItemSaltBytes || record.size() > swarm::maxRootRecordBytes)
                return Error(ErrorCode::tooLarge, "root record");
            return db.putRootRecord(number, salt, record, limitBytes);
        },
        std::move(done));
}

void DiskShardStore::rootRecord(const TenantId& tenant, const Hash32& name, std::function<void(Result<Bytes>)> done)
{
    m_core->onDatabase<Bytes>(
        kept(tenant),
        [name](NodeDatabase& db, TenantNumber number) -> Result<Bytes> {
            GRANARY_ASSIGN(auto record, db.rootRecord(number, name));
            if (crypto::blake2b({record}) != name)
                return Error(ErrorCode::damaged, "root record");
            return record;
        },
        std::move(done));
}

} // namespace granary::placement
