// A directory that is too large for one answer.
#pragma once

#include "core/api/json.h"
#include "core/drive/entry.h"

#include <span>

namespace granary::engine {

/// Text of entries in one answer, about: clients take 64 MiB, and a value in memory is many times its text.
inline constexpr std::size_t maxEntriesBytes = 16 << 20;

/// And their number when their health is wanted too, so that an answer takes no longer than a look.
inline constexpr std::uint64_t maxHealthRows = 5000;

/// Those whose names come after `after`, `limit` at most unless it is 0. `entries` are in byte order of their names.
std::span<const drive::Entry> entriesBehind(std::span<const drive::Entry> entries, std::string_view after, std::uint64_t limit);

/// {"entries": [...]}: the first of them, as many as fit in `limitBytes` but at least one, `limitRows` at most unless it is 0; "more" when there
/// are others. Passes an error on.
Result<api::Json> entriesPage(const Result<std::vector<api::Entry>>& entries, std::uint64_t limitRows, std::size_t limitBytes);

} // namespace granary::engine
