// What a peer did on an authenticated link that no honest engine does. Spec: core/specs/link.md, "What ends a link".
#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace granary::swarm {

enum class PeerFault : std::uint8_t {
    none,
    brokeProtocol, ///< messages that cannot be read, answers nobody asked for, data out of turn
    flooded,       ///< went on asking for what it was refused
    forged,        ///< handed on a record or a head whose signature is wrong
};

/// From the error that ended the link: busy is a flood, damaged a forgery, all else broke the protocol.
inline PeerFault faultOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::busy: return PeerFault::flooded;
    case ErrorCode::damaged: return PeerFault::forged;
    default: return PeerFault::brokeProtocol;
    }
}

} // namespace granary::swarm
