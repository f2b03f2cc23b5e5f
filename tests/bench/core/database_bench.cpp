// The database beside SQLite without encryption in the same library, on the same disk: rows of a 32-byte key and 64 bytes of value.
#include "core/platform/disk_file_system.h"
#include "core/store/database.h"
#include "tests/bench/core/ratios.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temp_dir.h"

#include <sqlcipher/sqlite3.h>

using namespace granary;
using granary::test::SeededRandom;
using granary::test::TempDir;

namespace {

constexpr std::int64_t rowsPerTransaction = 10'000;
constexpr std::int64_t tableRows = 200'000;
constexpr std::size_t keyBytes = 32;
constexpr std::size_t valueBytes = 64;
constexpr store::Migration schema[] = {{1, "CREATE TABLE t (k BLOB PRIMARY KEY, v BLOB NOT NULL) WITHOUT ROWID"}};
constexpr const char* insertSql = "INSERT INTO t VALUES (?1, ?2)";
constexpr const char* selectSql = "SELECT v FROM t WHERE k = ?1";

store::DatabaseKey key()
{
    crypto::initialise();
    return {};
}

Bytes rowKey(std::int64_t row) { return SeededRandom(static_cast<std::uint64_t>(row)).bytes(keyBytes); }

/// Ours.
class Encrypted {
public:
    Encrypted() : m_db(*store::Database::open(m_files, m_temp.file("db"), key(), schema)) {}
    void insert(std::int64_t first, std::int64_t count, ByteView value)
    {
        store::Transaction transaction(*m_db);
        {
            auto s = m_db->prepare(insertSql);
            for (std::int64_t row = first; row < first + count; ++row)
                GRANARY_ASSERT(s.bind(1, ByteView(rowKey(row))).bind(2, value).run().ok());
        }
        GRANARY_ASSERT(transaction.commit().ok());
    }
    std::size_t select(std::int64_t row)
    {
        auto s = m_db->prepare(selectSql);
        GRANARY_ASSERT(*s.bind(1, ByteView(rowKey(row))).step());
        return s.blob(0).size();
    }

private:
    TempDir m_temp;
    platform::DiskFileSystem m_files;
    std::unique_ptr<store::Database> m_db;
};

/// The same without a key, through SQLite's own VFS.
class Plain {
public:
    Plain()
    {
        GRANARY_ASSERT(sqlite3_open(m_temp.file("db").c_str(), &m_db) == SQLITE_OK);
        for (const auto* sql : {"PRAGMA page_size = 4096", "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL",
                 "PRAGMA synchronous = FULL", "PRAGMA cache_size = -32768", schema[0].sql})
            GRANARY_ASSERT(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
        GRANARY_ASSERT(sqlite3_prepare_v2(m_db, insertSql, -1, &m_insert, nullptr) == SQLITE_OK);
        GRANARY_ASSERT(sqlite3_prepare_v2(m_db, selectSql, -1, &m_select, nullptr) == SQLITE_OK);
    }
    ~Plain()
    {
        sqlite3_finalize(m_insert);
        sqlite3_finalize(m_select);
        sqlite3_close(m_db);
    }
    void insert(std::int64_t first, std::int64_t count, ByteView value)
    {
        GRANARY_ASSERT(sqlite3_exec(m_db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
        for (std::int64_t row = first; row < first + count; ++row) {
            const auto k = rowKey(row);
            sqlite3_bind_blob(m_insert, 1, k.data(), static_cast<int>(k.size()), SQLITE_TRANSIENT);
            sqlite3_bind_blob(m_insert, 2, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
            GRANARY_ASSERT(sqlite3_step(m_insert) == SQLITE_DONE);
            sqlite3_reset(m_insert);
        }
        GRANARY_ASSERT(sqlite3_exec(m_db, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    std::size_t select(std::int64_t row)
    {
        const auto k = rowKey(row);
        sqlite3_bind_blob(m_select, 1, k.data(), static_cast<int>(k.size()), SQLITE_TRANSIENT);
        GRANARY_ASSERT(sqlite3_step(m_select) == SQLITE_ROW);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_select, 0));
        sqlite3_reset(m_select);
        return size;
    }

private:
    TempDir m_temp;
    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    sqlite3_stmt* m_select = nullptr;
};

/// Rows a second, and bytes for the ratios.
void report(benchmark::State& state, std::int64_t rows)
{
    state.SetItemsProcessed(rows);
    state.SetBytesProcessed(rows * static_cast<std::int64_t>(keyBytes + valueBytes));
}

template <class Db>
void inserts(benchmark::State& state)
{
    Db db;
    const Bytes value = SeededRandom(1).bytes(valueBytes);
    std::int64_t row = 0;
    for (auto _ : state) {
        db.insert(row, rowsPerTransaction, value);
        row += rowsPerTransaction;
    }
    report(state, row);
}
BENCHMARK_TEMPLATE(inserts, Encrypted)->Iterations(20)->UseRealTime();
BENCHMARK_TEMPLATE(inserts, Plain)->Iterations(20)->UseRealTime();

template <class Db>
void lookUps(benchmark::State& state)
{
    Db db;
    const Bytes value = SeededRandom(1).bytes(valueBytes);
    for (std::int64_t row = 0; row < tableRows; row += rowsPerTransaction)
        db.insert(row, rowsPerTransaction, value);
    SeededRandom random(2);
    for (auto _ : state)
        benchmark::DoNotOptimize(db.select(static_cast<std::int64_t>(random.below(tableRows))));
    report(state, state.iterations());
}
BENCHMARK_TEMPLATE(lookUps, Encrypted)->UseRealTime();
BENCHMARK_TEMPLATE(lookUps, Plain)->UseRealTime();

/// One row a transaction: what a durable acknowledgement costs.
template <class Db>
void commits(benchmark::State& state)
{
    Db db;
    const Bytes value = SeededRandom(1).bytes(valueBytes);
    std::int64_t row = 0;
    for (auto _ : state)
        db.insert(row++, 1, value);
    report(state, row);
}
BENCHMARK_TEMPLATE(commits, Encrypted)->UseRealTime();
BENCHMARK_TEMPLATE(commits, Plain)->UseRealTime();

void opening(benchmark::State& state)
{
    const TempDir temp;
    platform::DiskFileSystem files;
    const auto k = key();
    for (auto _ : state)
        benchmark::DoNotOptimize(store::Database::open(files, temp.file("db"), k, schema).ok());
}
BENCHMARK(opening)->UseRealTime();

} // namespace

int main(int argc, char** argv)
{
    return bench::runWithRatios(argc, argv,
        {{"inserts<Encrypted>/iterations:20/real_time", "inserts<Plain>/iterations:20/real_time"},
            {"lookUps<Encrypted>/real_time", "lookUps<Plain>/real_time"},
            {"commits<Encrypted>/real_time", "commits<Plain>/real_time"}});
}
