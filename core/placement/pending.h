// A result that a worker waits for and the engine loop gives.
#pragma once

#include "core/base/cancel.h"
#include "core/base/event_loop.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace granary::placement {

/// Set at most once (later values are dropped), waited for by one thread. Thread-safe.
template <class T>
class Pending {
public:
    void set(Result<T> value)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_value)
                m_value.emplace(std::move(value));
        }
        m_changed.notify_all();
    }
    /// Gives `cancelled` soon after the token is cancelled.
    Result<T> wait(const CancelToken& cancel)
    {
        std::unique_lock lock(m_mutex);
        while (!m_changed.wait_for(lock, std::chrono::milliseconds(50), [this] { return m_value.has_value(); }))
            if (cancel.cancelled())
                return Error(ErrorCode::cancelled);
        return std::move(*m_value);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Result<T>> m_value;
};

} // namespace granary::placement
