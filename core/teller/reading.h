// Answers to what is read of a ledger: a pure function of the books.
#pragma once

#include "core/ledger/ledger_store.h"
#include "core/ledger/rules.h"
#include "core/teller/call.h"

namespace granary::teller {

struct Books {
    const ledger::LedgerStore& store;
    const ledger::Genesis& genesis;
    ledger::LedgerTime now;
};

struct Reply {
    int status = 200;
    std::string type = "application/json";
    std::string body;
    platform::HttpFields fields = {};
};

/// What one answer of the log holds at most, and what of it.
inline constexpr std::size_t maxLogBytes = 256 << 10;
inline constexpr std::size_t mostLogEntries = 1000;

/// notFound; invalidArgument: sizes that the log does not have; those of the store.
Result<Reply> answer(const Books& books, const Read& read);
Reply errorReply(const Error& error);
/// Of an error of the store while something is entered: nothing is known of it then, so asking again with the same operation id tells.
Reply storageReply(const Error& error);
Reply refusalReply(ledger::Refusal refusal);
Reply receiptReply(const ledger::Receipt& receipt);

/// What an account's page begins with.
struct AccountState {
    ledger::Totals totals;
    Amount balance;
    Amount locked;
    Amount available; ///< what it may spend now
};
Result<AccountState> accountState(const Books& books, const ledger::AccountId& account);

struct Inclusion {
    ledger::StoredEntry entry;
    std::uint64_t size = 0;
    Hash32 root;
    std::vector<Hash32> hashes;
    std::optional<ledger::SignedHead> head; ///< of that size
};
/// In the log of `size`, or of the newest head. notFound: no such entry, or no head has it yet.
Result<Inclusion> inclusion(const Books& books, std::uint64_t index, std::optional<std::uint64_t> size);

} // namespace granary::teller
