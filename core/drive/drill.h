// A restore drill: files of a snapshot are really restored to a scratch place and compared.
#pragma once

#include "core/drive/vault.h"

namespace granary::drive {

/// On the calling thread, and those of the restores. Used once.
///
/// Files are restored in batches below `scratch`, so that a whole drive fits through a small disk; each batch is compared and removed
/// before the next. A restored file is right when its bytes have the names (keyed hashes) that the snapshot gives them, its size, mode
/// and time are those of the snapshot, and, where the original still has the same size and time, its bytes are the original's.
class DrillRun {
public:
    DrillRun(Vault& vault, const SnapshotRecord& snapshot, const DrillRequest& request, const ProgressSink& progress, CancelToken cancel);
    Result<DrillReport> run();

private:
    struct Sampled {
        std::string path;
        Entry entry;
    };
    Status walk(const Content& directory, const std::string& path);
    Status take(const std::string& path, const Entry& entry);
    Status restoreBatch();
    void compare(const Sampled& file);
    Status compareContent(const Sampled& file, const std::string& restored);
    void damaged(const std::string& path, const Error& error);
    std::string batchDirectory() const { return joinPath(m_request.scratch, "files"); }

    Vault& m_vault;
    const SnapshotRecord& m_snapshot;
    const DrillRequest& m_request;
    const ProgressSink& m_progress;
    CancelToken m_cancel;
    DrillReport m_report;
    std::uint64_t m_seen = 0; ///< files that could be in the sample
    std::uint64_t m_batchBytes = 0;
    std::vector<Sampled> m_batch;
};

} // namespace granary::drive
