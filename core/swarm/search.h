// A question to several at once.
#pragma once

#include "core/base/event_loop.h"

#include <functional>
#include <memory>
#include <utility>

namespace granary::swarm {

/// Counts what a search still waits for, and ends it once: when all came or the time is over.
class Search : public std::enable_shared_from_this<Search> {
public:
    Search(EventLoop& loop, std::function<void()> done) : m_loop(loop), m_done(std::move(done)) {}
    void begin(Duration most)
    {
        m_open = 1;
        m_timer = m_loop.after(most, [self = shared_from_this()] { self->end(); });
    }
    void expect() { ++m_open; }
    void arrived()
    {
        if (--m_open == 0)
            end();
    }
    /// All questions were asked. Never ends inside the caller's call.
    void asked()
    {
        m_loop.post([self = shared_from_this()] { self->arrived(); });
    }

    /// At once, with what has come so far.
    void end()
    {
        if (!m_done)
            return;
        m_loop.cancelTimer(m_timer);
        std::exchange(m_done, nullptr)();
    }

private:
    EventLoop& m_loop;
    std::function<void()> m_done;
    TimerId m_timer = 0;
    std::size_t m_open = 0;
};

} // namespace granary::swarm
