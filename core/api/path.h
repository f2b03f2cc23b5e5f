// Paths as they travel: absolute, percent-encoded bytes.
#pragma once

#include "core/base/result.h"

#include <compare>

namespace granary::api {

/// Longest path in bytes that the API takes. Longer ones than PATH_MAX are legal: the engine walks them by directories.
inline constexpr std::size_t maxPathBytes = 64 << 10;

/// Raw bytes of a path (or of a link's target), which need not be UTF-8. In JSON and in URLs: percentEncode(bytes).
struct Path {
    std::string bytes;
    friend auto operator<=>(const Path&, const Path&) = default;
};

/// RFC 3986: unreserved characters and '/' stay, every other byte becomes %XX with upper-case digits.
std::string percentEncode(std::string_view bytes);
/// The exact inverse: malformed for anything that percentEncode does not write (lower-case digits, an escaped 'a', a bare byte).
Result<std::string> percentDecode(std::string_view text);
/// Takes every %XX (also of bytes that need none) and '+' as itself: for URLs written by other programs.
Result<std::string> percentDecodeLenient(std::string_view text);

} // namespace granary::api
