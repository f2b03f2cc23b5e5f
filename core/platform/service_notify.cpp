#include "core/platform/service_notify.h"

#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace granary::platform {
namespace {

std::optional<std::uint64_t> numberFrom(const char* name)
{
    const char* text = std::getenv(name);
    if (!text)
        return std::nullopt;
    std::uint64_t value = 0;
    const char* end = text + std::strlen(text);
    const auto result = std::from_chars(text, end, value);
    if (result.ec != std::errc() || result.ptr != end)
        return std::nullopt;
    return value;
}

/// A line feed would begin another assignment.
std::string oneLine(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c == '\n')
            c = ' ';
    return out;
}

} // namespace

ServiceNotify ServiceNotify::fromEnvironment()
{
    const char* socket = std::getenv("NOTIFY_SOCKET");
    std::optional<std::chrono::microseconds> watchdog;
    const auto period = numberFrom("WATCHDOG_USEC");
    const auto pid = numberFrom("WATCHDOG_PID");
    if (period && *period > 0 && (!pid || *pid == static_cast<std::uint64_t>(::getpid())))
        watchdog = std::chrono::microseconds(*period);
    return ServiceNotify(socket ? socket : "", watchdog);
}

ServiceNotify::ServiceNotify(std::string socket, std::optional<std::chrono::microseconds> watchdog) :
    m_socket(std::move(socket)), m_watchdog(watchdog)
{
}

Status ServiceNotify::ready(std::string_view text) const
{
    return send(text.empty() ? "READY=1" : "READY=1\nSTATUS=" + oneLine(text));
}

Status ServiceNotify::stopping() const
{
    return send("STOPPING=1");
}

Status ServiceNotify::status(std::string_view text) const
{
    return send("STATUS=" + oneLine(text));
}

Status ServiceNotify::keepAlive() const
{
    return send("WATCHDOG=1");
}

Status ServiceNotify::send(std::string_view text) const
{
    if (m_socket.empty())
        return {};
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const bool abstract = m_socket.front() == '@';
    if ((!abstract && m_socket.front() != '/') || m_socket.size() < 2 || m_socket.size() >= sizeof address.sun_path)
        return Error(ErrorCode::invalidArgument, "NOTIFY_SOCKET names no socket");
    std::memcpy(address.sun_path, m_socket.data(), m_socket.size());
    if (abstract)
        address.sun_path[0] = '\0';
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size() + (abstract ? 0 : 1));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return errnoError(errno, "opening a socket");
    const auto sent = ::sendto(socket, text.data(), text.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address), size);
    const int failed = errno;
    ::close(socket);
    return sent == static_cast<ssize_t>(text.size()) ? Status() : Status(errnoError(failed, "notifying the service manager"));
}

} // namespace granary::platform
