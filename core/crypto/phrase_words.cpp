#include "core/crypto/phrase_words.h"

#include "core/crypto/aead.h"
#include "core/crypto/word_lists.h"

#include <algorithm>

#include <sodium.h>

namespace granary::crypto {

namespace {

constexpr std::size_t entropyBytes = 32;
constexpr std::uint16_t listWords = 2048;
constexpr std::size_t bitsPerWord = 11;
constexpr std::size_t longestCompared = 16; // no English word has more than 8 letters
constexpr std::size_t nearEdits = 3;
constexpr std::size_t mostNear = 5;
constexpr std::size_t mostFitting = 32;

std::byte checksumOf(ByteView entropy)
{
    // libsodium's, which wipes its state: the input is the root of every key.
    WipedBytes<crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256(asUnsigned(hash.mutableView()), asUnsigned(entropy), entropy.size());
    return hash.view()[0];
}

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
/// (Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.2)
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::array<std::array<std::size_t, longestCompared + 1>, longestCompared + 1> d{};
    GRANARY_ASSERT(a.size() <= longestCompared && b.size() <= longestCompared);
    for (std::size_t i = 0; i <= a.size(); ++i)
        d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j)
        d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

/// Four letters name an English word, so they weigh as much as a whole word spelt right.
bool sharesPrefix(std::string_view typed, std::string_view word)
{
    const auto length = std::min<std::size_t>({4, word.size(), typed.size()});
    return length >= 3 && typed.substr(0, length) == word.substr(0, length);
}

} // namespace

WordNumbers::~WordNumbers() { sodium_memzero(at.data(), sizeof at); }

void WordNumbers::setEntropy(ByteView entropy)
{
    GRANARY_ASSERT(entropy.size() == entropyBytes);
    std::uint32_t pending = 0;
    std::size_t bits = 0, word = 0;
    const auto take = [&](std::byte b) {
        pending = (pending << 8 | std::to_integer<std::uint32_t>(b)) & 0x7ffff;
        bits += 8;
        if (bits >= bitsPerWord) {
            bits -= bitsPerWord;
            at[word++] = static_cast<std::uint16_t>((pending >> bits) & (listWords - 1));
        }
    };
    for (const auto b : entropy)
        take(b);
    take(checksumOf(entropy));
    GRANARY_ASSERT(word == phraseWords && bits == 0);
}

bool WordNumbers::checksumFits() const
{
    WipedBytes<entropyBytes> entropy;
    std::uint32_t pending = 0;
    std::size_t bits = 0, byte = 0;
    for (const auto number : at) {
        pending = (pending << bitsPerWord | number) & 0x7ffff;
        for (bits += bitsPerWord; bits >= 8 && byte < entropyBytes; bits -= 8)
            entropy.mutableView()[byte++] = static_cast<std::byte>(pending >> (bits - 8));
    }
    return checksumOf(entropy.view()) == static_cast<std::byte>(pending);
}

std::string_view wordAt(Language language, std::uint16_t number)
{
    GRANARY_ASSERT(number < listWords);
    return language == Language::english ? englishWords[number] : chineseWords[number];
}

std::optional<std::uint16_t> wordNumber(Language language, std::string_view word)
{
    const auto& list = language == Language::english ? englishWords : chineseWords;
    const auto found = language == Language::english ? std::lower_bound(list.begin(), list.end(), word)
                                                     : std::find(list.begin(), list.end(), word);
    if (found == list.end() || *found != word)
        return std::nullopt;
    return static_cast<std::uint16_t>(found - list.begin());
}

std::vector<std::string> nearestEnglish(std::string_view typed, WordNumbers* others, std::size_t position)
{
    struct Candidate {
        int rank;          // near ones that fit the checksum, then the other near ones, then those that only fit
        std::size_t score; // twice the edits, and one more where the first letters differ
        std::uint16_t number;
        auto operator<=>(const Candidate&) const = default;
    };
    typed = typed.substr(0, longestCompared);
    std::vector<Candidate> candidates;
    candidates.reserve(listWords);
    for (std::uint16_t number = 0; number < listWords; ++number) {
        const auto word = englishWords[number];
        // Who has typed the beginning of a word may not be at its end yet, or has written down its first four letters only.
        const auto edits = typed.size() >= 2 && word.starts_with(typed) ? 1 : editDistance(typed, word);
        const bool prefix = sharesPrefix(typed, word);
        bool fits = false;
        if (others) {
            others->at[position] = number;
            fits = others->checksumFits();
        }
        const bool isNear = prefix || edits <= nearEdits;
        if (isNear || fits)
            candidates.push_back({isNear && fits ? 0 : isNear ? 1 : 2, 2 * edits + (prefix ? 0 : 1), number});
    }
    if (others)
        others->at[position] = 0;
    std::sort(candidates.begin(), candidates.end());
    std::vector<std::string> out;
    for (const auto& candidate : candidates) {
        if (out.size() == mostNear)
            break;
        out.emplace_back(englishWords[candidate.number]);
    }
    return out;
}

std::vector<std::string> fittingWords(Language language, WordNumbers& others, std::size_t position)
{
    std::vector<std::string> out;
    for (std::uint16_t number = 0; number < listWords && out.size() < mostFitting; ++number) {
        others.at[position] = number;
        if (others.checksumFits())
            out.emplace_back(wordAt(language, number));
    }
    others.at[position] = 0;
    return out;
}

} // namespace granary::crypto
