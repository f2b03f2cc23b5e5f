// The 24 words: BIP-39 with 256 bits of entropy, English or Simplified Chinese.
#pragma once

#include "core/base/random.h"
#include "core/crypto/key_tree.h"

namespace granary::crypto {

enum class Language : std::uint8_t { english, chinese };

/// Why words were not accepted, in the detail the user needs.
struct PhraseProblem {
    enum class Kind { wordCount, unknownWord, checksum, mixedLanguages, tooLong } kind;
    std::size_t wordsFound = 0;
    /// unknownWord: the first one, from 0. mixedLanguages: the first word that isn't in the language of most.
    /// checksum: empty, since any of the 24 may be the wrong one.
    std::optional<std::size_t> position;
    /// unknownWord, best first. English: at most 5, near by spelling, those that fit the checksum in front when the other 23
    /// are known. Chinese: every word that fits the checksum when the other 23 are known (about 8, at most 32), else none.
    std::vector<std::string> suggestions;
};

/// 24 words as a wiped string.
class Phrase {
public:
    static Phrase generate(Random& random, Language language);
    /// Any white space between words (U+3000 too; Chinese needs none), any case; NFKD. At most 4 KiB of text.
    /// The variant without a Phrase says what is wrong.
    static std::variant<Phrase, PhraseProblem> parse(ByteView text);
    Language language() const { return m_language; }
    /// Words joined with single spaces, UTF-8.
    ByteView text() const { return m_text.view(); }
    /// PBKDF2-HMAC-SHA512, 2048 rounds, salt "mnemonic" (no BIP-39 passphrase).
    Bip39Seed seed() const;

private:
    Phrase(Language language, SecretBuffer text) : m_language(language), m_text(std::move(text)) {}
    Language m_language;
    SecretBuffer m_text;
};

} // namespace granary::crypto
