#include "core/platform/system_clock.h"

#include "core/base/result.h"

#include <ctime>

namespace granary::platform {
namespace {

std::int64_t read(clockid_t id)
{
    timespec t{};
    GRANARY_ASSERT(::clock_gettime(id, &t) == 0);
    return std::int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

} // namespace

WallTime SystemClock::wall() const { return {read(CLOCK_REALTIME)}; }
SteadyTime SystemClock::steady() const { return SteadyTime(read(CLOCK_MONOTONIC)); }

} // namespace granary::platform
