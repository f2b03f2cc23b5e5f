#include "core/engine/local_time.h"

#include "core/base/clock.h"

namespace granary::engine {
namespace {

constexpr std::int64_t secondsPerDay = 86400;

std::int64_t floorDivide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::int64_t localSeconds(WallTime at, Surroundings& surroundings)
{
    return floorDivide(at.ns, nsPerSecond) + surroundings.utcOffsetSeconds(at);
}

} // namespace

LocalTime localTime(WallTime at, Surroundings& surroundings)
{
    const auto seconds = localSeconds(at, surroundings);
    LocalTime out;
    out.day = floorDivide(seconds, secondsPerDay);
    const auto rest = static_cast<std::uint32_t>(seconds - out.day * secondsPerDay);
    out.minute = rest / 60;
    out.second = rest % 60;
    return out;
}

WallTime momentOf(std::int64_t day, std::uint32_t minute, Surroundings& surroundings)
{
    const auto shown = day * secondsPerDay + std::int64_t{minute} * 60;
    const auto offsetAt = [&](std::int64_t seconds) { return surroundings.utcOffsetSeconds({seconds * nsPerSecond}); };
    // The offsets on both sides of a change that may lie around.
    const auto before = offsetAt(shown - secondsPerDay);
    const auto after = offsetAt(shown + secondsPerDay);
    for (const auto offset : {before, after})
        if (const WallTime at{(shown - offset) * nsPerSecond}; localSeconds(at, surroundings) == shown)
            return at;
    return {(shown - before) * nsPerSecond};
}

} // namespace granary::engine
