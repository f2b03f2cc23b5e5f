// Time, as a port: every state machine is driven by one of these, so a simulation can turn the hands.
#pragma once

#include <chrono>
#include <cstdint>

namespace granary {

inline constexpr std::int64_t nsPerSecond = 1'000'000'000;
inline constexpr std::int64_t nsPerDay = 86'400 * nsPerSecond;

/// Nanoseconds since 1970-01-01 UTC. The user's clock: may jump; never used for order.
struct WallTime {
    std::int64_t ns = 0;
    friend auto operator<=>(const WallTime&, const WallTime&) = default;
};
/// Monotonic time since an arbitrary start.
using SteadyTime = std::chrono::nanoseconds;
using Duration = std::chrono::nanoseconds;

/// Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    virtual WallTime wall() const = 0;
    virtual SteadyTime steady() const = 0;
};

} // namespace granary
