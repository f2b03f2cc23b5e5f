// A ledger whole, on its way from one place to another: into a backup, out of it, or from store to store. Spec: core/specs/ledger-backup.md.
#pragma once

#include "core/teller/ledger_profile.h"

namespace granary::teller {

/// Takes a ledger piece by piece, in this order: keys, entries from 0 on, heads by size each with its cosignatures, the end.
class LedgerSink {
public:
    virtual ~LedgerSink() = default;
    virtual Status keys(const LedgerKeys& keys) = 0;
    virtual Status entry(const ledger::StoredEntry& entry) = 0;
    virtual Status head(const ledger::SignedHead& head) = 0;
    /// Of the head before.
    virtual Status cosignature(const ledger::Cosignature& cosignature) = 0;
    virtual Status end(std::uint64_t entries, const Hash32& root) = 0;
};

/// Everything up to the entries that are there now; what is entered meanwhile is left out.
Status copyLedger(const ledger::LedgerStore& from, const LedgerKeys& keys, LedgerSink& to);

/// Builds the ledger anew by its rules: every signature, entry, balance and root is checked, so what comes out is what its users have verified. Errors: damaged, with
/// what is wrong; malformed: pieces out of order; those of the new store.
class LedgerRebuild : public LedgerSink {
public:
    /// Makes the store, with its entry 0.
    using Found = std::function<Result<std::unique_ptr<ledger::LedgerStore>>(const ledger::Genesis&, const LedgerKeys&)>;
    explicit LedgerRebuild(Found found) : m_found(std::move(found)) {}

    Status keys(const LedgerKeys& keys) override;
    Status entry(const ledger::StoredEntry& entry) override;
    Status head(const ledger::SignedHead& head) override;
    Status cosignature(const ledger::Cosignature& cosignature) override;
    Status end(std::uint64_t entries, const Hash32& root) override;

    /// Once the end was there.
    bool complete() const { return m_complete; }
    std::uint64_t entries() const { return m_entries; }
    const std::optional<ledger::Genesis>& genesis() const { return m_genesis; }

private:
    Status begin(const ledger::StoredEntry& entry);
    Status commit();
    Result<ledger::LedgerWriter*> writer();

    Found m_found;
    std::optional<LedgerKeys> m_keys;
    std::optional<ledger::Genesis> m_genesis;
    std::unique_ptr<ledger::LedgerStore> m_store;
    std::unique_ptr<ledger::LedgerWriter> m_writer; ///< ends before its store
    std::size_t m_uncommitted = 0;
    std::uint64_t m_entries = 0;
    std::optional<ledger::LedgerHead> m_head;
    bool m_complete = false;
};

} // namespace granary::teller
