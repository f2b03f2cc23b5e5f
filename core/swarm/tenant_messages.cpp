#include "core/swarm/tenant_messages.h"

namespace granary::swarm {
namespace {

/// A node record is shorter than a head, so 64 of them fit one message.
constexpr std::size_t maxEncodedRecordBytes = maxNodeRecordBytes + 200;
static_assert(maxRecordsPerAnswer * (maxEncodedRecordBytes + 5) + 64 < maxMessageBytes);
static_assert(headsPerMessage * (maxEncodedItemBytes + 5) + 64 < maxMessageBytes);

void writeItems(HeadWriter& writer, const std::vector<MutableItem>& items)
{
    writer.beginList();
    for (const auto& item : items)
        writer.string(encodeItem(item));
    writer.end();
}

Result<std::vector<MutableItem>> decodeItems(const std::vector<ByteView>& encoded)
{
    std::vector<MutableItem> out;
    out.reserve(encoded.size());
    for (const auto bytes : encoded) {
        GRANARY_ASSIGN(auto item, decodeItem(bytes));
        out.push_back(std::move(item));
    }
    return out;
}

Result<ByteView> recordPayload(HeadReader& head)
{
    GRANARY_ASSIGN(const ByteView payload, head.finish());
    if (payload.empty() || payload.size() > maxRootRecordBytes)
        return Error(ErrorCode::malformed, "root record size");
    return payload;
}

Result<ByteView> successionPayload(HeadReader& head)
{
    GRANARY_ASSIGN(const ByteView payload, head.finish());
    if (payload.empty() || payload.size() > maxSuccessionBytes)
        return Error(ErrorCode::malformed, "succession size");
    return payload;
}

} // namespace

Bytes TenantMessage::encode() const
{
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("a").string(admin.view());
    writer.key("g").string(signature.view());
    writer.key("i").integer(request);
    writer.key("k").string(tenant.view());
    writer.key("n").string(invite).end();
    return out;
}

Result<TenantMessage> TenantMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    TenantMessage out;
    out.admin = head.fixed<PublicKey>("a");
    out.signature = head.fixed<Signature>("g");
    out.request = head.request();
    out.tenant = head.fixed<TenantId>("k");
    out.invite = toBytes(head.string("n", 0, maxInviteBytes));
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes tenantBuffer(ByteView handshakeHash, const TenantId& tenant, const PublicKey& admin)
{
    Bytes out = toBytes(asBytes("granary.v1.tenant"));
    append(out, handshakeHash);
    append(out, tenant.view());
    append(out, admin.view());
    return out;
}

Bytes UsageMessage::encode() const
{
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("i").integer(request);
    writer.key("q").integer(static_cast<std::int64_t>(std::min<std::uint64_t>(usage.quotaBytes, INT64_MAX)));
    writer.key("u").integer(static_cast<std::int64_t>(std::min<std::uint64_t>(usage.usedBytes, INT64_MAX))).end();
    return out;
}

Result<UsageMessage> UsageMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    UsageMessage out;
    out.request = head.request();
    out.usage.quotaBytes = static_cast<std::uint64_t>(head.integer("q", 0, INT64_MAX));
    out.usage.usedBytes = static_cast<std::uint64_t>(head.integer("u", 0, INT64_MAX));
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes SucceedMessage::encodeHead() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).end();
    return out;
}

Result<SucceedMessage> SucceedMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    SucceedMessage out;
    out.request = head.request();
    GRANARY_ASSIGN(out.payload, successionPayload(head));
    return out;
}

Bytes GetSuccessionMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).key("k").string(tenant.view()).end();
    return out;
}

Result<GetSuccessionMessage> GetSuccessionMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    GetSuccessionMessage out;
    out.request = head.request();
    out.tenant = head.fixed<TenantId>("k");
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes SuccessionMessage::encodeHead() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).end();
    return out;
}

Result<SuccessionMessage> SuccessionMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    SuccessionMessage out;
    out.request = head.request();
    GRANARY_ASSIGN(out.payload, successionPayload(head));
    return out;
}

Bytes PutHeadMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("h").string(encodeItem(item)).key("i").integer(request).end();
    return out;
}

Result<PutHeadMessage> PutHeadMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    PutHeadMessage out;
    const auto encoded = head.string("h", 1, maxEncodedItemBytes);
    out.request = head.request();
    GRANARY_TRY(head.finishAll());
    GRANARY_ASSIGN(out.item, decodeItem(encoded));
    return out;
}

Bytes HeadsMessage::encode() const
{
    GRANARY_ASSERT(items.size() <= headsPerMessage);
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("h");
    writeItems(writer, items);
    writer.key("i").integer(request).key("m").integer(more ? 1 : 0).end();
    return out;
}

Result<HeadsMessage> HeadsMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    HeadsMessage out;
    const auto encoded = head.strings("h", headsPerMessage, maxEncodedItemBytes);
    out.request = head.request();
    out.more = head.integer("m", 0, 1) == 1;
    GRANARY_TRY(head.finishAll());
    GRANARY_ASSIGN(out.items, decodeItems(encoded));
    return out;
}

Bytes PutRootRecordMessage::encodeHead() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).key("s").string(salt).end();
    return out;
}

Result<PutRootRecordMessage> PutRootRecordMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    PutRootRecordMessage out;
    out.request = head.request();
    out.salt = toBytes(head.string("s", 0, maxItemSaltBytes));
    GRANARY_ASSIGN(out.payload, recordPayload(head));
    return out;
}

Bytes GetRootRecordMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).key("n").string(name.view()).end();
    return out;
}

Result<GetRootRecordMessage> GetRootRecordMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    GetRootRecordMessage out;
    out.request = head.request();
    out.name = head.fixed<Hash32>("n");
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes RootRecordMessage::encodeHead() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).end();
    return out;
}

Result<RootRecordMessage> RootRecordMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    RootRecordMessage out;
    out.request = head.request();
    GRANARY_ASSIGN(out.payload, recordPayload(head));
    return out;
}

Bytes GetRecordsMessage::encode() const
{
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("i").integer(request);
    if (own)
        writer.key("r").string(encodeItem(*own));
    writer.end();
    return out;
}

Result<GetRecordsMessage> GetRecordsMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    GetRecordsMessage out;
    out.request = head.request();
    ByteView own;
    if (head.has("r"))
        own = head.string("r", 1, maxEncodedRecordBytes);
    GRANARY_TRY(head.finishAll());
    if (!own.empty()) {
        GRANARY_ASSIGN(out.own, decodeItem(own));
    }
    return out;
}

Bytes RecordsMessage::encode() const
{
    GRANARY_ASSERT(items.size() <= maxRecordsPerAnswer);
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("i").integer(request).key("r");
    writeItems(writer, items);
    writer.end();
    return out;
}

Result<RecordsMessage> RecordsMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    RecordsMessage out;
    out.request = head.request();
    const auto encoded = head.strings("r", maxRecordsPerAnswer, maxEncodedRecordBytes);
    GRANARY_TRY(head.finishAll());
    GRANARY_ASSIGN(out.items, decodeItems(encoded));
    return out;
}

Bytes LookupMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).key("n").string(node.view()).end();
    return out;
}

Result<LookupMessage> LookupMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    LookupMessage out;
    out.request = head.request();
    out.node = head.fixed<NodeId>("n");
    GRANARY_TRY(head.finishAll());
    return out;
}

} // namespace granary::swarm
