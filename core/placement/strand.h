// Work that must run one piece after the other, on threads that others use too.
#pragma once

#include "core/base/worker_pool.h"

#include <deque>
#include <memory>
#include <mutex>

namespace granary::placement {

/// Thread-safe. Pieces run in the order in which they were given, never two at once. Work keeps the strand alive.
class Strand : public std::enable_shared_from_this<Strand> {
public:
    explicit Strand(Executor& executor) : m_executor(executor) {}

    void run(std::function<void()> work)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_queue.push_back(std::move(work));
            if (std::exchange(m_running, true))
                return;
        }
        m_executor.run([self = shared_from_this()] { self->drain(); });
    }

private:
    void drain()
    {
        for (;;) {
            std::function<void()> work;
            {
                const std::lock_guard lock(m_mutex);
                if (m_queue.empty()) {
                    m_running = false;
                    return;
                }
                work = std::move(m_queue.front());
                m_queue.pop_front();
            }
            work();
        }
    }
    Executor& m_executor;
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_queue;
    bool m_running = false;
};

} // namespace granary::placement
