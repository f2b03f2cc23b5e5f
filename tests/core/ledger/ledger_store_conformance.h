// What every LedgerStore keeps to: one suite for the twin in memory, SQLCipher and other databases.
#pragma once

#include "core/ledger/ledger.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <functional>

namespace granary::ledger::test {

/// A wall clock that stands where it is put.
class StoppedClock : public Clock {
public:
    LedgerTime now = founded.plusSeconds(1000);
    WallTime wall() const override { return {now.seconds * 1'000'000'000}; }
    SteadyTime steady() const override { return std::chrono::seconds(now.seconds); }
};

/// Fails by Qt Test's macros; returns early at the first failure. `make` gives an empty store with that genesis; `reopen`, where there is one, closes it and
/// opens it anew.
class LedgerStoreConformance {
public:
    using Make = std::function<std::unique_ptr<LedgerStore>(const Genesis&)>;
    using Reopen = std::function<std::unique_ptr<LedgerStore>(std::unique_ptr<LedgerStore>)>;
    LedgerStoreConformance(Make make, Reopen reopen) : m_make(std::move(make)), m_reopen(std::move(reopen)) {}
    void run();

private:
    void begins();
    void entersAndRemembers();
    void aWriterWithoutCommitLeavesNothing();
    void historyAndChannels();
    void treeAndProofs();
    void headsAndWitnesses();
    void isTheStateOfItsEntries();

    Make m_make;
    Reopen m_reopen;
};

/// A ledger on a store, with people who use it.
struct StoredLedger {
    explicit StoredLedger(std::unique_ptr<LedgerStore> made, const LedgerScene& people);
    Bytes make(const Person& who, Operation operation)
    {
        return signTransaction(transaction(who, std::move(operation)), who.key);
    }
    Transaction transaction(const Person& who, Operation operation);
    /// Asserts a receipt.
    Receipt enter(const Bytes& record);
    std::string outcomeOf(const Bytes& record);

    const LedgerScene& scene;
    StoppedClock clock;
    std::unique_ptr<LedgerStore> store;
    std::unique_ptr<Ledger> ledger;
    std::uint64_t nextOperation = 1;
};

/// Replays every entry from the genesis and compares tree, totals, balances and channels with what the store says. Empty when all is well, else what is not.
std::string differsFromItsEntries(const LedgerStore& store);

} // namespace granary::ledger::test
