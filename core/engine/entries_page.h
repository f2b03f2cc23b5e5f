// A directory that is too large for one answer.
#pragma once

#include "core/api/json.h"

namespace granary::engine {

/// Text of entries in one answer, about: clients take 64 MiB, and a value in memory is many times its text.
inline constexpr std::size_t maxEntriesBytes = 16 << 20;

/// {"entries": [...]}: those whose names come after `after`, as many as fit but at least one, and "more" when there are others. `entries` are
/// in byte order of their names, or one thing that is no directory. Passes an error on.
Result<api::Json> entriesPage(const Result<std::vector<api::Entry>>& entries, std::string_view after, std::size_t limitBytes);

} // namespace granary::engine
