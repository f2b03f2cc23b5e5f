#include "core/swarm/payment_messages.h"

namespace granary::swarm {

Bytes PayeeMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("a").string(account.view()).key("i").integer(request).end();
    return out;
}

Result<PayeeMessage> PayeeMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    PayeeMessage out;
    out.account = head.fixed<PublicKey>("a");
    out.request = head.request();
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes PayMessage::encodeHead() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).end();
    return out;
}

Result<PayMessage> PayMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    PayMessage out;
    out.request = head.request();
    GRANARY_ASSIGN(out.payload, head.finish());
    if (out.payload.empty() || out.payload.size() > maxPaymentBytes)
        return Error(ErrorCode::malformed, "payload size");
    return out;
}

} // namespace granary::swarm
