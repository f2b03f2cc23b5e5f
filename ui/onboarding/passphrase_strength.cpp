#include "ui/onboarding/passphrase_strength.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace granary::ui {
namespace {

constexpr double furtherLetterBits = 1.8;
constexpr double yearBits = 7;
constexpr double joinBits = 1;
constexpr qsizetype leastRun = 3;

const QStringList& commonWords()
{
    static const QStringList out = QStringLiteral(
        "password passwort passphrase letmein welcome monkey dragon master shadow sunshine princess football baseball superman batman trustno iloveyou "
        "admin login secret hello charlie michael jordan jennifer hunter ranger buster soccer hockey killer george andrew thomas ginger pepper summer "
        "winter spring autumn freedom whatever computer internet starwars pokemon cheese banana chocolate cookie flower lovely angel matrix michelle "
        "jessica daniel ashley nicole samsung google facebook granary backup woaini iloveu qazwsx zaqwsx access mustang test abc love")
                                       .split(QLatin1Char(' '));
    return out;
}

/// The usual replacements undone.
QString plain(const QString& text)
{
    auto out = text.toLower();
    for (auto& c : out)
        switch (c.unicode()) {
        case '0': c = QLatin1Char('o'); break;
        case '1':
        case '!': c = QLatin1Char('i'); break;
        case '3': c = QLatin1Char('e'); break;
        case '4':
        case '@': c = QLatin1Char('a'); break;
        case '5':
        case '$': c = QLatin1Char('s'); break;
        case '7': c = QLatin1Char('t'); break;
        default: break;
        }
    return out;
}

/// Of characters drawn from the kinds that occur.
double poolBits(const QString& text)
{
    bool digits = false, lower = false, upper = false, signs = false, others = false;
    for (const auto c : text) {
        digits |= c >= QLatin1Char('0') && c <= QLatin1Char('9');
        lower |= c >= QLatin1Char('a') && c <= QLatin1Char('z');
        upper |= c >= QLatin1Char('A') && c <= QLatin1Char('Z');
        others |= c.unicode() >= 128;
        signs |= c.unicode() < 128 && !c.isLetterOrNumber();
    }
    return std::log2(std::max(2, 10 * digits + 26 * lower + 26 * upper + 33 * signs + 2000 * others));
}

/// How many characters from `at` are each the neighbour of the one before.
qsizetype neighbours(const QString& text, qsizetype at)
{
    static const QString rows = QStringLiteral("qwertyuiop asdfghjkl zxcvbnm 1234567890 qwertzuiop azertyuiop");
    const auto step = [](QChar a, QChar b) -> int {
        if (!a.isLetterOrNumber() || !b.isLetterOrNumber())
            return 0;
        const int d = b.unicode() - a.unicode();
        if (d == 1 || d == -1)
            return d;
        if (rows.contains(QString(a) + b))
            return 2;
        return rows.contains(QString(b) + a) ? -2 : 0;
    };
    qsizetype end = at + 1;
    int way = 0;
    for (; end < text.size(); ++end) {
        const int here = step(text[end - 1], text[end]);
        if (here == 0 || (way != 0 && here != way))
            break;
        way = here;
    }
    return end - at;
}

qsizetype repeats(const QString& text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

bool isYear(QStringView text)
{
    bool number = false;
    const int year = text.left(4).toInt(&number);
    return text.size() >= 4 && number && year >= 1900 && year < 2040;
}

bool isAsciiLetter(QChar c) { return c.unicode() < 128 && c.isLetter(); }

/// Letters of one case from `at`, the first of which may be a capital.
qsizetype wordLength(const QString& text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isAsciiLetter(text[end]) && (end <= at + 1 || text[end].isUpper() == text[at + 1].isUpper()))
        ++end;
    return end - at;
}

qsizetype commonLength(const QString& plainText, qsizetype at)
{
    qsizetype longest = 0;
    for (const auto& word : commonWords())
        if (word.size() > longest && QStringView(plainText).mid(at).startsWith(word))
            longest = word.size();
    return longest;
}

} // namespace

double passphraseBits(const QString& text)
{
    const auto lower = text.toLower();
    const auto undone = plain(text);
    const double each = poolBits(text);
    double bits = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (const auto length = commonLength(undone, at); length > 0) {
            bits += std::log2(static_cast<double>(commonWords().size())) + 1;
            at += length;
        } else if (const auto run = std::max(repeats(lower, at), neighbours(lower, at)); run >= leastRun) {
            bits += each + 1 + std::log2(static_cast<double>(run));
            at += run;
        } else if (isYear(QStringView(text).mid(at))) {
            bits += yearBits;
            at += 4;
        } else if (const auto letters = wordLength(text, at); letters >= leastRun) {
            bits += std::log2(26.0) + furtherLetterBits * static_cast<double>(letters - 1);
            at += letters;
        } else {
            const bool joins = at > 0 && text[at - 1].isLetter() && QStringLiteral(" -_.").contains(text[at]);
            bits += joins ? joinBits : each;
            ++at;
        }
    }
    return bits;
}

Strength strengthOf(const QString& text)
{
    if (text.isEmpty())
        return Strength::none;
    const double bits = passphraseBits(text);
    return bits < 35 ? Strength::weak : bits < 50 ? Strength::fair : bits < 65 ? Strength::good : Strength::strong;
}

} // namespace granary::ui
