// The wallet of whichever drive is unlocked, for the outside, and its work in the background.
#pragma once

#include "core/api/wallet.h"
#include "core/engine/delayed_worker.h"
#include "core/engine/drive_slot.h"
#include "core/engine/wallet_host.h"

#include <atomic>

namespace granary::engine {

/// Thread-safe. What changes is in the wallet's database first; soon afterwards it is in the drive: at once in an engine that does one command, some seconds later,
/// several changes together, in one that stays.
class EngineWallet : public api::Wallet {
public:
    struct Ports {
        const Environment& environment;
        DriveSlot& slot;
        /// Whether work that nobody asked for may run now.
        std::function<bool()> mayWork;
        /// Null while there is none.
        std::function<NetworkHost*()> network;
    };
    explicit EngineWallet(Ports ports) : m_ports(std::move(ports)) {}
    ~EngineWallet() override { stop(); }

    /// Of an engine that stays.
    void startWorking();
    void stop();
    /// A drive was unlocked, or the work may go on.
    void wake();

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
    enum class Changes : std::uint8_t { no, yes };
    /// What `ask` says of the wallet. When it may have changed something, the drive is to have it.
    template <class Ask>
    auto with(Changes changes, CancelToken cancel, Ask ask) -> decltype(ask(std::declval<WalletHost&>()));
    void keepSoon(DriveHost& host, WalletHost& wallet, const CancelToken& cancel);
    Status takeAndKeep(DriveHost& host, WalletHost& wallet, bool waits, const CancelToken& cancel);
    void work();
    /// notFound, unreachable.
    Status hears(const NodeId& node);
    /// What the node says, once there is a link to it.
    template <class T>
    Result<T> askNode(const NodeId& node, const CancelToken& cancel, std::function<void(swarm::PaymentClient&, std::function<void(Result<T>)>)> ask);
    Status payNode(const NodeId& node, Bytes voucher, const CancelToken& cancel);

    Ports m_ports;
    std::mutex m_keepMutex; ///< one at a time
    CancelToken m_workCancel;
    std::atomic<bool> m_stopping{false};
    std::mutex m_workerMutex;
    std::unique_ptr<DelayedWorker> m_worker; ///< of an engine that stays; under m_workerMutex
};

} // namespace granary::engine
