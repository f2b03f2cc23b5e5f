// The wallet's record in use: changed as a whole, kept before anybody sees the change, and the same for all who read it.
#pragma once

#include "core/base/random.h"
#include "core/wallet/problem.h"
#include "core/wallet/wallet_storage.h"

#include <functional>
#include <mutex>

namespace granary::wallet {

/// Thread-safe; everything of a wallet goes to its storage through one of these, one call at a time.
class RecordBook {
public:
    /// An empty record where there is none yet. `storage` outlives it. databaseDamaged: what is there is no record.
    static Result<std::unique_ptr<RecordBook>> open(WalletStorage& storage, Random& random);

    const WalletInstance& instance() const { return m_instance; }
    template <class Read>
    auto read(Read look) const
    {
        const std::lock_guard lock(m_mutex);
        return look(m_record);
    }
    /// `change` may refuse. Durable when it returns; nothing happened otherwise. tooMany: the record would be too large.
    Result<std::optional<Problem>> change(const std::function<std::optional<Problem>(WalletRecord& record)>& change);
    /// Kept beside the record, because it comes often. Durable when it returns.
    Status putVoucher(const ledger::Voucher& voucher);
    /// What another device, or this one before it was lost, has left in the drive. malformed, tooLarge, unsupportedVersion.
    Status merge(ByteView record);
    /// For the drive.
    Bytes encoded() const;

    /// Storage, while nobody else uses it.
    template <class Use>
    auto withStorage(Use use)
    {
        const std::lock_guard lock(m_mutex);
        return use(m_storage);
    }

private:
    RecordBook(WalletStorage& storage, WalletRecord record, const WalletInstance& instance)
        : m_storage(storage),
          m_record(std::move(record)),
          m_instance(instance)
    {}
    Status replace(WalletRecord record);

    mutable std::mutex m_mutex;
    WalletStorage& m_storage;
    WalletRecord m_record;
    WalletInstance m_instance;
};

} // namespace granary::wallet
