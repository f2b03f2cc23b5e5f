// How often a peer may do something: a bucket of permits that fills again with time.
#pragma once

#include "core/base/clock.h"

#include <algorithm>

namespace granary::swarm {

/// Token bucket (Turner 1986, "New directions in communications"). Full at first. Not thread-safe.
class Allowance {
public:
    Allowance(std::uint32_t most, std::uint32_t perSecond, SteadyTime now) : m_most(most), m_perSecond(perSecond), m_permits(most), m_filled(now) {}
    /// Takes one permit; false when there is none.
    bool take(SteadyTime now)
    {
        const double gone = std::chrono::duration<double>(now - m_filled).count();
        m_permits = std::min(m_most, m_permits + gone * m_perSecond);
        m_filled = now;
        if (m_permits < 1)
            return false;
        m_permits -= 1;
        return true;
    }

private:
    double m_most;
    double m_perSecond;
    double m_permits;
    SteadyTime m_filled;
};

} // namespace granary::swarm
