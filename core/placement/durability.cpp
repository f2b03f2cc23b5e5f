#include "core/placement/durability.h"

#include "core/base/result.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace granary::placement {
namespace {

using Coding = std::pair<unsigned, unsigned>; ///< k, n

/// log of the chance that none of so many segments is lost.
double logNoneLost(double chance, std::uint64_t segments)
{
    return chance < 1 ? static_cast<double>(segments) * std::log1p(-chance) : -std::numeric_limits<double>::infinity();
}

/// The chains of one coding, solved once for all numbers of live shards.
struct CodingFigures {
    double lifeDays = 0;
    std::vector<double> regular; ///< loss within a year, by live shards from k
    std::vector<double> irregular;
    double repairPerMonth = 0;
};

CodingFigures figuresOf(const Coding& coding, std::span<const double> lives, const RepairPolicy& policy)
{
    CodingFigures out;
    out.lifeDays = cautiousLifeDays(lives, coding.second);
    SegmentModel model{coding.first, coding.second, out.lifeDays, repairFor(coding.first, coding.second, out.lifeDays, policy)};
    out.regular = lossWithin(model, daysPerYear);
    out.repairPerMonth = repairTraffic(model).total();
    model.repair.stages = 1;
    out.irregular = model.repair.style == RepairStyle::each ? out.regular : lossWithin(model, daysPerYear);
    return out;
}

/// The least likely up of the nodes, as many as shards live: no segment of so many lies on worse ones.
double unreadableAtWorst(std::span<const double> chancesAscending, const SegmentGroup& group)
{
    const auto holders = std::min<std::size_t>(chancesAscending.size(), std::min(group.alive, group.n));
    return chanceTooFewUp(chancesAscending.first(holders), group.k);
}

} // namespace

double cautiousLifeDays(std::span<const double> livesDays, unsigned n)
{
    GRANARY_ASSERT(!livesDays.empty() && n >= 1);
    std::vector<double> lives(livesDays.begin(), livesDays.end());
    std::sort(lives.begin(), lives.end());
    GRANARY_ASSERT(lives.front() > 0);
    lives.resize(std::min<std::size_t>(lives.size(), n));
    double rates = 0;
    for (const auto life : lives)
        rates += 1 / life;
    return static_cast<double>(lives.size()) / rates;
}

double chanceTooFewUp(std::span<const double> chanceUp, unsigned k)
{
    if (chanceUp.size() < k)
        return 1;
    if (k == 0)
        return 0;
    std::vector<double> exactly(k, 0.0); // so many are up, of the nodes so far; k and more are not kept
    exactly[0] = 1;
    for (const auto up : chanceUp) {
        GRANARY_ASSERT(up >= 0 && up <= 1);
        for (auto count = k - 1; count > 0; --count)
            exactly[count] = exactly[count] * (1 - up) + exactly[count - 1] * up;
        exactly[0] *= 1 - up;
    }
    double sum = 0;
    for (const auto chance : exactly)
        sum += chance;
    return std::min(1.0, sum);
}

Repair repairFor(unsigned k, unsigned n, double lifeDays, const RepairPolicy& policy)
{
    if (n < policy.eachBelow)
        return {RepairStyle::each, n - 1, policy.replaceDays, policy.stages};
    Repair repair{RepairStyle::batch, defaultThreshold(k, n), policy.delayDays, policy.stages};
    if (policy.targetLossPerYear > 0)
        repair.threshold = smallestThreshold({k, n, lifeDays, repair}, policy.targetLossPerYear).value_or(n - 1);
    return repair;
}

DriveDurability estimateDrive(std::span<const SegmentGroup> groups, std::span<const NodeOdds> nodes, const RepairPolicy& policy)
{
    DriveDurability out;
    out.policy = policy;
    std::vector<double> lives, chances;
    for (const auto& node : nodes) {
        lives.push_back(node.lifeDays);
        chances.push_back(node.chanceUp);
    }
    std::sort(chances.begin(), chances.end());
    std::map<Coding, CodingFigures> figures;
    double none = 0, noneIrregular = 0, repairs = 0;
    std::optional<unsigned> margin;
    for (const auto& group : groups) {
        GRANARY_ASSERT(group.k >= 1 && group.k <= group.n);
        if (group.segments == 0)
            continue;
        out.segments += group.segments;
        if (group.alive < group.k || nodes.empty()) {
            out.lostSegments += group.segments;
            continue;
        }
        const Coding coding{group.k, group.n};
        auto found = figures.find(coding);
        if (found == figures.end())
            found = figures.emplace(coding, figuresOf(coding, lives, policy)).first;
        const auto& f = found->second;
        const auto spare = std::min(group.alive, group.n) - group.k;
        margin = std::min(margin.value_or(spare), spare);
        none += logNoneLost(f.regular[spare], group.segments);
        noneIrregular += logNoneLost(f.irregular[spare], group.segments);
        out.unreadable = std::max(out.unreadable, unreadableAtWorst(chances, group));
        repairs += f.repairPerMonth * static_cast<double>(group.segments);
        out.lifeDays = out.lifeDays > 0 ? std::min(out.lifeDays, f.lifeDays) : f.lifeDays;
    }
    const auto live = out.segments - out.lostSegments;
    out.survivesAnyLosses = margin.value_or(0);
    out.lossPerYear = -std::expm1(none);
    out.lossPerYearIrregular = -std::expm1(noneIrregular);
    out.repairPerMonth = live > 0 ? repairs / static_cast<double>(live) : 0;
    return out;
}

} // namespace granary::placement
