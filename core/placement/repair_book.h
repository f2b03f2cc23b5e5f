// What a repairer was entrusted with, and what it has seen of the nodes. Spec: core/specs/repairing.md.
#pragma once

#include "core/base/clock.h"
#include "core/store/database.h"
#include "core/swarm/repair_messages.h"

#include <mutex>
#include <set>

namespace granary::placement {

/// Segments of all tenants together.
inline constexpr std::int64_t maxEntrustedSegments = 400'000;

/// A database of its own in the profile. Blocking; thread-safe, each call is one transaction, durable when it returns.
class RepairBook {
public:
    /// Creates or opens; one that is damaged is made anew: owners entrust again what is missing.
    static Result<std::unique_ptr<RepairBook>> open(FileSystem& files, const std::string& path, const store::DatabaseKey& key);

    /// Takes the place of an earlier job of that segment, and is due when that one was: nobody makes a repairer look twice a day. quotaExceeded above maxEntrustedSegments.
    Status put(const swarm::RepairJob& job, ByteView bytes);
    /// Ascending by segment.
    Result<std::vector<swarm::EntrustedSegment>> list(const TenantId& tenant, const std::optional<SegmentId>& after, std::size_t limit);
    Status remove(const TenantId& tenant, const std::vector<SegmentId>& segments);
    /// Those whose time is over go.
    Status dropEnded(std::int64_t nowSeconds);
    Result<std::int64_t> count();

    /// Jobs that were not looked at since `before` (or after `now`: the clock was set back), the longest waiting first. What cannot be read
    /// any more goes.
    Result<std::vector<swarm::RepairJob>> due(WallTime before, WallTime now, std::size_t limit);
    /// It was looked at; its rows lie with these holders now, `made` of them newly.
    Status looked(const swarm::RepairJob& job, WallTime now, const std::vector<NodeId>& holders, unsigned made);

    /// A node answered, or did not; of looks within half a day one counts.
    Status saw(const NodeId& node, bool answers, WallTime now);
    /// Nodes that did not answer in at least `looks` looks, over a time of at least `least`.
    Result<std::set<NodeId>> goneFor(Duration least, std::int64_t looks, WallTime now);

    /// Bytes moved on that day (since 1970).
    Result<std::uint64_t> movedOn(std::int64_t day);
    Status moved(std::int64_t day, std::uint64_t bytes);

private:
    explicit RepairBook(std::unique_ptr<store::Database> db) : m_db(std::move(db)) {}
    std::mutex m_mutex;
    std::unique_ptr<store::Database> m_db;
};

} // namespace granary::placement
