// The frame of every message: a canonical bencode head and raw bytes behind it. Spec: core/specs/messages.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/codec/bencode.h"
#include "core/swarm/field_reader.h"

namespace granary::swarm {

/// Head and payload together.
inline constexpr std::size_t maxMessageBytes = 66 << 10;
inline constexpr std::size_t maxPayloadBytes = 64 << 10;
inline constexpr std::size_t leafSizeBytes = 16 << 10;
/// Pieces of an upload, except the last, are multiples of a leaf and at most this.
inline constexpr std::size_t maxDataBytes = 64 << 10;
/// Text that goes with an error or a close, for the log.
inline constexpr std::size_t maxWireDetailBytes = 200;

/// Chosen by the asking side; each side of a link counts its own.
using RequestId = std::uint32_t;

/// Field "@" of each head. Values only grow.
enum class MessageType : std::uint8_t {
    error = 0,
    done = 1,
    ping = 2,
    pong = 3,
    rekey = 4,
    close = 5,
    tenant = 16,
    getUsage = 17,
    usage = 18,
    succeed = 19,
    getSuccession = 20,
    succession = 21,
    begin = 32,
    data = 33,
    ack = 34,
    receipt = 35,
    abort = 36,
    read = 40,
    proof = 41,
    list = 42,
    listing = 43,
    remove = 44,
    purge = 45,
    putHead = 64,
    getHeads = 65,
    heads = 66,
    putRootRecord = 67,
    getRootRecord = 68,
    rootRecord = 69,
    getRecords = 80,
    records = 81,
    lookup = 82,
    join = 96,
    joinGrant = 97,
    joined = 98,
    repairOrder = 112,
    repairRead = 113,
    repairBegin = 114,
    entrust = 120,
    getEntrusted = 121,
    entrusted = 122,
    dismiss = 123,
    getPayee = 128,
    payee = 129,
    pay = 130,
};

/// The type of a message (size checked first). malformed, also for a type that this version does not know.
Result<MessageType> messageType(ByteView message);
/// Whether a message answers a request of ours (and not: is one of the peer's).
bool isAnswer(MessageType type);

/// Begins a head: d 1:@ type.
class HeadWriter : public codec::BencodeWriter {
public:
    HeadWriter(Bytes& out, MessageType type) : BencodeWriter(out)
    {
        beginDict();
        key("@").integer(static_cast<std::int64_t>(type));
    }
};
/// Reads a head of a known type.
class HeadReader : public FieldReader {
public:
    HeadReader(ByteView message, MessageType type) : FieldReader(message)
    {
        if (message.size() > maxMessageBytes)
            fail("size");
        integer("@", static_cast<std::int64_t>(type), static_cast<std::int64_t>(type));
    }
    RequestId request() { return static_cast<RequestId>(integer("i", 0, UINT32_MAX)); }
};

/// A message that is nothing but its type and request id.
template <MessageType T>
struct PlainMessage {
    static constexpr MessageType type = T;
    RequestId request = 0;

    Bytes encode() const
    {
        Bytes out;
        HeadWriter(out, T).key("i").integer(request).end();
        return out;
    }
    static Result<PlainMessage> parse(ByteView message)
    {
        HeadReader head(message, T);
        PlainMessage out{head.request()};
        GRANARY_TRY(head.finishAll());
        return out;
    }
    friend bool operator==(const PlainMessage&, const PlainMessage&) = default;
};

using DoneMessage = PlainMessage<MessageType::done>;
using PingMessage = PlainMessage<MessageType::ping>;
using PongMessage = PlainMessage<MessageType::pong>;
using GetUsageMessage = PlainMessage<MessageType::getUsage>;
using AbortMessage = PlainMessage<MessageType::abort>;
using GetHeadsMessage = PlainMessage<MessageType::getHeads>;

/// Why a request was not granted.
struct ErrorMessage {
    static constexpr MessageType type = MessageType::error;
    RequestId request = 0;
    std::uint8_t code = 0; ///< see wire_error.h
    std::string detail;

    static ErrorMessage of(RequestId request, const Error& error);
    Error error() const;
    Bytes encode() const;
    static Result<ErrorMessage> parse(ByteView message);
};

/// The last message of a side that ends a link on purpose.
struct CloseMessage {
    static constexpr MessageType type = MessageType::close;
    std::uint8_t code = 0;
    std::string detail;

    Bytes encode() const;
    static Result<CloseMessage> parse(ByteView message);
};

/// The last message under the sender's old key (Noise specification, section 11.3).
struct RekeyMessage {
    static constexpr MessageType type = MessageType::rekey;
    Bytes encode() const;
    static Result<RekeyMessage> parse(ByteView message);
};

} // namespace granary::swarm
