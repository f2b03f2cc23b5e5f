// /v1/wallet/.. and /v1/ledgers/.. on an api::Wallet. Spec: core/specs/local-api.md, "Wallet".
#pragma once

#include "core/api/wallet.h"
#include "core/engine/api_call.h"

namespace granary::engine {

/// notFound: no such call.
Result<api::Json> answerWallet(api::Wallet& wallet, const ApiCall& call);
Result<api::Json> answerLedgers(api::Wallet& wallet, const ApiCall& call);

} // namespace granary::engine
