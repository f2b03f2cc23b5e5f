#include "core/swarm/link_client.h"

#include "core/crypto/hash.h"
#include "core/swarm/shard_messages.h"

#include <algorithm>

namespace granary::swarm {
namespace {

constexpr Duration tickPeriod = std::chrono::seconds(1);
constexpr Duration enrolRetry = std::chrono::seconds(30);
constexpr Duration faultMemory = std::chrono::hours(1);

/// The request id of any answer, wherever the type keeps it.
Result<RequestId> answeredRequest(MessageType type, ByteView message)
{
    FieldReader head(message);
    head.integer("@", static_cast<std::int64_t>(type), static_cast<std::int64_t>(type));
    // The parser of the request checks the rest; here only the field "i" is looked for.
    for (const auto* key : {"a", "c", "d", "f", "g", "h"})
        if (head.has(key))
            head.skip();
    const auto id = head.integer("i", 0, UINT32_MAX);
    if (head.broken())
        return Error(ErrorCode::malformed, "answer");
    return static_cast<RequestId>(id);
}

} // namespace

TenantId TenantKeys::id() const { return *TenantId::from(storeSign.publicKey().view()); }

LinkClient::LinkClient(EventLoop& loop, const NodeId& node, Limits limits, Hooks hooks)
    : m_loop(loop),
      m_node(node),
      m_limits(limits),
      m_hooks(std::move(hooks))
{}

LinkClient::~LinkClient()
{
    const Error gone(ErrorCode::cancelled, "the node was let go");
    for (auto& request : m_waiting)
        failSoon([fail = std::move(request.fail), gone] { fail(gone); });
    for (auto& [id, request] : m_sent)
        if (request.fail)
            failSoon([fail = std::move(request.fail), gone] { fail(gone); });
    for (auto& upload : m_uploadsWaiting)
        failSoon([done = std::move(upload.done), gone] { done(gone); });
    for (auto& [id, upload] : m_uploads)
        failSoon([done = std::move(upload.done), gone] { done(gone); });
    if (m_tick)
        m_loop.cancelTimer(*m_tick);
    if (m_retryEnrol)
        m_loop.cancelTimer(*m_retryEnrol);
}

void LinkClient::attach(Link& link)
{
    GRANARY_ASSERT(!m_link);
    m_link = &link;
    m_window.reset();
    m_introduced = false;
    m_lastAnswer = now();
    m_address = link.remote().text();
    setState(State::enrolling, Error(ErrorCode::locked, "no drive is open"));
    if (m_link && m_tenant)
        enrol();
}

void LinkClient::detach(const Error& why)
{
    const auto self = shared_from_this();
    if (m_link->fault() != PeerFault::none) {
        m_fault = m_link->fault();
        m_faultTime = now();
    }
    m_link = nullptr;
    ++m_enrolment;
    failAll(Error(why.code == ErrorCode::timedOut ? ErrorCode::timedOut : ErrorCode::unreachable, "link closed: " + why.text()));
    setState(State::offline, Error(ErrorCode::unreachable, why.text()));
}

PeerFault LinkClient::fault() const { return now() - m_faultTime < faultMemory ? m_fault : PeerFault::none; }

void LinkClient::setOfflineReason(const Error& why)
{
    if (m_state == State::offline)
        m_lastError = why;
}

void LinkClient::setState(State state, Error why)
{
    m_lastError = std::move(why);
    if (m_state == state)
        return;
    m_state = state;
    if (m_hooks.stateChanged)
        m_hooks.stateChanged(*this);
}

void LinkClient::setTenant(std::shared_ptr<const TenantKeys> tenant)
{
    const auto self = shared_from_this();
    m_tenant = std::move(tenant);
    m_introduced = false;
    ++m_enrolment;
    if (!m_link)
        return;
    if (m_tenant)
        return enrol();
    failTenantRequests(Error(ErrorCode::locked, "the drive was locked"));
    setState(State::enrolling, Error(ErrorCode::locked, "no drive is open"));
}

void LinkClient::setInvite(Bytes invite)
{
    m_invite = std::move(invite);
    if (m_link && m_tenant && m_state == State::refused)
        enrol();
}

void LinkClient::enrol()
{
    if (m_retryEnrol)
        m_loop.cancelTimer(*m_retryEnrol);
    m_retryEnrol.reset();
    // Before the key is shown: a node that lets anybody in would take it for a new tenant, with nothing of the old one's.
    if (!m_introduced && !m_tenant->successions.empty() && m_link->peer().version >= successionProtocol) {
        m_introduced = true;
        ++m_enrolment;
        setState(State::enrolling, Error(ErrorCode::busy, "the node has not answered yet"));
        if (m_link)
            introduce();
        return;
    }
    Request request;
    request.needsTenant = false;
    request.head = [this](RequestId id) {
        TenantMessage claim;
        claim.request = id;
        claim.tenant = m_tenant->id();
        claim.admin = m_tenant->admin;
        claim.invite = m_invite;
        claim.signature = m_tenant->storeSign.sign(tenantBuffer(m_link->handshakeHash(), claim.tenant, claim.admin));
        return claim.encode();
    };
    const auto enrolment = ++m_enrolment;
    request.answer = [this, enrolment](MessageType type, ByteView message) -> Result<bool> {
        if (type != MessageType::usage)
            return Error(ErrorCode::protocolViolation, "answer to tenant");
        GRANARY_ASSIGN(const auto answer, UsageMessage::parse(message));
        if (enrolment == m_enrolment)
            onEnrolled(answer.usage);
        return true;
    };
    request.fail = [this, enrolment](const Error& why) {
        if (enrolment == m_enrolment && m_link)
            onEnrolled(why);
    };
    setState(State::enrolling, Error(ErrorCode::busy, "the node has not answered yet"));
    // Ahead of what waits: the others need its answer.
    request.handle = m_nextHandle++;
    if (m_link)
        sendRequest(std::move(request));
}

void LinkClient::onEnrolled(Result<TenantUsage> granted)
{
    const auto self = shared_from_this();
    if (granted.ok()) {
        m_usage = *granted;
        m_invite.clear();
        setState(State::ready, Error(ErrorCode::internal, "ready"));
        if (m_hooks.enrolled)
            m_hooks.enrolled(*this);
        pump();
        return;
    }
    const auto code = granted.error().code;
    if (code == ErrorCode::epochEnded && m_link->peer().version >= successionProtocol)
        return askForSuccession();
    onRefused(granted.error());
}

void LinkClient::onRefused(const Error& why)
{
    const auto self = shared_from_this();
    setState(State::refused, why);
    failTenantRequests(why);
    const bool mayPass = (why.kind == ErrorKind::transient && why.code != ErrorCode::epochEnded) || why.code == ErrorCode::diskFull;
    if (mayPass && !m_retryEnrol)
        m_retryEnrol = m_loop.after(enrolRetry, [this] {
            m_retryEnrol.reset();
            if (m_link && m_tenant && m_state == State::refused)
                enrol();
        });
}

std::optional<Error> LinkClient::cannotAsk(bool needsTenant) const
{
    if (!m_link)
        return Error(ErrorCode::unreachable, m_lastError.detail);
    if (needsTenant && (m_state == State::refused || !m_tenant))
        return m_lastError;
    return std::nullopt;
}

void LinkClient::failSoon(std::function<void()> call) { m_loop.post(std::move(call)); }

RequestHandle LinkClient::submit(Request request)
{
    request.handle = m_nextHandle++;
    const auto handle = request.handle;
    if (const auto why = cannotAsk(request.needsTenant)) {
        failSoon([fail = std::move(request.fail), error = *why] { fail(error); });
        return handle;
    }
    m_waiting.push_back(std::move(request));
    pump();
    return handle;
}

void LinkClient::pump()
{
    // Requests that need no tenant overtake those that wait for the enrolment.
    for (auto next = m_waiting.begin(); m_link && next != m_waiting.end();) {
        if (m_sent.size() >= m_limits.requestsInFlight || (m_answerBytes >= m_limits.readBytesInFlight && next->answerBytes > 0))
            break;
        if (next->needsTenant && m_state != State::ready) {
            ++next;
            continue;
        }
        auto request = std::move(*next);
        m_waiting.erase(next);
        sendRequest(std::move(request));
        next = m_waiting.begin();
    }
    pumpUploads();
}

void LinkClient::sendRequest(Request request)
{
    const auto id = m_nextId++;
    auto head = request.head(id);
    request.sentAt = now();
    m_answerBytes += request.answerBytes;
    const auto payload = request.payload;
    m_sent[id] = std::move(request);
    armTick();
    if (payload)
        m_link->sendData(std::move(head), *payload, payload);
    else
        m_link->sendControl(std::move(head));
}

Status LinkClient::onMessage(MessageType type, ByteSlice message)
{
    const auto self = shared_from_this();
    m_lastAnswer = now();
    switch (type) {
    case MessageType::ack: return onAck(message);
    case MessageType::receipt: return onReceipt(message);
    default: break;
    }
    GRANARY_ASSIGN(const auto id, answeredRequest(type, message));
    if (type == MessageType::error) {
        GRANARY_ASSIGN(const auto answer, ErrorMessage::parse(message));
        // It knew the tenant on this link, and does no longer: shown again, it says why.
        const bool forgotten = m_state == State::ready && answer.error().code == ErrorCode::notEnrolled;
        if (m_uploads.contains(id)) {
            endUpload(id, answer.error());
            pump();
        } else {
            GRANARY_TRY(onAnswer(id, type, message));
        }
        if (forgotten && m_link && m_tenant && m_state == State::ready)
            enrol();
        return {};
    }
    return onAnswer(id, type, message);
}

Status LinkClient::onAnswer(RequestId id, MessageType type, ByteView message)
{
    // Out of the map before anybody is called: a callback may close the link, which fails all that is in there.
    auto taken = m_sent.extract(id);
    if (taken.empty())
        return issued(id) ? Status() : Status(Error(ErrorCode::protocolViolation, "answer without a question"));
    auto& request = taken.mapped();
    m_answerBytes -= request.answerBytes;
    Status fault;
    if (type == MessageType::error) {
        GRANARY_ASSIGN(const auto answer, ErrorMessage::parse(message));
        if (request.fail)
            request.fail(answer.error());
    } else if (request.answer) {
        const auto complete = request.answer(type, message);
        if (complete.ok() && !*complete) {
            m_answerBytes += request.answerBytes;
            m_sent.insert(std::move(taken));
            return {};
        }
        if (complete.ok()) {
            m_roundTrip = now() - request.sentAt;
        } else {
            fault = complete.error();
            request.fail(Error(complete.error().code, "answer of the node: " + complete.error().detail));
        }
    }
    pump();
    return fault;
}

void LinkClient::cancel(RequestHandle handle)
{
    const auto cancelled = Error(ErrorCode::cancelled, "by the caller");
    const auto same = [handle](const auto& entry) { return entry.handle == handle; };
    if (const auto i = std::find_if(m_waiting.begin(), m_waiting.end(), same); i != m_waiting.end()) {
        failSoon([fail = std::move(i->fail), cancelled] { fail(cancelled); });
        m_waiting.erase(i);
    } else if (const auto u = std::find_if(m_uploadsWaiting.begin(), m_uploadsWaiting.end(), same); u != m_uploadsWaiting.end()) {
        failSoon([done = std::move(u->done), cancelled] { done(cancelled); });
        m_uploadsWaiting.erase(u);
    } else {
        for (auto& [id, request] : m_sent)
            if (request.handle == handle && request.fail) {
                failSoon([fail = std::move(request.fail), cancelled] { fail(cancelled); });
                request.fail = nullptr;
                request.answer = nullptr;
                return;
            }
        const auto begun = std::find_if(m_uploads.begin(), m_uploads.end(), [&](const auto& entry) { return same(entry.second); });
        if (begun == m_uploads.end())
            return;
        const auto id = begun->first;
        m_window.onDropped(begun->second.sentBytes - begun->second.ackedBytes);
        failSoon([done = std::move(begun->second.done), cancelled] { done(cancelled); });
        m_uploads.erase(begun);
        m_link->sendControl(AbortMessage{id}.encode());
        pump();
    }
}

void LinkClient::failAll(const Error& why)
{
    auto waiting = std::exchange(m_waiting, {});
    auto sent = std::exchange(m_sent, {});
    m_answerBytes = 0;
    failUploads(why, false);
    for (auto& [id, request] : sent)
        if (request.fail)
            request.fail(why);
    for (auto& request : waiting)
        request.fail(why);
}

void LinkClient::failTenantRequests(const Error& why)
{
    std::deque<Request> kept;
    std::deque<Request> failed;
    for (auto& request : m_waiting)
        (request.needsTenant ? failed : kept).push_back(std::move(request));
    m_waiting = std::move(kept);
    failUploads(why, true);
    for (auto& request : failed)
        request.fail(why);
}

void LinkClient::armTick()
{
    if (!m_tick)
        m_tick = m_loop.after(tickPeriod, [this] {
            m_tick.reset();
            tick();
        });
}

void LinkClient::tick()
{
    const auto self = shared_from_this();
    if (!m_link || (m_sent.empty() && m_uploads.empty()))
        return;
    armTick();
    const auto time = now();
    // Nothing at all was answered since the oldest question: the link is as good as gone, and everything on it fails. A node that has
    // all data of the uploads and only syncs them to its disk gets longer.
    SteadyTime oldest = time;
    bool onlySyncing = m_sent.empty();
    if (!m_sent.empty())
        oldest = m_sent.begin()->second.sentAt;
    for (const auto& [id, upload] : m_uploads) {
        oldest = std::min(oldest, upload.progressAt);
        onlySyncing = onlySyncing && upload.ackedBytes == upload.offer.lengthBytes;
    }
    const auto patience = onlySyncing ? 4 * m_limits.stallTimeout : m_limits.stallTimeout;
    if (time - std::max(oldest, m_lastAnswer) > patience)
        return m_link->close(Error(ErrorCode::timedOut, "no answer"));
    failLate(time);
}

void LinkClient::failLate(SteadyTime time)
{
    std::vector<Failure> late;
    for (auto& [id, request] : m_sent)
        if (request.fail && time - request.sentAt > m_limits.totalTimeout) {
            late.push_back(std::move(request.fail));
            request.fail = nullptr;
            request.answer = nullptr;
        }
    for (const auto& fail : late)
        fail(Error(ErrorCode::timedOut, "no answer"));
    std::vector<RequestId> lateUploads;
    for (const auto& [id, upload] : m_uploads)
        if (time - upload.progressAt > m_limits.totalTimeout)
            lateUploads.push_back(id);
    for (const auto id : lateUploads)
        endUpload(id, Error(ErrorCode::timedOut, "no acknowledgement"));
}

} // namespace granary::swarm
