#include "core/store/database.h"

#include "tests/core/store/store_fixture.h"

using namespace granary;
using namespace granary::store;
using namespace granary::store::test;
using granary::test::MemoryFileSystem;

class DatabaseTest : public QObject {
    Q_OBJECT

    static constexpr Migration plain[] = {{1, "CREATE TABLE t (id INTEGER PRIMARY KEY, v)"}};

private slots:
    void roundTrip()
    {
        MemoryFileSystem files;
        const auto key = keyOf(1);
        {
            auto db = Database::open(files, "/db", key, plain);
            QVERIFY2(db.ok(), db.ok() ? "" : db.error().text().c_str());
            auto insert = (*db)->prepare("INSERT INTO t VALUES (?1, ?2)");
            QVERIFY(insert.bind(1, std::int64_t{1}).bind(2, std::int64_t{INT64_MIN}).run().ok());
            QVERIFY(insert.bind(1, std::int64_t{2}).bind(2, std::string_view("grün\0x", 7)).run().ok());
            QVERIFY(insert.bind(1, std::int64_t{3}).bind(2, ByteView()).run().ok());
            QVERIFY(insert.bind(1, std::int64_t{4}).bindNull(2).run().ok());
            QVERIFY(insert.bind(1, std::int64_t{5}).bind(2, std::string_view()).run().ok());
            QVERIFY(insert.bind(1, std::int64_t{6}).bind(2, ByteView(valueOf(6, 100'000))).run().ok());
            QCOMPARE((*db)->changes(), 1);
            QCOMPARE((*db)->lastInsertId(), 6);
        }
        QCOMPARE(*files.list("/"), std::vector<std::string>{"db"});
        auto db = Database::open(files, "/db", key, plain);
        QVERIFY(db.ok());
        QVERIFY((*db)->check().ok());
        auto select = (*db)->prepare("SELECT v FROM t WHERE id = ?1");
        const auto read = [&](std::int64_t id) { return select.bind(1, id).step(); };
        QVERIFY(*read(1));
        QCOMPARE(select.integer(0), INT64_MIN);
        QVERIFY(*read(2));
        QCOMPARE(select.text(0), std::string_view("grün\0x", 7));
        QVERIFY(*read(3));
        QVERIFY(!select.isNull(0));
        QVERIFY(select.blob(0).empty());
        QVERIFY(*read(4));
        QVERIFY(select.isNull(0));
        QVERIFY(*read(5));
        QVERIFY(!select.isNull(0));
        QVERIFY(*read(6));
        QVERIFY(equalBytes(select.blob(0), valueOf(6, 100'000)));
        QVERIFY(!*select.step());
        QVERIFY(!*select.step());
        QVERIFY(!*read(7));
    }

    void nothingLiesInTheClear()
    {
        MemoryFileSystem files;
        auto db = Database::open(files, "/db", keyOf(1), schema);
        const std::string needle(64, 'N');
        QVERIFY((*db)->prepare("INSERT INTO entries VALUES (1, ?1)").bind(1, std::string_view(needle)).run().ok());
        for (const auto* path : {"/db", "/db-wal"}) {
            const auto raw = files.readFile(path, 1 << 24);
            QVERIFY(raw.ok());
            QVERIFY(asText(*raw).find("NNNNNNNN") == std::string_view::npos);
            QVERIFY(asText(*raw).find("SQLite format") == std::string_view::npos);
            QVERIFY(asText(*raw).find("CREATE TABLE") == std::string_view::npos);
        }
    }

    void wrongKeysAreRefusedAndChangeNothing()
    {
        MemoryFileSystem files;
        {
            auto db = Database::open(files, "/db", keyOf(1), schema);
            QVERIFY(insertBatch(**db, 1, 10, 100).ok());
        }
        const auto before = files.readFile("/db", 1 << 24);
        auto wrong = keyOf(1);
        for (const std::size_t at : {0, 17, 31}) {
            wrong.mutableView()[at] ^= std::byte{1};
            QCOMPARE(codeOf(Database::open(files, "/db", wrong, schema).error()), "databaseDamaged");
            wrong.mutableView()[at] ^= std::byte{1};
        }
        QVERIFY(equalBytes(*before, *files.readFile("/db", 1 << 24)));
        auto db = Database::open(files, "/db", wrong, schema);
        QCOMPARE(readAll(**db)->entries, 10);
    }

    void statementsAreCachedAndReentrant()
    {
        MemoryFileSystem files;
        auto db = Database::open(files, "/db", keyOf(1), plain);
        for (int i = 1; i <= 3; ++i)
            QVERIFY((*db)->prepare("INSERT INTO t VALUES (?1, ?1)").bind(1, std::int64_t{i}).run().ok());
        // The same text twice at once: two cursors.
        auto outer = (*db)->prepare("SELECT id FROM t ORDER BY id");
        std::string seen;
        while (*outer.step()) {
            auto inner = (*db)->prepare("SELECT id FROM t ORDER BY id");
            while (*inner.step())
                seen += std::to_string(outer.integer(0)) + std::to_string(inner.integer(0)) + " ";
        }
        QCOMPARE(seen, "11 12 13 21 22 23 31 32 33 ");
        // Bindings don't leak from one use to the next.
        (void)(*db)->prepare("SELECT ?1").bind(1, std::int64_t{7}).step();
        auto again = (*db)->prepare("SELECT ?1");
        QVERIFY(*again.step());
        QVERIFY(again.isNull(0));
        // More texts than the cache keeps.
        for (int i = 0; i < 400; ++i) {
            auto s = (*db)->prepare("SELECT " + std::to_string(i));
            QVERIFY(*s.step());
            QCOMPARE(s.integer(0), i);
        }
    }

    void transactionsRollBack()
    {
        MemoryFileSystem files;
        auto db = Database::open(files, "/db", keyOf(1), plain);
        const auto count = [&] {
            auto s = (*db)->prepare("SELECT count(*) FROM t");
            return *s.step() ? s.integer(0) : -1;
        };
        {
            const Transaction transaction(**db);
            QVERIFY((*db)->execute("INSERT INTO t VALUES (1, 1); INSERT INTO t VALUES (2, 2);").ok());
            QCOMPARE(count(), 2);
        }
        QCOMPARE(count(), 0);
        {
            Transaction transaction(**db);
            QVERIFY((*db)->execute("INSERT INTO t VALUES (1, 1)").ok());
            // A broken constraint undoes its statement, not the transaction.
            QCOMPARE(codeOf((*db)->execute("INSERT INTO t VALUES (1, 2)").error()), "conflict");
            auto insert = (*db)->prepare("INSERT INTO t VALUES (?1, 3)");
            QCOMPARE(codeOf(insert.bind(1, std::int64_t{1}).run().error()), "conflict");
            QVERIFY(insert.bind(1, std::int64_t{2}).run().ok());
            QVERIFY(transaction.commit().ok());
        }
        QCOMPARE(count(), 2);
        QVERIFY((*db)->execute("  -- nothing\n").ok());
        QVERIFY((*db)->execute("").ok());
    }

    void foreignKeysHold()
    {
        static constexpr Migration linked[] = {
            {1, "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER NOT NULL REFERENCES a ON DELETE CASCADE)"}};
        MemoryFileSystem files;
        auto db = Database::open(files, "/db", keyOf(1), linked);
        QCOMPARE(codeOf((*db)->execute("INSERT INTO b VALUES (1)").error()), "conflict");
        QVERIFY((*db)->execute("INSERT INTO a VALUES (1); INSERT INTO b VALUES (1); DELETE FROM a").ok());
        auto left = (*db)->prepare("SELECT 1 FROM b");
        QVERIFY(!*left.step());
    }

    void migrationsRunOnceInOrder()
    {
        static constexpr Migration three[] = {
            {1, "CREATE TABLE t (id INTEGER PRIMARY KEY)"},
            {2, "ALTER TABLE t ADD COLUMN v; INSERT INTO t VALUES (1, 'two')"},
            {5, "INSERT INTO t VALUES (2, 'five')"},
        };
        MemoryFileSystem files;
        const auto key = keyOf(1);
        const auto rows = [&](std::size_t versions) {
            auto db = Database::open(files, "/db", key, std::span(three).first(versions));
            if (!db.ok())
                return codeOf(db.error());
            if (versions == 1)
                return std::string("one");
            auto s = (*db)->prepare("SELECT group_concat(v) FROM t");
            return *s.step() ? std::string(s.text(0)) : std::string("none");
        };
        QCOMPARE(rows(1), "one");
        QCOMPARE(rows(2), "two");
        QCOMPARE(rows(3), "two,five");
        QCOMPARE(rows(3), "two,five");
        QCOMPARE(rows(2), "unsupportedVersion");
        QCOMPARE(rows(3), "two,five");
        MemoryFileSystem fresh;
        auto db = Database::open(fresh, "/db", key, three);
        QVERIFY(db.ok());
    }

    void failedMigrationsLeaveTheOldVersion()
    {
        static constexpr Migration two[] = {
            {1, "CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)"},
            {2, "CREATE TABLE u (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)"},
        };
        MemoryFileSystem files;
        QVERIFY(Database::open(files, "/db", keyOf(1), std::span(two).first(1)).ok());
        QCOMPARE(codeOf(Database::open(files, "/db", keyOf(1), two).error()), "conflict");
        auto db = Database::open(files, "/db", keyOf(1), std::span(two).first(1));
        QVERIFY(db.ok());
        auto s = (*db)->prepare("SELECT count(*) FROM sqlite_master WHERE name = 'u'");
        QVERIFY(*s.step());
        QCOMPARE(s.integer(0), 0);
    }

    void theWalStaysSmall()
    {
        MemoryFileSystem files;
        auto db = Database::open(files, "/db", keyOf(1), schema);
        std::uint64_t largest = 0;
        for (int i = 0; i < 60; ++i) {
            QVERIFY(insertBatch(**db, i * 100, 100, 2000).ok());
            largest = std::max(largest, files.info("/db-wal")->sizeBytes);
        }
        // One batch of 200 kB may start just below the limit.
        QVERIFY2(largest < Database::walLimitBytes + 600'000, std::to_string(largest).c_str());
        // A huge transaction makes a huge log, which is cut again.
        QVERIFY(insertBatch(**db, 100'000, 10'000, 2000).ok());
        QVERIFY(insertBatch(**db, 200'000, 1, 10).ok());
        QVERIFY(files.info("/db-wal")->sizeBytes <= Database::walLimitBytes);
        QVERIFY((*db)->checkpoint().ok());
        QCOMPARE(files.info("/db-wal")->sizeBytes, 0u);
        QCOMPARE(readAll(**db)->entries, 16'001);
    }

    void aFullDiskVoidsTheTransactionOnly()
    {
        MemoryFileSystem files;
        const auto key = keyOf(1);
        auto db = Database::open(files, "/db", key, schema);
        QVERIFY(insertBatch(**db, 1, 100, 1000).ok());
        files.setCapacity(files.allocatedBytes() + 100 * 4096);
        {
            // Larger than the page cache, so that it reaches the log before the commit.
            Transaction transaction(**db);
            auto insert = (*db)->prepare("INSERT INTO entries VALUES (?1, ?2)");
            Status status;
            std::int64_t id = 1000;
            while (status.ok() && id < 20'000) {
                status = insert.bind(1, id).bind(2, ByteView(valueOf(id, 4000))).run();
                ++id;
            }
            if (status.ok())
                status = transaction.commit();
            QCOMPARE(codeOf(status.error()), "diskFull");
            // Whatever comes now belongs to the void transaction.
            QCOMPARE(codeOf(insert.bind(1, std::int64_t{500}).bind(2, ByteView(valueOf(500, 10))).run().error()), "diskFull");
            QCOMPARE(codeOf((*db)->execute("DELETE FROM entries").error()), "diskFull");
            QCOMPARE(codeOf(transaction.commit().error()), "diskFull");
        }
        QCOMPARE(readAll(**db)->entries, 100);
        // At the commit.
        QCOMPARE(codeOf(insertBatch(**db, 1000, 1000, 1000).error()), "diskFull");
        QCOMPARE(readAll(**db)->entries, 100);
        // A small one may fit still, or not; it works with room again.
        files.setCapacity(UINT64_MAX);
        QVERIFY(insertBatch(**db, 2000, 1000, 1000).ok());
        QCOMPARE(readAll(**db)->entries, 1100);
        QVERIFY((*db)->check().ok());
        db = Database::open(files, "/other", key, schema);
        db = Database::open(files, "/db", key, schema);
        QCOMPARE(readAll(**db)->entries, 1100);
    }

    void creatingOnAFullDisk()
    {
        MemoryFileSystem files;
        for (int blocks = 1; blocks < 40; ++blocks) {
            files.setCapacity(static_cast<std::uint64_t>(blocks) * 4096);
            auto db = Database::open(files, "/db", keyOf(1), schema);
            if (db.ok())
                break;
            QCOMPARE(codeOf(db.error()), "diskFull");
            QVERIFY(!files.exists("/db"));
        }
        QVERIFY(files.exists("/db"));
        QCOMPARE(*files.list("/"), std::vector<std::string>{"db"});
    }

    void readOnlyDisks()
    {
        MemoryFileSystem files;
        files.setReadOnly(true);
        QCOMPARE(codeOf(Database::open(files, "/db", keyOf(1), schema).error()), "readOnly");
        files.setReadOnly(false);
        QVERIFY(Database::open(files, "/db", keyOf(1), schema).ok());
        files.setReadOnly(true);
        QCOMPARE(codeOf(Database::open(files, "/db", keyOf(1), schema).error()), "readOnly");
        files.setReadOnly(false);
        auto db = Database::open(files, "/db", keyOf(1), schema);
        files.setReadOnly(true);
        QCOMPARE(codeOf(insertBatch(**db, 1, 1, 1).error()), "readOnly");
        files.setReadOnly(false);
        QVERIFY(insertBatch(**db, 1, 1, 1).ok());
        QCOMPARE(readAll(**db)->entries, 1);
    }

    void missingDirectoriesAndOddPaths()
    {
        MemoryFileSystem files;
        QCOMPARE(codeOf(Database::open(files, "/none/db", keyOf(1), schema).error()), "notFound");
        QVERIFY(files.makeDirectories("/d").ok());
        QCOMPARE(codeOf(Database::open(files, "/d", keyOf(1), schema).error()), "invalidArgument");
        QVERIFY(Database::open(files, "/d/with space?and=query", keyOf(1), schema).ok());
        QVERIFY(files.exists("/d/with space?and=query"));
        std::string deep = "/d";
        for (int i = 0; i < 10; ++i)
            deep += "/" + std::string(200, 'x');
        QVERIFY(files.makeDirectories(deep).ok());
        QVERIFY(Database::open(files, deep + "/db", keyOf(1), schema).ok());
    }

    void removing()
    {
        MemoryFileSystem files;
        QVERIFY(Database::remove(files, "/db").ok());
        {
            auto db = Database::open(files, "/db", keyOf(1), schema);
            QVERIFY(insertBatch(**db, 1, 10, 10).ok());
            files.crash(3);
        }
        files.restart();
        QVERIFY(Database::remove(files, "/db").ok());
        QVERIFY(files.list("/")->empty());
        auto db = Database::open(files, "/db", keyOf(2), schema);
        QCOMPARE(readAll(**db)->entries, 0);
    }
};

QTEST_APPLESS_MAIN(DatabaseTest)
#include "database_test.moc"
