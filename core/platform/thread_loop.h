// The engine thread.
#pragma once

#include "core/base/event_loop.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace granary::platform {

/// An EventLoop on a thread of its own. Work posted before start() waits for it. Due timers and posted work take turns, so
/// neither starves the other. The destructor stops.
class ThreadLoop : public EventLoop {
public:
    /// `clock` outlives the loop; its steady() must run with std::chrono::steady_clock, as SystemClock's does.
    explicit ThreadLoop(const Clock& clock) : m_clock(clock) {}
    ~ThreadLoop() override;
    ThreadLoop(const ThreadLoop&) = delete;
    ThreadLoop& operator=(const ThreadLoop&) = delete;

    /// Once.
    void start();
    /// Runs what was posted before, drops timers and everything posted later, and joins the thread. Idempotent; not on the loop's thread.
    void stop();

    void post(std::function<void()> work) override;
    TimerId after(Duration delay, std::function<void()> work) override;
    void cancelTimer(TimerId id) override;
    bool onThread() const override;
    const Clock& clock() const override { return m_clock; }

private:
    /// Timers that are due at the same moment run in the order in which they were set.
    using TimerKey = std::pair<SteadyTime, TimerId>;

    void run();
    /// Moves the next due timer to `work`; the mutex is held.
    bool takeDueTimer(std::function<void()>& work);

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_posted;
    std::map<TimerKey, std::function<void()>> m_timers;
    std::unordered_map<TimerId, SteadyTime> m_dueOf;
    TimerId m_nextTimer = 1;
    bool m_stopping = false;
    std::thread m_thread;
    std::thread::id m_threadId;
};

} // namespace granary::platform
