// Which of a profile's bandwidth limits hold at a moment.
#pragma once

#include "core/api/types.h"
#include "core/base/surroundings.h"

namespace granary::engine {

struct RatesNow {
    std::uint64_t uploadBytesPerSecond = 0;
    std::uint64_t downloadBytesPerSecond = 0;
    friend bool operator==(const RatesNow&, const RatesNow&) = default;
};

/// Minutes that a day has, not too many windows, numbers that a signed 64-bit integer takes; invalidArgument.
Status checkLimits(const api::Limits& limits);
/// A window whose ends are the same is the whole day.
RatesNow ratesAt(const api::Limits& limits, WallTime at, Surroundings& surroundings);
/// How long until the next full minute, when they may change; half a minute at most.
Duration untilRatesChange(WallTime at);

} // namespace granary::engine
