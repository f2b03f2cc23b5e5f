// What of a wallet comes back with the words: one record that the drive keeps, and that the devices of a drive merge. Spec: core/specs/wallet.md, "Record".
#pragma once

#include "core/ledger/channel_ends.h"
#include "core/ledger/fraud_proof.h"

#include <map>
#include <string>

namespace granary::wallet {

inline constexpr std::size_t maxWalletRecordBytes = 1 << 20;
inline constexpr std::size_t maxRecordItems = 8192;
inline constexpr std::size_t maxUrlBytes = 512;
/// Downloads whose spending is remembered.
inline constexpr std::size_t maxDownloads = 64;

/// Drawn once for each place where the wallet lives, so that devices count what they spend apart.
using WalletInstance = FixedBytes<struct WalletInstanceTag, 16>;
/// What a budget per download is for, named by whoever spends.
using DownloadId = FixedBytes<struct DownloadIdTag, 32>;

/// First byte of an item's key; what stands behind it has one size for each. Values are stored: they only grow.
enum class ItemKind : char {
    budget = 'b',  ///< ledger
    channel = 'c', ///< channel
    fraud = 'f',   ///< ledger
    head = 'h',    ///< ledger; version: entries
    ledger = 'l',  ///< ledger
    name = 'n',    ///< account
    spent = 's',   ///< ledger, instance
    voucher = 'v', ///< channel; version: units paid
    stop = 'x',    ///< nothing
};

struct RecordItem {
    std::uint64_t version = 0; ///< the higher one wins; of equal ones the value that is greater as bytes
    Bytes value;               ///< empty: taken away
    friend bool operator==(const RecordItem&, const RecordItem&) = default;
};

/// Limits of automatic payments on one ledger; nothing where there is none.
struct Budget {
    std::optional<Amount> perDay;
    std::optional<Amount> perDownload;
    std::optional<Amount> perMonth;
    friend bool operator==(const Budget&, const Budget&) = default;
};

/// What one instance has spent by itself.
struct Spent {
    std::int64_t day = 0; ///< since 1970, UTC
    Amount onDay;
    std::int64_t month = 0; ///< since year 0
    Amount inMonth;
    std::vector<std::pair<DownloadId, Amount>> downloads; ///< the last used first
    friend bool operator==(const Spent&, const Spent&) = default;
};

/// A channel of ours, at either end.
struct KeptChannel {
    ledger::ChannelTerms terms;
    bool ended = false;
    friend bool operator==(const KeptChannel&, const KeptChannel&) = default;
};

/// One thread at a time. Each item stands for itself: merging takes of each the one that wins, so that it does not matter in which order devices hear of each other,
/// or how often. Invariant: every value is one that decode() takes.
class WalletRecord {
public:
    /// malformed, tooLarge, unsupportedVersion.
    static Result<WalletRecord> decode(ByteView record);
    /// Canonical.
    Bytes encode() const;
    /// What both know. tooLarge, and then unchanged: together they are more than a record holds.
    Status merge(const WalletRecord& other);

    std::optional<std::string> ledgerUrl(const ledger::LedgerId& id) const;
    std::vector<std::pair<ledger::LedgerId, std::string>> ledgers() const;
    /// Nullopt as url: it is left.
    void putLedger(const ledger::LedgerId& id, const std::optional<std::string>& url);

    /// Signed record of the newest head that was verified; not opened, for that needs the operator's key.
    std::optional<Bytes> head(const ledger::LedgerId& id) const;
    /// Nothing when it is no newer than the one that is there.
    void putHead(const ledger::SignedHead& head);

    std::optional<ledger::FraudProof> fraud(const ledger::LedgerId& id) const;
    void putFraud(const ledger::LedgerId& id, const ledger::FraudProof& fraud);

    std::optional<std::string> name(const ledger::AccountId& account) const;
    std::vector<std::pair<ledger::AccountId, std::string>> names() const;
    void putName(const ledger::AccountId& account, const std::optional<std::string>& name);

    Budget budget(const ledger::LedgerId& id) const;
    void putBudget(const ledger::LedgerId& id, const Budget& budget);
    bool stopped() const;
    void putStopped(bool on);

    Spent spent(const ledger::LedgerId& id, const WalletInstance& instance) const;
    std::vector<Spent> spentByAll(const ledger::LedgerId& id) const;
    void putSpent(const ledger::LedgerId& id, const WalletInstance& instance, const Spent& spent);

    std::optional<KeptChannel> channel(const ledger::ChannelId& id) const;
    std::vector<KeptChannel> channels() const;
    void putChannel(const KeptChannel& channel);
    std::optional<ledger::Voucher> voucher(const ledger::ChannelId& id) const;
    /// Nothing when it pays no more than the one that is there.
    void putVoucher(const ledger::Voucher& voucher);
    /// Drops channels with their vouchers when nothing can become of them any more, but that a payer takes back what is left.
    void dropOldChannels(ledger::LedgerTime now);

    /// Whether there is room for `more` items.
    bool hasRoom(std::size_t more = 1) const { return m_items.size() + more <= maxRecordItems; }
    const std::map<std::string, RecordItem>& items() const { return m_items; }
    friend bool operator==(const WalletRecord&, const WalletRecord&) = default;

private:
    const RecordItem* find(const std::string& key) const;
    /// As the newest of all that this record knows of.
    void put(std::string key, Bytes value);
    /// Where the version says what is newer.
    void putIfNewer(std::string key, std::uint64_t version, Bytes value);
    template <class Visit>
    void forEach(ItemKind kind, Visit visit) const;

    std::map<std::string, RecordItem> m_items;
};

/// What follows from comparing two items of one key.
bool wins(const RecordItem& a, const RecordItem& b);

} // namespace granary::wallet
