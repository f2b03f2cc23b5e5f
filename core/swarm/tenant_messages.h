// Messages about a tenant's standing and its small records: enrolment, usage, heads, root records; and about nodes. Spec: messages.md.
#pragma once

#include "core/swarm/messages.h"
#include "core/swarm/mutable_item.h"
#include "core/swarm/node_code.h"
#include "core/swarm/node_record.h"
#include "core/swarm/shard_store.h"
#include "core/swarm/succession.h"

namespace granary::swarm {

/// Shows a tenant's key and proves it on this link; later requests are this tenant's. Answered by usage or error.
struct TenantMessage {
    static constexpr MessageType type = MessageType::tenant;
    RequestId request = 0;
    TenantId tenant;
    PublicKey admin;
    Bytes invite; ///< at most maxInviteBytes; a secret
    Signature signature;
    Bytes encode() const;
    static Result<TenantMessage> parse(ByteView message);
};
/// "granary.v1.tenant" || handshake hash of the link || tenant || admin.
Bytes tenantBuffer(ByteView handshakeHash, const TenantId& tenant, const PublicKey& admin);

struct UsageMessage {
    static constexpr MessageType type = MessageType::usage;
    RequestId request = 0;
    TenantUsage usage; ///< each below 2^63
    Bytes encode() const;
    static Result<UsageMessage> parse(ByteView message);
};

/// A tenant goes on under another key. Payload: the signed record (succession.h), 1..maxSuccessionBytes. Needs no tenant; answered by done or error.
struct SucceedMessage {
    static constexpr MessageType type = MessageType::succeed;
    RequestId request = 0;
    ByteView payload;
    Bytes encodeHead() const;
    static Result<SucceedMessage> parse(ByteView message);
};
/// Asks for the record by which this tenant was succeeded, which whoever knows its key may have. Answered by succession or error.
struct GetSuccessionMessage {
    static constexpr MessageType type = MessageType::getSuccession;
    RequestId request = 0;
    TenantId tenant;
    Bytes encode() const;
    static Result<GetSuccessionMessage> parse(ByteView message);
};
struct SuccessionMessage {
    static constexpr MessageType type = MessageType::succession;
    RequestId request = 0;
    ByteView payload;
    Bytes encodeHead() const;
    static Result<SuccessionMessage> parse(ByteView message);
};
/// Of a link that knows these three.
inline constexpr std::uint16_t successionProtocol = 2;

struct PutHeadMessage {
    static constexpr MessageType type = MessageType::putHead;
    RequestId request = 0;
    MutableItem item;
    Bytes encode() const;
    static Result<PutHeadMessage> parse(ByteView message);
};

/// One of the answers to getHeads: at most headsPerMessage items each, the last one says so.
struct HeadsMessage {
    static constexpr MessageType type = MessageType::heads;
    RequestId request = 0;
    std::vector<MutableItem> items;
    bool more = false;
    Bytes encode() const;
    static Result<HeadsMessage> parse(ByteView message);
};
inline constexpr std::size_t headsPerMessage = 32;

/// Payload: the record, 1..maxRootRecordBytes.
struct PutRootRecordMessage {
    static constexpr MessageType type = MessageType::putRootRecord;
    RequestId request = 0;
    Bytes salt;
    ByteView payload;
    Bytes encodeHead() const;
    static Result<PutRootRecordMessage> parse(ByteView message);
};
struct GetRootRecordMessage {
    static constexpr MessageType type = MessageType::getRootRecord;
    RequestId request = 0;
    Hash32 name;
    Bytes encode() const;
    static Result<GetRootRecordMessage> parse(ByteView message);
};
struct RootRecordMessage {
    static constexpr MessageType type = MessageType::rootRecord;
    RequestId request = 0;
    ByteView payload;
    Bytes encodeHead() const;
    static Result<RootRecordMessage> parse(ByteView message);
};

/// Asks for up to maxRecordsPerAnswer node records and hands over the asker's own, if it has one.
struct GetRecordsMessage {
    static constexpr MessageType type = MessageType::getRecords;
    RequestId request = 0;
    std::optional<MutableItem> own;
    Bytes encode() const;
    static Result<GetRecordsMessage> parse(ByteView message);
};
/// Items are not verified by the parser.
struct RecordsMessage {
    static constexpr MessageType type = MessageType::records;
    RequestId request = 0;
    std::vector<MutableItem> items;
    Bytes encode() const;
    static Result<RecordsMessage> parse(ByteView message);
};
/// Asks for the newest record of one node; answered by records with one item or none.
struct LookupMessage {
    static constexpr MessageType type = MessageType::lookup;
    RequestId request = 0;
    NodeId node;
    Bytes encode() const;
    static Result<LookupMessage> parse(ByteView message);
};

} // namespace granary::swarm
