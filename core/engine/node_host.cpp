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
        return api::ShareStatus{usage.shareBytes, usage.usedBytes, usage.tenants, usage.shards};
    });
}

} // namespace granary::engine
