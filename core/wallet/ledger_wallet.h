// What a wallet has on one ledger: the newest head that it has verified, its own entries, and what it has signed. Spec: core/specs/wallet.md.
#pragma once

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/wallet/entry_proof.h"
#include "core/wallet/head_check.h"
#include "core/wallet/ledger_inspection.h"
#include "core/wallet/ledger_client.h"
#include "core/wallet/own_account.h"
#include "core/wallet/record_book.h"

namespace granary::wallet {

/// How far a ledger can be relied on now.
enum class Trust : std::uint8_t {
    unseen,   ///< nothing of it was verified yet
    fine,     ///< all that was seen continues what was seen before
    doubtful, ///< its last answers do not fit together; it may mend that
    frozen,   ///< convicted, for good
};
std::string_view trustName(Trust trust);

struct Balance {
    Amount available; ///< can be spent now
    Amount locked;    ///< of an allocation that is not free yet
    Amount inChannels;
    Amount pending; ///< signed away, and not seen in the log yet
    friend bool operator==(const Balance&, const Balance&) = default;
};

/// Of one day of the ledger's.
struct GrantWork {
    std::int64_t day = 0;
    unsigned bits = 0;
    friend bool operator==(const GrantWork&, const GrantWork&) = default;
};

struct SendRequest {
    ledger::AccountId to;
    Amount amount;
    std::string memo;
    /// Given: the same request again is the same operation. One that was refused has used it up.
    std::optional<ledger::OperationId> id;
};

/// One thread at a time; the stop switch and the address book are elsewhere. What was signed is kept before it goes out, and goes out as the same bytes until there is an
/// answer: a crash at any moment neither loses a payment nor makes two of one.
class LedgerWallet {
public:
    struct Ports {
        const Clock& clock;
        Random& random;
        RecordBook& book;
        const crypto::SigningKey& key;
    };
    /// With what was kept of it. databaseDamaged.
    static Result<std::unique_ptr<LedgerWallet>> open(Ports ports, ledger::Genesis genesis);
    LedgerWallet(const LedgerWallet&) = delete;
    LedgerWallet& operator=(const LedgerWallet&) = delete;

    const ledger::Genesis& genesis() const { return m_genesis; }
    const ledger::LedgerId& id() const { return m_genesis.id(); }
    Trust trust() const;
    const std::optional<ledger::SignedHead>& head() const { return m_head; }
    /// Of the genesis, who have signed the newest head's tree, as of the last sync.
    std::size_t witnesses() const { return m_cosignatures.size(); }
    Balance balance() const;
    const std::vector<HistoryLine>& history() const { return m_account->lines(); }
    const std::vector<KeptOperation>& operations() const { return m_operations; }
    /// What was written to the payee of a payment, where this machine has made it.
    std::string memoOf(const ledger::OperationId& id) const;

    /// The newest head, the own entries in it, and what waits to be sent. Afterwards trust() says what became of it; errors are the network's and the storage's, and
    /// damaged for answers that are none.
    Status sync(LedgerClient& client);
    /// A head that somebody else has shown.
    Status see(ByteView head, LedgerClient& client);
    /// A head that another device has seen: checked by the next sync. Nothing is said of what is no head of this ledger.
    void checkLater(ByteView head);
    /// What the record says of it now: another device may have convicted it.
    void reload();
    /// Sends what waits. Errors as of sync.
    Status deliver(LedgerClient& client);
    /// Every entry from the genesis to the newest head. Those that were checked before in this process are not asked for again.
    Result<AuditReport> verify(LedgerClient& client, Executor& workers, const CancelToken& cancel);
    /// The same for who doesn't want to hold the wallet up meanwhile: after a sync, to be run elsewhere and to be given back, ended or not. Null: nothing to read, see trust().
    std::unique_ptr<LedgerInspection> beginInspection();
    /// `ended`: its report counts from now on.
    void endInspection(std::unique_ptr<LedgerInspection> inspection, bool ended);
    /// Of an entry that is in the newest head.
    Result<EntryProof> prove(std::uint64_t index, LedgerClient& client) const;

    /// What follows is signed and kept when it returns, and sent by the next sync() or deliver().
    Result<Answer<ledger::OperationId>> send(const SendRequest& request);
    Result<Answer<ledger::OperationId>> notarise(const Hash32& hash);
    /// What the starter grant costs: work that takes time, for ledger::doWork(), by anybody and anywhere.
    Answer<GrantWork> grantWork() const;
    Result<Answer<ledger::OperationId>> askForGrant(const GrantWork& work, std::uint64_t nonce);
    Result<Answer<ledger::OperationId>> openChannel(const ledger::AccountId& payee, Amount deposit, ledger::LedgerTime timeout);
    /// As its payee, with the newest voucher. Nothing is taken any more from then on; asking again is the same operation, unless that was refused.
    Result<Answer<ledger::OperationId>> closeChannel(const ledger::ChannelId& id);
    /// As its payer, when its time is over.
    Result<Answer<ledger::OperationId>> expireChannel(const ledger::ChannelId& id);

    /// Closes what is paid to this wallet and 80 % used or near its end, and takes back what is left of those it pays whose time is over. How many.
    Result<std::size_t> endChannelsDue();

    /// As a channel's payer: kept before it is given out. channelOver, overspend: another channel is opened then.
    Result<Answer<ledger::Voucher>> pay(const ledger::ChannelId& id, Amount more);
    /// As its payee, before its first voucher: looks it up in the log and keeps its terms. unknownChannel: it is not there, or pays somebody else.
    Result<Answer<KeptChannel>> acceptChannel(const ledger::ChannelId& id, LedgerClient& client);
    /// As its payee: what it pays on top of all before, kept before it counts. Nullopt for a voucher that is no good.
    Result<std::optional<Amount>> takeVoucher(const ledger::Voucher& voucher);

private:
    LedgerWallet(Ports ports, ledger::Genesis genesis);
    ledger::LedgerTime now() const;
    // Keeping.
    Status load();
    Status loadEntries();
    Status putOperation(KeptOperation operation);
    KeptOperation* find(const ledger::OperationId& id);
    // Signing.
    std::optional<Problem> whyNotSend() const;
    std::optional<Problem> whyNotSpend(const ledger::AccountId& to, Amount amount) const;
    Result<ledger::OperationId> sign(
        ledger::Operation operation, const std::optional<ledger::OperationId>& id = {}, const std::string& memo = {});
    std::optional<Answer<ledger::OperationId>> repeated(const SendRequest& request) const;
    // The network.
    Status judge(const ledger::SignedHead& seen, LedgerClient& client, bool fromLedger);
    Status judgeToCheck(LedgerClient& client);
    Status freeze(const ledger::FraudProof& fraud);
    Status collect(LedgerClient& client);
    Status collectOnce(LedgerClient& client);
    Result<bool> takePage(
        const std::vector<ClaimedLine>& page, std::uint64_t& before, std::vector<KeptEntry>& fresh, LedgerClient& client) const;
    Status extend(std::vector<KeptEntry> fresh);
    Status settle(LedgerClient& client);
    /// Whether the own entries show it; then that is kept.
    Result<bool> settleEntered(const KeptOperation& operation);
    Status settlePromise(const KeptOperation& operation, LedgerClient& client);
    Status keepChannels();
    /// The operation that closes it, unless that was refused.
    std::optional<ledger::OperationId> closingOf(const ledger::ChannelId& id) const;
    std::optional<ledger::OperationId> expiryOf(const ledger::ChannelId& id) const;
    template <class Ending>
    std::optional<ledger::OperationId> endingOf(const ledger::ChannelId& id) const;
    Status submit(KeptOperation& operation, LedgerClient& client);
    void countWitnesses(LedgerClient& client);

    Ports m_ports;
    ledger::Genesis m_genesis;
    std::optional<OwnAccount> m_account;
    std::optional<ledger::SignedHead> m_head;
    std::vector<ledger::Cosignature> m_cosignatures;
    std::vector<ledger::SignedHead> m_toCheck;
    std::vector<KeptOperation> m_operations;
    std::unique_ptr<LedgerInspection> m_inspection; ///< null while it runs elsewhere
    std::string m_auditFault;
    bool m_doubtful = false;
    bool m_frozen = false;
};

} // namespace granary::wallet
