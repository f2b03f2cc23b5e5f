// Which segments a repair is about to mend.
#pragma once

#include "core/base/ids.h"

#include <functional>
#include <mutex>
#include <set>

namespace granary::engine {

/// Thread-safe. What is set stays until the repair has ended: one that is mended before is known by its record.
class RepairsInHand {
public:
    /// `told`: something may be other than before. On the repair's thread.
    explicit RepairsInHand(std::function<void()> told = {}) : m_told(std::move(told)) {}
    bool contains(const SegmentId& segment) const
    {
        const std::lock_guard lock(m_mutex);
        return m_segments.contains(segment);
    }
    void set(std::set<SegmentId> segments)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_version += m_segments == segments ? 0 : 1;
            m_segments = std::move(segments);
        }
        tell();
    }
    void tell() const
    {
        if (m_told)
            m_told();
    }
    /// Another number after a change.
    std::uint64_t version() const
    {
        const std::lock_guard lock(m_mutex);
        return m_version;
    }

private:
    const std::function<void()> m_told;
    mutable std::mutex m_mutex;
    std::set<SegmentId> m_segments;
    std::uint64_t m_version = 0;
};

} // namespace granary::engine
