// The machine's time zone, its plug and its network.
#pragma once

#include "core/base/surroundings.h"

#include <mutex>
#include <optional>
#include <string>

namespace granary::platform {

/// Local time of the C library; /sys/class/power_supply; NetworkManager over the system's D-Bus.
class SystemSurroundings : public Surroundings {
public:
    /// Where the machine says so; others in tests.
    struct Places {
        std::string powerSupply = "/sys/class/power_supply";
        std::string bus = "/run/dbus/system_bus_socket";
    };
    SystemSurroundings() : SystemSurroundings(Places()) {}
    explicit SystemSurroundings(Places places) : m_places(std::move(places)) {}

    std::int32_t utcOffsetSeconds(WallTime at) override;
    /// A battery that powers the machine is there, and nothing that charges it.
    bool onBattery() override;
    /// Yes or a guess of yes by NetworkManager. Asked at most every 20 seconds.
    bool onMeteredNetwork() override;

private:
    const Places m_places;
    std::mutex m_mutex;
    std::optional<SteadyTime> m_askedAt;
    bool m_metered = false;
};

} // namespace granary::platform
