#include "core/swarm/repair_messages.h"

namespace granary::swarm {
namespace {

constexpr std::size_t entryBytes = SegmentId::sizeBytes + 8 + Hash32::sizeBytes + 1;

template <class M>
Bytes encodePayloadHead(const M& message)
{
    Bytes out;
    HeadWriter(out, M::type).key("i").integer(message.request).end();
    return out;
}

template <class M>
Result<M> parsePayload(ByteView message, std::size_t mostBytes)
{
    HeadReader head(message, M::type);
    M out;
    out.request = head.request();
    GRANARY_ASSIGN(out.payload, head.finish());
    if (out.payload.empty() || out.payload.size() > mostBytes)
        return Error(ErrorCode::malformed, "payload size");
    return out;
}

} // namespace

Bytes RepairOrderMessage::encodeHead() const { return encodePayloadHead(*this); }
Result<RepairOrderMessage> RepairOrderMessage::parse(ByteView message) { return parsePayload<RepairOrderMessage>(message, maxRepairOrderBytes); }

Bytes EntrustMessage::encodeHead() const { return encodePayloadHead(*this); }
Result<EntrustMessage> EntrustMessage::parse(ByteView message) { return parsePayload<EntrustMessage>(message, maxRepairJobBytes); }

Bytes RepairBeginMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).key("r").string(root.view()).end();
    return out;
}

Result<RepairBeginMessage> RepairBeginMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    RepairBeginMessage out;
    out.request = head.request();
    out.root = head.fixed<ShardRoot>("r");
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes GetEntrustedMessage::encode() const
{
    Bytes out;
    HeadWriter writer(out, type);
    if (after)
        writer.key("a").string(after->view());
    writer.key("i").integer(request).end();
    return out;
}

Result<GetEntrustedMessage> GetEntrustedMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    GetEntrustedMessage out;
    if (head.has("a"))
        out.after = head.fixed<SegmentId>("a");
    out.request = head.request();
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes EntrustedMessage::encode() const
{
    GRANARY_ASSERT(segments.size() <= maxEntrustedListed);
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).end();
    for (const auto& entry : segments) {
        append(out, entry.segment.view());
        appendLittle(out, static_cast<std::uint64_t>(entry.untilSeconds));
        append(out, entry.digest.view());
        out.push_back(static_cast<std::byte>(entry.mended));
    }
    return out;
}

Result<EntrustedMessage> EntrustedMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    EntrustedMessage out;
    out.request = head.request();
    GRANARY_ASSIGN(auto payload, head.finish());
    if (payload.size() % entryBytes != 0 || payload.size() / entryBytes > maxEntrustedListed)
        return Error(ErrorCode::malformed, "entrusted segments");
    for (; !payload.empty(); payload = payload.subspan(entryBytes)) {
        EntrustedSegment entry;
        entry.segment = *SegmentId::from(payload.first(SegmentId::sizeBytes));
        const auto until = loadLittle<std::uint64_t>(payload.subspan(SegmentId::sizeBytes));
        entry.untilSeconds = static_cast<std::int64_t>(until);
        entry.digest = *Hash32::from(payload.subspan(SegmentId::sizeBytes + 8, Hash32::sizeBytes));
        entry.mended = static_cast<std::uint8_t>(payload[entryBytes - 1]);
        if (until > INT64_MAX || (!out.segments.empty() && entry.segment <= out.segments.back().segment))
            return Error(ErrorCode::malformed, "entrusted segments");
        out.segments.push_back(entry);
    }
    return out;
}

Bytes DismissMessage::encode() const
{
    GRANARY_ASSERT(segments.size() <= maxEntrustedListed);
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).end();
    for (const auto& segment : segments)
        append(out, segment.view());
    return out;
}

Result<DismissMessage> DismissMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    DismissMessage out;
    out.request = head.request();
    GRANARY_ASSIGN(auto payload, head.finish());
    if (payload.size() % SegmentId::sizeBytes != 0 || payload.size() / SegmentId::sizeBytes > maxEntrustedListed)
        return Error(ErrorCode::malformed, "segments");
    for (; !payload.empty(); payload = payload.subspan(SegmentId::sizeBytes))
        out.segments.push_back(*SegmentId::from(payload.first(SegmentId::sizeBytes)));
    return out;
}

} // namespace granary::swarm
