// A ledger at its address, over HTTP or HTTPS: what HttpLedgerClient sends its requests through.
#pragma once

#include "core/customer/http_ledger_client.h"
#include "core/platform/http_client.h"

#include <optional>

namespace granary::customer {

/// A call with all that belongs to it: looking the name up, connecting, the handshake, the answer.
inline constexpr std::chrono::milliseconds mostForACall{30'000};
/// Without a byte from the ledger.
inline constexpr std::chrono::milliseconds mostForSilence{15'000};

/// One connection, kept. One thread at a time; cancel() from any. It outlives what was made by exchange().
class LedgerConnection {
public:
    /// `address`: "https://HOST[:PORT]" or "http://..."; nothing of it is looked up yet. With `trusted` (PEM: authorities, or the ledger's own certificate) these
    /// are believed and no others, without it the system's. With a proxy nothing goes around it. malformed, tooLarge.
    static Result<std::unique_ptr<LedgerConnection>> to(std::string_view address, const std::optional<std::string>& trusted = std::nullopt,
        const std::optional<swarm::ProxyServer>& proxy = std::nullopt);

    Exchange exchange();
    /// Ends the call that is running, and every later one.
    void cancel() { m_client.cancel(); }

private:
    LedgerConnection(
        platform::HttpUrl url, std::shared_ptr<const platform::TlsTrust> trust, const std::optional<swarm::ProxyServer>& proxy);
    platform::HttpClient m_client;
};

} // namespace granary::customer
