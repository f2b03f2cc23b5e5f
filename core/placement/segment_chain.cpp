#include "core/placement/segment_chain.h"

#include "core/base/result.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace granary::placement {
namespace {

constexpr std::size_t maxShards = 255;
/// Steps times states of a uniformisation, about a tenth of a second; beyond it the bound is taken.
constexpr double maxUniformisationWork = 4e7;
/// Poisson weights below this part of the largest are left out. Far below any loss that is worth a figure.
constexpr double leastWeight = 1e-100;

void checkModel(const SegmentModel& m)
{
    GRANARY_ASSERT(m.k >= 1 && m.k <= m.n && m.n <= maxShards);
    GRANARY_ASSERT(std::isfinite(m.lifeDays) && m.lifeDays > 0);
    GRANARY_ASSERT(std::isfinite(m.repair.delayDays) && m.repair.delayDays > 0);
    GRANARY_ASSERT(m.repair.stages >= 1 && m.repair.stages <= maxRepairStages);
}

/// A state has one way down (a node dies) and at most one other (a stage of the repair ends, or a shard is replaced).
struct State {
    double failRate = 0;
    double repairRate = 0;
    std::size_t failTo = 0;
    std::size_t repairTo = 0;
    double exitRate() const { return failRate + repairRate; }
};

/// The states in which at least k shards live. The loss is the state behind the last.
class Chain {
public:
    explicit Chain(const SegmentModel& model) : m_n(model.n), m_k(model.k)
    {
        const bool batch = model.repair.style == RepairStyle::batch;
        const auto threshold = std::min(model.repair.threshold, model.n - 1);
        // From n downwards, the stages of one number of live shards one after the other: batch repair then only leads forward, or to n.
        m_firstOf.resize(m_n - m_k + 1);
        std::size_t count = 0;
        for (unsigned alive = m_n; alive >= m_k; --alive) {
            m_firstOf[alive - m_k] = count;
            count += batch && alive <= threshold ? model.repair.stages : 1;
        }
        states.resize(count);
        for (unsigned alive = m_n; alive >= m_k; --alive) {
            const bool repairing = batch && alive <= threshold;
            const auto stages = repairing ? model.repair.stages : 1;
            for (unsigned stage = 0; stage < stages; ++stage) {
                const auto at = first(alive) + stage;
                auto& s = states[at];
                s.failRate = alive / model.lifeDays;
                // Below the threshold a further loss does not set the repair back.
                s.failTo = alive == m_k ? count : first(alive - 1) + (repairing ? stage : 0);
                if (repairing) {
                    s.repairRate = stages / model.repair.delayDays;
                    s.repairTo = stage + 1 == stages ? 0 : at + 1;
                } else if (!batch && alive < m_n) {
                    s.repairRate = (m_n - alive) / model.repair.delayDays;
                    s.repairTo = first(alive + 1);
                }
            }
        }
    }
    /// The state of so many live shards at the beginning of its repair.
    std::size_t first(unsigned alive) const { return m_firstOf[alive - m_k]; }
    std::size_t lost() const { return states.size(); }
    /// Of values by state, those where a repair begins, by live shards from k.
    std::vector<double> byAlive(const std::vector<double>& values) const
    {
        std::vector<double> out;
        for (unsigned alive = m_k; alive <= m_n; ++alive)
            out.push_back(values[first(alive)]);
        return out;
    }

    std::vector<State> states;

private:
    unsigned m_n;
    unsigned m_k;
    std::vector<std::size_t> m_firstOf; ///< by alive - k
};

/// What happens from a state until all n live again or the segment is lost.
struct Cycle {
    double days = 0;
    double lost = 0;     ///< chance
    double repaired = 0; ///< chance that a batch repair ends it
    double rebuilt = 0;  ///< mean number of shards that it rebuilds
};

/// Batch only: every state leads to later ones or to n, so one pass from the last to the first solves the chain.
std::vector<Cycle> cyclesOfBatch(const SegmentModel& model, const Chain& chain)
{
    std::vector<Cycle> out(chain.lost() + 1);
    out.back().lost = 1;
    auto alive = model.k;
    for (auto at = chain.lost(); at-- > 0;) {
        while (at < chain.first(alive))
            ++alive;
        const auto& s = chain.states[at];
        const auto& down = out[s.failTo];
        const auto fails = s.failRate / s.exitRate();
        const auto goesOn = s.repairRate / s.exitRate();
        const Cycle full{0, 0, 1, static_cast<double>(model.n - alive)};
        const auto& repaired = s.repairTo == 0 ? full : out[s.repairTo];
        out[at] = {1 / s.exitRate() + fails * down.days + goesOn * repaired.days, fails * down.lost + goesOn * repaired.lost,
            fails * down.repaired + goesOn * repaired.repaired, fails * down.rebuilt + goesOn * repaired.rebuilt};
    }
    return out;
}

/// P(lost before all n live | so many live now), by live shards from k.
std::vector<double> lostBeforeFull(const SegmentModel& model, const Chain& chain)
{
    if (model.repair.style == RepairStyle::batch) {
        std::vector<double> lost;
        for (const auto& cycle : cyclesOfBatch(model, chain))
            lost.push_back(cycle.lost);
        auto out = chain.byAlive(lost);
        out.back() = 0;
        return out;
    }
    // Gambler's ruin: the chance falls from k - 1 (where it is 1) to n (0) in steps of which each is (down rate / up rate) of the last.
    std::vector<double> steps{1};
    for (unsigned alive = model.k; alive < model.n; ++alive) {
        const auto& s = chain.states[chain.first(alive)];
        steps.push_back(steps.back() * s.failRate / s.repairRate);
    }
    std::vector<double> out(steps.size(), 0.0);
    double sum = 0;
    for (auto i = steps.size(); i-- > 1;)
        out[i - 1] = sum += steps[i];
    for (auto& chance : out)
        chance /= sum + steps.front();
    return out;
}

struct PoissonWeights {
    std::size_t first = 0;
    std::vector<double> weights; ///< of first, first + 1, ...; their sum is 1
};

/// From the mode to both sides, then scaled: no factorials, no exponentials that underflow.
PoissonWeights poissonWeights(double mean)
{
    PoissonWeights out;
    const auto mode = static_cast<std::size_t>(mean);
    std::vector<double> below;
    double weight = 1;
    for (auto j = mode; j > 0 && weight > leastWeight; --j)
        below.push_back(weight *= static_cast<double>(j) / mean);
    out.first = mode - below.size();
    out.weights.assign(below.rbegin(), below.rend());
    weight = 1;
    for (auto j = mode; weight > leastWeight;) {
        out.weights.push_back(weight);
        weight *= mean / static_cast<double>(++j);
    }
    // The small ones first: every one of them counts.
    auto sorted = out.weights;
    std::sort(sorted.begin(), sorted.end());
    double sum = 0;
    for (const auto w : sorted)
        sum += w;
    for (auto& w : out.weights)
        w /= sum;
    return out;
}

/// One jump of the uniformised chain, backwards: chance of loss within one jump more. `fastest` is the rate of its jumps.
void step(const Chain& chain, double fastest, const std::vector<double>& from, std::vector<double>& to)
{
    for (std::size_t i = 0; i < chain.states.size(); ++i) {
        const auto& s = chain.states[i];
        const auto stays = std::max(0.0, fastest - s.exitRate());
        to[i] = (s.failRate * from[s.failTo] + s.repairRate * from[s.repairTo] + stays * from[i]) / fastest;
    }
}

double meanDaysToLoss(const SegmentModel& model, const Chain& chain)
{
    double days = 0;
    if (model.repair.style == RepairStyle::batch) {
        const auto cycle = cyclesOfBatch(model, chain).front();
        days = cycle.days / cycle.lost;
    } else {
        // Time from m to m - 1: a stay in m, and for each replacement on the way a return from m + 1.
        double down = 0;
        for (unsigned alive = model.n; alive >= model.k; --alive) {
            const auto& s = chain.states[chain.first(alive)];
            down = (1 + s.repairRate * down) / s.failRate;
            days += down;
        }
    }
    return days < 1e300 ? days : std::numeric_limits<double>::infinity();
}

std::vector<double> bound(const SegmentModel& model, const Chain& chain, double days)
{
    auto out = lostBeforeFull(model, chain);
    const auto mean = meanDaysToLoss(model, chain);
    const auto later = days < mean ? -std::expm1(-days / mean) : 1;
    for (auto& chance : out)
        chance = std::min(1.0, chance + later);
    return out;
}

} // namespace

double meanDaysToLoss(const SegmentModel& model)
{
    checkModel(model);
    return meanDaysToLoss(model, Chain(model));
}

double lossPerYear(const SegmentModel& model) { return daysPerYear / meanDaysToLoss(model); }

std::vector<double> lossWithinBound(const SegmentModel& model, double days)
{
    checkModel(model);
    GRANARY_ASSERT(std::isfinite(days) && days >= 0);
    return bound(model, Chain(model), days);
}

std::vector<double> lossWithin(const SegmentModel& model, double days)
{
    checkModel(model);
    GRANARY_ASSERT(std::isfinite(days) && days >= 0);
    const Chain chain(model);
    double fastest = 0;
    for (const auto& s : chain.states)
        fastest = std::max(fastest, s.exitRate());
    const auto jumps = fastest * days;
    if (jumps == 0)
        return std::vector<double>(model.n - model.k + 1, 0.0);
    if ((jumps + 25 * std::sqrt(jumps) + 100) * static_cast<double>(chain.states.size()) > maxUniformisationWork)
        return bound(model, chain, days);
    const auto poisson = poissonWeights(jumps);
    // By state: the chance of loss within so many jumps.
    std::vector<double> chance(chain.lost() + 1, 0.0);
    chance.back() = 1;
    auto next = chance;
    std::vector<double> out(model.n - model.k + 1, 0.0);
    for (std::size_t jump = 0; jump < poisson.first + poisson.weights.size(); ++jump) {
        if (jump >= poisson.first)
            for (unsigned alive = model.k; alive <= model.n; ++alive)
                out[alive - model.k] += poisson.weights[jump - poisson.first] * chance[chain.first(alive)];
        step(chain, fastest, chance, next);
        chance.swap(next);
    }
    for (auto& value : out)
        value = std::min(1.0, value);
    return out;
}

RepairTraffic repairTraffic(const SegmentModel& model)
{
    checkModel(model);
    const Chain chain(model);
    if (model.repair.style == RepairStyle::batch) {
        const auto cycle = cyclesOfBatch(model, chain).front();
        const auto months = cycle.days / daysPerMonth;
        return {cycle.repaired / months, cycle.rebuilt / model.k / months};
    }
    // The long run of the chain that stays at k, by detailed balance from n downwards.
    double share = 1, sum = 1, replaced = 0;
    for (unsigned alive = model.n; alive > model.k; --alive) {
        const auto& below = chain.states[chain.first(alive - 1)];
        share *= chain.states[chain.first(alive)].failRate / below.repairRate;
        sum += share;
        replaced += share * below.repairRate;
    }
    const auto perMonth = replaced / sum * daysPerMonth;
    return {perMonth, perMonth / model.k};
}

std::optional<unsigned> smallestThreshold(SegmentModel model, double targetLossPerYear)
{
    model.repair.style = RepairStyle::batch;
    for (unsigned threshold = model.k; threshold < model.n; ++threshold) {
        model.repair.threshold = threshold;
        if (lossPerYear(model) <= targetLossPerYear)
            return threshold;
    }
    return std::nullopt;
}

} // namespace granary::placement
