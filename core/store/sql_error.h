// SQLite's result codes as Errors.
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string_view>

struct sqlite3;

namespace granary::store {

/// The Error of a failed call. `port` is what the file system said during it, if anything: it knows better than SQLite. The detail never
/// holds values, because SQLite's message may quote them: only `what` and the code's name.
Error sqlError(int code, const std::optional<Error>& port, std::string_view what);

/// Whether a failed sqlite3_prepare is a mistake in the SQL (and not the disk's or the file's doing).
bool isSqlMistake(sqlite3* db, int code);

} // namespace granary::store
