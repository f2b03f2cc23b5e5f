// Where sealed segments go and come from, as a port: core/placement implements it over nodes, tests in memory.
#pragma once

#include "core/base/cancel.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/crypto/key_tree.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <set>

namespace granary::drive {

/// k of n. k is fixed for a segment when it is sealed; n may grow later.
struct Coding {
    unsigned k = 1;
    unsigned n = 1;
    friend bool operator==(const Coding&, const Coding&) = default;
};

struct ShardPlace {
    std::uint8_t shard = 0; ///< row of the generator
    ShardRoot root;
    NodeId node;
    friend bool operator==(const ShardPlace&, const ShardPlace&) = default;
};

/// A shard that left a node: `to` is where the same row lies now, or nothing when the segment goes on with one fewer.
struct ShardMove {
    SegmentId segment;
    ShardPlace from;
    std::optional<ShardPlace> to;
};

/// Where in a drive's history something was changed: the state in which a device said so first. Sequences of states grow along every chain of
/// states that know of each other, so the larger dot is never the earlier one of two changes that knew of each other.
struct Dot {
    std::uint64_t sequence = 0;
    std::uint32_t slot = 0;
    bool none() const { return sequence == 0 && slot == 0; }
    friend auto operator<=>(const Dot&, const Dot&) = default;
};

/// What the manifest keeps of a segment: all that is needed to read it back.
struct SegmentRecord {
    SegmentId id;
    std::uint32_t epoch = 0;
    std::uint8_t k = 1;
    std::uint8_t wanted = 1;       ///< n when it was sealed, or more
    std::uint32_t cellBytes = 0;   ///< a power of two, 4 KiB..64 KiB
    std::uint32_t lengthBytes = 0; ///< of the padded segment; a shard has ceil(length / (k * cell)) * cell bytes
    std::vector<ShardPlace> shards; ///< acknowledged as durable, ascending by shard, each on another node
    Dot stamp;                      ///< of its last change; none: changed here and not committed yet, or written by version 1
    Dot condemned;                  ///< none, or since when nothing may be stored in it by reference: it is about to be deleted
    std::uint64_t shardBytes() const
    {
        const auto row = std::uint64_t{k} * cellBytes;
        return (lengthBytes + row - 1) / row * cellBytes;
    }
    bool complete() const { return shards.size() >= wanted; }
    bool readable() const { return shards.size() >= k; }
    /// How many of its shards lie on these nodes.
    std::size_t shardsOn(const std::set<NodeId>& nodes) const
    {
        return static_cast<std::size_t>(std::count_if(shards.begin(), shards.end(), [&](const ShardPlace& place) { return nodes.contains(place.node); }));
    }
    friend bool operator==(const SegmentRecord&, const SegmentRecord&) = default;
};

/// A copy on a node that is not needed any more.
struct ShardRemoval {
    NodeId node;
    ShardRoot root;
    friend auto operator<=>(const ShardRemoval&, const ShardRemoval&) = default;
};

/// How a put ended for now: the record names the shards acknowledged so far.
struct PutOutcome {
    SegmentRecord record;
    std::uint64_t uploadedBytes = 0; ///< bytes of shards sent in this put
    std::vector<Error> refusals;     ///< why shards are missing, at most one a node
};

/// A head as it was found: what publish() was given and the BEP 44 item's sequence, signature checked.
struct FoundHead {
    Bytes salt;
    std::int64_t sequence = 0;
    Bytes value;
};

/// Drive::setting of what verify() needs: slot u32, sequence u64 (little-endian) of this device's newest head, and the nodes that acknowledged it, 32 bytes each.
inline constexpr std::string_view headHoldersSetting = "head-holders";
inline constexpr std::size_t maxHoldersBytes = 12 + 32 * 1000;

struct PublishOutcome {
    unsigned nodes = 0; ///< nodes that hold head and root record durably
    std::vector<NodeId> holders = {}; ///< those of them that have said so
};

/// Thread-safe. Calls that return a Result block the calling worker (never call them on the engine loop);
/// callbacks arrive on a thread of the implementation and must be short.
class SegmentStore {
public:
    virtual ~SegmentStore() = default;
    /// The coding for a segment sealed now, from the nodes known now (page "How many shards"). noNodes when there is none.
    virtual Result<Coding> coding() const = 0;
    /// Encodes, masks and disperses `sealed` (the padded segment) as rows 0..n-1 on n different nodes. Called with a record that has shards
    /// already (a top-up), it places only the missing ones. `done` once: when every wanted shard is acknowledged, or when no further node
    /// can take one now. The data is held until then, so callers bound how many puts are under way.
    virtual void put(std::shared_ptr<const Bytes> sealed, SegmentRecord record, CancelToken cancel, std::function<void(PutOutcome)> done) = 0;
    /// `length` bytes of the padded segment from `offset`. Touches only the nodes that hold the range when they answer well, else the same
    /// rows of any k shards; asks more sources than needed and drops the slowest. Whatever a node gives is compared with the roots of `record`
    /// before it counts: what is returned is what was put. notEnoughShards, damaged, cancelled.
    virtual Result<Bytes> read(const SegmentRecord& record, std::uint64_t offset, std::uint64_t length, CancelToken cancel) = 0;
    /// Asks the nodes to forget these shards: tombstones, which go after 7 days, or with `purge` (the drive's store-admin key) at once.
    /// Returns those of which the node has answered that it did; one that is away, refuses or is not known keeps its own waiting.
    virtual std::vector<ShardRemoval> remove(std::vector<ShardRemoval> shards, const crypto::SigningKey* purge, CancelToken cancel) = 0;
    /// Frees every tombstone of the drive on the nodes that answer.
    struct Purged {
        std::uint64_t bytes = 0;
        std::set<NodeId> open; ///< nodes that are away or refused
    };
    virtual Purged purgeTombstones(const crypto::SigningKey& admin, CancelToken cancel) = 0;
    /// What the nodes hold of these segments, whether this machine was told so or not; no tombstones.
    struct Held {
        std::vector<ShardRemoval> shards;
        std::set<NodeId> open; ///< nodes that are away, or whose list makes no sense
    };
    virtual Held shardsOf(const std::set<SegmentId>& segments, CancelToken cancel) = 0;
    /// Replicates the root record and the signed head to every node that holds a shard, and puts the head into the DHT.
    /// Succeeds when at least one node has both durably.
    virtual Result<PublishOutcome> publish(std::uint32_t slot, std::int64_t sequence, ByteView headValue, ByteView rootRecord) = 0;
    /// Every head of the drive that the nodes and the DHT know, newest of each salt.
    virtual Result<std::vector<FoundHead>> findHeads(CancelToken cancel) = 0;
    /// The same of the nodes that answer now, without the DHT: what a commit asks for each time.
    virtual Result<std::vector<FoundHead>> headsOnNodes(CancelToken cancel) = 0;
    /// From any node that has it; the hash is checked.
    virtual Result<Bytes> rootRecord(const Hash32& name, CancelToken cancel) = 0;
    /// Nodes that answer now, for messages such as "from 9 of 11 nodes".
    virtual std::pair<unsigned, unsigned> reachableOfKnown() const = 0;
    /// Nodes that answer now, and those of them that may get shards and have room for some.
    struct NodesNow {
        std::set<NodeId> reachable;
        std::set<NodeId> takers;
    };
    virtual NodesNow nodesNow() const = 0;
};

} // namespace granary::drive
