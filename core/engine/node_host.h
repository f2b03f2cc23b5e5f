// What this engine stores for others.
#pragma once

#include "core/api/types.h"
#include "core/engine/environment.h"
#include "core/engine/profile.h"
#include "core/engine/service_key.h"
#include "core/swarm/shard_store.h"

namespace granary::placement {
class DiskShardStore;
class ShareSpace;
}

namespace granary::engine {

inline constexpr std::uint64_t maxInviteSeconds = 10ull * 365 * 86400;

/// Owns the shard store of a profile. Made and destroyed off the loop; works while the drive of the profile is locked.
class NodeHost {
public:
    static Result<std::unique_ptr<NodeHost>> open(
        const Environment& environment, const Profile& profile, const ServiceKey& key, std::shared_ptr<placement::ShareSpace> space, bool admitAnyone);
    ~NodeHost();
    NodeHost(const NodeHost&) = delete;
    NodeHost& operator=(const NodeHost&) = delete;

    /// On the loop.
    swarm::ShardStore* store();
    /// A new secret that admits one tenant. Blocks.
    Result<Bytes> invite(std::uint64_t validSeconds, std::uint64_t quotaBytes);
    api::ShareStatus status();
    /// Frees what was deleted more than a week ago. Blocks.
    void collect();
    /// Charged for what is kept for others, deleted or not.
    std::uint64_t heldBytes();
    /// From now on: the share's size is `space`'s, which was given to open().
    void setTerms(std::uint64_t shareBytes, bool admitAnyone);
    /// The least share that one shard of a MiB fits in, beside what is no shard.
    static std::uint64_t leastShareBytes(const placement::ShareSpace& space);

private:
    explicit NodeHost(const Environment& environment);
    const Environment m_environment;
    std::unique_ptr<placement::DiskShardStore> m_store;
};

} // namespace granary::engine
