// A ledger that is kept and served: storage, ledger, service and port, put together.
#pragma once

#include "core/base/log.h"
#include "core/platform/tls_identity.h"
#include "core/teller/ledger_profile.h"
#include "core/teller/service.h"

namespace granary::teller {

struct HostOptions {
    std::string listen = "127.0.0.1:4780";
    ServiceLimits limits;
    std::size_t connections = 256;
    std::size_t connectionsEach = 32; ///< of one address
    std::shared_ptr<const platform::TlsIdentity> identity; ///< null: in the clear
};

/// One thread at a time.
class LedgerHost {
public:
    struct Environment {
        const Clock& clock;
        Log& log;
    };
    /// The store's genesis names this operator. A head is signed before anybody can ask. Errors of Ledger::open and HttpServer::listenOnTcp.
    static Result<std::unique_ptr<LedgerHost>> start(Environment environment, std::unique_ptr<ledger::LedgerStore> store,
        crypto::SigningKey operatorKey, const HostOptions& options);
    /// Takes no new requests, answers those that have begun (for some seconds), and ends.
    ~LedgerHost();
    LedgerHost(const LedgerHost&) = delete;
    LedgerHost& operator=(const LedgerHost&) = delete;

    /// Whoever connects from now on sees this one. Only where there was one from the start.
    void renew(std::shared_ptr<const platform::TlsIdentity> identity) { m_server->renew(std::move(identity)); }

    const std::string& endpoint() const { return m_server->endpoint(); }
    const ledger::Genesis& genesis() const { return m_ledger->genesis(); }

private:
    LedgerHost() = default;
    std::unique_ptr<ledger::LedgerStore> m_store;
    std::unique_ptr<ledger::Ledger> m_ledger;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<platform::HttpServer> m_server;
};

} // namespace granary::teller
