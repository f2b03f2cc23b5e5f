// Messages of a repair by others: an order that is shown, what it allows, and what an owner entrusts to a repairer. Spec: core/specs/repairing.md.
#pragma once

#include "core/swarm/messages.h"
#include "core/swarm/repair_order.h"

#include <functional>

namespace granary::swarm {

/// Of a link that knows these messages.
inline constexpr std::uint16_t repairProtocol = 3;
/// Segments in one answer to getEntrusted, and in one dismiss.
inline constexpr std::size_t maxEntrustedListed = 1000;

/// Shows a repair order; those below count by it until the next one. Payload: the signed record. Needs no tenant; answered by done or error.
struct RepairOrderMessage {
    static constexpr MessageType type = MessageType::repairOrder;
    RequestId request = 0;
    ByteView payload;
    Bytes encodeHead() const;
    static Result<RepairOrderMessage> parse(ByteView message);
};

/// Opens an upload of a shard that the order names; everything else of it follows from the order. Goes on as after begin.
struct RepairBeginMessage {
    static constexpr MessageType type = MessageType::repairBegin;
    RequestId request = 0;
    ShardRoot root;
    Bytes encode() const;
    static Result<RepairBeginMessage> parse(ByteView message);
};

/// A tenant entrusts a segment. Payload: the job. Answered by done or error.
struct EntrustMessage {
    static constexpr MessageType type = MessageType::entrust;
    RequestId request = 0;
    ByteView payload;
    Bytes encodeHead() const;
    static Result<EntrustMessage> parse(ByteView message);
};

/// What a repairer says of one segment that it was entrusted with.
struct EntrustedSegment {
    SegmentId segment;
    std::int64_t untilSeconds = 0;
    Hash32 digest;           ///< RepairJob::digest
    std::uint8_t mended = 0; ///< shards that it put somewhere since it was entrusted
    friend bool operator==(const EntrustedSegment&, const EntrustedSegment&) = default;
};

/// Answered by entrusted or error.
struct GetEntrustedMessage {
    static constexpr MessageType type = MessageType::getEntrusted;
    RequestId request = 0;
    std::optional<SegmentId> after;
    Bytes encode() const;
    static Result<GetEntrustedMessage> parse(ByteView message);
};
/// Payload: 57 bytes a segment, ascending; fewer than maxEntrustedListed: the last ones.
struct EntrustedMessage {
    static constexpr MessageType type = MessageType::entrusted;
    RequestId request = 0;
    std::vector<EntrustedSegment> segments;
    Bytes encode() const;
    static Result<EntrustedMessage> parse(ByteView message);
};
/// The tenant takes these back. Payload: 16 bytes a segment. Answered by done or error.
struct DismissMessage {
    static constexpr MessageType type = MessageType::dismiss;
    RequestId request = 0;
    std::vector<SegmentId> segments;
    Bytes encode() const;
    static Result<DismissMessage> parse(ByteView message);
};

/// Who keeps what owners entrust, in the engine of a repairer. On the engine loop; callbacks arrive there, exactly once.
class RepairHost {
public:
    virtual ~RepairHost() = default;
    /// Takes the place of an earlier job of that segment. `bytes` is the job's encoded form. quotaExceeded, diskFull, busy.
    virtual void entrust(const RepairJob& job, Bytes bytes, std::function<void(Status)> done) = 0;
    /// At most maxEntrustedListed, ascending.
    virtual void entrusted(const TenantId& tenant, std::optional<SegmentId> after, std::function<void(Result<std::vector<EntrustedSegment>>)> done) = 0;
    /// Unknown ones are ignored.
    virtual void dismiss(const TenantId& tenant, std::vector<SegmentId> segments, std::function<void(Status)> done) = 0;
};

} // namespace granary::swarm
