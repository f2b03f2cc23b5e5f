// Vouchers: what a wallet says to a payee, and what it takes from a payer.
#include "core/engine/wallet_host.h"

#include <algorithm>

namespace granary::engine {

Result<ledger::Voucher> WalletHost::nextVoucher(const std::string& text, const std::string& channel, std::uint64_t more)
{
    const auto id = ledger::ChannelId::fromHexText(channel);
    const auto amount = Amount::ofUnits(more);
    if (!id || !amount)
        return api::walletError(problemName(id ? wallet::Problem::notAnAmount : wallet::Problem::unknownChannel));
    if (m_wallet->guard().stopped())
        return api::walletError(problemName(wallet::Problem::stopped));
    GRANARY_TRY(makeKnown(text));
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(auto* const known, knownOf(text));
    GRANARY_ASSIGN(const auto answer, known->pay(*id, *amount));
    if (const auto* const problem = problemIn(answer))
        return api::walletError(problemName(*problem));
    return std::get<ledger::Voucher>(answer);
}

/// False: its channel is not known here.
Result<bool> WalletHost::takeKnown(const ledger::Voucher& voucher)
{
    auto* const known = m_wallet->find(voucher.ledger);
    if (!known)
        return Error(ErrorCode::refused, "a ledger that was not joined");
    const auto channels = m_wallet->channels();
    const auto at = std::find_if(channels.begin(), channels.end(), [&](const auto& c) {
        return c.first.terms.id == voucher.channel && c.first.terms.payee == m_wallet->account();
    });
    if (at == channels.end())
        return false;
    // The answer to it may have been lost.
    if (at->second == voucher.paid)
        return true;
    GRANARY_ASSIGN(const auto paid, known->takeVoucher(voucher));
    return paid ? Result<bool>(true) : Error(ErrorCode::refused, "a voucher that is no good");
}

Status WalletHost::takeVoucher(ByteView record)
{
    GRANARY_ASSIGN(const auto voucher, ledger::decodeVoucher(record));
    {
        const std::lock_guard lock(m_mutex);
        GRANARY_ASSIGN(const bool taken, takeKnown(voucher));
        if (taken)
            return {};
        const auto now = m_ports.clock.steady();
        if (now < m_nextLookUp)
            return Error(ErrorCode::busy, "channels to look up");
        m_nextLookUp = now + lookUpPeriod;
    }
    const std::scoped_lock lock(m_asking, m_mutex);
    auto* const known = m_wallet->find(voucher.ledger);
    if (!known)
        return Error(ErrorCode::refused, "a ledger that was not joined");
    GRANARY_ASSIGN(auto* const client, clientOf(voucher.ledger));
    GRANARY_ASSIGN(const auto accepted, known->acceptChannel(voucher.channel, *client));
    if (const auto* const problem = problemIn(accepted))
        return Error(ErrorCode::refused, std::string(problemName(*problem)));
    m_nextLookUp = {}; // nobody guesses the name of a channel that pays here
    GRANARY_ASSIGN(const bool taken, takeKnown(voucher));
    return taken ? Status() : Status(Error(ErrorCode::refused, "a voucher that is no good"));
}

void WalletHost::endChannelsDue(const ledger::LedgerId& id)
{
    auto* const known = m_wallet->find(id);
    if (!known)
        return;
    const auto ended = known->endChannelsDue();
    if (!ended)
        m_ports.log.write(LogLevel::warning, "wallet", "a channel could not be ended: " + ended.error().text());
    else if (*ended > 0)
        m_ways[id].next = m_ports.clock.steady(); // they go out with the next look
}

} // namespace granary::engine
