// The writing side of EmbeddedLedgerStore.
#pragma once

#include "core/ledger/embedded_store.h"

#include <unordered_map>

namespace granary::ledger {

/// One transaction of the database.
class EmbeddedLedgerWriter : public LedgerWriter {
public:
    explicit EmbeddedLedgerWriter(EmbeddedLedgerStore& store)
        : m_store(store),
          m_tip(store.m_tip),
          m_transaction(*store.m_database)
    {}

    Totals totals() const override { return m_tip.totals; }
    Result<Amount> balance(const AccountId& account) const override;
    Result<std::optional<Channel>> channel(const ChannelId& id) const override { return m_store.channel(id); }
    Result<std::optional<KnownOperation>> operation(const AccountId& account, const OperationId& id) const override
    {
        return m_store.operation(account, id);
    }
    Result<bool> granted(const AccountId& account) const override { return m_store.granted(account); }
    const TreeFrontier& tree() const override { return m_tip.tree; }
    Result<StoredEntry> entry(std::uint64_t index) const override { return m_store.entry(index); }
    Result<std::optional<SignedHead>> newestHead() const override { return m_store.newestHead(); }

    Status append(const NewEntry& entry) override;
    Status putHead(const SignedHead& head) override;
    Status commit() override;

private:
    Status putEntry(const NewEntry& entry);
    Status putPostings(const Changes& changes);
    Status putChannel(const Channel& channel);
    Status putTree(const Hash32& leaf);
    Status putTip();
    /// Keeps the first failure: nothing is committed after it.
    Status noted(Status status);

    EmbeddedLedgerStore& m_store;
    LedgerTip m_tip;
    store::Transaction m_transaction;
    Status m_failure;
    mutable std::unordered_map<AccountId, Amount> m_balances; ///< of accounts that this transaction has read or changed
};

} // namespace granary::ledger
