#include "core/teller/ledger_host.h"

#include <algorithm>

namespace granary::teller {
namespace {

constexpr std::chrono::milliseconds drainTime{10'000};

} // namespace

Result<std::unique_ptr<LedgerHost>> LedgerHost::start(Environment environment, std::unique_ptr<ledger::LedgerStore> store,
    crypto::SigningKey operatorKey, const HostOptions& options)
{
    std::unique_ptr<LedgerHost> out(new LedgerHost);
    out->m_store = std::move(store);
    GRANARY_ASSIGN(out->m_ledger, ledger::Ledger::open(*out->m_store, std::move(operatorKey), environment.clock));
    GRANARY_TRY(out->m_ledger->signHead());
    out->m_service = std::make_unique<Service>(*out->m_ledger, environment.clock, options.limits);
    platform::HttpServerLimits limits;
    limits.headerBytes = 16 << 10;
    limits.bodyBytes = maxBodyBytes;
    limits.connections = options.connections;
    limits.connectionsEach = options.connectionsEach;
    limits.requestTimeout = std::chrono::seconds(10);
    limits.idleTimeout = std::chrono::seconds(60);
    limits.sendTimeout = std::chrono::seconds(20);
    limits.handshakes = std::max<std::size_t>(options.connections / 4, 1);
    GRANARY_ASSIGN(out->m_server,
        platform::HttpServer::listenOnTcp(options.listen, *out->m_service, environment.log, limits, options.identity));
    out->m_service->setServer(out->m_server.get());
    return out;
}

LedgerHost::~LedgerHost()
{
    if (m_server)
        m_server->drain(drainTime);
    if (m_service)
        m_service->setServer(nullptr);
    m_server.reset();
    // What waits to be entered still is, before the store closes.
    m_service.reset();
}

} // namespace granary::teller
