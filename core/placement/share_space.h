// How much of a share is taken: what bounds the blocks below a profile at every moment. Spec: core/specs/node-store.md, "Space".
#pragma once

#include "core/placement/shard_file.h"

#include <cstdint>

namespace granary::placement {

/// Conservative sums, so that no operation has to ask the file system first: each shard is charged its blocks and what its name, its
/// extents and its row may need; the database its size when it was last looked at and all that it may grow until the next look.
/// Engine loop only.
class ShareSpace {
public:
    static constexpr std::uint64_t blockBytes = 4096;
    /// The WAL is copied into the database above this size.
    static constexpr std::uint64_t walTargetBytes = 1 << 20;
    /// What one transaction may add to the WAL: 64 shards of three pages each, or one root record.
    static constexpr std::uint64_t transactionBytes = 1 << 20;
    /// WAL and growth of the database between two looks at them, 256 directories, and room for a page of this and that.
    static constexpr std::uint64_t fixedBytes = 2 * (walTargetBytes + transactionBytes) + 258 * 2 * blockBytes + (64 << 10);

    explicit ShareSpace(std::uint64_t shareBytes) : m_shareBytes(shareBytes) {}

    /// What a shard of that length takes, its file's blocks rounded up.
    static std::uint64_t chargeOf(std::uint64_t lengthBytes)
    {
        return (shardFileBytes(lengthBytes) + blockBytes - 1) / blockBytes * blockBytes + blockBytes + 512;
    }

    std::uint64_t shareBytes() const { return m_shareBytes; }
    std::uint64_t usedBytes() const { return fixedBytes + m_databaseBytes + m_otherBytes + m_charges; }
    bool fits(std::uint64_t bytes) const { return usedBytes() <= m_shareBytes && bytes <= m_shareBytes - usedBytes(); }
    void take(std::uint64_t bytes) { m_charges += bytes; }
    void give(std::uint64_t bytes) { m_charges -= bytes; }
    void setDatabaseBytes(std::uint64_t bytes) { m_databaseBytes = bytes; }
    /// Everything below the profile that is not the store's.
    void setOtherBytes(std::uint64_t bytes) { m_otherBytes = bytes; }

private:
    const std::uint64_t m_shareBytes;
    std::uint64_t m_charges = 0;
    std::uint64_t m_databaseBytes = 0;
    std::uint64_t m_otherBytes = 0;
};

} // namespace granary::placement
