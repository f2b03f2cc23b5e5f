// Method: a ledger is used on a file system that loses power, or fails, at its n-th change of the disk, for every n. Whatever happens, every receipt that was
// given is kept afterwards: same entry, same leaf, in a tree and in books that follow from the entries; and asking again enters nothing twice.
#include "core/ledger/embedded_store.h"
#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/support/memory_file_system.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using granary::test::MemoryFileSystem;

namespace {

constexpr std::size_t batches = 8;
constexpr std::size_t perBatch = 5;

/// What its users want, the same in every run; and what they were told.
struct Users {
    const LedgerScene scene;
    std::vector<std::vector<Bytes>> wanted;
    std::vector<Receipt> receipts;
    bool founded = false;

    Users()
    {
        std::uint64_t next = 1;
        const auto make = [&](const Person& who, Operation operation) {
            OperationId id;
            storeLittle(id.mutableView(), next++);
            return signTransaction(
                {scene.genesis.id(), who.account, id, scene.now.plusSeconds(3600), std::move(operation)}, who.key);
        };
        for (std::size_t i = 0; i < batches; ++i) {
            auto& batch = wanted.emplace_back();
            batch.push_back(make(scene.alice, Transfer{scene.bob.account, Amount::units(10 + i), {}}));
            const auto opening = next;
            batch.push_back(make(scene.alice, ChannelOpen{scene.bob.account, Amount::units(100), scene.now.plusSeconds(900)}));
            OperationId id;
            storeLittle(id.mutableView(), opening);
            const auto channel = channelIdOf(scene.genesis.id(), scene.alice.account, id);
            const auto voucher = signVoucher(scene.genesis.id(), channel, Amount::units(40), scene.alice.key);
            if (i % 2 == 0)
                batch.push_back(make(scene.bob, ChannelClose{channel, voucher.paid, voucher.signature}));
            else
                batch.push_back(make(scene.bob, Notarise{}));
            batch.push_back(make(scene.bob, Transfer{scene.alice.account, Amount::units(1), {}}));
            batch.push_back(make(scene.bob, Transfer{scene.alice.account, Amount::units(1'000'000), {}})); // refused
            GRANARY_ASSERT(batch.size() == perBatch);
        }
    }
};

store::DatabaseKey databaseKey()
{
    crypto::initialise();
    return store::DatabaseKey::copyFrom(Bytes(32, std::byte{9}));
}

/// Founds the ledger where there is none, and goes through all batches, with heads and restarts in between. Stops at the first failure, as a program that
/// was killed does.
void use(FileSystem& files, const store::DatabaseKey& key, Users& users)
{
    StoppedClock clock;
    std::unique_ptr<EmbeddedLedgerStore> store;
    std::unique_ptr<Ledger> ledger;
    const auto start = [&] {
        ledger.reset();
        store.reset();
        auto opened = EmbeddedLedgerStore::open(files, "/ledger.db", key);
        if (!opened.ok() && opened.error().code == ErrorCode::notFound) {
            GRANARY_ASSERT(!users.founded);
            opened = EmbeddedLedgerStore::found(files, "/ledger.db", key, users.scene.genesis);
        }
        if (!opened.ok())
            return false;
        users.founded = true;
        store = *std::move(opened);
        ledger = *Ledger::open(*store, users.scene.operatorOf.key.clone(), clock);
        return true;
    };
    if (!start())
        return;
    for (std::size_t i = 0; i < batches; ++i) {
        for (const auto& answer : ledger->enter(users.wanted[i])) {
            if (!answer.ok())
                return;
            if (const auto* receipt = std::get_if<Receipt>(&*answer))
                users.receipts.push_back(*receipt);
        }
        clock.now = clock.now.plusSeconds(headIntervalSeconds);
        if (!ledger->signHeadIfDue().ok())
            return;
        if (i % 3 == 2 && !start())
            return;
    }
}

/// What must hold whenever the disk is back.
void check(FileSystem& files, const store::DatabaseKey& key, const Users& users, const std::string& where)
{
    auto opened = EmbeddedLedgerStore::open(files, "/ledger.db", key);
    if (!opened.ok() && opened.error().code == ErrorCode::notFound) {
        QVERIFY2(!users.founded, where.c_str());
        return;
    }
    QVERIFY2(opened.ok(), (where + (opened.ok() ? "" : opened.error().text())).c_str());
    const auto& store = **opened;
    QVERIFY2(store.check().ok(), where.c_str());
    const auto difference = differsFromItsEntries(store);
    QVERIFY2(difference.empty(), (where + difference).c_str());
    for (const auto& receipt : users.receipts) {
        const auto stored = store.entry(receipt.index);
        QVERIFY2(stored.ok() && stored->leaf == receipt.leaf && stored->receipt == receipt.signature &&
                stored->entry.time == receipt.time,
            where.c_str());
    }
}

} // namespace

class EmbeddedCrashTest : public QObject {
    Q_OBJECT

    static std::uint64_t allOperations(const store::DatabaseKey& key)
    {
        MemoryFileSystem files;
        Users users;
        use(files, key, users);
        GRANARY_ASSERT(users.receipts.size() == batches * (perBatch - 1));
        return files.operations();
    }
    /// The rest is entered after all, and each thing once.
    static void finish(FileSystem& files, const store::DatabaseKey& key, Users& users, const std::string& where)
    {
        const auto before = users.receipts;
        users.receipts.clear();
        use(files, key, users);
        QVERIFY2(users.receipts.size() == batches * (perBatch - 1), where.c_str());
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY2(before[i] == users.receipts[i], where.c_str());
        const auto store = *EmbeddedLedgerStore::open(files, "/ledger.db", key);
        QCOMPARE(store->tip()->totals.entries, std::uint64_t{1 + batches * (perBatch - 1)});
        check(files, key, users, where);
    }

private slots:
    void thePowerFailsAtEveryOperation()
    {
        const auto key = databaseKey();
        const auto operations = allOperations(key);
        QVERIFY2(operations > 80, std::to_string(operations).c_str());
        for (std::uint64_t at = 1; at <= operations; ++at)
            for (std::uint64_t seed = 1; seed <= 2; ++seed) {
                const auto where = "operation " + std::to_string(at) + ", seed " + std::to_string(seed) + ": ";
                MemoryFileSystem files;
                Users users;
                files.crashAt(at, at * 1000 + seed);
                use(files, key, users);
                files.crash(seed);
                files.restart();
                check(files, key, users, where);
                if (QTest::currentTestFailed())
                    return;
                if (at % 3 == 0)
                    finish(files, key, users, where);
                if (QTest::currentTestFailed())
                    return;
            }
    }

    void crashesInARow()
    {
        const auto key = databaseKey();
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            granary::test::SeededRandom random(seed);
            MemoryFileSystem files;
            Users users;
            for (int round = 0; round < 12; ++round) {
                users.receipts.clear();
                files.crashAt(files.operations() + 1 + random.below(80), random.next());
                use(files, key, users);
                files.crash(random.next());
                files.restart();
                check(files, key, users, "seed " + std::to_string(seed) + ", round " + std::to_string(round) + ": ");
                if (QTest::currentTestFailed())
                    return;
            }
            finish(files, key, users, "seed " + std::to_string(seed));
        }
    }

    void theProgramIsKilledAtEveryOperation()
    {
        const auto key = databaseKey();
        const auto operations = allOperations(key);
        for (std::uint64_t at = 1; at <= operations; at += 2) {
            MemoryFileSystem files;
            Users users;
            // An error that stops it there; what was written before stays as it is.
            files.failAt(at, ErrorCode::ioError);
            use(files, key, users);
            files.kill();
            files.restart();
            check(files, key, users, "operation " + std::to_string(at) + ": ");
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// A full disk while the ledger runs: nobody is told anything that is not so, and it goes on when there is room again.
    void aFullDiskIsSurvived()
    {
        const auto key = databaseKey();
        const auto operations = allOperations(key);
        for (std::uint64_t at = 1; at <= operations; at += 3) {
            MemoryFileSystem files;
            Users users;
            files.failAt(at, ErrorCode::diskFull);
            auto founded = EmbeddedLedgerStore::found(files, "/ledger.db", key, users.scene.genesis);
            if (!founded.ok())
                continue;
            StoppedClock clock;
            const auto store = *std::move(founded);
            const auto ledger = *Ledger::open(*store, users.scene.operatorOf.key.clone(), clock);
            for (const auto& batch : users.wanted) {
                auto answers = ledger->enter(batch);
                if (!answers.front().ok()) {
                    for (const auto& answer : answers)
                        QCOMPARE(answer.error().code, ErrorCode::diskFull);
                    answers = ledger->enter(batch);
                }
                for (const auto& answer : answers)
                    QVERIFY(answer.ok());
            }
            const auto difference = differsFromItsEntries(*store);
            QVERIFY2(difference.empty(), difference.c_str());
            QVERIFY(store->check().ok());
        }
    }
};

QTEST_APPLESS_MAIN(EmbeddedCrashTest)
#include "embedded_crash_test.moc"
