// The Noise protocol of a link: Noise_XX_25519_ChaChaPoly_BLAKE2b, revision 34. Spec: core/specs/link-handshake.md.
#pragma once

#include "core/base/fixed_bytes.h"
#include "core/base/random.h"
#include "core/crypto/secret.h"

namespace granary::crypto {

/// X25519 public key of a link, static or ephemeral.
using NoisePublicKey = FixedBytes<struct NoisePublicKeyTag, 32>;
/// `h` when the handshake has ended: names the session, so a signature over it holds for this session only.
using HandshakeHash = FixedBytes<struct HandshakeHashTag, 64>;

inline constexpr std::size_t noiseTagBytes = 16;
/// Most plaintext of one message. Above Noise's own 65535 bytes with its tag, so that 64 KiB of a shard and a head travel in one.
inline constexpr std::size_t noiseMaxPayloadBytes = 66 << 10;
/// Most bytes of one handshake message, keys and tags included.
inline constexpr std::size_t noiseMaxHandshakeBytes = 65535;
/// After so many messages under one key a cipher replaces it by itself.
inline constexpr std::uint64_t noiseRekeyMessages = std::uint64_t{1} << 20;

/// X25519 (RFC 7748). False when the result is all zeros (a peer's key of small order); `out` must not be used then.
bool x25519(ByteView privateKey, ByteView publicKey, MutableByteView out);

/// An X25519 key pair. Move-only.
class NoiseStaticKey {
public:
    using Private = Secret<struct NoisePrivateTag, 32>;
    explicit NoiseStaticKey(Private key);
    static NoiseStaticKey generate(Random& random);
    const NoisePublicKey& publicKey() const { return m_public; }
    ByteView privateKey() const { return m_private.view(); }
    NoiseStaticKey clone() const { return NoiseStaticKey(m_private.clone()); }

private:
    Private m_private;
    NoisePublicKey m_public;
};

/// One direction of a session. The nonce counts messages, so what is lost, repeated, reordered or changed does not open.
/// One thread at a time. Move-only.
class NoiseCipher {
public:
    using Key = Secret<struct NoiseCipherKeyTag, 32>;
    explicit NoiseCipher(Key key) : m_key(std::move(key)) {}

    /// Appends the ciphertext of the parts, one after the other (noiseMaxPayloadBytes together), and its tag to `out`, which no part
    /// may lie in.
    void seal(ByteView associated, std::initializer_list<ByteView> parts, Bytes& out);
    /// Appends the plaintext to `out`. protocolViolation: too short, too long or not the next message; the session is then over.
    Status open(ByteView associated, ByteView sealed, Bytes& out);
    /// The plaintext takes the place of the ciphertext, the tag stays behind it. After an error `sealed` holds zeros or what it held.
    Status openInPlace(ByteView associated, MutableByteView sealed);
    /// Noise's REKEY. Both sides call it between the same two messages; besides, it happens every noiseRekeyMessages.
    void rekey();
    std::uint64_t messages() const { return m_nonce; }
    std::uint64_t messagesSinceRekey() const { return m_nonce - m_rekeyedAt; }

private:
    friend class NoiseSymmetricState;
    void advance();
    Key m_key;
    std::uint64_t m_nonce = 0;
    std::uint64_t m_rekeyedAt = 0;
    bool m_broken = false;
};

/// Both directions, from this side's view.
struct NoiseSession {
    NoiseCipher sending;
    NoiseCipher receiving;
    HandshakeHash handshakeHash;
    NoisePublicKey remoteStatic;
};

/// Noise's SymmetricState: chaining key, handshake hash and the cipher that they make.
class NoiseSymmetricState {
public:
    NoiseSymmetricState();
    void mixHash(ByteView data);
    void mixKey(ByteView input);
    void encryptAndHash(ByteView plain, Bytes& out);
    Result<Bytes> decryptAndHash(ByteView sealed);
    /// The ciphers of the initiator's and the responder's messages.
    std::pair<NoiseCipher, NoiseCipher> split() const;
    bool hasKey() const { return m_cipher.has_value(); }
    const HandshakeHash& hash() const { return m_hash; }

private:
    Secret<struct NoiseChainingKeyTag, 64> m_chainingKey;
    HandshakeHash m_hash;
    std::optional<NoiseCipher> m_cipher;
};

/// The three messages of XX:  -> e   <- e, ee, s, es   -> s, se.  Each carries a payload; the first one's is in the clear, the second
/// one's can be read by an active attacker as initiator, the third one's by the responder alone. One thread at a time. Move-only.
class NoiseHandshake {
public:
    enum class Role : std::uint8_t { initiator, responder };
    /// Takes the ephemeral key from `random`. Both sides must give the same prologue.
    NoiseHandshake(Role role, const NoiseStaticKey& staticKey, ByteView prologue, Random& random);

    /// True when the next message is ours.
    bool writesNext() const { return !finished() && (m_message % 2 == 0) == (m_role == Role::initiator); }
    bool finished() const { return m_message == 3; }
    /// The next message; asserts writesNext(). The payload has at most 65000 bytes.
    Result<Bytes> write(ByteView payload);
    /// The payload of the peer's message. protocolViolation: whatever is wrong with it; the handshake is then over.
    Result<Bytes> read(ByteView message);
    /// The peer's static key, once its message with it has been read. Nothing is known of it but that the peer holds it.
    const std::optional<NoisePublicKey>& remoteStatic() const { return m_remoteStatic; }
    /// Asserts finished().
    NoiseSession session() &&;

private:
    Status mixDh(const NoiseStaticKey& ours, const std::optional<NoisePublicKey>& theirs);
    Status mixSharedSecrets();
    Result<Bytes> readParts(ByteView message);
    Role m_role;
    int m_message = 0;
    bool m_failed = false;
    NoiseSymmetricState m_symmetric;
    NoiseStaticKey m_static;
    NoiseStaticKey m_ephemeral;
    std::optional<NoisePublicKey> m_remoteEphemeral;
    std::optional<NoisePublicKey> m_remoteStatic;
};

} // namespace granary::crypto
