// The LedgerStore port in memory: the twin that passes the same suite.
#pragma once

#include "core/ledger/ledger_state.h"
#include "core/ledger/ledger_store.h"

#include <map>

namespace granary::ledger::test {

/// A writer works on a copy of everything, which takes the place of the old one with its commit.
class MemoryLedgerStore : public LedgerStore {
public:
    explicit MemoryLedgerStore(const Genesis& genesis);

    Result<std::unique_ptr<LedgerWriter>> write() override;
    ByteView genesisRecord() const override { return m_genesis.record(); }
    Result<LedgerTip> tip() const override { return LedgerTip{m_content.state.totals(), m_content.tree}; }
    Result<StoredEntry> entry(std::uint64_t index) const override { return m_content.entry(index); }
    Result<std::vector<StoredEntry>> entries(std::uint64_t first, std::size_t most) const override;
    Result<Amount> balance(const AccountId& account) const override { return m_content.state.balance(account); }
    Result<std::vector<HistoryLine>> history(const AccountId& account, std::uint64_t before, std::size_t most) const override;
    Result<std::optional<KnownOperation>> operation(const AccountId& account, const OperationId& id) const override
    {
        return m_content.state.operation(account, id);
    }
    Result<std::optional<Channel>> channel(const ChannelId& id) const override { return m_content.state.channel(id); }
    Result<std::vector<Channel>> channelsOf(const AccountId& account, std::size_t most) const override;
    Result<std::optional<SignedHead>> newestHead() const override;
    Result<std::optional<SignedHead>> headFrom(std::uint64_t size) const override;
    Status addCosignature(std::uint64_t size, const Cosignature& cosignature) override;
    Result<std::vector<Cosignature>> cosignatures(std::uint64_t size) const override;
    Result<std::vector<Hash32>> hashes(unsigned level, std::uint64_t first, std::uint64_t count) const override;

private:
    friend class MemoryLedgerWriter;
    struct Content {
        explicit Content(const Genesis& genesis) : state(genesis) {}
        Result<StoredEntry> entry(std::uint64_t index) const;
        void add(const NewEntry& entry);
        LedgerState state;
        TreeFrontier tree;
        std::vector<StoredEntry> entries;
        std::vector<std::vector<Posting>> postings;
        std::map<std::pair<unsigned, std::uint64_t>, Hash32> nodes;
        std::map<std::uint64_t, SignedHead> heads;
        std::map<std::uint64_t, std::map<PublicKey, Cosignature>> cosignatures;
    };
    Genesis m_genesis;
    Content m_content;
};

} // namespace granary::ledger::test
