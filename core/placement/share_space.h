// How much of a share is taken: what bounds the blocks below a profile at every moment. Spec: core/specs/node-store.md, "Space".
#pragma once

#include "core/placement/shard_file.h"

#include <algorithm>
#include <cstdint>
#include <mutex>

namespace granary::placement {

/// The detail of a diskFull that is the share's and not the disk's.
inline constexpr std::string_view shareUsedUp = "the share is used up";

/// Conservative sums, so that no operation has to ask the file system first: each shard is charged its blocks and what its name, its
/// extents and its row may need; the store's database its size when it was last looked at and all that it may grow until the next look;
/// everything else below the profile is taken before it is written (BoundedFileSystem). Thread-safe.
class ShareSpace {
public:
    static constexpr std::uint64_t blockBytes = 4096;
    /// The WAL is copied into the database above this size.
    static constexpr std::uint64_t walTargetBytes = 1 << 20;
    /// What one transaction may add to the WAL: 64 shards of three pages each, or one root record.
    static constexpr std::uint64_t transactionBytes = 1 << 20;
    /// WAL and growth of the database between two looks at them, 256 directories, and room for a page of this and that.
    static constexpr std::uint64_t fixedBytes = 2 * (walTargetBytes + transactionBytes) + 258 * 2 * blockBytes + (64 << 10);
    /// Kept from shards for a drive of the profile's own, at most: its database and the segments under way.
    static constexpr std::uint64_t ownReserveBytes = 256 << 20;

    /// Of a profile that lends nothing: everything is counted, and nothing refused.
    static constexpr std::uint64_t unlimited = UINT64_MAX;

    explicit ShareSpace(std::uint64_t shareBytes) : m_shareBytes(shareBytes) {}

    static std::uint64_t wholeBlocks(std::uint64_t bytes) { return (bytes + blockBytes - 1) / blockBytes * blockBytes; }
    /// What a shard of that length takes, its file's blocks rounded up.
    static std::uint64_t chargeOf(std::uint64_t lengthBytes) { return wholeBlocks(shardFileBytes(lengthBytes)) + blockBytes + 512; }

    std::uint64_t shareBytes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_shareBytes;
    }
    /// Nothing that is there has to go. While what is held for others is more than a share that was made smaller allows, the rest of the profile is
    /// held to the share without it: a drive of the profile's own is not to stand still because of others.
    void setShareBytes(std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_shrunk = bytes < m_shareBytes;
        m_shareBytes = bytes;
        settleReserve();
    }
    /// With what is kept for the profile's own drive.
    std::uint64_t usedBytes() const
    {
        const std::lock_guard lock(m_mutex);
        return storeBytes() + std::max(m_own, m_ownReserve);
    }
    /// More lies below the profile than the share allows, because it was made smaller.
    bool overdrawn() const
    {
        const std::lock_guard lock(m_mutex);
        return storeBytes() + m_own > m_shareBytes;
    }

    /// On the disk, as far as it is accounted: without reserves.
    std::uint64_t takenBytes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_database + m_charges + m_own;
    }
    /// The least share that has room for shards of this many bytes beside what is there and kept; `withShards`: those that are held count as well.
    std::uint64_t leastBytesFor(std::uint64_t bytes, bool withShards = true) const
    {
        const std::lock_guard lock(m_mutex);
        const auto least = fixedBytes + m_database + (withShards ? m_charges : 0) + bytes;
        return m_hasDrive && std::min(least / 3, ownReserveBytes) > m_own ? std::min(least + ownReserveBytes, least + (least + 2) / 3) : least + m_own;
    }
    /// False, and nothing is taken, when the share has no room for it beside what is kept for the profile's own drive.
    bool takeForShards(std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        if (!fits(bytes, std::max(m_own, m_ownReserve)))
            return false;
        m_charges += bytes;
        return true;
    }
    void giveFromShards(std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_charges -= bytes;
    }
    /// What a store holds that was opened; nothing when it is closed.
    void setShards(std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_charges = bytes;
    }
    void setDatabase(std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_database = bytes;
    }

    /// For the rest of the profile. False, and nothing is taken, when the share has no room for it.
    bool takeForOwn(std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        const auto others = othersForOwn();
        if (others + m_own > m_shareBytes || bytes > m_shareBytes - others - m_own)
            return false;
        m_own += bytes;
        return true;
    }
    void giveFromOwn(std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_own -= bytes;
    }
    /// What was found there, whether the share has room for it or not.
    void addOwn(std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_own += bytes;
    }
    std::uint64_t freeForOwn() const
    {
        const std::lock_guard lock(m_mutex);
        return m_shareBytes - std::min(m_shareBytes, othersForOwn() + m_own);
    }
    /// The profile has a drive: a quarter of the share is kept for it, ownReserveBytes at most.
    void keepForOwnDrive()
    {
        const std::lock_guard lock(m_mutex);
        m_hasDrive = true;
        settleReserve();
    }

private:
    std::uint64_t storeBytes() const { return fixedBytes + m_database + m_charges; }
    std::uint64_t othersForOwn() const { return m_shrunk && storeBytes() + m_own > m_shareBytes ? fixedBytes + m_database : storeBytes(); }
    void settleReserve()
    {
        if (m_hasDrive)
            m_ownReserve = std::min(m_shareBytes / 4, ownReserveBytes);
    }
    bool fits(std::uint64_t bytes, std::uint64_t own) const
    {
        return storeBytes() + own <= m_shareBytes && bytes <= m_shareBytes - storeBytes() - own;
    }

    mutable std::mutex m_mutex;
    std::uint64_t m_shareBytes;
    bool m_shrunk = false;
    bool m_hasDrive = false;
    std::uint64_t m_charges = 0;
    std::uint64_t m_database = 0;
    std::uint64_t m_own = 0;
    std::uint64_t m_ownReserve = 0;
};

} // namespace granary::placement
