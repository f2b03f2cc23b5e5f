// The FileSystem port on Linux.
#pragma once

#include "core/base/file_system.h"

namespace granary::platform {

/// Thread-safe and stateless. Every file is opened close-on-exec; only regular files can be opened.
///
/// Beyond the port's contract: directories made by makeDirectories are durable when it returns; once a File::sync has
/// failed, every later sync of that File fails too, because the kernel forgets the pages it could not write
/// (https://wiki.postgresql.org/wiki/Fsync_Errors); remove takes files and empty directories (conflict when not empty);
/// removeTree of something absent succeeds and follows no symbolic link; writing to a file opened with OpenMode::read is readOnly.
class DiskFileSystem : public FileSystem {
public:
    enum class Allocation : std::uint8_t {
        fallocate,  ///< the system call, and zeros where the file system has none
        writeZeros, ///< zeros always, as on such a file system
    };
    explicit DiskFileSystem(Allocation allocation = Allocation::fallocate) : m_allocation(allocation) {}

    Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode) override;
    Result<FileInfo> info(const std::string& path) override;
    bool exists(const std::string& path) override;
    Result<std::vector<std::string>> list(const std::string& path) override;
    Status makeDirectories(const std::string& path) override;
    Status rename(const std::string& from, const std::string& to) override;
    Status remove(const std::string& path) override;
    Status removeTree(const std::string& path) override;
    Status syncDirectory(const std::string& path) override;
    Result<SpaceInfo> space(const std::string& path) override;
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override;

private:
    Allocation m_allocation;
};

} // namespace granary::platform
