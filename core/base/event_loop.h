// The engine thread as a port: all mutable state of swarm, placement and engine is touched on it alone.
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <functional>

namespace granary {

using TimerId = std::uint64_t;

/// Real: platform's thread. Simulation: a queue under a virtual clock. Functions run one at a time, in order.
class EventLoop {
public:
    virtual ~EventLoop() = default;
    /// Thread-safe. Runs `work` soon on the loop's thread, never inside the call.
    virtual void post(std::function<void()> work) = 0;
    /// Thread-safe. Runs `work` on the loop's thread after `delay`.
    virtual TimerId after(Duration delay, std::function<void()> work) = 0;
    /// Thread-safe; on the loop's thread it is certain that the work won't run afterwards.
    virtual void cancelTimer(TimerId id) = 0;
    virtual bool onThread() const = 0;
    virtual const Clock& clock() const = 0;
};

} // namespace granary
