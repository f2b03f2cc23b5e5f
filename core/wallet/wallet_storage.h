// Where a wallet lies on its machine, as a port. Spec: core/specs/wallet.md, "Storage".
#pragma once

#include "core/wallet/wallet_record.h"

#include <span>

namespace granary::wallet {

/// How far a signed transaction has come. Values are stored: they only grow.
enum class OperationState : std::uint8_t {
    waiting = 0,  ///< signed; the ledger may know of it or not
    promised = 1, ///< the ledger has given its receipt
    entered = 2,  ///< seen in the log
    refused = 3,  ///< the ledger has said no
};

/// What this wallet has signed.
struct KeptOperation {
    ledger::LedgerId ledger;
    ledger::OperationId id;
    Bytes record; ///< the transaction: sent again as these bytes until there is an answer
    OperationState state = OperationState::waiting;
    Bytes receipt;       ///< from `promised` on
    std::string refusal; ///< refusalName
    std::string memo;    ///< what was written to the payee: only he can read the sealed one
    friend bool operator==(const KeptOperation&, const KeptOperation&) = default;
};

/// An entry of the own account whose place in the log was verified.
struct KeptEntry {
    std::uint64_t index = 0;
    Bytes entry;
    friend bool operator==(const KeptEntry&, const KeptEntry&) = default;
};

/// One thread at a time. What a change answers without an error is durable, and happened as a whole or not at all.
class WalletStorage {
public:
    virtual ~WalletStorage() = default;

    virtual Result<std::optional<WalletInstance>> instance() = 0;
    virtual Status putInstance(const WalletInstance& instance) = 0;
    virtual Result<std::optional<Bytes>> record() = 0;
    virtual Status putRecord(ByteView record) = 0;
    /// The newest of each channel: too many and too often for the record.
    virtual Result<std::vector<ledger::Voucher>> vouchers() = 0;
    /// Takes the place of one that pays less; nothing otherwise.
    virtual Status putVoucher(const ledger::Voucher& voucher) = 0;

    virtual Result<std::optional<Bytes>> genesis(const ledger::LedgerId& id) = 0;
    virtual Status putGenesis(const ledger::LedgerId& id, ByteView genesis) = 0;
    /// All of one ledger, in the order in which they were first put.
    virtual Result<std::vector<KeptOperation>> operations(const ledger::LedgerId& id) = 0;
    virtual Status putOperation(const KeptOperation& operation) = 0;
    /// Ascending.
    virtual Result<std::vector<KeptEntry>> entries(const ledger::LedgerId& id) = 0;
    virtual Status addEntries(const ledger::LedgerId& id, std::span<const KeptEntry> entries) = 0;
    /// They are read again from the ledger.
    virtual Status dropEntries(const ledger::LedgerId& id) = 0;
};

} // namespace granary::wallet
