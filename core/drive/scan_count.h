// How much a backup will have to look at.
#pragma once

#include "core/drive/scan_walk.h"

#include <atomic>
#include <optional>
#include <thread>

namespace granary::drive {

/// Walks what a backup will walk, on a thread of its own and without opening a file, so that a long backup can say how much is left.
class ScanCount {
public:
    struct Total {
        std::uint64_t files = 0; ///< regular files, as BackupReport counts them
        std::uint64_t bytes = 0;
    };
    explicit ScanCount(ScanOptions options);
    /// Stops counting.
    ~ScanCount();
    ScanCount(const ScanCount&) = delete;
    ScanCount& operator=(const ScanCount&) = delete;

    /// Nothing until all is counted, or when it could not be.
    std::optional<Total> total() const { return m_done ? std::optional(m_total) : std::nullopt; }

private:
    const ScanOptions m_options;
    CancelToken m_cancel;
    Total m_total; ///< of the thread until m_done
    std::atomic<bool> m_done{false};
    std::thread m_thread;
};

} // namespace granary::drive
