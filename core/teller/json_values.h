// The ledger's values as JSON: amounts are integers of the smallest unit, times seconds since 1970, bytes lower-case hexadecimal.
// Spec: core/specs/ledger-api.md.
#pragma once

#include "core/ledger/ledger_store.h"
#include "core/ledger/rules.h"

#include <nlohmann/json.hpp>

namespace granary::teller {

using Json = nlohmann::json;

/// One line.
std::string jsonText(const Json& json);

Json toJson(const Error& error);
Json toJson(ledger::Refusal refusal);
Json toJson(const ledger::Genesis& genesis);
Json toJson(const ledger::Totals& totals, const ledger::Genesis& genesis);
Json toJson(const ledger::SignedHead& head, const std::vector<ledger::Cosignature>& cosignatures);
/// With what its transaction says. `ledger`: for the ids of channels.
Json toJson(const ledger::StoredEntry& entry, const ledger::LedgerId& ledger);
Json toJson(const ledger::HistoryLine& line, const ledger::LedgerId& ledger);
Json toJson(const ledger::Channel& channel, const ledger::Totals& totals);
Json toJson(const ledger::Receipt& receipt);
Json toJson(std::span<const Hash32> hashes);
/// Its address, too, unless it is the pool.
void putAccount(Json& object, const ledger::AccountId& account);

/// "open", "closed", "expired".
std::string_view stateName(ledger::ChannelState state);

} // namespace granary::teller
