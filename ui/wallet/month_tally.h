// What came in and went out in a month, day by day.
#pragma once

#include "core/api/wallet.h"

#include <QDate>

#include <array>
#include <vector>

namespace granary::ui {

struct DayTally {
    std::uint64_t received = 0;
    std::uint64_t spent = 0;
    friend bool operator==(const DayTally&, const DayTally&) = default;
};

/// Of the month that holds `today`, in the user's time zone. What is put into a channel is spent when the channel ends, less what comes back.
class MonthTally {
public:
    MonthTally() = default;
    MonthTally(const std::string& ledger, const QDate& today);

    /// Whether it goes on with this ledger and day; else a new one is to be begun.
    bool isOf(const std::string& ledger, const QDate& today) const;
    /// Takes rows, newest first, that stand behind all that were taken before. True: older ones are wanted.
    bool take(const std::vector<api::HistoryRow>& rows, const std::vector<api::WalletChannel>& channels);
    /// All rows of this turn were taken.
    void close() { m_counted = m_newest; }

    QDate month() const { return m_month; }
    const std::array<DayTally, 31>& days() const { return m_days; }
    DayTally sum() const;

private:
    void add(const api::HistoryRow& row, const QDate& day, const std::vector<api::WalletChannel>& channels);

    std::string m_ledger;
    QDate m_month;
    std::array<DayTally, 31> m_days{};
    std::optional<std::uint64_t> m_counted; // newest entry of the turns before
    std::optional<std::uint64_t> m_newest;
};

} // namespace granary::ui
