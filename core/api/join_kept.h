// The wallet of a profile that keeps a ledger, and that ledger.
#pragma once

#include "core/api/kept_ledger.h"
#include "core/api/wallet.h"

namespace granary::api {

/// Joins the ledger that this profile serves; where the wallet knows it at another address, that is changed. The errors of joinLedger() and leaveLedger().
Status joinKept(Wallet& wallet, const KeptLedger& kept);

} // namespace granary::api
