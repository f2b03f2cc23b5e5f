// What a new device and the one that lets it in say to each other, and how both show that they know the code's secret. Spec: core/specs/joining.md.
#pragma once

#include "core/crypto/noise.h"
#include "core/swarm/device_code.h"
#include "core/swarm/messages.h"

namespace granary::swarm {

inline constexpr std::size_t maxJoinNameBytes = 63;
/// A package as it travels, sealed.
inline constexpr std::size_t maxJoinPackageBytes = maxPayloadBytes;
/// Of a link that knows these messages.
inline constexpr std::uint16_t joinProtocol = 2;

/// Random, one a profile (drive::InstanceId).
using JoinInstance = FixedBytes<struct JoinInstanceTag, 16>;

/// A machine that wants to become a device of the drive.
struct NewcomerKeys {
    JoinInstance instance;
    PublicKey sign;
    crypto::NoisePublicKey box; ///< X25519
    std::string name;           ///< 1..maxJoinNameBytes
    bool nameGiven = false;     ///< by its user; else it is only what the machine is called
    friend bool operator==(const NewcomerKeys&, const NewcomerKeys&) = default;
};

/// Asks to be let in. Answered by joinGrant or error.
struct JoinMessage {
    static constexpr MessageType type = MessageType::join;
    RequestId request = 0;
    NewcomerKeys newcomer;
    Hash32 proof; ///< joinProof on this link
    Bytes encode() const;
    static Result<JoinMessage> parse(ByteView message);
};

/// Payload: the sealed package, 1..maxJoinPackageBytes.
struct JoinGrantMessage {
    static constexpr MessageType type = MessageType::joinGrant;
    RequestId request = 0;
    ByteView payload;
    Bytes encodeHead() const;
    static Result<JoinGrantMessage> parse(ByteView message);
};

/// A package that came, and the hash of the link that it came over.
struct JoinGrant {
    Bytes package;
    crypto::HandshakeHash link;
};

/// The new device keeps what it was given. Answered by done or error.
using JoinedMessage = PlainMessage<MessageType::joined>;

/// Shows knowledge of the secret on the link with this handshake hash (channel binding, Noise specification 11.2), for these keys.
Hash32 joinProof(const JoinSecret& secret, ByteView handshakeHash, const NewcomerKeys& newcomer);
/// In constant time.
bool checkJoinProof(const JoinSecret& secret, ByteView handshakeHash, const JoinMessage& message);
/// Seals what is handed over: only who knows the secret, on this link, makes or opens it.
Bytes sealJoinPackage(const JoinSecret& secret, ByteView handshakeHash, ByteView plain, Random& random);
/// damaged: whoever sealed it does not know the secret. The caller wipes what it gets.
Result<Bytes> openJoinPackage(const JoinSecret& secret, ByteView handshakeHash, ByteView sealed);

/// Who lets new devices in. On the engine loop.
class JoinHost {
public:
    virtual ~JoinHost() = default;
    /// `done` once, on the loop: the sealed package, or why not.
    virtual void onJoin(const JoinMessage& message, const crypto::HandshakeHash& link, std::function<void(Result<Bytes>)> done) = 0;
    /// The device that was let in on this link keeps what it was given.
    virtual void onJoined(const crypto::HandshakeHash& link, std::function<void(Status)> done) = 0;
    /// A link on which a device was let in is gone.
    virtual void onJoinLinkGone(const crypto::HandshakeHash& link) = 0;
};

} // namespace granary::swarm
