#include "core/base/amount.h"

namespace granary {
namespace {

__extension__ using Wide = unsigned __int128;

std::uint64_t powerOfTen(unsigned exponent)
{
    std::uint64_t out = 1;
    for (unsigned i = 0; i < exponent; ++i)
        out *= 10;
    return out;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace

Amount Amount::fraction(std::uint64_t numerator, std::uint64_t denominator) const
{
    GRANARY_ASSERT(denominator > 0 && numerator <= denominator);
    return Amount(static_cast<std::uint64_t>(Wide(m_units) * numerator / denominator));
}

std::string amountText(Amount amount, unsigned decimals)
{
    GRANARY_ASSERT(decimals <= maxDecimals);
    const auto scale = powerOfTen(decimals);
    auto out = std::to_string(amount.units() / scale);
    auto rest = std::to_string(amount.units() % scale);
    if (rest == "0")
        return out;
    rest.insert(0, decimals - rest.size(), '0');
    rest.erase(rest.find_last_not_of('0') + 1);
    return out + "." + rest;
}

Result<Amount> parseAmount(std::string_view text, unsigned decimals)
{
    GRANARY_ASSERT(decimals <= maxDecimals);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == text.npos ? std::string_view() : text.substr(point + 1);
    if (whole.empty() || (point != text.npos && fraction.empty()) || fraction.size() > decimals)
        return Error(ErrorCode::invalidArgument, "not an amount");
    Wide units = 0;
    const auto take = [&](char c) {
        // Far below 2^128 after any number of digits: it stops growing beyond what an amount can be.
        if (units <= Amount::mostUnits)
            units = units * 10 + static_cast<unsigned>(c - '0');
    };
    for (const auto part : {whole, fraction})
        for (const char c : part) {
            if (!isDigit(c))
                return Error(ErrorCode::invalidArgument, "not an amount");
            take(c);
        }
    for (auto i = fraction.size(); i < decimals; ++i)
        take('0');
    if (units > Amount::mostUnits)
        return Error(ErrorCode::tooLarge, "amount");
    return *Amount::ofUnits(static_cast<std::uint64_t>(units));
}

} // namespace granary
