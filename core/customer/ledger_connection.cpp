#include "core/customer/ledger_connection.h"

namespace granary::customer {

LedgerConnection::LedgerConnection(
    platform::HttpUrl url, std::shared_ptr<const platform::TlsTrust> trust, const std::optional<swarm::ProxyServer>& proxy)
    : m_client(std::move(url), std::move(trust), proxy)
{
    m_client.setDeadline(mostForACall);
    m_client.setTimeout(mostForSilence);
}

Result<std::unique_ptr<LedgerConnection>> LedgerConnection::to(
    std::string_view address, const std::optional<std::string>& trusted, const std::optional<swarm::ProxyServer>& proxy)
{
    GRANARY_ASSIGN(auto url, platform::parseHttpUrl(address));
    std::shared_ptr<const platform::TlsTrust> trust;
    if (trusted) {
        // Also where it is not needed: what is kept is right.
        GRANARY_ASSIGN(trust, platform::TlsTrust::of(*trusted));
    } else if (url.tls) {
        GRANARY_ASSIGN(trust, platform::TlsTrust::ofSystem());
    }
    return std::unique_ptr<LedgerConnection>(new LedgerConnection(std::move(url), std::move(trust), proxy));
}

Exchange LedgerConnection::exchange()
{
    return [this](const platform::HttpRequest& request, std::size_t limitBytes) { return m_client.request(request, limitBytes); };
}

} // namespace granary::customer
