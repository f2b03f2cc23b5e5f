#include "core/crypto/phrase.h"

#include "core/crypto/aead.h"
#include "core/crypto/hmac.h"
#include "core/crypto/phrase_words.h"

#include <algorithm>

#include <utf8proc.h>

namespace granary::crypto {

namespace {

constexpr std::size_t mostTextBytes = 4096;
constexpr std::uint32_t seedRounds = 2048;

bool isSpace(std::int32_t c)
{
    // What NFKD leaves of white space, the separators of lines, and the marks that editors leave in pasted text.
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x1680 || c == 0x2028 || c == 0x2029 || c == 0x200b ||
        c == 0xfeff;
}

/// An ideograph is a word by itself: people write Chinese without spaces.
bool isIdeograph(std::int32_t c) { return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x3ffff); }

/// Bytes that aren't UTF-8 become '?', so that the word they stand in is the one that is unknown.
void replaceInvalid(MutableByteView text)
{
    while (!text.empty()) {
        utf8proc_int32_t codePoint = 0;
        const auto used = utf8proc_iterate(asUnsigned(text), static_cast<utf8proc_ssize_t>(text.size()), &codePoint);
        if (used <= 0)
            text[0] = std::byte{'?'};
        text = text.subspan(used <= 0 ? 1 : static_cast<std::size_t>(used));
    }
}

/// Code points in NFKD, case folded, in wiped memory (utf8proc_map would leave copies behind).
class NormalText {
public:
    explicit NormalText(ByteView text) : m_source(text.size())
    {
        std::copy(text.begin(), text.end(), m_source.mutableView().begin());
        replaceInvalid(m_source.mutableView());
        const auto needed = decompose(nullptr, 0);
        m_points = SecretBuffer(static_cast<std::size_t>(needed) * sizeof(utf8proc_int32_t));
        m_count = static_cast<std::size_t>(decompose(points(), needed));
        GRANARY_ASSERT(m_count == static_cast<std::size_t>(needed));
    }
    std::size_t count() const { return m_count; }
    std::int32_t at(std::size_t i) const { return loadLittle<std::int32_t>(m_points.view().subspan(i * 4, 4)); }

private:
    utf8proc_int32_t* points() { return reinterpret_cast<utf8proc_int32_t*>(m_points.mutableView().data()); }
    utf8proc_ssize_t decompose(utf8proc_int32_t* to, utf8proc_ssize_t room)
    {
        const auto options =
            static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
        const auto count =
            utf8proc_decompose(asUnsigned(m_source.view()), static_cast<utf8proc_ssize_t>(m_source.size()), to, room, options);
        GRANARY_ASSERT(count >= 0); // replaceInvalid left nothing that it refuses
        return count;
    }
    SecretBuffer m_source;
    SecretBuffer m_points;
    std::size_t m_count = 0;
};

/// The words of a text as UTF-8, in one wiped buffer.
class SplitWords {
public:
    explicit SplitWords(const NormalText& text) : m_utf8(text.count() * 4)
    {
        bool inWord = false;
        for (std::size_t i = 0; i < text.count(); ++i) {
            const auto c = text.at(i);
            const bool alone = isIdeograph(c);
            if (isSpace(c)) {
                inWord = false;
                continue;
            }
            if (!inWord || alone)
                m_words.push_back({m_used, 0});
            inWord = !alone;
            const auto length = utf8proc_encode_char(c, asUnsigned(m_utf8.mutableView().subspan(m_used)));
            m_used += static_cast<std::size_t>(length);
            m_words.back().length += static_cast<std::size_t>(length);
        }
    }
    std::size_t count() const { return m_words.size(); }
    std::string_view at(std::size_t i) const { return asText(m_utf8.view().subspan(m_words[i].start, m_words[i].length)); }

private:
    struct Range {
        std::size_t start, length;
    };
    SecretBuffer m_utf8;
    std::size_t m_used = 0;
    std::vector<Range> m_words;
};

SecretBuffer joined(Language language, const WordNumbers& numbers)
{
    std::size_t size = phraseWords - 1;
    for (const auto number : numbers.at)
        size += wordAt(language, number).size();
    SecretBuffer out(size);
    auto rest = out.mutableView();
    for (std::size_t i = 0; i < phraseWords; ++i) {
        const auto word = wordAt(language, numbers.at[i]);
        std::memcpy(rest.data(), word.data(), word.size());
        rest = rest.subspan(word.size());
        if (i + 1 < phraseWords) {
            rest[0] = std::byte{' '};
            rest = rest.subspan(1);
        }
    }
    return out;
}

/// The language of most words; a tie is decided by the script of the first one.
Language languageOf(const SplitWords& words)
{
    std::size_t english = 0, chinese = 0;
    for (std::size_t i = 0; i < words.count(); ++i) {
        english += wordNumber(Language::english, words.at(i)).has_value();
        chinese += wordNumber(Language::chinese, words.at(i)).has_value();
    }
    if (english != chinese)
        return english > chinese ? Language::english : Language::chinese;
    return static_cast<unsigned char>(words.at(0)[0]) < 0x80 ? Language::english : Language::chinese;
}

PhraseProblem unknownWord(
    Language language, const SplitWords& words, WordNumbers& numbers, std::size_t position, std::size_t unknown)
{
    PhraseProblem problem{PhraseProblem::Kind::unknownWord, words.count(), position, {}};
    if (language == Language::english)
        problem.suggestions = nearestEnglish(words.at(position), unknown == 1 ? &numbers : nullptr, position);
    else if (unknown == 1)
        problem.suggestions = fittingWords(language, numbers, position);
    return problem;
}

} // namespace

Phrase Phrase::generate(Random& random, Language language)
{
    WipedBytes<32> entropy;
    random.fill(entropy.mutableView());
    WordNumbers numbers;
    numbers.setEntropy(entropy.view());
    return Phrase(language, joined(language, numbers));
}

std::variant<Phrase, PhraseProblem> Phrase::parse(ByteView text)
{
    using Kind = PhraseProblem::Kind;
    if (text.size() > mostTextBytes)
        return PhraseProblem{Kind::tooLong, 0, {}, {}};
    const SplitWords words{NormalText(text)};
    if (words.count() != phraseWords)
        return PhraseProblem{Kind::wordCount, words.count(), {}, {}};

    const auto language = languageOf(words);
    const auto other = language == Language::english ? Language::chinese : Language::english;
    WordNumbers numbers;
    std::optional<std::size_t> firstUnknown, firstOther;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < phraseWords; ++i) {
        if (const auto number = wordNumber(language, words.at(i))) {
            numbers.at[i] = *number;
        } else if (wordNumber(other, words.at(i))) {
            firstOther = firstOther.value_or(i);
            ++unknown;
        } else {
            firstUnknown = firstUnknown.value_or(i);
            ++unknown;
        }
    }
    if (firstUnknown)
        return unknownWord(language, words, numbers, *firstUnknown, unknown);
    if (firstOther)
        return PhraseProblem{Kind::mixedLanguages, phraseWords, firstOther, {}};
    if (!numbers.checksumFits())
        return PhraseProblem{Kind::checksum, phraseWords, {}, {}};
    return Phrase(language, joined(language, numbers));
}

Bip39Seed Phrase::seed() const
{
    Bip39Seed out;
    pbkdf2HmacSha512(m_text.view(), asBytes("mnemonic"), seedRounds, out.mutableView());
    return out;
}

} // namespace granary::crypto
