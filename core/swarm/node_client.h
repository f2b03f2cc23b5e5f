// The owner's side of one storage node: what a drive asks of it, over whichever link to it is up. Spec: core/specs/messages.md.
#pragma once

#include "core/base/event_loop.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/crypto/sign.h"
#include "core/swarm/peer_fault.h"
#include "core/swarm/shard_store.h"

#include <functional>
#include <memory>

namespace granary::swarm {

class Link;

/// How a drive shows itself to nodes: its store-sign key is the tenant, the admin key the one that may purge.
struct TenantKeys {
    crypto::SigningKey storeSign;
    PublicKey admin;
    /// Signed successions that led to this key, ascending: told to nodes that do not know it.
    std::vector<std::shared_ptr<const Bytes>> successions = {};
    TenantId id() const;
};

/// A node's signed word that a shard is durable.
struct Receipt {
    std::int64_t nodeTimeSeconds = 0; ///< the node's wall clock
    Signature signature;
};
/// What a receipt signs: "granary.v1.receipt" || tenant || segment || shard (u16) || root || length (u64) || time (u64), little-endian.
Bytes receiptBuffer(const TenantId& tenant, const ShardOffer& offer, std::int64_t nodeTimeSeconds);

using RequestHandle = std::uint64_t;

/// Leaves (16 KiB) of the largest subtree that one read may ask for.
inline constexpr std::uint32_t maxReadLeaves = 4;
/// Shards in one answer to list, roots in one remove or purge message (longer ones are split).
inline constexpr std::size_t maxListedShards = 500;
inline constexpr std::size_t maxRootsPerMessage = 1000;

/// Requests to one node. Made and fed with links by PeerSet; survives them, so holders may keep it.
///
/// Engine loop only. Every callback arrives on the loop, exactly once, never inside the call that was given it. Requests made before the
/// link is up fail with `unreachable` (or with why the node refused the tenant); those under way when it closes fail with `unreachable`.
/// Requests that a node leaves open fail with `timedOut` (see Limits). Requests beyond what the link takes at once wait in order here.
/// Reads are not verified here: the caller checks ProvenBytes against the root it asked for.
class NodeClient {
public:
    enum class State : std::uint8_t {
        offline,   ///< no link
        enrolling, ///< link up, the node has not answered to our tenant yet (or there is no tenant: the drive is locked)
        ready,
        refused, ///< the node does not admit the tenant: see lastError
    };
    using StatusCallback = std::function<void(Status)>;

    struct Limits {
        std::size_t readBytesInFlight = 4 << 20;
        std::size_t requestsInFlight = 256;
        std::size_t uploadsInFlight = 16;
        /// The node answers nothing at all: the link is closed.
        Duration stallTimeout = std::chrono::seconds(30);
        /// One request is not answered, or one upload not acknowledged, while others are.
        Duration totalTimeout = std::chrono::seconds(120);
    };

    virtual ~NodeClient() = default;
    virtual const NodeId& node() const = 0;
    virtual State state() const = 0;
    /// Why it is offline or refused.
    virtual Error lastError() const = 0;
    /// What it did wrong on a link within the last hour; for that the link was ended each time.
    virtual PeerFault fault() const = 0;
    /// Where it is reached now, or was last; may be empty.
    virtual std::string address() const = 0;
    /// As last told by the node; zeros before.
    virtual TenantUsage usage() const = 0;
    /// Round trip of the last small request; zero before.
    virtual Duration roundTrip() const = 0;

    /// Sends a shard (data->size() == offer.lengthBytes). Done after the node's receipt was checked.
    virtual RequestHandle put(
        const ShardOffer& offer, std::shared_ptr<const Bytes> data, std::function<void(Result<Receipt>)> done) = 0;
    /// An aligned subtree of 1, 2 or 4 leaves; an audit is a read of one leaf.
    virtual RequestHandle read(const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
        std::function<void(Result<ProvenBytes>)> done) = 0;
    /// Up to maxListedShards shards of this tenant after `after`, ascending by root.
    virtual RequestHandle list(std::optional<ShardRoot> after, std::function<void(Result<std::vector<HeldShard>>)> done) = 0;
    virtual void remove(std::vector<ShardRoot> roots, StatusCallback done) = 0;
    /// Frees at once. `admin` is the store-admin key, which follows from the words alone.
    virtual void purge(std::vector<ShardRoot> roots, const crypto::SigningKey& admin, StatusCallback done) = 0;
    virtual void putHead(const MutableItem& head, StatusCallback done) = 0;
    /// All heads of the tenant; signatures checked.
    virtual void heads(std::function<void(Result<std::vector<MutableItem>>)> done) = 0;
    virtual void putRootRecord(Bytes salt, Bytes record, StatusCallback done) = 0;
    /// The record's name (BLAKE2b-256) is checked.
    virtual void rootRecord(const Hash32& name, std::function<void(Result<Bytes>)> done) = 0;
    virtual void refreshUsage(std::function<void(Result<TenantUsage>)> done) = 0;
    /// Its callback is told `cancelled`; nothing happens for a request that is over.
    virtual void cancel(RequestHandle request) = 0;
};

} // namespace granary::swarm
