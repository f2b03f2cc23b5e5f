// How likely one segment is to be lost: the exact Markov chain of its live shards. Spec: core/specs/durability.md.
#pragma once

#include <optional>
#include <vector>

namespace granary::placement {

inline constexpr double daysPerYear = 365.25;
inline constexpr double daysPerMonth = daysPerYear / 12;

/// How lost shards come back.
enum class RepairStyle {
    batch, ///< nothing happens until `threshold` or fewer live; then all missing shards are rebuilt together
    each,  ///< every lost shard is replaced on its own (a friend buys another disk)
};

struct Repair {
    RepairStyle style = RepairStyle::batch;
    /// Batch: a repair is under way while this many or fewer live. Below k nothing is ever repaired; n or more counts as n - 1.
    unsigned threshold = 0;
    /// Mean time from the loss that asks for a repair until the new shards are on their nodes, noticing included; above 0.
    double delayDays = 4;
    /// Batch: how regular that time is. It has the Erlang distribution of so many stages, standard deviation delay / sqrt(stages):
    /// 1 is exponential, 16 is a quarter more or less, 4096 as good as fixed.
    unsigned stages = 16;
};
inline constexpr unsigned maxRepairStages = 4096;

/// One segment: any k of n shards bring it back, each on a node of its own, whose lives end independently and without a memory
/// (exponential) after `lifeDays` in the mean. 1 <= k <= n <= 255; lifeDays above 0 and finite.
struct SegmentModel {
    unsigned k = 1;
    unsigned n = 1;
    double lifeDays = 0;
    Repair repair;
};

/// Mean time until fewer than k shards live, from all n; infinite above 1e300 days.
///
/// Batch repairs make a renewal process: from n, each cycle ends in a repair or in the loss, so the mean is (mean length of a cycle)
/// / (chance that it ends in the loss). `each` is a birth-death chain, whose first passage times one step down follow from each other
/// (Keilson, "Markov Chain Models: Rarity and Exponentiality", 1979). Both need sums, products and quotients of positive
/// numbers only, like the elimination of Grassmann, Taksar and Heyman (1985): no digit is lost however rare the loss is.
double meanDaysToLoss(const SegmentModel& model);

/// Losses per segment-year in the long run: a year over meanDaysToLoss.
double lossPerYear(const SegmentModel& model);

/// The chance of loss within `days`, for each number of shards that may live now: element i is for k + i, the last for n. Where
/// that number asks for a repair, it is taken to begin now.
///
/// By uniformisation (Jensen, 1953) with truncated Poisson weights (after Fox and Glynn, CACM 31(4), 1988), again without
/// subtracting: relative accuracy holds far below 1e-20. Where that would take too long (a delay of minutes over years), the bound below.
std::vector<double> lossWithin(const SegmentModel& model, double days);
/// At most so much: P(lost before all n live again) + 1 - exp(-days / meanDaysToLoss), and 1 for more days than that mean. The second part is
/// the bound for a time whose rate of ending does not fall while it lasts (Barlow and Proschan, "Mathematical Theory of Reliability", 1965).
std::vector<double> lossWithinBound(const SegmentModel& model, double days);

/// In units of the segment's data (k shards): TB a TB-month.
struct RepairTraffic {
    double readPerMonth = 0;
    double writtenPerMonth = 0;
    double total() const { return readPerMonth + writtenPerMonth; }
};
/// What repair moves in the long run: each repair reads k shards and writes the missing ones.
RepairTraffic repairTraffic(const SegmentModel& model);

/// The smallest threshold of batch repair, k to n - 1, whose lossPerYear is at most the target; nullopt when even n - 1 is not
/// enough. The model's own threshold and style are not looked at.
std::optional<unsigned> smallestThreshold(SegmentModel model, double targetLossPerYear);

} // namespace granary::placement
