// HMAC (RFC 2104) and PBKDF2 (RFC 8018), for the key tree, the phrase and the link.
#pragma once

#include "core/base/bytes.h"

#include <initializer_list>

namespace granary::crypto {

/// Over the concatenation of `parts`; writes 64 bytes. Any key length.
void hmacSha512(ByteView key, std::initializer_list<ByteView> parts, MutableByteView out);
/// HMAC with BLAKE2b-512 (block of 128 bytes), as Noise defines it; writes 64 bytes. Keys of at most 128 bytes.
void hmacBlake2b(ByteView key, std::initializer_list<ByteView> parts, MutableByteView out);
/// PBKDF2 with HMAC-SHA512; at least one round, `out` not empty.
void pbkdf2HmacSha512(ByteView password, ByteView salt, std::uint32_t rounds, MutableByteView out);

} // namespace granary::crypto
