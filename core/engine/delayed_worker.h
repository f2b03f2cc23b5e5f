// Work that is asked for often and done seldom, on a thread of its own.
#pragma once

#include "core/base/clock.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace granary::engine {

/// Runs `work` once, `delay` after it was asked for (however often), and every `period` without being asked. Thread-safe; the destructor
/// waits for a run under way. Waits in real time: nothing that a simulation looks at depends on it.
class DelayedWorker {
public:
    DelayedWorker(std::function<void()> work, Duration delay, Duration period);
    ~DelayedWorker();
    DelayedWorker(const DelayedWorker&) = delete;
    DelayedWorker& operator=(const DelayedWorker&) = delete;
    void ask();

private:
    void loop();
    std::function<void()> m_work;
    Duration m_delay;
    Duration m_period;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_asked = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace granary::engine
