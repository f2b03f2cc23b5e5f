// Messages about shards: pushing, reading, listing and deleting them. Spec: core/specs/messages.md.
#pragma once

#include "core/swarm/messages.h"
#include "core/swarm/node_client.h"
#include "core/swarm/shard_store.h"

namespace granary::swarm {

/// Opens an upload; data may follow at once, up to the window. Answered by ack (go on), receipt (held already) or error.
struct BeginMessage {
    static constexpr MessageType type = MessageType::begin;
    RequestId request = 0;
    ShardOffer offer;
    Bytes encode() const;
    static Result<BeginMessage> parse(ByteView message);
};

/// The next bytes of an upload, in order without gaps.
struct DataMessage {
    static constexpr MessageType type = MessageType::data;
    RequestId request = 0; ///< that of begin
    std::uint64_t offset = 0;
    ByteView payload; ///< view into the parsed message
    Bytes encodeHead() const;
    static Result<DataMessage> parse(ByteView message);
};

/// All bytes below `offset` were taken over.
struct AckMessage {
    static constexpr MessageType type = MessageType::ack;
    RequestId request = 0;
    std::uint64_t offset = 0;
    Bytes encode() const;
    static Result<AckMessage> parse(ByteView message);
};

struct ReceiptMessage {
    static constexpr MessageType type = MessageType::receipt;
    RequestId request = 0;
    Receipt receipt;
    Bytes encode() const;
    static Result<ReceiptMessage> parse(ByteView message);
};

/// Answered by proof or error.
template <MessageType T>
struct SubtreeMessage {
    static constexpr MessageType type = T;
    RequestId request = 0;
    ShardRoot root;
    std::uint32_t firstLeaf = 0;
    std::uint32_t leafCount = 1; ///< 1, 2 or 4
    Bytes encode() const;
    static Result<SubtreeMessage> parse(ByteView message);
};
using ReadMessage = SubtreeMessage<MessageType::read>;
/// The same of a shard that the repair order names (repair_messages.h).
using RepairReadMessage = SubtreeMessage<MessageType::repairRead>;

struct ProofMessage {
    static constexpr MessageType type = MessageType::proof;
    RequestId request = 0;
    std::uint64_t shardBytes = 0;
    std::uint32_t firstLeaf = 0;
    std::uint32_t leafCount = 1;
    std::vector<Hash32> proof;
    ByteView payload; ///< view into the parsed message
    Bytes encodeHead() const;
    static Result<ProofMessage> parse(ByteView message);
};

/// Answered by listing or error.
struct ListMessage {
    static constexpr MessageType type = MessageType::list;
    RequestId request = 0;
    std::optional<ShardRoot> after;
    Bytes encode() const;
    static Result<ListMessage> parse(ByteView message);
};

/// Payload: 59 bytes a shard: segment 16, shard u16, root 32, length u64, flags u8 (bit 0: tombstone).
struct ListingMessage {
    static constexpr MessageType type = MessageType::listing;
    RequestId request = 0;
    std::vector<HeldShard> shards;
    Bytes encode() const;
    static Result<ListingMessage> parse(ByteView message);
};

/// Payload: 32 bytes a root. Answered by done or error.
struct RemoveMessage {
    static constexpr MessageType type = MessageType::remove;
    RequestId request = 0;
    std::vector<ShardRoot> roots;
    Bytes encode() const;
    static Result<RemoveMessage> parse(ByteView message);
};

struct PurgeMessage {
    static constexpr MessageType type = MessageType::purge;
    RequestId request = 0;
    Signature signature; ///< by the store-admin key over purgeBuffer
    std::vector<ShardRoot> roots;
    Bytes encode() const;
    static Result<PurgeMessage> parse(ByteView message);
};
/// "granary.v1.purge" || handshake hash of the link || tenant || request (u32) || BLAKE2b-256 of the roots: good on one link, once.
Bytes purgeBuffer(ByteView handshakeHash, const TenantId& tenant, RequestId request, std::span<const ShardRoot> roots);

} // namespace granary::swarm
