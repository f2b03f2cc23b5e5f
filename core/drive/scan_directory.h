// One directory of a person's tree as the scanner sees it.
#pragma once

#include "core/drive/drive.h"
#include "core/drive/scan_file.h"
#include "core/drive/scan_lazy_directory.h"

#include <atomic>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace granary::drive {

/// The first six are EntryType with the same values.
enum class ScannedType : std::uint8_t { file, directory, symlink, fifo, charDevice, blockDevice, socket, unknown };

/// One name in a directory, from a single statx. Its extended attributes are read on demand.
struct ScannedEntry {
    std::string name; ///< raw bytes
    ScannedType type = ScannedType::unknown;
    Fingerprint fingerprint;
    Metadata metadata;                ///< without xattrs
    std::uint64_t fileSizeBytes = 0;  ///< files only
    std::uint64_t allocatedBytes = 0; ///< blocks held; less than the size: the file may have holes
    std::uint64_t linkCount = 1;
    std::uint64_t deviceNumber = 0; ///< of device nodes
    std::string target;             ///< of symlinks, raw bytes
    bool mountPoint = false;        ///< another file system (or a bind mount) begins here

    bool stored() const { return type <= ScannedType::blockDevice; }
    /// Only for types that are stored.
    EntryType entryType() const { return static_cast<EntryType>(type); }
};

/// Name, type, metadata, size, target, device and link key of an entry, ready for its content, extents and xattrs.
Entry toEntry(const ScannedEntry& scanned);

/// A deque, so that a walk through a directory of a million names gives back what it has passed.
using ScannedEntries = std::deque<ScannedEntry>;

struct ScannedChildren {
    ScannedEntries entries; ///< ascending by the bytes of the name; vanished and unreadable names left out
    std::vector<Warning> warnings;     ///< `path` is the name alone
};

/// An open directory. Holds at most one descriptor, opened when needed and closed again when more than 128 directories of the same scan
/// are open, so that trees of any width and depth fit the usual limit of 1024 descriptors. Every access goes through openat from the parent,
/// without following links: paths beyond PATH_MAX work, and a directory that is renamed while it is scanned is still the one that was met.
/// Thread-safe, except children(), which one thread at a time may call.
class DirectoryHandle {
public:
    using Pointer = std::shared_ptr<DirectoryHandle>;

    /// `absolutePath` without ".", ".." and symlinks (see resolveSources). notFound, permissionDenied, conflict (a symlink is on the way).
    static Result<Pointer> open(std::string_view absolutePath);

    /// Names with what statx says. Fails when the directory itself can't be read.
    Result<ScannedChildren> children();
    /// One name. notFound.
    Result<ScannedEntry> child(std::string_view name);
    /// The directory itself; `name` is its own name ("" for "/").
    Result<ScannedEntry> self();

    /// changedWhileRead when `seen` is not what stands there now.
    Result<Pointer> openDirectory(const ScannedEntry& seen);
    Result<Pointer> openDirectory(std::string_view name);
    /// Opens a regular file for reading, without touching its access time where that is allowed. changedWhileRead when the name now belongs
    /// to another inode or to something that is no file; notFound when it vanished.
    Result<ScannedFile> openFile(const ScannedEntry& seen);

    /// Extended attributes and ACLs of the directory itself, of any child without following links: see readAttributes.
    Result<std::vector<ExtendedAttribute>> attributes();
    Result<std::vector<ExtendedAttribute>> attributesOf(const ScannedEntry& child);

    std::uint64_t inode() const { return m_directory->inode(); }
    std::uint64_t device() const { return m_directory->device(); }
    /// Magic number of the child's file system (statfs), without triggering an automount.
    Result<std::uint64_t> fileSystemMagic(std::string_view name);

private:
    explicit DirectoryHandle(LazyDirectory::Pointer directory) : m_directory(std::move(directory)) {}
    const LazyDirectory::Pointer m_directory;
    std::atomic<bool> m_listed{false};
};

} // namespace granary::drive
