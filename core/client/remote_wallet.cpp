#include "core/client/remote_wallet.h"

#include "core/platform/http_message.h"

namespace granary::client {
namespace {

template <class T>
std::string walletBody(const T& value)
{
    return api::jsonText(api::toJson(value));
}

std::string ofLedger(const char* target, const std::string& ledger)
{
    return std::string(target) + "?ledger=" + platform::percentEncode(ledger, true);
}

} // namespace

template <class T, class Request>
Result<T> RemoteWallet::post(const char* target, const Request& request, const CancelToken* cancel)
{
    GRANARY_ASSIGN(const auto json, m_call("POST", target, walletBody(request), cancel));
    return api::fromJson<T>(json);
}

template <class T>
Result<T> RemoteWallet::get(std::string target)
{
    GRANARY_ASSIGN(const auto json, m_call("GET", std::move(target), {}, nullptr));
    return api::fromJson<T>(json);
}

template <class T>
Result<std::vector<T>> RemoteWallet::list(const char* target, const char* name)
{
    GRANARY_ASSIGN(const auto json, m_call("GET", target, {}, nullptr));
    if (!json.is_object() || !json.contains(name) || !json.at(name).is_array())
        return Error(ErrorCode::malformed, name);
    std::vector<T> out;
    for (const auto& item : json.at(name)) {
        GRANARY_ASSIGN(auto value, api::fromJson<T>(item));
        out.push_back(std::move(value));
    }
    return out;
}

Status RemoteWallet::put(const char* method, const char* target, std::string body)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto json, m_call(method, target, std::move(body), nullptr));
    return {};
}

Result<api::WalletAddresses> RemoteWallet::addresses() { return get<api::WalletAddresses>("wallet/addresses"); }
Result<std::vector<api::JoinedLedger>> RemoteWallet::ledgers() { return list<api::JoinedLedger>("ledgers", "ledgers"); }
Result<api::JoinedLedger> RemoteWallet::joinLedger(const api::JoinLedgerRequest& request)
{
    return post<api::JoinedLedger>("ledgers", request);
}
Status RemoteWallet::leaveLedger(const std::string& ledger)
{
    return put("POST", "ledgers/leave", walletBody(api::LedgerAsk{ledger, 0}));
}
Result<api::JoinedLedger> RemoteWallet::syncLedger(const std::string& ledger)
{
    return post<api::JoinedLedger>("ledgers/sync", api::LedgerAsk{ledger, 0});
}
Result<api::LedgerVerification> RemoteWallet::verifyLedger(const std::string& ledger, CancelToken cancel)
{
    return post<api::LedgerVerification>("ledgers/verify", api::LedgerAsk{ledger, 0}, &cancel);
}
Result<api::WalletBalance> RemoteWallet::balance(const std::string& ledger)
{
    return get<api::WalletBalance>(ofLedger("wallet/balance", ledger));
}
Result<api::Payment> RemoteWallet::send(const api::SendRequest& request)
{
    return post<api::Payment>("wallet/payments", request);
}
Result<api::Payment> RemoteWallet::askForGrant(const api::LedgerAsk& request)
{
    return post<api::Payment>("wallet/grants", request);
}
Result<api::Payment> RemoteWallet::notarise(const api::NotariseRequest& request)
{
    return post<api::Payment>("wallet/notarisations", request);
}
Result<api::Payment> RemoteWallet::openChannel(const api::OpenChannelRequest& request)
{
    return post<api::Payment>("wallet/channels", request);
}
Result<api::Payee> RemoteWallet::payeeAt(const NodeId& node) { return get<api::Payee>("wallet/payee?node=" + node.hex()); }
Result<api::StreamedPayment> RemoteWallet::stream(const api::StreamRequest& request)
{
    return post<api::StreamedPayment>("wallet/channels/stream", request);
}
Result<api::Payment> RemoteWallet::closeChannel(const api::EndChannelRequest& request)
{
    return post<api::Payment>("wallet/channels/close", request);
}
Result<api::Payment> RemoteWallet::refundChannel(const api::EndChannelRequest& request)
{
    return post<api::Payment>("wallet/channels/refund", request);
}
Result<api::PaymentSlip> RemoteWallet::writeSlip(const api::PaymentSlip& slip)
{
    return post<api::PaymentSlip>("wallet/slips", slip);
}
Result<api::PaymentSlip> RemoteWallet::readSlip(const std::string& text)
{
    api::PaymentSlip slip;
    slip.text = text;
    return post<api::PaymentSlip>("wallet/slips/read", slip);
}
Result<api::HistoryPage> RemoteWallet::history(const std::string& ledger, std::uint64_t before, std::uint64_t limit)
{
    return get<api::HistoryPage>(
        ofLedger("wallet/history", ledger) + "&before=" + std::to_string(before) + "&limit=" + std::to_string(limit));
}
Result<api::HistoryTable> RemoteWallet::historyTable(const std::string& ledger)
{
    return get<api::HistoryTable>(ofLedger("wallet/history/table", ledger));
}
Result<std::vector<api::WalletChannel>> RemoteWallet::channels()
{
    return list<api::WalletChannel>("wallet/channels", "channels");
}
Result<api::WalletBudget> RemoteWallet::budget(const std::string& ledger)
{
    return get<api::WalletBudget>(ofLedger("wallet/budget", ledger));
}
Status RemoteWallet::setBudget(const api::WalletBudget& budget) { return put("PUT", "wallet/budget", walletBody(budget)); }
Status RemoteWallet::stopPayments(bool on) { return put(on ? "PUT" : "DELETE", "wallet/stop", {}); }
Result<std::vector<api::WalletContact>> RemoteWallet::contacts()
{
    return list<api::WalletContact>("wallet/contacts", "contacts");
}
Status RemoteWallet::putContact(const api::WalletContact& contact) { return put("PUT", "wallet/contacts", walletBody(contact)); }
Result<api::ExportedProof> RemoteWallet::exportProof(const api::EntryProofRequest& request)
{
    return post<api::ExportedProof>("wallet/proofs", request);
}
Result<api::ProvenFact> RemoteWallet::checkProof(const api::ExportedProof& proof)
{
    return post<api::ProvenFact>("wallet/proofs/check", proof);
}

} // namespace granary::client
