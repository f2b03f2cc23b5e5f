// Amounts of tokens as the user's language writes numbers: whole numbers of the smallest unit, never floating point.
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>
#include <variant>

namespace granary::ui {

enum class AmountFault {
    empty,
    notANumber, ///< also where the marks between groups stand elsewhere than between groups: "1.50" is no German number
    tooFine,    ///< more decimals than the token has
    nothing,    ///< zero
    tooLarge,
};

/// What was typed, in the smallest unit: digits of any script, the locale's decimal point, and its marks between groups where they belong.
std::variant<std::uint64_t, AmountFault> readAmount(const QString& text, unsigned decimals, const QLocale& locale = QLocale());
/// All decimals of a token that has one or two; else without zeros at the end.
QString amountWritten(std::uint64_t units, unsigned decimals, const QLocale& locale = QLocale());
/// The same without marks between groups: for fields.
QString amountTyped(std::uint64_t units, unsigned decimals, const QLocale& locale = QLocale());
/// With its sign.
QString changeWritten(std::int64_t change, unsigned decimals, const QLocale& locale = QLocale());

} // namespace granary::ui
