#include "core/placement/audit_plan.h"

#include <algorithm>
#include <cmath>

namespace granary::placement {

std::uint64_t challengesNeeded(std::uint64_t shards, const DetectionGoal& goal)
{
    const auto lost = std::clamp<std::uint64_t>(static_cast<std::uint64_t>(std::ceil(goal.lostFraction * static_cast<double>(shards))), 1, std::max<std::uint64_t>(shards, 1));
    // The chance that none of the drawn ones is lost, after each further draw.
    double unnoticed = 1;
    std::uint64_t drawn = 0;
    while (drawn < shards && unnoticed > 1 - goal.confidence) {
        const auto left = static_cast<double>(shards - drawn);
        unnoticed *= std::max(0.0, left - static_cast<double>(lost)) / left;
        ++drawn;
    }
    return drawn;
}

} // namespace granary::placement
