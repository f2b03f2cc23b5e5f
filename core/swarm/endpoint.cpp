#include "core/swarm/endpoint.h"

#include <arpa/inet.h>

#include <charconv>

namespace granary::swarm {
namespace {

constexpr std::size_t addressBytes4 = 4;
constexpr std::size_t addressBytes16 = 16;

std::string canonicalAddress(int family, const void* raw)
{
    char text[INET6_ADDRSTRLEN] = {};
    return inet_ntop(family, raw, text, sizeof text) ? std::string(text) : std::string();
}

} // namespace

std::optional<Endpoint> Endpoint::parse(std::string_view text)
{
    // The longest: an IPv6 address in brackets, a colon and five digits.
    if (text.size() > INET6_ADDRSTRLEN + 8)
        return std::nullopt;
    const bool six = !text.empty() && text.front() == '[';
    const auto split = text.rfind(six ? "]:" : ":");
    if (split == std::string_view::npos)
        return std::nullopt;
    const std::string address(six ? text.substr(1, split - 1) : text.substr(0, split));
    const auto digits = text.substr(split + (six ? 2 : 1));
    unsigned port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc{} || end != digits.data() + digits.size() || port == 0 || port > 65535 || digits.front() == '0')
        return std::nullopt;
    unsigned char raw[addressBytes16];
    const int family = six ? AF_INET6 : AF_INET;
    if (address.find('\0') != address.npos) // inet_pton would not see what follows
        return std::nullopt;
    if (inet_pton(family, address.c_str(), raw) != 1)
        return std::nullopt;
    return Endpoint{canonicalAddress(family, raw), static_cast<std::uint16_t>(port)};
}

std::string Endpoint::text() const
{
    const bool six = address.find(':') != std::string::npos;
    return (six ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

std::vector<std::string> textsOf(const std::vector<Endpoint>& endpoints)
{
    std::vector<std::string> out;
    for (const auto& endpoint : endpoints)
        out.push_back(endpoint.text());
    return out;
}

Bytes compactEndpoint(const Endpoint& endpoint)
{
    unsigned char raw[addressBytes16];
    const bool six = endpoint.address.find(':') != std::string::npos;
    if (inet_pton(six ? AF_INET6 : AF_INET, endpoint.address.c_str(), raw) != 1)
        return {};
    Bytes out = toBytes(std::as_bytes(std::span(raw)).first(six ? addressBytes16 : addressBytes4));
    out.push_back(static_cast<std::byte>(endpoint.port >> 8));
    out.push_back(static_cast<std::byte>(endpoint.port & 0xff));
    return out;
}

std::optional<Endpoint> endpointFromCompact(ByteView compact)
{
    if (compact.size() != addressBytes4 + 2 && compact.size() != addressBytes16 + 2)
        return std::nullopt;
    const auto address = compact.first(compact.size() - 2);
    const auto port = compact.last(2);
    const auto number = static_cast<std::uint16_t>(std::to_integer<unsigned>(port[0]) << 8 | std::to_integer<unsigned>(port[1]));
    if (number == 0)
        return std::nullopt;
    return Endpoint{canonicalAddress(address.size() == addressBytes4 ? AF_INET : AF_INET6, address.data()), number};
}

} // namespace granary::swarm
