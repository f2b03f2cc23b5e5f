#include "app/demo/demo_network.h"

#include "core/client/remote_engine.h"
#include "core/engine/engine_program.h"
#include "core/engine/tree_check.h"

#include <unistd.h>

namespace granary::app {

using namespace std::chrono_literals;

DemoNetwork::DemoNetwork(const DemoFolder& folder) : m_folder(folder), m_name("demo-" + std::to_string(::getpid())) {}

/// Nodes that are killed leave their sockets behind.
DemoNetwork::~DemoNetwork()
{
    for (auto& node : m_nodes) {
        node.process = {};
        ::unlink(engine::socketOf(node.profile).c_str());
    }
}

Status DemoNetwork::add(std::uint64_t shareBytes)
{
    const auto number = std::to_string(m_nodes.size() + 1);
    Node node;
    node.profile = m_folder.path("node-" + number);
    std::vector<std::string> arguments{"--profile", node.profile, "--listen", "127.0.0.1:0", "--share", std::to_string(shareBytes), "--network", m_name};
    if (!m_nodes.empty())
        arguments.insert(arguments.end(), {"--bootstrap", m_bootstrap});
    GRANARY_ASSIGN(node.process, NodeProcess::start(granarydProgram(), arguments, m_folder.path("node-" + number + ".log")));
    GRANARY_ASSIGN(node.code, node.process.awaitCode(30s));
    if (m_nodes.empty())
        m_bootstrap = engine::firstEndpoint(node.code);
    m_nodes.push_back(std::move(node));
    return {};
}

Result<std::vector<std::string>> DemoNetwork::invites() const
{
    std::vector<std::string> out;
    for (const auto& node : m_nodes) {
        GRANARY_ASSIGN(const auto client, client::RemoteEngine::connect(engine::socketOf(node.profile)));
        GRANARY_ASSIGN(auto invite, client->invite({}));
        out.push_back(std::move(invite.code));
    }
    return out;
}

} // namespace granary::app
