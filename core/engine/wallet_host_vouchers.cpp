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
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(auto* const known, ledgerOf(text));
    GRANARY_ASSIGN(const auto answer, known->pay(*id, *amount));
    if (const auto* const problem = problemIn(answer))
        return api::walletError(problemName(*problem));
    return std::get<ledger::Voucher>(answer);
}

Status WalletHost::takeVoucher(ByteView record)
{
    GRANARY_ASSIGN(const auto voucher, ledger::decodeVoucher(record));
    {
        const std::lock_guard lock(m_mutex);
        auto* const ledger = m_wallet->find(voucher.ledger);
        if (!ledger)
            return Error(ErrorCode::refused, "a ledger that was not joined");
        const auto channels = m_wallet->channels();
        const auto known =
            std::find_if(channels.begin(), channels.end(), [&](const auto& c) {
            return c.first.terms.id == voucher.channel && c.first.terms.payee == m_wallet->account();
        });
        // The answer to it may have been lost.
        if (known != channels.end() && known->second == voucher.paid)
            return {};
        if (known == channels.end()) {
            const auto now = m_ports.clock.steady();
            if (now < m_nextLookUp)
                return Error(ErrorCode::busy, "channels to look up");
            m_nextLookUp = now + lookUpPeriod;
            GRANARY_ASSIGN(auto* const client, clientOf(voucher.ledger));
            GRANARY_ASSIGN(const auto accepted, ledger->acceptChannel(voucher.channel, *client));
            if (const auto* const problem = problemIn(accepted))
                return Error(ErrorCode::refused, std::string(problemName(*problem)));
            m_nextLookUp = {}; // nobody guesses the name of a channel that pays here
        }
        GRANARY_ASSIGN(const auto paid, ledger->takeVoucher(voucher));
        if (!paid)
            return Error(ErrorCode::refused, "a voucher that is no good");
    }
    return {};
}

void WalletHost::endChannelsDue(const ledger::LedgerId& id)
{
    auto& known = *m_wallet->find(id);
    const auto ended = known.endChannelsDue();
    if (!ended)
        m_ports.log.write(LogLevel::warning, "wallet", "a channel could not be ended: " + ended.error().text());
    else if (*ended > 0)
        m_ways[id].next = m_ports.clock.steady(); // they go out with the next look
}

} // namespace granary::engine
