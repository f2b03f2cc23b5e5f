// Work that says itself when it wants to be done again.
#pragma once

#include "core/base/clock.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace granary::engine {

/// Calls `work` on a thread of its own: at once, then after the time that it returned, or when wake() is called. Thread-safe; the destructor
/// waits for a call under way. Waits in real time.
class ClockWorker {
public:
    explicit ClockWorker(std::function<Duration()> work);
    ~ClockWorker();
    ClockWorker(const ClockWorker&) = delete;
    ClockWorker& operator=(const ClockWorker&) = delete;
    void wake();

private:
    void loop();
    std::function<Duration()> m_work;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace granary::engine
