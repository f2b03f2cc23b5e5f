// One file being restored piece by piece.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/drive/entry.h"
#include "core/drive/scan_lazy_directory.h"

#include <atomic>
#include <memory>
#include <string>

namespace granary::drive {

class RestoreTarget;
class RestoreDirectory;

/// Writes of several threads, in any order, then commit() once by one thread. Destroyed without commit(): the partial file is removed.
/// Must not outlive its RestoreTarget.
class RestoreFile {
public:
    ~RestoreFile();
    RestoreFile(const RestoreFile&) = delete;
    RestoreFile& operator=(const RestoreFile&) = delete;

    /// `offset` counts bytes of content: for a sparse file those of its extents only, one after the other. Each byte exactly once.
    /// diskFull, ioError; invalidArgument beyond the end of the content.
    Status write(std::uint64_t offset, ByteView bytes);
    /// Sets metadata and gives the file its name by the policy. damaged: not every byte was written.
    Status commit();

private:
    friend class RestoreTarget;
    RestoreFile(RestoreTarget& target, std::shared_ptr<RestoreDirectory> directory, Entry entry);
    Status open();
    std::uint64_t contentBytes() const;

    RestoreTarget& m_target;
    const std::shared_ptr<RestoreDirectory> m_directory;
    const Entry m_entry;
    std::vector<std::uint64_t> m_contentStarts{0}; ///< of each extent, then the length of the content
    FileDescriptor m_fd;
    std::string m_partialName; ///< empty when there is none (any more)
    std::atomic<std::uint64_t> m_written{0};
    bool m_done = false;
};

} // namespace granary::drive
