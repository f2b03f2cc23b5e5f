// Why a wallet does not do what it was asked for: things that its owner can mend, each of them another sentence. Spec: core/specs/wallet.md, "Problems".
#pragma once

#include "core/base/result.h"

#include <variant>

namespace granary::wallet {

/// Names are part of the interface: they only grow.
enum class Problem : std::uint8_t {
    notAnAddress,       ///< the text is no address of a ledger
    wrongChecksum,      ///< it looks like one and was mistyped
    nobodysAddress,     ///< a checksum that is right, of a key that nobody can have
    newerAddress,       ///< an address of a later version
    ownAddress,         ///< payer and payee are one
    notAnAmount,        ///< no digits with perhaps a point
    dust,               ///< nothing, or not a whole number of the smallest unit
    overspend,          ///< more than is available
    lockedFunds,        ///< it is there, but not free yet
    memoTooLong,        ///< more than 206 bytes
    badText,            ///< a name or memo that cannot be shown
    unknownLedger,      ///< none that this wallet has joined
    otherLedger,        ///< a request for payment on another one
    notSeenYet,         ///< no head of it was verified yet
    frozen,             ///< the ledger is convicted of having rewritten its past
    doubtful,           ///< what it says now does not continue what it said before
    stopped,            ///< the stop switch is on
    overDayBudget,      ///< automatic payments of today
    overMonthBudget,    ///< of this month
    overDownloadBudget, ///< of one download
    noGrants,           ///< this ledger gives none
    hadGrant,           ///< once for each account
    badTimeout,         ///< a channel lasts from a minute to 90 days
    unknownChannel,     ///< none of ours
    channelOver,        ///< ended, or too late
    channelRunning,     ///< too early to take the deposit back
    operationReused,    ///< the same operation id stands for something else
    takenName,          ///< another address has that name
    tooMany,            ///< of what is kept: names, channels, ledgers
};
std::string_view problemName(Problem problem);

/// An answer, or why there is none. Errors (Result) are those of storage and network.
template <class T>
using Answer = std::variant<T, Problem>;

template <class T>
const Problem* problemIn(const Answer<T>& answer)
{
    return std::get_if<Problem>(&answer);
}

} // namespace granary::wallet
