// What this engine repairs for the owners of drives that it stores for. Spec: core/specs/repairing.md.
#pragma once

#include "core/base/cancel.h"
#include "core/engine/delayed_worker.h"
#include "core/engine/environment.h"
#include "core/engine/network_host.h"
#include "core/engine/profile.h"
#include "core/engine/service_key.h"
#include "core/placement/repair_book.h"

#include <atomic>

namespace granary::engine {

class NetworkRepairLinks;

/// Takes jobs from the network and looks after them, on a thread of its own. Made and destroyed off the loop; the network outlives it.
class RepairService : private swarm::RepairHost {
public:
    /// `bytesPerDay`: most that is moved for others.
    static Result<std::unique_ptr<RepairService>> start(
        const Environment& environment, const Profile& profile, const ServiceKey& key, NetworkHost& network, std::uint64_t bytesPerDay);
    ~RepairService() override;
    RepairService(const RepairService&) = delete;
    RepairService& operator=(const RepairService&) = delete;

    /// Segments that were entrusted. Blocks.
    std::uint64_t segments();

private:
    RepairService(const Environment& environment, NetworkHost& network, std::uint64_t bytesPerDay) : m_environment(environment), m_network(network), m_bytesPerDay(bytesPerDay) {}
    void entrust(const swarm::RepairJob& job, Bytes bytes, std::function<void(Status)> done) override;
    void entrusted(const TenantId& tenant, std::optional<SegmentId> after, std::function<void(Result<std::vector<swarm::EntrustedSegment>>)> done) override;
    void dismiss(const TenantId& tenant, std::vector<SegmentId> segments, std::function<void(Status)> done) override;
    /// On a disk thread, and answered on the loop.
    template <class T>
    void onDisk(std::function<T(placement::RepairBook&)> work, std::function<void(T)> done);
    void round();
    Status lookAfter(const std::vector<swarm::RepairJob>& jobs);
    std::int64_t today() const;
    void setLinks(NetworkRepairLinks* links);

    const Environment m_environment;
    NetworkHost& m_network;
    const std::uint64_t m_bytesPerDay;
    std::shared_ptr<placement::RepairBook> m_book; ///< shared with what is under way on disk threads
    CancelToken m_cancel;
    std::mutex m_linksMutex;
    NetworkRepairLinks* m_links = nullptr; ///< of the round under way
    std::unique_ptr<DelayedWorker> m_worker;
};

} // namespace granary::engine
