#include "core/engine/node_host.h"

#include "core/placement/disk_shard_store.h"

#include <algorithm>

namespace granary::engine {

NodeHost::NodeHost(const Environment& environment) : m_environment(environment) {}
NodeHost::~NodeHost() = default;

Result<std::unique_ptr<NodeHost>> NodeHost::open(
    const Environment& environment, const Profile& profile, const ServiceKey& key, std::shared_ptr<placement::ShareSpace> space, bool admitAnyone)
{
    placement::DiskShardStore::Ports ports{
        environment.files, environment.loop, environment.disk, environment.random, environment.log};
    placement::DiskShardStoreOptions options;
    options.directory = profile.shareDirectory();
    options.tenantQuotaBytes = placement::defaultTenantQuota(space->shareBytes(), admitAnyone);
    options.space = std::move(space);
    options.admitAnyone = admitAnyone;
    std::unique_ptr<NodeHost> host(new NodeHost(environment));
    GRANARY_ASSIGN(host->m_store, placement::DiskShardStore::open(ports, std::move(options), key.database));
    return host;
}

swarm::ShardStore* NodeHost::store() { return m_store.get(); }

Result<Bytes> NodeHost::invite(std::uint64_t validSeconds, std::uint64_t quotaBytes)
{
    const auto valid = std::chrono::seconds(std::min<std::uint64_t>(validSeconds, maxInviteSeconds));
    return awaitOnLoop<Result<Bytes>>(m_environment.loop,
        [&](std::function<void(Result<Bytes>)> done) { m_store->createInvite(valid, quotaBytes, std::move(done)); });
}

api::ShareStatus NodeHost::status()
{
    return onLoop(m_environment.loop, [this] {
        const auto usage = m_store->shareUsage();
        api::ShareStatus out;
        out.shareBytes = usage.shareBytes;
        out.usedBytes = usage.usedBytes;
        out.tenants = usage.tenants;
        out.shards = usage.shards;
        out.deleted = usage.tombstones;
        return out;
    });
}

void NodeHost::collect()
{
    awaitOnLoop<bool>(m_environment.loop, [this](std::function<void(bool)> done) { m_store->collect([done = std::move(done)] { done(true); }); });
}

std::uint64_t NodeHost::heldBytes()
{
    return onLoop(m_environment.loop, [this] { return m_store->shareUsage().heldBytes; });
}

void NodeHost::setTerms(std::uint64_t shareBytes, bool admitAnyone)
{
    onLoop(m_environment.loop, [&] { m_store->setTerms(placement::defaultTenantQuota(shareBytes, admitAnyone), admitAnyone); });
}

std::uint64_t NodeHost::leastShareBytes(const placement::ShareSpace& space) { return space.leastBytesFor(placement::ShareSpace::chargeOf(1 << 20), false); }

} // namespace granary::engine
