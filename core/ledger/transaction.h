// What an account asks of the ledger, signed. Spec: core/specs/ledger.md, "Transactions".
#pragma once

#include "core/base/amount.h"
#include "core/crypto/sign.h"
#include "core/ledger/ids.h"

#include <variant>

namespace granary::ledger {

inline constexpr std::size_t maxTransactionBytes = 1024;
/// Sealed memos have one of two lengths (memo.h).
inline constexpr std::array<std::size_t, 2> sealedMemoBytes{176, 304};

struct Transfer {
    AccountId to;
    Amount amount; ///< above zero
    Bytes memo;    ///< sealed, or empty
    friend bool operator==(const Transfer&, const Transfer&) = default;
};

struct ChannelOpen {
    AccountId payee;
    Amount deposit; ///< above zero
    LedgerTime timeout;
    friend bool operator==(const ChannelOpen&, const ChannelOpen&) = default;
};

/// By the payee, with the last voucher; nothing paid needs none.
struct ChannelClose {
    ChannelId channel;
    Amount paid;
    std::optional<Signature> voucher;
    friend bool operator==(const ChannelClose&, const ChannelClose&) = default;
};

/// By anybody, once the time is over: it all goes back to the payer.
struct ChannelExpire {
    ChannelId channel;
    friend bool operator==(const ChannelExpire&, const ChannelExpire&) = default;
};

/// Once for each account, from the pool.
struct StarterGrant {
    std::int64_t day = 0;
    std::uint64_t nonce = 0; ///< the proof of work for that day (proof_of_work.h)
    friend bool operator==(const StarterGrant&, const StarterGrant&) = default;
};

struct Notarise {
    Hash32 hash;
    friend bool operator==(const Notarise&, const Notarise&) = default;
};

/// By the operator: the ledger did not answer meanwhile, so channels that are open last that much longer.
struct Outage {
    LedgerTime from;
    LedgerTime until;
    friend bool operator==(const Outage&, const Outage&) = default;
};

using Operation = std::variant<Transfer, ChannelOpen, ChannelClose, ChannelExpire, StarterGrant, Notarise, Outage>;

struct Transaction {
    LedgerId ledger;
    AccountId account; ///< who signs
    OperationId id;
    LedgerTime expires; ///< not entered at this time or later
    Operation operation;
    friend bool operator==(const Transaction&, const Transaction&) = default;
};

/// A transaction that was read.
struct OpenedTransaction {
    Transaction transaction;
    Hash32 bodyHash; ///< what tells one operation from another
};

/// "transfer", "open", "close", "expire", "grant", "notarise", "outage".
std::string_view kindName(const Operation& operation);

/// Canonical.
Bytes signTransaction(const Transaction& transaction, const crypto::SigningKey& key);
/// malformed, tooLarge, unsupportedVersion; damaged: the signature is not its account's.
Result<OpenedTransaction> openTransaction(ByteView record);
/// The same without the signature, for what the ledger has entered itself.
Result<OpenedTransaction> readTransaction(ByteView record);

/// The channel that this transaction opens.
ChannelId channelIdOf(const LedgerId& ledger, const AccountId& payer, const OperationId& operation);

} // namespace granary::ledger
