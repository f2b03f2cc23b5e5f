#include "tests/support/small_proxy.h"

#include "core/base/bytes.h"

#include <algorithm>
#include <array>
#include <arpa/inet.h>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace granary::test {
namespace {

constexpr int lookMs = 20;

bool sendAll(int to, const void* data, std::size_t size)
{
    return ::send(to, data, size, MSG_NOSIGNAL) == static_cast<ssize_t>(size);
}

std::string base64(const std::string& text)
{
    constexpr const char* digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += 3) {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8 | (at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0);
        for (std::size_t i = 0; i < 4; ++i)
            out += at + i > text.size() ? '=' : digits[bits >> (18 - 6 * i) & 63];
    }
    return out;
}

} // namespace

SmallProxy::SmallProxy(std::string user, std::string password) : m_user(std::move(user)), m_password(std::move(password))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size);
    ::listen(m_listener, 64);
    ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { accept(); });
}

SmallProxy::~SmallProxy()
{
    m_stopping = true;
    m_thread.join();
    for (auto& client : m_clients)
        client.join();
    ::close(m_listener);
}

std::vector<std::string> SmallProxy::targets() const
{
    const std::lock_guard lock(m_mutex);
    return m_targets;
}

void SmallProxy::accept()
{
    while (!m_stopping) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, lookMs) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0)
            m_clients.emplace_back([this, client] { serve(client); });
    }
}

bool SmallProxy::receive(int from, void* to, std::size_t size)
{
    auto* out = static_cast<char*>(to);
    while (size > 0) {
        pollfd waiting{from, POLLIN, 0};
        if (m_stopping)
            return false;
        if (::poll(&waiting, 1, lookMs) <= 0)
            continue;
        const auto got = ::recv(from, out, size, 0);
        if (got <= 0)
            return false;
        out += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

void SmallProxy::serve(int client)
{
    char first = 0;
    if (receive(client, &first, 1)) {
        const int server = first == 5 ? socks(client) : http(client, std::string(1, first));
        if (server >= 0) {
            ++m_links;
            ++m_open;
            pump(client, server);
            --m_open;
            ::close(server);
        }
    }
    ::close(client);
}

/// RFC 1928 and 1929, behind the version.
int SmallProxy::socks(int client)
{
    unsigned char count = 0;
    std::array<unsigned char, 255> methods{};
    if (!receive(client, &count, 1) || !receive(client, methods.data(), count))
        return -1;
    const unsigned char wanted = m_user.empty() ? 0 : 2;
    const bool offered = std::find(methods.begin(), methods.begin() + count, wanted) != methods.begin() + count;
    const unsigned char choice[]{5, offered ? wanted : static_cast<unsigned char>(0xff)};
    m_refused += offered ? 0 : 1;
    if (!sendAll(client, choice, 2) || !offered)
        return -1;
    if (wanted == 2) {
        unsigned char version = 0;
        std::array<std::string, 2> said;
        if (!receive(client, &version, 1))
            return -1;
        for (auto& text : said) {
            unsigned char length = 0;
            if (!receive(client, &length, 1))
                return -1;
            text.resize(length);
            if (!receive(client, text.data(), length))
                return -1;
        }
        const bool right = said[0] == m_user && said[1] == m_password;
        m_refused += right ? 0 : 1;
        const unsigned char answer[]{1, static_cast<unsigned char>(right ? 0 : 1)};
        if (!sendAll(client, answer, 2) || !right)
            return -1;
    }
    std::array<unsigned char, 4> request{};
    std::array<unsigned char, 4> address{};
    std::uint16_t port = 0;
    if (!receive(client, request.data(), 4) || request[3] != 1 || !receive(client, address.data(), 4) || !receive(client, &port, 2))
        return -1;
    std::array<unsigned char, 10> answer{5, 0, 0, 1, 0, 0, 0, 0, 0, 0};
    if (request[1] != 1) {
        m_udpAsked += request[1] == 3 ? 1 : 0;
        answer[1] = 7; // command not supported
        sendAll(client, answer.data(), answer.size());
        return -1;
    }
    std::array<char, INET_ADDRSTRLEN> text{};
    ::inet_ntop(AF_INET, address.data(), text.data(), text.size());
    const int server = connectTo(text.data(), ntohs(port));
    answer[1] = server >= 0 ? 0 : 5;
    sendAll(client, answer.data(), answer.size());
    return server;
}

int SmallProxy::http(int client, std::string head)
{
    while (!head.ends_with("\r\n\r\n")) {
        char next = 0;
        if (head.size() > 8192 || !receive(client, &next, 1))
            return -1;
        head += next;
    }
    const std::string refusal = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";
    if (!m_user.empty() && head.find("Proxy-Authorization: Basic " + base64(m_user + ":" + m_password) + "\r\n") == std::string::npos) {
        ++m_refused;
        sendAll(client, refusal.data(), refusal.size());
        return -1;
    }
    const auto colon = head.find(':');
    if (!head.starts_with("CONNECT ") || colon == std::string::npos)
        return -1;
    const int server = connectTo(head.substr(8, colon - 8), static_cast<std::uint16_t>(std::atoi(head.c_str() + colon + 1)));
    const std::string answer = server >= 0 ? "HTTP/1.1 200 Connected\r\n\r\n" : "HTTP/1.1 502 Bad Gateway\r\n\r\n";
    sendAll(client, answer.data(), answer.size());
    return server;
}

int SmallProxy::connectTo(const std::string& address, std::uint16_t port)
{
    {
        const std::lock_guard lock(m_mutex);
        m_targets.push_back(address + ":" + std::to_string(port));
    }
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    // Loopback alone: no test leaves this machine.
    if (::inet_pton(AF_INET, address.c_str(), &to.sin_addr) != 1 || ntohl(to.sin_addr.s_addr) >> 24 != 127)
        return -1;
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(server, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0)
        return server;
    ::close(server);
    return -1;
}

void SmallProxy::pump(int client, int server)
{
    std::array<char, 16384> buffer{};
    for (;;) {
        pollfd both[]{{client, POLLIN, 0}, {server, POLLIN, 0}};
        if (m_stopping)
            return;
        if (::poll(both, 2, lookMs) <= 0)
            continue;
        for (int i = 0; i < 2; ++i) {
            if (both[i].revents == 0)
                continue;
            const auto got = ::recv(both[i].fd, buffer.data(), buffer.size(), 0);
            if (got <= 0 || !sendAll(both[1 - i].fd, buffer.data(), static_cast<std::size_t>(got)))
                return;
        }
    }
}

} // namespace granary::test
