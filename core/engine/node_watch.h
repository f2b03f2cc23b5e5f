// What was seen of a drive's nodes over time, and what follows for the drive.
#pragma once

#include "core/api/types.h"
#include "core/drive/drive.h"
#include "core/placement/node_history.h"

#include <map>
#include <mutex>

namespace granary::engine {

/// Keeps one NodeHistory a node in the drive's database. Thread-safe; lives as long as the drive is unlocked, since a history measures time
/// from one look to the next.
class NodeWatch {
public:
    NodeWatch(const Clock& clock, drive::Drive& drive) : m_clock(clock), m_drive(drive) {}
    /// Takes down which of the nodes answer now. Nothing is taken down when none does: then it is this machine that is off the network.
    Status look(const std::vector<api::Node>& nodes);
    /// Nodes that have not answered for this long, as far as somebody looked.
    std::vector<NodeId> goneFor(std::int64_t seconds);
    /// Blocks for some milliseconds. Without segments nothing.
    std::optional<api::Durability> estimate(const std::vector<api::Node>& nodes);

private:
    placement::NodeHistory& of(const NodeId& id); ///< read from the database when first asked for
    const Clock& m_clock;
    drive::Drive& m_drive;
    std::mutex m_mutex;
    std::map<NodeId, placement::NodeHistory> m_histories;
};

} // namespace granary::engine
