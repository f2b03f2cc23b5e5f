// What the parts of a BackupRun share; for backup.cpp and backup_files.cpp alone.
#pragma once

#include "core/drive/backup.h"

#include <deque>
#include <future>
#include <map>

namespace granary::drive {

/// Operations that may wait for their turn; half of them are completed when there are more.
inline constexpr std::size_t maxOperations = 4096;

/// Chunks of large files that wait with them, at some 40 bytes each.
inline constexpr std::size_t maxPendingChunks = 1 << 18;

/// Fingerprint that no file has: the next run reads again.
inline constexpr Fingerprint unknownFingerprint{UINT64_MAX, 0, 0, 0, 0};

/// One directory between entering and leaving; lives until its tree is written.
struct BackupRun::Frame {
    std::string path;
    std::string name;
    Frame* parent = nullptr;
    std::shared_ptr<Frame> keepParent;
    std::size_t indexInParent = 0;
    DirectoryState state = DirectoryState::whole;
    Entry self;
    std::vector<Entry> entries;              ///< in byte order; one with an empty name was dropped
    std::vector<std::string> names;          ///< of the children, for the fingerprints
    std::vector<Fingerprint> fingerprints;
    std::optional<DirectoryRecord> previous;
    std::map<std::string_view, std::pair<const Entry*, Fingerprint>, std::less<>> previousByName;
    std::vector<Entry> previousEntries;
    bool previousLoaded = false;
    bool sameChildren = false; ///< as in the last run, which can be trusted: nothing needs to be looked at
    bool changedBelow = false;
    std::size_t nextChild = 0;
};

/// What a worker found out about one small file.
struct BackupRun::ReadFile {
    std::shared_ptr<Frame> frame;
    std::size_t index = 0;
    ScannedEntry scanned;
    DirectoryHandle::Pointer handle;
    Status status;
    bool changed = false;
    std::size_t offset = 0;
    std::size_t size = 0;
    ChunkId id;
    std::vector<ExtendedAttribute> xattrs;
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
    std::size_t index = 0;
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
