// Events to everybody who listens.
#pragma once

#include "core/api/task.h"

#include <map>
#include <mutex>

namespace granary::engine {

/// Thread-safe. Sinks are called one after the other on the publisher's thread, in the order of the sequence numbers.
class EventFan {
public:
    EventFan() : m_state(std::make_shared<State>()) {}
    void publish(api::Event event);
    /// The subscription may outlive the fan.
    std::unique_ptr<api::Subscription> subscribe(std::function<void(const api::Event&)> sink);

private:
    struct State {
        std::recursive_mutex mutex; ///< a sink may subscribe or leave
        std::map<std::uint64_t, std::function<void(const api::Event&)>> sinks;
        std::uint64_t nextSink = 1;
        std::uint64_t nextSequence = 1;
    };
    class Seat;
    std::shared_ptr<State> m_state;
};

} // namespace granary::engine
