#include "core/engine/call_threads.h"

#include <thread>

namespace granary::engine {

CallThreads::~CallThreads() { waitForAll(); }

void CallThreads::run(std::function<void()> call)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_running;
    }
    std::thread([this, call = std::move(call)]() mutable {
        call();
        call = {}; // what it holds goes before the wait may end
        const std::lock_guard lock(m_mutex);
        --m_running;
        m_ended.notify_all();
    }).detach();
}

void CallThreads::waitForAll()
{
    std::unique_lock lock(m_mutex);
    m_ended.wait(lock, [this] { return m_running == 0; });
}

} // namespace granary::engine
