// SHA-256 (FIPS 180-4) as Merkle trees need it: many messages of 16 KiB, many pairs of hashes. For this folder and for trees that are kept in memory (placement).
// By the processor's own instructions where it has them, else OpenSSL's. Thread-safe.
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace granary::erasure {

/// One message of any length.
Hash32 sha256(ByteView data);
/// SHA-256 of left || right: an inner node of a tree.
Hash32 sha256Pair(const Hash32& left, const Hash32& right);
/// *out[i] = SHA-256 of the `eachBytes` bytes at messages[i]; the more at once, the faster. Preconditions: eachBytes > 0, as many out as messages.
void sha256Each(std::span<const std::byte* const> messages, std::size_t eachBytes, std::span<Hash32* const> out);
/// What a machine without the instructions does; also the anchor of tests and benchmarks.
Hash32 sha256OpenSsl(ByteView data);

} // namespace granary::erasure
