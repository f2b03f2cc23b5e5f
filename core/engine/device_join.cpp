#include "core/engine/device_join.h"

#include <thread>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration connectWait = 20s;

} // namespace

DeviceJoin::DeviceJoin(const Environment& environment, NetworkHost& network, swarm::DeviceCode code)
    : m_environment(environment), m_network(network), m_node(code.node), m_endpoints(std::move(code.endpoints)),
      m_secret(std::make_shared<const swarm::JoinSecret>(std::move(code.secret)))
{}

DeviceJoin::~DeviceJoin()
{
    onLoop(m_environment.loop, [this] {
        if (!m_keep)
            m_network.peers().release(m_node);
    });
}

Status DeviceJoin::connect(const CancelToken& cancel)
{
    const bool own = onLoop(m_environment.loop, [&] {
        if (m_network.peers().self() == m_node)
            return true;
        m_network.peers().keep({m_node, m_endpoints, {}});
        return false;
    });
    if (own) {
        m_keep = true; // there is none to let go
        return Error(ErrorCode::invalidArgument, "this is the code of the very same profile");
    }
    const auto end = m_environment.clock.steady() + connectWait;
    for (;;) {
        Error why(ErrorCode::unreachable);
        const bool up = onLoop(m_environment.loop, [&] {
            if (const auto client = m_network.peers().client(m_node))
                why = client->lastError();
            return m_network.peers().linked(m_node);
        });
        if (up)
            return {};
        GRANARY_TRY(cancel.check());
        if (why.code == ErrorCode::unsupportedVersion || why.code == ErrorCode::wrongNetwork)
            return why;
        if (m_environment.clock.steady() >= end)
            return Error(ErrorCode::unreachable, why.detail);
        std::this_thread::sleep_for(20ms);
    }
}

Result<DevicePackage> DeviceJoin::ask(const swarm::NewcomerKeys& newcomer, const CancelToken& cancel)
{
    GRANARY_TRY(connect(cancel));
    using Grant = Result<swarm::JoinGrant>;
    GRANARY_ASSIGN(const auto grant, awaitOnLoop<Grant>(m_environment.loop, [&](std::function<void(Grant)> done) {
        m_network.peers().join(m_node, m_secret, newcomer, std::move(done));
    }));
    GRANARY_ASSIGN(auto plain, swarm::openJoinPackage(*m_secret, grant.link.view(), grant.package));
    auto package = DevicePackage::parse(plain);
    crypto::wipe(plain);
    return package;
}

Status DeviceJoin::tell()
{
    return awaitOnLoop<Status>(m_environment.loop, [&](std::function<void(Status)> done) { m_network.peers().joined(m_node, std::move(done)); });
}

} // namespace granary::engine
