// The snapshots of a drive as a tree that can be mounted.
#pragma once

#include "app/granary-cli/mount/listing_cache.h"
#include "app/granary-cli/mount/snapshot_file.h"

#include <map>

namespace granary::app {

struct SnapshotTreeOptions {
    std::optional<api::Snapshot> only; ///< its tree is the root; else a directory for each snapshot, and `latest`, a link to the newest
    std::string below = "/";           ///< absolute: that directory of each snapshot stands for all of it
    std::size_t cacheBytes = 64 << 20; ///< of contents
    ListingCache::Limits listings;
    std::chrono::milliseconds snapshotsAge{1000}; ///< for how long a list of snapshots holds
};

/// Thread-safe. The engine is asked on threads of its own, so that a caller who is cancelled need not wait for nodes.
class SnapshotTree : public platform::ReadOnlyTree {
public:
    /// `source` outlives it.
    SnapshotTree(SnapshotSource& source, SnapshotTreeOptions options);
    /// Waits for calls of the engine that are under way.
    ~SnapshotTree() override;
    SnapshotTree(const SnapshotTree&) = delete;
    SnapshotTree& operator=(const SnapshotTree&) = delete;

    Result<platform::TreeEntry> root(const CancelToken& cancel) override;
    Result<std::shared_ptr<const platform::TreeListing>> list(const std::string& path, const CancelToken& cancel) override;
    Result<std::unique_ptr<platform::TreeFile>> open(const std::string& path, const CancelToken& cancel) override;

    /// Nothing of names and contents is kept from here on.
    void forget();
    /// Contents that are held, for tests.
    std::size_t cachedBytes() const { return m_blocks.bytes(); }
    ListingCache::Size cachedListings() const { return m_listings.size(); }

private:
    using Listing = ListingCache::Listing;
    struct Snapshots {
        Listing listing;
        std::map<std::string, std::string> ids; ///< by the names of their directories
        std::string newest;                     ///< such a name
    };
    using SnapshotsPointer = std::shared_ptr<const Snapshots>;
    /// Where a path of the mount lies in the drive.
    struct Spot {
        std::string snapshot;
        std::string path;
        bool top = false; ///< `below` itself
    };

    /// `fresh`: not older than options say.
    Result<SnapshotsPointer> snapshots(const CancelToken& cancel, bool fresh);
    Result<SnapshotsPointer> loadSnapshots();
    Result<Spot> spot(const std::string& path, const CancelToken& cancel);
    Result<Listing> load(const Spot& spot);

    SnapshotSource& m_source;
    const SnapshotTreeOptions m_options;
    const std::uint32_t m_uid;
    const std::uint32_t m_gid;
    ListingCache m_listings;
    BlockCache m_blocks;
    std::mutex m_mutex; ///< guards the three below
    SnapshotsPointer m_snapshots;
    std::chrono::steady_clock::time_point m_snapshotsTime{};
    std::shared_ptr<Flight<SnapshotsPointer>> m_snapshotsWay;
    FileParts m_fileParts;
    WorkerPool m_workers; ///< last: ends before what it works on
};

/// Local time and the first digits of its id, "2026-05-03T12-00-00-0f1e2d3c".
std::string snapshotName(const api::Snapshot& snapshot);

} // namespace granary::app
