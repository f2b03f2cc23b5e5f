// What a NodeServer grants to a repairer by an order of the tenant, and what it takes from tenants whose segments this engine repairs.
#include "core/swarm/node_server_turns.h"

namespace granary::swarm {

Status NodeServer::onRepairOrder(ByteView message)
{
    GRANARY_ASSIGN(const auto shown, RepairOrderMessage::parse(message));
    if (m_link->peer().version < repairProtocol)
        return Error(ErrorCode::protocolViolation, "repair before version 3");
    // Whatever is wrong with this one: what follows it is not meant by the one before.
    m_order.reset();
    if (const auto why = refusalOfAnybody(0))
        return refuse(shown.request, *why);
    if (!m_orders.take(now()))
        return refuse(shown.request, Error(ErrorCode::busy, "repair orders"));
    auto order = openRepairOrder(shown.payload);
    if (!order.ok())
        return refuse(shown.request, order.error());
    if (order->repairer != m_link->peer().node)
        return refuse(shown.request, Error(ErrorCode::permissionDenied, "an order for somebody else"));
    if (!order->goodAt(nowSeconds()))
        return refuse(shown.request, Error(ErrorCode::permissionDenied, "an order of another time"));
    if (!m_context.store->admitted(order->tenant))
        return refuse(shown.request, Error(ErrorCode::notEnrolled));
    m_order = std::move(*order);
    send(DoneMessage{shown.request}.encode());
    return {};
}

std::optional<Error> NodeServer::refusalUnderOrder(const ShardRoot& root) const
{
    if (!m_context.lends())
        return Error(ErrorCode::refused, "lends nothing");
    if (!m_order || !m_order->goodAt(nowSeconds()) || !m_order->find(root))
        return Error(ErrorCode::permissionDenied, "no order for this shard");
    // Its key may have been succeeded since the order was shown.
    if (!m_context.store->admitted(m_order->tenant))
        return Error(ErrorCode::notEnrolled);
    return refusalOfAnybody(0);
}

Status NodeServer::onRepairRead(ByteView message)
{
    GRANARY_ASSIGN(const auto read, RepairReadMessage::parse(message));
    if (m_link->peer().version < repairProtocol)
        return Error(ErrorCode::protocolViolation, "repair before version 3");
    if (const auto why = refusalUnderOrder(read.root))
        return refuse(read.request, *why);
    readShard(read.request, m_order->tenant, read.root, read.firstLeaf, read.leafCount);
    return {};
}

Status NodeServer::onRepairBegin(ByteView message)
{
    GRANARY_ASSIGN(const auto begin, RepairBeginMessage::parse(message));
    if (m_link->peer().version < repairProtocol)
        return Error(ErrorCode::protocolViolation, "repair before version 3");
    auto why = refusalUnderOrder(begin.root);
    if (why)
        return openUpload(begin.request, std::move(why), {}, {});
    const auto* const row = m_order->find(begin.root);
    return openUpload(begin.request, std::nullopt, m_order->tenant, {m_order->segment, row->row, row->root, m_order->shardBytes});
}

std::optional<Error> NodeServer::refusalOfRepairs(std::size_t broughtBytes) const
{
    if (auto why = refusal(broughtBytes))
        return why;
    if (!m_context.repairs)
        return Error(ErrorCode::refused, "repairs nothing for others");
    return std::nullopt;
}

Status NodeServer::onEntrust(ByteView message)
{
    GRANARY_ASSIGN(const auto entrust, EntrustMessage::parse(message));
    if (m_link->peer().version < repairProtocol)
        return Error(ErrorCode::protocolViolation, "repair before version 3");
    if (const auto why = refusalOfRepairs(entrust.payload.size()))
        return refuse(entrust.request, *why);
    if (!m_orders.take(now()))
        return refuse(entrust.request, Error(ErrorCode::busy, "repair jobs"));
    auto job = parseRepairJob(entrust.payload);
    if (!job.ok())
        return refuse(entrust.request, job.error());
    if (job->order.tenant != *m_tenant || job->order.repairer != m_context.identity.node() || !job->order.goodAt(nowSeconds()))
        return refuse(entrust.request, Error(ErrorCode::permissionDenied, "a job that is not this one's"));
    const auto bytes = std::make_shared<Bytes>(toBytes(entrust.payload));
    change(entrust.request, entrust.payload.size(),
        [this, job = std::make_shared<const RepairJob>(std::move(*job)), bytes](auto done) { m_context.repairs->entrust(*job, std::move(*bytes), std::move(done)); });
    return {};
}

Status NodeServer::onGetEntrusted(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetEntrustedMessage::parse(message));
    if (m_link->peer().version < repairProtocol)
        return Error(ErrorCode::protocolViolation, "repair before version 3");
    if (const auto why = refusalOfRepairs(0))
        return refuse(get.request, *why);
    question<std::vector<EntrustedSegment>>(
        get.request, maxEntrustedListed * sizeof(EntrustedSegment),
        [this, after = get.after, tenant = *m_tenant](auto done) { m_context.repairs->entrusted(tenant, after, std::move(done)); },
        [this, request = get.request](std::vector<EntrustedSegment> segments) { send(EntrustedMessage{request, std::move(segments)}.encode()); });
    return {};
}

Status NodeServer::onDismiss(ByteView message)
{
    GRANARY_ASSIGN(auto dismiss, DismissMessage::parse(message));
    if (m_link->peer().version < repairProtocol)
        return Error(ErrorCode::protocolViolation, "repair before version 3");
    const auto brought = dismiss.segments.size() * SegmentId::sizeBytes;
    if (const auto why = refusalOfRepairs(brought))
        return refuse(dismiss.request, *why);
    change(dismiss.request, brought, [this, tenant = *m_tenant, segments = std::move(dismiss.segments)](auto done) mutable {
        m_context.repairs->dismiss(tenant, std::move(segments), std::move(done));
    });
    return {};
}

} // namespace granary::swarm
