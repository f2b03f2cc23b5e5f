// That an entry is in a ledger, for anybody to check without asking the ledger: what a notarisation is shown with. Spec: core/specs/wallet.md, "Entry proofs".
#pragma once

#include "core/ledger/entry.h"
#include "core/ledger/signed_head.h"

namespace granary::wallet {

inline constexpr std::size_t maxEntryProofBytes = 48 << 10;

struct EntryProof {
    Bytes genesis; ///< names the operator's key, and by its hash the ledger
    Bytes head;    ///< signed
    Bytes entry;
    std::vector<Hash32> hashes; ///< inclusion of the entry in the head
    std::vector<ledger::Cosignature> cosignatures;
    friend bool operator==(const EntryProof&, const EntryProof&) = default;
};

Bytes encodeEntryProof(const EntryProof& proof);
/// malformed, tooLarge, unsupportedVersion. Whether it proves anything is another question.
Result<EntryProof> decodeEntryProof(ByteView record);

/// What a proof proves.
struct ProvenEntry {
    ledger::Genesis genesis;
    ledger::LedgerHead head;
    std::uint64_t index = 0;
    ledger::LedgerTime time; ///< by the operator's clock
    ledger::Transaction transaction;
    std::size_t witnesses = 0; ///< of the genesis, who have signed that head's tree
    /// What was notarised, if it is that.
    std::optional<Hash32> notarised() const;
};
/// damaged: it does not fit together. That the ledger is the one that is meant is for the caller to compare (genesis.id()).
Result<ProvenEntry> checkEntryProof(const EntryProof& proof);

} // namespace granary::wallet
