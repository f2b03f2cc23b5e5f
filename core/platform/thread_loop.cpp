#include "core/platform/thread_loop.h"

#include "core/base/result.h"

#include <algorithm>

namespace granary::platform {

ThreadLoop::~ThreadLoop() { stop(); }

void ThreadLoop::start()
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSERT(!m_thread.joinable() && !m_stopping);
    m_thread = std::thread([this] { run(); });
    m_threadId = m_thread.get_id();
}

void ThreadLoop::stop()
{
    std::deque<std::function<void()>> neverRun;
    std::map<TimerKey, std::function<void()>> dropped;
    {
        const std::lock_guard lock(m_mutex);
        GRANARY_ASSERT(m_threadId != std::this_thread::get_id());
        m_stopping = true;
        m_wake.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
    // What the closures hold may reach back into the loop when it is destroyed: outside the lock.
    const std::lock_guard lock(m_mutex);
    neverRun.swap(m_posted);
    dropped.swap(m_timers);
    m_dueOf.clear();
}

void ThreadLoop::post(std::function<void()> work)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return;
    m_posted.push_back(std::move(work));
    m_wake.notify_one();
}

TimerId ThreadLoop::after(Duration delay, std::function<void()> work)
{
    const auto due = m_clock.steady() + std::max(delay, Duration::zero());
    const std::lock_guard lock(m_mutex);
    const TimerId id = m_nextTimer++;
    if (m_stopping)
        return id;
    m_timers.emplace(TimerKey(due, id), std::move(work));
    m_dueOf.emplace(id, due);
    m_wake.notify_one();
    return id;
}

void ThreadLoop::cancelTimer(TimerId id)
{
    std::function<void()> dropped;
    const std::lock_guard lock(m_mutex);
    const auto known = m_dueOf.find(id);
    if (known == m_dueOf.end())
        return;
    const auto timer = m_timers.find(TimerKey(known->second, id));
    dropped = std::move(timer->second);
    m_timers.erase(timer);
    m_dueOf.erase(known);
}

bool ThreadLoop::onThread() const
{
    const std::lock_guard lock(m_mutex);
    return m_threadId == std::this_thread::get_id();
}

bool ThreadLoop::takeDueTimer(std::function<void()>& work)
{
    if (m_timers.empty() || m_timers.begin()->first.first > m_clock.steady())
        return false;
    work = std::move(m_timers.begin()->second);
    m_dueOf.erase(m_timers.begin()->first.second);
    m_timers.erase(m_timers.begin());
    return true;
}

void ThreadLoop::run()
{
    bool timersTurn = true;
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            for (;;) {
                if (m_stopping && m_posted.empty())
                    return;
                timersTurn = !timersTurn;
                if (timersTurn && !m_stopping && takeDueTimer(work))
                    break;
                if (!m_posted.empty()) {
                    work = std::move(m_posted.front());
                    m_posted.pop_front();
                    break;
                }
                if (takeDueTimer(work))
                    break;
                if (m_timers.empty())
                    m_wake.wait(lock);
                else
                    m_wake.wait_for(lock, m_timers.begin()->first.first - m_clock.steady());
            }
        }
        work();
    }
}

} // namespace granary::platform
