#include "core/ledger/channel_ends.h"

namespace granary::ledger {

LedgerTime ChannelTerms::closesAt() const
{
    const auto quarter = std::max<std::int64_t>(timeout.seconds - opened.seconds, 0) / 4;
    return timeout.plusSeconds(-std::min(closeMarginSeconds, quarter));
}

std::optional<Voucher> SpendingChannel::pay(Amount more, LedgerTime now, const crypto::SigningKey& payer)
{
    GRANARY_ASSERT(accountOf(payer.publicKey()) == m_terms.payer && !more.isZero());
    const auto paid = m_paid.plus(more);
    if (!paid || *paid > m_terms.deposit || now >= m_terms.closesAt())
        return std::nullopt;
    m_paid = *paid;
    return signVoucher(m_terms.ledger, m_terms.id, m_paid, payer);
}

Result<ReceivingChannel> ReceivingChannel::resume(ChannelTerms terms, const Voucher& newest)
{
    ReceivingChannel out(std::move(terms));
    // Whatever the clock says now: it was taken in time.
    if (!std::holds_alternative<Amount>(out.accept(newest, out.m_terms.opened)))
        return Error(ErrorCode::damaged, "voucher of another channel");
    return out;
}

std::variant<Amount, VoucherFault> ReceivingChannel::accept(const Voucher& voucher, LedgerTime now)
{
    if (voucher.ledger != m_terms.ledger || voucher.channel != m_terms.id)
        return VoucherFault::otherChannel;
    const auto more = voucher.paid.minus(paid());
    if (!more || more->isZero())
        return VoucherFault::notMore;
    if (voucher.paid > m_terms.deposit)
        return VoucherFault::overDeposit;
    if (now >= m_terms.timeout)
        return VoucherFault::late;
    if (!verifyVoucher(voucher, m_terms.payer))
        return VoucherFault::wrongSignature;
    m_newest = voucher;
    return *more;
}

bool ReceivingChannel::shouldClose(LedgerTime now) const
{
    return now >= m_terms.closesAt() || paid() >= m_terms.deposit.fraction(4, 5);
}

ChannelClose ReceivingChannel::closing() const
{
    return {m_terms.id, paid(), m_newest ? std::optional(m_newest->signature) : std::nullopt};
}

} // namespace granary::ledger
