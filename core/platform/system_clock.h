// The computer's clocks.
#pragma once

#include "core/base/clock.h"

namespace granary::platform {

/// CLOCK_REALTIME and CLOCK_MONOTONIC. Thread-safe.
class SystemClock : public Clock {
public:
    WallTime wall() const override;
    SteadyTime steady() const override;
};

} // namespace granary::platform
