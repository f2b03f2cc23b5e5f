// What an account has, computed from its own entries: the ledger's word for it is not taken. Spec: core/specs/wallet.md, "Balance and history".
#pragma once

#include "core/crypto/sign.h"
#include "core/ledger/book.h"
#include "core/ledger/entry.h"

#include <map>

namespace granary::wallet {

/// One line of the history.
struct HistoryLine {
    std::uint64_t index = 0; ///< entry
    ledger::LedgerTime time;
    std::string kind; ///< "founding", or kindName
    std::int64_t change = 0;
    Amount balance;                               ///< after it
    std::optional<ledger::AccountId> other;       ///< whom it went to or came from
    std::optional<ledger::OperationId> operation; ///< where this account signed
    std::optional<ledger::ChannelId> channel;
    std::optional<Hash32> notarised;
    std::string memo; ///< of a payment that came in, if it could be read
    friend bool operator==(const HistoryLine&, const HistoryLine&) = default;
};

/// One thread at a time. Invariant: balance and what is in channels are what the entries so far say.
class OwnAccount {
public:
    /// With what the genesis gives it.
    OwnAccount(const ledger::Genesis& genesis, const crypto::SigningKey& key);

    /// The next entry, whose place in the log was verified. damaged: it is none of this account's, comes before one that was taken, breaks the ledger's rules, or does
    /// not add up, so that one in between was kept back.
    Status take(const ledger::Entry& entry);

    const ledger::AccountId& account() const { return m_account; }
    Amount balance() const { return m_balance; }
    /// Deposits of open channels that it pays into.
    Amount inChannels() const;
    const std::vector<HistoryLine>& lines() const { return m_lines; }
    /// One above the newest entry.
    std::uint64_t nextIndex() const { return m_nextIndex; }
    bool hadGrant() const { return m_hadGrant; }
    /// That it has opened.
    const std::map<ledger::ChannelId, ledger::Channel>& channels() const { return m_channels; }

private:
    struct Effect;
    Result<Effect> effectOf(const ledger::OpenedTransaction& opened, const ledger::Entry& entry) const;
    void effectOfTransfer(const ledger::Transaction& transaction, const ledger::Transfer& transfer, Effect& out) const;
    Result<Effect> effectOfEnd(const ledger::Transaction& transaction, const ledger::ChannelId& id, Amount paid,
        ledger::ChannelState state, std::uint64_t index) const;

    const ledger::Genesis& m_genesis;
    const crypto::SigningKey& m_key;
    ledger::AccountId m_account;
    Amount m_balance;
    std::vector<HistoryLine> m_lines;
    std::uint64_t m_nextIndex = 1;
    ledger::LedgerTime m_time;
    bool m_hadGrant = false;
    std::map<ledger::ChannelId, ledger::Channel> m_channels;
};

} // namespace granary::wallet
