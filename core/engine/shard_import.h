// What a disk brought for this node, taken into its store. Spec: core/specs/export.md.
#pragma once

#include "core/api/task.h"
#include "core/base/cancel.h"
#include "core/engine/environment.h"
#include "core/placement/shard_folder.h"
#include "core/swarm/shard_store.h"

#include <set>

namespace granary::engine {

/// One run, on a task's thread. The directory is a stranger's: only shards that fit their roots are taken, only of drives that this node
/// admits, within their quota and the share, and never a second one of a segment.
class ShardImport {
public:
    ShardImport(const Environment& environment, swarm::ShardStore& store, std::function<void(const api::Progress&)> progress, CancelToken cancel)
        : m_environment(environment),
          m_store(store),
          m_progress(std::move(progress)),
          m_cancel(std::move(cancel))
    {}
    /// `self`: this node. notFound: no export is there; conflict: it is for another node, or a whole drive.
    Result<api::ImportResult> run(const std::string& directory, const NodeId& self);

private:
    Status checkFor(const std::string& directory, const NodeId& self);
    Status takeDrive(const std::string& directory, const TenantId& tenant);
    Status listHeld(const TenantId& tenant);
    Status take(placement::ShardFolder& folder, const TenantId& tenant, const swarm::HeldShard& shard);
    Status store(const TenantId& tenant, const swarm::HeldShard& shard, Bytes data);

    const Environment& m_environment;
    swarm::ShardStore& m_store;
    const std::function<void(const api::Progress&)> m_progress;
    const CancelToken m_cancel;
    std::set<SegmentId> m_segments; ///< of which the store holds a shard of the drive in work
    api::ImportResult m_out;
    api::Progress m_state;
};

} // namespace granary::engine
