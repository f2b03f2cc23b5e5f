#include "core/engine/clock_worker.h"

namespace granary::engine {

ClockWorker::ClockWorker(std::function<Duration()> work) : m_work(std::move(work)), m_thread([this] { loop(); }) {}

ClockWorker::~ClockWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ClockWorker::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_changed.notify_all();
}

void ClockWorker::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_woken = false;
        lock.unlock();
        const auto rest = m_work();
        lock.lock();
        m_changed.wait_for(lock, rest, [this] { return m_woken || m_stopping; });
    }
}

} // namespace granary::engine
