#include "core/wallet/calendar.h"

namespace granary::wallet {

CivilDay civilDay(std::int64_t daysSince1970)
{
    // From the first of March of the year 0, so that a leap day ends its year.
    const auto days = daysSince1970 + 719'468;
    const auto era = days / 146'097;
    const auto ofEra = days % 146'097;
    const auto yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36'524 - ofEra / 146'096) / 365;
    const auto ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const auto fromMarch = (5 * ofYear + 2) / 153;
    const auto month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * fromMarch + 2) / 5 + 1};
}

} // namespace granary::wallet
