// How far a file is from being lost.
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <functional>
#include <set>

namespace granary::drive {

/// Of the worst segment that a file needs; in the order of how bad that is.
enum class HealthState : std::uint8_t {
    healthy,
    waiting,       ///< some of it is on this machine only: not all of its pieces have reached their nodes yet
    beingRepaired, ///< pieces lack, and are being made anew now
    degraded,      ///< pieces lack or are in doubt, or their nodes don't answer; enough are there
    unavailable,   ///< too few are in reach, until nodes come back
    lost,          ///< too few are left anywhere
};

struct FileHealth {
    HealthState state = HealthState::healthy;
    std::uint32_t survivesLosses = 0; ///< so many more nodes may vanish, any of those that answer, and it is still there
    friend bool operator==(const FileHealth&, const FileHealth&) = default;
};

/// What only the engine knows.
struct HealthView {
    std::set<NodeId> reachable;
    std::function<bool(const SegmentId&)> isRepaired; ///< a repair has it in hand now; empty: none runs
};

} // namespace granary::drive
