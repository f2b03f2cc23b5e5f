// SQLite's VFS over the FileSystem port.
#pragma once

#include "core/base/file_system.h"

#include <optional>

struct sqlite3_vfs;

namespace granary::store {

/// A registered sqlite3_vfs whose files live behind `files`. One for each connection, used on the connection's thread alone, because it
/// keeps the port's last error: SQLite's own codes say less (a full disk while syncing is an I/O error to it).
///
/// No shared memory and no locks: connections are exclusive (https://www.sqlite.org/wal.html#noshm) and the profile is locked by its owner.
/// A file that SQLite creates gets its directory synced with its own first sync, as SQLite's unix VFS does for journals.
class PortVfs {
public:
    explicit PortVfs(FileSystem& files);
    ~PortVfs();
    PortVfs(const PortVfs&) = delete;
    PortVfs& operator=(const PortVfs&) = delete;

    const char* name() const { return m_name.c_str(); }
    FileSystem& files() { return m_files; }
    void noteError(const Error& error) { m_lastError = error; }
    /// The port's error since the last call.
    std::optional<Error> takeError() { return std::exchange(m_lastError, std::nullopt); }

private:
    FileSystem& m_files;
    std::string m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    std::optional<Error> m_lastError;
};

} // namespace granary::store
