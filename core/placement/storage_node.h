// One place that keeps shards, seen from the owner: a peer over a link, or a folder.
#pragma once

#include "core/crypto/sign.h"
#include "core/swarm/peer_fault.h"
#include "core/swarm/shard_store.h"

namespace granary::placement {

struct ShardUpload {
    swarm::ShardOffer offer;
    std::shared_ptr<const Bytes> data; ///< offer.lengthBytes bytes, masked
    /// The leaf layer under offer.root when the caller has just computed it; a folder then need not hash again. May be null.
    std::shared_ptr<const std::vector<Hash32>> leaves;
};

/// All calls on the engine loop; callbacks arrive there, exactly once, also after close (cancelled), never inside the call.
class StorageNode {
public:
    virtual ~StorageNode() = default;
    virtual const NodeId& id() const = 0;
    /// "127.0.0.1:7001" or "folder:/mnt/disk"; for people.
    virtual std::string address() const = 0;
    virtual bool reachable() const = 0;
    /// What it did wrong on its links of late, for which they were ended.
    virtual swarm::PeerFault fault() const { return swarm::PeerFault::none; }
    /// Used and granted bytes as last told by the node.
    virtual swarm::TenantUsage usage() const = 0;
    /// It answers, and says that it takes nothing new and wants what it has to lie elsewhere.
    virtual bool lendsNoMore() const { return false; }
    /// Ok only after the node's signed receipt (its root check and fsync). quotaExceeded, diskFull, notEnrolled, unreachable, timedOut, damaged.
    virtual void put(ShardUpload upload, std::function<void(Status)> done) = 0;
    /// Any byte range of a shard, verified against its root. notFound, damaged (wrong bytes: the node lied or rotted), unreachable, timedOut.
    virtual void read(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length,
        std::function<void(Result<Bytes>)> done) = 0;
    virtual void list(std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done) = 0;
    /// Makes tombstones, which go after 7 days; roots that are not held are no error.
    virtual void remove(std::vector<ShardRoot> roots, std::function<void(Status)> done) = 0;
    /// Frees them at once, tombstones too. `admin` is the drive's store-admin key. permissionDenied: the node knows another one.
    virtual void purge(std::vector<ShardRoot> roots, const crypto::SigningKey& admin, std::function<void(Status)> done) = 0;
    virtual void putHead(const swarm::MutableItem& head, std::function<void(Status)> done) = 0;
    virtual void heads(std::function<void(Result<std::vector<swarm::MutableItem>>)> done) = 0;
    virtual void putRootRecord(Bytes salt, Bytes record, std::function<void(Status)> done) = 0;
    virtual void rootRecord(const Hash32& name, std::function<void(Result<Bytes>)> done) = 0;
    /// Reads one leaf and checks its path.
    virtual void audit(const ShardRoot& root, std::uint64_t shardBytes, std::uint32_t leaf, std::function<void(Status)> done) = 0;
};

} // namespace granary::placement
