// SQLCipher behind a small typed interface. Dialect: SQLite 3.15 (no UPSERT, RETURNING, window functions).
// File format, cipher parameters and what damage is noticed when: core/specs/database.md.
#pragma once

#include "core/base/file_system.h"
#include "core/crypto/secret.h"

#include <memory>
#include <span>

namespace granary::store {

using DatabaseKey = crypto::Secret<struct DatabaseKeyTag, 32>;

class Database;

/// A prepared statement; reset and unbound by its destructor and by `Database::prepare` reuse. Columns and parameters count from 0 and 1.
/// bind() after step() or run() starts it anew, so one statement serves a loop. Lives shorter than its database. A failure to prepare
/// or to bind is answered by the next step().
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();
    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    /// Copied. An empty view is an empty blob, not null. tooLarge above 1 GB.
    Statement& bind(int index, ByteView blob);
    /// Not copied: the bytes stay where they are until the statement was run.
    Statement& bindInPlace(int index, ByteView blob);
    Statement& bindNull(int index);
    /// True when a row is there, false at the end, and again until something is bound or run() called. conflict: a constraint of the
    /// schema; databaseDamaged; diskFull, readOnly, permissionDenied, ioError from the file system. Inside a Transaction that has
    /// failed: that failure.
    Result<bool> step();
    /// step() that must end without a row; leaves the statement ready to run again.
    Status run();
    std::int64_t integer(int column) const;
    ByteView blob(int column) const;         ///< valid until the next step
    std::string_view text(int column) const; ///< valid until the next step
    bool isNull(int column) const;

private:
    friend class Database;
    struct Prepared;
    Statement(Database& db, Prepared& prepared) : m_db(&db), m_prepared(&prepared) {}
    void restart();
    void noteBind(int rc);
    Database* m_db;
    Prepared* m_prepared;
};

/// Rolls back unless committed. Never nested: asserts. When the disk fails inside, the whole transaction is void: every later step in it and
/// commit() answer the same error, so that nothing runs outside it unnoticed.
class Transaction {
public:
    /// A failure to begin is answered by the first step and by commit().
    explicit Transaction(Database& db);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Durable when it returns without error; without effect after an error, unless the power fails before the next commit: then it may
    /// turn up, whole.
    Status commit();

private:
    Database& m_db;
    bool m_open;
};

/// One numbered step; applied once, in order, each in a transaction with the new user_version. Numbers rise from 1.
struct Migration {
    int version;
    const char* sql;
};

/// One connection, exclusive, WAL, synchronous=FULL, through a VFS over the FileSystem port (so crash tests reach it).
/// One thread at a time. That nobody else opens the file is the caller's to ensure (FileSystem::lock of the profile).
///
/// Beside `path` lie `path`-wal while open or after a crash, and `path`.new while a database is made. The WAL holds at most
/// walLimitBytes or the largest transaction, whichever is more.
class Database {
public:
    static constexpr std::uint64_t walLimitBytes = std::uint64_t{4} << 20;

    /// Opens, or creates where nothing is: under a temporary name first, so that a file that is there and too short is damage and never a
    /// fresh database. databaseDamaged: not this key, not a database, truncated, or a WAL with a hole. Pages are verified as they are read:
    /// check() reads them all. unsupportedVersion: written by a newer program. readOnly, permissionDenied, diskFull, ioError.
    static Result<std::unique_ptr<Database>> open(
        FileSystem& files, const std::string& path, const DatabaseKey& key, std::span<const Migration> migrations);
    /// Removes the database at `path` with everything beside it, durably; nothing to remove is fine.
    static Status remove(FileSystem& files, const std::string& path);
    /// Every Statement and Transaction is gone by now. Copies the WAL into the file, if it can; what was committed is safe anyway.
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Cached by text. The SQL is ours: a mistake in it asserts.
    Statement prepare(std::string_view sql);
    /// One or more statements; rows are dropped.
    Status execute(std::string_view sql);
    /// Rows changed by the last statement.
    std::int64_t changes() const;
    std::int64_t lastInsertId() const;
    /// Full check of every page's HMAC and the structure. Reads the whole file.
    Status check();
    /// Whether a call has failed with databaseDamaged since open(). Any thread.
    bool damaged() const;
    /// Copies the WAL into the file and truncates it. busy inside a transaction or with a statement half read.
    Status checkpoint();

private:
    struct Impl;
    explicit Database(std::unique_ptr<Impl> impl);
    static Result<std::unique_ptr<Database>> openExisting(
        FileSystem& files, const std::string& path, const DatabaseKey& key, bool create);
    Status migrate(std::span<const Migration> migrations);
    friend class Statement;
    friend class Transaction;
    std::unique_ptr<Impl> m_impl;
};

/// Renames a database that nobody has open, and what belongs to it, to "PATH.damaged-1" and so on, the first number that is free. The file system's errors.
Status setDatabaseAside(FileSystem& files, const std::string& path);

} // namespace granary::store
