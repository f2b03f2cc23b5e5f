// The machine's time zone, its plug and its network.
#pragma once

#include "core/base/surroundings.h"
#include "core/platform/dbus_property.h"

#include <mutex>
#include <optional>
#include <string>

namespace granary::platform {

/// Local time of the C library; UPower and NetworkManager over the system's D-Bus; /sys/class/power_supply.
class SystemSurroundings : public Surroundings {
public:
    /// Where the machine says so; others in tests.
    struct Places {
        std::string powerSupply = "/sys/class/power_supply";
        std::string bus = systemBusSocket();
    };
    SystemSurroundings() : SystemSurroundings(Places()) {}
    explicit SystemSurroundings(Places places) : m_places(std::move(places)) {}

    std::int32_t utcOffsetSeconds(WallTime at) override;
    /// As UPower says; where there is none, a battery that powers the machine is there, and nothing that charges it.
    bool onBattery() override;
    /// Yes or a guess of yes by NetworkManager.
    bool onMeteredNetwork() override;

private:
    /// A property of a service, asked for at most every 20 seconds.
    struct Asked {
        std::optional<SteadyTime> at;
        std::optional<std::uint32_t> answer; ///< empty: there is no such service
    };
    std::optional<std::uint32_t> ask(Asked& asked, const DbusProperty& property);
    bool onBatteryBySupplies() const;

    const Places m_places;
    std::mutex m_mutex;
    Asked m_power;
    Asked m_network;
};

} // namespace granary::platform
