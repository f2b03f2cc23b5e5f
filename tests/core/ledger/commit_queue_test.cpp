#include "core/ledger/commit_queue.h"

#include "core/ledger/embedded_store.h"
#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/core/ledger/memory_ledger_store.h"
#include "tests/support/memory_file_system.h"

#include <atomic>
#include <future>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using granary::test::MemoryFileSystem;

namespace {

/// Waits for one answer.
Result<Answer> ask(CommitQueue& queue, const Bytes& record)
{
    std::promise<Result<Answer>> promise;
    queue.submit(record, [&promise](Result<Answer> answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

store::DatabaseKey databaseKey()
{
    crypto::initialise();
    return store::DatabaseKey::copyFrom(Bytes(32, std::byte{9}));
}

} // namespace

class CommitQueueTest : public QObject {
    Q_OBJECT

private slots:
    void manyThreadsAndEachIsAnsweredOnce()
    {
        const LedgerScene scene;
        MemoryFileSystem files;
        StoredLedger s(*EmbeddedLedgerStore::found(files, "/ledger.db", databaseKey(), scene.genesis), scene);
        std::vector<std::vector<Bytes>> wanted(4);
        for (auto& records : wanted)
            for (int i = 0; i < 100; ++i)
                records.push_back(s.make(scene.alice, Transfer{scene.bob.account, Amount::units(1), {}}));
        std::atomic<int> answered = 0;
        {
            CommitQueue queue(*s.ledger);
            std::vector<std::thread> clients;
            for (const auto& records : wanted)
                clients.emplace_back([&] {
                    for (const auto& record : records)
                        queue.submit(record, [&](Result<Answer> answer) {
                            if (answer.ok() && std::holds_alternative<Receipt>(*answer))
                                ++answered;
                        });
                });
            for (auto& client : clients)
                client.join();
            // The destructor answers what still waits.
        }
        QCOMPARE(answered.load(), 400);
        QCOMPARE(s.store->balance(scene.bob.account)->units(), std::uint64_t{400});
        QCOMPARE(differsFromItsEntries(*s.store), std::string());
    }

    void answersReadsAndHeads()
    {
        const LedgerScene scene;
        StoredLedger s(std::make_unique<MemoryLedgerStore>(scene.genesis), scene);
        CommitQueue queue(*s.ledger);
        const auto record = s.make(scene.alice, Transfer{scene.bob.account, Amount::units(7), {}});
        const auto first = ask(queue, record);
        QVERIFY(std::get<Receipt>(*first).index == 1 && std::get<Receipt>(*ask(queue, record)) == std::get<Receipt>(*first));
        QVERIFY(std::get<Refusal>(*ask(queue, s.make(scene.bob, Transfer{scene.alice.account, Amount::units(8), {}}))) ==
            Refusal::insufficientFunds);
        QCOMPARE(ask(queue, toBytes(asBytes("nonsense"))).error().code, ErrorCode::malformed);
        // The first head was due at once; it is there when a commit was answered after it at the latest.
        bool found = false;
        for (int i = 0; i < 200 && !found; ++i) {
            QTest::qWait(5);
            queue.read([&](const LedgerStore& store) { found = store.newestHead()->has_value(); });
        }
        QVERIFY(found && queue.headStatus().ok());
        Amount balance;
        queue.read([&](const LedgerStore& store) { balance = *store.balance(scene.bob.account); });
        QCOMPARE(balance.units(), std::uint64_t{7});
    }

    void aDiskThatFailsIsToldToAll()
    {
        const LedgerScene scene;
        MemoryFileSystem files;
        StoredLedger s(*EmbeddedLedgerStore::found(files, "/ledger.db", databaseKey(), scene.genesis), scene);
        QVERIFY(s.ledger->signHead().ok());
        const auto record = s.make(scene.alice, Transfer{scene.bob.account, Amount::units(7), {}});
        CommitQueue queue(*s.ledger);
        files.failAt(files.operations() + 1, ErrorCode::diskFull);
        QCOMPARE(ask(queue, record).error().code, ErrorCode::diskFull);
        QVERIFY(std::holds_alternative<Receipt>(*ask(queue, record)));
    }
};

QTEST_GUILESS_MAIN(CommitQueueTest)
#include "commit_queue_test.moc"
