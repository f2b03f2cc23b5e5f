// A thread for each blocking call.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>

namespace granary::engine {

/// The caller bounds how many run at once (the server does, by its connections). Thread-safe. The destructor waits for all.
class CallThreads {
public:
    CallThreads() = default;
    ~CallThreads();
    CallThreads(const CallThreads&) = delete;
    CallThreads& operator=(const CallThreads&) = delete;
    void run(std::function<void()> call);
    void waitForAll();

private:
    std::mutex m_mutex;
    std::condition_variable m_ended;
    unsigned m_running = 0;
};

} // namespace granary::engine
