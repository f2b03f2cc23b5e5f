#include "ui/onboarding/typed_words.h"

namespace granary::ui {
namespace {

/// As crypto::Phrase has it.
bool isIdeograph(char32_t c) { return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x3ffff); }
bool isGap(char32_t c) { return QChar::isSpace(c) || c == 0x200b || c == 0xfeff; }

} // namespace

std::vector<WordRange> wordRanges(const QString& text)
{
    std::vector<WordRange> out;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const qsizetype size = pair ? 2 : 1;
        if (isGap(c)) {
            inWord = false;
        } else {
            const bool alone = isIdeograph(c);
            if (!inWord || alone)
                out.push_back({i, 0});
            out.back().length += size;
            inWord = !alone;
        }
        i += size;
    }
    return out;
}

QString withWord(const QString& text, std::size_t position, const QString& word)
{
    const auto ranges = wordRanges(text);
    if (position == 0 || position > ranges.size())
        return text;
    auto out = text;
    out.replace(ranges[position - 1].start, ranges[position - 1].length, word);
    return out;
}

QString filledUp(const QString& text)
{
    auto out = text;
    for (auto count = static_cast<qsizetype>(wordRanges(text).size()); count < drivesWords; ++count)
        out += QStringLiteral(" ?");
    return out;
}

bool lastIsOpen(const QString& text)
{
    const auto ranges = wordRanges(text);
    return !ranges.empty() && ranges.back().start + ranges.back().length == text.size() && text.back().unicode() < 128;
}

} // namespace granary::ui
