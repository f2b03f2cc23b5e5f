#include "core/engine/network_group.h"

#include "core/swarm/transport.h"

#include <arpa/inet.h>
#include <array>

namespace granary::engine {

std::string networkGroup(std::string_view address)
{
    if (address.starts_with("folder:"))
        return "here";
    const auto endpoint = swarm::Endpoint::parse(address);
    if (!endpoint)
        return {};
    std::array<unsigned char, 16> bytes{};
    if (::inet_pton(AF_INET, endpoint->address.c_str(), bytes.data()) == 1)
        return bytes[0] == 127 ? "here" : "4:" + toHex(std::as_bytes(std::span(bytes).first(3)));
    if (::inet_pton(AF_INET6, endpoint->address.c_str(), bytes.data()) == 1)
        return endpoint->address == "::1" ? "here" : "6:" + toHex(std::as_bytes(std::span(bytes).first(6)));
    return {};
}

} // namespace granary::engine
