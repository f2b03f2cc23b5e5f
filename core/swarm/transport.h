// The network as a port: framed, ordered, unencrypted connections between peers of one network, and the DHT.
#pragma once

#include "core/base/bytes.h"
#include "core/base/event_loop.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <functional>

namespace granary::swarm {

/// An address and port, IPv4 or IPv6. Text form "127.0.0.1:6881" or "[::1]:6881".
struct Endpoint {
    std::string address; ///< canonical text of the address, without brackets
    std::uint16_t port = 0;
    static std::optional<Endpoint> parse(std::string_view text);
    std::string text() const;
    friend auto operator<=>(const Endpoint&, const Endpoint&) = default;
};
std::vector<std::string> textsOf(const std::vector<Endpoint>& endpoints);

using ConnectionId = std::uint64_t;

/// Largest frame: one link message (66 KiB of payload) with its tag and head.
inline constexpr std::size_t maxFrameBytes = 70 << 10;
/// onDrained is called each time queuedBytes falls from this or more to less.
inline constexpr std::size_t drainMarkBytes = 256 << 10;

/// Calls arrive on the engine loop.
class TransportEvents {
public:
    virtual ~TransportEvents() = default;
    /// A connection is ready for frames. `outgoing`: answers a connect() to `remote`.
    virtual void onOpen(ConnectionId id, const Endpoint& remote, bool outgoing) = 0;
    virtual void onFrame(ConnectionId id, Bytes frame) = 0;
    /// The bytes waiting to be sent fell below drainMarkBytes (see queuedBytes).
    virtual void onDrained(ConnectionId id) = 0;
    virtual void onClosed(ConnectionId id, const Error& why) = 0;
    /// connect() failed before a connection existed: unreachable, timedOut, wrongNetwork (the peer refused the rendezvous hash).
    virtual void onConnectFailed(const Endpoint& remote, const Error& why) = 0;
};

/// All calls on the engine loop, none blocks.
class Transport {
public:
    virtual ~Transport() = default;
    virtual void start(TransportEvents& events) = 0;
    virtual void stop() = 0;
    /// Where others reach us; empty when nothing listens.
    virtual std::vector<Endpoint> listenEndpoints() const = 0;
    /// Answered exactly once, by onOpen (outgoing) or onConnectFailed. Calls for the same endpoint while one is under way share its answer;
    /// alreadyExists while an outgoing connection to it is open.
    virtual void connect(const Endpoint& remote) = 0;
    /// Queues one frame of at most maxFrameBytes. Frames of one connection arrive in order or not at all.
    virtual void send(ConnectionId id, Bytes frame) = 0;
    /// Bytes queued and not yet handed to the socket: the caller keeps it bounded and waits for onDrained.
    virtual std::size_t queuedBytes(ConnectionId id) const = 0;
    /// Frames queued before are still sent where the peer takes them within seconds. No call for `id` arrives here any more, onClosed included.
    virtual void close(ConnectionId id) = 0;
    /// Bytes moved since the start, as on the wire where known.
    struct Totals {
        std::uint64_t sentBytes = 0;
        std::uint64_t receivedBytes = 0;
    };
    virtual Totals totals() const = 0;
};

/// A BEP 44 mutable item. `value` is a bencoded value of at most 1000 bytes; `salt` at most 64.
struct MutableItem {
    PublicKey key;
    Bytes salt;
    std::int64_t sequence = 0;
    Bytes value;
    Signature signature;
};
/// What is signed (BEP 44): 4:salt<n>:<salt>3:seqi<seq>e1:v<value>, without the salt part when it is empty.
Bytes mutableItemBuffer(ByteView salt, std::int64_t sequence, ByteView value);

/// All calls on the engine loop; answers arrive there too, exactly once.
class Dht {
public:
    virtual ~Dht() = default;
    virtual void addNode(const Endpoint& node) = 0;
    /// Stores an item signed by us or by somebody else (re-put). Done with the number of nodes that took it.
    virtual void put(const MutableItem& item, std::function<void(Result<int>)> done) = 0;
    /// The newest authentic item, or notFound after the look-up has ended.
    virtual void get(const PublicKey& key, ByteView salt, std::function<void(Result<MutableItem>)> done) = 0;
    /// Announces this node on the network's rendezvous hash.
    virtual void announce() = 0;
    /// Peers that announced themselves; may be called several times with more, last with an empty list.
    virtual void findPeers(std::function<void(std::vector<Endpoint>)> found) = 0;
    virtual std::size_t knownNodes() const = 0;
};

} // namespace granary::swarm
