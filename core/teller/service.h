// A ledger over HTTP. Spec: core/specs/ledger-api.md.
#pragma once

#include "core/base/worker_pool.h"
#include "core/ledger/commit_queue.h"
#include "core/teller/account_feed.h"
#include "core/teller/metrics.h"
#include "core/teller/rate_limit.h"

namespace granary::teller {

struct ServiceLimits {
    std::uint32_t requestsPerSecond = 200;    ///< of one address, and twice as many at once; 0: no limit
    std::uint32_t transactionsPerSecond = 50; ///< of one account, likewise
    AccountFeed::Limits streams;
};

/// The server's thread hands requests on to workers; what is to be entered goes to the commit queue, whose thread answers it; one thread more tells streams
/// what is new and looks whether all is well. What a client costs is bounded before anything of it is looked at.
class Service : public platform::HttpHandler {
public:
    /// Both outlive it.
    Service(ledger::Ledger& ledger, const Clock& clock, ServiceLimits limits);
    /// The server that calls it has gone by now. What waits to be entered still is.
    ~Service() override;
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    void handle(platform::HttpRequest request, std::shared_ptr<platform::HttpResponder> responder) override;

    /// The server that calls it, whose connections are counted; nullptr before it goes.
    void setServer(const platform::HttpServer* server) { m_server = server; }
    /// Storage and heads are as they should be.
    bool healthy() const;

private:
    using Responder = std::shared_ptr<platform::HttpResponder>;
    struct Asked {
        std::string_view route = "none";
        std::string peer;
        std::chrono::nanoseconds at{};
        Responder responder;
    };
    void work(const std::shared_ptr<const Asked>& asked, const Call& call);
    void submit(const std::shared_ptr<const Asked>& asked, const SubmitTransaction& call);
    Reply cosign(const SubmitCosignature& call);
    Reply health() const;
    Gauges gauges() const;
    void reply(const Asked& asked, Reply reply);
    Books books(const ledger::LedgerStore& store) const;
    ledger::LedgerTime now() const;
    void watch();
    void nudge();

    ledger::Genesis m_genesis;
    const Clock& m_clock;
    std::atomic<const platform::HttpServer*> m_server{nullptr};
    Metrics m_metrics;
    RateLimit m_byAddress;
    RateLimit m_byAccount;
    AccountFeed m_feed;
    std::atomic<std::size_t> m_underWay{0};
    std::atomic<std::uint64_t> m_entries{0};
    std::atomic<std::int64_t> m_headSeconds{-1};
    std::atomic<bool> m_storeWell{true};
    std::mutex m_watchMutex;
    std::condition_variable m_wake;
    bool m_nudged = false;
    bool m_stopping = false;
    // Each ends before what it uses.
    ledger::CommitQueue m_queue;
    WorkerPool m_workers;
    std::thread m_watch;
};

} // namespace granary::teller
