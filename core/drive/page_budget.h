// How much of a page is left.
#pragma once

#include "core/drive/search_request.h"

namespace granary::drive {

/// One page's. One thread.
class PageBudget {
public:
    PageBudget(const PageLimits& limits, const Clock& clock) : m_limits(limits), m_clock(clock) {}
    /// Counts a row that has `paths` bytes of paths in it: each of these may take three in JSON.
    void spend(std::size_t paths)
    {
        ++m_rows;
        m_bytes += rowBytes + 3 * paths;
    }
    bool full() const { return m_rows >= m_limits.rows || m_bytes >= m_limits.answerBytes; }
    /// Asked after each path. The time begins with the first: to come to where the page before ended may take longer than a page should, in a
    /// folder of a million names.
    bool late()
    {
        const auto now = m_clock.steady();
        if (!m_begun)
            m_end = now + m_limits.time;
        m_begun = true;
        return now >= m_end;
    }

private:
    static constexpr std::uint64_t rowBytes = 256; ///< of a row's other fields
    const PageLimits m_limits;
    const Clock& m_clock;
    bool m_begun = false;
    SteadyTime m_end{};
    std::uint64_t m_rows = 0;
    std::uint64_t m_bytes = 0;
};

} // namespace granary::drive
