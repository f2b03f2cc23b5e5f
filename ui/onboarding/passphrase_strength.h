// How hard a passphrase is to guess: an estimate.
#pragma once

#include <QString>

namespace granary::ui {

/// Base-2 logarithm of the guesses that a patient guesser needs about, counted from the left, the cheapest explanation of each part first:
/// - a common password or word of the built-in list, with or without its usual replacements (0 for o, $ for s ...): the list's length;
/// - the same character three times or more, neighbours in the alphabet, among the digits or on the keyboard ("abcd", "6543", "qwert"): one
///   character, the direction and the length;
/// - a year from 1900 to 2039: 7 bits;
/// - in a run of letters of one case, with or without a capital in front, only the first counts as drawn freely; each further one has 1.8 bits, so
///   that a word of dice lists comes to their 13 bits;
/// - a space, "-", "_" or "." behind a letter: 1 bit;
/// - any other character: drawn from the kinds that occur (10 digits, 26 letters of each case, 33 signs, 2000 characters outside of ASCII).
/// It knows nothing about its owner: names and dates that others know are weaker than it says.
double passphraseBits(const QString& text);

enum class Strength { none, weak, fair, good, strong };
/// Below 35, 50 and 65 bits. Behind Argon2id a guess costs about a second, a thief with a thousand machines makes 2^35 in a year.
Strength strengthOf(const QString& text);

} // namespace granary::ui
