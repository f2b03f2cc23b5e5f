// This machine asks another device to be let into its drive. Spec: core/specs/joining.md.
#pragma once

#include "core/base/cancel.h"
#include "core/engine/device_package.h"
#include "core/engine/network_host.h"

namespace granary::engine {

/// One try with one code, on a task's thread. The link to the other device is kept until it goes.
class DeviceJoin {
public:
    DeviceJoin(const Environment& environment, NetworkHost& network, swarm::DeviceCode code);
    ~DeviceJoin();
    DeviceJoin(const DeviceJoin&) = delete;
    DeviceJoin& operator=(const DeviceJoin&) = delete;

    /// unreachable; unsupportedVersion; notFound, inviteUsed, inviteExpired, permissionDenied, refused: the other device lets nobody in with this code;
    /// damaged: it does not know the secret itself.
    Result<DevicePackage> ask(const swarm::NewcomerKeys& newcomer, const CancelToken& cancel);
    /// What it gave is kept here.
    Status tell();
    /// The other device is a node of the drive as well, so the link is needed on.
    void keepLink() { m_keep = true; }
    const NodeId& node() const { return m_node; }

private:
    Status connect(const CancelToken& cancel);

    const Environment m_environment;
    NetworkHost& m_network;
    const NodeId m_node;
    const std::vector<swarm::Endpoint> m_endpoints;
    const std::shared_ptr<const swarm::JoinSecret> m_secret;
    bool m_keep = false;
};

} // namespace granary::engine
