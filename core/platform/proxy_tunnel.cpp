#include "core/platform/proxy_tunnel.h"

#include <arpa/inet.h>
#include <array>
#include <openssl/evp.h>

namespace granary::platform {
namespace {

constexpr std::size_t mostAnswerBytes = 8 << 10;
constexpr std::size_t mostTextBytes = 255; ///< RFC 1928 and 1929: lengths are one byte

Error refused(std::string_view why) { return {ErrorCode::unreachable, "proxy: " + std::string(why)}; }

std::byte octet(std::size_t number) { return static_cast<std::byte>(number); }

Result<std::size_t> receiveOctet(const ProxyWire& wire)
{
    std::array<std::byte, 1> out{};
    GRANARY_TRY(wire.receive(out));
    return std::to_integer<std::size_t>(out[0]);
}

Status receiveAndForget(const ProxyWire& wire, std::size_t bytes)
{
    std::array<std::byte, mostTextBytes> out{};
    return wire.receive(MutableByteView(out).first(bytes));
}

void appendCounted(Bytes& out, std::string_view text)
{
    out.push_back(octet(text.size()));
    append(out, asBytes(text));
}

void appendHost(Bytes& out, const std::string& host)
{
    std::array<std::byte, 16> raw{};
    if (::inet_pton(AF_INET, host.c_str(), raw.data()) == 1) {
        out.push_back(octet(1));
        append(out, ByteView(raw).first(4));
    } else if (::inet_pton(AF_INET6, host.c_str(), raw.data()) == 1) {
        out.push_back(octet(4));
        append(out, raw);
    } else {
        out.push_back(octet(3));
        appendCounted(out, host);
    }
}

Status logIn(const swarm::ProxyServer& proxy, const ProxyWire& wire)
{
    Bytes login{octet(1)};
    appendCounted(login, proxy.user);
    appendCounted(login, proxy.password);
    GRANARY_TRY(wire.send(login));
    GRANARY_TRY(receiveAndForget(wire, 1));
    GRANARY_ASSIGN(const auto denied, receiveOctet(wire));
    return denied == 0 ? Status() : Status(refused("it does not take this user name and password"));
}

/// RFC 1928, 6.
std::string_view socksRefusal(std::size_t reply)
{
    switch (reply) {
    case 2: return "its rules do not allow this connection";
    case 3:
    case 4: return "it finds no way there";
    case 5: return "nobody listens there";
    case 6: return "the way there is too long";
    default: return "it could not connect";
    }
}

Status openSocks(const ProxyRoute& route, const ProxyWire& wire)
{
    const bool login = !route.proxy.user.empty();
    GRANARY_TRY(wire.send(login ? Bytes{octet(5), octet(2), octet(0), octet(2)} : Bytes{octet(5), octet(1), octet(0)}));
    GRANARY_ASSIGN(const auto version, receiveOctet(wire));
    GRANARY_ASSIGN(const auto method, receiveOctet(wire));
    if (version != 5)
        return refused("it does not speak SOCKS5");
    if (method == 2 && login)
        GRANARY_TRY(logIn(route.proxy, wire));
    else if (method != 0)
        return refused(login ? "it does not take this user name and password" : "it asks for a user name and a password");
    Bytes request{octet(5), octet(1), octet(0)};
    appendHost(request, route.host);
    request.push_back(octet(route.port >> 8));
    request.push_back(octet(route.port & 0xff));
    GRANARY_TRY(wire.send(request));
    GRANARY_ASSIGN(const auto answers, receiveOctet(wire));
    GRANARY_ASSIGN(const auto reply, receiveOctet(wire));
    if (answers != 5)
        return refused("it does not speak SOCKS5");
    if (reply != 0)
        return refused(socksRefusal(reply));
    GRANARY_TRY(receiveAndForget(wire, 1));
    // Where it connects from; of no use here.
    GRANARY_ASSIGN(const auto kind, receiveOctet(wire));
    std::size_t size = kind == 1 ? 4 : 16;
    if (kind == 3) {
        GRANARY_ASSIGN(size, receiveOctet(wire));
    } else if (kind != 1 && kind != 4) {
        return refused("it does not speak SOCKS5");
    }
    GRANARY_TRY(receiveAndForget(wire, size));
    return receiveAndForget(wire, 2);
}

std::string base64(std::string_view text)
{
    std::string out(4 * ((text.size() + 2) / 3) + 1, '\0');
    const int size = ::EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

Status openHttp(const ProxyRoute& route, const ProxyWire& wire)
{
    const auto host = route.host.find(':') == std::string::npos ? route.host : "[" + route.host + "]";
    const auto target = host + ":" + std::to_string(route.port);
    std::string request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    if (!route.proxy.user.empty())
        request += "Proxy-Authorization: Basic " + base64(route.proxy.user + ":" + route.proxy.password) + "\r\n";
    GRANARY_TRY(wire.send(asBytes(request + "\r\n")));
    // One by one: behind the head it is no longer the proxy that speaks.
    std::string head;
    while (!head.ends_with("\r\n\r\n")) {
        if (head.size() >= mostAnswerBytes)
            return refused("its answer does not end");
        GRANARY_ASSIGN(const auto next, receiveOctet(wire));
        head += static_cast<char>(next);
    }
    if (!head.starts_with("HTTP/1.") || head.size() < 13 || head[8] != ' ')
        return refused("it does not speak HTTP");
    const auto status = std::string_view(head).substr(9, 3);
    if (status == "407")
        return refused(
            route.proxy.user.empty() ? "it asks for a user name and a password" : "it does not take this user name and password");
    return status.starts_with('2') ? Status() : Status(refused("it could not connect"));
}

} // namespace

Status openRoute(const ProxyRoute& route, const ProxyWire& wire)
{
    for (const std::string_view text :
        {std::string_view(route.host), std::string_view(route.proxy.user), std::string_view(route.proxy.password)})
        if (text.size() > mostTextBytes)
            return Error(ErrorCode::tooLarge, "a name or a password for the proxy");
    return route.proxy.kind == swarm::ProxyServer::Kind::http ? openHttp(route, wire) : openSocks(route, wire);
}

} // namespace granary::platform
