// The storage node's side of one link: what a peer asks, mapped to the ShardStore. Spec: core/specs/messages.md.
#pragma once

#include "core/swarm/link.h"
#include "core/swarm/record_book.h"
#include "core/swarm/shard_messages.h"
#include "core/swarm/shard_store.h"
#include "core/swarm/tenant_messages.h"

#include <unordered_map>
#include <unordered_set>

namespace granary::swarm {

/// What every server of an engine shares.
struct ServerContext {
    EventLoop& loop;
    ShardStore* store = nullptr; ///< null: nothing is stored for others
    const LinkIdentity& identity;
    RecordBook& book;
    /// The own record, null while there is none.
    std::function<const NodeRecord*()> ownRecord;
    /// A record that a peer handed over.
    std::function<void(const MutableItem&)> onRecord;
    /// A head that was stored: goes to the DHT.
    std::function<void(const MutableItem&)> onHead;
};

/// Serves one link. Engine loop only; owned by a shared_ptr, since answers of the store may come after the link is gone.
///
/// Invariants: no more than maxUploads uploads, maxPending requests and maxBufferedBytes of one peer's data that the store has not taken are held at any moment; every
/// request is answered once (or the link closes); without a tenant only enrolment, ping and the directory answer.
class NodeServer : public std::enable_shared_from_this<NodeServer> {
public:
    static constexpr std::size_t maxUploads = 32;
    static constexpr std::size_t maxPending = 1024;
    static constexpr std::size_t maxBufferedBytes = 16 << 20;
    /// Answers with data are read from the store while less than this is on its way out.
    static constexpr std::size_t answerFillBytes = 2 << 20;
    /// Root records that are read from the store for one link at a time; `busy` beyond, and while as much as that fills is on its way out.
    static constexpr std::size_t maxRootRecordsAsked = 16;
    static constexpr int maxFailedTenants = 8;
    /// Ids of refused uploads that are remembered, so that data sent before the refusal arrived is no violation.
    static constexpr std::size_t maxRefusedIds = 256;

    NodeServer(ServerContext& context, Link& link) : m_context(context), m_link(&link) {}

    /// A request; answers of the peer to ours never come here. An error closes the link.
    Status onMessage(MessageType type, ByteSlice message);
    void onWritable() { serveReads(); }
    /// Gives up the uploads under way; nothing is sent from now on.
    void onClosed();
    const std::optional<TenantId>& tenant() const { return m_tenant; }

private:
    struct Upload {
        TenantId tenant;
        ShardOffer offer;
        UploadId id = 0;
        std::uint64_t receivedBytes = 0;
        std::uint64_t writtenBytes = 0;
        std::uint64_t ackedBytes = 0;
        bool finishing = false;
    };
    Status onTenant(ByteView message);
    Status onBegin(ByteView message);
    Status onData(ByteSlice message);
    Status onAbort(ByteView message);
    Status onRead(ByteView message);
    Status onList(ByteView message);
    Status onRemove(ByteView message);
    Status onPurge(ByteView message);
    Status onPutHead(ByteView message);
    Status onGetHeads(ByteView message);
    Status onPutRootRecord(ByteView message);
    Status onGetRootRecord(ByteView message);
    Status onGetUsage(ByteView message);
    Status onGetRecords(ByteView message);
    Status onLookup(ByteView message);

    /// Whether a request of a tenant may go on; answers it otherwise. Counts it as pending.
    bool admit(RequestId request);
    void onWritten(RequestId request, std::size_t sizeBytes, const Status& status);
    void finishUpload(RequestId request);
    void refuseUpload(RequestId request, const Error& error);
    void sendReceipt(RequestId request, const TenantId& tenant, const ShardOffer& offer);
    void serveReads();
    void answerRead(RequestId request, Result<ProvenBytes> result);
    void answerHeads(RequestId request, std::vector<MutableItem> items);
    void fail(RequestId request, const Error& error);
    void answerStatus(RequestId request, const Status& status);
    void send(Bytes message);
    std::int64_t nowSeconds() const { return m_context.loop.clock().wall().ns / 1'000'000'000; }

    ServerContext& m_context;
    Link* m_link; ///< null once closed
    std::optional<TenantId> m_tenant;
    int m_failedTenants = 0;
    std::unordered_map<RequestId, Upload> m_uploads;
    std::deque<RequestId> m_refusedOrder;
    std::unordered_set<RequestId> m_refused;
    std::deque<ReadMessage> m_reads;
    std::size_t m_readBytes = 0; ///< asked of the store and not answered
    std::size_t m_pending = 0;
    std::size_t m_rootRecordsAsked = 0;
    std::size_t m_bufferedBytes = 0;
};

} // namespace granary::swarm
