#include "ui/wallet/amounts.h"

#include "core/base/amount.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace granary::ui {
namespace {

constexpr unsigned shownWhole = 2; // decimals that money usually has

/// Marks that look alike are one.
QString usualMarks(QString text)
{
    for (auto& c : text) {
        if (c == QChar(0x00a0) || c == QChar(0x202f) || c == QChar(0x2009))
            c = QLatin1Char(' ');
        else if (c == QChar(0x2019))
            c = QLatin1Char('\'');
    }
    return text;
}

std::optional<std::string> asciiDigits(const QString& text)
{
    std::string out;
    for (const auto c : text) {
        if (c.category() != QChar::Number_DecimalDigit)
            return {};
        out += static_cast<char>('0' + c.digitValue());
    }
    return out;
}

/// "1,234,567", and "12,34,567" as in India; never "1,5" or "12,3456": whoever writes that means something else.
std::optional<std::string> wholeDigits(const QString& text, const QString& mark)
{
    const auto groups = mark.isEmpty() ? QStringList{text} : text.split(mark);
    std::string out;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const auto size = groups[i].size();
        const bool first = i == 0, last = i + 1 == groups.size();
        if (groups.size() > 1 && (size < (first ? 1 : last ? 3 : 2) || size > 3))
            return {};
        const auto digits = asciiDigits(groups[i]);
        if (!digits)
            return {};
        out += *digits;
    }
    return out;
}

QString localDigits(std::string_view digits, const QLocale& locale)
{
    const auto zero = locale.zeroDigit();
    QString out;
    for (const char c : digits)
        out += zero.size() == 1 ? QString(QChar(static_cast<char16_t>(zero[0].unicode() + (c - '0')))) : QString(QLatin1Char(c));
    return out;
}

QString written(std::uint64_t units, unsigned decimals, QLocale locale, bool grouped)
{
    if (!grouped)
        locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    const auto text = amountText(Amount::units(std::min(units, Amount::mostUnits)), decimals);
    const auto point = text.find('.');
    auto fraction = point == text.npos ? std::string() : text.substr(point + 1);
    if (decimals <= shownWhole)
        fraction.resize(decimals, '0');
    const auto whole = locale.toString(QString::fromStdString(text.substr(0, point)).toULongLong());
    return fraction.empty() ? whole : whole + locale.decimalPoint() + localDigits(fraction, locale);
}

} // namespace

std::variant<std::uint64_t, AmountFault> readAmount(const QString& text, unsigned decimals, const QLocale& locale)
{
    const auto typed = usualMarks(text).trimmed();
    if (typed.isEmpty())
        return AmountFault::empty;
    const auto parts = typed.split(locale.decimalPoint());
    const auto whole = wholeDigits(parts[0], usualMarks(locale.groupSeparator()));
    auto fraction = asciiDigits(parts.size() > 1 ? parts[1] : QString());
    if (parts.size() > 2 || !whole || !fraction || whole->size() + fraction->size() == 0)
        return AmountFault::notANumber;
    while (!fraction->empty() && fraction->back() == '0')
        fraction->pop_back();
    if (fraction->size() > decimals)
        return AmountFault::tooFine;
    const auto amount = parseAmount((whole->empty() ? "0" : *whole) + (fraction->empty() ? "" : "." + *fraction), decimals);
    if (!amount.ok())
        return amount.error().code == ErrorCode::tooLarge ? AmountFault::tooLarge : AmountFault::notANumber;
    if (amount->isZero())
        return AmountFault::nothing;
    return amount->units();
}

QString amountWritten(std::uint64_t units, unsigned decimals, const QLocale& locale)
{
    return written(units, decimals, locale, true);
}

QString amountTyped(std::uint64_t units, unsigned decimals, const QLocale& locale)
{
    return written(units, decimals, locale, false);
}

QString changeWritten(std::int64_t change, unsigned decimals, const QLocale& locale)
{
    const auto size = change < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(change) : static_cast<std::uint64_t>(change);
    const auto sign = change < 0 ? locale.negativeSign() : change > 0 ? locale.positiveSign() : QString();
    return sign + amountWritten(size, decimals, locale);
}

} // namespace granary::ui
