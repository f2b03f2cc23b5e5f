// The suite of the port on a real PostgreSQL, and what several processes and a server that is killed make of it.
#include "core/platform/postgres_ledger_store.h"

#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/support/postgres_server.h"

#include <atomic>
#include <thread>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using namespace granary::platform;
using granary::test::PostgresServer;

namespace {

const Bytes keys = toBytes("keys");

Operation pay(const Person& to, std::uint64_t units) { return Transfer{to.account, Amount::units(units), {}}; }

/// A process of its own before the same database: store and ledger.
struct Clerk {
    Clerk(const std::string& dsn, const LedgerScene& scene)
        : store(*PostgresLedgerStore::open(dsn)),
          ledger(*Ledger::open(*store, scene.operatorOf.key.clone(), clock))
    {}
    StoppedClock clock;
    std::unique_ptr<PostgresLedgerStore> store;
    std::unique_ptr<Ledger> ledger;
};

Bytes payment(const LedgerScene& scene, std::uint64_t number, std::uint64_t units)
{
    OperationId id;
    storeLittle(id.mutableView(), number);
    return signTransaction(
        {scene.genesis.id(), scene.alice.account, id, StoppedClock().now.plusSeconds(3600), pay(scene.bob, units)},
        scene.alice.key);
}

/// The receipts of all payments with these numbers, by number; asserts that there are.
std::map<std::uint64_t, Receipt> askAgain(Clerk& clerk, const LedgerScene& scene, std::uint64_t from, std::uint64_t to)
{
    std::map<std::uint64_t, Receipt> out;
    for (auto first = from; first < to; first += Ledger::mostAtOnce) {
        std::vector<Bytes> batch;
        for (auto number = first; number < std::min(to, first + Ledger::mostAtOnce); ++number)
            batch.push_back(payment(scene, number, 1));
        const auto answers = clerk.ledger->enter(batch);
        for (std::size_t i = 0; i < answers.size(); ++i) {
            GRANARY_ASSERT(answers[i].ok());
            out.emplace(first + i, std::get<Receipt>(*answers[i]));
        }
    }
    return out;
}

} // namespace

class PostgresLedgerStoreTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void passesTheSuite()
    {
        std::string dsn;
        LedgerStoreConformance(
            [&](const Genesis& genesis) -> std::unique_ptr<LedgerStore> {
                dsn = m_server->freshDatabase();
                return *PostgresLedgerStore::found(dsn, genesis, keys);
            },
            [&](std::unique_ptr<LedgerStore> store) -> std::unique_ptr<LedgerStore> {
                store.reset();
                return *PostgresLedgerStore::open(dsn);
            })
            .run();
    }

    void isFoundedOnce()
    {
        const LedgerScene scene;
        const auto dsn = m_server->freshDatabase();
        QCOMPARE(PostgresLedgerStore::open(dsn).error().code, ErrorCode::notFound);
        const auto store = *PostgresLedgerStore::found(dsn, scene.genesis, keys);
        QVERIFY(*store->durable() && equalBytes(store->keys(), keys));
        QCOMPARE(PostgresLedgerStore::found(dsn, scene.genesis, keys).error().code, ErrorCode::alreadyExists);
        QVERIFY(equalBytes((*PostgresLedgerStore::open(dsn))->keys(), keys));
        // At the same time it is one of them.
        const auto contested = m_server->freshDatabase();
        std::atomic<int> founded = 0;
        std::vector<std::thread> founders;
        for (int i = 0; i < 4; ++i)
            founders.emplace_back([&] { founded += PostgresLedgerStore::found(contested, scene.genesis, keys).ok() ? 1 : 0; });
        for (auto& founder : founders)
            founder.join();
        QCOMPARE(founded.load(), 1);
    }

    void whatCannotBeReached()
    {
        QCOMPARE(PostgresLedgerStore::open("host=/nonexistent dbname=x").error().code, ErrorCode::unreachable);
        QCOMPARE(PostgresLedgerStore::open("no connection string").error().code, ErrorCode::invalidArgument);
        auto dsn = m_server->freshDatabase();
        QCOMPARE(PostgresLedgerStore::open(dsn + "0000").error().code, ErrorCode::notFound);
    }

    /// Two of them enter at the same time: one order, nothing lost, nothing twice.
    void severalBeforeOne()
    {
        const LedgerScene scene;
        const auto dsn = m_server->freshDatabase();
        QVERIFY(PostgresLedgerStore::found(dsn, scene.genesis, keys).ok());
        constexpr std::uint64_t each = 150;
        std::atomic<std::uint64_t> receipts = 0;
        std::atomic<std::uint64_t> failures = 0;
        std::vector<std::thread> clerks;
        for (std::uint64_t c = 0; c < 3; ++c)
            clerks.emplace_back([&, c] {
                Clerk clerk(dsn, scene);
                for (std::uint64_t i = 0; i < each; i += 5) {
                    std::vector<Bytes> batch;
                    for (std::uint64_t k = 0; k < 5; ++k)
                        batch.push_back(payment(scene, 1 + c * each + i + k, 1));
                    // The first one of each batch is everybody's: it is entered once.
                    batch.push_back(payment(scene, 1'000'000 + i, 1));
                    for (const auto& answer : clerk.ledger->enter(batch))
                        ++(answer.ok() && std::holds_alternative<Receipt>(*answer) ? receipts : failures);
                    if (!clerk.ledger->signHead().ok())
                        ++failures;
                }
            });
        for (auto& clerk : clerks)
            clerk.join();
        QCOMPARE(failures.load(), std::uint64_t(0));
        QCOMPARE(receipts.load(), 3 * (each + each / 5));
        const auto store = *PostgresLedgerStore::open(dsn);
        QCOMPARE(store->tip()->totals.entries, 1 + 3 * each + each / 5);
        QCOMPARE(store->balance(scene.bob.account)->units(), 3 * each + each / 5);
        QCOMPARE(differsFromItsEntries(*store), std::string());
    }

    /// One process sees at once what another has entered, and signs no head when another has.
    void oneSeesTheOther()
    {
        const LedgerScene scene;
        const auto dsn = m_server->freshDatabase();
        QVERIFY(PostgresLedgerStore::found(dsn, scene.genesis, keys).ok());
        Clerk one(dsn, scene);
        Clerk two(dsn, scene);
        const auto record = payment(scene, 1, 7);
        const auto first = one.ledger->enter(std::span(&record, 1)).front();
        QCOMPARE(two.store->balance(scene.bob.account)->units(), std::uint64_t(7));
        QVERIFY(std::get<Receipt>(*two.ledger->enter(std::span(&record, 1)).front()) == std::get<Receipt>(*first));
        QVERIFY((*one.ledger->signHeadIfDue()).has_value());
        QVERIFY(!(*two.ledger->signHeadIfDue()).has_value());
        // A clock that is behind makes no head older than the last.
        two.clock.now = one.clock.now.plusSeconds(-100);
        const auto head = *two.ledger->signHead();
        QVERIFY(head.head.time >= one.clock.now);
    }

    /// The server is killed while entries are made: whatever was acknowledged is there, and whoever asks again gets the same receipt.
    void aServerThatIsKilled()
    {
        const LedgerScene scene;
        const auto dsn = m_server->freshDatabase();
        QVERIFY(PostgresLedgerStore::found(dsn, scene.genesis, keys).ok());
        Clerk clerk(dsn, scene);
        std::map<std::uint64_t, Receipt> acknowledged;
        std::uint64_t next = 1;
        for (int round = 0; round < 2; ++round) {
            std::thread killer([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(60 + 37 * round));
                m_server->kill();
            });
            bool failed = false;
            for (int tries = 0; tries < 100'000 && !failed; ++tries) {
                const auto record = payment(scene, next, 1);
                const auto answer = clerk.ledger->enter(std::span(&record, 1)).front();
                failed = !answer.ok();
                if (failed)
                    QCOMPARE(answer.error().kind, ErrorKind::transient);
                else
                    acknowledged.emplace(next, std::get<Receipt>(*answer));
                ++next;
            }
            killer.join();
            QVERIFY(failed);
            QVERIFY(!clerk.store->tip().ok());
            m_server->start();
            // The same objects go on, with a connection of their own making.
            const auto again = askAgain(clerk, scene, 1, next);
            for (const auto& [number, receipt] : acknowledged)
                QVERIFY(again.at(number) == receipt);
        }
        QVERIFY(acknowledged.size() > 20);
        QCOMPARE(clerk.store->balance(scene.bob.account)->units(), next - 1);
        QCOMPARE(differsFromItsEntries(*clerk.store), std::string());
    }

    void aNewerSchema()
    {
        const LedgerScene scene;
        const auto dsn = m_server->freshDatabase();
        QVERIFY(PostgresLedgerStore::found(dsn, scene.genesis, keys).ok());
        const auto connection = *PostgresConnection::open(dsn);
        QVERIFY(connection->execute("UPDATE operator SET version = 2").ok());
        QCOMPARE(PostgresLedgerStore::open(dsn).error().code, ErrorCode::unsupportedVersion);
        QVERIFY(connection->execute("UPDATE operator SET version = 1; UPDATE tip SET in_accounts = in_accounts + 1").ok());
        QCOMPARE(PostgresLedgerStore::open(dsn).error().code, ErrorCode::databaseDamaged);
        QCOMPARE(connection->execute("nonsense").error().code, ErrorCode::internal);
        QCOMPARE(connection->query("SELECT 1::bigint FROM nowhere").error().code, ErrorCode::notFound);
        const std::vector<PostgresCommand> wrong{{"UPDATE tip SET entries = $1", {std::int64_t{5}}},
            {"INSERT INTO tip SELECT * FROM tip WHERE id = $1", {std::int64_t{1}}}};
        QCOMPARE(connection->run(wrong).error().code, ErrorCode::conflict);
        QVERIFY(connection->query("SELECT 7::bigint")->integer(0, 0) == 7);
    }

private:
    std::unique_ptr<PostgresServer> m_server;
};

QTEST_GUILESS_MAIN(PostgresLedgerStoreTest)
#include "postgres_ledger_store_test.moc"
