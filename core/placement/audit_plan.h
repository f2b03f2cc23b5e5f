// How many challenges tell whether a node still has what it took. Spec: core/specs/verification.md.
#pragma once

#include <cstdint>

namespace granary::placement {

/// What a verification must notice: a node that lost this part of its shards, with this probability.
struct DetectionGoal {
    double lostFraction = 0.05;
    double confidence = 0.999;
};

/// Leaf challenges to so many different shards, drawn at random out of `shards`, that a node which lost the goal's part of them (at least
/// one) fails one at least with the goal's confidence: hypergeometric, drawing without putting back. At most `shards`.
std::uint64_t challengesNeeded(std::uint64_t shards, const DetectionGoal& goal = {});

} // namespace granary::placement
