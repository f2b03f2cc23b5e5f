// How much a backup will have to look at.
#pragma once

#include "core/drive/scan_walk.h"

#include <future>
#include <memory>
#include <optional>

namespace granary::drive {

/// Walks what a backup will walk, on a thread of its own and without reading contents, so that a long backup can say how much is left.
class ScanCount {
public:
    struct Total {
        std::uint64_t files = 0; ///< regular files, as BackupReport counts them
        std::uint64_t bytes = 0;
    };
    /// Pauses and stops with `cancel`.
    ScanCount(ScanOptions options, CancelToken cancel);
    /// Stops counting, and waits for that no longer than a second: a file system that does not answer holds nobody else up.
    ~ScanCount();
    ScanCount(const ScanCount&) = delete;
    ScanCount& operator=(const ScanCount&) = delete;

    /// Nothing until all is counted, or when it could not be.
    std::optional<Total> total() const;
    /// Regular files met so far.
    std::uint64_t filesSoFar() const;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< the thread's too, which may outlive this
    std::future<void> m_ended;
};

} // namespace granary::drive
