// What a storage node keeps for its tenants, as a port. The server session of the swarm calls it; core/placement implements it on disk.
#pragma once

#include "core/base/byte_slice.h"
#include "core/base/event_loop.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/swarm/succession.h"
#include "core/swarm/transport.h"

#include <functional>

namespace granary::swarm {

inline constexpr std::uint64_t maxShardBytes = 64ull << 20;
inline constexpr std::size_t maxRootRecordBytes = 64 << 10;
inline constexpr std::size_t maxHeadSlots = 64;

struct ShardOffer {
    SegmentId segment;
    std::uint16_t shard = 0; ///< row of the generator, 0..254
    ShardRoot root;
    std::uint64_t lengthBytes = 0; ///< 1..maxShardBytes
};

struct HeldShard {
    SegmentId segment;
    std::uint16_t shard = 0;
    ShardRoot root;
    std::uint64_t lengthBytes = 0;
    bool tombstone = false; ///< deleted, kept for 7 days
};

/// The bytes of one aligned subtree of leaves (16 KiB each) with its path, lowest sibling first.
struct ProvenBytes {
    std::uint64_t shardBytes = 0;
    std::uint32_t firstLeaf = 0;
    std::uint32_t leafCount = 1; ///< a power of two
    Bytes data;
    std::vector<Hash32> proof;
};

struct TenantUsage {
    std::uint64_t usedBytes = 0; ///< tombstones included
    std::uint64_t quotaBytes = 0;
    /// What a node says that is being given up: it serves what it has, takes nothing new, and wants its owners to move it. Of a node that has spoken;
    /// no other one grants nothing at all.
    bool lendsNoMore() const { return quotaBytes == 0; }
};

enum class Lending : std::uint8_t {
    nothing, ///< and holds nothing: nobody is a tenant here
    noMore,  ///< takes nothing new
    open,
};

using UploadId = std::uint64_t;

/// Called on the engine loop; callbacks arrive there, exactly once. Disk and hashing run on workers.
/// Every call below `enrol` fails with notEnrolled for a tenant that was not admitted.
class ShardStore {
public:
    virtual ~ShardStore() = default;

    /// May change: PeerSet::refreshOwnRecord tells the others. While it is `nothing` there is no tenant; what was asked before is answered notEnrolled.
    virtual Lending lending() const { return Lending::open; }

    /// Admits a tenant (idempotent). `invite` may be empty: then only under `anyone`, or when admitted before.
    /// The first admin key is kept; another one later is refused. notEnrolled, inviteUsed, inviteExpired, diskFull.
    virtual void enrol(
        const TenantId& tenant, const PublicKey& admin, ByteView invite, std::function<void(Result<TenantUsage>)> done) = 0;
    /// The tenant goes on under another key, with its shards, heads and quota; the old one is refused everything from then on (enrol: epochEnded).
    /// `record` is the signed form of `succession`, checked by the caller, and is kept. Idempotent. notFound: `from` is nobody here; permissionDenied:
    /// another admin key than the tenant's; conflict: it was succeeded by another, or `to` is somebody else already; diskFull, quotaExceeded, busy.
    virtual void succeed(const Succession& succession, Bytes record, std::function<void(Status)> done) = 0;
    /// The record by which the tenant was succeeded. notFound.
    virtual void succession(const TenantId& from, std::function<void(Result<Bytes>)> done) = 0;
    virtual bool admitted(const TenantId& tenant) const = 0;
    virtual TenantUsage usage(const TenantId& tenant) const = 0;

    /// Reserves space and opens an upload. quotaExceeded, diskFull (the share is used up), tooLarge, busy. alreadyExists when the very
    /// same shard is held and durable (the caller answers with a receipt). A tombstone is taken up anew: finishing the upload revives it, with
    /// fresh bytes.
    virtual Result<UploadId> begin(const TenantId& tenant, const ShardOffer& offer) = 0;
    /// Data in order. `done` when it may be forgotten by the caller (back-pressure), not when durable.
    virtual void write(UploadId upload, ByteSlice data, std::function<void(Status)> done) = 0;
    /// Durable (root checked, file and directory synced, row committed) when `done` says ok; damaged when the root differs.
    virtual void finish(UploadId upload, std::function<void(Status)> done) = 0;
    virtual void abort(UploadId upload) = 0;

    /// An aligned subtree: firstLeaf a multiple of leafCount, leafCount a power of two up to 64 (1 MiB). notFound, damaged, ioError.
    virtual void read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
        std::function<void(Result<ProvenBytes>)> done) = 0;
    /// Up to 500 shards after `after` (exclusive), in byte order of the root.
    virtual void list(
        const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<HeldShard>>)> done) = 0;
    /// Makes tombstones; unknown roots are ignored.
    virtual void remove(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) = 0;
    /// Frees at once; the signature by the tenant's admin key was checked by the caller.
    virtual void purge(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) = 0;
    virtual std::optional<PublicKey> adminKey(const TenantId& tenant) const = 0;

    /// Keeps the head with the highest sequence of each salt (at most maxHeadSlots); the caller checked its signature. conflict when older.
    virtual void putHead(const TenantId& tenant, const MutableItem& head, std::function<void(Status)> done) = 0;
    virtual void heads(const TenantId& tenant, std::function<void(Result<std::vector<MutableItem>>)> done) = 0;
    /// Heads of all tenants, for re-putting into the DHT; others each time when there are more than memory should hold.
    virtual void allHeads(std::function<void(std::vector<MutableItem>)> done) = 0;
    /// Of the root records of a salt the newest 4 stay when a head is put; until the next one the oldest 4 stay besides. Named by the BLAKE2b-256 of their bytes.
    virtual void putRootRecord(const TenantId& tenant, ByteView salt, Bytes record, std::function<void(Status)> done) = 0;
    virtual void rootRecord(const TenantId& tenant, const Hash32& name, std::function<void(Result<Bytes>)> done) = 0;
};

} // namespace granary::swarm
