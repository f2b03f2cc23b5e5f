// Base58, as Bitcoin wrote it first: text without the letters that look alike, for addresses of chains.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>

namespace granary::codec {

/// Longer input is refused on both sides: the time it takes grows with the square.
inline constexpr std::size_t maxBase58Bytes = 64;
inline constexpr std::size_t maxBase58Text = 88;

/// Leading zero bytes become leading ones. At most maxBase58Bytes: asserts.
std::string encodeBase58(ByteView bytes);
/// Each text stands for its own bytes. tooLarge, malformed.
Result<Bytes> decodeBase58(std::string_view text);

} // namespace granary::codec
