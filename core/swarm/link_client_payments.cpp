// What a LinkClient asks of a node that is paid.
#include "core/swarm/link_client_ask.h"

namespace granary::swarm {

bool LinkClient::knowsPayments() const { return !m_link || m_link->peer().version >= paymentProtocol; }

void LinkClient::payee(std::function<void(Result<PublicKey>)> done)
{
    if (!knowsPayments())
        return failSoon([done = std::move(done)] { done(Error(ErrorCode::unsupportedVersion, "the node")); });
    ask<PayeeMessage, PublicKey>([](RequestId id) { return GetPayeeMessage{id}.encode(); },
        [](const PayeeMessage& answer) -> Result<PublicKey> { return answer.account; }, std::move(done));
}

void LinkClient::pay(std::shared_ptr<const Bytes> voucher, StatusCallback done)
{
    if (!knowsPayments())
        return failSoon([done = std::move(done)] { done(Error(ErrorCode::unsupportedVersion, "the node")); });
    askStatus([](RequestId id) { return PayMessage{id, {}}.encodeHead(); }, std::move(done), std::move(voucher));
}

} // namespace granary::swarm
