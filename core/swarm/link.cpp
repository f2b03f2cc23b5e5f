#include "core/swarm/link.h"

#include "core/swarm/wire_error.h"

namespace granary::swarm {
namespace {

constexpr Duration keepAliveStep = std::chrono::seconds(10);

} // namespace

Link::Link(Config config, LinkEvents& events) : m_config(std::move(config)), m_events(events) {}

Link::~Link()
{
    if (m_timer)
        m_config.loop.cancelTimer(*m_timer);
    if (m_state == State::handshaking || m_state == State::up)
        m_config.transport.close(m_config.connection);
}

void Link::start()
{
    GRANARY_ASSERT(m_state == State::idle);
    m_state = State::handshaking;
    m_handshake = std::make_unique<Handshake>(
        Handshake::Config{m_config.outgoing, m_config.identity, m_config.network, m_config.lends, m_config.expected},
        m_config.random);
    m_timer = m_config.loop.after(handshakeTimeout, [this] {
        m_timer.reset();
        finish(Error(ErrorCode::timedOut, "handshake"), false);
    });
    if (m_config.outgoing)
        m_config.transport.send(m_config.connection, m_handshake->first());
}

void Link::onFrame(Bytes frame)
{
    if (m_state != State::handshaking && m_state != State::up)
        return;
    if (frame.empty() || frame.size() > maxFrameBytes)
        return violation("frame size");
    if (m_state == State::handshaking)
        return onHandshakeFrame(frame);
    if (frame.front() != static_cast<std::byte>(FrameKind::message))
        return violation("frame kind");
    auto message = m_channel->open(std::move(frame));
    if (!message.ok())
        return close(message.error());
    m_lastReceived = now();
    onMessage(std::move(*message));
}

void Link::onHandshakeFrame(ByteView frame)
{
    auto step = m_handshake->take(frame);
    if (!step.ok()) {
        if (m_handshake->mayRefuse()) {
            const std::byte refusal[] = {
                static_cast<std::byte>(FrameKind::refusal), static_cast<std::byte>(wireError(step.error().code))};
            m_config.transport.send(m_config.connection, toBytes(refusal));
        }
        return finish(step.error(), false);
    }
    if (!step->reply.empty())
        m_config.transport.send(m_config.connection, std::move(step->reply));
    if (step->complete)
        becomeUp();
}

void Link::becomeUp()
{
    m_channel = std::make_unique<SecureChannel>(m_handshake->channel());
    m_peer = m_handshake->peer();
    m_handshake.reset();
    m_state = State::up;
    m_upSince = m_lastReceived = m_lastRekey = now();
    m_config.loop.cancelTimer(*m_timer);
    m_timer = m_config.loop.after(keepAliveStep, [this] { keepAlive(); });
    m_events.onLinkUp(*this);
}

void Link::onMessage(ByteSlice message)
{
    const auto type = messageType(message);
    if (!type.ok())
        return unreadable(type.error().detail);
    switch (*type) {
    case MessageType::ping: {
        const auto ping = PingMessage::parse(message);
        return ping.ok() ? sendControl(PongMessage{ping->request}.encode()) : unreadable("ping");
    }
    case MessageType::pong: {
        const auto pong = PongMessage::parse(message);
        if (!pong.ok() || !m_awaitPong || pong->request != m_nextPing)
            return unreadable("pong");
        m_awaitPong = false;
        return;
    }
    case MessageType::rekey: {
        if (!RekeyMessage::parse(message).ok())
            return unreadable("rekey");
        return m_channel->rekeyReceiving();
    }
    case MessageType::close: {
        const auto told = CloseMessage::parse(message);
        if (!told.ok())
            return unreadable("close");
        return finish(Error(errorFromWire(told->code), "closed by peer: " + told->detail), false);
    }
    default: m_events.onLinkMessage(*this, *type, std::move(message));
    }
}

void Link::sendControl(Bytes message)
{
    if (m_state != State::up)
        return;
    // Control has no queue of its own here: it goes to the transport at once, ahead of the data that still waits. What a peer does
    // not read piles up there.
    if (m_config.transport.queuedBytes(m_config.connection) > maxControlBytes)
        return violation("peer does not read");
    sendFrame(message, {});
}

void Link::sendData(Bytes head, ByteView payload, std::shared_ptr<const Bytes> owner)
{
    if (m_state != State::up)
        return;
    m_dataBytes += payload.size();
    m_data.push_back({std::move(head), payload, std::move(owner)});
    pump();
}

void Link::sendData(Bytes head, Bytes payload)
{
    auto owner = std::make_shared<const Bytes>(std::move(payload));
    const ByteView view = *owner;
    sendData(std::move(head), view, std::move(owner));
}

std::size_t Link::queuedBytes() const { return m_dataBytes + m_config.transport.queuedBytes(m_config.connection); }

void Link::pump()
{
    while (m_state == State::up && !m_data.empty() && m_config.transport.queuedBytes(m_config.connection) < transportFillBytes) {
        const auto data = std::move(m_data.front());
        m_data.pop_front();
        m_dataBytes -= data.payload.size();
        sendFrame(data.head, data.payload);
    }
}

void Link::onDrained()
{
    pump();
    if (m_state == State::up && m_dataBytes < lowDataBytes)
        m_events.onLinkWritable(*this);
}

void Link::sendFrame(ByteView head, ByteView payload)
{
    rekeyIfDue();
    m_config.transport.send(m_config.connection, m_channel->seal(head, payload));
}

void Link::rekeyIfDue()
{
    if (now() - m_lastRekey < rekeyAge)
        return;
    m_config.transport.send(m_config.connection, m_channel->seal(RekeyMessage{}.encode(), {}));
    m_channel->rekeySending();
    m_lastRekey = now();
}

void Link::keepAlive()
{
    m_timer = m_config.loop.after(keepAliveStep, [this] { keepAlive(); });
    const auto silence = now() - m_lastReceived;
    if (silence >= idleLimit)
        return close(Error(ErrorCode::timedOut, "peer is silent"));
    if (silence >= pingAfter && !m_awaitPong) {
        m_awaitPong = true;
        sendControl(PingMessage{++m_nextPing}.encode());
    }
}

void Link::onTransportClosed(const Error& why)
{
    if (m_state == State::closed)
        return;
    m_state = State::closed;
    if (m_timer)
        m_config.loop.cancelTimer(*m_timer);
    m_timer.reset();
    m_data.clear();
    m_events.onLinkClosed(*this, why);
}

void Link::close(const Error& why) { finish(why, true); }

void Link::closeFor(const Error& what)
{
    if (m_state == State::up)
        m_fault = faultOf(what);
    close(Error(ErrorCode::protocolViolation, what.detail));
}

void Link::finish(const Error& why, bool tellPeer)
{
    if (m_state == State::closed || m_state == State::idle)
        return;
    if (tellPeer && m_state == State::up)
        m_config.transport.send(m_config.connection, m_channel->seal(CloseMessage{wireError(why.code), why.detail}.encode(), {}));
    m_config.transport.close(m_config.connection);
    onTransportClosed(why);
}

} // namespace granary::swarm
