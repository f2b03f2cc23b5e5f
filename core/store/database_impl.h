// What Database, Statement and Transaction share. Inside core/store only.
#pragma once

#include "core/store/database.h"
#include "core/store/port_vfs.h"

#include <sqlcipher/sqlite3.h>

#include <atomic>
#include <map>
#include <optional>
#include <string>

namespace granary::store {

/// A statement in the cache, or one of several in use at once with the same text.
struct Statement::Prepared {
    sqlite3_stmt* handle = nullptr; ///< null: could not be prepared, see error
    std::optional<Error> error;     ///< the next step's answer
    bool cached = false;
    bool inUse = false;
    bool stepped = false; ///< since the last reset
    bool done = false;    ///< the last step found the end
};

struct Database::Impl {
    explicit Impl(FileSystem& files) : vfs(files) {}
    ~Impl();

    PortVfs vfs;
    sqlite3* db = nullptr;
    std::map<std::string, Statement::Prepared, std::less<>> statements;
    bool inTransaction = false;
    std::optional<Error> transactionError;
    std::atomic<bool> damaged{false}; ///< never goes back
    int statementsInUse = 0;

    /// The Error of `code`; inside a transaction that SQLite has rolled back on its own, also noted for every later step.
    Error failure(int code, std::string_view what);
    Status prepareHandle(std::string_view sql, sqlite3_stmt*& out, const char** tail);
    /// What every step asks first.
    Status mayRun() const;
};

} // namespace granary::store
