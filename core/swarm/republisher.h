// Puts items into the DHT, and again until some node took them.
#pragma once

#include "core/base/event_loop.h"
#include "core/swarm/mutable_item.h"

#include <deque>
#include <map>
#include <memory>

namespace granary::swarm {

/// The newest item of each key and salt, a few at a time. Engine loop only; owned by shared_ptr, since answers come late.
class Republisher : public std::enable_shared_from_this<Republisher> {
public:
    static constexpr std::size_t maxInFlight = 4;
    static constexpr std::size_t maxQueued = 100'000;
    static constexpr int attempts = 6;
    static constexpr Duration retryAfter = std::chrono::seconds(30);

    Republisher(EventLoop& loop, Dht& dht) : m_loop(loop), m_dht(dht) {}
    ~Republisher();
    /// An older item of the same key and salt that still waits is replaced.
    void enqueue(const MutableItem& item);
    void stop();
    std::size_t waiting() const { return m_waiting.size(); }

private:
    using Name = std::pair<PublicKey, Bytes>;
    struct Entry {
        MutableItem item;
        int attemptsLeft = attempts;
    };
    void pump();
    void onPut(const Entry& entry, bool taken);
    EventLoop& m_loop;
    Dht& m_dht;
    std::map<Name, Entry> m_waiting;
    std::deque<Name> m_order; ///< due now
    std::map<Name, TimerId> m_retries;
    std::size_t m_inFlight = 0;
    bool m_stopped = false;
};

} // namespace granary::swarm
