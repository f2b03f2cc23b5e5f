// NodeClient over links: requests in order, uploads under a window. See node_client.h for what callers may rely on.
#pragma once

#include "core/swarm/join_messages.h"
#include "core/swarm/link.h"
#include "core/swarm/node_client.h"
#include "core/swarm/payment_messages.h"
#include "core/swarm/repair_client.h"
#include "core/swarm/tenant_messages.h"
#include "core/swarm/upload_window.h"

#include <deque>
#include <map>
#include <unordered_map>

namespace granary::swarm {

/// Engine loop only; owned by shared_ptr. Fed by PeerSet: attach, onMessage, detach.
///
/// Invariant: each request is in exactly one of m_waiting, m_sent, m_uploadsWaiting and m_uploads until its callback ran; what was
/// cancelled after it was sent stays, without callback, until the node answers, so that flow control counts what is still coming.
class LinkClient final : public NodeClient, public RepairClient, public PaymentClient, public std::enable_shared_from_this<LinkClient> {
public:
    struct Hooks {
        std::function<void(LinkClient&)> stateChanged;
        std::function<void(LinkClient&)> enrolled;
        std::function<void(LinkClient&, Bytes)> succeeded; ///< the tenant goes on under another key, by this record
    };
    LinkClient(EventLoop& loop, const NodeId& node, Limits limits, Hooks hooks);
    ~LinkClient() override;

    // What PeerSet tells it.
    void attach(Link& link);
    void detach(const Error& why);
    /// A message that isAnswer() on the attached link. An error closes the link.
    Status onMessage(MessageType type, ByteSlice message);
    void setTenant(std::shared_ptr<const TenantKeys> tenant);
    void setInvite(Bytes invite);
    void setAddress(std::string address) { m_address = std::move(address); }
    /// Why it is offline, when no link came up at all.
    void setOfflineReason(const Error& why);
    /// No further call reaches the hooks.
    void silence() { m_hooks = {}; }
    Link* link() const { return m_link; }

    // The directory, which needs no tenant.
    void getRecords(std::optional<MutableItem> own, std::function<void(Result<std::vector<MutableItem>>)> done);
    void lookup(const NodeId& node, std::function<void(Result<std::vector<MutableItem>>)> done);

    // Joining, likewise.
    /// Done with the sealed package and the hash of the link that it came over. unsupportedVersion when the peer knows no joining.
    void join(std::shared_ptr<const JoinSecret> secret, NewcomerKeys newcomer, std::function<void(Result<JoinGrant>)> done);
    void joined(StatusCallback done);

    const NodeId& node() const override { return m_node; }
    State state() const override { return m_state; }
    Error lastError() const override { return m_lastError; }
    PeerFault fault() const override;
    std::string address() const override { return m_address; }
    TenantUsage usage() const override { return m_usage; }
    Duration roundTrip() const override { return m_roundTrip; }
    RequestHandle put(
        const ShardOffer& offer, std::shared_ptr<const Bytes> data, std::function<void(Result<Receipt>)> done) override;
    RequestHandle read(const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
        std::function<void(Result<ProvenBytes>)> done) override;
    RequestHandle list(std::optional<ShardRoot> after, std::function<void(Result<std::vector<HeldShard>>)> done) override;
    void remove(std::vector<ShardRoot> roots, StatusCallback done) override;
    void purge(std::vector<ShardRoot> roots, const crypto::SigningKey& admin, StatusCallback done) override;
    void putHead(const MutableItem& head, StatusCallback done) override;
    void heads(std::function<void(Result<std::vector<MutableItem>>)> done) override;
    void putRootRecord(Bytes salt, Bytes record, StatusCallback done) override;
    void rootRecord(const Hash32& name, std::function<void(Result<Bytes>)> done) override;
    void refreshUsage(std::function<void(Result<TenantUsage>)> done) override;
    void cancel(RequestHandle request) override;

    void showOrder(std::shared_ptr<const Bytes> order, StatusCallback done) override;
    RequestHandle readUnderOrder(const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount, std::function<void(Result<ProvenBytes>)> done) override;
    void putUnderOrder(const TenantId& tenant, const ShardOffer& offer, std::shared_ptr<const Bytes> data, std::function<void(Result<Receipt>)> done) override;
    void entrust(std::shared_ptr<const Bytes> job, StatusCallback done) override;
    void entrusted(std::optional<SegmentId> after, std::function<void(Result<std::vector<EntrustedSegment>>)> done) override;
    void dismiss(std::vector<SegmentId> segments, StatusCallback done) override;

    void payee(std::function<void(Result<PublicKey>)> done) override;
    void pay(std::shared_ptr<const Bytes> voucher, StatusCallback done) override;

private:
    using Failure = std::function<void(const Error&)>;
    /// True when the request is answered in full; an error is the node's fault and closes the link.
    using Answer = std::function<Result<bool>(MessageType type, ByteView message)>;
    struct Request {
        RequestHandle handle = 0;
        bool needsTenant = true;
        std::size_t answerBytes = 0; ///< counted against readBytesInFlight
        std::function<Bytes(RequestId)> head;
        std::shared_ptr<const Bytes> payload; ///< behind the head, may be null
        Answer answer;                        ///< null once cancelled
        Failure fail;                         ///< null once cancelled
        SteadyTime sentAt{};
    };
    struct Upload {
        RequestHandle handle = 0;
        ShardOffer offer;
        std::optional<TenantId> underOrder; ///< of this tenant, which is not ours
        std::shared_ptr<const Bytes> data; ///< null once cancelled
        std::function<void(Result<Receipt>)> done;
        std::uint64_t sentBytes = 0;
        std::uint64_t ackedBytes = 0;
        SteadyTime progressAt{};
        std::deque<std::pair<std::uint64_t, SteadyTime>> sentMarks; ///< end of a piece, when it was sent
    };

    // link_client_ask.h, link_client_requests.cpp
    struct RootBatches;
    /// Asks for one message of type M, from which `take` makes the result.
    template <class M, class T>
    RequestHandle ask(std::function<Bytes(RequestId)> head, std::function<Result<T>(M)> take, std::function<void(Result<T>)> done,
        std::size_t answerBytes = 0, bool needsTenant = true);
    template <class Question>
    RequestHandle askSubtree(const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount, std::function<void(Result<ProvenBytes>)> done, bool needsTenant);
    RequestHandle askStatus(std::function<Bytes(RequestId)> head, StatusCallback done, std::shared_ptr<const Bytes> payload = nullptr, bool needsTenant = true);
    void sendInBatches(
        std::vector<ShardRoot> roots, StatusCallback done, std::function<Bytes(RequestId, std::vector<ShardRoot>)> head);

    // link_client.cpp
    std::optional<Error> cannotAsk(bool needsTenant) const;
    void failSoon(std::function<void()> call);
    RequestHandle submit(Request request);
    void pump();
    void sendRequest(Request request);
    Status onAnswer(RequestId id, MessageType type, ByteView message);
    void enrol();
    void onEnrolled(Result<TenantUsage> granted);
    void onRefused(const Error& why);
    void introduce();
    void presentSuccession(std::size_t next);
    void askForSuccession();
    void setState(State state, Error why);
    void failAll(const Error& why);
    void failTenantRequests(const Error& why);
    void armTick();
    void tick();
    void failLate(SteadyTime time);
    bool issued(RequestId id) const { return id != 0 && id < m_nextId; }
    SteadyTime now() const { return m_loop.clock().steady(); }

    // link_client_repairs.cpp
    /// Also without a link: then the request fails for that reason.
    bool knowsRepairs() const;
    // link_client_payments.cpp
    bool knowsPayments() const; ///< likewise

    // link_client_uploads.cpp
    RequestHandle submitUpload(
        const ShardOffer& offer, std::shared_ptr<const Bytes> data, std::function<void(Result<Receipt>)> done, std::optional<TenantId> underOrder);
    bool mayBegin(const Upload& upload) const { return upload.underOrder || m_state == State::ready; }
    void pumpUploads();
    void sendPieces(RequestId id, Upload& upload);
    Status onAck(ByteView message);
    Status onReceipt(ByteView message);
    void endUpload(RequestId id, Result<Receipt> result);
    void failUploads(const Error& why, bool tenantsOnly);

    EventLoop& m_loop;
    NodeId m_node;
    Limits m_limits;
    Hooks m_hooks;
    Link* m_link = nullptr;
    State m_state = State::offline;
    Error m_lastError{ErrorCode::unreachable, "no link yet"};
    PeerFault m_fault = PeerFault::none;
    SteadyTime m_faultTime{};
    std::string m_address;
    std::shared_ptr<const TenantKeys> m_tenant;
    Bytes m_invite;
    TenantUsage m_usage;
    Duration m_roundTrip{};
    RequestHandle m_nextHandle = 1;
    RequestId m_nextId = 1;
    bool m_introduced = false;     ///< the node was asked on this link whether it knows how the tenant came to its key
    std::uint64_t m_enrolment = 0; ///< which answer to a tenant message counts
    std::deque<Request> m_waiting;
    std::map<RequestId, Request> m_sent;
    std::size_t m_answerBytes = 0;
    std::deque<Upload> m_uploadsWaiting;
    std::map<RequestId, Upload> m_uploads;
    UploadWindow m_window;
    std::optional<TimerId> m_tick;
    std::optional<TimerId> m_retryEnrol;
    SteadyTime m_lastAnswer{};
};

} // namespace granary::swarm
