// The code by which people introduce a node: granary:node?id=..&net=..&at=..[&invite=..]. Spec: core/specs/node-code.md.
#pragma once

#include "core/base/result.h"
#include "core/swarm/node_contact.h"

namespace granary::swarm {

inline constexpr std::size_t maxNodeCodeBytes = 2048;
inline constexpr std::size_t maxInviteBytes = 64;

/// With a one-use invite it lets a tenant in. An invite is a secret: never log `invite`.
struct NodeCode : NodeContact {
    Bytes invite; ///< empty, or 16..maxInviteBytes

    /// The canonical text.
    std::string text() const;
    /// Accepts only what text() writes; white space around it is dropped. malformed with a detail that names the field, never its value;
    /// tooLarge.
    static Result<NodeCode> parse(std::string_view text);
};

} // namespace granary::swarm
