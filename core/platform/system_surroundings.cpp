#include "core/platform/system_surroundings.h"

#include <array>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace granary::platform {
namespace {

using namespace std::chrono_literals;

constexpr Duration askAgainAfter = 20s;
constexpr Duration patience = 1s;
constexpr std::size_t maxSupplies = 64;
/// NMMetered.
constexpr std::uint32_t meteredYes = 1;
constexpr std::uint32_t meteredGuessYes = 3;

SteadyTime steadyNow() { return std::chrono::steady_clock::now().time_since_epoch(); }

/// The first line of a small file; empty when it cannot be read.
std::string firstLine(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return {};
    std::array<char, 64> buffer{};
    const auto got = ::read(descriptor, buffer.data(), buffer.size());
    ::close(descriptor);
    std::string out(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    return out.substr(0, out.find('\n'));
}

} // namespace

std::int32_t SystemSurroundings::utcOffsetSeconds(WallTime at)
{
    auto seconds = at.ns / 1'000'000'000;
    if (at.ns % 1'000'000'000 < 0)
        --seconds;
    const auto when = static_cast<std::time_t>(seconds);
    ::tzset(); // localtime_r need not look whether the zone is another by now
    std::tm local{};
    return ::localtime_r(&when, &local) ? static_cast<std::int32_t>(local.tm_gmtoff) : 0;
}

std::optional<std::uint32_t> SystemSurroundings::ask(Asked& asked, const DbusProperty& property)
{
    const std::lock_guard lock(m_mutex);
    const auto now = steadyNow();
    if (asked.at && now - *asked.at < askAgainAfter)
        return asked.answer;
    const auto answer = readDbusNumber(m_places.bus, property, patience);
    asked = {now, answer ? std::optional(*answer) : std::nullopt};
    return asked.answer;
}

bool SystemSurroundings::onBattery()
{
    // It knows of docks, of chargers that are too weak and of batteries that are not the machine's.
    const auto said = ask(m_power, {"org.freedesktop.UPower", "/org/freedesktop/UPower", "org.freedesktop.UPower", "OnBattery"});
    return said ? *said != 0 : onBatteryBySupplies();
}

bool SystemSurroundings::onBatteryBySupplies() const
{
    const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(m_places.powerSupply.c_str()), ::closedir);
    if (!directory)
        return false;
    bool battery = false;
    bool discharging = false;
    bool charger = false;
    bool plugged = false;
    std::size_t seen = 0;
    while (const auto* entry = ::readdir(directory.get())) {
        const std::string name(entry->d_name);
        if (name == "." || name == ".." || ++seen > maxSupplies)
            continue;
        const auto at = m_places.powerSupply + "/" + name + "/";
        const auto type = firstLine(at + "type");
        if (type == "Battery") {
            // Of a mouse, or a bay that is empty.
            if (firstLine(at + "scope") == "Device" || firstLine(at + "present") == "0")
                continue;
            battery = true;
            discharging = discharging || firstLine(at + "status") == "Discharging";
        } else if (const auto online = firstLine(at + "online"); !online.empty()) {
            charger = charger || type == "Mains";
            plugged = plugged || (online != "0" && type != "UPS");
        }
    }
    return battery && !plugged && (charger || discharging);
}

bool SystemSurroundings::onMeteredNetwork()
{
    const auto said = ask(m_network, {"org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager", "org.freedesktop.NetworkManager", "Metered"});
    return said == meteredYes || said == meteredGuessYes;
}

} // namespace granary::platform
