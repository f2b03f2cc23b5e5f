// What a drive's chances are: from its segments, its nodes' measured lives and how it repairs. Spec: core/specs/durability.md.
#pragma once

#include "core/placement/segment_chain.h"

#include <cstdint>
#include <span>

namespace granary::placement {

/// The life to assume for every node of a segment whose n nodes are any of these: the harmonic mean of the n shortest. It is cautious:
/// for independent exponential lives the moments of the 1st, 2nd ... loss come stochastically earliest when all rates equal their mean
/// (Proschan and Sethuraman, J. Multivariate Anal. 6, 1976), and the mean of the n highest rates is at least that of any n.
/// The lives are above 0; at least one.
double cautiousLifeDays(std::span<const double> livesDays, unsigned n);

/// The chance that at a moment fewer than k nodes are up, each up independently with its own chance in [0, 1]: the lower tail of the
/// Poisson-binomial distribution by dynamic programming over the nodes, sums of non-negative terms only. 1 when there are fewer than k.
double chanceTooFewUp(std::span<const double> chanceUp, unsigned k);

/// Segments that are alike.
struct SegmentGroup {
    unsigned k = 1;     ///< 1..255
    unsigned n = 1;     ///< shards it shall have, k..255
    unsigned alive = 0; ///< shards on nodes that are not given up; more than n counts as n
    std::uint64_t segments = 1;
};

/// What was measured of one node (NodeHistory).
struct NodeOdds {
    double lifeDays = 0; ///< above 0
    double chanceUp = 0; ///< 0..1
};

/// How the drive repairs; the same for all of its segments of one coding.
struct RepairPolicy {
    /// Loss to a finished repair in the batch style: noticing, waiting for the owner's machine, moving the data.
    double delayDays = 4;
    /// The same for one node's replacement, the style below `eachBelow`.
    double replaceDays = 7;
    unsigned stages = 16; ///< see Repair
    /// With fewer shards than this every node holds one, and a lost one waits for a new node.
    unsigned eachBelow = 30;
    /// Losses per segment-year to reach with the smallest threshold of batch repair; with 0 the threshold is defaultThreshold.
    double targetLossPerYear = 0;
};

/// Three fifths of the way from k to n: 22 of (10, 30), 31 of (16, 40).
constexpr unsigned defaultThreshold(unsigned k, unsigned n) { return k + (3 * (n - k) + 4) / 5; }
/// n - 1 when no threshold reaches the target.
Repair repairFor(unsigned k, unsigned n, double lifeDays, const RepairPolicy& policy);

/// The drive, and with each figure what it rests on. Losses are independent in all of them but in `survivesAnyLosses`.
struct DriveDurability {
    std::uint64_t segments = 0;
    std::uint64_t lostSegments = 0; ///< fewer than k live already; the other figures are about the rest
    /// However many nodes these are, their loss at one moment loses nothing. 0 also when a segment has k left, or there is none.
    unsigned survivesAnyLosses = 0;
    /// At most: chance that within a year from now at least one segment is lost.
    double lossPerYear = 0;
    /// The same when the time of a repair is as irregular as an exponential one (stages = 1).
    double lossPerYearIrregular = 0;
    /// At most: chance that at a moment the weakest segment cannot be read because too many nodes are off.
    double unreadable = 0;
    double repairPerMonth = 0; ///< read and written by repairs a month, in parts of the drive's data
    double lifeDays = 0;       ///< the shortest life that was assumed for a group
    RepairPolicy policy; ///< what was asked for; repairFor says the threshold
};

/// The estimate of a drive. `nodes` are all that hold its shards and are not given up; with none, nothing survives.
///
/// Every segment is taken to lie on the shortest-lived nodes there are (cautiousLifeDays). The chance that any is lost is
/// 1 - product of (1 - chance of each): at most that, since segments on common nodes are lost together rather than one by one
/// (associated variables: Esary, Proschan and Walkup, Ann. Math. Stat. 38, 1967).
/// Cost: one chain a distinct (k, n), some milliseconds; call it from a worker.
DriveDurability estimateDrive(std::span<const SegmentGroup> groups, std::span<const NodeOdds> nodes, const RepairPolicy& policy);

} // namespace granary::placement
