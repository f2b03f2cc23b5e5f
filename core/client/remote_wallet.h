// The wallet of an engine in another process.
#pragma once

#include "core/api/json.h"
#include "core/api/wallet.h"

#include <functional>

namespace granary::client {

/// Thread-safe, as far as `call` is.
class RemoteWallet : public api::Wallet {
public:
    /// Method, what stands behind /v1/, the body, and what ends the call; nullptr: nothing.
    using Call = std::function<Result<api::Json>(const char* method, std::string target, std::string body, const CancelToken* cancel)>;
    explicit RemoteWallet(Call call) : m_call(std::move(call)) {}

    Result<api::WalletAddresses> addresses() override;
    Result<std::vector<api::JoinedLedger>> ledgers() override;
    Result<api::JoinedLedger> joinLedger(const api::JoinLedgerRequest& request) override;
    Status leaveLedger(const std::string& ledger) override;
    Result<api::JoinedLedger> syncLedger(const std::string& ledger) override;
    Result<api::LedgerVerification> verifyLedger(const std::string& ledger, CancelToken cancel) override;
    Result<api::WalletBalance> balance(const std::string& ledger) override;
    Result<api::Payment> send(const api::SendRequest& request) override;
    Result<api::Payment> askForGrant(const api::LedgerAsk& request) override;
    Result<api::Payment> notarise(const api::NotariseRequest& request) override;
    Result<api::Payment> openChannel(const api::OpenChannelRequest& request) override;
    Result<api::Payee> payeeAt(const NodeId& node) override;
    Result<api::StreamedPayment> stream(const api::StreamRequest& request) override;
    Result<api::Payment> closeChannel(const api::EndChannelRequest& request) override;
    Result<api::Payment> refundChannel(const api::EndChannelRequest& request) override;
    Result<api::PaymentSlip> writeSlip(const api::PaymentSlip& slip) override;
    Result<api::PaymentSlip> readSlip(const std::string& text) override;
    Result<api::HistoryPage> history(const std::string& ledger, std::uint64_t before, std::uint64_t limit) override;
    Result<api::HistoryTable> historyTable(const std::string& ledger) override;
    Result<std::vector<api::WalletChannel>> channels() override;
    Result<api::WalletBudget> budget(const std::string& ledger) override;
    Status setBudget(const api::WalletBudget& budget) override;
    Status stopPayments(bool on) override;
    Result<std::vector<api::WalletContact>> contacts() override;
    Status putContact(const api::WalletContact& contact) override;
    Result<api::ExportedProof> exportProof(const api::EntryProofRequest& request) override;
    Result<api::ProvenFact> checkProof(const api::ExportedProof& proof) override;

private:
    template <class T, class Request>
    Result<T> post(const char* target, const Request& request, const CancelToken* cancel = nullptr);
    template <class T>
    Result<T> get(std::string target);
    template <class T>
    Result<std::vector<T>> list(const char* target, const char* name);
    Status put(const char* method, const char* target, std::string body);

    Call m_call;
};

} // namespace granary::client
