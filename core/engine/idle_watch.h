// When nobody has used the drive for so long that it is to be locked.
#pragma once

#include "core/base/clock.h"

#include <mutex>
#include <optional>

namespace granary::engine {

/// Thread-safe. Time that the machine slept counts, so both clocks are looked at: whichever says that more time went by is believed.
class IdleWatch {
public:
    explicit IdleWatch(const Clock& clock) : m_clock(clock) { used(); }
    /// Somebody is there: counting begins anew.
    void used();
    /// 0: never. Counting begins anew.
    void setMinutes(std::uint32_t minutes);
    /// Until the drive is to be locked, zero or less: now. Empty: never.
    std::optional<Duration> left() const;

private:
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::uint32_t m_minutes = 0;
    SteadyTime m_usedSteady{};
    WallTime m_usedWall{};
};

} // namespace granary::engine
