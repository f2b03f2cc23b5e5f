// What a founder writes down: the terms of a ledger as JSON. Spec: core/specs/ledger-api.md, "Genesis file".
#pragma once

#include "core/ledger/genesis.h"

namespace granary::teller {

inline constexpr std::size_t maxGenesisFileBytes = 64 << 10;

/// A genesis of an operator, founded `now` unless the file says when. Also takes the record itself (what GET /v1/genesis shows), which must be this operator's:
/// permissionDenied. tooLarge, malformed; invalidArgument: what the detail says.
Result<ledger::Genesis> readGenesisFile(std::string_view text, const PublicKey& operatorKey, ledger::LedgerTime now);
/// Of whoever names no file: the preset for a group, with the founder's share on `founder`, or the operator's account.
Result<ledger::Genesis> defaultGenesis(
    const PublicKey& operatorKey, ledger::LedgerTime now, const std::optional<ledger::AccountId>& founder = std::nullopt);
/// The id, where the file is a record: it stands for one ledger.
std::optional<ledger::LedgerId> ledgerOfFile(std::string_view text);

} // namespace granary::teller
