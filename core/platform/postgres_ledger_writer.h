// The writing side of PostgresLedgerStore.
#pragma once

#include "core/platform/postgres_ledger_store.h"

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace granary::platform {

/// One transaction of the database, begun by begin() or whoever makes it; rolled back by its end unless committed. While it lasts no other process writes, so each wait for the database costs
/// them all: what is expected is read by one statement a table, what is appended waits here and is sent as one statement a table, with the commit.
class PostgresLedgerWriter : public ledger::LedgerWriter {
public:
    explicit PostgresLedgerWriter(PostgresLedgerStore& store) : m_store(store) { m_store.m_writing = true; }
    ~PostgresLedgerWriter() override;
    /// Begins the transaction, waits for its turn, and reads the tip.
    Status begin();

    Status expect(std::span<const Result<ledger::OpenedTransaction>> transactions) override;
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
    /// Of one table, column by column.
    struct EntryRows {
        std::vector<std::int64_t> index, time;
        std::vector<Bytes> account, operation, record, leaf, receipt;
    };
    struct PostingRows {
        std::vector<Bytes> account;
        std::vector<std::int64_t> index, change, balance;
    };
    /// Puts the question, and takes the answer.
    PostgresCommand askOperations(std::span<const Result<ledger::OpenedTransaction>> transactions);
    Status takeOperations(const PostgresRows& rows);
    PostgresCommand askBalances(const std::unordered_set<ledger::AccountId>& accounts);
    Status takeBalances(const PostgresRows& rows);
    Status expectChannels(std::span<const Result<ledger::OpenedTransaction>> transactions);
    std::vector<PostgresCommand> takeCommands();
    void put(const char* sql, std::vector<PostgresValue> values) { m_commands.push_back({sql, std::move(values)}); }
    void putChannel(const ledger::Channel& channel);
    void putTree(const Hash32& leaf);
    void putTip();

    PostgresLedgerStore& m_store;
    ledger::LedgerTip m_tip;
    EntryRows m_entryRows;
    PostingRows m_postingRows;
    std::vector<PostgresCommand> m_commands; ///< of the other tables
    bool m_committed = false;
    std::vector<ledger::StoredEntry> m_entries;
    // What was appended, or read before; also that there is none.
    std::map<OperationKey, std::optional<ledger::KnownOperation>> m_operations;
    std::unordered_map<ledger::ChannelId, std::optional<ledger::Channel>> m_channels;
    std::unordered_set<ledger::AccountId> m_granted;
    std::optional<ledger::SignedHead> m_head;
    mutable std::unordered_map<ledger::AccountId, Amount> m_balances;
};

} // namespace granary::platform
