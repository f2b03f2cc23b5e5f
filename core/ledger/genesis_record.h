// The genesis as bytes.
#pragma once

#include "core/ledger/genesis.h"

namespace granary::ledger {

inline constexpr std::int64_t maxVestingSeconds = std::int64_t{1} << 33; ///< some 272 years
inline constexpr unsigned maxWorkBits = 40;

/// Canonical; of terms that were checked.
Bytes encodeGenesis(const GenesisTerms& terms);
/// Checks form and sizes only. tooLarge, malformed, unsupportedVersion.
Result<GenesisTerms> decodeGenesis(ByteView record);

} // namespace granary::ledger
