// Messages of payments: who is paid for what a node does, and the vouchers that pay it. Spec: core/specs/messages.md.
#pragma once

#include "core/swarm/messages.h"

#include <functional>
#include <memory>

namespace granary::swarm {

/// Of a link that knows these messages.
inline constexpr std::uint16_t paymentProtocol = 4;
/// Of a voucher, which the swarm passes on as it is (ledger.md).
inline constexpr std::size_t maxPaymentBytes = 256;

/// Answered by payee or error.
using GetPayeeMessage = PlainMessage<MessageType::getPayee>;

/// The account of the wallet beside the node: the same on every ledger.
struct PayeeMessage {
    static constexpr MessageType type = MessageType::payee;
    RequestId request = 0;
    PublicKey account;
    Bytes encode() const;
    static Result<PayeeMessage> parse(ByteView message);
};

/// A tenant pays. Payload: the voucher, 1..maxPaymentBytes. Answered by done, when it is kept, or error.
struct PayMessage {
    static constexpr MessageType type = MessageType::pay;
    RequestId request = 0;
    ByteView payload;
    Bytes encodeHead() const;
    static Result<PayMessage> parse(ByteView message);
};

/// Who is paid. On the engine loop; callbacks arrive there, exactly once.
class PaymentHost {
public:
    virtual ~PaymentHost() = default;
    virtual void payee(std::function<void(Result<PublicKey>)> done) = 0;
    /// refused: it pays nothing more than what was paid before, or not us; busy.
    virtual void take(Bytes voucher, std::function<void(Status)> done) = 0;
};

/// The paying side, over whichever link to a node is up. Engine loop only; unsupportedVersion from a node that knows no payments.
class PaymentClient {
public:
    virtual ~PaymentClient() = default;
    virtual void payee(std::function<void(Result<PublicKey>)> done) = 0;
    virtual void pay(std::shared_ptr<const Bytes> voucher, std::function<void(Status)> done) = 0;
};

} // namespace granary::swarm
