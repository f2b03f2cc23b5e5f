// Some real granaryd nodes, for tests of drives that use them.
#pragma once

#include "tests/app/programs.h"

namespace granary::test {

/// Some nodes of one network on loopback. The first is what the others begin with, and stores nothing.
class Network {
public:
    Network(const Workplace& place, std::size_t nodes) : m_place(place)
    {
        m_first = std::make_unique<Daemon>(place, place.path("dht"), std::vector<std::string>{"--listen", "127.0.0.1:0", "--network", "test"});
        for (std::size_t i = 0; i < nodes; ++i)
            m_nodes.push_back(start(i, "127.0.0.1:0"));
    }
    std::unique_ptr<Daemon> start(std::size_t number, const std::string& listen)
    {
        return std::make_unique<Daemon>(m_place, profile(number),
            std::vector<std::string>{"--listen", listen, "--share", "300MB", "--network", "test", "--bootstrap", bootstrap()});
    }
    void restart(std::size_t number, const std::string& listen = "127.0.0.1:0") { m_nodes[number] = start(number, listen); }
    Daemon& node(std::size_t number) { return *m_nodes[number]; }
    std::string profile(std::size_t number) const { return m_place.path("node-" + std::to_string(number)); }
    /// Its code with a fresh invite.
    std::string invite(std::size_t number) { return m_place.plain(profile(number), {"invite"}).json()["code"].get<std::string>(); }
    std::vector<std::string> inviteAll()
    {
        std::vector<std::string> arguments{"init", "--network", "test"};
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            arguments.insert(arguments.end(), {"--node", invite(i)});
        return arguments;
    }
    std::string bootstrap() const
    {
        const auto code = m_first->code();
        const auto at = code.find("at=") + 3;
        return code.substr(at, code.find('&', at) - at);
    }
    std::size_t size() const { return m_nodes.size(); }

private:
    const Workplace& m_place;
    std::unique_ptr<Daemon> m_first;
    std::vector<std::unique_ptr<Daemon>> m_nodes;
};

} // namespace granary::test
