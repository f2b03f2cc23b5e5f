// The code by which people introduce a node: granary:node?id=..&net=..&at=..[&invite=..]. Spec: core/specs/node-code.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/swarm/transport.h"

namespace granary::swarm {

inline constexpr std::size_t maxNodeCodeBytes = 2048;
inline constexpr std::size_t maxNodeCodeEndpoints = 8;
inline constexpr std::size_t maxNetworkNameBytes = 64;
inline constexpr std::size_t maxInviteBytes = 64;

/// Identity, network and addresses of a node; with a one-use invite it also lets a tenant in. An invite is a secret: never log `invite`.
struct NodeCode {
    NodeId node;
    std::string network;             ///< UTF-8, 1..maxNetworkNameBytes
    std::vector<Endpoint> endpoints; ///< 1..maxNodeCodeEndpoints
    Bytes invite;                    ///< empty, or 16..maxInviteBytes

    /// The canonical text.
    std::string text() const;
    /// Accepts only what text() writes; white space around it is dropped. malformed with a detail that names the field, never its value;
    /// tooLarge.
    static Result<NodeCode> parse(std::string_view text);
};

/// UTF-8, 1..maxNetworkNameBytes, no control characters.
bool validNetworkName(std::string_view name);

} // namespace granary::swarm
