// Where a ledger lies: a profile of this machine, or a PostgreSQL database that several processes share.
#pragma once

#include "app/granary-ledger/ledger_texts.h"
#include "core/platform/disk_file_system.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "core/teller/ledger_profile.h"

namespace granary::app {

/// The machine's ports.
struct Machine {
    platform::DiskFileSystem files;
    platform::SystemClock clock;
    platform::SystemRandom random;
    ledger::LedgerTime now() const { return ledger::LedgerTime{}.plusSeconds(clock.wall().ns / 1'000'000'000); }
};

/// One of both is set.
struct LedgerPlace {
    std::string profile;
    std::string postgres; ///< a connection string of libpq
    /// As people may see it: no password.
    std::string shown() const { return postgres.empty() ? profile : databaseText; }
};

struct OpenedLedger {
    std::unique_ptr<teller::LedgerProfile> profile; ///< its lock; none with a database
    std::unique_ptr<ledger::LedgerStore> store;
    teller::LedgerKeys keys;
    bool durable = true; ///< what is committed survives a power failure
};

/// The ledger that lies there. Where none does, one of the terms in `genesis` (default ones when it is empty) is founded.
Result<OpenedLedger> openOrFound(Machine& machine, const LedgerPlace& place, const std::string& genesis);
/// notFound where none does.
Result<OpenedLedger> openExisting(Machine& machine, const LedgerPlace& place);

/// Where a ledger that comes from elsewhere is built; it can be opened after finish().
class LedgerTarget {
public:
    LedgerTarget(Machine& machine, const LedgerPlace& place) : m_machine(machine), m_place(place) {}
    /// alreadyExists: a ledger is there.
    Result<std::unique_ptr<ledger::LedgerStore>> found(const ledger::Genesis& genesis, const teller::LedgerKeys& keys);
    /// When the ledger is whole and its store closed.
    Status finish();

private:
    Machine& m_machine;
    const LedgerPlace& m_place;
    std::unique_ptr<teller::LedgerProfile> m_profile;
};

/// The ledger, also where a move away was not finished.
Result<OpenedLedger> openToMove(Machine& machine, const LedgerPlace& place);
/// Nobody goes on with it here.
Status retire(OpenedLedger& opened, const LedgerPlace& place);

} // namespace granary::app
