// Who holds what of a drive: the SegmentStore over storage nodes. Spec: core/specs/placement.md.
#pragma once

#include "core/base/event_loop.h"
#include "core/base/random.h"
#include "core/base/worker_pool.h"
#include "core/crypto/key_tree.h"
#include "core/drive/segment_store.h"
#include "core/placement/core_state.h"
#include "core/placement/dispersal.h"
#include "core/placement/storage_node.h"
#include "core/placement/verification.h"

namespace granary::placement {

/// Where the record says that this row lies; null when it says nothing.
const drive::ShardPlace* placeOf(const drive::SegmentRecord& record, std::uint8_t row);

/// Disperses segments, brings ranges of them back, replicates heads and root records.
///
/// SegmentStore's part is for any thread but the loop's where it blocks (asserted). Nodes are told on the loop, which owns them; whatever is
/// under way when the Placement is destroyed (on any thread, nobody blocked in it) ends as cancelled.
class Placement : public drive::SegmentStore {
public:
    struct Ports {
        EventLoop& loop;
        Executor& workers; ///< for coding and hashing
        Random& random;
        swarm::Dht* dht = nullptr;
    };
    /// `olderEpochs`: mask keys of epochs before that of `keys`, for the segments sealed then.
    Placement(Ports ports, const crypto::DriveKeys& keys, PlacementConfig config = {}, MaskKeys olderEpochs = {});
    ~Placement() override;
    Placement(const Placement&) = delete;
    Placement& operator=(const Placement&) = delete;

    /// Keys that signed heads in epochs before: heads under them are looked for when there is none under the newest. Before anything is asked.
    void setOlderHeads(std::vector<PublicKey> signedBy) { m_olderHeads = std::move(signedBy); }

    // --- nodes; on the loop ---
    void addNode(std::shared_ptr<StorageNode> node);
    void removeNode(const NodeId& id);
    /// Being drained: still read from, given nothing new, not counted by coding().
    void setLeaving(const NodeId& id, bool leaving);
    /// A node's reachability or usage changed.
    void nodesChanged();
    std::vector<std::shared_ptr<StorageNode>> nodes() const;
    /// Answers of a node that were wrong, since the start.
    unsigned strikes(const NodeId& id) const;
    /// What reads have brought from each, since it was added.
    std::map<NodeId, std::uint64_t> bytesRead() const { return m_core->nodes.bytesRead(); }

    // --- drive::SegmentStore ---
    Result<drive::Coding> coding() const override;
    void put(std::shared_ptr<const Bytes> sealed, drive::SegmentRecord record, CancelToken cancel,
        std::function<void(drive::PutOutcome)> done) override;
    Result<Bytes> read(
        const drive::SegmentRecord& record, std::uint64_t offset, std::uint64_t length, CancelToken cancel) override;
    std::vector<drive::ShardRemoval> remove(
        std::vector<drive::ShardRemoval> shards, const crypto::SigningKey* purge, CancelToken cancel) override;
    Purged purgeTombstones(const crypto::SigningKey& admin, CancelToken cancel) override;
    Held shardsOf(const std::set<SegmentId>& segments, CancelToken cancel) override;
    Result<drive::PublishOutcome> publish(
        std::uint32_t slot, std::int64_t sequence, ByteView headValue, ByteView rootRecord) override;
    Result<std::vector<drive::FoundHead>> findHeads(CancelToken cancel) override;
    /// Whether a node that answers has a head under these keys, of this drive in another epoch; with `inDht` also whether the DHT has one of the first
    /// slots'. Off the loop.
    bool anyHeadUnder(const crypto::DriveKeys& keys, bool inDht, CancelToken cancel);
    Result<std::vector<drive::FoundHead>> headsOnNodes(CancelToken cancel) override;
    Result<Bytes> rootRecord(const Hash32& name, CancelToken cancel) override;
    std::pair<unsigned, unsigned> reachableOfKnown() const override;
    NodesNow nodesNow() const override;

    // --- looking after shards; blocking, any thread but the loop's ---
    Result<VerificationOutcome> verify(VerificationOrder order, CancelToken cancel);
    /// Some random leaves of one shard on one node. notFound, damaged, unreachable, timedOut.
    Status audit(const NodeId& node, const ShardRoot& root, std::uint64_t shardBytes, CancelToken cancel);
    /// Brings the segment back once and computes `rows` anew. Each goes to a node that holds none of the others; where there is none left,
    /// a row's old place, if it is in `inPlace`, is asked to remove its copy and gets a fresh one. notEnoughShards, damaged; noNodes,
    /// quotaExceeded... when no row found a place.
    struct Rebuilt {
        drive::SegmentRecord record; ///< rows that found no place keep their old one
        std::set<std::uint8_t> rows; ///< that lie where the record says, fresh
    };
    Result<Rebuilt> rebuildShards(
        const drive::SegmentRecord& record, const std::vector<std::uint8_t>& rows, const std::set<NodeId>& inPlace, CancelToken cancel);
    /// Brings the segment back and computes these rows, masked as a node gets them. Rows that the record names have its roots: damaged otherwise.
    Result<std::vector<EncodedShard>> shardsOf(const drive::SegmentRecord& record, const std::vector<std::uint8_t>& rows, CancelToken cancel);
    /// Nodes that say they hold rows which no record names (a disk brought them): a put of such a row offers it there first, where it need
    /// not be sent. Replaces what was said before. Does not block.
    void expectHeld(std::map<std::pair<SegmentId, std::uint8_t>, NodeId> held);
    /// Moves what `node` holds of the segment to another node: copied from it when it answers, else rebuilt. The record as it is
    /// when the node holds nothing of it. Call removeShards() once the new record is published.
    Result<drive::SegmentRecord> moveOff(const drive::SegmentRecord& record, const NodeId& node, CancelToken cancel);
    /// Asks one node to forget these shards (tombstones). Does not block.
    void removeShards(const NodeId& node, std::vector<ShardRoot> roots);
    /// A removal of this shard that waits for its node is off: it is needed there again. Does not block.
    void keepShard(const NodeId& node, const ShardRoot& root);

private:
    /// The record as far as `order` (or the one shard that exists already) could be placed.
    Result<drive::PutOutcome> disperse(Dispersal::Order order, std::optional<EncodedShard> shard);
    Status removeAndWait(const drive::ShardPlace& place, const CancelToken& cancel);
    void requireOffLoop() const;

    CorePtr m_core;
    swarm::Dht* m_dht;
    crypto::SigningKey m_headSign;
    std::vector<PublicKey> m_olderHeads; ///< the newest first
    std::vector<Bytes> m_salts; // of slots 0..headSlots-1
    crypto::DriveKeys m_keys;
    /// Removals that wait for their node to come back.
    struct Removals;
    std::shared_ptr<Removals> m_removals;
};

} // namespace granary::placement
