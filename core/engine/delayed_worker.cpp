#include "core/engine/delayed_worker.h"

namespace granary::engine {

DelayedWorker::DelayedWorker(std::function<void()> work, Duration delay, Duration period)
    : m_work(std::move(work)), m_delay(delay), m_period(period), m_thread([this] { loop(); })
{}

DelayedWorker::~DelayedWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void DelayedWorker::ask()
{
    {
        const std::lock_guard lock(m_mutex);
        m_asked = true;
    }
    m_wake.notify_all();
}

void DelayedWorker::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait_for(lock, m_period, [this] { return m_asked || m_stopping; });
        m_wake.wait_for(lock, m_delay, [this] { return m_stopping; });
        if (m_stopping)
            return;
        m_asked = false;
        lock.unlock();
        m_work();
        lock.lock();
    }
}

} // namespace granary::engine
