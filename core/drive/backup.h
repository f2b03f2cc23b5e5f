// A backup run: walk, compare with what is known, read what changed, write trees, commit. Spec: core/specs/vault.md, "Backup".
#pragma once

#include "core/base/buffer_pool.h"
#include "core/drive/commit.h"
#include "core/drive/content_writer.h"
#include "core/drive/scan_count.h"
#include "core/drive/vault.h"

#include <chrono>

namespace granary::drive {

/// Runs on the calling thread, with the vault's workers for reading, hashing and sealing. Used once.
///
/// The walking thread meets entries in the order of their paths and queues one operation for each piece of work; operations are completed
/// in that order on the same thread, so bundles fill in path order and a directory's tree is written after everything below it.
class BackupRun : private ScanVisitor {
public:
    /// `merge`: what other devices did, to become part of the state that this run publishes; null: nothing.
    BackupRun(Vault& vault, const BackupRequest& request, const ProgressSink& progress, CancelToken cancel, const StateMerge* merge = nullptr);
    ~BackupRun() override;
    Result<BackupReport> run();

private:
    struct Child;
    struct Frame;
    struct Batch;
    struct LargeFile;
    struct Operation;
    struct ReadFile;

    Status enterDirectory(const ScannedDirectory& directory) override;
    Status entry(const ScannedDirectory& directory, const ScannedEntry& entry) override;
    Status leaveDirectory(const ScannedDirectory& directory) override;
    void warning(Warning warning) override;

    void uncount(const ScannedEntry& file);
    Status readChanged(const ScannedDirectory& directory, const ScannedEntry& entry);
    void addToBatch(const ScannedDirectory& directory, const ScannedEntry& entry, std::size_t number);
    void dispatchBatch();
    static void readBatch(Batch& batch, const crypto::DriveKeys& keys);
    Status readLarge(const ScannedDirectory& directory, const ScannedEntry& entry, std::size_t number);
    void drop(Frame& frame, Child& child, const Error& why);
    void warnOfChild(const Frame& frame, Child& child, const Error& why);
    void settle(Frame& frame);
    Status complete(std::size_t leave);
    Status completeBatch(Batch& batch);
    Status completeLarge(LargeFile& file);
    static void takeReady(LargeFile& file);
    Status completeDirectory(Frame& frame);
    Result<DirectoryRecord> recordOf(Frame& frame);
    Status replaceChanged(Frame& frame);
    void loadPrevious(Frame& frame);
    void passPrevious(Frame& frame, const std::string* name);
    std::optional<Entry> takePrevious(Frame& frame, const std::string& name, const Fingerprint& fingerprint);
    Status beginRun();
    Status finishPassages();
    Result<BackupReport> conclude();
    Result<std::optional<SnapshotId>> unchangedSince();
    Result<BackupReport> concludeUnchanged(const SnapshotId& last);
    void see(const std::string& path) const;
    bool contentIsWhole(const Content& content);
    bool isWhole(const Entry& entry);
    void tell(bool always);

    Vault& m_vault;
    const BackupRequest& m_request;
    const ProgressSink& m_progress;
    CancelToken m_cancel;
    const StateMerge* m_merge;
    std::unique_ptr<SegmentWriter> m_segments;
    std::unique_ptr<ContentWriter> m_content;
    std::uint64_t m_run = 0;
    std::set<std::uint64_t> m_aborted; ///< runs that never ended: their directory records may name chunks that are not stored
    std::vector<std::shared_ptr<Frame>> m_stack;
    std::deque<Operation> m_operations;
    std::shared_ptr<Batch> m_openBatch;
    std::size_t m_batches = 0; ///< dispatched and not completed
    std::size_t m_pendingChunks = 0; ///< of large files that are not completed
    std::vector<std::shared_ptr<Frame>> m_passages; ///< in the order in which they are to be completed: after everything else
    bool m_sourcesMet = false; ///< something of what was asked for is there
    bool m_changed = false; ///< something that is stored here is other than the last run left it
    bool m_lastEnded = false; ///< the last run came to its end: what it knows of directories is in a snapshot
    std::optional<Entry> m_rootEntry;
    BackupReport m_report;
    Progress m_state;
    std::mutex m_warningMutex;
    std::chrono::steady_clock::time_point m_lastTold{};
    std::shared_ptr<BufferPool> m_windows; ///< of large files
    ScanOptions m_options;
    std::chrono::steady_clock::time_point m_started{};
    bool m_walking = false;
    std::unique_ptr<ScanCount> m_count; ///< while a walk takes long
};

} // namespace granary::drive
