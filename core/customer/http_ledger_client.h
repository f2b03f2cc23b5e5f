// A ledger over HTTP, as the wallet's port. Spec: core/specs/ledger-api.md.
#pragma once

#include "core/platform/http_message.h"
#include "core/wallet/ledger_client.h"

#include <functional>

namespace granary::customer {

/// Sends a request and waits for the answer, of which it reads at most so many bytes. Errors are the connection's.
using Exchange = std::function<Result<platform::HttpResponse>(const platform::HttpRequest& request, std::size_t limitBytes)>;

/// One call at a time. Errors as of the port: whatever may pass (429, 5xx, no answer) is transient, so nothing is concluded from it.
class HttpLedgerClient : public wallet::LedgerClient {
public:
    explicit HttpLedgerClient(Exchange exchange) : m_exchange(std::move(exchange)) {}

    Result<Bytes> genesis() override;
    Result<Bytes> newestHead() override;
    Result<std::vector<Bytes>> cosignatures(std::uint64_t size) override;
    Result<std::vector<Hash32>> consistency(std::uint64_t oldSize, std::uint64_t newSize) override;
    Result<std::vector<Hash32>> inclusion(std::uint64_t index, std::uint64_t size) override;
    Result<std::vector<Bytes>> entries(std::uint64_t first, std::size_t most) override;
    Result<std::vector<wallet::ClaimedLine>> history(
        const ledger::AccountId& account, std::uint64_t before, std::size_t most) override;
    Result<std::uint64_t> channelEntry(const ledger::ChannelId& id) override;
    Result<wallet::Submitted> submit(ByteView transaction) override;

private:
    /// The body of a 200.
    Result<std::string> get(std::string target);

    Exchange m_exchange;
};

} // namespace granary::customer
