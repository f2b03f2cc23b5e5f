// A wallet's storage in an SQLCipher database, under the key of the drive's. Tables: core/specs/wallet.md, "Storage".
#pragma once

#include "core/store/database.h"
#include "core/wallet/wallet_storage.h"

namespace granary::wallet {

class WalletDatabase : public WalletStorage {
public:
    /// Opens, or makes where nothing is. databaseDamaged, unsupportedVersion and the file system's.
    static Result<std::unique_ptr<WalletDatabase>> open(
        FileSystem& files, const std::string& path, const store::DatabaseKey& key);

    Result<std::optional<WalletInstance>> instance() override;
    Status putInstance(const WalletInstance& instance) override;
    Result<std::optional<Bytes>> record() override;
    Status putRecord(ByteView record) override;
    Result<std::vector<ledger::Voucher>> vouchers() override;
    Status putVoucher(const ledger::Voucher& voucher) override;
    Result<std::optional<Bytes>> genesis(const ledger::LedgerId& id) override;
    Status putGenesis(const ledger::LedgerId& id, ByteView genesis) override;
    Result<std::vector<KeptOperation>> operations(const ledger::LedgerId& id) override;
    Status putOperation(const KeptOperation& operation) override;
    Result<std::vector<KeptEntry>> entries(const ledger::LedgerId& id) override;
    Status addEntries(const ledger::LedgerId& id, std::span<const KeptEntry> entries) override;
    Status dropEntries(const ledger::LedgerId& id) override;

private:
    explicit WalletDatabase(std::unique_ptr<store::Database> database) : m_database(std::move(database)) {}
    Result<std::optional<Bytes>> setting(std::string_view name);
    Status putSetting(std::string_view name, ByteView value);

    std::unique_ptr<store::Database> m_database;
};

} // namespace granary::wallet
