// Errors as peers see them: stable small integers, never the enumeration's own values. Spec: core/specs/messages.md.
#pragma once

#include "core/base/result.h"

namespace granary::swarm {

inline constexpr std::uint8_t wireErrorLimit = 64;

/// What is told to a peer; codes that are nobody else's business become `internal` (0).
std::uint8_t wireError(ErrorCode code);
/// `refused` for numbers that this version does not know.
ErrorCode errorFromWire(std::uint8_t number);

} // namespace granary::swarm
