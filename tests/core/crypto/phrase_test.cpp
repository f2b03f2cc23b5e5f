// BIP-39 in both languages: vectors, white space, wrong words, wrong checksums, hostile text.
#include "core/crypto/phrase.h"

#include "core/crypto/hmac.h"
#include "core/crypto/phrase_words.h"
#include "core/crypto/word_lists.h"
#include "tests/core/crypto/test_vectors.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

namespace {

using Kind = PhraseProblem::Kind;

/// A generator that hands out one value: what a phrase of known entropy needs.
class FixedRandom : public Random {
public:
    explicit FixedRandom(Bytes bytes) : m_bytes(std::move(bytes)) {}
    void fill(MutableByteView out) override
    {
        QCOMPARE(out.size(), m_bytes.size());
        std::copy(m_bytes.begin(), m_bytes.end(), out.begin());
    }

private:
    Bytes m_bytes;
};

std::string textOf(const Phrase& phrase) { return std::string(asText(phrase.text())); }

std::vector<std::string> split(const std::string& text)
{
    std::vector<std::string> out;
    for (const auto& word : QString::fromStdString(text).split(' '))
        out.push_back(word.toStdString());
    return out;
}

std::string join(const std::vector<std::string>& words, std::string_view between = " ")
{
    std::string out;
    for (const auto& word : words)
        out += (out.empty() ? "" : std::string(between)) + word;
    return out;
}

std::optional<PhraseProblem> problemWith(std::string_view text)
{
    auto result = Phrase::parse(asBytes(text));
    if (auto* problem = std::get_if<PhraseProblem>(&result))
        return std::move(*problem);
    return std::nullopt;
}

bool accepted(std::string_view text, const std::string& as)
{
    const auto result = Phrase::parse(asBytes(text));
    const auto* phrase = std::get_if<Phrase>(&result);
    return phrase && textOf(*phrase) == as;
}

} // namespace

class PhraseTest : public QObject {
    Q_OBJECT

private slots:
    /// BIP-39's reference vector of 256 bits, its seed without a passphrase and both ways round.
    void knownPhrases()
    {
        FixedRandom ones(Bytes(32, std::byte{0xff}));
        const auto phrase = Phrase::generate(ones, Language::english);
        std::string expected;
        for (int i = 0; i < 23; ++i)
            expected += "zoo ";
        QCOMPARE(textOf(phrase), expected + "vote");
        FixedRandom zeros(Bytes(32, std::byte{0}));
        const auto chinese = Phrase::generate(zeros, Language::chinese);
        QVERIFY(accepted(textOf(chinese), textOf(chinese)));
        QCOMPARE(textOf(chinese).substr(0, 7), std::string("的 的"));
    }

    /// Every vector of both languages: words from entropy and back where there are 24, and the seed of their passphrase "TREZOR".
    void publishedVectors()
    {
        const auto root = sharedVectors("bip39/vectors.json");
        if (root.isEmpty())
            QSKIP("shared vectors are not here");
        const std::pair<const char*, Language> lists[] = {
            {"english", Language::english}, {"chinese_simplified", Language::chinese}};
        for (const auto& [name, language] : lists) {
            int done = 0;
            for (const auto value : root[QLatin1String(name)].toArray()) {
                const auto row = value.toArray();
                const auto entropy = hex(row[0].toString().toStdString());
                const auto words = row[1].toString().toStdString();
                Bytes seed(64);
                pbkdf2HmacSha512(asBytes(words), asBytes("mnemonicTREZOR"), 2048, seed);
                QCOMPARE(toHex(seed), row[2].toString().toStdString());
                if (entropy.size() != 32) {
                    const auto problem = problemWith(words);
                    QVERIFY(problem && problem->kind == Kind::wordCount);
                    continue;
                }
                FixedRandom random(entropy);
                QCOMPARE(textOf(Phrase::generate(random, language)), words);
                QVERIFY(accepted(words, words));
                const auto parsed = Phrase::parse(asBytes(words));
                QVERIFY(std::get<Phrase>(parsed).language() == language);
                ++done;
            }
            QCOMPARE(done, 8);
            QCOMPARE(root[QLatin1String(name)].toArray().size(), 24);
        }
    }

    void listsAreThePublishedOnes()
    {
        const std::pair<const char*, const std::array<std::string_view, 2048>&> lists[] = {
            {"english", englishWords}, {"chinese_simplified", chineseWords}};
        for (const auto& [name, words] : lists) {
            QFile file(QStringLiteral(GRANARY_SOURCE_DIR "/../shared/vectors/bip39/%1.txt").arg(QLatin1String(name)));
            if (!file.open(QIODevice::ReadOnly))
                QSKIP("shared vectors are not here");
            QCOMPARE(file.readAll().trimmed().toStdString(), join({words.begin(), words.end()}, "\n"));
        }
    }

    void seedsWithoutPassphrase()
    {
        std::string words;
        for (int i = 0; i < 23; ++i)
            words += "abandon ";
        const auto result = Phrase::parse(asBytes(words + "art"));
        QCOMPARE(toHex(std::get<Phrase>(result).seed().view()),
            std::string("408b285c123836004f4b8842c89324c1f01382450c0d439af345ba7fc49acf70"
                        "5489c6fc77dbd4e3dc1dd8cc6bc9f043db8ada1e243c4a0eafb290d399480840"));
    }

    void whiteSpaceCaseAndWidth()
    {
        SeededRandom random(1);
        const auto english = textOf(Phrase::generate(random, Language::english));
        const auto words = split(english);
        QVERIFY(accepted("  \t" + join(words, "\r\n") + "\n\n", english));
        QVERIFY(accepted(join(words, "\u3000"), english));
        QVERIFY(accepted(join(words, "\u00a0\u2003"), english));
        QVERIFY(accepted("\ufeff" + english, english));
        QVERIFY(accepted(QString::fromStdString(english).toUpper().toStdString(), english));
        // Full-width letters, as an input method may leave them.
        std::string wide;
        for (const char c : english) {
            wide += c == ' ' ? std::string("\u3000") : QString(QChar(0xff41 + (c - 'a'))).toStdString();
        }
        QVERIFY(accepted(wide, english));

        const auto chinese = textOf(Phrase::generate(random, Language::chinese));
        QVERIFY(accepted(join(split(chinese), "\u3000"), chinese));
        QVERIFY(accepted(join(split(chinese), ""), chinese));
        QVERIFY(accepted("\n" + join(split(chinese), "\n") + "\n", chinese));
    }

    void countsWords()
    {
        SeededRandom random(2);
        auto words = split(textOf(Phrase::generate(random, Language::english)));
        words.pop_back();
        const auto fewer = problemWith(join(words));
        QVERIFY(fewer && fewer->kind == Kind::wordCount);
        QCOMPARE(fewer->wordsFound, std::size_t{23});
        QVERIFY(!fewer->position && fewer->suggestions.empty());
        QCOMPARE(problemWith("")->wordsFound, std::size_t{0});
        QCOMPARE(problemWith(" \n ")->wordsFound, std::size_t{0});
        words.insert(words.end(), {"zoo", "zoo"});
        QCOMPARE(problemWith(join(words))->wordsFound, std::size_t{25});
        QVERIFY(problemWith(std::string(4097, 'a'))->kind == Kind::tooLong);
    }

    /// A slip in any word of a phrase: the position is named and the right word comes first.
    void pointsAtWrongEnglishWords()
    {
        SeededRandom random(3);
        for (int round = 0; round < 40; ++round) {
            const auto right = split(textOf(Phrase::generate(random, Language::english)));
            const auto position = static_cast<std::size_t>(random.below(24));
            auto wrong = right;
            auto& word = wrong[position];
            switch (random.below(3)) {
            case 0: word.erase(random.below(word.size()), 1); break;
            case 1: word.insert(random.below(word.size()), 1, 'q'); break;
            default: std::swap(word[0], word[1]); break;
            }
            if (wordNumber(Language::english, word))
                continue; // the slip made another word of the list
            const auto problem = problemWith(join(wrong));
            QVERIFY(problem && problem->kind == Kind::unknownWord);
            QCOMPARE(*problem->position, position);
            QVERIFY(!problem->suggestions.empty() && problem->suggestions.size() <= 5);
            QCOMPARE(problem->suggestions.front(), right[position]);
        }
    }

    void prefersWordsThatFitTheChecksum()
    {
        SeededRandom random(4);
        for (int round = 0; round < 20; ++round) {
            auto words = split(textOf(Phrase::generate(random, Language::english)));
            const auto right = words[5];
            words[5] = right.substr(0, right.size() - 1) + "#";
            const auto problem = problemWith(join(words));
            QVERIFY(problem && problem->suggestions.front() == right);
        }
    }

    void suggestsForSeveralUnknownWords()
    {
        SeededRandom random(5);
        auto words = split(textOf(Phrase::generate(random, Language::english)));
        words[2] = "abandn";
        words[9] = "zooo";
        const auto problem = problemWith(join(words));
        QVERIFY(problem && problem->kind == Kind::unknownWord);
        QCOMPARE(*problem->position, std::size_t{2});
        QCOMPARE(problem->suggestions.front(), std::string("abandon"));
        words[2] = "abandoned";
        QCOMPARE(problemWith(join(words))->suggestions.front(), std::string("abandon"));
        words[2] = std::string(3000, 'x');
        QVERIFY(problemWith(join(words))->kind == Kind::unknownWord);
    }

    void completesTheBeginningOfAWord()
    {
        SeededRandom random(6);
        auto words = split(textOf(Phrase::generate(random, Language::english)));
        words[1] = "?"; // so that the checksum decides nothing
        for (const auto* beginning : {"ab", "absor", "zo", "elep"}) {
            words[0] = beginning;
            const auto problem = problemWith(join(words));
            QVERIFY(problem && problem->position == std::size_t{0});
            QVERIFY2(problem->suggestions.front().starts_with(beginning), beginning);
        }
        QCOMPARE(problemWith(join(words))->suggestions.front(), std::string("elephant"));
    }

    /// An ideograph outside the list: its position, and all words that would fit, the right one among them.
    void pointsAtWrongChineseWords()
    {
        SeededRandom random(6);
        for (int round = 0; round < 20; ++round) {
            const auto right = split(textOf(Phrase::generate(random, Language::chinese)));
            const auto position = static_cast<std::size_t>(random.below(24));
            auto wrong = right;
            wrong[position] = "鬱"; // not in the list
            const auto problem = problemWith(join(wrong));
            QVERIFY(problem && problem->kind == Kind::unknownWord);
            QCOMPARE(*problem->position, position);
            const auto& found = problem->suggestions;
            QVERIFY(found.size() <= 32);
            QVERIFY(std::find(found.begin(), found.end(), right[position]) != found.end());
            for (const auto& candidate : found) {
                wrong[position] = candidate;
                QVERIFY(!problemWith(join(wrong)));
            }
            // Of the last word only three bits are free.
            if (position == 23)
                QCOMPARE(found.size(), std::size_t{8});
        }
        auto two = split(textOf(Phrase::generate(random, Language::chinese)));
        two[3] = two[20] = "鬱";
        const auto problem = problemWith(join(two));
        QCOMPARE(*problem->position, std::size_t{3});
        QVERIFY(problem->suggestions.empty());
    }

    void noticesWrongChecksums()
    {
        SeededRandom random(7);
        for (const auto language : {Language::english, Language::chinese}) {
            for (int round = 0; round < 20; ++round) {
                auto words = split(textOf(Phrase::generate(random, language)));
                std::swap(words[0], words[1]);
                const auto problem = problemWith(join(words));
                if (!problem || words[0] == words[1])
                    continue; // one swap in 256 keeps the checksum
                QVERIFY(problem->kind == Kind::checksum);
                QCOMPARE(problem->wordsFound, std::size_t{24});
                QVERIFY(!problem->position && problem->suggestions.empty());
            }
        }
        std::string zoo;
        for (int i = 0; i < 24; ++i)
            zoo += "zoo ";
        QVERIFY(problemWith(zoo)->kind == Kind::checksum);
    }

    void refusesMixedLanguages()
    {
        SeededRandom random(8);
        auto words = split(textOf(Phrase::generate(random, Language::english)));
        words[17] = "的";
        const auto problem = problemWith(join(words));
        QVERIFY(problem && problem->kind == Kind::mixedLanguages);
        QCOMPARE(*problem->position, std::size_t{17});
        auto chinese = split(textOf(Phrase::generate(random, Language::chinese)));
        chinese[4] = "zoo";
        QVERIFY(problemWith(join(chinese))->kind == Kind::mixedLanguages);
        QCOMPARE(*problemWith(join(chinese))->position, std::size_t{4});
    }

    void differentLanguagesAreDifferentKeys()
    {
        FixedRandom first(Bytes(32, std::byte{0})), second(Bytes(32, std::byte{0}));
        QVERIFY(!equalBytes(
            Phrase::generate(first, Language::english).seed().view(), Phrase::generate(second, Language::chinese).seed().view()));
    }

    void listsAreTheirOwnNormalForm()
    {
        for (std::size_t i = 0; i < 2048; ++i) {
            for (const auto word : {englishWords[i], chineseWords[i]}) {
                const auto text = QString::fromUtf8(word.data(), static_cast<int>(word.size()));
                QCOMPARE(text.normalized(QString::NormalizationForm_KD).toLower(), text);
            }
            QCOMPARE(*wordNumber(Language::english, englishWords[i]), static_cast<std::uint16_t>(i));
            QCOMPARE(*wordNumber(Language::chinese, chineseWords[i]), static_cast<std::uint16_t>(i));
        }
    }

    /// Any bytes: no crash, and what is accepted is a phrase that parses to itself.
    void hostileText()
    {
        SeededRandom random(9);
        const auto english = toBytes(std::string_view(textOf(Phrase::generate(random, Language::english))));
        const auto chinese = toBytes(std::string_view(textOf(Phrase::generate(random, Language::chinese))));
        for (int round = 0; round < 300; ++round) {
            Bytes text = round % 3 == 0 ? random.bytes(random.below(4200)) : round % 3 == 1 ? english : chinese;
            if (round % 3 != 0) {
                for (auto changes = random.below(6); changes > 0 && !text.empty(); --changes) {
                    const auto at = random.below(text.size());
                    switch (random.below(3)) {
                    case 0: text[at] = static_cast<std::byte>(random.below(256)); break;
                    case 1: text.erase(text.begin() + static_cast<std::ptrdiff_t>(at)); break;
                    default:
                        text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), static_cast<std::byte>(random.below(256)));
                    }
                }
            }
            const auto result = Phrase::parse(text);
            if (const auto* phrase = std::get_if<Phrase>(&result)) {
                QVERIFY(accepted(asText(phrase->text()), textOf(*phrase)));
            } else {
                const auto& problem = std::get<PhraseProblem>(result);
                QVERIFY(!problem.position || *problem.position < 24);
                QVERIFY(problem.suggestions.size() <= 32);
            }
        }
        // The longest expansion of compatibility decomposition: U+FDFA is 18 letters.
        std::string ligatures;
        while (ligatures.size() + 3 <= 4096)
            ligatures += "\ufdfa";
        QVERIFY(problemWith(ligatures).has_value());
        QVERIFY(problemWith(std::string(4096, '\0')).has_value());
        QVERIFY(problemWith("\xed\xa0\x80\xff\xfe").has_value());
    }
};

QTEST_APPLESS_MAIN(PhraseTest)
#include "phrase_test.moc"
