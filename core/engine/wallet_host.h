// The wallet of an unlocked drive: its database, the ledgers that it has joined and how they are reached. Specs: core/specs/wallet.md, profile.md.
#pragma once

#include "core/api/wallet.h"
#include "core/engine/ledger_ways.h"
#include "core/wallet/wallet.h"
#include "core/wallet/wallet_database.h"

#include <functional>
#include <map>
#include <mutex>

namespace granary::engine {

/// What a state of the drive keeps the wallet's record as.
inline constexpr std::string_view walletAttachment = "wallet";
/// For drive::DriveEnvironment. malformed, tooLarge, unsupportedVersion: a record of a later version.
Result<Bytes> mergeWalletRecords(std::string_view name, ByteView a, ByteView b);
/// Whether the drive should have the newer one soon: it says more than heads that were seen.
bool isWorthKeeping(ByteView newer, ByteView kept);

/// Thread-safe. Calls that ask a ledger wait for each other; those that don't are answered meanwhile, and so is a ledger that is verified whole. What is signed is in the
/// database before it goes out.
class WalletHost {
public:
    struct Ports {
        const Clock& clock;
        Random& random;
        Executor& workers;
        Log& log;
        LedgerClientMaker makeLedgerClient;
        LedgerWays::ProxyNow proxy; ///< empty: never one
        std::function<void()> changed; ///< something that is shown is other than before; with no lock held
    };
    /// A damaged database is set aside and begun anew: what matters of it is in the drive and on the ledgers. unsupportedVersion and the file system's errors.
    static Result<std::unique_ptr<WalletHost>> open(
        Ports ports, FileSystem& files, const std::string& path, const store::DatabaseKey& key, const crypto::WalletKeys& keys);
    ~WalletHost();
    /// The engine ends, or the drive is locked: calls that wait for a ledger end with cancelled. From any thread.
    void cancel() { m_clients.cancel(); }

    Bytes record();
    /// What the drive keeps.
    Status merge(ByteView record);

    api::WalletAddresses addresses() const { return m_addresses; }
    std::vector<api::JoinedLedger> ledgers();
    Result<api::JoinedLedger> join(const api::JoinLedgerRequest& request);
    Status leave(const std::string& ledger);
    Result<api::JoinedLedger> sync(const std::string& ledger);
    /// Those of which it is time: more often while something waits to be seen in the log, seldom while they don't answer.
    /// True: there is more to come of them within seconds.
    bool syncDue();
    Result<api::LedgerVerification> verify(const std::string& ledger, const CancelToken& cancel);
    Result<api::WalletBalance> balance(const std::string& ledger);

    Result<api::Payment> send(const api::SendRequest& request, const CancelToken& cancel);
    Result<api::Payment> askForGrant(const api::LedgerAsk& request, const CancelToken& cancel);
    Result<api::Payment> notarise(const api::NotariseRequest& request, const CancelToken& cancel);
    Result<api::Payment> openChannel(const api::OpenChannelRequest& request, const CancelToken& cancel);
    Result<api::Payment> closeChannel(const api::EndChannelRequest& request, const CancelToken& cancel);
    Result<api::Payment> refundChannel(const api::EndChannelRequest& request, const CancelToken& cancel);

    /// The next word to a payee: `more` on top of all before, kept when it is given out. The stop switch holds it back.
    Result<ledger::Voucher> nextVoucher(const std::string& ledger, const std::string& channel, std::uint64_t more);
    /// A payer's: kept when this is fine, also when it was kept before. Looks a channel up that is not known. refused, busy, malformed, and a ledger's silence.
    Status takeVoucher(ByteView record);
    PublicKey payee() const { return ledger::keyOf(m_wallet->account()); }

    Result<api::PaymentSlip> writeSlip(const api::PaymentSlip& slip);
    Result<api::PaymentSlip> readSlip(const std::string& text);
    Result<api::HistoryPage> history(const std::string& ledger, std::uint64_t before, std::uint64_t limit);
    Result<api::HistoryTable> historyTable(const std::string& ledger);
    std::vector<api::WalletChannel> channels();
    Result<api::WalletBudget> budget(const std::string& ledger);
    Status setBudget(const api::WalletBudget& budget);
    Status stopPayments(bool on) { return m_wallet->guard().setStopped(on); }
    std::vector<api::WalletContact> contacts();
    Status putContact(const api::WalletContact& contact);
    Result<api::ExportedProof> exportProof(const api::EntryProofRequest& request);
    Result<api::ProvenFact> checkProof(const api::ExportedProof& proof);

private:
    static constexpr Duration lookUpPeriod = std::chrono::seconds(2);
    /// How a ledger is reached, and how that went.
    struct Way {
        std::shared_ptr<wallet::LedgerClient> client;
        std::string url;
        std::optional<swarm::ProxyServer> proxy;
        std::optional<WallTime> synced;
        std::optional<Error> problem;
        unsigned failures = 0;
        SteadyTime next{};
    };
    explicit WalletHost(Ports ports) : m_ports(std::move(ports)), m_clients(m_ports.makeLedgerClient, m_ports.proxy) {}
    enum class Until : std::uint8_t { entered, channelSeen };
    using Signed = Result<wallet::Answer<ledger::OperationId>>;

    // With m_mutex held.
    Result<ledger::LedgerId> chosen(const std::string& text);
    Result<wallet::LedgerWallet*> knownOf(const std::string& text);
    bool awaits(const ledger::LedgerId& id);
    Result<bool> takeKnown(const ledger::Voucher& voucher);
    api::JoinedLedger shown(const ledger::LedgerId& id, const std::string& url);
    api::Payment paymentOf(wallet::LedgerWallet& ledger, const ledger::OperationId& id, std::uint64_t amount);
    api::HistoryRow rowOf(wallet::LedgerWallet& ledger, const wallet::HistoryLine& line);
    std::string fingerprint();
    // With both held. m_mutex is let go of while the ledger is awaited.
    Result<wallet::LedgerWallet*> ledgerOf(const std::string& text);
    Result<wallet::LedgerClient*> clientOf(const ledger::LedgerId& id);
    Status syncOne(const ledger::LedgerId& id);
    /// Those that are paid here take what they were paid in time; those that paid take back what is left.
    void endChannelsDue(const ledger::LedgerId& id);
    Result<std::uint64_t> workAside(const ledger::LedgerId& id, const wallet::GrantWork& work, const CancelToken& cancel);

    // With none held.
    /// Asks for its genesis where that is not known yet: a drive that was brought back knows no more than the ledger's address.
    Status makeKnown(const std::string& text);

    /// Signs, sends and waits. `sign` is called with both held.
    Result<api::Payment> pay(const std::string& ledger, std::uint64_t amount, std::uint64_t waitSeconds,
        const CancelToken& cancel, const std::function<Signed(wallet::LedgerWallet&)>& sign);
    Result<api::Payment> await(const ledger::LedgerId& id, const ledger::OperationId& operation, std::uint64_t amount,
        std::uint64_t waitSeconds, const CancelToken& cancel, Until until = Until::entered);
    void tell();

    Ports m_ports;
    LedgerWays m_clients;
    api::WalletAddresses m_addresses;
    std::unique_ptr<wallet::WalletDatabase> m_database;
    std::unique_ptr<wallet::Wallet> m_wallet;
    std::mutex m_asking; ///< of the clients, of what is joined, and of what waits to be sent: held as long as a ledger is asked. Before m_mutex
    std::mutex m_inspecting; ///< before both
    std::mutex m_mutex; ///< of all below, and of m_wallet but for its guard
    std::map<ledger::LedgerId, Way> m_ways;
    SteadyTime m_nextLookUp{}; ///< of a channel that may be none
    std::mutex m_toldMutex;
    std::string m_told; ///< fingerprint() of the last event
};

} // namespace granary::engine
