// The wallet of a drive: one account, the ledgers that it has joined, names and budgets. Spec: core/specs/wallet.md.
#pragma once

#include "core/crypto/key_tree.h"
#include "core/wallet/ledger_wallet.h"
#include "core/wallet/payment_text.h"
#include "core/wallet/spending_guard.h"

namespace granary::wallet {

inline constexpr std::size_t maxJoinedLedgers = 64;
inline constexpr std::size_t maxAddressBookNames = 2000;

/// One thread at a time, but for guard(). Its ports outlive it.
class Wallet {
public:
    struct Ports {
        const Clock& clock;
        Random& random;
        WalletStorage& storage;
    };
    /// The account's key is that of the words (keys.md). databaseDamaged, unsupportedVersion and the storage's errors.
    static Result<std::unique_ptr<Wallet>> open(Ports ports, const crypto::LedgerKey& key);

    const ledger::AccountId& account() const { return m_account; }
    /// The same on every ledger.
    std::string address() const;

    /// Asks the ledger for its genesis and keeps it. `expected`: the id that it must have, where it was told. wrongNetwork: it has another one; alreadyExists;
    /// what Genesis::parse says. tooMany.
    Result<Answer<ledger::LedgerId>> join(
        LedgerClient& client, const std::string& url, const std::optional<ledger::LedgerId>& expected = {});
    /// Of one that came back with the words: its genesis is not there yet. wrongNetwork: it has another id.
    Status rejoin(const ledger::LedgerId& id, LedgerClient& client);
    /// What was kept of it stays, in case it is joined again.
    Result<std::optional<Problem>> leave(const ledger::LedgerId& id);
    /// Those joined, with where they are reached.
    std::vector<std::pair<ledger::LedgerId, std::string>> ledgers() const;
    /// Null for one that was not joined, or waits to be rejoined.
    LedgerWallet* find(const ledger::LedgerId& id);

    /// Thread-safe.
    SpendingGuard& guard() { return m_guard; }

    /// takenName: another address has it; badText, tooMany. An empty name takes it away.
    Result<std::optional<Problem>> putName(const ledger::AccountId& account, const std::string& name);
    std::optional<std::string> nameOf(const ledger::AccountId& account) const;
    std::vector<std::pair<ledger::AccountId, std::string>> names() const;
    /// An address, or a name of the address book.
    Answer<ledger::AccountId> recipient(std::string_view text) const;
    /// What a request says for this wallet. unknownLedger, otherLedger (it is not `id`), ownAddress.
    std::optional<Problem> whyNotPay(const PaymentRequest& request, const ledger::LedgerId& id) const;

    /// On any ledger, at either end, with what the newest voucher pays.
    std::vector<std::pair<KeptChannel, Amount>> channels() const;

    /// For the drive, and from it.
    Bytes record() const { return m_book->encoded(); }
    Status merge(ByteView record);

private:
    Wallet(Ports ports, crypto::SigningKey key, std::unique_ptr<RecordBook> book);
    Status openLedgers();
    Status openLedger(const ledger::LedgerId& id);
    Result<ledger::Genesis> askGenesis(LedgerClient& client, const std::optional<ledger::LedgerId>& expected);

    Ports m_ports;
    crypto::SigningKey m_key;
    ledger::AccountId m_account;
    std::unique_ptr<RecordBook> m_book;
    SpendingGuard m_guard;
    std::map<ledger::LedgerId, std::unique_ptr<LedgerWallet>> m_ledgers;
};

} // namespace granary::wallet
