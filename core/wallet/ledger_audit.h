// Every entry of a ledger from the genesis on, checked against the rules and the log. Spec: core/specs/wallet.md, "Verifying".
#pragma once

#include "core/base/worker_pool.h"
#include "core/ledger/entry.h"
#include "core/ledger/ledger_state.h"
#include "core/ledger/signed_head.h"

namespace granary::wallet {

/// Entries whose leaves are hashed and whose signatures are checked, on other threads: all that needs no books. Meanwhile one asks for the next ones, and takes those before.
class AuditBatch {
public:
    /// As the ledger gave them. It begins at once.
    AuditBatch(std::vector<Bytes> entries, Executor& workers);
    /// Waits for what is under way.
    ~AuditBatch();
    AuditBatch(const AuditBatch&) = delete;
    AuditBatch& operator=(const AuditBatch&) = delete;
    std::size_t size() const { return m_entries.size(); }

private:
    friend class LedgerAudit;
    struct Read;
    void open(std::size_t from, std::size_t to);
    void wait();

    const std::vector<Bytes> m_entries;
    std::vector<Read> m_read;
    std::vector<std::future<void>> m_parts;
};

/// One thread at a time; the genesis outlives it. What was checked stays: entries that come later are checked on top.
class LedgerAudit {
public:
    explicit LedgerAudit(const ledger::Genesis& genesis);

    /// Entries that were checked, the genesis counted.
    std::uint64_t size() const { return m_tree.size(); }
    /// The next ones, as the ledger gave them. Signatures are checked on `workers`. damaged, with the number of the entry and what is wrong with it: then nothing of it
    /// and what follows was taken.
    Status take(std::span<const Bytes> entries, Executor& workers);
    /// The same of those that were given to the workers before.
    Status take(AuditBatch& batch);
    /// Whether these entries are what the operator has signed.
    bool agrees(const ledger::LedgerHead& head) const;
    const ledger::LedgerState& state() const { return m_state; }

private:
    Status takeOne(const AuditBatch::Read& read);

    const ledger::Genesis& m_genesis;
    ledger::LedgerState m_state;
    ledger::TreeFrontier m_tree;
};

} // namespace granary::wallet
