// The cryptography of one link: the Noise_XX handshake that binds node identities, and the sealed frames after it. Spec: core/specs/link.md.
#pragma once

#include "core/base/byte_slice.h"
#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/crypto/certificate.h"
#include "core/crypto/noise.h"
#include "core/crypto/sign.h"
#include "core/swarm/hello.h"

namespace granary::swarm {

/// First byte of every frame.
enum class FrameKind : std::uint8_t {
    handshake = 1,
    message = 2,
    refusal = 3, ///< in the clear, one byte of wire error, only before the handshake has ended
};

/// What this engine shows on links: its node identity, and a Noise static key made at start that the identity certifies.
class LinkIdentity {
public:
    LinkIdentity(const crypto::SigningKey& identity, Random& random);
    NodeId node() const;
    const crypto::SigningKey& signing() const { return m_identity; }
    const crypto::NoiseStaticKey& noiseKey() const { return m_noise; }
    const Bytes& certificate() const { return m_certificate; }

private:
    crypto::SigningKey m_identity;
    crypto::NoiseStaticKey m_noise;
    Bytes m_certificate;
};

/// Seals and opens message frames. The nonce counts frames, so a frame that is lost, repeated, moved or changed ends the link. The ciphers
/// rekey by themselves every 2^20 messages; a link does so besides when a key grows old.
class SecureChannel {
public:
    /// head || payload as one frame with its kind.
    Bytes seal(ByteView head, ByteView payload);
    /// The message in a frame; protocolViolation.
    Result<ByteSlice> open(Bytes frame);
    void rekeySending() { m_session.sending.rekey(); }
    void rekeyReceiving() { m_session.receiving.rekey(); }
    ByteView handshakeHash() const { return m_session.handshakeHash.view(); }

private:
    friend class Handshake;
    explicit SecureChannel(crypto::NoiseSession session) : m_session(std::move(session)) {}
    crypto::NoiseSession m_session;
};

/// What the handshake told of the peer.
struct PeerIdentity {
    NodeId node;
    std::uint16_t version = 0; ///< agreed
    bool lends = false;
};

/// From connected to authenticated. Engine loop only.
class Handshake {
public:
    struct Config {
        bool initiator;
        const LinkIdentity& identity;
        Hash32 network;
        bool lends;
        std::optional<NodeId> expected; ///< the peer must be this node
    };
    struct Step {
        Bytes reply; ///< to be sent when not empty
        bool complete = false;
    };
    Handshake(Config config, Random& random);
    /// The initiator's first frame.
    Bytes first();
    /// A frame of the peer. wrongNetwork, unsupportedVersion, busy (also as the peer's refusal), unreachable (another node than
    /// expected), protocolViolation. After an error it is over.
    Result<Step> take(ByteView frame);
    /// Whether an error may be told to the peer: a responder that saw the peer's first message in the clear.
    bool mayRefuse() const { return !m_config.initiator && m_messages == 1 && !m_replied; }
    /// Once complete.
    const PeerIdentity& peer() const { return m_peer; }
    SecureChannel channel() { return SecureChannel(std::move(m_noise).session()); }

private:
    Bytes frame(Bytes message) const;
    Bytes hello(bool withCertificate) const;
    /// Network and version, in every message.
    Result<Hello> readHello(ByteView payload);
    Status identify(const Hello& hello);
    Config m_config;
    crypto::NoiseHandshake m_noise;
    PeerIdentity m_peer;
    int m_messages = 0; ///< read from the peer
    bool m_replied = false;
};

} // namespace granary::swarm
