// Days and minutes as people count them, from the clock and the machine's offset from UTC.
#pragma once

#include "core/base/surroundings.h"

namespace granary::engine {

inline constexpr std::uint32_t minutesPerDay = 24 * 60;

struct LocalTime {
    std::int64_t day = 0;     ///< since 1970-01-01 in local time
    std::uint32_t minute = 0; ///< since local midnight
    std::uint32_t second = 0;
    /// 0 is Monday.
    unsigned weekday() const { return static_cast<unsigned>(((day + 3) % 7 + 7) % 7); }
};

LocalTime localTime(WallTime at, Surroundings& surroundings);
/// The moment at which clocks on the wall show this. Where they show it twice (they are put back), the first; where they never do (they are
/// put forward), as much later as they were put forward.
WallTime momentOf(std::int64_t day, std::uint32_t minute, Surroundings& surroundings);

} // namespace granary::engine
