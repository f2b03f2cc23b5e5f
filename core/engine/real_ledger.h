// Ledgers over the network, as the engine's wallet reaches them.
#pragma once

#include "core/engine/environment.h"

namespace granary::engine {

/// Nothing is connected yet. malformed, tooLarge: no address of a ledger.
Result<std::unique_ptr<wallet::LedgerClient>> makeRealLedgerClient(
    const std::string& url, const std::optional<swarm::ProxyServer>& proxy);

} // namespace granary::engine
