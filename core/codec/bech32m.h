// Bech32m (BIP-350): text with a checksum that finds up to four wrong characters, for what people copy and type.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>

namespace granary::codec {

inline constexpr std::size_t maxBech32mBytes = 90;

/// What such a text says: the part before the separator, in lower case, and values of five bits each.
struct Bech32mText {
    std::string prefix;
    std::vector<std::uint8_t> values;
    friend bool operator==(const Bech32mText&, const Bech32mText&) = default;
};

/// Lower case. Asserts a prefix of 1 to 83 printable characters of ASCII, none of them upper case, values below 32, and at most 90 characters together.
std::string encodeBech32m(const Bech32mText& text);
/// All lower or all upper case. malformed: anything else that is no such text; damaged: it looks like one, but the checksum is wrong.
Result<Bech32mText> decodeBech32m(std::string_view text);

/// Bytes as groups of five bits, the most significant first, the last one filled with zeros.
std::vector<std::uint8_t> toFiveBits(ByteView bytes);
/// Back. malformed when the last group is more than filling or the filling is not zero.
Result<Bytes> fromFiveBits(std::span<const std::uint8_t> values);

} // namespace granary::codec
