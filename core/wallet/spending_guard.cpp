#include "core/wallet/spending_guard.h"

#include "core/wallet/calendar.h"

#include <algorithm>

namespace granary::wallet {
namespace {

constexpr std::int64_t daySeconds = ledger::LedgerTime::daySeconds;

Amount sum(Amount a, Amount b)
{
    // Nobody has more than there is: a sum beyond the range is beyond every limit.
    return a.plus(b).value_or(Amount::units(Amount::mostUnits));
}

Amount spentOn(const Spent& spent, const DownloadId& download)
{
    const auto at =
        std::find_if(spent.downloads.begin(), spent.downloads.end(), [&](const auto& d) { return d.first == download; });
    return at == spent.downloads.end() ? Amount() : at->second;
}

/// Of all instances, as of one day.
struct SpentSums {
    Amount onDay;
    Amount inMonth;
    Amount onDownload;
};

SpentSums sumsOf(const std::vector<Spent>& all, std::int64_t day, const DownloadId& download)
{
    SpentSums out;
    for (const auto& spent : all) {
        // A counter of a later day counts, too: setting the clock back makes no new budget.
        if (spent.day >= day)
            out.onDay = sum(out.onDay, spent.onDay);
        if (spent.month >= monthOfDay(day))
            out.inMonth = sum(out.inMonth, spent.inMonth);
        out.onDownload = sum(out.onDownload, spentOn(spent, download));
    }
    return out;
}

bool exceeds(const std::optional<Amount>& limit, Amount spent, Amount more) { return limit && sum(spent, more) > *limit; }

void count(Spent& spent, std::int64_t day, const DownloadId& download, Amount amount)
{
    if (day > spent.day) {
        spent.day = day;
        spent.onDay = Amount();
    }
    if (monthOfDay(day) > spent.month) {
        spent.month = monthOfDay(day);
        spent.inMonth = Amount();
    }
    spent.onDay = sum(spent.onDay, amount);
    spent.inMonth = sum(spent.inMonth, amount);
    const auto before = spentOn(spent, download);
    std::erase_if(spent.downloads, [&](const auto& d) { return d.first == download; });
    spent.downloads.insert(spent.downloads.begin(), {download, sum(before, amount)});
    if (spent.downloads.size() > maxDownloads)
        spent.downloads.resize(maxDownloads);
}

Amount less(Amount from, Amount by) { return from.minus(by).value_or(Amount()); }

} // namespace

std::int64_t monthOfDay(std::int64_t day)
{
    const auto date = civilDay(day);
    return date.year * 12 + date.month - 1;
}

std::int64_t SpendingGuard::today() const
{
    return ledger::LedgerTime{}.plusSeconds(m_clock.wall().ns / 1'000'000'000).seconds / daySeconds;
}

Result<Answer<Allowance>> SpendingGuard::reserve(const ledger::LedgerId& id, const DownloadId& download, Amount amount)
{
    std::int64_t day = 0;
    GRANARY_ASSIGN(const auto problem, m_book.change([&](WalletRecord& record) -> std::optional<Problem> {
        if (record.stopped())
            return Problem::stopped;
        auto own = record.spent(id, m_book.instance());
        day = std::max(today(), own.day);
        const auto budget = record.budget(id);
        const auto sums = sumsOf(record.spentByAll(id), day, download);
        if (exceeds(budget.perDay, sums.onDay, amount))
            return Problem::overDayBudget;
        if (exceeds(budget.perMonth, sums.inMonth, amount))
            return Problem::overMonthBudget;
        if (exceeds(budget.perDownload, sums.onDownload, amount))
            return Problem::overDownloadBudget;
        count(own, day, download, amount);
        record.putSpent(id, m_book.instance(), own);
        return std::nullopt;
    }));
    if (problem)
        return Answer<Allowance>(*problem);
    return Answer<Allowance>(Allowance{id, download, amount, day});
}

Status SpendingGuard::giveBack(const Allowance& allowance, Amount unspent)
{
    GRANARY_ASSERT(unspent <= allowance.amount);
    const auto changed = m_book.change([&](WalletRecord& record) -> std::optional<Problem> {
        auto own = record.spent(allowance.ledger, m_book.instance());
        if (own.day == allowance.day)
            own.onDay = less(own.onDay, unspent);
        if (own.month == monthOfDay(allowance.day))
            own.inMonth = less(own.inMonth, unspent);
        for (auto& [download, amount] : own.downloads)
            if (download == allowance.download)
                amount = less(amount, unspent);
        record.putSpent(allowance.ledger, m_book.instance(), own);
        return std::nullopt;
    });
    return changed.ok() ? Status() : Status(changed.error());
}

bool SpendingGuard::stopped() const
{
    return m_book.read([](const WalletRecord& record) { return record.stopped(); });
}

Status SpendingGuard::setStopped(bool on)
{
    const auto changed = m_book.change([on](WalletRecord& record) -> std::optional<Problem> {
        record.putStopped(on);
        return std::nullopt;
    });
    return changed.ok() ? Status() : Status(changed.error());
}

Budget SpendingGuard::budget(const ledger::LedgerId& id) const
{
    return m_book.read([&](const WalletRecord& record) { return record.budget(id); });
}

Result<std::optional<Problem>> SpendingGuard::setBudget(const ledger::LedgerId& id, const Budget& budget)
{
    return m_book.change([&](WalletRecord& record) -> std::optional<Problem> {
        record.putBudget(id, budget);
        return std::nullopt;
    });
}

BudgetLeft SpendingGuard::left(const ledger::LedgerId& id) const
{
    return m_book.read([&](const WalletRecord& record) {
        const auto day = std::max(today(), record.spent(id, m_book.instance()).day);
        const auto budget = record.budget(id);
        const auto sums = sumsOf(record.spentByAll(id), day, {});
        const auto left = [](const std::optional<Amount>& limit, Amount spent) {
            return limit ? std::optional(less(*limit, spent)) : std::nullopt;
        };
        return BudgetLeft{left(budget.perDay, sums.onDay), left(budget.perMonth, sums.inMonth)};
    });
}

} // namespace granary::wallet
