// Cooperative cancellation and pausing of long work.
#pragma once

#include "core/base/result.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace granary {

/// Copies share one state. Thread-safe. Workers call `check()` between steps: it blocks while paused and fails when cancelled.
class CancelToken {
public:
    CancelToken() : m_state(std::make_shared<State>()) {}
    void cancel();
    void pause(bool on);
    bool cancelled() const { return m_state->cancelled.load(std::memory_order_relaxed); }
    bool paused() const { return m_state->paused.load(std::memory_order_relaxed); }
    Status check() const;

private:
    struct State {
        std::atomic<bool> cancelled{false};
        std::atomic<bool> paused{false};
        std::mutex mutex;
        std::condition_variable changed;
    };
    std::shared_ptr<State> m_state;
};

} // namespace granary
