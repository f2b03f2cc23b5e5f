// Both ends of channels, as a wallet keeps them.
#include "core/ledger/merkle_proof.h"
#include "core/ledger/rules.h"
#include "core/wallet/ledger_wallet.h"

#include <algorithm>

namespace granary::wallet {

using namespace ledger;

Result<Answer<OperationId>> LedgerWallet::openChannel(const AccountId& payee, Amount deposit, LedgerTime timeout)
{
    if (const auto problem = whyNotSpend(payee, deposit))
        return Answer<OperationId>(*problem);
    if (timeout < now().plusSeconds(minChannelSeconds) || timeout > now().plusSeconds(maxChannelSeconds))
        return Answer<OperationId>(Problem::badTimeout);
    if (!m_ports.book.read([](const WalletRecord& record) { return record.hasRoom(2); }))
        return Answer<OperationId>(Problem::tooMany);
    GRANARY_ASSIGN(const auto out, sign(ChannelOpen{payee, deposit, timeout}));
    return Answer<OperationId>(out);
}

/// What the own entries say of channels.
Status LedgerWallet::keepChannels()
{
    const auto& lines = m_account->lines();
    const auto closed = [&](const ChannelId& channelId) {
        return std::any_of(
            lines.rbegin(), lines.rend(), [&](const HistoryLine& l) { return l.channel == channelId && l.kind == "close"; });
    };
    const auto changed = m_ports.book.change([&](WalletRecord& record) -> std::optional<Problem> {
        for (const auto& [channelId, channel] : m_account->channels()) {
            const auto known = record.channel(channelId);
            const bool ended = channel.state != ChannelState::open;
            if (known ? known->ended == ended : ended)
                continue;
            const auto line =
                std::find_if(lines.begin(), lines.end(), [&](const HistoryLine& l) { return l.index == channel.openedBy; });
            record.putChannel(
                {{id(), channelId, channel.payer, channel.payee, channel.deposit, line->time, channel.timeout}, ended});
        }
        for (auto channel : record.channels())
            if (channel.terms.ledger == id() && channel.terms.payee == m_account->account() && !channel.ended &&
                closed(channel.terms.id)) {
                channel.ended = true;
                record.putChannel(channel);
            }
        record.dropOldChannels(now());
        return std::nullopt;
    });
    return changed.ok() ? Status() : Status(changed.error());
}

/// The operation of that kind, unless it was refused.
template <class Ending>
std::optional<OperationId> LedgerWallet::endingOf(const ChannelId& channelId) const
{
    for (const auto& kept : m_operations) {
        if (kept.state == OperationState::refused)
            continue;
        const auto opened = readTransaction(kept.record);
        const auto* ending = opened.ok() ? std::get_if<Ending>(&opened->transaction.operation) : nullptr;
        if (ending && ending->channel == channelId)
            return kept.id;
    }
    return std::nullopt;
}

std::optional<OperationId> LedgerWallet::closingOf(const ChannelId& channelId) const { return endingOf<ChannelClose>(channelId); }
std::optional<OperationId> LedgerWallet::expiryOf(const ChannelId& channelId) const { return endingOf<ChannelExpire>(channelId); }

Result<Answer<OperationId>> LedgerWallet::closeChannel(const ChannelId& channelId)
{
    if (const auto problem = whyNotSend())
        return Answer<OperationId>(*problem);
    const auto kept = m_ports.book.read(
        [&](const WalletRecord& record) { return std::pair(record.channel(channelId), record.voucher(channelId)); });
    if (!kept.first || kept.first->terms.payee != m_account->account() || kept.first->terms.ledger != id())
        return Answer<OperationId>(Problem::unknownChannel);
    if (kept.first->ended)
        return Answer<OperationId>(Problem::channelOver);
    if (const auto closing = closingOf(channelId))
        return Answer<OperationId>(*closing);
    ChannelClose closing{channelId, Amount(), std::nullopt};
    if (kept.second) {
        closing.paid = kept.second->paid;
        closing.voucher = kept.second->signature;
    }
    GRANARY_ASSIGN(const auto out, sign(closing));
    return Answer<OperationId>(out);
}

Result<Answer<OperationId>> LedgerWallet::expireChannel(const ChannelId& channelId)
{
    if (const auto problem = whyNotSend())
        return Answer<OperationId>(*problem);
    const auto at = m_account->channels().find(channelId);
    if (at == m_account->channels().end())
        return Answer<OperationId>(Problem::unknownChannel);
    if (at->second.state != ChannelState::open)
        return Answer<OperationId>(Problem::channelOver);
    // Outages may have made it longer: then the ledger says so.
    if (std::max(now(), m_head->head.time) < at->second.timeout)
        return Answer<OperationId>(Problem::channelRunning);
    GRANARY_ASSIGN(const auto out, sign(ChannelExpire{channelId}));
    return Answer<OperationId>(out);
}

Result<std::size_t> LedgerWallet::endChannelsDue()
{
    if (whyNotSend())
        return std::size_t{0};
    std::size_t out = 0;
    const auto count = [&](const Result<Answer<OperationId>>& ended) -> Status {
        out += ended.ok() && std::holds_alternative<OperationId>(*ended) ? 1 : 0;
        return ended.ok() ? Status() : Status(ended.error());
    };
    const auto kept = m_ports.book.read([&](const WalletRecord& record) {
        std::vector<std::pair<ChannelTerms, Voucher>> due;
        for (const auto& channel : record.channels())
            if (const auto voucher = record.voucher(channel.terms.id);
                voucher && !channel.ended && channel.terms.ledger == id() && channel.terms.payee == m_account->account())
                due.emplace_back(channel.terms, *voucher);
        return due;
    });
    for (const auto& [terms, voucher] : kept) {
        const auto channel = ReceivingChannel::resume(terms, voucher);
        if (channel.ok() && channel->shouldClose(now()) && !closingOf(terms.id))
            GRANARY_TRY(count(closeChannel(terms.id)));
    }
    for (const auto& [channelId, channel] : m_account->channels())
        if (channel.payer == m_account->account() && channel.state == ChannelState::open &&
            std::max(now(), m_head->head.time) >= channel.timeout && !expiryOf(channelId))
            GRANARY_TRY(count(expireChannel(channelId)));
    return out;
}

Result<Answer<Voucher>> LedgerWallet::pay(const ChannelId& channelId, Amount more)
{
    if (const auto problem = whyNotSend())
        return Answer<Voucher>(*problem);
    if (more.isZero())
        return Answer<Voucher>(Problem::dust);
    const auto kept = m_ports.book.read(
        [&](const WalletRecord& record) { return std::pair(record.channel(channelId), record.voucher(channelId)); });
    if (!kept.first || kept.first->terms.payer != m_account->account() || kept.first->terms.ledger != id())
        return Answer<Voucher>(Problem::unknownChannel);
    const auto& terms = kept.first->terms;
    if (kept.first->ended || now() >= terms.closesAt())
        return Answer<Voucher>(Problem::channelOver);
    SpendingChannel channel(terms, kept.second ? std::min(kept.second->paid, terms.deposit) : Amount());
    const auto voucher = channel.pay(more, now(), m_ports.key);
    if (!voucher)
        return Answer<Voucher>(Problem::overspend);
    GRANARY_TRY(m_ports.book.putVoucher(*voucher));
    return Answer<Voucher>(*voucher);
}

Result<Answer<KeptChannel>> LedgerWallet::acceptChannel(const ChannelId& channelId, LedgerClient& client)
{
    if (const auto problem = whyNotSend())
        return Answer<KeptChannel>(*problem);
    const auto index = client.channelEntry(channelId);
    if (!index.ok() && index.error().code != ErrorCode::notFound)
        return index.error();
    // Too young for the head that is kept: a newer one may have it.
    if (index.ok() && *index >= m_head->head.size) {
        GRANARY_ASSIGN(const auto record, client.newestHead());
        GRANARY_TRY(see(record, client));
    }
    if (!index.ok() || *index >= m_head->head.size || trust() != Trust::fine)
        return Answer<KeptChannel>(Problem::unknownChannel);
    GRANARY_ASSIGN(const auto proof, prove(*index, client));
    GRANARY_ASSIGN(const auto proven, checkEntryProof(proof));
    const auto& transaction = proven.transaction;
    const auto* open = std::get_if<ChannelOpen>(&transaction.operation);
    if (!open || open->payee != m_account->account() || channelIdOf(id(), transaction.account, transaction.id) != channelId)
        return Answer<KeptChannel>(Problem::unknownChannel);
    const KeptChannel kept{{id(), channelId, transaction.account, open->payee, open->deposit, proven.time, open->timeout}, false};
    GRANARY_ASSIGN(const auto problem, m_ports.book.change([&](WalletRecord& record) -> std::optional<Problem> {
        if (const auto known = record.channel(channelId))
            return known->ended ? std::optional(Problem::channelOver) : std::nullopt;
        if (!record.hasRoom(2))
            return Problem::tooMany;
        record.putChannel(kept);
        return std::nullopt;
    }));
    if (problem)
        return Answer<KeptChannel>(*problem);
    return Answer<KeptChannel>(kept);
}

Result<std::optional<Amount>> LedgerWallet::takeVoucher(const Voucher& voucher)
{
    const auto kept = m_ports.book.read(
        [&](const WalletRecord& record) { return std::pair(record.channel(voucher.channel), record.voucher(voucher.channel)); });
    if (!kept.first || kept.first->ended || kept.first->terms.payee != m_account->account() || kept.first->terms.ledger != id() ||
        closingOf(voucher.channel))
        return std::optional<Amount>();
    ReceivingChannel channel(kept.first->terms);
    if (kept.second) {
        auto resumed = ReceivingChannel::resume(kept.first->terms, *kept.second);
        if (!resumed.ok())
            return resumed.error();
        channel = *std::move(resumed);
    }
    const auto taken = channel.accept(voucher, now());
    if (!std::holds_alternative<Amount>(taken))
        return std::optional<Amount>();
    GRANARY_TRY(m_ports.book.putVoucher(voucher));
    return std::optional(std::get<Amount>(taken));
}

} // namespace granary::wallet
