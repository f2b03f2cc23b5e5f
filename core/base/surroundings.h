// What the machine is like now, as far as work that begins by itself asks, as a port.
#pragma once

#include "core/base/clock.h"

namespace granary {

/// Thread-safe. What cannot be found out is answered as if it were no reason to wait.
class Surroundings {
public:
    virtual ~Surroundings() = default;
    /// Seconds by which local time is ahead of UTC at that moment, daylight saving included.
    virtual std::int32_t utcOffsetSeconds(WallTime at) = 0;
    /// Runs on battery. False on a machine without one. Takes a second at most.
    virtual bool onBattery() = 0;
    /// The way to the network is paid by volume. Takes a second at most.
    virtual bool onMeteredNetwork() = 0;
};

/// A machine in UTC on mains power.
class PlainSurroundings : public Surroundings {
public:
    std::int32_t utcOffsetSeconds(WallTime) override { return 0; }
    bool onBattery() override { return false; }
    bool onMeteredNetwork() override { return false; }
};

} // namespace granary
