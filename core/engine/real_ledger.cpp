#include "core/engine/real_ledger.h"

#include "core/customer/ledger_connection.h"

namespace granary::engine {
namespace {

/// A client with its connection.
class ConnectedLedgerClient : public customer::HttpLedgerClient {
public:
    explicit ConnectedLedgerClient(std::unique_ptr<customer::LedgerConnection> connection)
        : HttpLedgerClient(connection->exchange()),
          m_connection(std::move(connection))
    {}
    void cancel() override { m_connection->cancel(); }

private:
    std::unique_ptr<customer::LedgerConnection> m_connection;
};

} // namespace

Result<std::unique_ptr<wallet::LedgerClient>> makeRealLedgerClient(
    const std::string& url, const std::optional<swarm::ProxyServer>& proxy)
{
    GRANARY_ASSIGN(auto connection, customer::LedgerConnection::to(url, std::nullopt, proxy));
    return std::unique_ptr<wallet::LedgerClient>(std::make_unique<ConnectedLedgerClient>(std::move(connection)));
}

} // namespace granary::engine
