// The operating system's files as a port, for what Granary itself writes: spool, shards, databases, profile.
// (A user's own files are read and restored through the drive's scanner and writer, which need more of the system than this.)
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace granary {

/// An open file. One thread at a time; reads of different threads at once are allowed. Closed by the destructor, which does not sync.
class File {
public:
    virtual ~File() = default;
    /// Reads up to `out.size()` bytes at `offset`; fewer only at the end of the file.
    virtual Result<std::size_t> readAt(std::uint64_t offset, MutableByteView out) = 0;
    /// Writes all of `data` at `offset`, growing the file. diskFull, ioError.
    virtual Status writeAt(std::uint64_t offset, ByteView data) = 0;
    virtual Status truncate(std::uint64_t sizeBytes) = 0;
    /// Reserves blocks so that writes below `sizeBytes` cannot fail with diskFull; grows the file to that size.
    virtual Status allocate(std::uint64_t sizeBytes) = 0;
    /// Data and size are durable when it returns.
    virtual Status sync() = 0;
    virtual Result<std::uint64_t> size() = 0;
};

enum class OpenMode : std::uint8_t {
    read,            ///< must exist
    readWrite,       ///< must exist
    create,          ///< opens or creates, read and write
    createExclusive, ///< must not exist, read and write
};

struct FileInfo {
    bool isDirectory = false;
    std::uint64_t sizeBytes = 0;
    std::uint64_t allocatedBytes = 0; ///< blocks really held on the disk
};

struct SpaceInfo {
    std::uint64_t totalBytes = 0;
    std::uint64_t freeBytes = 0; ///< for this user
};

/// Holds an exclusive lock for as long as it lives; the kernel releases it when the process dies.
class FileLock {
public:
    virtual ~FileLock() = default;
};

/// Paths are absolute byte strings. New files are 0600, new directories 0700. Thread-safe.
///
/// Durability contract (what crash tests hold): file data is durable after File::sync; a created, renamed or removed
/// name is durable after syncDirectory of its parent. Everything else may be lost or torn by a power failure.
class FileSystem {
public:
    virtual ~FileSystem() = default;
    virtual Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode) = 0;
    virtual Result<FileInfo> info(const std::string& path) = 0;
    virtual bool exists(const std::string& path) = 0;
    /// Names (not paths) in byte order, without "." and "..".
    virtual Result<std::vector<std::string>> list(const std::string& path) = 0;
    /// Existing ones are fine; those it makes are durable when it returns.
    virtual Status makeDirectories(const std::string& path) = 0;
    /// Replaces `to` atomically.
    virtual Status rename(const std::string& from, const std::string& to) = 0;
    /// A file or an empty directory; conflict when it is not empty.
    virtual Status remove(const std::string& path) = 0;
    /// Nothing there is fine. Follows no symbolic link.
    virtual Status removeTree(const std::string& path) = 0;
    virtual Status syncDirectory(const std::string& path) = 0;
    virtual Result<SpaceInfo> space(const std::string& path) = 0;
    /// inUse when another holder exists. Creates the file.
    virtual Result<std::unique_ptr<FileLock>> lock(const std::string& path) = 0;

    /// Whole file; tooLarge above `limitBytes`.
    Result<Bytes> readFile(const std::string& path, std::uint64_t limitBytes);
    /// Replaces the file atomically and durably: temporary file, sync, rename, sync of the directory.
    Status writeFileDurably(const std::string& path, ByteView data);
};

/// "a/b" from "a" and "b".
std::string joinPath(std::string_view directory, std::string_view name);
/// Everything before the last slash; "/" for a name directly below the root.
std::string parentPath(std::string_view path);

} // namespace granary
