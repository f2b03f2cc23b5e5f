// The BIP-39 word lists, compiled in (word_lists.cmake).
#pragma once

#include <array>
#include <string_view>

namespace granary::crypto {

/// In BIP-39's order, in which the position of a word is its 11-bit value. UTF-8 (both lists are their own NFKD).
extern const std::array<std::string_view, 2048> englishWords;
extern const std::array<std::string_view, 2048> chineseWords;

} // namespace granary::crypto
