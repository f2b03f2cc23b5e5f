// The writing side of PostgresLedgerStore.
#pragma once

#include "core/platform/postgres_ledger_store.h"

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace granary::platform {

/// One transaction of the database, begun by whoever makes it; rolled back by its end unless committed. What is appended waits here and is sent with the commit,
/// all at once: a round trip for each row would be most of the time.
class PostgresLedgerWriter : public ledger::LedgerWriter {
public:
    explicit PostgresLedgerWriter(PostgresLedgerStore& store) : m_store(store) { m_store.m_writing = true; }
    ~PostgresLedgerWriter() override;
    /// Waits for its turn, and reads the tip.
    Status begin();

    ledger::Totals totals() const override { return m_tip.totals; }
    Result<Amount> balance(const ledger::AccountId& account) const override;
    Result<std::optional<ledger::Channel>> channel(const ledger::ChannelId& id) const override;
    Result<std::optional<ledger::KnownOperation>> operation(
        const ledger::AccountId& account, const ledger::OperationId& id) const override;
    Result<bool> granted(const ledger::AccountId& account) const override;
    const ledger::TreeFrontier& tree() const override { return m_tip.tree; }
    Result<ledger::StoredEntry> entry(std::uint64_t index) const override;
    Result<std::optional<ledger::SignedHead>> newestHead() const override;

    Status append(const ledger::NewEntry& entry) override;
    Status putHead(const ledger::SignedHead& head) override;
    Status commit() override;

private:
    using OperationKey = std::pair<ledger::AccountId, ledger::OperationId>;
    void put(const char* sql, std::vector<PostgresValue> values) { m_commands.push_back({sql, std::move(values)}); }
    void putChannel(const ledger::Channel& channel);
    void putTree(const Hash32& leaf);
    void putTip();

    PostgresLedgerStore& m_store;
    ledger::LedgerTip m_tip;
    std::vector<PostgresCommand> m_commands;
    bool m_committed = false;
    // What was appended, or read before: balances.
    std::vector<ledger::StoredEntry> m_entries;
    std::map<OperationKey, ledger::KnownOperation> m_operations;
    std::unordered_map<ledger::ChannelId, ledger::Channel> m_channels;
    std::unordered_set<ledger::AccountId> m_granted;
    std::optional<ledger::SignedHead> m_head;
    mutable std::unordered_map<ledger::AccountId, Amount> m_balances;
};

} // namespace granary::platform
