// A connection through a proxy: SOCKS5 (RFC 1928, login by RFC 1929) or CONNECT (RFC 9110 9.3.6).
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/swarm/proxy_server.h"

#include <functional>
#include <string_view>

namespace granary::platform {

/// Where a connection leads that was made to a proxy.
struct ProxyRoute {
    swarm::ProxyServer proxy;
    std::string host; ///< a name, at most 255 bytes, which the proxy looks up, or an address by its number
    std::uint16_t port = 0;
};

/// The connection to the proxy, without TLS.
struct ProxyWire {
    std::function<Status(ByteView)> send;
    /// Fills all of it.
    std::function<Status(MutableByteView)> receive;
};

/// Asks the proxy for the way; what comes after its answer belongs to whoever is there. A proxy that refuses, or that speaks something else, is
/// unreachable with a detail that begins with "proxy: ". Answers of more than 8 KiB are refused.
Status openRoute(const ProxyRoute& route, const ProxyWire& wire);

} // namespace granary::platform
