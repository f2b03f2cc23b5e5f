// Every entry of a ledger from the genesis on, checked against the rules and the log. Spec: core/specs/wallet.md, "Verifying".
#pragma once

#include "core/base/worker_pool.h"
#include "core/ledger/entry.h"
#include "core/ledger/ledger_state.h"
#include "core/ledger/signed_head.h"

namespace granary::wallet {

/// One thread at a time; the genesis outlives it. What was checked stays: entries that come later are checked on top.
class LedgerAudit {
public:
    explicit LedgerAudit(const ledger::Genesis& genesis);

    /// Entries that were checked, the genesis counted.
    std::uint64_t size() const { return m_tree.size(); }
    /// The next ones, as the ledger gave them. Signatures are checked on `workers`. damaged, with the number of the entry and what is wrong with it: then nothing of it
    /// and what follows was taken.
    Status take(std::span<const Bytes> entries, Executor& workers);
    /// Whether these entries are what the operator has signed.
    bool agrees(const ledger::LedgerHead& head) const;
    const ledger::LedgerState& state() const { return m_state; }

private:
    struct Read;
    Status takeOne(const Bytes& bytes, const Read& read);

    const ledger::Genesis& m_genesis;
    ledger::LedgerState m_state;
    ledger::TreeFrontier m_tree;
};

} // namespace granary::wallet
