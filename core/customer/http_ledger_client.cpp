#include "core/customer/http_ledger_client.h"

#include "core/customer/ledger_answers.h"
#include "core/ledger/entry.h"

#include <algorithm>

namespace granary::customer {
namespace {

/// The interface gives no more lines at once.
constexpr std::size_t mostLines = 200;

Error errorOf(int status)
{
    const auto detail = (status >= 300 && status < 400 ? "it sends to another address, status " : "status ") + std::to_string(status);
    switch (status) {
    case 400: return {ErrorCode::invalidArgument, detail};
    case 403: return {ErrorCode::permissionDenied, detail};
    case 404: return {ErrorCode::notFound, detail};
    case 413: return {ErrorCode::tooLarge, detail};
    case 429:
    case 503: return {ErrorCode::busy, detail};
    default: break;
    }
    // Whoever stands in between may answer anything: nothing is known of the ledger then.
    return {ErrorCode::unreachable, detail};
}

} // namespace

Result<std::string> HttpLedgerClient::get(std::string target)
{
    GRANARY_ASSIGN(auto answer, m_exchange({"GET", std::move(target), {}, {}}, maxAnswerBytes));
    if (answer.status != 200)
        return errorOf(answer.status);
    return std::move(answer.body);
}

Result<Bytes> HttpLedgerClient::genesis()
{
    GRANARY_ASSIGN(const auto body, get("/v1/genesis"));
    return readRecord(body, ledger::maxGenesisBytes);
}

Result<Bytes> HttpLedgerClient::newestHead()
{
    GRANARY_ASSIGN(const auto body, get("/v1/heads"));
    GRANARY_ASSIGN(auto head, readHead(body));
    return std::move(head.record);
}

Result<std::vector<Bytes>> HttpLedgerClient::cosignatures(std::uint64_t size)
{
    GRANARY_ASSIGN(const auto body, get("/v1/heads?from=" + std::to_string(size)));
    GRANARY_ASSIGN(auto head, readHead(body));
    // The least size from there on may be another.
    return head.size == size ? std::move(head.cosignatures) : std::vector<Bytes>();
}

Result<std::vector<Hash32>> HttpLedgerClient::consistency(std::uint64_t oldSize, std::uint64_t newSize)
{
    GRANARY_ASSIGN(const auto body, get("/v1/consistency?from=" + std::to_string(oldSize) + "&to=" + std::to_string(newSize)));
    return readHashes(body);
}

Result<std::vector<Hash32>> HttpLedgerClient::inclusion(std::uint64_t index, std::uint64_t size)
{
    GRANARY_ASSIGN(const auto body, get("/v1/entries/" + std::to_string(index) + "/inclusion?size=" + std::to_string(size)));
    return readHashes(body);
}

Result<std::vector<Bytes>> HttpLedgerClient::entries(std::uint64_t first, std::size_t most)
{
    GRANARY_ASSIGN(const auto body, get("/v1/log?from=" + std::to_string(first)));
    return readLog(asBytes(body), most);
}

Result<std::vector<wallet::ClaimedLine>> HttpLedgerClient::history(
    const ledger::AccountId& account, std::uint64_t before, std::size_t most)
{
    const auto limit = std::min(most, mostLines);
    GRANARY_ASSIGN(const auto body,
        get("/v1/accounts/" + account.hex() + "/entries?before=" + std::to_string(before) + "&limit=" + std::to_string(limit)));
    return readHistory(body, limit);
}

Result<std::uint64_t> HttpLedgerClient::channelEntry(const ledger::ChannelId& id)
{
    GRANARY_ASSIGN(const auto body, get("/v1/channels/" + id.hex()));
    return readOpenedBy(body);
}

Result<wallet::Submitted> HttpLedgerClient::submit(ByteView transaction)
{
    const platform::HttpRequest request{
        "POST", "/v1/transactions", {{"Content-Type", "application/octet-stream"}}, std::string(asText(transaction))};
    GRANARY_ASSIGN(const auto answer, m_exchange(request, maxAnswerBytes));
    if (answer.status == 422) {
        GRANARY_ASSIGN(const auto refusal, readRefusal(answer.body));
        return wallet::Submitted(refusal);
    }
    if (answer.status != 200)
        return errorOf(answer.status);
    GRANARY_ASSIGN(auto receipt, readRecord(answer.body, ledger::maxReceiptBytes));
    return wallet::Submitted(std::move(receipt));
}

} // namespace granary::customer
