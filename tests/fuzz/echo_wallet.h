// A wallet that does nothing and answers with what it was asked.
#pragma once

#include "core/api/wallet.h"

namespace granary::fuzz {

class EchoWallet : public api::Wallet {
public:
    Result<api::WalletAddresses> addresses() override { return api::WalletAddresses{"a", "b", "c"}; }
    Result<std::vector<api::JoinedLedger>> ledgers() override { return std::vector<api::JoinedLedger>(2); }
    Result<api::JoinedLedger> joinLedger(const api::JoinLedgerRequest& request) override
    {
        api::JoinedLedger out;
        out.id = request.id;
        out.url = request.url;
        return out;
    }
    Status leaveLedger(const std::string& ledger) override { return ledger.empty() ? Status() : Status(Error(ErrorCode::refused, ErrorKind::user, ledger)); }
    Result<api::JoinedLedger> syncLedger(const std::string& ledger) override { return joinLedger({ledger, ledger}); }
    Result<api::LedgerVerification> verifyLedger(const std::string& ledger, CancelToken) override { return api::LedgerVerification{7, ledger.empty(), ledger, ledger}; }
    Result<api::WalletBalance> balance(const std::string& ledger) override
    {
        api::WalletBalance out;
        out.ledger = ledger;
        out.available = INT64_MAX;
        return out;
    }
    Result<api::Payment> send(const api::SendRequest& request) override { return paid(request.ledger, request.operation, request.amount); }
    Result<api::Payment> askForGrant(const api::LedgerAsk& request) override { return paid(request.ledger, {}, 0); }
    Result<api::Payment> notarise(const api::NotariseRequest& request) override { return paid(request.ledger, request.hash, 0); }
    Result<api::Payment> openChannel(const api::OpenChannelRequest& request) override { return paid(request.ledger, request.to, request.deposit); }
    Result<api::Payee> payeeAt(const NodeId& node) override { return api::Payee{node.hex()}; }
    Result<api::StreamedPayment> stream(const api::StreamRequest& request) override { return api::StreamedPayment{request.count, request.amount, 1, std::nullopt}; }
    Result<api::Payment> closeChannel(const api::EndChannelRequest& request) override { return paid(request.ledger, request.channel, 0); }
    Result<api::Payment> refundChannel(const api::EndChannelRequest& request) override { return paid(request.ledger, request.channel, 0); }
    Result<api::PaymentSlip> writeSlip(const api::PaymentSlip& slip) override { return slip; }
    Result<api::PaymentSlip> readSlip(const std::string& text) override
    {
        api::PaymentSlip out;
        out.text = text;
        return out;
    }
    Result<api::HistoryPage> history(const std::string& ledger, std::uint64_t before, std::uint64_t limit) override
    {
        api::HistoryRow row;
        row.entry = before;
        row.memo = ledger;
        return api::HistoryPage{{row}, limit > 1};
    }
    Result<api::HistoryTable> historyTable(const std::string& ledger) override { return api::HistoryTable{ledger}; }
    Result<std::vector<api::WalletChannel>> channels() override { return std::vector<api::WalletChannel>(1); }
    Result<api::WalletBudget> budget(const std::string& ledger) override
    {
        m_budget.ledger = ledger;
        return m_budget;
    }
    Status setBudget(const api::WalletBudget& budget) override
    {
        m_budget = budget;
        return {};
    }
    Status stopPayments(bool on) override
    {
        m_budget.stopped = on;
        return {};
    }
    Result<std::vector<api::WalletContact>> contacts() override { return std::vector<api::WalletContact>(1); }
    Status putContact(const api::WalletContact& contact) override { return contact.name.empty() ? Status(ErrorCode::notFound) : Status(); }
    Result<api::ExportedProof> exportProof(const api::EntryProofRequest& request) override { return api::ExportedProof{std::to_string(request.entry)}; }
    Result<api::ProvenFact> checkProof(const api::ExportedProof& proof) override
    {
        api::ProvenFact out;
        out.name = proof.proof;
        return out;
    }

private:
    static Result<api::Payment> paid(const std::string& ledger, const std::string& operation, std::uint64_t amount)
    {
        return api::Payment{ledger, operation, api::PaymentState::entered, amount, amount, operation};
    }
    api::WalletBudget m_budget;
};

} // namespace granary::fuzz
