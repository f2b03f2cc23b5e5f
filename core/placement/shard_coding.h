// From a padded segment to its masked shards and back: cells, rows, masks, Merkle roots. Spec: core/specs/segment-coding.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/worker_pool.h"
#include "core/crypto/key_tree.h"
#include "core/drive/segment_store.h"
#include "core/base/buffer_pool.h"

#include <functional>
#include <map>
#include <memory>
#include <span>

namespace granary::placement {

inline constexpr std::uint32_t minCellBytes = 4 << 10;
inline constexpr std::uint32_t maxCellBytes = 64 << 10;
inline constexpr std::uint64_t maxSegmentBytes = 64 << 20;

/// One contiguous range of a shard; offset and length are multiples of 64 (a block of the mask's keystream).
struct ShardRange {
    std::uint8_t shard = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint64_t end() const { return offset + length; }
};

/// How a segment of `lengthBytes` lies on k data shards: cell c is row c div k of shard c mod k; what is missing in the last row is zeros.
struct CellLayout {
    unsigned k = 1;
    std::uint32_t cellBytes = maxCellBytes;
    std::uint64_t lengthBytes = 0;

    /// Malformed unless k is 1..255, the cell a power of two of 4..64 KiB and the length 1..64 MiB.
    static Result<CellLayout> of(const drive::SegmentRecord& record);
    std::uint64_t rows() const;
    std::uint64_t shardBytes() const { return rows() * cellBytes; }
    /// The least range of each data shard that holds bytes [offset, offset + length) of the segment; ascending by shard. length > 0.
    std::vector<ShardRange> rangesOf(std::uint64_t offset, std::uint64_t length) const;
    /// The least range that covers `ranges` on one shard: what any k shards must give to decode them.
    static ShardRange windowOf(std::span<const ShardRange> ranges);
    /// Copies what the plain bytes `data`, which lie at `dataOffset` of data shard `shard`, hold of the segment's bytes from `offset` to `out`.
    void scatter(unsigned shard, std::uint64_t dataOffset, ByteView data, std::uint64_t offset, MutableByteView out) const;
};

/// The largest cell whose rounding wastes at most 1/32 of the segment, else the smallest cell; the smallest for k = 1, where cells lie in one row.
std::uint32_t chooseCellBytes(std::uint64_t lengthBytes, unsigned k);

/// The mask keys of the epochs that a drive's segments were sealed in. Immutable while shared.
class MaskKeys {
public:
    void add(std::uint32_t epoch, crypto::MaskKey key) { m_keys.insert_or_assign(epoch, std::move(key)); }
    /// Null for an epoch whose keys this device does not hold.
    const crypto::MaskKey* find(std::uint32_t epoch) const
    {
        const auto at = m_keys.find(epoch);
        return at == m_keys.end() ? nullptr : &at->second;
    }

private:
    std::map<std::uint32_t, crypto::MaskKey> m_keys;
};

/// A masked shard, ready to be sent, with the leaf layer of its Merkle tree.
struct EncodedShard {
    std::uint8_t row = 0;
    ShardRoot root;
    std::shared_ptr<const Bytes> data;
    std::shared_ptr<const std::vector<Hash32>> leaves;
};

struct EncodeJob {
    std::shared_ptr<const Bytes> sealed; ///< layout.lengthBytes bytes
    SegmentId segment;
    std::shared_ptr<const MaskKeys> keys;
    std::uint32_t epoch = 0; ///< its key is in `keys`
    CellLayout layout;
    std::vector<std::uint8_t> rows;      ///< distinct; any rows below 255
    std::shared_ptr<BufferPool> buffers; ///< for the shards; may be null
};
/// Computes the wanted rows on `workers`, in as many pieces as they can run at once; each piece goes through the stages (code, mask,
/// hash) with strips that stay in the cache. `done` is called once, on the worker that ends last, in the order of job.rows.
void encodeShards(Executor& workers, EncodeJob job, std::function<void(std::vector<EncodedShard>)> done);

/// The same range of one shard, masked as it came from a node.
struct ShardPiece {
    std::uint8_t shard = 0;
    Bytes data;
};
/// Fills `out` with the segment's bytes from `offset`, out of the same range `window` of any k distinct shards (any order). Unmasks in place.
Status decodeWindow(const CellLayout& layout, const crypto::MaskKey& key, const SegmentId& segment, const ShardRange& window,
    std::vector<ShardPiece> pieces, std::uint64_t offset, MutableByteView out);

} // namespace granary::placement
