#include "core/swarm/messages.h"

#include "core/swarm/wire_error.h"

namespace granary::swarm {
namespace {

/// A peer's text goes into our log: printable ASCII only.
std::string printable(ByteView text)
{
    std::string out(asText(text));
    for (auto& c : out)
        if (c < 0x20 || c > 0x7e)
            c = '?';
    return out;
}

std::string_view shortened(std::string_view text) { return text.substr(0, maxWireDetailBytes); }

} // namespace

Result<MessageType> messageType(ByteView message)
{
    if (message.size() > maxMessageBytes)
        return Error(ErrorCode::malformed, "message size");
    FieldReader head(message);
    const auto number = head.integer("@", 0, UINT8_MAX);
    if (head.broken())
        return Error(ErrorCode::malformed, "message head");
    switch (const auto type = static_cast<MessageType>(number)) {
    case MessageType::error:
    case MessageType::done:
    case MessageType::ping:
    case MessageType::pong:
    case MessageType::rekey:
    case MessageType::close:
    case MessageType::tenant:
    case MessageType::getUsage:
    case MessageType::usage:
    case MessageType::succeed:
    case MessageType::getSuccession:
    case MessageType::succession:
    case MessageType::begin:
    case MessageType::data:
    case MessageType::ack:
    case MessageType::receipt:
    case MessageType::abort:
    case MessageType::read:
    case MessageType::proof:
    case MessageType::list:
    case MessageType::listing:
    case MessageType::remove:
    case MessageType::purge:
    case MessageType::putHead:
    case MessageType::getHeads:
    case MessageType::heads:
    case MessageType::putRootRecord:
    case MessageType::getRootRecord:
    case MessageType::rootRecord:
    case MessageType::getRecords:
    case MessageType::records:
    case MessageType::lookup:
    case MessageType::join:
    case MessageType::joinGrant:
    case MessageType::joined:
    case MessageType::repairOrder:
    case MessageType::repairRead:
    case MessageType::repairBegin:
    case MessageType::entrust:
    case MessageType::getEntrusted:
    case MessageType::entrusted:
    case MessageType::dismiss:
    case MessageType::getPayee:
    case MessageType::payee:
    case MessageType::pay: return type;
    }
    return Error(ErrorCode::malformed, "message type " + std::to_string(number));
}

bool isAnswer(MessageType type)
{
    switch (type) {
    case MessageType::error:
    case MessageType::done:
    case MessageType::pong:
    case MessageType::usage:
    case MessageType::succession:
    case MessageType::ack:
    case MessageType::receipt:
    case MessageType::proof:
    case MessageType::listing:
    case MessageType::heads:
    case MessageType::rootRecord:
    case MessageType::records:
    case MessageType::joinGrant:
    case MessageType::entrusted:
    case MessageType::payee: return true;
    default: return false;
    }
}

ErrorMessage ErrorMessage::of(RequestId request, const Error& error)
{
    // Details may name paths of this machine: only those of argument checks are told.
    const bool tell = error.code == ErrorCode::invalidArgument || error.code == ErrorCode::malformed;
    return {request, wireError(error.code), tell ? std::string(shortened(error.detail)) : std::string()};
}

Error ErrorMessage::error() const
{
    return {errorFromWire(code), detail.empty() ? "answer of the node" : "answer of the node: " + detail};
}

Bytes ErrorMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("c").integer(code).key("d").string(shortened(detail)).key("i").integer(request).end();
    return out;
}

Result<ErrorMessage> ErrorMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    ErrorMessage out;
    out.code = static_cast<std::uint8_t>(head.integer("c", 0, UINT8_MAX));
    out.detail = printable(head.string("d", 0, maxWireDetailBytes));
    out.request = head.request();
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes CloseMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).key("c").integer(code).key("d").string(shortened(detail)).end();
    return out;
}

Result<CloseMessage> CloseMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    CloseMessage out;
    out.code = static_cast<std::uint8_t>(head.integer("c", 0, UINT8_MAX));
    out.detail = printable(head.string("d", 0, maxWireDetailBytes));
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes RekeyMessage::encode() const
{
    Bytes out;
    HeadWriter(out, type).end();
    return out;
}

Result<RekeyMessage> RekeyMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    GRANARY_TRY(head.finishAll());
    return RekeyMessage{};
}

} // namespace granary::swarm
