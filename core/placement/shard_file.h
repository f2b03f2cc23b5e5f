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
/// The leaf layer, checked against the root: damaged when it gives another one.
Result<std::vector<Hash32>> readShardLeaves(File& file, const ShardRoot& root, std::uint64_t lengthBytes);

/// Leaf layers read lately, by root; what is in here was checked. Thread-safe, at most `limitBytes` large.
class LeafCache {
public:
    using Leaves = std::shared_ptr<const std::vector<Hash32>>;
    explicit LeafCache(std::size_t limitBytes = 4 << 20) : m_limitBytes(limitBytes) {}
    /// From memory, else from `file`.
    Result<Leaves> leaves(File& file, const ShardRoot& root, std::uint64_t lengthBytes);
    void forget(const ShardRoot& root);

private:
    struct Entry {
        Leaves leaves;
        std::list<ShardRoot>::iterator used;
    };
    static std::size_t bytesOf(const Leaves& leaves) { return leaves->size() * Hash32::sizeBytes + 256; }

    const std::size_t m_limitBytes;
    std::mutex m_mutex;
    std::size_t m_bytes = 0;
    std::list<ShardRoot> m_order; // latest first
    std::unordered_map<ShardRoot, Entry> m_entries;
};

/// Bytes [offset, offset + length) of the shard, each leaf that they touch checked. damaged, ioError; invalidArgument beyond the end.
Result<Bytes> readVerified(
    File& file, const ShardTrailer& shard, std::span<const Hash32> leaves, std::uint64_t offset, std::uint64_t length);

} // namespace granary::placement
