#include "core/swarm/node_server.h"

#include "core/crypto/sign.h"

namespace granary::swarm {

// A callback of the store may come after the link closed: then there is nobody to tell.
#define GRANARY_LIVE(self) \
    const auto self = weak.lock(); \
    if (!self || !self->m_link) \
    return

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
    case MessageType::getRecords: return onGetRecords(message);
    case MessageType::lookup: return onLookup(message);
    default: return Error(ErrorCode::protocolViolation, "not a request");
    }
}

void NodeServer::onClosed()
{
    m_link = nullptr;
    for (const auto& [request, upload] : m_uploads)
        if (!upload.finishing)
            m_context.store->abort(upload.id);
    m_uploads.clear();
    m_reads.clear();
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

bool NodeServer::admit(RequestId request)
{
    if (!m_context.store) {
        fail(request, Error(ErrorCode::refused, "lends nothing"));
        return false;
    }
    if (!m_tenant) {
        fail(request, Error(ErrorCode::notEnrolled));
        return false;
    }
    if (m_pending + m_reads.size() >= maxPending) {
        fail(request, Error(ErrorCode::busy));
        return false;
    }
    return true;
}

Status NodeServer::onTenant(ByteView message)
{
    GRANARY_ASSIGN(auto claim, TenantMessage::parse(message));
    if (!m_context.store) {
        fail(claim.request, Error(ErrorCode::refused, "lends nothing"));
        return {};
    }
    const auto key = *PublicKey::from(claim.tenant.view());
    if (!crypto::verify(key, tenantBuffer(m_link->handshakeHash(), claim.tenant, claim.admin), claim.signature))
        return Error(ErrorCode::protocolViolation, "tenant signature");
    if (m_pending >= maxPending) {
        fail(claim.request, Error(ErrorCode::busy));
        return {};
    }
    ++m_pending;
    m_context.store->enrol(claim.tenant, claim.admin, claim.invite,
        [weak = weak_from_this(), request = claim.request, tenant = claim.tenant](Result<TenantUsage> granted) {
            GRANARY_LIVE(self);
            --self->m_pending;
            if (granted.ok()) {
                self->m_tenant = tenant;
                self->send(UsageMessage{request, *granted}.encode());
                return;
            }
            self->fail(request, granted.error());
            if (++self->m_failedTenants >= maxFailedTenants)
                self->m_link->close(Error(ErrorCode::refused, "too many refused tenants"));
        });
    return {};
}

Status NodeServer::onRead(ByteView message)
{
    GRANARY_ASSIGN(const auto read, ReadMessage::parse(message));
    if (!admit(read.request))
        return {};
    m_reads.push_back(read);
    serveReads();
    return {};
}

void NodeServer::serveReads()
{
    while (m_link && !m_reads.empty() && m_readBytes + m_link->queuedBytes() < answerFillBytes) {
        const auto read = m_reads.front();
        m_reads.pop_front();
        const auto expected = read.leafCount * leafSizeBytes;
        ++m_pending;
        m_readBytes += expected;
        m_context.store->read(*m_tenant, read.root, read.firstLeaf, read.leafCount,
            [weak = weak_from_this(), request = read.request, expected](Result<ProvenBytes> result) {
                GRANARY_LIVE(self);
                --self->m_pending;
                self->m_readBytes -= expected;
                self->answerRead(request, std::move(result));
                self->serveReads();
            });
    }
}

void NodeServer::answerRead(RequestId request, Result<ProvenBytes> result)
{
    if (!result.ok())
        return fail(request, result.error());
    ProofMessage answer;
    answer.request = request;
    answer.shardBytes = result->shardBytes;
    answer.firstLeaf = result->firstLeaf;
    answer.leafCount = result->leafCount;
    answer.proof = std::move(result->proof);
    m_link->sendData(answer.encodeHead(), std::move(result->data));
}

Status NodeServer::onList(ByteView message)
{
    GRANARY_ASSIGN(const auto list, ListMessage::parse(message));
    if (!admit(list.request))
        return {};
    ++m_pending;
    m_context.store->list(
        *m_tenant, list.after, [weak = weak_from_this(), request = list.request](Result<std::vector<HeldShard>> shards) {
            GRANARY_LIVE(self);
            --self->m_pending;
            if (!shards.ok())
                return self->fail(request, shards.error());
            self->send(ListingMessage{request, std::move(*shards)}.encode());
        });
    return {};
}

Status NodeServer::onRemove(ByteView message)
{
    GRANARY_ASSIGN(auto remove, RemoveMessage::parse(message));
    if (!admit(remove.request))
        return {};
    ++m_pending;
    m_context.store->remove(
        *m_tenant, std::move(remove.roots), [weak = weak_from_this(), request = remove.request](Status status) {
            GRANARY_LIVE(self);
            --self->m_pending;
            self->answerStatus(request, status);
        });
    return {};
}

Status NodeServer::onPurge(ByteView message)
{
    GRANARY_ASSIGN(auto purge, PurgeMessage::parse(message));
    if (!admit(purge.request))
        return {};
    const auto admin = m_context.store->adminKey(*m_tenant);
    if (!admin ||
        !crypto::verify(*admin, purgeBuffer(m_link->handshakeHash(), *m_tenant, purge.request, purge.roots), purge.signature)) {
        fail(purge.request, Error(ErrorCode::permissionDenied));
        return {};
    }
    ++m_pending;
    m_context.store->purge(*m_tenant, std::move(purge.roots), [weak = weak_from_this(), request = purge.request](Status status) {
        GRANARY_LIVE(self);
        --self->m_pending;
        self->answerStatus(request, status);
    });
    return {};
}

Status NodeServer::onPutHead(ByteView message)
{
    GRANARY_ASSIGN(auto put, PutHeadMessage::parse(message));
    if (!admit(put.request))
        return {};
    if (const auto authentic = checkItem(put.item); !authentic.ok()) {
        fail(put.request, authentic.error());
        return {};
    }
    ++m_pending;
    m_context.store->putHead(
        *m_tenant, put.item, [weak = weak_from_this(), request = put.request, item = put.item](Status status) {
            GRANARY_LIVE(self);
            --self->m_pending;
            self->answerStatus(request, status);
            if (status.ok() && self->m_context.onHead)
                self->m_context.onHead(item);
        });
    return {};
}

Status NodeServer::onGetHeads(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetHeadsMessage::parse(message));
    if (!admit(get.request))
        return {};
    ++m_pending;
    m_context.store->heads(*m_tenant, [weak = weak_from_this(), request = get.request](Result<std::vector<MutableItem>> items) {
        GRANARY_LIVE(self);
        --self->m_pending;
        if (!items.ok())
            return self->fail(request, items.error());
        self->answerHeads(request, std::move(*items));
    });
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
    if (!admit(put.request))
        return {};
    const auto sizeBytes = put.payload.size();
    if (m_bufferedBytes + sizeBytes > maxBufferedBytes) {
        fail(put.request, Error(ErrorCode::busy, "root records"));
        return {};
    }
    m_bufferedBytes += sizeBytes;
    ++m_pending;
    m_context.store->putRootRecord(
        *m_tenant, put.salt, toBytes(put.payload), [weak = weak_from_this(), request = put.request, sizeBytes](Status status) {
            GRANARY_LIVE(self);
            --self->m_pending;
            self->m_bufferedBytes -= sizeBytes;
            self->answerStatus(request, status);
        });
    return {};
}

Status NodeServer::onGetRootRecord(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetRootRecordMessage::parse(message));
    if (!admit(get.request))
        return {};
    if (m_rootRecordsAsked >= maxRootRecordsAsked || m_link->queuedBytes() >= answerFillBytes) {
        fail(get.request, Error(ErrorCode::busy, "root records"));
        return {};
    }
    ++m_pending;
    ++m_rootRecordsAsked;
    m_context.store->rootRecord(*m_tenant, get.name, [weak = weak_from_this(), request = get.request](Result<Bytes> record) {
        GRANARY_LIVE(self);
        --self->m_pending;
        --self->m_rootRecordsAsked;
        if (!record.ok())
            return self->fail(request, record.error());
        self->m_link->sendData(RootRecordMessage{request, {}}.encodeHead(), std::move(*record));
    });
    return {};
}

Status NodeServer::onGetUsage(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetUsageMessage::parse(message));
    if (admit(get.request))
        send(UsageMessage{get.request, m_context.store->usage(*m_tenant)}.encode());
    return {};
}

Status NodeServer::onGetRecords(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetRecordsMessage::parse(message));
    if (get.own) {
        if (!equalBytes(get.own->key.view(), m_link->peer().node.view()))
            return Error(ErrorCode::protocolViolation, "record of another node");
        m_context.onRecord(*get.own);
    }
    send(RecordsMessage{get.request, m_context.book.handOn(maxRecordsPerAnswer, m_context.ownRecord(), nowSeconds())}.encode());
    return {};
}

Status NodeServer::onLookup(ByteView message)
{
    GRANARY_ASSIGN(const auto lookup, LookupMessage::parse(message));
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

} // namespace granary::swarm
