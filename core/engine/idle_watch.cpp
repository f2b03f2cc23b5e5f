#include "core/engine/idle_watch.h"

#include <algorithm>

namespace granary::engine {

void IdleWatch::used()
{
    const std::lock_guard lock(m_mutex);
    m_usedSteady = m_clock.steady();
    m_usedWall = m_clock.wall();
}

void IdleWatch::setMinutes(std::uint32_t minutes)
{
    used();
    const std::lock_guard lock(m_mutex);
    m_minutes = minutes;
}

std::optional<Duration> IdleWatch::left() const
{
    const std::lock_guard lock(m_mutex);
    if (m_minutes == 0)
        return std::nullopt;
    const Duration slept(m_clock.wall().ns - m_usedWall.ns);
    return Duration(std::chrono::minutes(m_minutes)) - std::max(Duration(m_clock.steady() - m_usedSteady), slept);
}

} // namespace granary::engine
