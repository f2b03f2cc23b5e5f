// A RepairHost that keeps jobs in memory.
#pragma once

#include "core/swarm/repair_messages.h"
#include "tests/support/manual_loop.h"

#include <map>

namespace granary::test {

/// Engine loop only; answers a little later, as from a disk.
class MemoryRepairHost : public swarm::RepairHost {
public:
    explicit MemoryRepairHost(ManualLoop& loop) : m_loop(loop) {}

    void entrust(const swarm::RepairJob& job, Bytes bytes, std::function<void(Status)> done) override
    {
        GRANARY_ASSERT(*swarm::parseRepairJob(bytes) == job);
        jobs[{job.order.tenant, job.order.segment}] = job;
        later([done = std::move(done)] { done({}); });
    }
    void entrusted(const TenantId& tenant, std::optional<SegmentId> after, std::function<void(Result<std::vector<swarm::EntrustedSegment>>)> done) override
    {
        std::vector<swarm::EntrustedSegment> out;
        for (const auto& [key, job] : jobs)
            if (key.first == tenant && (!after || key.second > *after) && out.size() < swarm::maxEntrustedListed)
                out.push_back({key.second, job.order.untilSeconds, job.digest(), 0});
        later([done = std::move(done), out] { done(out); });
    }
    void dismiss(const TenantId& tenant, std::vector<SegmentId> segments, std::function<void(Status)> done) override
    {
        for (const auto& segment : segments)
            jobs.erase({tenant, segment});
        later([done = std::move(done)] { done({}); });
    }

    std::map<std::pair<TenantId, SegmentId>, swarm::RepairJob> jobs;

private:
    void later(std::function<void()> call) { m_loop.after(std::chrono::milliseconds(1), std::move(call)); }
    ManualLoop& m_loop;
};

} // namespace granary::test
