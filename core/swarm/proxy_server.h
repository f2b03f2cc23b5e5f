// A proxy that links to peers and calls of ledgers go through.
#pragma once

#include <cstdint>
#include <string>

namespace granary::swarm {

struct ProxyServer {
    enum class Kind : std::uint8_t {
        socks5, ///< RFC 1928, RFC 1929
        http,   ///< CONNECT, RFC 9110 9.3.6
    };
    Kind kind = Kind::socks5;
    std::string host; ///< a name or an address; peers are addresses, and names of ledgers are the proxy's to look up
    std::uint16_t port = 0;
    std::string user; ///< empty: the proxy asks for none
    std::string password;
    friend bool operator==(const ProxyServer&, const ProxyServer&) = default;
};

} // namespace granary::swarm
