#include "core/wallet/problem.h"

#include <iterator>

namespace granary::wallet {

std::string_view problemName(Problem problem)
{
    constexpr std::string_view names[] = {"notAnAddress", "wrongChecksum", "nobodysAddress", "newerAddress", "ownAddress",
        "notAnAmount", "dust", "overspend", "lockedFunds", "memoTooLong", "badText", "unknownLedger", "otherLedger", "notSeenYet",
        "frozen", "doubtful", "stopped", "overDayBudget", "overMonthBudget", "overDownloadBudget", "noGrants", "hadGrant",
        "badTimeout", "unknownChannel", "channelOver", "channelRunning", "operationReused", "takenName", "tooMany"};
    static_assert(std::size(names) == static_cast<std::size_t>(Problem::tooMany) + 1);
    return names[static_cast<std::size_t>(problem)];
}

} // namespace granary::wallet
