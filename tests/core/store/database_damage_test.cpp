// Method: one bit of the file or of its log is flipped, or the end cut off, at many places; then everything is read. The outcome must be
// databaseDamaged, or exactly the data that was there: never other data.
#include "core/store/database.h"

#include "core/platform/disk_file_system.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/temp_dir.h"

#include <sqlcipher/sqlite3.h>

using namespace granary;
using namespace granary::store;
using namespace granary::store::test;
using granary::test::MemoryFileSystem;
using granary::test::SeededRandom;
using granary::test::TempDir;

class DatabaseDamageTest : public QObject {
    Q_OBJECT

    static constexpr std::int64_t batches = 12;

    DatabaseKey m_key = keyOf(3);

    struct Image {
        Bytes file;
        Bytes wal;
    };

    /// A database as it lies on the disk after a clean end, or after a crash with everything still in the log.
    Image image(bool clean)
    {
        MemoryFileSystem files;
        {
            auto db = Database::open(files, "/db", m_key, schema);
            for (std::int64_t i = 0; i < batches; ++i)
                GRANARY_ASSERT(insertBatch(**db, i * 10, 10, 300).ok());
            if (!clean)
                files.crash(0);
        }
        files.restart();
        Image out;
        out.file = *files.readFile("/db", 1 << 24);
        if (!clean)
            out.wal = *files.readFile("/db-wal", 1 << 24);
        return out;
    }

    static void put(FileSystem& files, const std::string& path, ByteView data)
    {
        auto file = files.open(path, OpenMode::create);
        GRANARY_ASSERT((*file)->writeAt(0, data).ok());
    }

    /// "damaged", or the number of batches that are there.
    std::string outcome(const Image& image)
    {
        MemoryFileSystem files;
        put(files, "/db", image.file);
        if (!image.wal.empty())
            put(files, "/db-wal", image.wal);
        auto db = Database::open(files, "/db", m_key, schema);
        if (!db.ok())
            return codeOf(db.error());
        const auto found = readAll(**db);
        if (!found.ok())
            return codeOf(found.error());
        if (const auto checked = (*db)->check(); !checked.ok())
            return codeOf(checked.error());
        return std::to_string(found->batches);
    }

private slots:
    void theImagesAreSound()
    {
        QCOMPARE(outcome(image(true)), "12");
        const auto crashed = image(false);
        QVERIFY(crashed.wal.size() > 12 * 4120);
        QCOMPARE(outcome(crashed), "12");
    }

    void flippedBitsInTheFile()
    {
        const auto good = image(true);
        SeededRandom random(1);
        int noticed = 0;
        const auto flip = [&](std::size_t at) {
            auto bad = good;
            bad.file[at] ^= std::byte{1} << random.below(8);
            const auto result = outcome(bad);
            QVERIFY2(result == "databaseDamaged" || result == "12", (std::to_string(at) + ": " + result).c_str());
            noticed += result != "12";
        };
        // Every byte of the salt and of what SQLite reads first, the ends of every page, and many others.
        for (std::size_t at = 0; at < 128; ++at)
            flip(at);
        for (std::size_t page = 0; page < good.file.size(); page += 4096)
            for (const std::size_t at : {0, 1, 2000, 4047, 4048, 4064, 4083, 4084, 4095})
                flip(page + at);
        for (int i = 0; i < 400; ++i)
            flip(random.below(good.file.size()));
        // The 12 bytes at the end of each page's reserve are padding that no HMAC covers; all else is noticed.
        QVERIFY2(noticed > 500, std::to_string(noticed).c_str());
    }

    void flippedBitsInTheLog()
    {
        const auto good = image(false);
        SeededRandom random(2);
        int noticed = 0;
        int lastLost = 0;
        for (std::size_t i = 0; i < 600; ++i) {
            auto bad = good;
            const auto at = i < 32 ? i : i < 232 ? 32 + (i - 32) / 24 * 4120 + (i - 32) % 24 : random.below(good.wal.size());
            bad.wal[at] ^= std::byte{1} << random.below(8);
            const auto result = outcome(bad);
            // The last transaction cannot be told from one that was never synced.
            QVERIFY2(
                result == "databaseDamaged" || result == "12" || result == "11", (std::to_string(at) + ": " + result).c_str());
            noticed += result == "databaseDamaged";
            lastLost += result == "11";
        }
        QVERIFY2(noticed > 400, std::to_string(noticed).c_str());
        QVERIFY2(lastLost > 0 && lastLost < 150, std::to_string(lastLost).c_str());
    }

    void truncatedFiles()
    {
        const auto good = image(true);
        for (std::size_t size = 0; size < good.file.size(); size += size < 8192 ? 512 : 1000) {
            auto bad = good;
            bad.file.resize(size);
            QCOMPARE(outcome(bad), "databaseDamaged");
        }
    }

    void truncatedLogs()
    {
        // A log without its end is one whose end was never written: whole transactions, from the first on.
        const auto good = image(false);
        int last = 0;
        for (std::size_t size = 0; size < good.wal.size(); size += 1000) {
            auto bad = good;
            bad.wal.resize(size);
            const auto result = outcome(bad);
            const auto count = std::atoi(result.c_str());
            QVERIFY2(count >= last && (count > 0 || result == "0"), result.c_str());
            last = count;
        }
        QCOMPARE(last, 11);
    }

    void otherFiles()
    {
        SeededRandom random(5);
        Image bad;
        bad.file = random.bytes(64 * 1024);
        QCOMPARE(outcome(bad), "databaseDamaged");
        bad.file = Bytes(64 * 1024, std::byte{0});
        QCOMPARE(outcome(bad), "databaseDamaged");
        bad.file = toBytes("SQLite format 3");
        bad.file.resize(8192);
        QCOMPARE(outcome(bad), "databaseDamaged");
        // A log of random bytes beside a good file.
        bad = image(true);
        bad.wal = random.bytes(10'000);
        QCOMPARE(outcome(bad), "databaseDamaged");
        // Pages that changed places.
        bad = image(true);
        QVERIFY(bad.file.size() >= 6 * 4096);
        std::swap_ranges(bad.file.begin() + 3 * 4096, bad.file.begin() + 4 * 4096, bad.file.begin() + 4 * 4096);
        QCOMPARE(outcome(bad), "databaseDamaged");
    }

    void damageFoundLateIsStillDamage()
    {
        // The page is read in the middle of a transaction, on a connection that has been working.
        MemoryFileSystem files;
        auto good = image(true);
        put(files, "/db", good.file);
        auto db = Database::open(files, "/db", m_key, schema);
        QVERIFY(db.ok());
        for (std::uint64_t page = 4; page < good.file.size() / 4096; ++page)
            QVERIFY(files.flipBit("/db", (page * 4096 + 100) * 8).ok());
        const auto found = readAll(**db);
        QVERIFY(!found.ok());
        QCOMPARE(codeOf(found.error()), "databaseDamaged");
        const auto status = insertBatch(**db, 1000, 100, 300);
        QVERIFY(status.ok() || status.error().code == ErrorCode::databaseDamaged);
        QCOMPARE(codeOf((*db)->check().error()), "databaseDamaged");
    }

    void theRealDisk()
    {
        const TempDir temp;
        platform::DiskFileSystem files;
        {
            auto db = Database::open(files, temp.file("db"), m_key, schema);
            QVERIFY2(db.ok(), db.ok() ? "" : db.error().text().c_str());
            QVERIFY(insertBatch(**db, 0, 100, 300).ok());
            QVERIFY(files.exists(temp.file("db-wal")));
        }
        QVERIFY(!files.exists(temp.file("db-wal")));
        {
            auto db = Database::open(files, temp.file("db"), m_key, schema);
            QCOMPARE(readAll(**db)->entries, 100);
        }
        // As any other program would open it that knows the parameters of core/specs/database.md.
        sqlite3* other = nullptr;
        QCOMPARE(sqlite3_open(temp.file("db").c_str(), &other), SQLITE_OK);
        std::string key;
        for (std::size_t i = 0; i < DatabaseKey::sizeBytes; ++i)
            key += "03";
        const auto settings = "PRAGMA key = \"x'" + key + "'\"; PRAGMA cipher_page_size = 4096;";
        QCOMPARE(sqlite3_exec(other, settings.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_stmt* count = nullptr;
        QCOMPARE(sqlite3_prepare_v2(other, "SELECT count(*) FROM entries", -1, &count, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_step(count), SQLITE_ROW);
        QCOMPARE(sqlite3_column_int(count, 0), 100);
        sqlite3_finalize(count);
        sqlite3_close(other);
    }
};

QTEST_APPLESS_MAIN(DatabaseDamageTest)
#include "database_damage_test.moc"
