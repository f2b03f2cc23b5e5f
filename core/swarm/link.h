// One encrypted, authenticated link to a peer over one connection of the transport. Spec: core/specs/link.md.
#pragma once

#include "core/base/event_loop.h"
#include "core/swarm/messages.h"
#include "core/swarm/peer_fault.h"
#include "core/swarm/secure_channel.h"
#include "core/swarm/transport.h"

#include <deque>
#include <memory>

namespace granary::swarm {

class Link;

/// Who uses a link; all calls on the engine loop. A link may be closed inside any of them, but not destroyed.
class LinkEvents {
public:
    virtual ~LinkEvents() = default;
    virtual void onLinkUp(Link& link) = 0;
    /// Any message but those the link answers itself.
    virtual void onLinkMessage(Link& link, MessageType type, ByteSlice message) = 0;
    /// Queued data fell below Link::lowDataBytes.
    virtual void onLinkWritable(Link& link) = 0;
    /// Once, and nothing after it. Also for a link that never came up.
    virtual void onLinkClosed(Link& link, const Error& why) = 0;
};

/// Handshake, framing, rekeying, keep-alive, and two queues: control before data, so that a question never waits behind much of an upload.
///
/// Engine loop only. Anything that does not follow the protocol closes the link with protocolViolation; handshakes end within 15 s.
class Link {
public:
    /// Data is handed to the transport while less than this waits there.
    static constexpr std::size_t transportFillBytes = 3 * drainMarkBytes;
    static constexpr std::size_t lowDataBytes = 256 << 10;
    /// Control that a peer does not read; more closes the link.
    static constexpr std::size_t maxControlBytes = 3 << 20;
    static constexpr Duration rekeyAge = std::chrono::hours(1);
    static constexpr Duration handshakeTimeout = std::chrono::seconds(15);
    static constexpr Duration pingAfter = std::chrono::seconds(30);
    static constexpr Duration idleLimit = std::chrono::seconds(90);

    struct Config {
        EventLoop& loop;
        Random& random;
        Transport& transport;
        ConnectionId connection;
        bool outgoing;
        Endpoint remote;
        const LinkIdentity& identity;
        Hash32 network;
        bool lends;                     ///< told to the peer
        std::optional<NodeId> expected; ///< the peer must be this node
    };
    Link(Config config, LinkEvents& events);
    ~Link();
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    void start();
    void onFrame(Bytes frame);
    void onDrained();
    void onTransportClosed(const Error& why);

    bool up() const { return m_state == State::up; }
    bool closed() const { return m_state == State::closed; }
    bool outgoing() const { return m_config.outgoing; }
    ConnectionId connection() const { return m_config.connection; }
    const Endpoint& remote() const { return m_config.remote; }
    SteadyTime upSince() const { return m_upSince; }
    /// Known once up.
    const PeerIdentity& peer() const { return m_peer; }
    ByteView handshakeHash() const { return m_channel->handshakeHash(); }

    /// A whole message, ahead of all data.
    void sendControl(Bytes message);
    /// Behind the data queued before. `payload` lives in `owner`.
    void sendData(Bytes head, ByteView payload, std::shared_ptr<const Bytes> owner);
    void sendData(Bytes head, Bytes payload);
    /// Data waiting here and in the transport.
    std::size_t queuedBytes() const;
    /// Tells the peer why and ends the link.
    void close(const Error& why);
    /// The same for something that the peer has said, authenticated as it is: `what` names it for faultOf.
    void closeFor(const Error& what);
    /// Why the peer is to blame for the end of the link; none while it is not.
    PeerFault fault() const { return m_fault; }

private:
    enum class State : std::uint8_t { idle, handshaking, up, closed };
    struct Data {
        Bytes head;
        ByteView payload;
        std::shared_ptr<const Bytes> owner;
    };
    void onHandshakeFrame(ByteView frame);
    void onMessage(ByteSlice message);
    void becomeUp();
    void pump();
    void sendFrame(ByteView head, ByteView payload);
    void rekeyIfDue();
    void keepAlive();
    void finish(const Error& why, bool tellPeer);
    /// Of frames, which anybody on the way may have changed.
    void violation(std::string_view what) { close(Error(ErrorCode::protocolViolation, std::string(what))); }
    void unreadable(std::string_view what) { closeFor(Error(ErrorCode::protocolViolation, std::string(what))); }
    SteadyTime now() const { return m_config.loop.clock().steady(); }

    Config m_config;
    LinkEvents& m_events;
    State m_state = State::idle;
    std::unique_ptr<Handshake> m_handshake;
    std::unique_ptr<SecureChannel> m_channel;
    PeerIdentity m_peer;
    std::deque<Data> m_data;
    std::size_t m_dataBytes = 0;
    std::optional<TimerId> m_timer;
    SteadyTime m_upSince{};
    SteadyTime m_lastReceived{};
    SteadyTime m_lastRekey{};
    RequestId m_nextPing = 0;
    bool m_awaitPong = false;
    PeerFault m_fault = PeerFault::none;
};

} // namespace granary::swarm
