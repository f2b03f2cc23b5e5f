// What the codes that people hand around are made of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace granary::codec {

/// RFC 3986, with upper-case digits.
std::string percentEncode(std::string_view text);
/// Nullopt for a `%` without two upper-case digits behind it.
std::optional<std::string> percentDecode(std::string_view text);
/// Without the white space around it.
std::string_view trimmed(std::string_view text);

} // namespace granary::codec
