// What every WalletStorage keeps to: one suite for the twin in memory and for SQLCipher.
#pragma once

#include "core/wallet/wallet_storage.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <functional>

namespace granary::wallet::test {

/// Fails by Qt Test's macros. `reopen` closes what is there and opens it anew.
inline void checkWalletStorage(std::unique_ptr<WalletStorage> storage,
    const std::function<std::unique_ptr<WalletStorage>(std::unique_ptr<WalletStorage>)>& reopen)
{
    const granary::ledger::test::Person alice(2);
    const auto small = [](auto id, std::uint64_t number) {
        storeLittle(id.mutableView(), number);
        return id;
    };
    const auto one = small(ledger::LedgerId(), 1), two = small(ledger::LedgerId(), 2);
    QVERIFY(!*storage->instance() && !*storage->record() && !*storage->genesis(one));
    QVERIFY(storage->vouchers()->empty() && storage->operations(one)->empty() && storage->entries(one)->empty());

    const auto instance = small(WalletInstance(), 9);
    QVERIFY(storage->putInstance(instance).ok());
    QVERIFY(storage->putRecord(asBytes("first")).ok() && storage->putRecord(asBytes("second")).ok());
    QVERIFY(storage->putGenesis(one, asBytes("genesis")).ok());
    const auto channel = small(ledger::ChannelId(), 3);
    for (const std::uint64_t units : {5, 7, 6})
        QVERIFY(storage->putVoucher(signVoucher(one, channel, Amount::units(units), alice.key)).ok());
    KeptOperation a{one, small(ledger::OperationId(), 1), toBytes("a"), OperationState::waiting, {}, "", "memo"};
    const KeptOperation b{one, small(ledger::OperationId(), 2), toBytes("b"), OperationState::refused, {}, "expired", ""};
    const KeptOperation elsewhere{two, a.id, toBytes("c"), OperationState::entered, toBytes("receipt"), "", ""};
    for (const auto& operation : {a, b, elsewhere})
        QVERIFY(storage->putOperation(operation).ok());
    a.state = OperationState::promised;
    a.receipt = toBytes("promise");
    QVERIFY(storage->putOperation(a).ok());
    const std::vector<KeptEntry> entries{{3, toBytes("x")}, {300, toBytes("y")}}, later{{301, toBytes("z")}};
    QVERIFY(
        storage->addEntries(one, entries).ok() && storage->addEntries(two, entries).ok() && storage->addEntries(one, later).ok());
    QVERIFY(storage->addEntries(one, {}).ok());

    for (int i = 0; i < 2; ++i) {
        QVERIFY(**storage->instance() == instance);
        QVERIFY(asText(**storage->record()) == "second");
        QVERIFY(asText(**storage->genesis(one)) == "genesis" && !*storage->genesis(two));
        const auto vouchers = *storage->vouchers();
        QVERIFY(vouchers.size() == 1 && vouchers.front().paid.units() == 7);
        QVERIFY((*storage->operations(one) == std::vector{a, b}));
        QVERIFY((*storage->operations(two) == std::vector{elsewhere}));
        QVERIFY((*storage->entries(one) == std::vector<KeptEntry>{entries[0], entries[1], later[0]}));
        storage = reopen(std::move(storage));
    }
    QVERIFY(storage->dropEntries(one).ok());
    QVERIFY(storage->entries(one)->empty() && storage->entries(two)->size() == 2);
}

} // namespace granary::wallet::test
