#include "core/swarm/secure_channel.h"

#include "core/swarm/messages.h"
#include "core/swarm/wire_error.h"

namespace granary::swarm {
namespace {

Bytes prologue(const Hash32& network)
{
    Bytes out = toBytes(asBytes("granary.v1.link"));
    append(out, network.view());
    return out;
}

crypto::NoiseHandshake::Role role(bool initiator)
{
    return initiator ? crypto::NoiseHandshake::Role::initiator : crypto::NoiseHandshake::Role::responder;
}

} // namespace

LinkIdentity::LinkIdentity(const crypto::SigningKey& identity, Random& random)
    : m_identity(identity.clone()),
      m_noise(crypto::NoiseStaticKey::generate(random)),
      m_certificate(crypto::certifyNoiseKey(m_identity, m_noise.publicKey()))
{}

NodeId LinkIdentity::node() const { return *NodeId::from(m_identity.publicKey().view()); }

Bytes SecureChannel::seal(ByteView head, ByteView payload)
{
    Bytes out;
    out.reserve(1 + head.size() + payload.size() + crypto::noiseTagBytes);
    out.push_back(static_cast<std::byte>(FrameKind::message));
    m_session.sending.seal({}, {head, payload}, out);
    return out;
}

Result<ByteSlice> SecureChannel::open(Bytes frame)
{
    ByteSlice message(std::move(frame));
    message.dropFront(1);
    GRANARY_TRY(m_session.receiving.openInPlace({}, message.mutableView()));
    message.dropBack(crypto::noiseTagBytes);
    return message;
}

Handshake::Handshake(Config config, Random& random)
    : m_config(std::move(config)),
      m_noise(role(m_config.initiator), m_config.identity.noiseKey(), prologue(m_config.network), random)
{}

Bytes Handshake::frame(Bytes message) const
{
    message.insert(message.begin(), static_cast<std::byte>(FrameKind::handshake));
    return message;
}

Bytes Handshake::hello(bool withCertificate) const
{
    Hello out;
    if (withCertificate)
        out.certificate = m_config.identity.certificate();
    out.network = m_config.network;
    out.lends = withCertificate && m_config.lends;
    return out.encode();
}

Bytes Handshake::first()
{
    auto message = m_noise.write(hello(false));
    GRANARY_ASSERT(message.ok());
    return frame(std::move(*message));
}

Result<Hello> Handshake::readHello(ByteView payload)
{
    GRANARY_ASSIGN(auto hello, Hello::parse(payload));
    if (hello.network != m_config.network)
        return Error(ErrorCode::wrongNetwork, "peer is of another network");
    GRANARY_ASSIGN(m_peer.version, hello.agreedVersion());
    m_peer.lends = hello.lends;
    return hello;
}

Status Handshake::identify(const Hello& hello)
{
    GRANARY_ASSIGN(m_peer.node, crypto::certifiedNode(hello.certificate, *m_noise.remoteStatic()));
    if (m_config.expected && m_peer.node != *m_config.expected)
        return Error(ErrorCode::unreachable, "another node answers at this address");
    return {};
}

Result<Handshake::Step> Handshake::take(ByteView bytes)
{
    if (bytes.empty())
        return Error(ErrorCode::protocolViolation, "empty frame");
    const auto kind = static_cast<FrameKind>(bytes.front());
    if (kind == FrameKind::refusal && m_config.initiator && m_messages == 0 && bytes.size() == 2) {
        const auto code = errorFromWire(std::to_integer<std::uint8_t>(bytes[1]));
        // Nobody signed it: it ends this attempt and explains it, no more.
        return Error(code == ErrorCode::internal ? ErrorCode::refused : code, "refused by the peer");
    }
    if (kind != FrameKind::handshake || bytes.size() > maxHelloBytes + 256)
        return Error(ErrorCode::protocolViolation, "not a handshake");
    if (m_noise.writesNext() || m_noise.finished())
        return Error(ErrorCode::protocolViolation, "handshake out of turn");
    // The first message's hello is in the clear behind the ephemeral key; a peer of another network is told before its prologue fails us.
    GRANARY_ASSIGN(const Bytes payload, m_noise.read(bytes.subspan(1)));
    ++m_messages;
    GRANARY_ASSIGN(const auto hello, readHello(payload));
    Step step;
    if (m_noise.remoteStatic())
        GRANARY_TRY(identify(hello));
    else if (!hello.certificate.empty())
        return Error(ErrorCode::protocolViolation, "certificate in the clear");
    if (m_noise.writesNext()) {
        GRANARY_ASSIGN(Bytes reply, m_noise.write(this->hello(true)));
        step.reply = frame(std::move(reply));
        m_replied = true;
    }
    step.complete = m_noise.finished();
    return step;
}

} // namespace granary::swarm
