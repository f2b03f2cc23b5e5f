#include "tests/sim/segment_simulation.h"

#include <algorithm>
#include <cmath>

namespace granary::test {
namespace {

std::size_t earliest(const std::vector<double>& times)
{
    return static_cast<std::size_t>(std::min_element(times.begin(), times.end()) - times.begin());
}

} // namespace

double uniform(SeededRandom& random) { return static_cast<double>(random.next() >> 11) * 0x1p-53; }

double exponential(SeededRandom& random, double mean) { return -std::log1p(-uniform(random)) * mean; }

SegmentSimulation::SegmentSimulation(
    unsigned k, std::vector<double> livesDays, SimulatedRepair repair, Replacement replacement, SeededRandom& random)
    : m_k(k),
      m_lives(std::move(livesDays)),
      m_repair(repair),
      m_replacement(replacement),
      m_random(random)
{}

double SegmentSimulation::repairTime()
{
    if (m_repair.stages == 0)
        return m_repair.delayDays;
    double sum = 0;
    for (unsigned i = 0; i < m_repair.stages; ++i)
        sum += exponential(m_random, m_repair.delayDays / m_repair.stages);
    return sum;
}

void SegmentSimulation::bear(std::size_t slot, double now)
{
    m_diesAt[slot] = now + exponential(m_random, m_lifeOf[slot]);
    m_backAt[slot] = noTime;
    ++m_alive;
}

void SegmentSimulation::die(std::size_t slot, double now)
{
    m_diesAt[slot] = noTime;
    --m_alive;
    if (m_replacement == Replacement::anyOfThem)
        m_lifeOf[slot] = m_lives[m_random.below(m_lives.size())];
    if (m_repair.each)
        m_backAt[slot] = now + repairTime();
    else if (m_alive <= m_repair.threshold && m_allBackAt == noTime)
        m_allBackAt = now + repairTime();
}

SegmentSimulation::Outcome SegmentSimulation::run(unsigned alive, unsigned low, unsigned high, double days)
{
    m_lifeOf = m_lives;
    m_diesAt.assign(m_lives.size(), noTime);
    m_backAt.assign(m_lives.size(), noTime);
    m_allBackAt = noTime;
    m_alive = 0;
    Outcome out;
    for (std::size_t slot = 0; slot < m_lives.size(); ++slot) {
        if (slot < alive)
            bear(slot, 0);
        else if (m_repair.each)
            m_backAt[slot] = repairTime();
    }
    if (!m_repair.each && alive <= m_repair.threshold)
        m_allBackAt = repairTime();
    while (m_alive > low && m_alive < high) {
        const auto dying = earliest(m_diesAt);
        const auto coming = earliest(m_backAt);
        const auto next = std::min({m_diesAt[dying], m_backAt[coming], m_allBackAt});
        if (next > days)
            break;
        out.days = next;
        if (next == m_diesAt[dying]) {
            die(dying, next);
            continue;
        }
        ++out.repairs;
        if (next == m_backAt[coming]) {
            ++out.rebuilt;
            bear(coming, next);
            continue;
        }
        for (std::size_t slot = 0; slot < m_lives.size(); ++slot)
            if (m_diesAt[slot] == noTime) {
                ++out.rebuilt;
                bear(slot, next);
            }
        m_allBackAt = noTime;
    }
    out.alive = m_alive;
    return out;
}

bool isAnyLost(const std::vector<std::vector<std::uint32_t>>& holders, unsigned k, const std::vector<double>& livesDays,
    double replaceDays, double days, SeededRandom& random)
{
    std::vector<bool> isUp(livesDays.size(), true);
    std::vector<double> changesAt;
    for (const auto life : livesDays)
        changesAt.push_back(exponential(random, life));
    for (;;) {
        const auto node = earliest(changesAt);
        const auto now = changesAt[node];
        if (now > days)
            return false;
        isUp[node] = !isUp[node];
        changesAt[node] = now + exponential(random, isUp[node] ? livesDays[node] : replaceDays);
        if (isUp[node])
            continue;
        for (const auto& segment : holders)
            if (std::count_if(segment.begin(), segment.end(), [&](auto holder) { return isUp[holder]; }) <
                static_cast<std::ptrdiff_t>(k))
                return true;
    }
}

} // namespace granary::test
