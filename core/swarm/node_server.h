// The storage node's side of one link: what a peer asks, mapped to the ShardStore. Spec: core/specs/messages.md.
#pragma once

#include "core/swarm/allowance.h"
#include "core/swarm/join_messages.h"
#include "core/swarm/link.h"
#include "core/swarm/payment_messages.h"
#include "core/swarm/record_book.h"
#include "core/swarm/repair_messages.h"
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
    /// A record that a peer handed over. Errors as RecordBook::take.
    std::function<Status(const MutableItem&)> onRecord;
    /// A head that was stored: goes to the DHT.
    std::function<void(const MutableItem&)> onHead;
    JoinHost* joins = nullptr; ///< null: nobody is let in now
    RepairHost* repairs = nullptr; ///< null: nothing is repaired for others
    PaymentHost* payments = nullptr; ///< null: nobody is paid here
    bool lends() const { return store && store->lending() != Lending::nothing; }
};

/// Serves one link. Engine loop only; owned by a shared_ptr, since answers of the store may come after the link is gone.
///
/// Invariants: heldBytes() stays below maxHeldBytes whatever the peer sends; every request is answered once (or the link closes); a request is that of the
/// tenant that was proven when it came; without a tenant only enrolment, succession, ping, joining, the directory and,
/// for what a repair order names, repair answer. Questions wait here until their answers fit what is
/// on its way out, changes until those before them are on the disk, so that the store is never full of one peer's work.
class NodeServer : public std::enable_shared_from_this<NodeServer> {
public:
    static constexpr std::size_t maxUploads = 32;
    /// Leaf layers (32 bytes a leaf) that the open uploads need together.
    static constexpr std::size_t maxLeafLayerBytes = 2 << 20;
    /// Requests that wait, here and in the store; `busy` beyond.
    static constexpr std::size_t maxPending = 1024;
    /// What arrived and the store has not taken: data, root records, roots to remove. Data beyond ends the link, anything else is told `busy`.
    static constexpr std::size_t maxBufferedBytes = 6 << 20;
    /// Answers are read from the store while less than this is on its way out.
    static constexpr std::size_t answerFillBytes = 2 << 20;
    /// The largest answer to one question (getHeads, in two messages).
    static constexpr std::size_t largestAnswerBytes = 80 << 10;
    /// All of the above, with the control that waits in the link and the frames that wait in the transport (4 MiB, transport.md).
    static constexpr std::size_t maxHeldBytes = (16 << 20) - (4 << 20);
    /// Root records that are asked for and not answered; `busy` beyond.
    static constexpr std::size_t maxRootRecordsAsked = 16;
    /// Changes (removals, heads, root records) of one link that the store works on at a time.
    static constexpr std::size_t maxChanging = 4;
    static constexpr int maxFailedTenants = 8;
    /// Ids of refused uploads that are remembered, so that data sent before the refusal arrived is no violation.
    static constexpr std::size_t maxRefusedIds = 256;
    /// Requests that may be refused out of hand, at once and a second after that; a peer that goes on is cut off as a flooder.
    static constexpr std::uint32_t refusals = 2048;
    static constexpr std::uint32_t refusalsPerSecond = 8;
    /// getRecords and lookup, likewise; `busy` beyond.
    static constexpr std::uint32_t directoryAsks = 256;
    static constexpr std::uint32_t directoryAsksPerSecond = 8;
    /// Heads that go into the DHT as soon as they are put, likewise; the others with the next round of all heads.
    static constexpr std::uint32_t headsAtOnce = 64;
    static constexpr std::uint32_t headsPerSecond = 1;
    /// Repair orders and jobs, whose signatures are checked here, likewise; `busy` beyond.
    static constexpr std::uint32_t repairOrders = 256;
    static constexpr std::uint32_t repairOrdersPerSecond = 32;

    NodeServer(ServerContext& context, Link& link);

    /// A request; answers of the peer to ours never come here. An error closes the link (see faultOf).
    Status onMessage(MessageType type, ByteSlice message);
    void onWritable() { serve(); }
    /// Gives up the uploads under way; nothing is sent from now on.
    void onClosed();
    const std::optional<TenantId>& tenant() const { return m_tenant; }
    /// Memory that the peer takes here and in the link: what it sent and the store has not taken, what is on its way to it, and what its requests need.
    std::size_t heldBytes() const;

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
    /// A request that waits for its turn.
    struct Waiting {
        std::size_t bytes = 0; ///< of its answer, or of what it brought
        std::function<void()> begin;
    };
    Status onTenant(ByteView message);
    void onEnrolled(RequestId request, const TenantId& tenant, const Result<TenantUsage>& granted);
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
    Status onSucceed(ByteView message);
    Status onGetSuccession(ByteView message);
    Status onGetRecords(ByteView message);
    Status onLookup(ByteView message);
    Status onJoin(ByteView message);
    Status onJoined(ByteView message);
    // node_server_repairs.cpp
    Status onRepairOrder(ByteView message);
    Status onRepairRead(ByteView message);
    Status onRepairBegin(ByteView message);
    Status onEntrust(ByteView message);
    Status onGetEntrusted(ByteView message);
    Status onDismiss(ByteView message);
    // node_server_payments.cpp
    Status onGetPayee(ByteView message);
    Status onPay(ByteView message);

    /// Why a request of a tenant that brought so many bytes cannot be taken now.
    std::optional<Error> refusal(std::size_t broughtBytes) const;
    /// The same of what needs no tenant.
    std::optional<Error> refusalOfAnybody(std::size_t broughtBytes) const;
    /// Why what the order shown last says of this shard cannot be granted.
    std::optional<Error> refusalUnderOrder(const ShardRoot& root) const;
    /// Why a tenant's word about repairs cannot be taken.
    std::optional<Error> refusalOfRepairs(std::size_t broughtBytes) const;
    /// Why a tenant who pays cannot be heard.
    std::optional<Error> refusalOfPayments(std::size_t broughtBytes) const;
    /// Answers with an error out of hand; busy when that happened too often.
    Status refuse(RequestId request, const Error& error);
    /// Asks the store when the answer has room; `answer` gets what it says.
    template <class T>
    void question(RequestId request, std::size_t answerBytes, std::function<void(std::function<void(Result<T>)>)> ask, std::function<void(T)> answer);
    /// Has the store change something when it is this one's turn, and answers done or an error.
    void change(RequestId request, std::size_t broughtBytes, std::function<void(std::function<void(Status)>)> work, std::function<void()> after = {});
    void serve();
    void readShard(RequestId request, const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount);
    /// `why`: refused already. An error: floods, or an id that was used before.
    Status openUpload(RequestId request, std::optional<Error> why, const TenantId& tenant, const ShardOffer& offer);
    void onWritten(RequestId request, std::size_t sizeBytes, const Status& status);
    void finishUpload(RequestId request);
    void endUpload(RequestId request);
    void refuseUpload(RequestId request, const Error& error);
    void sendReceipt(RequestId request, const TenantId& tenant, const ShardOffer& offer);
    void answerRead(RequestId request, ProvenBytes read);
    void answerHeads(RequestId request, std::vector<MutableItem> items);
    void fail(RequestId request, const Error& error);
    void answerStatus(RequestId request, const Status& status);
    void send(Bytes message);
    std::int64_t nowSeconds() const { return m_context.loop.clock().wall().ns / 1'000'000'000; }
    SteadyTime now() const { return m_context.loop.clock().steady(); }

    ServerContext& m_context;
    Link* m_link; ///< null once closed
    std::optional<TenantId> m_tenant;
    int m_failedTenants = 0;
    std::unordered_map<RequestId, Upload> m_uploads;
    std::deque<RequestId> m_refusedOrder;
    std::unordered_set<RequestId> m_refused;
    std::deque<Waiting> m_questions;
    std::deque<Waiting> m_changes;
    std::size_t m_answerBytes = 0; ///< asked of the store and not answered
    std::size_t m_pending = 0;     ///< in the store
    std::size_t m_changing = 0;
    std::size_t m_rootRecordsAsked = 0;
    std::size_t m_bufferedBytes = 0;
    std::size_t m_leafLayerBytes = 0;
    std::optional<RepairOrder> m_order; ///< shown last on this link
    std::optional<crypto::HandshakeHash> m_letIn; ///< a device was let in on this link
    Allowance m_refusals;
    Allowance m_directory;
    Allowance m_heads;
    Allowance m_orders;
};

} // namespace granary::swarm
