// The life of one segment, event by event: every node has its own moment of death, every repair its own moment. Nothing here knows of
// rates, states or chains: what core/placement/segment_chain.h computes is compared with what happens here.
#pragma once

#include "tests/support/seeded_random.h"

#include <limits>
#include <vector>

namespace granary::test {

/// In [0, 1).
double uniform(SeededRandom& random);
/// With this mean.
double exponential(SeededRandom& random, double mean);

struct SimulatedRepair {
    bool each = false;      ///< every shard on its own; else all together
    unsigned threshold = 0; ///< all together: when so many or fewer live
    double delayDays = 1;
    unsigned stages = 1; ///< the delay is a sum of so many exponential times; 0: exactly delayDays
};

/// What takes the place of a node that died.
enum class Replacement { alike, anyOfThem };

class SegmentSimulation {
public:
    /// A shard on each of the nodes, of which k are needed.
    SegmentSimulation(
        unsigned k, std::vector<double> livesDays, SimulatedRepair repair, Replacement replacement, SeededRandom& random);

    struct Outcome {
        unsigned alive = 0; ///< at the end
        double days = 0;
        unsigned repairs = 0; ///< that ended
        unsigned rebuilt = 0; ///< shards
    };
    /// From so many live shards (the first ones) until `low` or fewer live, `high` do again, or the time is over.
    Outcome run(unsigned alive, unsigned low, unsigned high, double days);
    /// From all of them: lost within so many days?
    bool isLost(double days) { return isLostFrom(static_cast<unsigned>(m_lives.size()), days); }
    bool isLostFrom(unsigned alive, double days) { return run(alive, m_k - 1, never, days).alive < m_k; }

    static constexpr unsigned never = std::numeric_limits<unsigned>::max();

private:
    static constexpr double noTime = std::numeric_limits<double>::infinity();
    double repairTime();
    void bear(std::size_t slot, double now);
    void die(std::size_t slot, double now);

    unsigned m_k;
    std::vector<double> m_lives;
    SimulatedRepair m_repair;
    Replacement m_replacement;
    SeededRandom& m_random;
    std::vector<double> m_lifeOf; ///< of the node that is in the slot now
    std::vector<double> m_diesAt; ///< noTime: it is dead
    std::vector<double> m_backAt; ///< noTime: nothing is on its way to this slot
    unsigned m_alive = 0;
    double m_allBackAt = noTime;
};

/// Segments on nodes that they share: when a node dies it takes its shards of all of them, and a new node brings all of them back. True when any
/// segment has fewer than k shards at any moment. `holders`: by segment, indexes of nodes.
bool isAnyLost(const std::vector<std::vector<std::uint32_t>>& holders, unsigned k, const std::vector<double>& livesDays,
    double replaceDays, double days, SeededRandom& random);

} // namespace granary::test
