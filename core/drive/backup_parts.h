// What the parts of a BackupRun share; for backup.cpp and backup_files.cpp alone.
#pragma once

#include "core/drive/backup.h"
#include "core/drive/tree_codec.h"

#include <deque>
#include <future>
#include <map>

namespace granary::drive {

/// Operations that may wait for their turn; half of them are completed when there are more.
inline constexpr std::size_t maxOperations = 4096;

/// Children of one directory that may wait for one before them.
inline constexpr std::size_t maxChildren = 8192;

/// Chunks of large files that wait with them, at some 40 bytes each.
inline constexpr std::size_t maxPendingChunks = 1 << 18;

/// Fingerprint that no file has: the next run reads again.
inline constexpr Fingerprint unknownFingerprint{UINT64_MAX, 0, 0, 0, 0};

/// One child of a directory, from when it is met until it and all before it are final.
struct BackupRun::Child {
    Entry entry;
    Fingerprint fingerprint;
    bool final = false;
    bool dropped = false; ///< could not be read: the next run tries again
};

/// One directory between entering and leaving; lives until its tree is written. Children go into the tree as soon as they are final, so
/// that a directory of a million names needs little more than its tree.
struct BackupRun::Frame {
    std::string path;
    std::string name;
    Frame* parent = nullptr;
    std::shared_ptr<Frame> keepParent;
    std::size_t numberInParent = 0;
    DirectoryState state = DirectoryState::whole;
    Entry self;

    std::deque<Child> children;
    std::size_t firstChild = 0; ///< number of the first of them; those before it are in tree and fingerprints
    TreeWriter tree;
    Bytes fingerprints;

    std::optional<Entry> before; ///< of a source in a passage: the last run's, or whatever came in its place
    std::optional<KnownDirectory> previous; ///< the last run's
    bool trusted = false;                   ///< that run ended well
    std::optional<TreeReader> previousTree;
    std::optional<FingerprintReader> previousFingerprints;
    std::optional<Entry> nextPrevious; ///< where the two readers stand
    std::optional<FingerprintReader::Child> nextFingerprint;
    std::optional<ChunkId> previousTreeId;
    /// As in the last run, which can be trusted: nothing needs to be looked at, and there are no children here.
    bool sameChildren = false;
    std::map<std::string, Entry, std::less<>> changedBelow; ///< with sameChildren: directories that are not as in the last run

    /// A directory that is only a way to a source, or can't be read, keeps what the last snapshot had of it.
    bool keepsOthers() const { return state == DirectoryState::passage || state == DirectoryState::unreadable; }
    Child& child(std::size_t number) { return children[number - firstChild]; }
    std::size_t add(Child child)
    {
        children.push_back(std::move(child));
        return firstChild + children.size() - 1;
    }
};

/// What a worker found out about one small file.
struct BackupRun::ReadFile {
    std::shared_ptr<Frame> frame;
    std::size_t number = 0;
    ScannedEntry scanned;
    DirectoryHandle::Pointer handle;
    Status status;
    bool changed = false;
    std::size_t offset = 0;
    std::size_t size = 0;
    ChunkId id;
    Result<std::vector<ExtendedAttribute>> xattrs{std::vector<ExtendedAttribute>()};
};

struct BackupRun::Batch {
    std::vector<ReadFile> files;
    std::size_t expectedBytes = 0;
    Bytes data;
    std::future<void> done;
};

/// A file that was read, and whose chunks are being hashed and sealed.
struct BackupRun::LargeFile {
    std::shared_ptr<Frame> frame;
    std::size_t number = 0;
    std::vector<ListRef> refs;               ///< of its first chunks
    std::deque<std::future<ChunkRef>> chunks; ///< of those behind them
};

/// One of the three.
struct BackupRun::Operation {
    std::shared_ptr<Batch> batch;
    std::shared_ptr<LargeFile> large;
    std::shared_ptr<Frame> leave;
};

} // namespace granary::drive
