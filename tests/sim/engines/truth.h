// What is really there: read from the disks, not from what any engine says.
#pragma once

#include "core/drive/drive.h"
#include "tests/sim/engines/machine.h"

namespace granary::test {

/// Something is not as it must be: ends a history.
struct Wrong : std::runtime_error {
    using std::runtime_error::runtime_error;
};
template <class T>
T must(Result<T> result, const std::string& what)
{
    if (!result.ok())
        throw Wrong(what + ": " + result.error().text());
    return std::move(*result);
}
inline void must(const Status& status, const std::string& what)
{
    if (!status.ok())
        throw Wrong(what + ": " + status.error().text());
}

using NodesById = std::map<NodeId, Machine*>;

/// A drive as its own machine has it on its disk at this moment, and its shards as the nodes have them on theirs.
struct DriveTruth {
    struct Segment {
        drive::SegmentRecord record;
        std::vector<drive::ShardPlace> good; ///< places where the right bytes lie
        std::size_t goodBut(const NodeId& node) const
        {
            return static_cast<std::size_t>(std::count_if(good.begin(), good.end(), [&](const auto& place) { return place.node != node; }));
        }
    };
    TenantId tenant;
    std::vector<Segment> segments;

    /// `nodes`: those whose disks count.
    static DriveTruth of(Machine& owner, const NodesById& nodes);
    /// Segments that have all shards that they should have.
    std::size_t full() const;
    /// Every segment can be brought back.
    bool readable() const;
};

/// Where a node keeps a shard, in its profile.
std::string shardPath(const ShardRoot& root, const TenantId& tenant);
/// All files below a directory of a disk.
std::vector<std::string> filesBelow(MemoryFileSystem& disk, const std::string& directory);

} // namespace granary::test
