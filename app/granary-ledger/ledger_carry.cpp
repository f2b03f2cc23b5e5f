#include "app/granary-ledger/ledger_carry.h"

#include "core/teller/backup_file.h"

namespace granary::app {
namespace {

using namespace teller;

Result<CarriedLedger> carried(const ledger::LedgerStore& store)
{
    GRANARY_ASSIGN(const auto genesis, ledger::Genesis::parse(store.genesisRecord()));
    GRANARY_ASSIGN(const auto tip, store.tip());
    return CarriedLedger{genesis.id().hex(), tip.totals.entries};
}

} // namespace

Result<CarriedLedger> backUpLedger(Machine& machine, const LedgerPlace& from, const std::string& file)
{
    GRANARY_ASSIGN(const auto opened, openExisting(machine, from));
    GRANARY_ASSIGN(const auto out, BackupWriter::create(machine.files, file));
    GRANARY_TRY(copyLedger(*opened.store, opened.keys, *out));
    return carried(*opened.store);
}

Result<CarriedLedger> restoreLedger(Machine& machine, const std::string& file, const LedgerPlace& to)
{
    auto in = machine.files.open(file, OpenMode::read);
    if (!in.ok())
        return in.error().within("the backup");
    LedgerTarget target(machine, to);
    LedgerRebuild rebuild([&](const auto& genesis, const auto& keys) { return target.found(genesis, keys); });
    GRANARY_TRY(readBackup(**in, rebuild));
    GRANARY_TRY(target.finish());
    return CarriedLedger{rebuild.genesis()->id().hex(), rebuild.entries()};
}

Result<CarriedLedger> moveLedger(Machine& machine, const LedgerPlace& from, const LedgerPlace& to)
{
    GRANARY_ASSIGN(auto opened, openToMove(machine, from));
    // First nobody enters anything any more; what was entered then is all.
    GRANARY_TRY(retire(opened, from));
    LedgerTarget target(machine, to);
    LedgerRebuild rebuild([&](const auto& genesis, const auto& keys) { return target.found(genesis, keys); });
    GRANARY_TRY(copyLedger(*opened.store, opened.keys, rebuild));
    GRANARY_TRY(target.finish());
    return CarriedLedger{rebuild.genesis()->id().hex(), rebuild.entries()};
}

} // namespace granary::app
