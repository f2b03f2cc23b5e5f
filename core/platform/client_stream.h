// The client's end of a connection, blocking: a socket, or TLS on it.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/platform/descriptor.h"
#include "core/platform/proxy_tunnel.h"
#include "core/platform/tls_trust.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace granary::platform {

/// Each call returns by a time at the latest, with timedOut; the clock's largest: never. One thread; shutDown() from any.
class ClientStream {
public:
    using Time = std::chrono::steady_clock::time_point;
    /// With a route the socket leads to its proxy.
    explicit ClientStream(Descriptor socket, std::optional<ProxyRoute> route = {}) : m_socket(std::move(socket)), m_route(std::move(route)) {}
    virtual ~ClientStream() = default;
    ClientStream(const ClientStream&) = delete;
    ClientStream& operator=(const ClientStream&) = delete;

    /// What there is to do before the first byte: waits for the connection, asks the proxy, shakes hands. unreachable, also as openRoute() says it; a certificate that is not believed is that, too, and the
    /// detail begins with "certificate: ": whoever answers there is not who was asked for.
    virtual Status open(Time until);
    virtual Status sendAll(std::string_view text, Time until);
    /// 0: the other end has finished.
    virtual Result<std::size_t> receive(MutableByteView out, Time until);
    /// Ends the call that is running, and every later one.
    void shutDown();

protected:
    int descriptor() const { return m_socket.get(); }
    Status wait(short events, Time until) const;

private:
    Status receiveAll(MutableByteView out, Time until);

    Descriptor m_socket;
    const std::optional<ProxyRoute> m_route;
};

/// The socket is connected, or about to be.
std::unique_ptr<ClientStream> tlsClientStream(
    Descriptor socket, std::optional<ProxyRoute> route, std::string host, std::shared_ptr<const TlsTrust> trust);

} // namespace granary::platform
