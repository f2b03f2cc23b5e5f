#include "core/wallet/record_book.h"

namespace granary::wallet {

Result<std::unique_ptr<RecordBook>> RecordBook::open(WalletStorage& storage, Random& random)
{
    WalletRecord record;
    GRANARY_ASSIGN(const auto bytes, storage.record());
    if (bytes) {
        auto read = WalletRecord::decode(*bytes);
        if (!read.ok() && read.error().code == ErrorCode::unsupportedVersion)
            return read.error();
        if (!read.ok())
            return Error(ErrorCode::databaseDamaged, read.error().text());
        record = *std::move(read);
    }
    GRANARY_ASSIGN(const auto vouchers, storage.vouchers());
    for (const auto& voucher : vouchers)
        if (record.channel(voucher.channel)) // else of one that was dropped
            record.putVoucher(voucher);
    GRANARY_ASSIGN(auto instance, storage.instance());
    if (!instance) {
        instance = random.id<WalletInstance>();
        GRANARY_TRY(storage.putInstance(*instance));
    }
    return std::unique_ptr<RecordBook>(new RecordBook(storage, std::move(record), *instance));
}

Status RecordBook::replace(WalletRecord record)
{
    GRANARY_TRY(m_storage.putRecord(record.encode()));
    m_record = std::move(record);
    return {};
}

Result<std::optional<Problem>> RecordBook::change(const std::function<std::optional<Problem>(WalletRecord& record)>& change)
{
    const std::lock_guard lock(m_mutex);
    auto record = m_record;
    if (const auto problem = change(record))
        return problem;
    if (record == m_record)
        return std::optional<Problem>();
    if (record.items().size() > maxRecordItems || record.encode().size() > maxWalletRecordBytes)
        return std::optional(Problem::tooMany);
    GRANARY_TRY(replace(std::move(record)));
    return std::optional<Problem>();
}

Status RecordBook::putVoucher(const ledger::Voucher& voucher)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(m_storage.putVoucher(voucher));
    m_record.putVoucher(voucher);
    return {};
}

Status RecordBook::merge(ByteView record)
{
    GRANARY_ASSIGN(const auto other, WalletRecord::decode(record));
    const std::lock_guard lock(m_mutex);
    auto merged = m_record;
    GRANARY_TRY(merged.merge(other));
    if (merged == m_record)
        return {};
    return replace(std::move(merged));
}

Bytes RecordBook::encoded() const
{
    const std::lock_guard lock(m_mutex);
    return m_record.encode();
}

} // namespace granary::wallet
