// What the engine loop and the session's thread share: one Link a connection, and the queue of events between them.
#pragma once

#include "core/base/event_loop.h"
#include "core/swarm/transport.h"

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace granary::platform {

/// One connection as both threads see it.
struct Link {
    Link(swarm::ConnectionId i, swarm::Endpoint r, bool o) : id(i), remote(std::move(r)), outgoing(o) {}

    const swarm::ConnectionId id;
    const swarm::Endpoint remote;
    const bool outgoing;
    /// Frames given to send() and not yet taken by the kernel.
    std::atomic<std::size_t> queuedBytes{0};
    /// Frames read and not yet handled by the engine loop.
    std::atomic<std::size_t> inboundBytes{0};
    /// The session's thread reads no more until the loop has caught up.
    std::atomic<bool> paused{false};

    std::mutex mutex;
    std::deque<Bytes> outbox; ///< under the mutex
    bool feedPosted = false;  ///< under the mutex: the session's thread will look into the outbox anyhow
};

struct LinkOpened {
    std::shared_ptr<Link> link;
};
struct LinkFrame {
    std::shared_ptr<Link> link;
    Bytes frame;
};
struct LinkDrained {
    std::shared_ptr<Link> link;
};
struct LinkClosed {
    std::shared_ptr<Link> link;
    Error why;
};
struct DialFailed {
    swarm::Endpoint remote;
    Error why;
};
using LinkEvent = std::variant<LinkOpened, LinkFrame, LinkDrained, LinkClosed, DialFailed>;

/// Bytes moved since the start, message heads included.
struct LinkTotals {
    std::atomic<std::uint64_t> sentBytes{0};
    std::atomic<std::uint64_t> receivedBytes{0};
};

/// Events on their way to the engine loop, handed over in batches: one post for whatever comes while the loop is busy.
class LinkEventQueue : public std::enable_shared_from_this<LinkEventQueue> {
public:
    explicit LinkEventQueue(EventLoop& loop) : m_loop(loop) {}

    /// Any thread.
    void push(LinkEvent event)
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(std::move(event));
        if (m_posted)
            return;
        m_posted = true;
        m_loop.post([self = shared_from_this()] { self->deliver(); });
    }
    /// Engine loop. An empty sink drops everything from here on.
    void setSink(std::function<void(LinkEvent)> sink) { m_sink = std::move(sink); }

private:
    void deliver()
    {
        std::vector<LinkEvent> events;
        {
            const std::lock_guard lock(m_mutex);
            events.swap(m_events);
            m_posted = false;
        }
        const auto sink = m_sink; // an event may take the member away
        for (auto& event : events)
            if (m_sink)
                sink(std::move(event));
    }

    EventLoop& m_loop;
    std::function<void(LinkEvent)> m_sink; ///< engine loop
    std::mutex m_mutex;
    std::vector<LinkEvent> m_events; ///< under the mutex
    bool m_posted = false;           ///< under the mutex
};

} // namespace granary::platform
