// A ledger at its address, over HTTP: what HttpLedgerClient sends its requests through.
#pragma once

#include "core/customer/http_ledger_client.h"
#include "core/platform/http_client.h"

namespace granary::customer {

/// Without a byte from the ledger.
inline constexpr std::chrono::milliseconds mostForSilence{15'000};

/// One connection, kept. One thread at a time; cancel() from any. It outlives what was made by exchange().
class LedgerConnection {
public:
    /// `address`: "http://HOST[:PORT]"; nothing of it is looked up yet. malformed, tooLarge.
    static Result<std::unique_ptr<LedgerConnection>> to(std::string_view address);

    Exchange exchange();
    /// Ends the call that is running, and every later one.
    void cancel() { m_client.cancel(); }

private:
    LedgerConnection(std::string host, std::string port);
    platform::HttpClient m_client;
};

} // namespace granary::customer
