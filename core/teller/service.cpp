#include "core/teller/service.h"

#include "core/teller/explorer.h"
#include "core/teller/json_values.h"
#include "core/teller/open_api.h"

namespace granary::teller {

using namespace ledger;

namespace {

/// How often streams are told, at most and at least.
constexpr std::chrono::milliseconds feedPause{50};
constexpr std::chrono::milliseconds feedRest{1000};
/// A head that is older than this means that none can be signed.
constexpr std::int64_t staleHeadSeconds = 3 * headIntervalSeconds;

/// What a call takes out of the bucket of its address: lists and the log cost the disk more.
std::uint32_t costOf(const Call& call)
{
    if (std::holds_alternative<BrowsePage>(call))
        return 2;
    const auto* read = std::get_if<Read>(&call);
    if (!read)
        return 1;
    if (std::holds_alternative<ReadLog>(*read))
        return 4;
    return std::holds_alternative<ReadEntries>(*read) || std::holds_alternative<ReadHistory>(*read) ? 2 : 1;
}

} // namespace

Service::Service(Ledger& ledger, const Clock& clock, ServiceLimits limits)
    : m_genesis(ledger.genesis()),
      m_clock(clock),
      m_byAddress(limits.requestsPerSecond, 2 * limits.requestsPerSecond),
      m_byAccount(limits.transactionsPerSecond, 2 * limits.transactionsPerSecond),
      m_feed(limits.streams),
      m_queue(ledger),
      m_watch([this] { watch(); })
{}

Service::~Service()
{
    {
        const std::lock_guard lock(m_watchMutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_watch.join();
}

LedgerTime Service::now() const { return LedgerTime{}.plusSeconds(m_clock.wall().ns / 1'000'000'000); }

Books Service::books(const LedgerStore& store) const { return {store, m_genesis, now()}; }

void Service::reply(const Asked& asked, Reply reply)
{
    m_metrics.answered(asked.route, reply.status);
    reply.fields.emplace_back("Content-Type", reply.type);
    asked.responder->respond(reply.status, std::move(reply.fields), std::move(reply.body));
}

void Service::handle(platform::HttpRequest request, Responder responder)
{
    Asked asked{"none", addressGroup(request.peer), m_clock.steady(), std::move(responder)};
    const auto call = readCall(request);
    if (call.ok())
        asked.route = routeName(*call);
    if (!m_byAddress.take(asked.peer, call.ok() ? costOf(*call) : 1, asked.at)) {
        m_metrics.limited("address");
        return reply(asked, errorReply(Error(ErrorCode::quotaExceeded, ErrorKind::transient, "requests of this address")));
    }
    if (!call.ok())
        return reply(asked, errorReply(call.error()));
    // Whoever looks after the service is answered even where storage hangs.
    if (std::holds_alternative<AskHealth>(*call))
        return reply(asked, health());
    if (std::holds_alternative<AskMetrics>(*call))
        return reply(asked, {200, "text/plain; version=0.0.4", m_metrics.text(gauges()), {}});
    ++m_underWay;
    m_workers.run([this, shared = std::make_shared<const Asked>(std::move(asked)), call = *call] {
        work(shared, call);
        --m_underWay;
    });
}

void Service::work(const std::shared_ptr<const Asked>& asked, const Call& call)
{
    if (const auto* transaction = std::get_if<SubmitTransaction>(&call))
        return submit(asked, *transaction);
    if (const auto* cosignature = std::get_if<SubmitCosignature>(&call))
        return reply(*asked, cosign(*cosignature));
    if (std::holds_alternative<AskDescription>(call))
        return reply(*asked, {200, "application/json", openApiDocument().dump(1) + "\n", {}});
    if (const auto* follow = std::get_if<FollowAccount>(&call)) {
        if (const auto added = m_feed.add(*follow, asked->peer, asked->responder); !added.ok())
            return reply(*asked, errorReply(added.error()));
        m_metrics.answered(asked->route, 200);
        return nudge();
    }
    Reply made;
    m_queue.read([&](const LedgerStore& store) {
        if (const auto* page = std::get_if<BrowsePage>(&call)) {
            made = explorerPage(books(store), *page);
            return;
        }
        const auto answered = answer(books(store), std::get<Read>(call));
        made = answered.ok() ? *answered : errorReply(answered.error());
    });
    reply(*asked, std::move(made));
}

void Service::submit(const std::shared_ptr<const Asked>& asked, const SubmitTransaction& call)
{
    auto opened = openTransaction(call.record);
    if (!opened.ok())
        return reply(*asked, errorReply(opened.error()));
    // Only now: nobody uses up what another account may do.
    if (!m_byAccount.take(opened->transaction.account.hex(), 1, asked->at)) {
        m_metrics.limited("account");
        return reply(*asked, errorReply(Error(ErrorCode::quotaExceeded, ErrorKind::transient, "transactions of this account")));
    }
    m_queue.submitOpened(call.record, *std::move(opened), [this, asked](Result<Answer> answer) {
        if (!answer.ok()) {
            if (answer.error().code == ErrorCode::busy)
                m_metrics.limited("load");
            return reply(*asked, storageReply(answer.error()));
        }
        if (const auto* refusal = std::get_if<Refusal>(&*answer)) {
            m_metrics.refused(refusalName(*refusal));
            return reply(*asked, refusalReply(*refusal));
        }
        m_metrics.entered(m_clock.steady() - asked->at);
        reply(*asked, receiptReply(std::get<Receipt>(*answer)));
        nudge();
    });
}

Reply Service::cosign(const SubmitCosignature& call)
{
    const auto read = decodeCosignature(call.record);
    if (!read.ok())
        return errorReply(read.error());
    const auto& witnesses = m_genesis.terms().witnesses;
    if (std::find(witnesses.begin(), witnesses.end(), read->witness) == witnesses.end())
        return errorReply(Error(ErrorCode::permissionDenied, "the genesis does not name this witness"));
    // It expires as transactions do.
    if (read->time > now().plusSeconds(mergeDelaySeconds) || read->time.plusSeconds(LedgerTime::daySeconds) < now())
        return refusalReply(Refusal::expired);
    Reply out;
    m_queue.write([&](LedgerStore& store) {
        const auto head = store.headFrom(call.size);
        if (!head.ok())
            out = storageReply(head.error());
        else if (!*head || (*head)->head.size != call.size)
            out = errorReply(Error(ErrorCode::notFound, "no head of this size"));
        else if (!verifyCosignature(*read, (*head)->head))
            out = errorReply(Error(ErrorCode::damaged, "not this head's signature"));
        else if (const auto added = store.addCosignature(call.size, *read); !added.ok())
            out = storageReply(added.error());
        else
            out.body = "{}";
    });
    return out;
}

bool Service::healthy() const
{
    const auto head = m_headSeconds.load();
    return m_storeWell && m_queue.headStatus().ok() && (head < 0 || now().seconds - head <= staleHeadSeconds);
}

Gauges Service::gauges() const
{
    const auto head = m_headSeconds.load();
    const auto* server = m_server.load();
    return {m_entries, head < 0 ? -1 : std::max<std::int64_t>(0, now().seconds - head), server ? server->connectionCount() : 0,
        m_feed.streams(), m_underWay, healthy()};
}

Reply Service::health() const
{
    const auto now = gauges();
    Json out{{"status", now.healthy ? "well" : "failing"}, {"ledger", m_genesis.id().hex()}, {"entries", now.entries},
        {"headAgeSeconds", now.headAgeSeconds}};
    return {now.healthy ? 200 : 503, "application/json", jsonText(out), {}};
}

void Service::nudge()
{
    const std::lock_guard lock(m_watchMutex);
    m_nudged = true;
    m_wake.notify_all();
}

void Service::watch()
{
    for (;;) {
        m_queue.read([&](const LedgerStore& store) {
            const auto tip = store.tip();
            const auto head = store.newestHead();
            m_storeWell = tip.ok() && head.ok();
            if (tip.ok())
                m_entries = tip->totals.entries;
            if (head.ok() && *head)
                m_headSeconds = (*head)->head.time.seconds;
        });
        m_feed.update([this](const auto& use) { m_queue.read([&](const LedgerStore& store) { use(books(store)); }); });
        std::unique_lock lock(m_watchMutex);
        // Many receipts in a row are told together.
        if (m_wake.wait_for(lock, feedPause, [this] { return m_stopping; }))
            return;
        m_wake.wait_for(lock, feedRest - feedPause, [this] { return m_stopping || m_nudged; });
        if (m_stopping)
            return;
        m_nudged = false;
    }
}

} // namespace granary::teller
