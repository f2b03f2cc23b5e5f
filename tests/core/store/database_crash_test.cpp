// Method: a workload of transactions runs on a file system that loses power at its n-th change of the disk, for every n, with several outcomes
// (seeds) of what survives of the unsynced rest. After each the database must open, hold every transaction whose commit was acknowledged, at most
// one more (the one in flight), and nothing of any other; and it must go on working.
#include "core/store/database.h"

#include "tests/core/store/store_fixture.h"

using namespace granary;
using namespace granary::store;
using namespace granary::store::test;
using granary::test::MemoryFileSystem;
using granary::test::SeededRandom;

class DatabaseCrashTest : public QObject {
    Q_OBJECT

    static constexpr std::int64_t batches = 10;

    /// Batches with log restarts in between; returns how many were acknowledged.
    static std::int64_t workload(FileSystem& files, const DatabaseKey& key, std::int64_t from)
    {
        std::int64_t done = from;
        auto opened = Database::open(files, "/db", key, schema);
        if (!opened.ok())
            return done;
        auto db = *std::move(opened);
        for (std::int64_t i = from; i < batches; ++i) {
            if (!insertBatch(*db, i * 10, 10, i % 5 == 0 ? 1500 : 50).ok())
                return done;
            ++done;
            // Copying back and starting the log anew is where most goes wrong.
            if (i % 3 == 2 && !db->execute("PRAGMA wal_checkpoint(RESTART)").ok())
                return done;
            if (i % 5 == 4) {
                db.reset();
                auto again = Database::open(files, "/db", key, schema);
                if (!again.ok())
                    return done;
                db = *std::move(again);
            }
        }
        return done;
    }

private slots:
    void everyCommitSurvivesAPowerFailureAtEveryOperation()
    {
        const auto key = keyOf(7);
        std::uint64_t operations = 0;
        {
            MemoryFileSystem files;
            QCOMPARE(workload(files, key, 0), batches);
            operations = files.operations();
        }
        QVERIFY2(operations > 100, std::to_string(operations).c_str());
        for (std::uint64_t at = 1; at <= operations; ++at) {
            for (std::uint64_t seed = 1; seed <= 2; ++seed) {
                MemoryFileSystem files;
                files.crashAt(at, at * 1000 + seed);
                const auto acknowledged = workload(files, key, 0);
                // The last operations are those of closing: everything was acknowledged.
                files.crash(seed);
                files.restart();
                const auto where = "operation " + std::to_string(at) + ", seed " + std::to_string(seed);
                auto db = Database::open(files, "/db", key, schema);
                QVERIFY2(db.ok(), (where + (db.ok() ? "" : db.error().text())).c_str());
                const auto found = readAll(**db);
                QVERIFY2(found.ok(), (where + (found.ok() ? "" : found.error().text())).c_str());
                QVERIFY2(found->batches == acknowledged || found->batches == acknowledged + 1, where.c_str());
                QCOMPARE(found->entries, found->batches * 10);
                QVERIFY2((*db)->check().ok(), where.c_str());
                const auto next = found->batches;
                (*db).reset();
                if (at % 7 == 0) {
                    QCOMPARE(workload(files, key, next), std::max(batches, next));
                }
            }
        }
    }

    void crashesInARowLoseNothing()
    {
        const auto key = keyOf(7);
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            MemoryFileSystem files;
            SeededRandom random(seed);
            std::int64_t known = 0;
            for (int round = 0; round < 40 && known < batches; ++round) {
                files.crashAt(files.operations() + 1 + random.below(60), random.next());
                const auto acknowledged = workload(files, key, known);
                files.crash(random.next());
                files.restart();
                auto db = Database::open(files, "/db", key, schema);
                QVERIFY2(db.ok(), ("seed " + std::to_string(seed) + ": " + (db.ok() ? "" : db.error().text())).c_str());
                const auto found = readAll(**db);
                QVERIFY(found.ok());
                QVERIFY(found->batches == acknowledged || found->batches == acknowledged + 1);
                known = found->batches;
            }
        }
    }

    void everyErrorIsReportedAndHarmless_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("disk full") << static_cast<int>(ErrorCode::diskFull);
        QTest::newRow("I/O error") << static_cast<int>(ErrorCode::ioError);
    }
    void everyErrorIsReportedAndHarmless()
    {
        QFETCH(int, code);
        const auto wanted = static_cast<ErrorCode>(code);
        const auto key = keyOf(7);
        std::uint64_t operations = 0;
        {
            MemoryFileSystem files;
            (void)workload(files, key, 0);
            operations = files.operations();
        }
        for (std::uint64_t at = 1; at <= operations; ++at) {
            MemoryFileSystem files;
            files.failAt(at, wanted);
            const auto where = "operation " + std::to_string(at);
            std::int64_t acknowledged = 0;
            auto db = Database::open(files, "/db", key, schema);
            if (!db.ok()) {
                QCOMPARE(codeOf(db.error()), std::string(errorName(wanted)));
                db = Database::open(files, "/db", key, schema);
                QVERIFY2(db.ok(), (where + (db.ok() ? "" : db.error().text())).c_str());
            }
            for (std::int64_t i = 0; i < batches; ++i) {
                auto status = insertBatch(**db, i * 10, 10, 50);
                if (!status.ok()) {
                    QCOMPARE(codeOf(status.error()), std::string(errorName(wanted)));
                    // The same transaction again, on the same connection.
                    status = insertBatch(**db, i * 10, 10, 50);
                    QVERIFY2(status.ok(), (where + (status.ok() ? "" : status.error().text())).c_str());
                }
                ++acknowledged;
                if (i % 3 == 2)
                    (void)(*db)->checkpoint();
            }
            auto found = readAll(**db);
            QVERIFY2(found.ok() && found->batches == acknowledged, where.c_str());
            files.crash(at);
            (*db).reset();
            files.restart();
            db = Database::open(files, "/db", key, schema);
            QVERIFY2(db.ok(), (where + (db.ok() ? "" : db.error().text())).c_str());
            found = readAll(**db);
            QVERIFY2(found.ok() && found->batches == acknowledged, where.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(DatabaseCrashTest)
#include "database_crash_test.moc"
