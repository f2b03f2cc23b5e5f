// Words as somebody types them.
#pragma once

#include <QString>
#include <vector>

namespace granary::ui {

inline constexpr qsizetype drivesWords = 24;

struct WordRange {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// As the engine tells words apart: white space between them, a Chinese character is one by itself.
std::vector<WordRange> wordRanges(const QString& text);
/// The word with this number, from 1, becomes another.
QString withWord(const QString& text, std::size_t position, const QString& word);
/// With as many unknown words behind as are missing to 24: so the engine looks at each word before all are there.
QString filledUp(const QString& text);
/// The last word may go on: nothing stands behind it.
bool lastIsOpen(const QString& text);

} // namespace granary::ui
