#include "core/swarm/shard_messages.h"

#include "core/crypto/hash.h"

#include <bit>

namespace granary::swarm {
namespace {

constexpr std::size_t heldShardBytes = 16 + 2 + 32 + 8 + 1;
constexpr std::size_t maxProofHashes = 32;
constexpr std::int64_t maxLeafIndex = maxShardBytes / leafSizeBytes - 1;
constexpr std::int64_t maxShardRow = 254;

bool validLeafCount(std::int64_t count) { return std::has_single_bit(static_cast<std::uint64_t>(count)); }

void appendRoots(Bytes& out, std::span<const ShardRoot> roots)
{
    GRANARY_ASSERT(roots.size() <= maxRootsPerMessage);
    for (const auto& root : roots)
        append(out, root.view());
}

Result<std::vector<ShardRoot>> parseRoots(ByteView payload)
{
    if (payload.size() % ShardRoot::sizeBytes != 0 || payload.size() / ShardRoot::sizeBytes > maxRootsPerMessage)
        return Error(ErrorCode::malformed, "roots");
    std::vector<ShardRoot> out;
    out.reserve(payload.size() / ShardRoot::sizeBytes);
    for (; !payload.empty(); payload = payload.subspan(ShardRoot::sizeBytes))
        out.push_back(*ShardRoot::from(payload.first(ShardRoot::sizeBytes)));
    return out;
}

} // namespace

Bytes BeginMessage::encode() const
{
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("g").string(offer.segment.view());
    writer.key("i").integer(request);
    writer.key("l").integer(static_cast<std::int64_t>(offer.lengthBytes));
    writer.key("r").string(offer.root.view());
    writer.key("s").integer(offer.shard).end();
    return out;
}

Result<BeginMessage> BeginMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    BeginMessage out;
    out.offer.segment = head.fixed<SegmentId>("g");
    out.request = head.request();
    out.offer.lengthBytes = static_cast<std::uint64_t>(head.integer("l", 1, maxShardBytes));
    out.offer.root = head.fixed<ShardRoot>("r");
    out.offer.shard = static_cast<std::uint16_t>(head.integer("s", 0, maxShardRow));
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes DataMessage::encodeHead() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).key("o").integer(static_cast<std::int64_t>(offset)).end();
    return out;
}

Result<DataMessage> DataMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    DataMessage out;
    out.request = head.request();
    out.offset = static_cast<std::uint64_t>(head.integer("o", 0, maxShardBytes));
    GRANARY_ASSIGN(out.payload, head.finish());
    if (out.payload.empty() || out.payload.size() > maxDataBytes)
        return Error(ErrorCode::malformed, "data size");
    return out;
}

Bytes AckMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).key("o").integer(static_cast<std::int64_t>(offset)).end();
    return out;
}

Result<AckMessage> AckMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    AckMessage out;
    out.request = head.request();
    out.offset = static_cast<std::uint64_t>(head.integer("o", 0, maxShardBytes));
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes ReceiptMessage::encode() const
{
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("g").string(receipt.signature.view());
    writer.key("i").integer(request);
    writer.key("w").integer(receipt.nodeTimeSeconds).end();
    return out;
}

Result<ReceiptMessage> ReceiptMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    ReceiptMessage out;
    out.receipt.signature = head.fixed<Signature>("g");
    out.request = head.request();
    out.receipt.nodeTimeSeconds = head.integer("w", 0, INT64_MAX);
    GRANARY_TRY(head.finishAll());
    return out;
}

template <MessageType T>
Bytes SubtreeMessage<T>::encode() const
{
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("c").integer(leafCount);
    writer.key("f").integer(firstLeaf);
    writer.key("i").integer(request);
    writer.key("r").string(root.view()).end();
    return out;
}

template <MessageType T>
Result<SubtreeMessage<T>> SubtreeMessage<T>::parse(ByteView message)
{
    HeadReader head(message, type);
    SubtreeMessage out;
    out.leafCount = static_cast<std::uint32_t>(head.integer("c", 1, maxReadLeaves));
    out.firstLeaf = static_cast<std::uint32_t>(head.integer("f", 0, maxLeafIndex));
    out.request = head.request();
    out.root = head.fixed<ShardRoot>("r");
    GRANARY_TRY(head.finishAll());
    if (!validLeafCount(out.leafCount) || out.firstLeaf % out.leafCount != 0)
        return Error(ErrorCode::malformed, "not an aligned subtree");
    return out;
}

template struct SubtreeMessage<MessageType::read>;
template struct SubtreeMessage<MessageType::repairRead>;

Bytes ProofMessage::encodeHead() const
{
    Bytes hashes;
    hashes.reserve(proof.size() * Hash32::sizeBytes);
    for (const auto& hash : proof)
        append(hashes, hash.view());
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("c").integer(leafCount);
    writer.key("f").integer(firstLeaf);
    writer.key("h").string(hashes);
    writer.key("i").integer(request);
    writer.key("l").integer(static_cast<std::int64_t>(shardBytes)).end();
    return out;
}

Result<ProofMessage> ProofMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    ProofMessage out;
    out.leafCount = static_cast<std::uint32_t>(head.integer("c", 1, maxReadLeaves));
    out.firstLeaf = static_cast<std::uint32_t>(head.integer("f", 0, maxLeafIndex));
    auto hashes = head.string("h", 0, maxProofHashes * Hash32::sizeBytes);
    out.request = head.request();
    out.shardBytes = static_cast<std::uint64_t>(head.integer("l", 1, maxShardBytes));
    GRANARY_ASSIGN(out.payload, head.finish());
    if (!validLeafCount(out.leafCount) || out.firstLeaf % out.leafCount != 0 || hashes.size() % Hash32::sizeBytes != 0)
        return Error(ErrorCode::malformed, "not a subtree proof");
    const auto from = std::uint64_t{out.firstLeaf} * leafSizeBytes;
    if (from >= out.shardBytes ||
        out.payload.size() != std::min<std::uint64_t>(out.leafCount * leafSizeBytes, out.shardBytes - from))
        return Error(ErrorCode::malformed, "subtree size");
    for (; !hashes.empty(); hashes = hashes.subspan(Hash32::sizeBytes))
        out.proof.push_back(*Hash32::from(hashes.first(Hash32::sizeBytes)));
    return out;
}

Bytes ListMessage::encode() const
{
    Bytes out;
    HeadWriter writer(out, type);
    if (after)
        writer.key("a").string(after->view());
    writer.key("i").integer(request).end();
    return out;
}

Result<ListMessage> ListMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    ListMessage out;
    if (head.has("a"))
        out.after = head.fixed<ShardRoot>("a");
    out.request = head.request();
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes ListingMessage::encode() const
{
    GRANARY_ASSERT(shards.size() <= maxListedShards);
    Bytes out;
    out.reserve(64 + shards.size() * heldShardBytes);
    HeadWriter(out, type).key("i").integer(request).end();
    for (const auto& shard : shards) {
        append(out, shard.segment.view());
        appendLittle<std::uint16_t>(out, shard.shard);
        append(out, shard.root.view());
        appendLittle<std::uint64_t>(out, shard.lengthBytes);
        appendLittle<std::uint8_t>(out, shard.tombstone ? 1 : 0);
    }
    return out;
}

Result<ListingMessage> ListingMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    ListingMessage out;
    out.request = head.request();
    GRANARY_ASSIGN(ByteView payload, head.finish());
    if (payload.size() % heldShardBytes != 0 || payload.size() / heldShardBytes > maxListedShards)
        return Error(ErrorCode::malformed, "listing size");
    out.shards.reserve(payload.size() / heldShardBytes);
    for (; !payload.empty(); payload = payload.subspan(heldShardBytes)) {
        HeldShard shard;
        shard.segment = *SegmentId::from(payload.first(16));
        shard.shard = loadLittle<std::uint16_t>(payload.subspan(16, 2));
        shard.root = *ShardRoot::from(payload.subspan(18, 32));
        shard.lengthBytes = loadLittle<std::uint64_t>(payload.subspan(50, 8));
        const auto flags = std::to_integer<unsigned>(payload[58]);
        shard.tombstone = flags == 1;
        const bool ascending = out.shards.empty() || out.shards.back().root < shard.root;
        if (flags > 1 || shard.shard > maxShardRow || shard.lengthBytes == 0 || shard.lengthBytes > maxShardBytes || !ascending)
            return Error(ErrorCode::malformed, "listed shard");
        out.shards.push_back(shard);
    }
    return out;
}

Bytes RemoveMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).end();
    appendRoots(out, roots);
    return out;
}

Result<RemoveMessage> RemoveMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    RemoveMessage out;
    out.request = head.request();
    GRANARY_ASSIGN(const ByteView payload, head.finish());
    GRANARY_ASSIGN(out.roots, parseRoots(payload));
    return out;
}

Bytes PurgeMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("g").string(signature.view()).key("i").integer(request).end();
    appendRoots(out, roots);
    return out;
}

Result<PurgeMessage> PurgeMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    PurgeMessage out;
    out.signature = head.fixed<Signature>("g");
    out.request = head.request();
    GRANARY_ASSIGN(const ByteView payload, head.finish());
    GRANARY_ASSIGN(out.roots, parseRoots(payload));
    return out;
}

Bytes purgeBuffer(ByteView handshakeHash, const TenantId& tenant, RequestId request, std::span<const ShardRoot> roots)
{
    Bytes all;
    appendRoots(all, roots);
    Bytes out = toBytes(asBytes("granary.v1.purge"));
    append(out, handshakeHash);
    append(out, tenant.view());
    appendLittle<std::uint32_t>(out, request);
    append(out, crypto::blake2b({all}).view());
    return out;
}

Bytes receiptBuffer(const TenantId& tenant, const ShardOffer& offer, std::int64_t nodeTimeSeconds)
{
    Bytes out = toBytes(asBytes("granary.v1.receipt"));
    append(out, tenant.view());
    append(out, offer.segment.view());
    appendLittle<std::uint16_t>(out, offer.shard);
    append(out, offer.root.view());
    appendLittle<std::uint64_t>(out, offer.lengthBytes);
    appendLittle<std::int64_t>(out, nodeTimeSeconds);
    return out;
}

} // namespace granary::swarm
