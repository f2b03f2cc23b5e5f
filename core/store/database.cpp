#define SQLITE_HAS_CODEC // declares sqlite3_key

#include "core/store/database.h"

#include "core/store/database_impl.h"
#include "core/store/sql_error.h"
#include "core/store/wal_scan.h"

#include <array>
#include <mutex>

namespace granary::store {
namespace {

/// Statements kept prepared. A program has fewer; text made at run time would otherwise pile up.
constexpr std::size_t statementCacheLimit = 256;
constexpr std::uint64_t pageBytes = 4096;

// Everything that decides how bytes lie in the file is said aloud, in the words of SQLCipher 3 and 4: each ignores what it does not know.
constexpr const char* cipherSettings = "PRAGMA cipher_page_size = 4096;"
                                       "PRAGMA kdf_iter = 64000;"
                                       "PRAGMA cipher_use_hmac = ON;"
                                       "PRAGMA cipher_hmac_algorithm = HMAC_SHA1;"
                                       "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA1;"
                                       "PRAGMA cipher_plaintext_header_size = 0;";
// The WAL is copied back at 1000 pages (4 MiB) and cut to that size when it was larger.
constexpr const char* connectionSettings = "PRAGMA locking_mode = EXCLUSIVE;"
                                           "PRAGMA temp_store = MEMORY;"
                                           "PRAGMA journal_mode = WAL;"
                                           "PRAGMA synchronous = FULL;"
                                           "PRAGMA wal_autocheckpoint = 1000;"
                                           "PRAGMA journal_size_limit = 4194304;"
                                           "PRAGMA foreign_keys = ON;"
                                           "PRAGMA secure_delete = OFF;"
                                           "PRAGMA mmap_size = 0;"
                                           "PRAGMA cache_size = -32768;";

/// x'64 digits': SQLCipher takes it as the key itself, without a derivation.
crypto::SecretBuffer rawKeyText(const DatabaseKey& key)
{
    static constexpr char digits[] = "0123456789abcdef";
    crypto::SecretBuffer text(2 + 2 * DatabaseKey::sizeBytes + 1);
    auto out = text.mutableView();
    out[0] = std::byte{'x'};
    out[1] = std::byte{'\''};
    std::size_t at = 2;
    for (const auto b : key.view()) {
        out[at++] = static_cast<std::byte>(digits[std::to_integer<unsigned>(b) >> 4]);
        out[at++] = static_cast<std::byte>(digits[std::to_integer<unsigned>(b) & 15]);
    }
    out[at] = std::byte{'\''};
    return text;
}

std::string newPath(const std::string& path) { return path + ".new"; }

/// notFound is fine.
Status removeIfThere(FileSystem& files, const std::string& path)
{
    const auto status = files.remove(path);
    if (!status.ok() && status.error().code != ErrorCode::notFound)
        return status.error().within("removing an old database");
    return {};
}

Status removeJournals(FileSystem& files, const std::string& path)
{
    GRANARY_TRY(removeIfThere(files, path + "-wal"));
    return removeIfThere(files, path + "-journal");
}

} // namespace

Database::Impl::~Impl()
{
    for (auto& [sql, prepared] : statements)
        sqlite3_finalize(prepared.handle);
    // Copies the WAL back; a failure leaves the WAL for the next opening.
    if (db)
        GRANARY_ASSERT(sqlite3_close(db) == SQLITE_OK);
}

Error Database::Impl::failure(int code, std::string_view what)
{
    auto error = sqlError(code, vfs.takeError(), what);
    if (error.code == ErrorCode::databaseDamaged)
        damaged = true;
    // A full disk, an I/O error and the like end SQLite's transaction by themselves; what came after would run outside any.
    if (inTransaction && !transactionError && sqlite3_get_autocommit(db) != 0)
        transactionError = error;
    return error;
}

Status Database::Impl::prepareHandle(std::string_view sql, sqlite3_stmt*& out, const char** tail)
{
    vfs.takeError();
    const int rc = sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &out, tail);
    if (rc == SQLITE_OK)
        return {};
    GRANARY_ASSERT(!isSqlMistake(db, rc));
    return failure(rc, "prepare");
}

Status Database::Impl::mayRun() const
{
    if (inTransaction && transactionError)
        return *transactionError;
    return {};
}

Database::Database(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Database::~Database() { GRANARY_ASSERT(m_impl->statementsInUse == 0 && !m_impl->inTransaction); }

Result<std::unique_ptr<Database>> Database::open(
    FileSystem& files, const std::string& path, const DatabaseKey& key, std::span<const Migration> migrations)
{
    for (std::size_t i = 0; i < migrations.size(); ++i)
        GRANARY_ASSERT(migrations[i].version > (i == 0 ? 0 : migrations[i - 1].version));
    const auto info = files.info(path);
    if (!info.ok() && info.error().code != ErrorCode::notFound)
        return info.error();
    if (!info.ok()) {
        // Made aside and renamed when complete: a crash on the way leaves nothing at `path`, so that an empty file there is always damage.
        GRANARY_TRY(remove(files, path));
        {
            GRANARY_ASSIGN(const auto fresh, openExisting(files, newPath(path), key, true));
            GRANARY_TRY(fresh->migrate(migrations));
            GRANARY_TRY(fresh->checkpoint());
        }
        GRANARY_TRY(removeJournals(files, newPath(path)));
        GRANARY_TRY(files.rename(newPath(path), path));
        GRANARY_TRY(files.syncDirectory(parentPath(path)));
    } else if (info->isDirectory) {
        return Error(ErrorCode::invalidArgument, "a directory in place of a database");
    } else if (info->sizeBytes < pageBytes) {
        return Error(ErrorCode::databaseDamaged, "shorter than a page");
    }
    GRANARY_TRY(scanWal(files, path + "-wal"));
    GRANARY_ASSIGN(auto database, openExisting(files, path, key, false));
    GRANARY_TRY(database->migrate(migrations));
    return database;
}

Status Database::remove(FileSystem& files, const std::string& path)
{
    // The file first: a WAL without its file is void, a file without its WAL would be an old state.
    GRANARY_TRY(removeIfThere(files, path));
    GRANARY_TRY(files.syncDirectory(parentPath(path)));
    GRANARY_TRY(removeJournals(files, path));
    GRANARY_TRY(removeIfThere(files, newPath(path)));
    GRANARY_TRY(removeJournals(files, newPath(path)));
    return files.syncDirectory(parentPath(path));
}

Result<std::unique_ptr<Database>> Database::openExisting(
    FileSystem& files, const std::string& path, const DatabaseKey& key, bool create)
{
    // SQLCipher's set-up of its cipher library is not safe against itself in other threads.
    static std::mutex opening;
    const std::lock_guard lock(opening);
    auto impl = std::make_unique<Impl>(files);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0);
    if (const int rc = sqlite3_open_v2(path.c_str(), &impl->db, flags, impl->vfs.name()); rc != SQLITE_OK)
        return impl->failure(rc, "open");
    sqlite3_extended_result_codes(impl->db, 1);
    {
        const auto text = rawKeyText(key);
        if (const int rc = sqlite3_key(impl->db, text.view().data(), static_cast<int>(text.size())); rc != SQLITE_OK)
            return impl->failure(rc, "key");
    }
    std::unique_ptr<Database> database(new Database(std::move(impl)));
    GRANARY_TRY(database->execute(cipherSettings));
    GRANARY_TRY(database->execute(connectionSettings));
    // Reads the first page, and with it the key's HMAC.
    auto schema = database->prepare("SELECT count(*) FROM sqlite_master");
    GRANARY_ASSIGN(const bool row, schema.step());
    GRANARY_ASSERT(row);
    return database;
}

Status Database::migrate(std::span<const Migration> migrations)
{
    std::int64_t version = 0;
    {
        auto statement = prepare("PRAGMA user_version");
        GRANARY_ASSIGN(const bool row, statement.step());
        GRANARY_ASSERT(row);
        version = statement.integer(0);
    }
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    if (version > newest)
        return Error(
            ErrorCode::unsupportedVersion, "schema " + std::to_string(version) + ", known up to " + std::to_string(newest));
    for (const auto& migration : migrations) {
        if (migration.version <= version)
            continue;
        Transaction transaction(*this);
        GRANARY_TRY(execute(migration.sql));
        GRANARY_TRY(execute("PRAGMA user_version = " + std::to_string(migration.version)));
        GRANARY_TRY(transaction.commit());
    }
    return {};
}

Statement Database::prepare(std::string_view sql)
{
    auto& impl = *m_impl;
    ++impl.statementsInUse;
    auto known = impl.statements.find(sql);
    if (known != impl.statements.end() && !known->second.inUse) {
        known->second.inUse = true;
        return {*this, known->second};
    }
    sqlite3_stmt* handle = nullptr;
    const auto status = impl.prepareHandle(sql, handle, nullptr);
    if (!status.ok() || known != impl.statements.end() || impl.statements.size() >= statementCacheLimit) {
        auto* const prepared = new Statement::Prepared;
        prepared->handle = handle;
        if (!status.ok())
            prepared->error = status.error();
        return {*this, *prepared};
    }
    auto& prepared = impl.statements[std::string(sql)];
    prepared.handle = handle;
    prepared.cached = true;
    prepared.inUse = true;
    return {*this, prepared};
}

Status Database::execute(std::string_view sql)
{
    auto& impl = *m_impl;
    while (!sql.empty()) {
        GRANARY_TRY(impl.mayRun());
        sqlite3_stmt* handle = nullptr;
        const char* tail = nullptr;
        GRANARY_TRY(impl.prepareHandle(sql, handle, &tail));
        sql.remove_prefix(static_cast<std::size_t>(tail - sql.data()));
        if (!handle)
            continue;
        int rc = SQLITE_ROW;
        while (rc == SQLITE_ROW)
            rc = sqlite3_step(handle);
        if (rc != SQLITE_DONE) {
            GRANARY_ASSERT(!isSqlMistake(impl.db, rc));
            auto error = impl.failure(rc, "execute");
            sqlite3_finalize(handle);
            return error;
        }
        sqlite3_finalize(handle);
    }
    return {};
}

bool Database::damaged() const { return m_impl->damaged; }
std::int64_t Database::changes() const { return sqlite3_changes(m_impl->db); }
std::int64_t Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_impl->db); }

Status Database::check()
{
    auto statement = prepare("PRAGMA integrity_check(1)");
    GRANARY_ASSIGN(const bool row, statement.step());
    if (!row || statement.text(0) != "ok")
        return Error(ErrorCode::databaseDamaged, "integrity check");
    return {};
}

Status Database::checkpoint()
{
    m_impl->vfs.takeError();
    const int rc = sqlite3_wal_checkpoint_v2(m_impl->db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (rc != SQLITE_OK)
        return m_impl->failure(rc, "checkpoint");
    return {};
}

Transaction::Transaction(Database& db) : m_db(db), m_open(true)
{
    auto& impl = *db.m_impl;
    GRANARY_ASSERT(!impl.inTransaction);
    const auto status = db.execute("BEGIN IMMEDIATE");
    impl.inTransaction = true;
    if (!status.ok())
        impl.transactionError = status.error();
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    auto& impl = *m_db.m_impl;
    impl.inTransaction = false;
    impl.transactionError.reset();
    // SQLite may have rolled back by itself; a rollback that fails leaves the connection to recover from its journal at the next step.
    if (sqlite3_get_autocommit(impl.db) == 0)
        (void)m_db.execute("ROLLBACK");
}

Status Transaction::commit()
{
    GRANARY_ASSERT(m_open);
    auto& impl = *m_db.m_impl;
    if (auto status = m_db.execute("COMMIT"); !status.ok()) {
        impl.transactionError = status.error();
        return status;
    }
    m_open = false;
    impl.inTransaction = false;
    return {};
}

Status setDatabaseAside(FileSystem& files, const std::string& path)
{
    std::string aside;
    for (int number = 1; aside.empty() || files.exists(aside); ++number)
        aside = path + ".damaged-" + std::to_string(number);
    for (const std::string_view end : {"", "-wal", "-shm", "-journal"})
        if (const auto from = path + std::string(end); files.exists(from))
            GRANARY_TRY(files.rename(from, aside + std::string(end)));
    return files.syncDirectory(parentPath(path));
}

} // namespace granary::store
