// SQLCipher behind a small typed interface. Dialect: SQLite 3.15 (no UPSERT, RETURNING, window functions).
// Cipher parameters are set explicitly (page 4096, raw key, HMAC-SHA1 as SQLCipher 3 or set so that 3 and 4 agree): core/specs/database.md.
#pragma once

#include "core/base/file_system.h"
#include "core/crypto/secret.h"

#include <functional>

namespace granary::store {

using DatabaseKey = crypto::Secret<struct DatabaseKeyTag, 32>;

class Database;

/// A prepared statement; reset and unbound by its destructor and by `Database::prepare` reuse. Columns and parameters count from 0 and 1.
class Statement {
public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();
    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, ByteView blob);
    Statement& bindNull(int index);
    /// True when a row is there, false at the end.
    Result<bool> step();
    /// step() that must end without a row.
    Status run();
    std::int64_t integer(int column) const;
    ByteView blob(int column) const;        ///< valid until the next step
    std::string_view text(int column) const; ///< valid until the next step
    bool isNull(int column) const;

private:
    friend class Database;
    Statement(Database& db, void* handle) : m_db(&db), m_handle(handle) {}
    Database* m_db;
    void* m_handle;
};

/// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& db);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Status commit();

private:
    Database& m_db;
    bool m_open;
};

/// One numbered step; applied once, in order, each in a transaction with the new user_version.
struct Migration {
    int version;
    const char* sql;
};

/// One connection, exclusive locking, WAL, synchronous=FULL, through a VFS over the FileSystem port (so crash tests reach it).
/// One thread at a time.
class Database {
public:
    /// Creates or opens. databaseDamaged: not this key, not a database, or its HMACs or quick_check fail.
    /// unsupportedVersion: written by a newer program.
    static Result<std::unique_ptr<Database>> open(FileSystem& files, const std::string& path, const DatabaseKey& key, std::span<const Migration> migrations);
    ~Database();
    /// Cached by text. The SQL is ours: a mistake in it asserts.
    Statement prepare(std::string_view sql);
    Status execute(std::string_view sql);
    std::int64_t changes() const;
    std::int64_t lastInsertId() const;
    /// Full check of every page's HMAC and the structure.
    Status check();
    /// Copies the WAL into the file and truncates it.
    Status checkpoint();

private:
    struct Impl;
    explicit Database(std::unique_ptr<Impl> impl);
    friend class Statement;
    friend class Transaction;
    std::unique_ptr<Impl> m_impl;
};

} // namespace granary::store
