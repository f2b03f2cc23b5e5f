// Dates of UTC, for months of budgets and times in tables.
#pragma once

#include <cstdint>

namespace granary::wallet {

struct CivilDay {
    std::int64_t year = 0;
    std::int64_t month = 0; ///< 1 to 12
    std::int64_t day = 0;   ///< 1 to 31
    friend bool operator==(const CivilDay&, const CivilDay&) = default;
};

/// Of days since 1970-01-01, at least 0. Hinnant, "chrono-Compatible Low-Level Date Algorithms": civil_from_days.
CivilDay civilDay(std::int64_t daysSince1970);

} // namespace granary::wallet
