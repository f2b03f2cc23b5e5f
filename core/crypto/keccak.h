// Keccak-256 as Ethereum and TRON use it: Keccak's own padding, from before SHA-3 (FIPS 202) changed it.
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"

#include <initializer_list>

namespace granary::crypto {

/// Over the concatenation of `parts`.
Hash32 keccak256(std::initializer_list<ByteView> parts);

} // namespace granary::crypto
