// A machine whose zone, plug and network a test sets.
#pragma once

#include "core/base/surroundings.h"

#include <atomic>
#include <optional>

namespace granary::test {

/// Central European time as of 2026 (2 h ahead from the last Sunday of March, 01:00 UTC, to the last of October), unless told otherwise.
class FakeSurroundings : public Surroundings {
public:
    std::int32_t utcOffsetSeconds(WallTime at) override
    {
        if (fixedOffset)
            return *fixedOffset;
        constexpr std::int64_t second = 1'000'000'000;
        constexpr std::int64_t forward = 1'774'746'000 * second; // 2026-03-29 01:00 UTC
        constexpr std::int64_t back = 1'792'890'000 * second;    // 2026-10-25 01:00 UTC
        return at.ns >= forward && at.ns < back ? 7200 : 3600;
    }
    bool onBattery() override { return battery; }
    bool onMeteredNetwork() override
    {
        ++networkAsked;
        return metered;
    }
    std::optional<std::int32_t> fixedOffset;
    std::atomic<bool> battery{false};
    std::atomic<bool> metered{false};
    std::atomic<int> networkAsked{0};
};

} // namespace granary::test
