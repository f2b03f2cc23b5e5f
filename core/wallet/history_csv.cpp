#include "core/wallet/history_csv.h"

#include "core/ledger/address.h"
#include "core/wallet/calendar.h"

#include <cstdio>

namespace granary::wallet {
namespace {

constexpr std::string_view header = "entry,time,kind,change,balance,symbol,address,name,memo,operation,channel,hash\r\n";

std::string signedAmount(std::int64_t change, unsigned decimals)
{
    const auto amount = *Amount().changedBy(change < 0 ? -change : change);
    return (change < 0 ? "-" : "") + amountText(amount, decimals);
}

} // namespace

std::string csvText(std::string_view text)
{
    std::string out(text);
    if (!out.empty() && std::string_view("=+-@\t\r").find(out.front()) != std::string_view::npos)
        out.insert(0, 1, '\'');
    if (out.find_first_of(",\"\r\n") == out.npos)
        return out;
    std::string quoted = "\"";
    for (const char c : out)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string isoTime(ledger::LedgerTime time)
{
    const auto date = civilDay(time.day());
    const auto second = time.seconds % ledger::LedgerTime::daySeconds;
    char out[64];
    std::snprintf(out, sizeof out, "%04lld-%02lld-%02lldT%02lld:%02lld:%02lldZ", static_cast<long long>(date.year),
        static_cast<long long>(date.month), static_cast<long long>(date.day), static_cast<long long>(second / 3600),
        static_cast<long long>(second / 60 % 60), static_cast<long long>(second % 60));
    return out;
}

std::string historyCsv(const LedgerWallet& wallet, const NameOf& nameOf)
{
    const auto& terms = wallet.genesis().terms();
    std::string out(header);
    for (const auto& line : wallet.history()) {
        auto memo = line.memo;
        if (line.operation && memo.empty())
            memo = wallet.memoOf(*line.operation);
        out += std::to_string(line.index) + ',' + isoTime(line.time) + ',' + line.kind + ',' +
            signedAmount(line.change, terms.decimals) + ',' + amountText(line.balance, terms.decimals) + ',' + terms.symbol +
            ',' + (line.other ? ledger::addressText(*line.other) : std::string()) + ',' +
            csvText(line.other ? nameOf(*line.other) : std::string()) + ',' + csvText(memo) + ',' +
            (line.operation ? line.operation->hex() : std::string()) + ',' +
            (line.channel ? line.channel->hex() : std::string()) + ',' +
            (line.notarised ? line.notarised->hex() : std::string()) + "\r\n";
    }
    return out;
}

} // namespace granary::wallet
