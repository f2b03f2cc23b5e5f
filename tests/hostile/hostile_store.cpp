#include "tests/hostile/hostile_store.h"

#include "core/swarm/messages.h"
#include "core/swarm/node_client.h"

#include <algorithm>

namespace granary::test {

using namespace granary::swarm;

Result<UploadId> HostileStore::begin(const TenantId& tenant, const ShardOffer& offer)
{
    if (!keepsNothing())
        return m_behind.begin(tenant, offer);
    m_claimed[offer.root] = {offer.segment, offer.shard, offer.root, offer.lengthBytes, false};
    return m_nextUpload++;
}

void HostileStore::write(UploadId upload, ByteSlice data, std::function<void(Status)> done)
{
    if (!keepsNothing())
        return m_behind.write(upload, std::move(data), std::move(done));
    m_loop.post([done = std::move(done)] { done({}); });
}

void HostileStore::finish(UploadId upload, std::function<void(Status)> done)
{
    if (!keepsNothing())
        return m_behind.finish(upload, std::move(done));
    m_loop.post([done = std::move(done)] { done({}); });
}

void HostileStore::abort(UploadId upload)
{
    if (!keepsNothing())
        m_behind.abort(upload);
}

void HostileStore::read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
    std::function<void(Result<ProvenBytes>)> done)
{
    m_behind.read(tenant, root, firstLeaf, leafCount, [behaviour = m_behaviour, done = std::move(done)](Result<ProvenBytes> read) {
        if (behaviour == Behaviour::bulk && read.ok() && read->leafCount > 1)
            read->data[read->data.size() / 2] ^= std::byte{1};
        if (behaviour == Behaviour::stalls && read.ok()) {
            const auto leaves = (read->shardBytes + leafSizeBytes - 1) / leafSizeBytes;
            if (10 * (read->firstLeaf + read->leafCount) > 9 * leaves)
                return;
        }
        done(std::move(read));
    });
}

void HostileStore::list(const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<HeldShard>>)> done)
{
    if (m_behaviour != Behaviour::claims)
        return m_behind.list(tenant, after, std::move(done));
    auto all = m_claimed;
    if (othersShards)
        for (const auto& held : othersShards())
            all[held.root] = held;
    std::vector<HeldShard> page;
    for (auto at = after ? all.upper_bound(*after) : all.begin(); at != all.end() && page.size() < maxListedShards; ++at)
        page.push_back(at->second);
    m_loop.post([page = std::move(page), done = std::move(done)] { done(page); });
}

void HostileStore::putHead(const TenantId& tenant, const MutableItem& head, std::function<void(Status)> done)
{
    const bool first = m_saltsSeen.insert(head.salt).second;
    if (m_behaviour != Behaviour::oldHeads || first)
        return m_behind.putHead(tenant, head, std::move(done));
    m_loop.post([done = std::move(done)] { done({}); });
}

} // namespace granary::test
