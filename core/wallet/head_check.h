// Whether a ledger's head continues the one that was kept. Pure. Spec: core/specs/ledger-log.md, "What a wallet checks".
#pragma once

#include "core/ledger/fraud_proof.h"

namespace granary::wallet {

enum class HeadVerdict : std::uint8_t {
    newer,       ///< it continues the kept one
    same,        ///< the same log, perhaps signed anew
    older,       ///< the kept one continues it
    contradicts, ///< both are signed and cannot both be true: `fraud`
    unproven,    ///< it may be either: the proof is wrong, or the log has become shorter
};

struct HeadJudgement {
    HeadVerdict verdict = HeadVerdict::unproven;
    std::optional<ledger::FraudProof> fraud;
};

/// Both of one ledger, and signed. `proof`: the seeded consistency proof that the ledger gives between their sizes, the smaller one first; unused for equal sizes.
HeadJudgement judgeHead(const ledger::SignedHead& kept, const ledger::SignedHead& seen, std::span<const Hash32> proof);

} // namespace granary::wallet
