// TCP sockets: a listening one, one to somewhere, and who is at the other end.
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace granary::platform {

struct TcpListener {
    int descriptor = -1;  ///< non-blocking, close-on-exec
    std::string endpoint; ///< with the port that was taken
};

/// `endpoint`: an address by its number and a port, "127.0.0.1:4780" or "[::1]:4780"; no name is looked up. invalidArgument; inUse: somebody else has the
/// port; permissionDenied: ports below 1024; unreachable: no such address here.
Result<TcpListener> listenOnTcpPort(const std::string& endpoint);
/// What a host's name stands for, or the address that it is already, as system calls take it.
struct TcpAddress {
    int family = 0;
    std::string raw; ///< a sockaddr
};
/// At most eight, in the order to try them. Looks a name up as the system does and waits for that until `until`, or until `stop` says so (cancelled). unreachable: nobody has that name;
/// timedOut.
Result<std::vector<TcpAddress>> lookUp(const std::string& host, std::uint16_t port, std::chrono::steady_clock::time_point until,
    const std::function<bool()>& stop);
/// A non-blocking descriptor whose connection has begun; when it is writable, SO_ERROR says what became of it.
Result<int> beginToConnect(const TcpAddress& address);
/// The other end's address by its number, without the port: "192.0.2.7", "2001:db8::7". An IPv4 address that came over IPv6 is written as IPv4. Empty when it has
/// gone, or is no TCP socket's.
std::string peerAddress(int descriptor);
/// Small answers go out at once.
void sendWithoutDelay(int descriptor);

} // namespace granary::platform
