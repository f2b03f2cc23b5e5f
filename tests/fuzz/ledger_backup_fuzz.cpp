// Backups: no input takes more than it has bytes for, and what is taken whole is a ledger that keeps the rules.
#include "core/teller/backup_file.h"
#include "tests/core/ledger/memory_ledger_store.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/memory_file_system.h"

using namespace granary;
using namespace granary::teller;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    test::MemoryFileSystem files;
    GRANARY_ASSERT(files.writeFileDurably("/b", fuzz::view(data, size)).ok());
    const auto file = *files.open("/b", OpenMode::read);
    LedgerRebuild rebuild(
        [](const ledger::Genesis& genesis, const LedgerKeys& keys) -> Result<std::unique_ptr<ledger::LedgerStore>> {
            GRANARY_ASSERT(genesis.terms().operatorKey == keys.operatorKey.publicKey());
            return std::unique_ptr<ledger::LedgerStore>(std::make_unique<ledger::test::MemoryLedgerStore>(genesis));
        });
    const auto done = readBackup(*file, rebuild);
    GRANARY_ASSERT(done.ok() == rebuild.complete());
    GRANARY_ASSERT(!done.ok() || rebuild.entries() > 0);
    return 0;
}
