// Storage nodes of one network on this machine, each a granaryd of its own.
#pragma once

#include "app/demo/demo_folder.h"
#include "app/demo/node_process.h"
#include "core/base/result.h"

namespace granary::app {

/// They listen on loopback only and end with the object.
class DemoNetwork {
public:
    /// Their profiles lie in `folder`, which outlives them.
    explicit DemoNetwork(const DemoFolder& folder);
    ~DemoNetwork();
    DemoNetwork(const DemoNetwork&) = delete;
    DemoNetwork& operator=(const DemoNetwork&) = delete;

    /// One more, which lends that much. timedOut, ioError.
    Status add(std::uint64_t shareBytes);
    /// A code of each, that admits one drive.
    Result<std::vector<std::string>> invites() const;
    std::size_t size() const { return m_nodes.size(); }
    bool running(std::size_t number) const { return m_nodes[number].process.running(); }
    /// Admits nobody new.
    const std::string& code(std::size_t number) const { return m_nodes[number].code; }
    void kill(std::size_t number) { m_nodes[number].process.kill(); }

    const std::string& name() const { return m_name; }
    /// Where another finds the network, "addr:port"; empty while there is no node.
    const std::string& bootstrap() const { return m_bootstrap; }

private:
    struct Node {
        NodeProcess process;
        std::string profile;
        std::string code;
    };
    const DemoFolder& m_folder;
    const std::string m_name;
    std::string m_bootstrap;
    std::vector<Node> m_nodes;
};

} // namespace granary::app
