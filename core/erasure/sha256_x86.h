// SHA-256 with the SHA extensions of x86 (Intel SDM, "SHA256RNDS2"), for sha256_leaves.cpp alone.
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace granary::erasure {

/// Whether this machine has the instructions; asked once. False on other architectures. The other functions need it true.
bool sha256ExtensionsAvailable();
/// One message of any length.
void sha256WithExtensions(ByteView data, Hash32& out);
/// Two messages of equal length, interleaved: one round waits for the one before it in its own message, so two messages take
/// little longer than one.
void sha256WithExtensions(
    const std::byte* first, const std::byte* second, std::size_t eachBytes, Hash32& firstOut, Hash32& secondOut);

} // namespace granary::erasure
