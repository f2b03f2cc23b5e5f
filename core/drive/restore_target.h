// Writes a snapshot's entries below one directory, and nowhere else.
#pragma once

#include "core/base/file_system.h"
#include "core/drive/drive.h"
#include "core/drive/restore_file.h"
#include "core/drive/scan_lazy_directory.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace granary::drive {

struct RestoreOptions {
    Conflict conflict = Conflict::skip;
    /// Everything written is on the disk when finish() returns (one syncfs for each file system).
    bool sync = true;
    /// Metadata that could not be set, links that could not be made, ... From any thread, one call at a time.
    std::function<void(Warning)> warn;
};

/// What to do with an entry.
enum class RestoreAction : std::uint8_t {
    write,   ///< fetch the content, then restoreSmall or createFile
    done,    ///< nothing more to do: it is there already (an interrupted run), or it was made, or will be by finish() (links)
    skipped, ///< something else stands there and the policy leaves it: a warning `conflict` was given
};

/// A directory below the target. Made by RestoreTarget; keep it for as long as entries go into it.
class RestoreDirectory;
using RestoreDirectoryPointer = std::shared_ptr<RestoreDirectory>;

/// Purpose: brings back files, directories, links and their metadata below one absolute directory.
/// Thread-safe: workers may restore different files at once, also into the same directory.
/// Invariants: every access is openat from a directory that was checked to be one, without following links, so that nothing outside the target
/// is touched whatever others plant in it; directories made here are 0700 until finish(); a file gets its name only when it is whole
/// (before that it is ".granary-partial-" and 16 hex digits in the same directory); existing non-empty directories are never removed.
/// Two restores can't use one target at the same time (inUse).
class RestoreTarget {
public:
    /// Creates the directory (and its parents) when missing. The last component and those before it may be symlinks: the user named them.
    static Result<std::unique_ptr<RestoreTarget>> open(const std::string& absoluteDirectory, RestoreOptions options);
    ~RestoreTarget();
    RestoreTarget(const RestoreTarget&) = delete;
    RestoreTarget& operator=(const RestoreTarget&) = delete;

    const RestoreDirectoryPointer& root() const { return m_root; }
    /// Of the file system that the target is on.
    Result<SpaceInfo> space() const;
    /// diskFull unless `bytes` fit, with `files` times 4 KiB and one percent to spare.
    Status checkSpace(std::uint64_t bytes, std::uint64_t files) const;

    /// Makes or enters the directory `entry.name` in `parent`. Its metadata is set by finish(), also when it existed (as tar does).
    /// conflict: something that is no directory is in the way and the policy is skip. With `rename` the directory gets another name; with
    /// `overwrite` the thing in the way is removed. malformed: a name that can't be in a directory.
    Result<RestoreDirectoryPointer> makeDirectory(const RestoreDirectoryPointer& parent, const Entry& entry);
    /// The same without metadata of its own: a directory on the way to what is restored (left as it is when it exists, else 0700).
    Result<RestoreDirectoryPointer> passDirectory(const RestoreDirectoryPointer& parent, std::string_view name);
    /// Metadata for a directory that was entered before (the root for example), set by finish().
    void setMetadata(const RestoreDirectoryPointer& directory, const Metadata& metadata);

    /// Before anything is fetched. Files: write, done or skipped. Later occurrences of a linkKey are done here (linked by finish()), and so are
    /// symlinks, which finish() makes when everything else is in place; fifos and devices are made at once. Directories: invalidArgument.
    /// linkKeys must be unique within the target: mix the source in.
    Result<RestoreAction> plan(const RestoreDirectoryPointer& directory, const Entry& entry);
    /// Whether the entry is there with the same type, size and time, by its path below the target ("/a/b"). For estimates: links on the way
    /// are followed, and a path that is too long is not found.
    bool holds(const std::string& path, const Entry& entry) const;
    /// A whole file after plan() said write. `content`: all of it, for a sparse file the bytes of its extents.
    Status restoreSmall(const RestoreDirectoryPointer& directory, const Entry& entry, ByteView content);
    /// A file that is written in pieces, after plan() said write; reserves its blocks. The entry is copied.
    Result<std::unique_ptr<RestoreFile>> createFile(const RestoreDirectoryPointer& directory, const Entry& entry);
    /// After plan() said write and the content can't be had: later links of the entry are then reported instead of made. (Failed writes and
    /// files that were not committed do this by themselves.)
    void giveUp(const Entry& entry);

    /// Makes the links, sets the metadata of directories (deepest first), syncs. Call once, when no file is under way.
    Status finish(const CancelToken& cancel);

    /// Where an entry went: absolute, with names changed by the policy.
    std::string pathOf(const RestoreDirectoryPointer& directory, std::string_view name) const;

private:
    friend class RestoreFile;
    struct LinkGroup {
        RestoreDirectoryPointer directory; ///< where the first name is, or will be
        std::string name;                  ///< as it was given in the end; empty until the file is whole
        EntryType type = EntryType::file;
        std::uint64_t sizeBytes = 0;
        Metadata metadata;
        bool failed = false;

        /// Two names of one inode have the same of everything; what has not changed between two looks and stands for itself.
        bool isOf(const Entry& entry) const
        {
            return type == entry.type && sizeBytes == entry.fileSizeBytes && metadata.mtimeNs == entry.metadata.mtimeNs;
        }
    };
    struct PendingLink {
        RestoreDirectoryPointer directory;
        std::string name;
        std::uint64_t key = 0;
    };
    struct PendingSymlink {
        RestoreDirectoryPointer directory;
        Entry entry;
    };

    RestoreTarget(std::string path, RestoreOptions options);

    Result<RestoreDirectoryPointer> enter(const RestoreDirectoryPointer& parent, std::string_view name, bool pass);
    Result<std::string> clearForDirectory(const RestoreDirectory& parent, std::string_view name);
    bool isThere(int at, const std::string& name, const Entry& entry) const;
    Result<RestoreAction> planConflict(const RestoreDirectoryPointer& directory, const Entry& entry);
    /// True when the entry is a later name of a file that is known.
    bool joinLinks(const RestoreDirectoryPointer& directory, const Entry& entry);
    void linkPlaced(const Entry& entry, std::string_view name);
    std::string partialName();
    /// Whether partialName() gave this number.
    bool isOwnPartial(std::uint64_t number) const { return number - m_firstPartial < m_nextPartial - m_firstPartial; }
    /// Gives a finished partial its name by the policy; removes it otherwise. The name, or empty when it was skipped.
    Result<std::string> place(const RestoreDirectory& directory, int at, const std::string& partial, const std::string& name);
    Result<std::string> placeBeside(int at, const std::string& partial, const std::string& name);
    Status makeSpecial(const RestoreDirectoryPointer& directory, const Entry& entry);
    Result<FileDescriptor> createPartial(int at, std::string& partial);
    void setFileMetadata(const RestoreDirectory& directory, int fd, const Entry& entry);
    Status makeLink(const PendingLink& link);
    Status copyInstead(const LinkGroup& group, const PendingLink& link, int source);
    Status placeSpecial(const RestoreDirectoryPointer& directory, int at, const std::string& partial, const Entry& entry);
    void finishDirectory(RestoreDirectory& directory);
    Status finishLinks(const CancelToken& cancel);
    std::string pathOf(const RestoreDirectory& directory, std::string_view name) const;
    void warn(Warning warning);
    void warn(const Error& error, const RestoreDirectory& directory, std::string_view name);
    void ownerNotSet(const RestoreDirectory& directory, std::string_view name);

    const std::string m_path;
    const RestoreOptions m_options;
    FileDescriptor m_lock;
    RestoreDirectoryPointer m_root;
    std::uint64_t m_firstPartial = 0;
    std::atomic<std::uint64_t> m_nextPartial{0};

    std::mutex m_mutex;                                 ///< guards what follows
    std::vector<RestoreDirectoryPointer> m_directories; ///< with metadata to set
    std::unordered_map<std::uint64_t, LinkGroup> m_links;
    std::vector<PendingLink> m_pendingLinks;
    std::vector<PendingSymlink> m_pendingSymlinks;
    std::unordered_set<std::uint64_t> m_overwritten; ///< inodes made under `overwrite`: a second name for one is a clash of case
    std::map<std::uint64_t, RestoreDirectoryPointer> m_mounts; ///< one directory of each other file system below the target
    std::uint64_t m_ownersNotSet = 0;
    std::string m_firstOwnerNotSet;
    std::mutex m_warnMutex;
};

} // namespace granary::drive
