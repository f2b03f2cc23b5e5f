// Virtual time: a clock that a test turns and the event loop that runs under it.
#pragma once

#include "core/base/event_loop.h"

#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace granary::test {

/// Stands still until moved. Starts at 2026-01-01 UTC, steady at one hour. Thread-safe.
class ManualClock : public Clock {
public:
    WallTime wall() const override;
    SteadyTime steady() const override;
    /// Both clocks go on by `step` >= 0.
    void advance(Duration step);
    /// Only the user's clock jumps.
    void setWall(WallTime wall);
    void jumpWall(Duration by);

private:
    mutable std::mutex m_mutex;
    WallTime m_wall{1'767'225'600'000'000'000};
    SteadyTime m_steady = std::chrono::hours(1);
};

/// The EventLoop twin. One for a whole simulated network is usual. Everything runs inside run...() and advance...() on the thread that made
/// the loop, in a fixed order: posted work first, then timers by due time and age. post() and after() may come from other threads.
class ManualLoop : public EventLoop {
public:
    ManualLoop() = default;
    void post(std::function<void()> work) override;
    TimerId after(Duration delay, std::function<void()> work) override;
    void cancelTimer(TimerId id) override;
    bool onThread() const override { return std::this_thread::get_id() == m_thread; }
    const Clock& clock() const override { return m_clock; }
    ManualClock& manualClock() { return m_clock; }

    /// Runs posted work and due timers, and what they post, without moving the clock. Returns how many pieces ran; asserts above `limit`,
    /// which is how a loop that feeds itself is found.
    std::size_t runUntilIdle(std::size_t limit = 10'000'000);
    /// Moves the clock on by `step`, stopping at each timer on the way.
    std::size_t advance(Duration step);
    /// Moves the clock until `done()` holds; false if it does not within `most` of virtual time, or nothing is left to run.
    bool advanceUntil(const std::function<bool()>& done, Duration most);
    bool idle() const;

private:
    using TimerKey = std::pair<SteadyTime, TimerId>;
    bool runOne();

    ManualClock m_clock;
    std::thread::id m_thread = std::this_thread::get_id();
    mutable std::mutex m_mutex;
    std::deque<std::function<void()>> m_posted;
    std::map<TimerKey, std::function<void()>> m_timers;
    std::unordered_map<TimerId, SteadyTime> m_dueOf;
    TimerId m_nextTimer = 1;
};

} // namespace granary::test
