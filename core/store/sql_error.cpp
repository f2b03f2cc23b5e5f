#include "core/store/sql_error.h"

#include <sqlcipher/sqlite3.h>

namespace granary::store {
namespace {

/// SQLCipher reports a page whose HMAC does not match as SQLITE_ERROR with SQLite's text for that code; mistakes in SQL have texts of their own.
constexpr std::string_view plainErrorText = "SQL logic error or missing database";

ErrorCode codeOf(int code)
{
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_ERROR: return ErrorCode::databaseDamaged;
    case SQLITE_FULL: return ErrorCode::diskFull;
    case SQLITE_READONLY: return ErrorCode::readOnly;
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::permissionDenied;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::busy;
    case SQLITE_CONSTRAINT: return ErrorCode::conflict;
    case SQLITE_TOOBIG: return ErrorCode::tooLarge;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return ErrorCode::ioError;
    default: return ErrorCode::internal;
    }
}

bool fromFileSystem(int code)
{
    const int primary = code & 0xFF;
    return primary == SQLITE_IOERR || primary == SQLITE_FULL || primary == SQLITE_CANTOPEN || primary == SQLITE_READONLY;
}

} // namespace

Error sqlError(int code, const std::optional<Error>& port, std::string_view what)
{
    if (port && fromFileSystem(code))
        return port->within(what);
    return {codeOf(code), std::string(what) + ": " + sqlite3_errstr(code) + " (" + std::to_string(code) + ")"};
}

bool isSqlMistake(sqlite3* db, int code)
{
    if (code == SQLITE_MISUSE || code == SQLITE_RANGE)
        return true;
    return code == SQLITE_ERROR && sqlite3_errmsg(db) != plainErrorText;
}

} // namespace granary::store
