// BLAKE2b (RFC 7693) of many messages at once, for identifiers of files and chunks.
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace granary::crypto {

/// out[i] = BLAKE2b-256 of messages[i] under a key of 16 to 64 bytes: what blake2bKeyed writes. Eight messages at a time in the lanes of
/// AVX-512 where the processor has it, else one after another. Precondition: out.size() == messages.size().
void blake2bKeyedEach(ByteView key, std::span<const ByteView> messages, std::span<Hash32> out);
/// Whether this machine has the instructions; asked once.
bool blake2bLanesAvailable();

} // namespace granary::crypto
