// What a LinkClient asks as a repairer, and of one.
#include "core/swarm/link_client_ask.h"

#include "core/swarm/shard_messages.h"

#include <bit>

namespace granary::swarm {

bool LinkClient::knowsRepairs() const { return !m_link || m_link->peer().version >= repairProtocol; }

void LinkClient::showOrder(std::shared_ptr<const Bytes> order, StatusCallback done)
{
    if (!knowsRepairs())
        return failSoon([done = std::move(done)] { done(Error(ErrorCode::unsupportedVersion, "the node")); });
    askStatus([](RequestId id) { return RepairOrderMessage{id, {}}.encodeHead(); }, std::move(done), std::move(order), false);
}

RequestHandle LinkClient::readUnderOrder(const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount, std::function<void(Result<ProvenBytes>)> done)
{
    return askSubtree<RepairReadMessage>(root, firstLeaf, leafCount, std::move(done), false);
}

void LinkClient::putUnderOrder(const TenantId& tenant, const ShardOffer& offer, std::shared_ptr<const Bytes> data, std::function<void(Result<Receipt>)> done)
{
    submitUpload(offer, std::move(data), std::move(done), tenant);
}

void LinkClient::entrust(std::shared_ptr<const Bytes> job, StatusCallback done)
{
    if (!knowsRepairs())
        return failSoon([done = std::move(done)] { done(Error(ErrorCode::unsupportedVersion, "the node")); });
    askStatus([](RequestId id) { return EntrustMessage{id, {}}.encodeHead(); }, std::move(done), std::move(job));
}

void LinkClient::entrusted(std::optional<SegmentId> after, std::function<void(Result<std::vector<EntrustedSegment>>)> done)
{
    if (!knowsRepairs())
        return failSoon([done = std::move(done)] { done(Error(ErrorCode::unsupportedVersion, "the node")); });
    ask<EntrustedMessage, std::vector<EntrustedSegment>>([after](RequestId id) { return GetEntrustedMessage{id, after}.encode(); },
        [after](EntrustedMessage answer) -> Result<std::vector<EntrustedSegment>> {
            if (after && !answer.segments.empty() && answer.segments.front().segment <= *after)
                return Error(ErrorCode::protocolViolation, "a list that goes back");
            return std::move(answer.segments);
        },
        std::move(done));
}

void LinkClient::dismiss(std::vector<SegmentId> segments, StatusCallback done)
{
    if (!knowsRepairs())
        return failSoon([done = std::move(done)] { done(Error(ErrorCode::unsupportedVersion, "the node")); });
    askStatus([segments = std::move(segments)](RequestId id) { return DismissMessage{id, segments}.encode(); }, std::move(done));
}

} // namespace granary::swarm
