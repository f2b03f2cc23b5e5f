// Words and their numbers: the part of BIP-39 below the phrase.
#pragma once

#include "core/crypto/phrase.h"

#include <array>

namespace granary::crypto {

inline constexpr std::size_t phraseWords = 24;

/// The 24 numbers of a phrase, 11 bits each: 256 bits of entropy and 8 of checksum. Wiped.
struct WordNumbers {
    std::array<std::uint16_t, phraseWords> at{};

    WordNumbers() = default;
    WordNumbers(const WordNumbers&) = delete;
    WordNumbers& operator=(const WordNumbers&) = delete;
    ~WordNumbers();
    /// From 32 bytes of entropy, with the right checksum.
    void setEntropy(ByteView entropy);
    bool checksumFits() const;
};

std::string_view wordAt(Language language, std::uint16_t number);
/// The number of a normalised word.
std::optional<std::uint16_t> wordNumber(Language language, std::string_view word);

/// What `typed`, which is no English word, may have meant: at most 5, best first. With `others` (all other words known; changed
/// at `position` and set back) words that fit the checksum stand in front of those as near that don't.
std::vector<std::string> nearestEnglish(std::string_view typed, WordNumbers* others, std::size_t position);
/// Every word of the language that makes the checksum fit at `position`, in the list's order, at most 32.
std::vector<std::string> fittingWords(Language language, WordNumbers& others, std::size_t position);

} // namespace granary::crypto
