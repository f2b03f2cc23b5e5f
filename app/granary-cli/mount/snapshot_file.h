// A file of a snapshot, open for reading.
#pragma once

#include "app/granary-cli/mount/block_cache.h"
#include "app/granary-cli/mount/snapshot_source.h"
#include "core/base/worker_pool.h"
#include "core/platform/read_only_tree.h"

namespace granary::app {

/// What all open files of a mount share. The executor ends before the others.
struct FileParts {
    SnapshotSource& source;
    BlockCache& blocks;
    Executor& executor;
    CancelToken cancel; ///< of the mount
};

/// Reads by blocks through the cache. A range is brought as it is asked for, block by block as it arrives; only who has read 16 MiB in a row
/// gets up to 8 MiB ahead, so that a range of some MiB costs little more than itself.
class SnapshotFile : public platform::TreeFile {
public:
    static constexpr std::uint64_t exactBytes = 16 << 20;
    static constexpr std::uint64_t maxAheadBytes = 8 << 20;

    SnapshotFile(FileParts& parts, std::string snapshot, std::string path, std::uint64_t sizeBytes);
    Result<std::size_t> read(std::uint64_t offset, MutableByteView to, const CancelToken& cancel) override;

private:
    /// Outlives the object while something is on its way.
    struct Name {
        std::string snapshot;
        std::string path;
        std::string key; ///< in the cache
        std::uint64_t sizeBytes = 0;
    };
    struct Blocks {
        std::uint64_t first = 0;
        std::uint64_t end = 0;
    };
    class Arrival;

    Blocks ahead(std::uint64_t offset, std::uint64_t end);
    /// Claims these blocks and starts to bring those that nobody else does; what is on its way then, in order.
    std::vector<BlockCache::Way> start(const Blocks& blocks);
    static void bring(FileParts& parts, const std::shared_ptr<const Name>& name, std::uint64_t first, std::vector<BlockCache::Way> ways);

    FileParts& m_parts;
    const std::shared_ptr<const Name> m_name;
    std::mutex m_mutex;
    std::uint64_t m_next = 0;    ///< where the reader goes on if it reads in a row
    std::uint64_t m_run = 0;     ///< bytes that it has read in a row
    std::uint64_t m_aheadTo = 0; ///< what was started before it was asked for
};

} // namespace granary::app
