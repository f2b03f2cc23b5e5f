// The WalletStorage port in memory: the twin that passes the same suite. It can fail, and be lost to a crash, at every change.
#pragma once

#include "core/wallet/wallet_storage.h"

#include <map>

namespace granary::wallet::test {

class MemoryWalletStorage : public WalletStorage {
public:
    /// The change of that number, counted from 1, and all that follow answer ioError and do nothing; 0: none does.
    std::uint64_t failFrom = 0;
    std::uint64_t changes = 0;

    Result<std::optional<WalletInstance>> instance() override { return m_instance; }
    Status putInstance(const WalletInstance& instance) override
    {
        return change([&] { m_instance = instance; });
    }
    Result<std::optional<Bytes>> record() override { return m_record; }
    Status putRecord(ByteView record) override
    {
        return change([&] { m_record = toBytes(record); });
    }
    Result<std::vector<ledger::Voucher>> vouchers() override
    {
        std::vector<ledger::Voucher> out;
        for (const auto& [id, voucher] : m_vouchers)
            out.push_back(voucher);
        return out;
    }
    Status putVoucher(const ledger::Voucher& voucher) override
    {
        return change([&] {
            const auto [at, fresh] = m_vouchers.emplace(voucher.channel, voucher);
            if (!fresh && at->second.paid < voucher.paid)
                at->second = voucher;
        });
    }
    Result<std::optional<Bytes>> genesis(const ledger::LedgerId& id) override
    {
        const auto at = m_genesis.find(id);
        return at == m_genesis.end() ? std::nullopt : std::optional(at->second);
    }
    Status putGenesis(const ledger::LedgerId& id, ByteView genesis) override
    {
        return change([&] { m_genesis[id] = toBytes(genesis); });
    }
    Result<std::vector<KeptOperation>> operations(const ledger::LedgerId& id) override
    {
        std::vector<KeptOperation> out;
        for (const auto& operation : m_operations)
            if (operation.ledger == id)
                out.push_back(operation);
        return out;
    }
    Status putOperation(const KeptOperation& operation) override
    {
        return change([&] {
            for (auto& known : m_operations)
                if (known.ledger == operation.ledger && known.id == operation.id) {
                    known = operation;
                    return;
                }
            m_operations.push_back(operation);
        });
    }
    Result<std::vector<KeptEntry>> entries(const ledger::LedgerId& id) override
    {
        std::vector<KeptEntry> out;
        for (const auto& [index, entry] : m_entries[id])
            out.push_back({index, entry});
        return out;
    }
    Status addEntries(const ledger::LedgerId& id, std::span<const KeptEntry> entries) override
    {
        return change([&] {
            for (const auto& entry : entries)
                m_entries[id][entry.index] = entry.entry;
        });
    }
    Status dropEntries(const ledger::LedgerId& id) override
    {
        return change([&] { m_entries.erase(id); });
    }

private:
    template <class Change>
    Status change(Change apply)
    {
        if (++changes >= failFrom && failFrom != 0)
            return ErrorCode::ioError;
        apply();
        return {};
    }

    std::optional<WalletInstance> m_instance;
    std::optional<Bytes> m_record;
    std::map<ledger::ChannelId, ledger::Voucher> m_vouchers;
    std::map<ledger::LedgerId, Bytes> m_genesis;
    std::vector<KeptOperation> m_operations;
    std::map<ledger::LedgerId, std::map<std::uint64_t, Bytes>> m_entries;
};

} // namespace granary::wallet::test
