#include "core/base/worker_pool.h"

#include <algorithm>

namespace granary {

WorkerPool::WorkerPool(unsigned threads)
{
    if (threads == 0)
        threads = std::max(2u, std::thread::hardware_concurrency());
    m_threads.reserve(threads);
    for (unsigned i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { loop(); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (auto& t : m_threads)
        t.join();
}

void WorkerPool::run(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void WorkerPool::loop()
{
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work();
    }
}

void TrackedExecutor::run(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_begun;
    }
    m_executor.run([this, work = std::move(work)]() mutable {
        work();
        work = nullptr;
        // Told with the lock held: whoever waits may free this object right after.
        const std::lock_guard lock(m_mutex);
        ++m_done;
        m_allDone.notify_all();
    });
}

std::uint64_t TrackedExecutor::finish()
{
    std::unique_lock lock(m_mutex);
    m_allDone.wait(lock, [this] { return m_done == m_begun; });
    return m_begun;
}

} // namespace granary
