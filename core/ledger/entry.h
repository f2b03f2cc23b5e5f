// A line of the ledger, and the ledger's word that it has entered it.
#pragma once

#include "core/ledger/genesis.h"
#include "core/ledger/merkle_log.h"
#include "core/ledger/transaction.h"

namespace granary::ledger {

/// A head of this age or younger shows every entry that a receipt of before it promised.
inline constexpr std::int64_t mergeDelaySeconds = 60;
/// The operator signs a head at least this often.
inline constexpr std::int64_t headIntervalSeconds = 10;
inline constexpr std::size_t maxEntryBytes = maxGenesisBytes + 64;
inline constexpr std::size_t maxReceiptBytes = 512;

/// What is hashed as a leaf. Entry 0 holds the genesis in place of a transaction.
struct Entry {
    std::uint64_t index = 0;
    LedgerTime time;
    Bytes record; ///< signed transaction, verbatim
    friend bool operator==(const Entry&, const Entry&) = default;
};
Bytes encodeEntry(const Entry& entry);
/// malformed, tooLarge.
Result<Entry> decodeEntry(ByteView bytes);
inline Hash32 leafOf(const Entry& entry) { return leafHash(encodeEntry(entry)); }

/// The operator's promise: from mergeDelaySeconds after `time` on, every head has this leaf at this index.
struct Receipt {
    LedgerId ledger;
    AccountId account;
    OperationId operation;
    std::uint64_t index = 0;
    LedgerTime time;
    Hash32 leaf;
    Signature signature;
    friend bool operator==(const Receipt&, const Receipt&) = default;
};
/// Signs it: Ed25519 gives the same signature for the same receipt.
Receipt signReceipt(Receipt receipt, const crypto::SigningKey& operatorKey);
Bytes encodeReceipt(const Receipt& receipt);
/// malformed, tooLarge, unsupportedVersion; damaged: not signed by this operator.
Result<Receipt> openReceipt(ByteView record, const PublicKey& operatorKey);

} // namespace granary::ledger
