// SHA-256 of sixteen messages at once with AVX-512, for sha256_leaves.cpp alone.
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"

#include <array>

namespace granary::erasure {

inline constexpr std::size_t sha256LaneCount = 16;

/// Whether this machine has the instructions (AVX-512 F and BW); asked once. False on other architectures.
bool sha256LanesAvailable();
/// *out[i] = SHA-256 of the `eachBytes` bytes at messages[i]. Preconditions: available, eachBytes > 0 and a multiple of 64. Pointers may repeat.
void sha256InLanes(const std::array<const std::byte*, sha256LaneCount>& messages, std::size_t eachBytes,
    const std::array<Hash32*, sha256LaneCount>& out);

} // namespace granary::erasure
