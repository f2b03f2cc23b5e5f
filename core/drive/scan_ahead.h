// Lists directories on workers before the walk comes to them.
#pragma once

#include "core/base/worker_pool.h"
#include "core/drive/scan_directory.h"

#include <atomic>
#include <future>
#include <memory>

namespace granary::drive {

/// One directory, opened and listed once, by a worker or by the walk itself, whoever is first: a pool that is busy with other things never
/// holds the walk up.
class AheadListing {
public:
    struct Outcome {
        Result<DirectoryHandle::Pointer> handle = ErrorCode::internal;
        Result<ScannedChildren> children = ErrorCode::internal; ///< meaningful when there is a handle
    };

    AheadListing(DirectoryHandle::Pointer parent, ScannedEntry entry) : m_parent(std::move(parent)), m_entry(std::move(entry)) {}
    /// Asks a worker to list it.
    static std::shared_ptr<AheadListing> start(Executor& workers, DirectoryHandle::Pointer parent, const ScannedEntry& entry);
    /// Once, by the walk: waits for the worker that began, else does it here.
    Outcome take();

private:
    void runUnlessBegun();
    Outcome list();

    const DirectoryHandle::Pointer m_parent;
    const ScannedEntry m_entry;
    std::atomic<bool> m_begun{false};
    std::promise<Outcome> m_outcome;
};

} // namespace granary::drive
