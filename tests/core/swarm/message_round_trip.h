// Any message through the parser of its type and back, for tests and fuzzing.
#pragma once

#include "core/swarm/join_messages.h"
#include "core/swarm/messages.h"
#include "core/swarm/payment_messages.h"
#include "core/swarm/repair_messages.h"
#include "core/swarm/shard_messages.h"
#include "core/swarm/tenant_messages.h"

namespace granary::swarm {

inline Bytes withPayload(Bytes head, ByteView payload)
{
    append(head, payload);
    return head;
}

template <class M>
std::optional<Bytes> again(ByteView message)
{
    const auto parsed = M::parse(message);
    if (!parsed.ok())
        return std::nullopt;
    if constexpr (requires { parsed->encodeHead(); })
        return withPayload(parsed->encodeHead(), parsed->payload);
    else
        return parsed->encode();
}

/// What the parser of its type makes of a message, written again.
inline std::optional<Bytes> roundTrip(ByteView message)
{
    const auto type = messageType(message);
    if (!type.ok())
        return std::nullopt;
    switch (*type) {
    case MessageType::error: return again<ErrorMessage>(message);
    case MessageType::done: return again<DoneMessage>(message);
    case MessageType::ping: return again<PingMessage>(message);
    case MessageType::pong: return again<PongMessage>(message);
    case MessageType::rekey: return again<RekeyMessage>(message);
    case MessageType::close: return again<CloseMessage>(message);
    case MessageType::tenant: return again<TenantMessage>(message);
    case MessageType::getUsage: return again<GetUsageMessage>(message);
    case MessageType::usage: return again<UsageMessage>(message);
    case MessageType::succeed: return again<SucceedMessage>(message);
    case MessageType::getSuccession: return again<GetSuccessionMessage>(message);
    case MessageType::succession: return again<SuccessionMessage>(message);
    case MessageType::begin: return again<BeginMessage>(message);
    case MessageType::data: return again<DataMessage>(message);
    case MessageType::ack: return again<AckMessage>(message);
    case MessageType::receipt: return again<ReceiptMessage>(message);
    case MessageType::abort: return again<AbortMessage>(message);
    case MessageType::read: return again<ReadMessage>(message);
    case MessageType::proof: return again<ProofMessage>(message);
    case MessageType::list: return again<ListMessage>(message);
    case MessageType::listing: return again<ListingMessage>(message);
    case MessageType::remove: return again<RemoveMessage>(message);
    case MessageType::purge: return again<PurgeMessage>(message);
    case MessageType::putHead: return again<PutHeadMessage>(message);
    case MessageType::getHeads: return again<GetHeadsMessage>(message);
    case MessageType::heads: return again<HeadsMessage>(message);
    case MessageType::putRootRecord: return again<PutRootRecordMessage>(message);
    case MessageType::getRootRecord: return again<GetRootRecordMessage>(message);
    case MessageType::rootRecord: return again<RootRecordMessage>(message);
    case MessageType::getRecords: return again<GetRecordsMessage>(message);
    case MessageType::records: return again<RecordsMessage>(message);
    case MessageType::lookup: return again<LookupMessage>(message);
    case MessageType::join: return again<JoinMessage>(message);
    case MessageType::joinGrant: return again<JoinGrantMessage>(message);
    case MessageType::joined: return again<JoinedMessage>(message);
    case MessageType::repairOrder: return again<RepairOrderMessage>(message);
    case MessageType::repairRead: return again<RepairReadMessage>(message);
    case MessageType::repairBegin: return again<RepairBeginMessage>(message);
    case MessageType::entrust: return again<EntrustMessage>(message);
    case MessageType::getEntrusted: return again<GetEntrustedMessage>(message);
    case MessageType::entrusted: return again<EntrustedMessage>(message);
    case MessageType::dismiss: return again<DismissMessage>(message);
    case MessageType::getPayee: return again<GetPayeeMessage>(message);
    case MessageType::payee: return again<PayeeMessage>(message);
    case MessageType::pay: return again<PayMessage>(message);
    }
    return std::nullopt;
}

} // namespace granary::swarm
