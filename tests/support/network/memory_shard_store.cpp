#include "tests/support/network/memory_shard_store.h"

#include "core/crypto/hash.h"
#include "core/erasure/merkle.h"

#include <algorithm>

namespace granary::test {

using namespace granary::swarm;

template <class F>
void MemoryShardStore::later(F work)
{
    m_loop.after(latency, [alive = std::weak_ptr<bool>(m_alive), work = std::move(work)]() mutable {
        if (!alive.expired())
            work();
    });
}

void MemoryShardStore::enrol(
    const TenantId& tenant, const PublicKey& admin, ByteView invite, std::function<void(Result<TenantUsage>)> done)
{
    later([this, tenant, admin, secret = toBytes(invite), done = std::move(done)] {
        if (m_successions.contains(tenant))
            return done(Error(ErrorCode::epochEnded));
        const auto known = m_tenants.find(tenant);
        if (known != m_tenants.end())
            return done(known->second.admin == admin ? Result<TenantUsage>(usage(tenant))
                                                     : Error(ErrorCode::permissionDenied, "admin key"));
        if (!anyone && invites.erase(secret) == 0)
            return done(Error(secret.empty() ? ErrorCode::notEnrolled : ErrorCode::inviteUsed));
        m_tenants[tenant].admin = admin;
        done(usage(tenant));
    });
}

void MemoryShardStore::succeed(const Succession& succession, Bytes record, std::function<void(Status)> done)
{
    later([this, succession, record = std::move(record), done = std::move(done)] {
        if (const auto before = m_successions.find(succession.from); before != m_successions.end())
            return done(before->second.first == succession.to ? Status() : Status(Error(ErrorCode::conflict)));
        const auto known = m_tenants.find(succession.from);
        if (known == m_tenants.end())
            return done(Error(ErrorCode::notFound));
        if (known->second.admin != succession.admin)
            return done(Error(ErrorCode::permissionDenied));
        if (m_tenants.contains(succession.to) || m_successions.contains(succession.to))
            return done(Error(ErrorCode::conflict));
        auto entry = m_tenants.extract(known);
        entry.key() = succession.to;
        m_tenants.insert(std::move(entry));
        m_successions[succession.from] = {succession.to, record};
        done({});
    });
}

void MemoryShardStore::succession(const TenantId& from, std::function<void(Result<Bytes>)> done)
{
    later([this, from, done = std::move(done)] {
        const auto known = m_successions.find(from);
        done(known == m_successions.end() ? Result<Bytes>(Error(ErrorCode::notFound)) : Result<Bytes>(known->second.second));
    });
}

TenantUsage MemoryShardStore::usage(const TenantId& tenant) const
{
    TenantUsage out{0, quotaBytes};
    if (const auto known = m_tenants.find(tenant); known != m_tenants.end())
        for (const auto& [root, shard] : known->second.shards)
            out.usedBytes += shard.data.size();
    for (const auto& [id, upload] : m_uploads)
        if (upload.tenant == tenant)
            out.usedBytes += upload.offer.lengthBytes;
    return out;
}

Result<UploadId> MemoryShardStore::begin(const TenantId& tenant, const ShardOffer& offer)
{
    const auto known = m_tenants.find(tenant);
    if (known == m_tenants.end())
        return Error(ErrorCode::notEnrolled);
    if (const auto held = known->second.shards.find(offer.root); held != known->second.shards.end()) {
        held->second.tombstone = false;
        return Error(ErrorCode::alreadyExists);
    }
    if (usage(tenant).usedBytes + offer.lengthBytes > quotaBytes)
        return Error(ErrorCode::quotaExceeded);
    m_uploads[m_nextUpload] = {tenant, offer, {}};
    return m_nextUpload++;
}

void MemoryShardStore::write(UploadId upload, ByteSlice data, std::function<void(Status)> done)
{
    if (const auto open = m_uploads.find(upload); open != m_uploads.end())
        append(open->second.data, data);
    later([this, done = std::move(done)] { done(refuseWrites ? Status(Error(ErrorCode::diskFull)) : Status()); });
}

void MemoryShardStore::finish(UploadId upload, std::function<void(Status)> done)
{
    later([this, upload, done = std::move(done)] {
        const auto open = m_uploads.find(upload);
        if (neverAnswer || open == m_uploads.end())
            return;
        auto taken = std::move(open->second);
        m_uploads.erase(open);
        if (taken.data.size() != taken.offer.lengthBytes || erasure::merkleRoot(ByteView(taken.data)) != taken.offer.root)
            return done(Error(ErrorCode::damaged, "root differs"));
        m_tenants[taken.tenant].shards[taken.offer.root] = {taken.offer, std::move(taken.data), false};
        done({});
    });
}

void MemoryShardStore::read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
    std::function<void(Result<ProvenBytes>)> done)
{
    later([this, tenant, root, firstLeaf, leafCount, done = std::move(done)] {
        if (neverAnswer)
            return;
        const auto known = m_tenants.find(tenant);
        if (known == m_tenants.end() || !known->second.shards.contains(root))
            return done(Error(ErrorCode::notFound));
        const auto& data = known->second.shards.at(root).data;
        const auto from = std::uint64_t{firstLeaf} * erasure::leafBytes;
        if (from >= data.size())
            return done(Error(ErrorCode::notFound, "beyond the shard"));
        const auto length = std::min<std::uint64_t>(leafCount * erasure::leafBytes, data.size() - from);
        ProvenBytes out{data.size(), firstLeaf, leafCount, toBytes(ByteView(data).subspan(from, length)), {}};
        const auto leaves = erasure::leafHashes(data);
        out.proof = erasure::subtreeProof(leaves, firstLeaf, leafCount);
        if (flipReads)
            out.data[0] ^= std::byte{1};
        done(std::move(out));
    });
}

void MemoryShardStore::list(
    const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<HeldShard>>)> done)
{
    later([this, tenant, after, done = std::move(done)] {
        std::vector<HeldShard> out;
        const auto& shards = m_tenants[tenant].shards;
        for (auto i = after ? shards.upper_bound(*after) : shards.begin(); i != shards.end() && out.size() < 500; ++i)
            out.push_back(
                {i->second.offer.segment, i->second.offer.shard, i->first, i->second.offer.lengthBytes, i->second.tombstone});
        done(std::move(out));
    });
}

void MemoryShardStore::remove(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done)
{
    for (const auto& root : roots)
        if (const auto held = m_tenants[tenant].shards.find(root); held != m_tenants[tenant].shards.end())
            held->second.tombstone = true;
    later([done = std::move(done)] { done({}); });
}

void MemoryShardStore::purge(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done)
{
    for (const auto& root : roots)
        m_tenants[tenant].shards.erase(root);
    later([done = std::move(done)] { done({}); });
}

std::optional<PublicKey> MemoryShardStore::adminKey(const TenantId& tenant) const
{
    const auto known = m_tenants.find(tenant);
    return known == m_tenants.end() ? std::nullopt : std::optional(known->second.admin);
}

void MemoryShardStore::putHead(const TenantId& tenant, const MutableItem& head, std::function<void(Status)> done)
{
    auto& heads = m_tenants[tenant].heads;
    const auto kept = heads.find(head.salt);
    Status status;
    if (kept != heads.end() && kept->second.sequence > head.sequence)
        status = Error(ErrorCode::conflict, "older head");
    else if (kept == heads.end() && heads.size() == maxHeadSlots)
        status = Error(ErrorCode::quotaExceeded, "head slots");
    else
        heads[head.salt] = head;
    later([status, done = std::move(done)] { done(status); });
}

void MemoryShardStore::heads(const TenantId& tenant, std::function<void(Result<std::vector<MutableItem>>)> done)
{
    later([this, tenant, done = std::move(done)] {
        std::vector<MutableItem> out;
        for (const auto& [salt, head] : m_tenants[tenant].heads)
            out.push_back(head);
        done(std::move(out));
    });
}

void MemoryShardStore::allHeads(std::function<void(std::vector<MutableItem>)> done)
{
    later([this, done = std::move(done)] {
        std::vector<MutableItem> out;
        for (const auto& [id, tenant] : m_tenants)
            for (const auto& [salt, head] : tenant.heads)
                out.push_back(head);
        done(std::move(out));
    });
}

void MemoryShardStore::putRootRecord(const TenantId& tenant, ByteView, Bytes record, std::function<void(Status)> done)
{
    const auto name = crypto::blake2b({record});
    m_tenants[tenant].rootRecords[name] = std::move(record);
    later([done = std::move(done)] { done({}); });
}

void MemoryShardStore::rootRecord(const TenantId& tenant, const Hash32& name, std::function<void(Result<Bytes>)> done)
{
    later([this, tenant, name, done = std::move(done)] {
        const auto& records = m_tenants[tenant].rootRecords;
        const auto kept = records.find(name);
        done(kept == records.end() ? Result<Bytes>(Error(ErrorCode::notFound)) : Result<Bytes>(kept->second));
    });
}

std::size_t MemoryShardStore::shardCount() const
{
    std::size_t count = 0;
    for (const auto& [id, tenant] : m_tenants)
        count += tenant.shards.size();
    return count;
}

} // namespace granary::test
