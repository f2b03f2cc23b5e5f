// Tokens that a founder may start from.
#pragma once

#include "core/ledger/genesis.h"

#include <span>

namespace granary::ledger {

/// Name, decimals, supply and shares, without keys, accounts and times.
struct GenesisPreset {
    struct Share {
        const char* name;
        std::uint32_t share;
        std::int64_t vestingSeconds = 0;
        bool pool = false;
    };
    const char* id; ///< "group", "btt", "bcr"
    const char* name;
    const char* symbol;
    unsigned decimals;
    std::uint64_t supplyUnits;
    std::span<const Share> shares;
    std::optional<GrantTerms> grants;
};

/// The default for a group first.
std::span<const GenesisPreset> genesisPresets();
const GenesisPreset* findPreset(std::string_view id);

/// The preset's terms, with every share that is no pool held by `holder`; the founder may change accounts, vesting and grants before founding.
GenesisTerms termsOf(const GenesisPreset& preset, const PublicKey& operatorKey, const AccountId& holder, LedgerTime founded);

} // namespace granary::ledger
