#include "core/swarm/node_server_turns.h"

#include "core/crypto/sign.h"

namespace granary::swarm {

Status NodeServer::onMessage(MessageType type, ByteSlice message)
{
    switch (type) {
    case MessageType::tenant: return onTenant(message);
    case MessageType::begin: return onBegin(message);
    case MessageType::data: return onData(std::move(message));
    case MessageType::abort: return onAbort(message);
    case MessageType::read: return onRead(message);
    case MessageType::list: return onList(message);
    case MessageType::remove: return onRemove(message);
    case MessageType::purge: return onPurge(message);
    case MessageType::putHead: return onPutHead(message);
    case MessageType::getHeads: return onGetHeads(message);
    case MessageType::putRootRecord: return onPutRootRecord(message);
    case MessageType::getRootRecord: return onGetRootRecord(message);
    case MessageType::getUsage: return onGetUsage(message);
    case MessageType::succeed: return onSucceed(message);
    case MessageType::getSuccession: return onGetSuccession(message);
    case MessageType::getRecords: return onGetRecords(message);
    case MessageType::lookup: return onLookup(message);
    case MessageType::join: return onJoin(message);
    case MessageType::joined: return onJoined(message);
    case MessageType::repairOrder: return onRepairOrder(message);
    case MessageType::repairRead: return onRepairRead(message);
    case MessageType::repairBegin: return onRepairBegin(message);
    case MessageType::entrust: return onEntrust(message);
    case MessageType::getEntrusted: return onGetEntrusted(message);
    case MessageType::dismiss: return onDismiss(message);
    case MessageType::getPayee: return onGetPayee(message);
    case MessageType::pay: return onPay(message);
    default: return Error(ErrorCode::protocolViolation, "not a request");
    }
}

NodeServer::NodeServer(ServerContext& context, Link& link)
    : m_context(context),
      m_link(&link),
      m_refusals(refusals, refusalsPerSecond, now()),
      m_directory(directoryAsks, directoryAsksPerSecond, now()),
      m_heads(headsAtOnce, headsPerSecond, now()),
      m_orders(repairOrders, repairOrdersPerSecond, now())
{}

void NodeServer::onClosed()
{
    m_link = nullptr;
    if (m_letIn && m_context.joins)
        m_context.joins->onJoinLinkGone(*m_letIn);
    for (const auto& [request, upload] : m_uploads)
        if (!upload.finishing)
            m_context.store->abort(upload.id);
    m_uploads.clear();
    m_questions.clear();
    m_changes.clear();
}

std::size_t NodeServer::heldBytes() const
{
    const auto order = m_order ? m_order->rows.size() * sizeof(RepairRow) : 0;
    return order + m_bufferedBytes + m_leafLayerBytes + m_answerBytes + (m_questions.size() + m_changes.size()) * sizeof(Waiting) + (m_link ? m_link->queuedBytes() : 0);
}

void NodeServer::send(Bytes message)
{
    if (m_link)
        m_link->sendControl(std::move(message));
}

void NodeServer::fail(RequestId request, const Error& error) { send(ErrorMessage::of(request, error).encode()); }

void NodeServer::answerStatus(RequestId request, const Status& status)
{
    if (status.ok())
        send(DoneMessage{request}.encode());
    else
        fail(request, status.error());
}

std::optional<Error> NodeServer::refusalOfAnybody(std::size_t broughtBytes) const
{
    if (!m_context.lends())
        return Error(ErrorCode::refused, "lends nothing");
    if (m_pending + m_questions.size() + m_changes.size() >= maxPending || m_bufferedBytes + broughtBytes > maxBufferedBytes)
        return Error(ErrorCode::busy);
    return std::nullopt;
}

std::optional<Error> NodeServer::refusal(std::size_t broughtBytes) const
{
    if (!m_context.lends())
        return Error(ErrorCode::refused, "lends nothing");
    // Also one that was succeeded since it was shown here.
    if (!m_tenant || !m_context.store->admitted(*m_tenant))
        return Error(ErrorCode::notEnrolled);
    return refusalOfAnybody(broughtBytes);
}

Status NodeServer::refuse(RequestId request, const Error& error)
{
    if (!m_refusals.take(now()))
        return Error(ErrorCode::busy, "floods with requests that are refused");
    fail(request, error);
    return {};
}

// --- turns ---

void NodeServer::change(RequestId request, std::size_t broughtBytes, std::function<void(std::function<void(Status)>)> work, std::function<void()> after)
{
    m_bufferedBytes += broughtBytes;
    m_changes.push_back({broughtBytes, [this, request, broughtBytes, work = std::move(work), after = std::move(after)] {
                             ++m_pending;
                             ++m_changing;
                             work([weak = weak_from_this(), request, broughtBytes, after](Status status) {
                                 GRANARY_LIVE(self);
                                 --self->m_pending;
                                 --self->m_changing;
                                 self->m_bufferedBytes -= broughtBytes;
                                 self->answerStatus(request, status);
                                 if (status.ok() && after)
                                     after();
                                 self->serve();
                             });
                         }});
    serve();
}

void NodeServer::serve()
{
    const auto next = [](std::deque<Waiting>& queue) {
        const auto begin = std::move(queue.front().begin);
        queue.pop_front();
        begin();
    };
    while (m_link && !m_questions.empty() && m_answerBytes + m_link->queuedBytes() < answerFillBytes)
        next(m_questions);
    while (m_link && !m_changes.empty() && m_changing < maxChanging)
        next(m_changes);
}

// --- requests ---

Status NodeServer::onTenant(ByteView message)
{
    GRANARY_ASSIGN(auto claim, TenantMessage::parse(message));
    if (!m_context.lends())
        return refuse(claim.request, Error(ErrorCode::refused, "lends nothing"));
    const auto key = *PublicKey::from(claim.tenant.view());
    if (!crypto::verify(key, tenantBuffer(m_link->handshakeHash(), claim.tenant, claim.admin), claim.signature))
        return Error(ErrorCode::protocolViolation, "tenant signature");
    // One at a time: it is the first thing an owner says, and everything else waits for its answer.
    if (m_changing + m_changes.size() >= maxPending)
        return refuse(claim.request, Error(ErrorCode::busy));
    m_changes.push_back({0, [this, claim = std::move(claim)] {
                             ++m_pending;
                             ++m_changing;
                             m_context.store->enrol(claim.tenant, claim.admin, claim.invite,
                                 [weak = weak_from_this(), request = claim.request, tenant = claim.tenant](Result<TenantUsage> granted) {
                                     GRANARY_LIVE(self);
                                     --self->m_pending;
                                     --self->m_changing;
                                     self->onEnrolled(request, tenant, granted);
                                     self->serve();
                                 });
                         }});
    serve();
    return {};
}

void NodeServer::onEnrolled(RequestId request, const TenantId& tenant, const Result<TenantUsage>& granted)
{
    if (granted.ok()) {
        m_tenant = tenant;
        return send(UsageMessage{request, *granted}.encode());
    }
    fail(request, granted.error());
    if (++m_failedTenants >= maxFailedTenants && m_link)
        m_link->close(Error(ErrorCode::refused, "too many refused tenants"));
}

Status NodeServer::onRead(ByteView message)
{
    GRANARY_ASSIGN(const auto read, ReadMessage::parse(message));
    if (const auto why = refusal(0))
        return refuse(read.request, *why);
    readShard(read.request, *m_tenant, read.root, read.firstLeaf, read.leafCount);
    return {};
}

void NodeServer::readShard(RequestId request, const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount)
{
    question<ProvenBytes>(
        request, leafCount * leafSizeBytes,
        [this, tenant, root, firstLeaf, leafCount](auto done) { m_context.store->read(tenant, root, firstLeaf, leafCount, std::move(done)); },
        [this, request](ProvenBytes bytes) { answerRead(request, std::move(bytes)); });
}

void NodeServer::answerRead(RequestId request, ProvenBytes read)
{
    ProofMessage answer;
    answer.request = request;
    answer.shardBytes = read.shardBytes;
    answer.firstLeaf = read.firstLeaf;
    answer.leafCount = read.leafCount;
    answer.proof = std::move(read.proof);
    m_link->sendData(answer.encodeHead(), std::move(read.data));
}

Status NodeServer::onList(ByteView message)
{
    GRANARY_ASSIGN(const auto list, ListMessage::parse(message));
    if (const auto why = refusal(0))
        return refuse(list.request, *why);
    question<std::vector<HeldShard>>(
        list.request, maxListedShards * sizeof(HeldShard),
        [this, after = list.after, tenant = *m_tenant](auto done) { m_context.store->list(tenant, after, std::move(done)); },
        [this, request = list.request](std::vector<HeldShard> shards) { send(ListingMessage{request, std::move(shards)}.encode()); });
    return {};
}

Status NodeServer::onRemove(ByteView message)
{
    GRANARY_ASSIGN(auto remove, RemoveMessage::parse(message));
    const auto brought = remove.roots.size() * ShardRoot::sizeBytes;
    if (const auto why = refusal(brought))
        return refuse(remove.request, *why);
    change(remove.request, brought,
        [this, tenant = *m_tenant, roots = std::move(remove.roots)](auto done) mutable { m_context.store->remove(tenant, std::move(roots), std::move(done)); });
    return {};
}

Status NodeServer::onPurge(ByteView message)
{
    GRANARY_ASSIGN(auto purge, PurgeMessage::parse(message));
    const auto brought = purge.roots.size() * ShardRoot::sizeBytes;
    if (const auto why = refusal(brought))
        return refuse(purge.request, *why);
    const auto admin = m_context.store->adminKey(*m_tenant);
    if (!admin ||
        !crypto::verify(*admin, purgeBuffer(m_link->handshakeHash(), *m_tenant, purge.request, purge.roots), purge.signature))
        return refuse(purge.request, Error(ErrorCode::permissionDenied));
    change(purge.request, brought,
        [this, tenant = *m_tenant, roots = std::move(purge.roots)](auto done) mutable { m_context.store->purge(tenant, std::move(roots), std::move(done)); });
    return {};
}

Status NodeServer::onPutHead(ByteView message)
{
    GRANARY_ASSIGN(auto put, PutHeadMessage::parse(message));
    if (const auto why = refusal(message.size()))
        return refuse(put.request, *why);
    if (const auto authentic = checkItem(put.item); !authentic.ok())
        return refuse(put.request, authentic.error());
    const auto item = std::make_shared<const MutableItem>(std::move(put.item));
    change(
        put.request, message.size(), [this, tenant = *m_tenant, item](auto done) { m_context.store->putHead(tenant, *item, std::move(done)); },
        [this, item] {
            if (m_context.onHead && m_heads.take(now()))
                m_context.onHead(*item);
        });
    return {};
}

Status NodeServer::onGetHeads(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetHeadsMessage::parse(message));
    if (const auto why = refusal(0))
        return refuse(get.request, *why);
    question<std::vector<MutableItem>>(
        get.request, largestAnswerBytes, [this, tenant = *m_tenant](auto done) { m_context.store->heads(tenant, std::move(done)); },
        [this, request = get.request](std::vector<MutableItem> items) { answerHeads(request, std::move(items)); });
    return {};
}

void NodeServer::answerHeads(RequestId request, std::vector<MutableItem> items)
{
    if (items.size() > maxHeadSlots)
        items.resize(maxHeadSlots);
    std::size_t at = 0;
    do {
        const auto count = std::min(items.size() - at, headsPerMessage);
        HeadsMessage part;
        part.request = request;
        part.items.assign(
            items.begin() + static_cast<std::ptrdiff_t>(at), items.begin() + static_cast<std::ptrdiff_t>(at + count));
        at += count;
        part.more = at < items.size();
        send(part.encode());
    } while (at < items.size());
}

Status NodeServer::onPutRootRecord(ByteView message)
{
    GRANARY_ASSIGN(const auto put, PutRootRecordMessage::parse(message));
    if (const auto why = refusal(put.payload.size()))
        return refuse(put.request, *why);
    const auto record = std::make_shared<Bytes>(toBytes(put.payload));
    change(put.request, put.payload.size(), [this, tenant = *m_tenant, salt = put.salt, record](auto done) {
        m_context.store->putRootRecord(tenant, salt, std::move(*record), std::move(done));
    });
    return {};
}

Status NodeServer::onGetRootRecord(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetRootRecordMessage::parse(message));
    if (const auto why = refusal(0))
        return refuse(get.request, *why);
    if (m_rootRecordsAsked >= maxRootRecordsAsked)
        return refuse(get.request, Error(ErrorCode::busy, "root records"));
    ++m_rootRecordsAsked;
    question<Bytes>(
        get.request, maxRootRecordBytes,
        [this, name = get.name, tenant = *m_tenant](auto done) {
            m_context.store->rootRecord(tenant, name, [weak = weak_from_this(), done = std::move(done)](Result<Bytes> record) {
                if (const auto self = weak.lock())
                    --self->m_rootRecordsAsked;
                done(std::move(record));
            });
        },
        [this, request = get.request](Bytes record) { m_link->sendData(RootRecordMessage{request, {}}.encodeHead(), std::move(record)); });
    return {};
}

Status NodeServer::onGetUsage(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetUsageMessage::parse(message));
    if (const auto why = refusal(0))
        return refuse(get.request, *why);
    send(UsageMessage{get.request, m_context.store->usage(*m_tenant)}.encode());
    return {};
}

Status NodeServer::onSucceed(ByteView message)
{
    GRANARY_ASSIGN(const auto succeed, SucceedMessage::parse(message));
    if (m_link->peer().version < successionProtocol)
        return Error(ErrorCode::protocolViolation, "succession before version 2");
    if (const auto why = refusalOfAnybody(succeed.payload.size()))
        return refuse(succeed.request, *why);
    // A signature costs: who sends wrong ones is refused like anybody else who floods.
    auto opened = openSuccession(succeed.payload);
    if (!opened.ok())
        return refuse(succeed.request, opened.error());
    const auto record = std::make_shared<Bytes>(toBytes(succeed.payload));
    change(succeed.request, succeed.payload.size(), [this, succession = std::move(*opened), record](auto done) {
        m_context.store->succeed(succession, std::move(*record), std::move(done));
    });
    return {};
}

Status NodeServer::onGetSuccession(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetSuccessionMessage::parse(message));
    if (m_link->peer().version < successionProtocol)
        return Error(ErrorCode::protocolViolation, "succession before version 2");
    if (const auto why = refusalOfAnybody(0))
        return refuse(get.request, *why);
    if (m_rootRecordsAsked >= maxRootRecordsAsked)
        return refuse(get.request, Error(ErrorCode::busy, "successions"));
    ++m_rootRecordsAsked;
    question<Bytes>(
        get.request, maxSuccessionBytes,
        [this, tenant = get.tenant](auto done) {
            m_context.store->succession(tenant, [weak = weak_from_this(), done = std::move(done)](Result<Bytes> record) {
                if (const auto self = weak.lock())
                    --self->m_rootRecordsAsked;
                done(std::move(record));
            });
        },
        [this, request = get.request](Bytes record) { m_link->sendData(SuccessionMessage{request, {}}.encodeHead(), std::move(record)); });
    return {};
}

Status NodeServer::onGetRecords(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetRecordsMessage::parse(message));
    if (!m_directory.take(now()) || m_link->queuedBytes() >= answerFillBytes)
        return refuse(get.request, Error(ErrorCode::busy, "directory"));
    if (get.own) {
        if (!equalBytes(get.own->key.view(), m_link->peer().node.view()))
            return Error(ErrorCode::protocolViolation, "record of another node");
        // What is merely old, or of another clock or version, is not taken and no more.
        if (const auto taken = m_context.onRecord(*get.own); !taken.ok() && taken.error().code == ErrorCode::damaged)
            return Error(ErrorCode::damaged, "own record with a wrong signature");
    }
    send(RecordsMessage{get.request, m_context.book.handOn(maxRecordsPerAnswer, m_context.ownRecord(), nowSeconds())}.encode());
    return {};
}

Status NodeServer::onLookup(ByteView message)
{
    GRANARY_ASSIGN(const auto lookup, LookupMessage::parse(message));
    if (!m_directory.take(now()) || m_link->queuedBytes() >= answerFillBytes)
        return refuse(lookup.request, Error(ErrorCode::busy, "directory"));
    RecordsMessage answer;
    answer.request = lookup.request;
    const auto* own = m_context.ownRecord();
    if (own && own->node == lookup.node)
        answer.items.push_back(own->item);
    else if (const auto* known = m_context.book.find(lookup.node))
        answer.items.push_back(known->item);
    send(answer.encode());
    return {};
}

Status NodeServer::onJoin(ByteView message)
{
    GRANARY_ASSIGN(const auto ask, JoinMessage::parse(message));
    if (m_link->peer().version < joinProtocol)
        return Error(ErrorCode::protocolViolation, "joining before version 2");
    if (!m_context.joins || m_letIn)
        return refuse(ask.request, Error(ErrorCode::notFound, "no device is let in"));
    const auto link = *crypto::HandshakeHash::from(m_link->handshakeHash());
    m_context.joins->onJoin(ask, link, [weak = weak_from_this(), request = ask.request, link](Result<Bytes> package) {
        GRANARY_LIVE(self);
        if (!package.ok())
            return self->fail(request, package.error());
        self->m_letIn = link;
        self->m_link->sendData(JoinGrantMessage{request, {}}.encodeHead(), std::move(*package));
    });
    return {};
}

Status NodeServer::onJoined(ByteView message)
{
    GRANARY_ASSIGN(const auto joined, JoinedMessage::parse(message));
    if (!m_context.joins || !m_letIn)
        return refuse(joined.request, Error(ErrorCode::notFound, "no device was let in"));
    m_context.joins->onJoined(*m_letIn, [weak = weak_from_this(), request = joined.request](Status status) {
        GRANARY_LIVE(self);
        self->answerStatus(request, status);
    });
    return {};
}

} // namespace granary::swarm
