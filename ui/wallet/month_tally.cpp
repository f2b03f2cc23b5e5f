#include "ui/wallet/month_tally.h"

#include "core/base/amount.h"
#include "ui/base/format.h"

#include <algorithm>

namespace granary::ui {
namespace {

/// What is beyond any ledger's supply is of no use to anybody.
void raise(std::uint64_t& sum, std::uint64_t by) { sum = std::min(Amount::mostUnits, sum + std::min(Amount::mostUnits, by)); }

} // namespace

MonthTally::MonthTally(const std::string& ledger, const QDate& today) : m_ledger(ledger), m_month(today.year(), today.month(), 1)
{}

bool MonthTally::isOf(const std::string& ledger, const QDate& today) const
{
    return m_ledger == ledger && m_month == QDate(today.year(), today.month(), 1);
}

bool MonthTally::take(const std::vector<api::HistoryRow>& rows, const std::vector<api::WalletChannel>& channels)
{
    for (const auto& row : rows) {
        if (m_counted && row.entry <= *m_counted)
            return false;
        m_newest = std::max(m_newest.value_or(row.entry), row.entry);
        const auto day = timeOf(row.time).toLocalTime().date();
        if (day < m_month)
            return false;
        if (day < m_month.addMonths(1)) // clocks of ledgers may be ahead
            add(row, day, channels);
    }
    return true;
}

void MonthTally::add(const api::HistoryRow& row, const QDate& day, const std::vector<api::WalletChannel>& channels)
{
    auto& to = m_days[static_cast<std::size_t>(day.day() - 1)];
    const auto channel = row.channel.empty()
        ? channels.end()
        : std::find_if(channels.begin(), channels.end(), [&](const auto& c) { return c.id == row.channel; });
    if (channel != channels.end() && channel->paying) {
        const auto back = static_cast<std::uint64_t>(std::max<std::int64_t>(row.change, 0));
        if (row.kind != "open")
            raise(to.spent, channel->deposit - std::min(channel->deposit, back));
        return;
    }
    if (row.change >= 0)
        raise(to.received, static_cast<std::uint64_t>(row.change));
    else
        raise(to.spent, std::uint64_t{0} - static_cast<std::uint64_t>(row.change));
}

DayTally MonthTally::sum() const
{
    DayTally out;
    for (const auto& day : m_days) {
        raise(out.received, day.received);
        raise(out.spent, day.spent);
    }
    return out;
}

} // namespace granary::ui
