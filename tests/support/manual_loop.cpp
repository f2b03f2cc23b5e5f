#include "tests/support/manual_loop.h"

#include "core/base/result.h"

#include <algorithm>
#include <optional>

namespace granary::test {

WallTime ManualClock::wall() const
{
    const std::lock_guard lock(m_mutex);
    return m_wall;
}

SteadyTime ManualClock::steady() const
{
    const std::lock_guard lock(m_mutex);
    return m_steady;
}

void ManualClock::advance(Duration step)
{
    GRANARY_ASSERT(step >= Duration::zero());
    const std::lock_guard lock(m_mutex);
    m_steady += step;
    m_wall.ns += step.count();
}

void ManualClock::setWall(WallTime wall)
{
    const std::lock_guard lock(m_mutex);
    m_wall = wall;
}

void ManualClock::jumpWall(Duration by)
{
    const std::lock_guard lock(m_mutex);
    m_wall.ns += by.count();
}

void ManualLoop::post(std::function<void()> work)
{
    const std::lock_guard lock(m_mutex);
    m_posted.push_back(std::move(work));
}

TimerId ManualLoop::after(Duration delay, std::function<void()> work)
{
    const std::lock_guard lock(m_mutex);
    const auto due = m_clock.steady() + std::max(delay, Duration::zero());
    const TimerId id = m_nextTimer++;
    m_timers.emplace(TimerKey(due, id), std::move(work));
    m_dueOf.emplace(id, due);
    return id;
}

void ManualLoop::cancelTimer(TimerId id)
{
    std::function<void()> dropped; // destroyed after the lock: it may hold what reaches back into the loop
    const std::lock_guard lock(m_mutex);
    const auto known = m_dueOf.find(id);
    if (known == m_dueOf.end())
        return;
    const auto timer = m_timers.find(TimerKey(known->second, id));
    dropped = std::move(timer->second);
    m_timers.erase(timer);
    m_dueOf.erase(known);
}

bool ManualLoop::runOne()
{
    std::function<void()> work;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_posted.empty()) {
            work = std::move(m_posted.front());
            m_posted.pop_front();
        } else if (!m_timers.empty() && m_timers.begin()->first.first <= m_clock.steady()) {
            work = std::move(m_timers.begin()->second);
            m_dueOf.erase(m_timers.begin()->first.second);
            m_timers.erase(m_timers.begin());
        } else {
            return false;
        }
    }
    work();
    return true;
}

std::size_t ManualLoop::runUntilIdle(std::size_t limit)
{
    GRANARY_ASSERT(onThread());
    std::size_t count = 0;
    while (runOne())
        GRANARY_ASSERT(++count <= limit);
    return count;
}

std::size_t ManualLoop::advance(Duration step)
{
    const auto end = m_clock.steady() + step;
    std::size_t count = runUntilIdle();
    for (;;) {
        std::optional<SteadyTime> due;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_timers.empty() && m_timers.begin()->first.first <= end)
                due = m_timers.begin()->first.first;
        }
        if (!due)
            break;
        m_clock.advance(std::max(*due - m_clock.steady(), Duration::zero()));
        count += runUntilIdle();
    }
    m_clock.advance(std::max(end - m_clock.steady(), Duration::zero()));
    return count;
}

bool ManualLoop::advanceUntil(const std::function<bool()>& done, Duration most)
{
    GRANARY_ASSERT(onThread());
    const auto end = m_clock.steady() + most;
    for (;;) {
        if (done())
            return true;
        if (runOne())
            continue;
        SteadyTime due;
        {
            const std::lock_guard lock(m_mutex);
            if (m_timers.empty() || m_timers.begin()->first.first > end)
                return false;
            due = m_timers.begin()->first.first;
        }
        m_clock.advance(due - m_clock.steady());
    }
}

bool ManualLoop::idle() const
{
    const std::lock_guard lock(m_mutex);
    return m_posted.empty() && m_timers.empty();
}

} // namespace granary::test
