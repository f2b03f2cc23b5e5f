// backup, restore and move: a ledger whole, from one place to another.
#pragma once

#include "app/granary-ledger/ledger_place.h"

namespace granary::app {

/// What came over, for people.
struct CarriedLedger {
    std::string ledger; ///< its id
    std::uint64_t entries = 0;
};

/// alreadyExists: a file of that name. While other processes go on entering, what is there at the beginning.
Result<CarriedLedger> backUpLedger(Machine& machine, const LedgerPlace& from, const std::string& file);
/// alreadyExists: a ledger is there.
Result<CarriedLedger> restoreLedger(Machine& machine, const std::string& file, const LedgerPlace& to);
/// Where it comes from nobody goes on with it. Once more after an interruption does the rest.
Result<CarriedLedger> moveLedger(Machine& machine, const LedgerPlace& from, const LedgerPlace& to);

} // namespace granary::app
