// A wallet's record: what is taken is written as the same bytes again, every value in it can be used, and merging with itself or with nothing changes nothing.
#include "core/wallet/wallet_record.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::wallet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = fuzz::view(data, size);
    const auto record = WalletRecord::decode(input);
    if (!record.ok())
        return 0;
    GRANARY_ASSERT(equalBytes(record->encode(), input));
    GRANARY_ASSERT(record->items().size() <= maxRecordItems);
    for (const auto& [id, url] : record->ledgers()) {
        GRANARY_ASSERT(record->ledgerUrl(id) == url && !url.empty() && url.size() <= maxUrlBytes);
        static_cast<void>(record->budget(id));
        static_cast<void>(record->spentByAll(id));
        static_cast<void>(record->head(id));
        static_cast<void>(record->fraud(id));
    }
    for (const auto& [account, name] : record->names())
        GRANARY_ASSERT(record->name(account) == name);
    for (const auto& channel : record->channels()) {
        const auto voucher = record->voucher(channel.terms.id);
        GRANARY_ASSERT(record->channel(channel.terms.id) == channel && (!voucher || voucher->channel == channel.terms.id));
    }
    static_cast<void>(record->stopped());
    auto merged = *record;
    GRANARY_ASSERT(merged.merge(*record).ok() && merged == *record);
    WalletRecord empty;
    GRANARY_ASSERT(empty.merge(*record).ok() && empty == *record);
    merged.dropOldChannels({ledger::LedgerTime::latestSeconds});
    GRANARY_ASSERT(WalletRecord::decode(merged.encode()).ok());
    return 0;
}
