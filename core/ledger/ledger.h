// The ledger as a service: one writer, many waiting operations in one durable commit, heads in time.
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ledger_store.h"
#include "core/ledger/rules.h"

namespace granary::ledger {

/// What becomes of a transaction: entered (or entered before), or refused by the rules.
using Answer = std::variant<Receipt, Refusal>;

/// One thread at a time. Nothing is answered before it is durable: a receipt that somebody has seen outlives a power failure. Where the storage fails
/// nobody is answered with a receipt, and asking again with the same operation id tells what happened.
class Ledger {
public:
    /// What is in one commit at most: it bounds how long the first one waits for the others.
    static constexpr std::size_t mostAtOnce = 256;

    /// `operatorKey` is that of the genesis: permissionDenied otherwise. The genesis is the store's. clockSkew: the clock is more than a day before
    /// the last entry.
    static Result<std::unique_ptr<Ledger>> open(LedgerStore& store, crypto::SigningKey operatorKey, const Clock& clock);

    const Genesis& genesis() const { return m_genesis; }
    LedgerStore& store() { return m_store; }

    /// One answer for each, in order; later ones see what earlier ones did. Where the storage fails that error for all that had to be written. malformed, tooLarge,
    /// unsupportedVersion, damaged: the transaction itself. At most mostAtOnce.
    std::vector<Result<Answer>> enter(std::span<const Bytes> records);
    /// The same of transactions whose signatures were checked on other threads.
    std::vector<Result<Answer>> enterOpened(std::span<const Bytes> records, std::span<const Result<OpenedTransaction>> opened);

    /// Signs a head when the last one is headIntervalSeconds old or older, and keeps it. Nullopt when it is not due.
    Result<std::optional<SignedHead>> signHeadIfDue();
    /// Signs one now.
    Result<SignedHead> signHead();
    /// When the next is due.
    LedgerTime nextHead() const { return m_nextHead; }

private:
    Ledger(LedgerStore& store, Genesis genesis, crypto::SigningKey operatorKey, const Clock& clock);
    LedgerTime now() const;
    Result<Answer> enterOne(LedgerWriter& writer, const Bytes& record, const OpenedTransaction& opened, bool& wrote);
    Receipt receiptOf(const StoredEntry& stored, const Transaction& transaction) const;

    LedgerStore& m_store;
    Genesis m_genesis;
    crypto::SigningKey m_operatorKey;
    const Clock& m_clock;
    LedgerTime m_nextHead;
};

} // namespace granary::ledger
