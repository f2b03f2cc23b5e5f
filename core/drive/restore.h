// A restore run: trees are walked, chunks fetched in large ranges from many nodes, files written as their bytes arrive.
#pragma once

#include "core/drive/restore_target.h"
#include "core/drive/vault.h"

#include <chrono>

namespace granary::drive {

/// Runs on the calling thread (walking, planning) and on threads of its own (fetching, opening, writing). Used once.
///
/// Files are planned in windows of some ten MiB in the order of the walk, which is the order in which the backup packed them, so a window's
/// chunks lie in few, long ranges. Memory is bounded by the windows, not by the drive.
class RestoreRun {
public:
    RestoreRun(Vault& vault, const RestoreRequest& request, const ProgressSink& progress, CancelToken cancel);
    ~RestoreRun();
    Result<RestoreReport> run(const SnapshotRecord& snapshot);

private:
    struct FileTask;
    struct Consumer;
    struct Range;

    struct Wanted {
        std::vector<std::string> parts; ///< of its path
        Entry entry;
        std::string path() const; ///< empty: the root
    };
    Result<std::vector<Wanted>> findWanted(const Entry& root);
    Status restoreWanted(const Wanted& wanted);
    Status restoreTree(const RestoreDirectoryPointer& directory, const Content& content, const std::string& path);
    Status restoreEntry(const RestoreDirectoryPointer& directory, const Entry& entry, const std::string& path);
    Status planFile(const RestoreDirectoryPointer& directory, const Entry& entry, const std::string& path);
    Status dispatch();
    void fetch(Range& range);
    void deliver(std::vector<Consumer>& consumers, ByteView plain);
    void fail(FileTask& task, const Error& error);
    void finished(FileTask& task);
    void damaged(const std::string& path, const Error& error);
    /// What a tree or an entry holds.
    struct Size {
        std::uint64_t files = 0;
        std::uint64_t bytes = 0; ///< of contents: without the holes of sparse files
    };
    /// Adds what is at and below the entry at `path`; with `missing`, only what is not in the target yet, and each linked file once.
    Status measure(const Entry& entry, const std::string& path, std::unordered_set<std::uint64_t>* missing, Size& sum);
    Status checkSpace(const std::vector<Wanted>& wanted);
    Status waitBelow(std::uint64_t bytes);
    void tell(bool always);

    Vault& m_vault;
    const RestoreRequest& m_request;
    const ProgressSink& m_progress;
    CancelToken m_cancel;
    std::unique_ptr<RestoreTarget> m_target;
    struct Passed {
        std::string name;
        RestoreDirectoryPointer directory;
    };
    std::vector<Passed> m_passed; ///< the way to the last of the paths
    std::unordered_map<ChunkId, std::vector<Consumer>> m_window;
    std::vector<ChunkId> m_windowOrder;
    std::uint64_t m_windowBytes = 0;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::uint64_t m_outstandingBytes = 0;
    std::size_t m_outstanding = 0;
    std::optional<Error> m_fatal;
    RestoreReport m_report;
    Progress m_state;
    std::chrono::steady_clock::time_point m_lastTold{};
    std::unique_ptr<WorkerPool> m_readers; ///< last: joins before the rest goes
};

/// The entry at an absolute path below `root` (the tree of "/"); notFound.
Result<Entry> entryAt(Vault& vault, const Entry& root, const std::string& path, const CancelToken& cancel);
/// Components of an absolute path; "." and empty ones dropped, ".." refused.
Result<std::vector<std::string>> splitPath(const std::string& path);

} // namespace granary::drive
