// Twin and embedded store under one suite, and what only the embedded one can do wrong.
#include "core/ledger/embedded_store.h"
#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/core/ledger/memory_ledger_store.h"
#include "tests/support/memory_file_system.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using granary::test::MemoryFileSystem;

namespace {

store::DatabaseKey databaseKey()
{
    crypto::initialise();
    return store::DatabaseKey::copyFrom(Bytes(32, std::byte{9}));
}

} // namespace

class LedgerStoreTest : public QObject {
    Q_OBJECT

private slots:
    void inMemory()
    {
        LedgerStoreConformance([](const Genesis& genesis) { return std::make_unique<MemoryLedgerStore>(genesis); }, nullptr)
            .run();
    }

    void embedded()
    {
        const auto key = databaseKey();
        std::vector<std::unique_ptr<MemoryFileSystem>> disks;
        LedgerStoreConformance(
            [&](const Genesis& genesis) -> std::unique_ptr<LedgerStore> {
                disks.push_back(std::make_unique<MemoryFileSystem>());
                return *EmbeddedLedgerStore::found(*disks.back(), "/ledger.db", key, genesis);
            },
            [&](std::unique_ptr<LedgerStore> store) -> std::unique_ptr<LedgerStore> {
                if (!static_cast<EmbeddedLedgerStore&>(*store).check().ok())
                    qFatal("check");
                store.reset();
                return *EmbeddedLedgerStore::open(*disks.back(), "/ledger.db", key);
            })
            .run();
    }

    void isFoundedOnce()
    {
        const auto key = databaseKey();
        const LedgerScene scene;
        MemoryFileSystem files;
        QCOMPARE(EmbeddedLedgerStore::open(files, "/ledger.db", key).error().code, ErrorCode::notFound);
        QVERIFY(!files.exists("/ledger.db"));
        QVERIFY(EmbeddedLedgerStore::found(files, "/ledger.db", key, scene.genesis).ok());
        QCOMPARE(EmbeddedLedgerStore::found(files, "/ledger.db", key, scene.genesis).error().code, ErrorCode::alreadyExists);
        const auto store = *EmbeddedLedgerStore::open(files, "/ledger.db", key);
        StoppedClock clock;
        QCOMPARE(Ledger::open(*store, scene.bob.key.clone(), clock).error().code, ErrorCode::permissionDenied);
        clock.now = founded.plusSeconds(-LedgerTime::daySeconds - 1);
        QCOMPARE(Ledger::open(*store, scene.operatorOf.key.clone(), clock).error().code, ErrorCode::clockSkew);
    }

    /// Somebody with the key rewrites a row: check() says so.
    void tampering_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("atOpening");
        QTest::newRow("record") << QByteArray("UPDATE entries SET record = x'00' WHERE idx = 2") << false;
        QTest::newRow("time") << QByteArray("UPDATE entries SET time = time + 1 WHERE idx = 2") << false;
        QTest::newRow("last entry") << QByteArray("UPDATE entries SET time = time + 1 WHERE idx = 4") << true;
        QTest::newRow("leaf") << QByteArray("UPDATE entries SET leaf = zeroblob(32) WHERE idx = 2") << false;
        QTest::newRow("removed") << QByteArray("DELETE FROM entries WHERE idx = 2") << false;
        QTest::newRow("balance") << QByteArray("UPDATE postings SET balance = balance + 1 WHERE idx = 2") << false;
        QTest::newRow("both sides") << QByteArray("UPDATE postings SET balance = balance + 1, change = change + 1 WHERE idx = 4")
                                    << false;
        QTest::newRow("deposit") << QByteArray("UPDATE channels SET deposit = deposit + 1") << false;
        QTest::newRow("totals") << QByteArray("UPDATE tip SET in_accounts = in_accounts + 1") << true;
        QTest::newRow("peaks") << QByteArray("UPDATE tip SET peaks = zeroblob(length(peaks))") << false;
        QTest::newRow("peaks missing") << QByteArray("UPDATE tip SET peaks = x''") << true;
        QTest::newRow("entries") << QByteArray("UPDATE tip SET entries = 4, peaks = substr(peaks, 1, 32)") << false;
    }
    void tampering()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, atOpening);
        const auto key = databaseKey();
        const LedgerScene scene;
        MemoryFileSystem files;
        {
            StoredLedger s(*EmbeddedLedgerStore::found(files, "/ledger.db", key, scene.genesis), scene);
            s.enter(s.make(scene.alice, ChannelOpen{scene.bob.account, Amount::units(7), s.clock.now.plusSeconds(900)}));
            for (std::uint64_t i = 1; i <= 3; ++i)
                s.enter(s.make(scene.alice, Transfer{scene.bob.account, Amount::units(i), {}}));
            QVERIFY(static_cast<EmbeddedLedgerStore&>(*s.store).check().ok());
        }
        {
            const auto database = *store::Database::open(files, "/ledger.db", key, std::array{store::Migration{1, ""}});
            QVERIFY(database->execute(sql.toStdString()).ok());
            QVERIFY(database->changes() > 0);
        }
        const auto opened = EmbeddedLedgerStore::open(files, "/ledger.db", key);
        if (atOpening) {
            QCOMPARE(opened.error().code, ErrorCode::databaseDamaged);
            return;
        }
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().text().c_str());
        QCOMPARE((*opened)->check().error().code, ErrorCode::databaseDamaged);
    }
};

QTEST_APPLESS_MAIN(LedgerStoreTest)
#include "ledger_store_test.moc"
