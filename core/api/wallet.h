// Money as the outside sees it: one account on the ledgers that the drive's wallet has joined. Spec: core/specs/local-api.md, "Wallet".
#pragma once

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace granary::api {

/// Begins the detail of `refused` when the wallet says no; its name (core/specs/wallet.md, "Problems") stands behind.
inline constexpr std::string_view walletRefusal = "wallet: ";
/// The error that a problem becomes on its way out.
inline Error walletError(std::string_view problem) { return {ErrorCode::refused, ErrorKind::user, std::string(walletRefusal) + std::string(problem)}; }
/// The same when the ledger does (core/specs/ledger.md).
inline constexpr std::string_view ledgerRefusal = "ledger: ";
inline constexpr std::uint64_t maxHistoryRows = 1000;
inline constexpr std::uint64_t maxPaymentWaitSeconds = 120;

/// All amounts are whole numbers of the token's smallest unit, 0 to 2^63 - 1.
struct WalletAddresses {
    std::string address; ///< on every ledger
    std::string ethereum;
    std::string tron;
};

enum class LedgerTrust : std::uint8_t {
    unseen, ///< nothing of it was verified yet
    fine,
    doubtful, ///< its last answers do not fit together
    frozen,   ///< it is convicted of having rewritten its past
};

struct JoinedLedger {
    std::string id; ///< 64 hexadecimal digits
    std::string url;
    std::string name; ///< of the token; empty, like the next three, until its genesis is there again
    std::string symbol;
    std::uint32_t decimals = 0;
    std::uint64_t grant = 0; ///< what a new account is given; 0: nothing
    LedgerTrust trust = LedgerTrust::unseen;
    std::uint64_t entries = 0;   ///< in the newest head that was verified
    std::string head;            ///< hash of that head's tree
    std::uint32_t witnesses = 0; ///< who have signed it
    std::uint32_t witnessesNamed = 0;
    std::optional<WallTime> synced; ///< when this engine had its last good answer
    std::optional<Error> problem;   ///< why the last try was none
};

struct JoinLedgerRequest {
    std::string url;
    std::string id; ///< that it must have; empty: whatever it has
};

struct LedgerVerification {
    std::uint64_t entries = 0; ///< all of them checked
    bool verified = false;
    std::string head;  ///< hash of the tree of all entries
    std::string fault; ///< what is wrong
};

struct WalletBalance {
    std::string ledger;
    std::string symbol;
    std::uint32_t decimals = 0;
    std::uint64_t available = 0;
    std::uint64_t locked = 0; ///< of an allocation that is not free yet
    std::uint64_t inChannels = 0;
    std::uint64_t pending = 0; ///< signed away, and not seen in the log yet
    LedgerTrust trust = LedgerTrust::unseen;
};

enum class PaymentState : std::uint8_t {
    waiting,  ///< signed and kept: it is sent until there is an answer
    promised, ///< the ledger has given its receipt
    entered,  ///< seen in the log
    refused,
};

/// What became of something that was signed.
struct Payment {
    std::string ledger;
    std::string operation; ///< 32 hexadecimal digits
    PaymentState state = PaymentState::waiting;
    std::optional<std::uint64_t> entry; ///< where it stands in the log, from the receipt on
    std::uint64_t amount = 0;
    std::optional<std::string> channel; ///< that it is about
};

/// Whoever asks waits at most `waitSeconds` for the ledger's receipt; what was signed is sent in any case.
struct SendRequest {
    std::string ledger; ///< an id, at least 4 of its leading digits, or a symbol; empty: the only one
    std::string to;     ///< an address, or a name of the address book
    std::uint64_t amount = 0;
    std::string memo;
    std::string operation; ///< 32 hexadecimal digits: the same request with the same one is made once
    std::uint64_t waitSeconds = 0;
};
struct LedgerAsk {
    std::string ledger;
    std::uint64_t waitSeconds = 0;
};
struct NotariseRequest {
    std::string ledger;
    std::string hash; ///< SHA-256 of a file, 64 hexadecimal digits
    std::uint64_t waitSeconds = 0;
};
struct OpenChannelRequest {
    std::string ledger;
    std::string to;
    std::uint64_t deposit = 0;
    std::uint64_t seconds = 0; ///< that it lasts
    std::uint64_t waitSeconds = 0;
};
struct EndChannelRequest {
    std::string ledger;
    std::string channel;
    std::uint64_t waitSeconds = 0;
};

/// Pays a node through a channel, a little at a time: `count` vouchers for `amount` each, the next one when the last one was taken.
struct StreamRequest {
    std::string ledger;
    std::string channel;
    NodeId node; ///< one of the drive's
    std::uint64_t amount = 0;
    std::uint64_t count = 1; ///< at most maxStreamedVouchers
};
inline constexpr std::uint64_t maxStreamedVouchers = 1'000'000;
struct StreamedPayment {
    std::uint64_t vouchers = 0; ///< that were taken
    std::uint64_t paid = 0;     ///< in the channel, since its beginning
    double seconds = 0;
    std::optional<Error> problem; ///< why there are no more
};
/// Who is paid at a node.
struct Payee {
    std::string address;
};

/// Who is to be paid: read from what somebody pasted, or to be written for somebody.
struct PaymentSlip {
    std::string text; ///< granary:pay?.. ; in requests to write one it is not looked at
    std::string to;   ///< an address; to write one, the own one counts
    std::string ledger;
    std::optional<std::uint64_t> amount;
    std::string memo;
    std::string name;      ///< what the payee calls itself: a claim
    std::string knownName; ///< what the address book calls it
};

struct HistoryRow {
    std::uint64_t entry = 0;
    WallTime time;
    std::string kind;
    std::int64_t change = 0;
    std::uint64_t balance = 0; ///< after it
    std::string address;       ///< whom it went to or came from
    std::string name;          ///< in the address book
    std::string memo;
    std::string operation;
    std::string channel;
    std::string hash;
};
struct HistoryPage {
    std::vector<HistoryRow> rows; ///< newest first
    bool more = false;            ///< ask again with the last row's entry
};
struct HistoryTable {
    std::string csv;
};

struct WalletChannel {
    std::string id;
    std::string ledger;
    std::string other; ///< the address at the other end
    bool paying = false;
    bool ended = false;
    std::uint64_t deposit = 0;
    std::uint64_t paid = 0; ///< by the newest voucher that is known here
    WallTime opened;
    WallTime ends;
};

/// Of payments that nobody orders one by one; nothing where there is no limit.
struct WalletBudget {
    std::string ledger;
    std::optional<std::uint64_t> perDay;
    std::optional<std::uint64_t> perMonth;
    std::optional<std::uint64_t> perDownload;
    std::optional<std::uint64_t> leftToday; ///< in answers only, like the next two
    std::optional<std::uint64_t> leftThisMonth;
    bool stopped = false;
};

struct WalletContact {
    std::string address;
    std::string name; ///< empty: taken away
};

struct EntryProofRequest {
    std::string ledger;
    std::uint64_t entry = 0;
};
/// That an entry is in a ledger, for anybody to check (core/specs/wallet.md, "Entry proofs").
struct ExportedProof {
    std::string proof; ///< hexadecimal digits
};
/// What such a proof proves.
struct ProvenFact {
    std::string ledger;
    std::string name;    ///< of the token
    bool joined = false; ///< the wallet has joined that ledger: else compare its id
    std::uint64_t entry = 0;
    WallTime time; ///< by the operator's clock
    std::string account;
    std::string hash; ///< notarised; empty: it is another entry
    std::uint32_t witnesses = 0;
};

/// Thread-safe. Nothing here needs words or passphrase but an unlocked drive. Calls may block while they ask a ledger. What the owner can mend is `refused`, of the
/// kind user, with walletRefusal or ledgerRefusal and a name as detail.
class Wallet {
public:
    virtual ~Wallet() = default;

    virtual Result<WalletAddresses> addresses() = 0;
    virtual Result<std::vector<JoinedLedger>> ledgers() = 0;
    /// alreadyExists, wrongNetwork: it has another id; unreachable.
    virtual Result<JoinedLedger> joinLedger(const JoinLedgerRequest& request) = 0;
    virtual Status leaveLedger(const std::string& ledger) = 0;
    /// Asks it now; what it says is in the answer.
    virtual Result<JoinedLedger> syncLedger(const std::string& ledger) = 0;
    /// Every entry from the first to the newest.
    virtual Result<LedgerVerification> verifyLedger(const std::string& ledger, CancelToken cancel) = 0;
    /// What is known here.
    virtual Result<WalletBalance> balance(const std::string& ledger) = 0;
    virtual Result<Payment> send(const SendRequest& request) = 0;
    virtual Result<Payment> askForGrant(const LedgerAsk& request) = 0;
    virtual Result<Payment> notarise(const NotariseRequest& request) = 0;
    virtual Result<Payment> openChannel(const OpenChannelRequest& request) = 0;
    /// unreachable, refused: no wallet is open there.
    virtual Result<Payee> payeeAt(const NodeId& node) = 0;
    /// The stop switch ends it. Errors only where nothing was taken at all.
    virtual Result<StreamedPayment> stream(const StreamRequest& request) = 0;
    /// As its payee.
    virtual Result<Payment> closeChannel(const EndChannelRequest& request) = 0;
    /// As its payer, when its time is over.
    virtual Result<Payment> refundChannel(const EndChannelRequest& request) = 0;
    virtual Result<PaymentSlip> writeSlip(const PaymentSlip& slip) = 0;
    virtual Result<PaymentSlip> readSlip(const std::string& text) = 0;
    /// `before`: entries below it; 0: from the newest on.
    virtual Result<HistoryPage> history(const std::string& ledger, std::uint64_t before, std::uint64_t limit) = 0;
    virtual Result<HistoryTable> historyTable(const std::string& ledger) = 0;
    virtual Result<std::vector<WalletChannel>> channels() = 0;
    virtual Result<WalletBudget> budget(const std::string& ledger) = 0;
    /// `stopped` is not looked at: see stopPayments.
    virtual Status setBudget(const WalletBudget& budget) = 0;
    /// Halts every automatic payment at once, on every ledger, or lets them go on.
    virtual Status stopPayments(bool on) = 0;
    virtual Result<std::vector<WalletContact>> contacts() = 0;
    virtual Status putContact(const WalletContact& contact) = 0;
    virtual Result<ExportedProof> exportProof(const EntryProofRequest& request) = 0;
    virtual Result<ProvenFact> checkProof(const ExportedProof& proof) = 0;
};

} // namespace granary::api
