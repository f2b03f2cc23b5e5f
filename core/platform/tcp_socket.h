// TCP sockets: a listening one, and who is at the other end.
#pragma once

#include "core/base/result.h"

#include <string>

namespace granary::platform {

struct TcpListener {
    int descriptor = -1;  ///< non-blocking, close-on-exec
    std::string endpoint; ///< with the port that was taken
};

/// `endpoint`: an address by its number and a port, "127.0.0.1:4780" or "[::1]:4780"; no name is looked up. invalidArgument; inUse: somebody else has the
/// port; permissionDenied: ports below 1024; unreachable: no such address here.
Result<TcpListener> listenOnTcpPort(const std::string& endpoint);
/// A socket that is connected to a name or an address; blocks. unreachable.
Result<int> connectToTcp(const std::string& host, const std::string& port);
/// The other end's address by its number, without the port: "192.0.2.7", "2001:db8::7". An IPv4 address that came over IPv6 is written as IPv4. Empty when it has
/// gone, or is no TCP socket's.
std::string peerAddress(int descriptor);
/// Small answers go out at once.
void sendWithoutDelay(int descriptor);

} // namespace granary::platform
