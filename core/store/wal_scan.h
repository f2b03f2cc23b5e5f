// Damage inside a write-ahead log.
#pragma once

#include "core/base/file_system.h"

namespace granary::store {

/// Looks for holes in the WAL at `path` (format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log). SQLite takes a frame with a
/// wrong checksum for the torn end of a log and drops it with everything behind it, silently. That is right for the last transaction, which may
/// never have been synced; but with synchronous=FULL a transaction begins only after the one before it was synced, so a bad frame with a
/// committed transaction *and something after it* behind is damage: databaseDamaged. So is a log whose header is bad, because the header is
/// synced before the first frame. No file, an empty one or one of zeros is fine.
///
/// Reads the whole log once, 4120 bytes at a time.
Status scanWal(FileSystem& files, const std::string& path);

} // namespace granary::store
