// What may be entered. Pure: no clock, no storage, no state of its own. Spec: core/specs/ledger.md, "Rules".
#pragma once

#include "core/ledger/book.h"
#include "core/ledger/genesis.h"
#include "core/ledger/transaction.h"

namespace granary::ledger {

/// A transaction's `expires` is at most this far ahead.
inline constexpr std::int64_t maxLifetimeSeconds = LedgerTime::daySeconds;
inline constexpr std::int64_t minChannelSeconds = 60;
inline constexpr std::int64_t maxChannelSeconds = 90 * LedgerTime::daySeconds;

/// Why not. Names are part of the API: they only grow.
enum class Refusal : std::uint8_t {
    wrongLedger,       ///< signed for another one
    expired,           ///< signed to be entered before now
    expiresTooLate,    ///< more than a day ahead, by the ledger's clock
    operationReused,   ///< the same operation id stands for something else
    insufficientFunds, ///< more than the account holds
    fundsLocked,       ///< it holds enough, but part of that is not free yet
    ownAccount,        ///< payer and payee are one
    reservedAccount,   ///< nobody pays the pool or signs for it
    badTimeout,        ///< less than a minute or more than 90 days ahead
    unknownChannel,
    notPayee,       ///< only the payee closes
    channelEnded,   ///< closed or expired before
    channelOver,    ///< too late to close
    channelRunning, ///< too early to expire
    overDeposit,    ///< a voucher of more than was set apart
    wrongVoucher,   ///< not signed by the payer for this amount
    noGrants,       ///< this ledger gives none
    grantedBefore,
    grantsUsedUp, ///< today, or the pool is empty
    wrongDay,     ///< the proof of work is of another day
    tooLittleWork,
    notOperator,
    badOutage, ///< not between the last entry and now
};
std::string_view refusalName(Refusal refusal);

/// The transaction is entered already: its receipt is that of this entry.
struct Repeated {
    std::uint64_t index = 0;
    friend bool operator==(const Repeated&, const Repeated&) = default;
};
using Verdict = std::variant<Changes, Repeated, Refusal>;

/// What entering this transaction, whose signature was checked, would change. `now` is the clock's; an entry's time is never before the last one's.
/// Errors are the book's.
Result<Verdict> decide(const Genesis& genesis, const Book& book, const OpenedTransaction& opened, LedgerTime now);
/// Entry 0: the supply goes to its first holders.
Changes foundingChanges(const Genesis& genesis);

/// Double entry: postings and channels add up to zero, and all there is to the supply. Asserts.
void assertBalanced(const Changes& changes, Amount supply);

} // namespace granary::ledger
