// One shard in one file: its bytes, the leaf layer of its Merkle tree, and a trailer that says what it is. Spec: core/specs/node-store.md.
#pragma once

#include "core/base/file_system.h"
#include "core/base/ids.h"

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_map>

namespace granary::placement {

inline constexpr std::size_t shardTrailerBytes = 128;

/// What a shard file says about itself, so that a lost index can be rebuilt from the files.
struct ShardTrailer {
    TenantId tenant;
    SegmentId segment;
    std::uint16_t shard = 0;
    ShardRoot root;
    std::uint64_t lengthBytes = 0;
};

/// Leaves (16 KiB) of a shard of that length.
std::uint64_t shardLeafCount(std::uint64_t lengthBytes);
/// Size of the whole file.
std::uint64_t shardFileBytes(std::uint64_t lengthBytes);
/// The shard's length from its file's size; malformed when no shard has such a file.
Result<std::uint64_t> shardLengthOfFile(std::uint64_t fileBytes);

/// Leaf layer and trailer, as they follow the data.
Bytes shardFileTail(const ShardTrailer& trailer, std::span<const Hash32> leaves);
/// Magic, version, checksum and size must fit; damaged otherwise.
Result<ShardTrailer> readShardTrailer(File& file);

/// The Merkle tree of one shard with all its levels, so that a proof is only looked up. Immutable.
class ShardTree {
public:
    explicit ShardTree(std::vector<Hash32> leaves);
    std::span<const Hash32> leaves() const { return m_levels.front(); }
    ShardRoot root() const { return *ShardRoot::from(m_levels.back().front().view()); }
    /// As erasure::subtreeProof: the siblings of the aligned subtree of `count` leaves from `first`, lowest first. Empty unless there is such a subtree.
    std::vector<Hash32> proof(std::size_t first, std::size_t count) const;
    std::size_t sizeBytes() const;

private:
    std::vector<std::vector<Hash32>> m_levels; // leaves first, without padding
};

/// Builds the tree from the leaf layer of the file; damaged when its root is another one.
Result<ShardTree> readShardTree(File& file, const ShardRoot& root, std::uint64_t lengthBytes);

/// Trees of shards read lately, by root; what is in here was checked. Thread-safe, at most `limitBytes` large.
class TreeCache {
public:
    using TreePtr = std::shared_ptr<const ShardTree>;
    explicit TreeCache(std::size_t limitBytes = 8 << 20) : m_limitBytes(limitBytes) {}
    /// From memory, else from `file`.
    Result<TreePtr> tree(File& file, const ShardRoot& root, std::uint64_t lengthBytes);
    void forget(const ShardRoot& root);

private:
    struct Entry {
        TreePtr tree;
        std::list<ShardRoot>::iterator used;
    };
    void drop(const ShardRoot& root);

    const std::size_t m_limitBytes;
    std::mutex m_mutex;
    std::size_t m_bytes = 0;
    std::list<ShardRoot> m_order; // latest first
    std::unordered_map<ShardRoot, Entry> m_entries;
};

/// Bytes [offset, offset + length) of the shard, each leaf that they touch checked. damaged, ioError; invalidArgument beyond the end.
Result<Bytes> readVerified(
    File& file, std::uint64_t shardBytes, std::span<const Hash32> leaves, std::uint64_t offset, std::uint64_t length);
/// Bytes of the shard, unchecked: whoever reads a node's answer checks it against the root. damaged when the file is shorter.
Result<Bytes> readUnverified(File& file, std::uint64_t offset, std::uint64_t length);

} // namespace granary::placement
