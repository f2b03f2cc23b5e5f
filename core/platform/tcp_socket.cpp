#include "core/platform/tcp_socket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace granary::platform {
namespace {

struct Address {
    sockaddr_storage storage{};
    socklen_t size = 0;
    sockaddr* raw() { return reinterpret_cast<sockaddr*>(&storage); }
    const sockaddr* raw() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

std::optional<std::uint16_t> portOf(std::string_view text)
{
    std::uint16_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return out;
}

std::optional<Address> parse(const std::string& endpoint)
{
    const auto colon = endpoint.rfind(':');
    if (colon == std::string::npos)
        return std::nullopt;
    const auto port = portOf(std::string_view(endpoint).substr(colon + 1));
    auto host = endpoint.substr(0, colon);
    if (!port)
        return std::nullopt;
    Address out;
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
        host = host.substr(1, host.size() - 2);
        auto& v6 = reinterpret_cast<sockaddr_in6&>(out.storage);
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(*port);
        out.size = sizeof v6;
        return ::inet_pton(AF_INET6, host.c_str(), &v6.sin6_addr) == 1 ? std::optional(out) : std::nullopt;
    }
    auto& v4 = reinterpret_cast<sockaddr_in&>(out.storage);
    v4.sin_family = AF_INET;
    v4.sin_port = htons(*port);
    out.size = sizeof v4;
    return ::inet_pton(AF_INET, host.c_str(), &v4.sin_addr) == 1 ? std::optional(out) : std::nullopt;
}

std::string hostText(const Address& address)
{
    char text[INET6_ADDRSTRLEN] = {};
    if (address.storage.ss_family == AF_INET) {
        ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(address.storage).sin_addr, text, sizeof text);
    } else if (address.storage.ss_family == AF_INET6) {
        const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address.storage).sin6_addr;
        if (IN6_IS_ADDR_V4MAPPED(&v6))
            ::inet_ntop(AF_INET, v6.s6_addr + 12, text, sizeof text);
        else
            ::inet_ntop(AF_INET6, &v6, text, sizeof text);
    }
    return text;
}

Error listenError(int number)
{
    if (number == EADDRINUSE)
        return {ErrorCode::inUse, "the port"};
    if (number == EADDRNOTAVAIL)
        return {ErrorCode::unreachable, ErrorKind::user, "this machine has no such address"};
    return errnoError(number, "listening on a port");
}

constexpr std::size_t mostAddresses = 8;

/// A look-up that nobody may wait for any more: the system gives no way to end one.
struct LookUp {
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
    int error = 0;
    std::vector<TcpAddress> found;
};

void runLookUp(LookUp& to, const std::string& host, const std::string& port, int flags)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = flags | AI_NUMERICSERV;
    addrinfo* list = nullptr;
    const int error = ::getaddrinfo(host.c_str(), port.c_str(), &wanted, &list);
    const std::lock_guard lock(to.mutex);
    to.error = error;
    for (const auto* at = list; at && to.found.size() < mostAddresses; at = at->ai_next)
        if (at->ai_family == AF_INET || at->ai_family == AF_INET6)
            to.found.push_back({at->ai_family, std::string(reinterpret_cast<const char*>(at->ai_addr), at->ai_addrlen)});
    if (list)
        ::freeaddrinfo(list);
    to.done = true;
    to.changed.notify_all();
}

} // namespace

Result<TcpListener> listenOnTcpPort(const std::string& endpoint)
{
    auto address = parse(endpoint);
    if (!address)
        return Error(ErrorCode::invalidArgument, "not an address and a port: " + endpoint);
    const int family = address->storage.ss_family;
    const int descriptor = ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return errnoError(errno, "making a socket");
    const auto fail = [&](int number) {
        ::close(descriptor);
        return listenError(number);
    };
    // A ledger that starts again must not wait for the last one's connections to fade.
    const int yes = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (::bind(descriptor, address->raw(), address->size) != 0 || ::listen(descriptor, SOMAXCONN) != 0)
        return fail(errno);
    Address taken;
    taken.size = sizeof taken.storage;
    if (::getsockname(descriptor, taken.raw(), &taken.size) != 0)
        return fail(errno);
    const auto port = ntohs(family == AF_INET ? reinterpret_cast<sockaddr_in&>(taken.storage).sin_port
                                              : reinterpret_cast<sockaddr_in6&>(taken.storage).sin6_port);
    const auto host = family == AF_INET ? hostText(taken) : "[" + hostText(taken) + "]";
    return TcpListener{descriptor, host + ":" + std::to_string(port)};
}

Result<std::vector<TcpAddress>> lookUp(const std::string& host, std::uint16_t port, std::chrono::steady_clock::time_point until,
    const std::function<bool()>& stop)
{
    const auto state = std::make_shared<LookUp>();
    runLookUp(*state, host, std::to_string(port), AI_NUMERICHOST);
    if (!state->found.empty())
        return std::move(state->found);
    state->done = false;
    std::thread([state, host, port] { runLookUp(*state, host, std::to_string(port), AI_ADDRCONFIG); }).detach();
    std::unique_lock lock(state->mutex);
    while (!state->done) {
        if (stop())
            return Error(ErrorCode::cancelled);
        const auto now = std::chrono::steady_clock::now();
        if (now >= until)
            return Error(ErrorCode::timedOut, "looking up " + host);
        state->changed.wait_until(lock, std::min(until, now + std::chrono::milliseconds(100)));
    }
    if (state->found.empty())
        return Error(ErrorCode::unreachable, "there is no host " + host);
    return std::move(state->found);
}

Result<int> beginToConnect(const TcpAddress& address)
{
    const int out = ::socket(address.family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (out < 0)
        return errnoError(errno, "making a socket");
    sendWithoutDelay(out);
    if (::connect(out, reinterpret_cast<const sockaddr*>(address.raw.data()), static_cast<socklen_t>(address.raw.size())) != 0 &&
        errno != EINPROGRESS) {
        ::close(out);
        return Error(ErrorCode::unreachable, "there is no way there");
    }
    return out;
}

std::string peerAddress(int descriptor)
{
    Address address;
    address.size = sizeof address.storage;
    return ::getpeername(descriptor, address.raw(), &address.size) == 0 ? hostText(address) : std::string();
}

void sendWithoutDelay(int descriptor)
{
    const int yes = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

} // namespace granary::platform
