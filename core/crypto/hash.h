// BLAKE2b (RFC 7693) and SHA-256 (FIPS 180-4).
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <functional>
#include <initializer_list>

namespace granary::crypto {

/// BLAKE2b-256, unkeyed, over the concatenation of `parts`.
Hash32 blake2b(std::initializer_list<ByteView> parts);
/// BLAKE2b with a key of 16 to 64 bytes; writes out.size() bytes (16 to 64).
void blake2bKeyed(ByteView key, std::initializer_list<ByteView> parts, MutableByteView out);
/// OpenSSL's SHA-256 (libsodium's has no SHA-NI and is several times slower).
Hash32 sha256(std::initializer_list<ByteView> parts);
/// The same of what comes piece by piece; `next` gives the next one, empty at the end, or an error that ends it.
Result<Hash32> sha256Of(const std::function<Result<ByteView>()>& next);

} // namespace granary::crypto
