// A proxy on loopback for tests: SOCKS5 and HTTP CONNECT, which counts what it is asked for.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace granary::test {

/// Thread-safe. Takes both protocols on one port. A thread for each connection; all end with the object.
class SmallProxy {
public:
    /// With a user name only who says it, and the password, is let through.
    explicit SmallProxy(std::string user = {}, std::string password = {});
    ~SmallProxy();
    SmallProxy(const SmallProxy&) = delete;
    SmallProxy& operator=(const SmallProxy&) = delete;

    std::uint16_t port() const { return m_port; }
    int links() const { return m_links; }       ///< that were made to somewhere
    int open() const { return m_open; }         ///< of them, now
    int refused() const { return m_refused; }   ///< for their user name and password
    int udpAsked() const { return m_udpAsked; } ///< refused always
    std::vector<std::string> targets() const;   ///< "address:port", in the order of the calls

private:
    void accept();
    void serve(int client);
    int socks(int client);
    int http(int client, std::string head);
    int connectTo(const std::string& address, std::uint16_t port);
    void pump(int client, int server);
    bool receive(int from, void* to, std::size_t size);

    const std::string m_user;
    const std::string m_password;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_links{0};
    std::atomic<int> m_open{0};
    std::atomic<int> m_refused{0};
    std::atomic<int> m_udpAsked{0};
    mutable std::mutex m_mutex;
    std::vector<std::string> m_targets;
    std::vector<std::thread> m_clients;
    std::thread m_thread;
};

} // namespace granary::test
