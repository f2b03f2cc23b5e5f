#include "core/wallet/own_account.h"

#include "core/ledger/memo.h"
#include "core/ledger/rules.h"

namespace granary::wallet {

using namespace ledger;

namespace {

Error damaged(std::string_view what) { return {ErrorCode::damaged, "own entry: " + std::string(what)}; }

} // namespace

/// What an entry does to this account.
struct OwnAccount::Effect {
    bool concerns = false;
    HistoryLine line;
    std::optional<Channel> channel; ///< as it is from now on
    bool grant = false;
};

OwnAccount::OwnAccount(const Genesis& genesis, const crypto::SigningKey& key)
    : m_genesis(genesis),
      m_key(key),
      m_account(accountOf(key.publicKey())),
      m_time(genesis.terms().founded)
{
    const auto& terms = genesis.terms();
    bool named = false;
    for (std::size_t i = 0; i < terms.allocations.size(); ++i)
        if (terms.allocations[i].account == m_account) {
            m_balance = *m_balance.plus(genesis.amounts()[i]);
            named = true;
        }
    if (named) {
        HistoryLine line;
        line.time = terms.founded;
        line.kind = "founding";
        line.change = m_balance.signedUnits();
        line.balance = m_balance;
        m_lines.push_back(std::move(line));
    }
}

Amount OwnAccount::inChannels() const
{
    Amount out;
    for (const auto& [id, channel] : m_channels)
        if (channel.state == ChannelState::open)
            out = *out.plus(channel.deposit);
    return out;
}

void OwnAccount::effectOfTransfer(const Transaction& transaction, const Transfer& transfer, Effect& out) const
{
    if (transaction.account == m_account) {
        out.line.change = -transfer.amount.signedUnits();
        out.line.other = transfer.to;
        return;
    }
    if (transfer.to != m_account)
        return;
    out.concerns = true;
    out.line.change = transfer.amount.signedUnits();
    out.line.other = transaction.account;
    if (transfer.memo.empty())
        return;
    // One that cannot be read is the payer's fault and takes nothing from the payment.
    const auto memo = openMemo(transfer.memo, transaction.account, transaction.id, m_key);
    if (memo.ok())
        out.line.memo = *memo;
}

Result<OwnAccount::Effect> OwnAccount::effectOfEnd(
    const Transaction& transaction, const ChannelId& id, Amount paid, ChannelState state, std::uint64_t index) const
{
    Effect out;
    out.concerns = transaction.account == m_account;
    out.line.channel = id;
    const auto at = m_channels.find(id);
    if (at == m_channels.end()) {
        // As its payee, or for somebody else's benefit.
        if (state == ChannelState::closed && out.concerns)
            out.line.change = paid.signedUnits();
        return out;
    }
    auto channel = at->second;
    const auto back = channel.deposit.minus(paid);
    if (channel.state != ChannelState::open || !back || (state == ChannelState::closed && transaction.account != channel.payee))
        return damaged("end of a channel");
    channel.state = state;
    channel.paid = paid;
    channel.endedBy = index;
    out.concerns = true;
    out.line.change = back->signedUnits();
    out.line.other = channel.payee;
    out.channel = std::move(channel);
    return out;
}

Result<OwnAccount::Effect> OwnAccount::effectOf(const OpenedTransaction& opened, const Entry& entry) const
{
    const auto& transaction = opened.transaction;
    Effect out;
    out.concerns = transaction.account == m_account;
    if (const auto* transfer = std::get_if<Transfer>(&transaction.operation))
        effectOfTransfer(transaction, *transfer, out);
    if (const auto* open = std::get_if<ChannelOpen>(&transaction.operation); open && out.concerns) {
        out.channel.emplace();
        out.channel->id = channelIdOf(m_genesis.id(), m_account, transaction.id);
        out.channel->payer = m_account;
        out.channel->payee = open->payee;
        out.channel->deposit = open->deposit;
        out.channel->timeout = open->timeout;
        out.channel->openedBy = entry.index;
        out.line.change = -open->deposit.signedUnits();
        out.line.other = open->payee;
        out.line.channel = out.channel->id;
    }
    if (const auto* close = std::get_if<ChannelClose>(&transaction.operation)) {
        GRANARY_ASSIGN(out, effectOfEnd(transaction, close->channel, close->paid, ChannelState::closed, entry.index));
    }
    if (const auto* expire = std::get_if<ChannelExpire>(&transaction.operation)) {
        GRANARY_ASSIGN(out, effectOfEnd(transaction, expire->channel, Amount(), ChannelState::expired, entry.index));
    }
    if (std::holds_alternative<StarterGrant>(transaction.operation) && out.concerns) {
        const auto& grants = m_genesis.terms().grants;
        if (!grants || m_hadGrant)
            return damaged("grant");
        out.line.change = grants->amount.signedUnits();
        out.grant = true;
    }
    if (const auto* notarise = std::get_if<Notarise>(&transaction.operation))
        out.line.notarised = notarise->hash;
    return out;
}

Status OwnAccount::take(const Entry& entry)
{
    if (entry.index < m_nextIndex || entry.time < m_time)
        return damaged("order");
    GRANARY_ASSIGN(const auto opened, openTransaction(entry.record));
    const auto& transaction = opened.transaction;
    if (transaction.ledger != m_genesis.id() || entry.time >= transaction.expires)
        return damaged("against the rules");
    GRANARY_ASSIGN(auto effect, effectOf(opened, entry));
    if (!effect.concerns)
        return damaged("somebody else's");
    const auto balance = m_balance.changedBy(effect.line.change);
    if (!balance)
        return damaged("does not add up");
    auto& line = effect.line;
    line.index = entry.index;
    line.time = entry.time;
    line.kind = kindName(transaction.operation);
    line.balance = *balance;
    if (transaction.account == m_account)
        line.operation = transaction.id;
    m_balance = *balance;
    m_lines.push_back(std::move(line));
    m_nextIndex = entry.index + 1;
    m_time = entry.time;
    m_hadGrant |= effect.grant;
    if (effect.channel)
        m_channels[effect.channel->id] = *effect.channel;
    return {};
}

} // namespace granary::wallet
