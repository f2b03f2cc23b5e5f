// One shard on its way to the disk.
#pragma once

#include "core/base/byte_slice.h"
#include "core/base/file_system.h"
#include "core/placement/node_database.h"
#include "core/placement/shard_file.h"
#include "core/placement/strand.h"

#include <atomic>

namespace granary::placement {

/// A file below incoming/, written in order, hashed as it comes. write, seal and discard are for its strand alone.
/// The destructor removes the file unless it was handed over or the store was closed (`closed`): then the next start does.
class IncomingShard {
public:
    IncomingShard(FileSystem& files, std::shared_ptr<Strand> strand, std::string path, const TenantId& tenant, ShardRow row,
        std::shared_ptr<const std::atomic<bool>> closed, std::shared_ptr<std::atomic<std::size_t>> unhashedBytes)
        : m_files(files),
          m_strand(std::move(strand)),
          m_path(std::move(path)),
          m_tenant(tenant),
          m_row(row),
          m_closed(std::move(closed)),
          m_unhashedBytes(std::move(unhashedBytes))
    {}
    ~IncomingShard();
    IncomingShard(const IncomingShard&) = delete;
    IncomingShard& operator=(const IncomingShard&) = delete;

    Strand& strand() { return *m_strand; }
    const ShardRow& row() const { return m_row; }
    const std::string& path() const { return m_path; }

    /// The first one reserves the whole file on the disk: diskFull then means that the disk is full, not the share. tooLarge beyond the length.
    /// After an error every call answers it.
    Status write(ByteSlice data);
    /// Checks length and root, writes leaf layer and trailer, syncs: the file is ready for its name. damaged.
    Status seal();
    /// The file has its name (or is somebody else's to remove): it is left alone.
    void handOver() { m_handedOver = true; }
    bool handedOver() const { return m_handedOver; }
    /// Removes the file.
    void discard();

private:
    Status open();
    Status writeMore(ByteSlice data);
    void hashWaiting();
    void dropWaiting();
    void hash(ByteView data);

    FileSystem& m_files;
    std::shared_ptr<Strand> m_strand;
    const std::string m_path;
    const TenantId m_tenant;
    const ShardRow m_row;
    const std::shared_ptr<const std::atomic<bool>> m_closed;
    const std::shared_ptr<std::atomic<std::size_t>> m_unhashedBytes; ///< of all uploads of the store
    std::unique_ptr<File> m_file;
    bool m_created = false;
    std::atomic<bool> m_handedOver{false};
    std::uint64_t m_written = 0;
    std::vector<ByteSlice> m_waiting; ///< written, not hashed yet
    std::size_t m_waitingBytes = 0;
    Bytes m_partialLeaf;
    std::vector<Hash32> m_leaves;
    Status m_status;
};

} // namespace granary::placement
