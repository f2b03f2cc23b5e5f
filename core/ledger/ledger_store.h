// Where a ledger lies, as a port: entries, books, tree, heads. Spec: core/specs/ledger-store.md.
#pragma once

#include "core/ledger/book.h"
#include "core/ledger/entry.h"
#include "core/ledger/signed_head.h"
#include "core/ledger/transaction.h"

#include <memory>
#include <span>

namespace granary::ledger {

/// An entry with all that goes with it. Written as a whole or not at all.
struct NewEntry {
    Entry entry;
    Hash32 leaf;
    AccountId account;
    OperationId operation;
    Signature receipt;
    Changes changes;
};

struct StoredEntry {
    Entry entry;
    Hash32 leaf;
    Signature receipt; ///< zeros for entry 0
    friend bool operator==(const StoredEntry&, const StoredEntry&) = default;
};

/// One line of an account's history.
struct HistoryLine {
    StoredEntry entry;
    std::int64_t change = 0;
    Amount balance;
    friend bool operator==(const HistoryLine&, const HistoryLine&) = default;
};

/// How far the ledger is.
struct LedgerTip {
    Totals totals;
    TreeFrontier tree;
};

/// The one that may write now: sees all that was committed and what it has appended itself. Without commit() nothing of it happened. Lives shorter than
/// its store, one at a time, on one thread.
class LedgerWriter : public Book {
public:
    /// These will be decided next, and perhaps entered: whatever has a long way to its books may fetch all that is needed at once. Errors are the storage's.
    virtual Status expect(std::span<const Result<OpenedTransaction>> transactions)
    {
        static_cast<void>(transactions);
        return {};
    }
    virtual const TreeFrontier& tree() const = 0;
    virtual Result<StoredEntry> entry(std::uint64_t index) const = 0;
    /// The head of the largest size, whoever signed it last.
    virtual Result<std::optional<SignedHead>> newestHead() const = 0;
    /// The next entry. What decide() has said with this writer as its book. After an error everything is void.
    virtual Status append(const NewEntry& entry) = 0;
    /// Takes the place of an earlier head of that size.
    virtual Status putHead(const SignedHead& head) = 0;
    /// Everything, durably, when it returns without an error; once.
    virtual Status commit() = 0;
};

/// One thread at a time; while a writer lives only it is used. Errors: databaseDamaged and those of the storage.
class LedgerStore : public TreeSource {
public:
    /// Waits for another process's writer, if there is one.
    virtual Result<std::unique_ptr<LedgerWriter>> write() = 0;

    /// The record of entry 0.
    virtual ByteView genesisRecord() const = 0;
    virtual Result<LedgerTip> tip() const = 0;
    /// notFound.
    virtual Result<StoredEntry> entry(std::uint64_t index) const = 0;
    /// At most `most`, in order.
    virtual Result<std::vector<StoredEntry>> entries(std::uint64_t first, std::size_t most) const = 0;
    virtual Result<Amount> balance(const AccountId& account) const = 0;
    /// Entries with a posting for it, newest first, those below `before` only.
    virtual Result<std::vector<HistoryLine>> history(const AccountId& account, std::uint64_t before, std::size_t most) const = 0;
    virtual Result<std::optional<KnownOperation>> operation(const AccountId& account, const OperationId& id) const = 0;
    virtual Result<std::optional<Channel>> channel(const ChannelId& id) const = 0;
    /// That it pays into or is paid from, the last opened first.
    virtual Result<std::vector<Channel>> channelsOf(const AccountId& account, std::size_t most) const = 0;
    /// The head of the largest size.
    virtual Result<std::optional<SignedHead>> newestHead() const = 0;
    /// Of the smallest size that is at least `size`.
    virtual Result<std::optional<SignedHead>> headFrom(std::uint64_t size) const = 0;
    /// notFound: no head of that size. One a witness; a later one takes the earlier one's place.
    virtual Status addCosignature(std::uint64_t size, const Cosignature& cosignature) = 0;
    virtual Result<std::vector<Cosignature>> cosignatures(std::uint64_t size) const = 0;
};

} // namespace granary::ledger
