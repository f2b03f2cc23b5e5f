// Telling systemd how the service is (sd_notify's protocol), without its library.
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace granary::platform {

/// Datagrams to the socket that $NOTIFY_SOCKET names, a path or an abstract name ("@..."). Without one every call does nothing and succeeds.
class ServiceNotify {
public:
    /// Reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.
    static ServiceNotify fromEnvironment();
    explicit ServiceNotify(std::string socket, std::optional<std::chrono::microseconds> watchdog = std::nullopt);

    bool active() const { return !m_socket.empty(); }
    /// READY=1 and a line of status for `systemctl status`.
    Status ready(std::string_view status = {}) const;
    Status stopping() const;
    Status status(std::string_view text) const;
    /// WATCHDOG=1, due at least twice in each watchdogPeriod().
    Status keepAlive() const;
    /// How long the service manager waits for keepAlive() before it restarts the service; none: it does not watch.
    std::optional<std::chrono::microseconds> watchdogPeriod() const { return m_watchdog; }

private:
    Status send(std::string_view text) const;
    std::string m_socket;
    std::optional<std::chrono::microseconds> m_watchdog;
};

} // namespace granary::platform
