// The uploads of a NodeServer: begin, data, acknowledgement, receipt.
#include "core/swarm/node_server.h"

namespace granary::swarm {

namespace {

std::size_t leafLayerBytes(const ShardOffer& offer) { return static_cast<std::size_t>((offer.lengthBytes + leafSizeBytes - 1) / leafSizeBytes) * Hash32::sizeBytes; }

} // namespace

Status NodeServer::onBegin(ByteView message)
{
    GRANARY_ASSIGN(const auto begin, BeginMessage::parse(message));
    auto why = refusal(0);
    return openUpload(begin.request, std::move(why), m_tenant.value_or(TenantId()), begin.offer);
}

Status NodeServer::openUpload(RequestId request, std::optional<Error> why, const TenantId& tenant, const ShardOffer& offer)
{
    if (m_uploads.contains(request) || m_refused.contains(request))
        return Error(ErrorCode::protocolViolation, "upload id used twice");
    if (!why && (m_uploads.size() >= maxUploads || m_leafLayerBytes + leafLayerBytes(offer) > maxLeafLayerBytes))
        why = Error(ErrorCode::busy);
    if (why) {
        if (!m_refusals.take(now()))
            return Error(ErrorCode::busy, "floods with uploads that are refused");
        refuseUpload(request, *why);
        return {};
    }
    const auto opened = m_context.store->begin(tenant, offer);
    if (!opened.ok()) {
        if (opened.error().code != ErrorCode::alreadyExists) {
            refuseUpload(request, opened.error());
            return {};
        }
        // Held already: data may be on its way all the same.
        sendReceipt(request, tenant, offer);
        refuseUpload(request, Error(ErrorCode::alreadyExists));
        return {};
    }
    m_uploads[request] = {tenant, offer, *opened};
    m_leafLayerBytes += leafLayerBytes(offer);
    send(AckMessage{request, 0}.encode());
    return {};
}

void NodeServer::endUpload(RequestId request)
{
    const auto taken = m_uploads.extract(request);
    if (!taken.empty())
        m_leafLayerBytes -= leafLayerBytes(taken.mapped().offer);
}

void NodeServer::refuseUpload(RequestId request, const Error& error)
{
    endUpload(request);
    if (m_refused.insert(request).second)
        m_refusedOrder.push_back(request);
    if (m_refusedOrder.size() > maxRefusedIds) {
        m_refused.erase(m_refusedOrder.front());
        m_refusedOrder.pop_front();
    }
    if (error.code != ErrorCode::alreadyExists)
        fail(request, error);
}

Status NodeServer::onData(ByteSlice message)
{
    GRANARY_ASSIGN(const auto data, DataMessage::parse(message));
    if (m_refused.contains(data.request))
        return {};
    const auto found = m_uploads.find(data.request);
    if (found == m_uploads.end())
        return Error(ErrorCode::protocolViolation, "data without an upload");
    auto& upload = found->second;
    const auto size = data.payload.size();
    const auto end = upload.receivedBytes + size;
    if (data.offset != upload.receivedBytes || end > upload.offer.lengthBytes)
        return Error(ErrorCode::protocolViolation, "data out of order");
    if (size % leafSizeBytes != 0 && end != upload.offer.lengthBytes)
        return Error(ErrorCode::protocolViolation, "data not in whole leaves");
    if (m_bufferedBytes + size > maxBufferedBytes)
        return Error(ErrorCode::protocolViolation, "window exceeded");
    upload.receivedBytes = end;
    m_bufferedBytes += size;
    const auto request = data.request;
    message.keepLast(size);
    m_context.store->write(
        upload.id, std::move(message), [weak = weak_from_this(), request, size, id = upload.id](Status status) {
            const auto self = weak.lock();
            if (!self)
                return;
            self->m_bufferedBytes -= size;
            const auto open = self->m_uploads.find(request);
            if (self->m_link && open != self->m_uploads.end() && open->second.id == id)
                self->onWritten(request, size, status);
        });
    return {};
}

void NodeServer::onWritten(RequestId request, std::size_t sizeBytes, const Status& status)
{
    auto& upload = m_uploads.at(request);
    if (!status.ok()) {
        m_context.store->abort(upload.id);
        return refuseUpload(request, status.error());
    }
    upload.writtenBytes += sizeBytes;
    const auto written = upload.writtenBytes;
    const bool whole = written == upload.offer.lengthBytes;
    // At once when nothing more is here to be written, else two pieces at a time: an acknowledgement costs both sides as much as hashing one.
    if (written == upload.receivedBytes || written - upload.ackedBytes >= 2 * maxDataBytes) {
        upload.ackedBytes = written;
        send(AckMessage{request, written}.encode()); // may end the link, and with it the upload
    }
    if (whole && m_link)
        finishUpload(request);
}

void NodeServer::finishUpload(RequestId request)
{
    auto& upload = m_uploads.at(request);
    upload.finishing = true;
    m_context.store->finish(upload.id, [weak = weak_from_this(), request, id = upload.id](Status status) {
        const auto self = weak.lock();
        if (!self || !self->m_link)
            return;
        const auto open = self->m_uploads.find(request);
        if (open == self->m_uploads.end() || open->second.id != id)
            return;
        const auto done = open->second;
        self->endUpload(request);
        if (status.ok())
            self->sendReceipt(request, done.tenant, done.offer);
        else
            self->fail(request, status.error());
    });
}

void NodeServer::sendReceipt(RequestId request, const TenantId& tenant, const ShardOffer& offer)
{
    ReceiptMessage answer;
    answer.request = request;
    answer.receipt.nodeTimeSeconds = std::max<std::int64_t>(nowSeconds(), 0);
    answer.receipt.signature = m_context.identity.signing().sign(receiptBuffer(tenant, offer, answer.receipt.nodeTimeSeconds));
    send(answer.encode());
}

Status NodeServer::onAbort(ByteView message)
{
    GRANARY_ASSIGN(const auto abort, AbortMessage::parse(message));
    const auto found = m_uploads.find(abort.request);
    // What is over already, or about to be, stays as it is.
    if (found == m_uploads.end() || found->second.finishing)
        return {};
    m_context.store->abort(found->second.id);
    refuseUpload(abort.request, Error(ErrorCode::cancelled));
    return {};
}

} // namespace granary::swarm
