// One piece of work and all who wait for what it gives.
#pragma once

#include "core/base/cancel.h"

#include <chrono>

namespace granary {

/// A result that one thread brings and any number wait for, each for as long as it likes: who is cancelled goes, the work and the others stay.
/// T is cheap to copy, a shared pointer for example. Thread-safe.
template <class T>
class Flight {
public:
    /// Once.
    void land(Result<T> result)
    {
        {
            const std::lock_guard lock(m_mutex);
            GRANARY_ASSERT(!m_result);
            m_result.emplace(std::move(result));
        }
        m_landed.notify_all();
    }
    /// cancelled soon after the token is, and when the work was.
    Result<T> wait(const CancelToken& cancel) const
    {
        // A token wakes nobody, so it is looked at now and then.
        constexpr std::chrono::milliseconds look{20};
        std::unique_lock lock(m_mutex);
        while (!m_result) {
            if (cancel.cancelled())
                return ErrorCode::cancelled;
            m_landed.wait_for(lock, look);
        }
        return *m_result;
    }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_landed;
    std::optional<Result<T>> m_result;
};

} // namespace granary
