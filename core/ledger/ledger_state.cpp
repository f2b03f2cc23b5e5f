#include "core/ledger/ledger_state.h"

namespace granary::ledger {

LedgerState::LedgerState(const Genesis& genesis) : m_genesis(&genesis) { applyBooks(foundingChanges(genesis)); }

Result<Amount> LedgerState::balance(const AccountId& account) const
{
    const auto it = m_balances.find(account);
    return it == m_balances.end() ? Amount() : it->second;
}

Result<std::optional<Channel>> LedgerState::channel(const ChannelId& id) const
{
    const auto it = m_channels.find(id);
    return it == m_channels.end() ? std::nullopt : std::optional(it->second);
}

Result<std::optional<KnownOperation>> LedgerState::operation(const AccountId& account, const OperationId& id) const
{
    const auto it = m_operations.find({account, id});
    return it == m_operations.end() ? std::nullopt : std::optional(it->second);
}

void LedgerState::apply(const Changes& changes, const OpenedTransaction& opened)
{
    GRANARY_ASSERT(changes.before == m_totals);
    applyBooks(changes);
    const auto isNew =
        m_operations
            .try_emplace({opened.transaction.account, opened.transaction.id}, KnownOperation{changes.index, opened.bodyHash})
            .second;
    GRANARY_ASSERT(isNew);
}

Verdict LedgerState::enter(const OpenedTransaction& opened, LedgerTime now)
{
    auto verdict = *decide(*m_genesis, *this, opened, now);
    if (const auto* changes = std::get_if<Changes>(&verdict))
        apply(*changes, opened);
    return verdict;
}

void LedgerState::applyBooks(const Changes& changes)
{
    // The founding issues what there was not before; everything else only moves it.
    if (changes.index != 0)
        assertBalanced(changes, m_genesis->terms().supply);
    for (const auto& posting : changes.postings) {
        auto& balance = m_balances[posting.account];
        GRANARY_ASSERT(balance.changedBy(posting.change) == posting.balance);
        balance = posting.balance;
    }
    if (changes.channel)
        m_channels[changes.channel->id] = *changes.channel;
    if (changes.granted)
        GRANARY_ASSERT(m_granted.insert(*changes.granted).second);
    m_totals = changes.after;
}

void LedgerState::recount() const
{
    Amount inAccounts;
    for (const auto& [account, balance] : m_balances)
        inAccounts = *inAccounts.plus(balance);
    Amount inChannels;
    for (const auto& [id, channel] : m_channels)
        if (channel.state == ChannelState::open)
            inChannels = *inChannels.plus(channel.deposit);
    GRANARY_ASSERT(inAccounts == m_totals.inAccounts && inChannels == m_totals.inChannels);
    GRANARY_ASSERT(inAccounts.plus(inChannels) == m_genesis->terms().supply);
}

} // namespace granary::ledger
