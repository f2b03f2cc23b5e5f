// The books in memory: for whoever replays a ledger to verify it, and for tests.
#pragma once

#include "core/ledger/rules.h"

#include <unordered_map>
#include <unordered_set>

namespace granary::ledger {

/// One thread at a time; the genesis outlives it. Invariant: what is in accounts and in open channels is the supply.
class LedgerState : public Book {
public:
    /// After entry 0.
    explicit LedgerState(const Genesis& genesis);

    Totals totals() const override { return m_totals; }
    Result<Amount> balance(const AccountId& account) const override;
    Result<std::optional<Channel>> channel(const ChannelId& id) const override;
    Result<std::optional<KnownOperation>> operation(const AccountId& account, const OperationId& id) const override;
    Result<bool> granted(const AccountId& account) const override { return m_granted.contains(account); }

    /// What decide() said of this transaction in this state. Asserts that it fits.
    void apply(const Changes& changes, const OpenedTransaction& opened);
    /// decide() and apply(): what entering it answers.
    Verdict enter(const OpenedTransaction& opened, LedgerTime now);
    /// Adds up every account and open channel anew and compares with the running totals and the supply. Asserts.
    void recount() const;

    const std::unordered_map<AccountId, Amount>& balances() const { return m_balances; }
    const std::unordered_map<ChannelId, Channel>& channels() const { return m_channels; }

private:
    struct OperationKey {
        AccountId account;
        OperationId id;
        friend bool operator==(const OperationKey&, const OperationKey&) = default;
    };
    struct HashOfKey {
        std::size_t operator()(const OperationKey& key) const noexcept
        {
            return std::hash<AccountId>()(key.account) ^ std::hash<OperationId>()(key.id);
        }
    };
    void applyBooks(const Changes& changes);

    const Genesis* m_genesis;
    Totals m_totals;
    std::unordered_map<AccountId, Amount> m_balances;
    std::unordered_map<ChannelId, Channel> m_channels;
    std::unordered_map<OperationKey, KnownOperation, HashOfKey> m_operations;
    std::unordered_set<AccountId> m_granted;
};

} // namespace granary::ledger
