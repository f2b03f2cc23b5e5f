// What a NodeServer takes from tenants who pay.
#include "core/swarm/node_server_turns.h"

#include "core/swarm/payment_messages.h"

namespace granary::swarm {

std::optional<Error> NodeServer::refusalOfPayments(std::size_t broughtBytes) const
{
    if (auto why = refusal(broughtBytes))
        return why;
    if (!m_context.payments)
        return Error(ErrorCode::refused, "nobody is paid here");
    return std::nullopt;
}

Status NodeServer::onGetPayee(ByteView message)
{
    GRANARY_ASSIGN(const auto get, GetPayeeMessage::parse(message));
    if (m_link->peer().version < paymentProtocol)
        return Error(ErrorCode::protocolViolation, "payment before version 4");
    if (const auto why = refusalOfPayments(0))
        return refuse(get.request, *why);
    question<PublicKey>(
        get.request, 64, [this](auto done) { m_context.payments->payee(std::move(done)); },
        [this, request = get.request](const PublicKey& account) {
            send(PayeeMessage{request, account}.encode());
        });
    return {};
}

Status NodeServer::onPay(ByteView message)
{
    GRANARY_ASSIGN(const auto pay, PayMessage::parse(message));
    if (m_link->peer().version < paymentProtocol)
        return Error(ErrorCode::protocolViolation, "payment before version 4");
    if (const auto why = refusalOfPayments(pay.payload.size()))
        return refuse(pay.request, *why);
    const auto voucher = std::make_shared<Bytes>(toBytes(pay.payload));
    change(pay.request, voucher->size(),
        [this, voucher](auto done) { m_context.payments->take(std::move(*voucher), std::move(done)); });
    return {};
}

} // namespace granary::swarm
