// The uploads of a LinkClient: windowed pieces, acknowledgements, receipts.
#include "core/swarm/link_client.h"

#include "core/swarm/shard_messages.h"

#include <algorithm>

namespace granary::swarm {

RequestHandle LinkClient::put(
    const ShardOffer& offer, std::shared_ptr<const Bytes> data, std::function<void(Result<Receipt>)> done)
{
    return submitUpload(offer, std::move(data), std::move(done), std::nullopt);
}

RequestHandle LinkClient::submitUpload(
    const ShardOffer& offer, std::shared_ptr<const Bytes> data, std::function<void(Result<Receipt>)> done, std::optional<TenantId> underOrder)
{
    const auto handle = m_nextHandle++;
    auto why = cannotAsk(!underOrder);
    if (underOrder && !knowsRepairs())
        why = Error(ErrorCode::unsupportedVersion, "the node");
    if (!data || data->size() != offer.lengthBytes || data->empty() || data->size() > maxShardBytes || offer.shard > 254)
        why = Error(ErrorCode::invalidArgument, "shard to put");
    if (why) {
        failSoon([done = std::move(done), error = *why] { done(error); });
        return handle;
    }
    Upload upload;
    upload.handle = handle;
    upload.offer = offer;
    upload.underOrder = underOrder;
    upload.data = std::move(data);
    upload.done = std::move(done);
    m_uploadsWaiting.push_back(std::move(upload));
    pump();
    return handle;
}

void LinkClient::pumpUploads()
{
    if (!m_link)
        return;
    // In order: an upload begins when those before it are on their way, so that the first one is durable soon.
    for (auto& [id, upload] : m_uploads) {
        sendPieces(id, upload);
        if (!m_link || !m_window.open())
            return;
    }
    while (m_link && m_window.open() && !m_uploadsWaiting.empty() && m_uploads.size() < m_limits.uploadsInFlight) {
        const auto next = std::find_if(m_uploadsWaiting.begin(), m_uploadsWaiting.end(), [this](const auto& waiting) { return mayBegin(waiting); });
        if (next == m_uploadsWaiting.end())
            return;
        const auto id = m_nextId++;
        auto& upload = m_uploads[id] = std::move(*next);
        m_uploadsWaiting.erase(next);
        upload.progressAt = now();
        armTick();
        m_link->sendControl(upload.underOrder ? RepairBeginMessage{id, upload.offer.root}.encode() : BeginMessage{id, upload.offer}.encode());
        if (m_link)
            sendPieces(id, upload);
    }
}

void LinkClient::sendPieces(RequestId id, Upload& upload)
{
    const ByteView data = *upload.data;
    while (m_link && m_window.open() && upload.sentBytes < data.size()) {
        const auto size = std::min(data.size() - upload.sentBytes, maxDataBytes);
        DataMessage piece;
        piece.request = id;
        piece.offset = upload.sentBytes;
        const auto payload = data.subspan(upload.sentBytes, size);
        upload.sentBytes += size;
        upload.sentMarks.emplace_back(upload.sentBytes, now());
        m_window.onSent(size);
        m_link->sendData(piece.encodeHead(), payload, upload.data);
    }
}

Status LinkClient::onAck(ByteView message)
{
    GRANARY_ASSIGN(const auto ack, AckMessage::parse(message));
    const auto found = m_uploads.find(ack.request);
    if (found == m_uploads.end())
        return issued(ack.request) ? Status() : Status(Error(ErrorCode::protocolViolation, "ack without an upload"));
    auto& upload = found->second;
    if (ack.offset < upload.ackedBytes || ack.offset > upload.sentBytes)
        return Error(ErrorCode::protocolViolation, "ack out of range");
    const auto time = now();
    auto roundTrip = time - upload.progressAt;
    while (!upload.sentMarks.empty() && upload.sentMarks.front().first <= ack.offset) {
        roundTrip = time - upload.sentMarks.front().second;
        upload.sentMarks.pop_front();
    }
    const auto fresh = ack.offset - upload.ackedBytes;
    upload.ackedBytes = ack.offset;
    upload.progressAt = time;
    if (fresh > 0)
        m_window.onAcked(fresh, roundTrip, time);
    pump();
    return {};
}

Status LinkClient::onReceipt(ByteView message)
{
    GRANARY_ASSIGN(const auto answer, ReceiptMessage::parse(message));
    const auto found = m_uploads.find(answer.request);
    if (found == m_uploads.end())
        return issued(answer.request) ? Status() : Status(Error(ErrorCode::protocolViolation, "receipt without an upload"));
    const auto& upload = found->second;
    const auto key = *PublicKey::from(m_node.view());
    const auto signedBytes = receiptBuffer(upload.underOrder ? *upload.underOrder : m_tenant->id(), upload.offer, answer.receipt.nodeTimeSeconds);
    if (!crypto::verify(key, signedBytes, answer.receipt.signature)) {
        endUpload(answer.request, Error(ErrorCode::damaged, "receipt signature"));
        return Error(ErrorCode::protocolViolation, "receipt signature");
    }
    if (!upload.underOrder)
        m_usage.usedBytes += upload.offer.lengthBytes;
    endUpload(answer.request, answer.receipt);
    pump();
    return {};
}

void LinkClient::endUpload(RequestId id, Result<Receipt> result)
{
    auto taken = m_uploads.extract(id);
    if (taken.empty())
        return;
    auto& upload = taken.mapped();
    m_window.onDropped(upload.sentBytes - upload.ackedBytes);
    upload.done(std::move(result));
}

void LinkClient::failUploads(const Error& why, bool tenantsOnly)
{
    const auto stays = [tenantsOnly](const Upload& upload) { return tenantsOnly && upload.underOrder; };
    std::deque<Upload> waiting;
    std::map<RequestId, Upload> begun;
    for (auto& upload : std::exchange(m_uploadsWaiting, {}))
        (stays(upload) ? m_uploadsWaiting : waiting).push_back(std::move(upload));
    for (auto& [id, upload] : std::exchange(m_uploads, {}))
        (stays(upload) ? m_uploads : begun).emplace(id, std::move(upload));
    for (auto& [id, upload] : begun) {
        m_window.onDropped(upload.sentBytes - upload.ackedBytes);
        if (m_link)
            m_link->sendControl(AbortMessage{id}.encode());
    }
    for (auto& [id, upload] : begun)
        upload.done(why);
    for (auto& upload : waiting)
        upload.done(why);
}

} // namespace granary::swarm
