// The ledger's books as the rules see them: what is there, and what an entry changes.
#pragma once

#include "core/base/amount.h"
#include "core/ledger/ids.h"

#include <string_view>
#include <vector>

namespace granary::ledger {

/// Values are stored: they only grow.
enum class ChannelState : std::uint8_t { open = 0, closed = 1, expired = 2 };

/// A deposit that a payer set apart for one payee.
struct Channel {
    ChannelId id;
    AccountId payer;
    AccountId payee;
    Amount deposit;
    LedgerTime timeout;                   ///< as it was opened
    std::int64_t outageSecondsAtOpen = 0; ///< Totals::outageSeconds then
    ChannelState state = ChannelState::open;
    Amount paid;                ///< to the payee, once closed
    std::uint64_t openedBy = 0; ///< entry
    std::uint64_t endedBy = 0;  ///< entry; 0 while open
    /// When it ends, after what the ledger was out of reach meanwhile.
    LedgerTime endsAt(std::int64_t outageSecondsNow) const { return timeout.plusSeconds(outageSecondsNow - outageSecondsAtOpen); }
    friend bool operator==(const Channel&, const Channel&) = default;
};

/// Sums over everything, carried along with each entry.
struct Totals {
    std::uint64_t entries = 0;
    LedgerTime time; ///< of the last entry; never goes back
    Amount inAccounts;
    Amount inChannels;
    std::int64_t outageSeconds = 0;
    std::int64_t grantDay = 0;
    std::uint32_t grantsOnDay = 0;
    friend bool operator==(const Totals&, const Totals&) = default;
};

/// One line of an entry. Every entry has one for whoever signed it, if only of zero.
struct Posting {
    AccountId account;
    std::int64_t change = 0;
    Amount balance; ///< after it
    friend bool operator==(const Posting&, const Posting&) = default;
};

/// All that one entry changes. Postings and the change of what is in channels add up to zero.
struct Changes {
    std::uint64_t index = 0;
    LedgerTime time;
    std::vector<Posting> postings;  ///< each account once
    std::optional<Channel> channel; ///< as it is from now on
    std::optional<AccountId> granted;
    Totals before;
    Totals after;
    friend bool operator==(const Changes&, const Changes&) = default;
};

struct KnownOperation {
    std::uint64_t index = 0;
    Hash32 bodyHash;
    friend bool operator==(const KnownOperation&, const KnownOperation&) = default;
};

/// Reading the books. Errors are the storage's.
class Book {
public:
    virtual ~Book() = default;
    virtual Totals totals() const = 0;
    /// Zero for an account that nobody knows.
    virtual Result<Amount> balance(const AccountId& account) const = 0;
    virtual Result<std::optional<Channel>> channel(const ChannelId& id) const = 0;
    virtual Result<std::optional<KnownOperation>> operation(const AccountId& account, const OperationId& id) const = 0;
    /// Whether it has had its starter grant.
    virtual Result<bool> granted(const AccountId& account) const = 0;
};

} // namespace granary::ledger
