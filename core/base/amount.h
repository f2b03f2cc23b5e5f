// Amounts of a token, in whole numbers of its smallest unit.
#pragma once

#include "core/base/result.h"

#include <compare>

namespace granary {

/// 0 to 2^63 - 1 units, so that every amount and every difference of two fits a signed 64-bit column and a bencoded integer. Arithmetic is
/// checked: what would leave the range is an answer, never a wrapped number. There is no conversion to floating point.
class Amount {
public:
    static constexpr std::uint64_t mostUnits = INT64_MAX;

    constexpr Amount() = default;
    /// Nullopt above mostUnits.
    static constexpr std::optional<Amount> ofUnits(std::uint64_t units)
    {
        return units <= mostUnits ? std::optional(Amount(units)) : std::nullopt;
    }
    /// For constants: asserts.
    static constexpr Amount units(std::uint64_t units)
    {
        GRANARY_ASSERT(units <= mostUnits);
        return Amount(units);
    }

    constexpr std::uint64_t units() const { return m_units; }
    constexpr std::int64_t signedUnits() const { return static_cast<std::int64_t>(m_units); }
    constexpr bool isZero() const { return m_units == 0; }
    /// Nullopt when the sum is above mostUnits.
    constexpr std::optional<Amount> plus(Amount other) const { return ofUnits(m_units + other.m_units); }
    /// Nullopt when `other` is more than this.
    constexpr std::optional<Amount> minus(Amount other) const
    {
        return other.m_units <= m_units ? std::optional(Amount(m_units - other.m_units)) : std::nullopt;
    }
    /// Nullopt when the result is below zero or above mostUnits.
    constexpr std::optional<Amount> changedBy(std::int64_t change) const
    {
        if (change >= 0)
            return plus(Amount(static_cast<std::uint64_t>(change)));
        return minus(Amount(std::uint64_t{0} - static_cast<std::uint64_t>(change)));
    }
    /// floor(this * numerator / denominator), exact in 128 bits. numerator <= denominator, denominator > 0: asserts.
    Amount fraction(std::uint64_t numerator, std::uint64_t denominator) const;

    friend constexpr auto operator<=>(const Amount&, const Amount&) = default;

private:
    constexpr explicit Amount(std::uint64_t units) : m_units(units) {}
    std::uint64_t m_units = 0;
};

/// Decimals that a token may have.
inline constexpr unsigned maxDecimals = 18;

/// "12.5" for 12,500,000 units at 6 decimals: a point, no grouping, no trailing zeros. For files, commands and the API; windows write numbers as
/// the user's language does.
std::string amountText(Amount amount, unsigned decimals);
/// Digits, perhaps a point and at most `decimals` digits behind it. invalidArgument: anything else; tooLarge: beyond the range.
Result<Amount> parseAmount(std::string_view text, unsigned decimals);

} // namespace granary
