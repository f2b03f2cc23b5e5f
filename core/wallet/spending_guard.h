// What may be spent without asking its owner each time. Spec: core/specs/wallet.md, "Budgets".
#pragma once

#include "core/base/clock.h"
#include "core/wallet/record_book.h"

namespace granary::wallet {

/// Months since the year 0 of a day since 1970, in the calendar of UTC.
std::int64_t monthOfDay(std::int64_t day);

/// An amount that was set apart for one purpose and counts as spent from then on.
struct Allowance {
    ledger::LedgerId ledger;
    DownloadId download;
    Amount amount;
    std::int64_t day = 0; ///< that it counts on
};

/// What is left of each limit; nullopt without one.
struct BudgetLeft {
    std::optional<Amount> today;
    std::optional<Amount> thisMonth;
    friend bool operator==(const BudgetLeft&, const BudgetLeft&) = default;
};

/// Stands above every automatic payment; payments that a person orders pass it by. Thread-safe. Whoever pays by himself sets an allowance apart first, pays out of
/// it, and gives back what is left: a crash in between counts all of it as spent. So nothing is ever spent beyond a limit, on any of a drive's devices as far as they
/// have heard of each other.
class SpendingGuard {
public:
    SpendingGuard(RecordBook& book, const Clock& clock) : m_book(book), m_clock(clock) {}

    /// stopped, overDayBudget, overMonthBudget, overDownloadBudget. Durable when it returns.
    Result<Answer<Allowance>> reserve(const ledger::LedgerId& id, const DownloadId& download, Amount amount);
    /// What was not spent of it; at most what it was. Only what still counts comes back: not on another day to that day's limit.
    Status giveBack(const Allowance& allowance, Amount unspent);
    /// To be asked before each payment out of an allowance: the switch ends those that are under way, too.
    bool stopped() const;
    Status setStopped(bool on);

    Budget budget(const ledger::LedgerId& id) const;
    Result<std::optional<Problem>> setBudget(const ledger::LedgerId& id, const Budget& budget);
    BudgetLeft left(const ledger::LedgerId& id) const;

private:
    std::int64_t today() const;

    RecordBook& m_book;
    const Clock& m_clock;
};

} // namespace granary::wallet
