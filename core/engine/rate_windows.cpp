#include "core/engine/rate_windows.h"

#include "core/engine/local_time.h"

#include <algorithm>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

bool holds(const api::LimitWindow& window, std::uint32_t minute)
{
    if (window.fromMinute < window.toMinute)
        return minute >= window.fromMinute && minute < window.toMinute;
    return minute >= window.fromMinute || minute < window.toMinute;
}

} // namespace

Status checkLimits(const api::Limits& limits)
{
    constexpr auto most = static_cast<std::uint64_t>(INT64_MAX);
    if (limits.uploadBytesPerSecond > most || limits.downloadBytesPerSecond > most)
        return Error(ErrorCode::invalidArgument, "limit");
    if (limits.windows.size() > api::maxLimitWindows)
        return Error(ErrorCode::invalidArgument, "more than " + std::to_string(api::maxLimitWindows) + " times of day");
    for (const auto& window : limits.windows)
        if (window.fromMinute >= minutesPerDay || window.toMinute >= minutesPerDay || window.uploadBytesPerSecond > most || window.downloadBytesPerSecond > most)
            return Error(ErrorCode::invalidArgument, "a time of day, or its limit");
    return {};
}

RatesNow ratesAt(const api::Limits& limits, WallTime at, Surroundings& surroundings)
{
    const auto minute = localTime(at, surroundings).minute;
    const auto window = std::find_if(limits.windows.begin(), limits.windows.end(), [&](const auto& w) { return holds(w, minute); });
    if (window != limits.windows.end())
        return {window->uploadBytesPerSecond, window->downloadBytesPerSecond};
    return {limits.uploadBytesPerSecond, limits.downloadBytesPerSecond};
}

Duration untilRatesChange(WallTime at)
{
    constexpr std::int64_t minuteNs = 60'000'000'000;
    const auto into = ((at.ns % minuteNs) + minuteNs) % minuteNs;
    return std::clamp(Duration(minuteNs - into), Duration(1ms), Duration(30s));
}

} // namespace granary::engine
