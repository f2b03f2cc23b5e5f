// Walks the trees that a backup names, in the order in which their snapshot is written.
#pragma once

#include "core/base/cancel.h"
#include "core/drive/drive.h"
#include "core/drive/scan_directory.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace granary::drive {

enum class DirectoryState : std::uint8_t {
    whole,      ///< `children` are all there is, less what rules leave out
    passage,    ///< only a way to a source: `children` are those on the way; whatever else it holds is not part of this backup
    pseudo,     ///< a file system of the kernel begins here (proc, sysfs, ...): kept as an empty directory
    unreadable, ///< could not be opened or listed: a warning was given, `handle` may be null, nothing is known of its contents
};

struct ScannedDirectory {
    const std::string& path; ///< absolute
    DirectoryHandle::Pointer handle;
    const ScannedEntry& entry; ///< of the directory itself; name "" for "/"
    DirectoryState state = DirectoryState::whole;
    /// In byte order. Every one of them is told next, by entry() or enterDirectory(), in this order; sockets are left out.
    const ScannedEntries& children; ///< on entering all that are told, afterwards those still to come
};

/// Called on the walking thread. An Error ends the walk and becomes its result. References are valid during the call only.
class ScanVisitor {
public:
    virtual ~ScanVisitor() = default;
    /// Enter and leave are nested; the first is always "/".
    virtual Status enterDirectory(const ScannedDirectory& directory) = 0;
    /// A file, symlink, fifo or device in the directory entered last and not left.
    virtual Status entry(const ScannedDirectory& directory, const ScannedEntry& entry) = 0;
    virtual Status leaveDirectory(const ScannedDirectory& directory) = 0;
    /// Something is not in the walk, or not whole. notStored: a socket or a pseudo file system, nothing that a restore would miss.
    virtual void warning(Warning warning) = 0;
};

struct ScanOptions {
    std::vector<std::string> paths;    ///< absolute; nested and equal ones are merged
    std::vector<std::string> excludes; ///< globs (see ignore_rules.h); win over .granaryignore
    std::vector<std::string> skip;     ///< absolute paths of directories that don't exist for the walk: the own profile
    bool useIgnoreFiles = true;
};

/// Walks everything named by `options`; returns when done, cancelled, or when the visitor failed. A source that can't be reached, an
/// unreadable or vanished entry is a warning. Symlinks on the way to a source become entries, and what they lead to a source; a source
/// that is a symlink itself is stored as that. Never excluded by rules: the sources themselves. Mounted file systems are entered.
Status walk(const ScanOptions& options, ScanVisitor& visitor, const CancelToken& cancel);

/// The sources without symlinks on the way: each path that ends in something to store, sorted, with the symlinks met on the way
/// among them. A warning for each that can't be reached. invalidArgument in a warning: not absolute.
std::vector<std::string> resolveSources(const std::vector<std::string>& paths, const std::function<void(Warning)>& warn);

} // namespace granary::drive
