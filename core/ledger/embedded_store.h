// A ledger in an SQLCipher database: one process, nothing to install. Tables: core/specs/ledger-store.md.
#pragma once

#include "core/ledger/ledger_store.h"
#include "core/store/database.h"

namespace granary::ledger {

/// What the database holds is not what a ledger writes.
inline Error damaged(std::string_view what) { return {ErrorCode::databaseDamaged, "ledger: " + std::string(what)}; }

/// Statements are kept by the database; the tip is kept here and always that of the last commit.
class EmbeddedLedgerStore : public LedgerStore {
public:
    /// A new ledger with its entry 0. alreadyExists: there is one.
    static Result<std::unique_ptr<EmbeddedLedgerStore>> found(
        FileSystem& files, const std::string& path, const store::DatabaseKey& key, const Genesis& genesis);
    /// notFound: nothing was founded there. databaseDamaged: also where entry 0, totals and tree don't fit together.
    static Result<std::unique_ptr<EmbeddedLedgerStore>> open(
        FileSystem& files, const std::string& path, const store::DatabaseKey& key);

    Result<std::unique_ptr<LedgerWriter>> write() override;
    ByteView genesisRecord() const override { return m_genesis; }
    Result<LedgerTip> tip() const override { return m_tip; }
    Result<StoredEntry> entry(std::uint64_t index) const override;
    Result<std::vector<StoredEntry>> entries(std::uint64_t first, std::size_t most) const override;
    Result<Amount> balance(const AccountId& account) const override;
    Result<std::vector<HistoryLine>> history(const AccountId& account, std::uint64_t before, std::size_t most) const override;
    Result<std::optional<KnownOperation>> operation(const AccountId& account, const OperationId& id) const override;
    Result<std::optional<Channel>> channel(const ChannelId& id) const override;
    Result<std::vector<Channel>> channelsOf(const AccountId& account, std::size_t most) const override;
    Result<std::optional<SignedHead>> newestHead() const override;
    Result<std::optional<SignedHead>> headFrom(std::uint64_t size) const override;
    Status addCosignature(std::uint64_t size, const Cosignature& cosignature) override;
    Result<std::vector<Cosignature>> cosignatures(std::uint64_t size) const override;
    Result<std::vector<Hash32>> hashes(unsigned level, std::uint64_t first, std::uint64_t count) const override;

    Result<bool> granted(const AccountId& account) const;
    /// Every page and every posting: what is stored adds up, and the tree is that of the entries. Reads everything.
    Status check() const;

private:
    friend class EmbeddedLedgerWriter;
    explicit EmbeddedLedgerStore(std::unique_ptr<store::Database> database) : m_database(std::move(database)) {}
    static Result<std::unique_ptr<EmbeddedLedgerStore>> openDatabase(
        FileSystem& files, const std::string& path, const store::DatabaseKey& key);
    Status load();
    Status checkTree() const;
    Status checkPostings() const;

    std::unique_ptr<store::Database> m_database;
    Bytes m_genesis;
    LedgerId m_ledger;
    LedgerTip m_tip;
};

} // namespace granary::ledger
