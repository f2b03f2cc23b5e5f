#include "core/crypto/noise.h"

#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/crypto/hmac.h"

#include <sodium.h>

namespace granary::crypto {

namespace {

constexpr std::string_view protocolName = "Noise_XX_25519_ChaChaPoly_BLAKE2b";
constexpr std::size_t dhBytes = 32;
constexpr std::size_t hashBytes = 64;
constexpr std::size_t maxHandshakePayloadBytes = 65000;

/// ChaChaPoly's nonce: 32 zero bits, then the counter.
std::array<std::byte, 12> nonceOf(std::uint64_t counter)
{
    std::array<std::byte, 12> out{};
    storeLittle(MutableByteView(out).subspan(4), counter);
    return out;
}

/// HKDF of Noise with two outputs.
void hkdf(ByteView chainingKey, ByteView input, WipedBytes<hashBytes>& first, WipedBytes<hashBytes>& second)
{
    WipedBytes<hashBytes> temp;
    hmacBlake2b(chainingKey, {input}, temp.mutableView());
    const std::byte one{1}, two{2};
    hmacBlake2b(temp.view(), {{&one, 1}}, first.mutableView());
    hmacBlake2b(temp.view(), {first.view(), {&two, 1}}, second.mutableView());
}

Error broken(const char* what) { return Error(ErrorCode::protocolViolation, what); }

} // namespace

bool x25519(ByteView privateKey, ByteView publicKey, MutableByteView out)
{
    GRANARY_ASSERT(privateKey.size() == dhBytes && publicKey.size() == dhBytes && out.size() == dhBytes);
    return crypto_scalarmult(asUnsigned(out), asUnsigned(privateKey), asUnsigned(publicKey)) == 0 &&
        sodium_is_zero(asUnsigned(out), out.size()) == 0;
}

NoiseStaticKey::NoiseStaticKey(Private key) : m_private(std::move(key))
{
    crypto_scalarmult_base(asUnsigned(m_public.mutableView()), asUnsigned(m_private.view()));
}

NoiseStaticKey NoiseStaticKey::generate(Random& random)
{
    Private key;
    random.fill(key.mutableView());
    return NoiseStaticKey(std::move(key));
}

void NoiseCipher::seal(ByteView associated, std::initializer_list<ByteView> parts, Bytes& out)
{
    GRANARY_ASSERT(!m_broken);
    std::size_t size = 0;
    for (const auto part : parts)
        size += part.size();
    GRANARY_ASSERT(size <= noiseMaxPayloadBytes);
    const auto start = out.size();
    out.resize(start + size + noiseTagBytes);
    aeadSeal(m_key.view(), nonceOf(m_nonce), associated, std::span(parts.begin(), parts.size()), MutableByteView(out).subspan(start));
    advance();
}

Status NoiseCipher::open(ByteView associated, ByteView sealed, Bytes& out)
{
    const auto start = out.size();
    append(out, sealed);
    const auto opened = openInPlace(associated, MutableByteView(out).subspan(start));
    out.resize(opened.ok() ? out.size() - noiseTagBytes : start);
    return opened;
}

Status NoiseCipher::openInPlace(ByteView associated, MutableByteView sealed)
{
    if (m_broken)
        return broken("message after one that did not open");
    if (sealed.size() < noiseTagBytes || sealed.size() > noiseMaxPayloadBytes + noiseTagBytes) {
        m_broken = true;
        return broken("message of a wrong size");
    }
    if (!aeadOpen(m_key.view(), nonceOf(m_nonce), associated, sealed, sealed.first(sealed.size() - noiseTagBytes))) {
        m_broken = true;
        return broken("message does not open");
    }
    advance();
    return {};
}

void NoiseCipher::rekey()
{
    WipedBytes<dhBytes + aeadTagBytes> next;
    const std::array<std::byte, dhBytes> zeros{};
    aeadSeal(m_key.view(), nonceOf(UINT64_MAX), {}, zeros, next.mutableView());
    std::memcpy(m_key.mutableView().data(), next.view().data(), dhBytes);
    m_rekeyedAt = m_nonce;
}

void NoiseCipher::advance()
{
    ++m_nonce;
    GRANARY_ASSERT(m_nonce != UINT64_MAX); // Noise reserves it; no link lives that long
    if (messagesSinceRekey() == noiseRekeyMessages)
        rekey();
}

NoiseSymmetricState::NoiseSymmetricState()
{
    static_assert(protocolName.size() <= hashBytes); // short enough to be the first hash itself, filled up with zeros
    std::memcpy(m_hash.mutableView().data(), protocolName.data(), protocolName.size());
    std::memcpy(m_chainingKey.mutableView().data(), m_hash.view().data(), hashBytes);
}

void NoiseSymmetricState::mixHash(ByteView data)
{
    crypto_generichash_blake2b_state state;
    crypto_generichash_blake2b_init(&state, nullptr, 0, hashBytes);
    crypto_generichash_blake2b_update(&state, asUnsigned(m_hash.view()), hashBytes);
    crypto_generichash_blake2b_update(&state, asUnsigned(data), data.size());
    crypto_generichash_blake2b_final(&state, asUnsigned(m_hash.mutableView()), hashBytes);
}

void NoiseSymmetricState::mixKey(ByteView input)
{
    WipedBytes<hashBytes> first, second;
    hkdf(m_chainingKey.view(), input, first, second);
    std::memcpy(m_chainingKey.mutableView().data(), first.view().data(), hashBytes);
    m_cipher.emplace(NoiseCipher::Key::copyFrom(second.view().first(dhBytes)));
}

void NoiseSymmetricState::encryptAndHash(ByteView plain, Bytes& out)
{
    const auto start = out.size();
    if (m_cipher)
        m_cipher->seal(m_hash.view(), {plain}, out);
    else
        append(out, plain);
    mixHash(ByteView(out).subspan(start));
}

Result<Bytes> NoiseSymmetricState::decryptAndHash(ByteView sealed)
{
    Bytes plain;
    if (m_cipher)
        GRANARY_TRY(m_cipher->open(m_hash.view(), sealed, plain));
    else
        plain = toBytes(sealed);
    mixHash(sealed);
    return plain;
}

std::pair<NoiseCipher, NoiseCipher> NoiseSymmetricState::split() const
{
    WipedBytes<hashBytes> first, second;
    hkdf(m_chainingKey.view(), {}, first, second);
    using Key = NoiseCipher::Key;
    return {NoiseCipher(Key::copyFrom(first.view().first(dhBytes))), NoiseCipher(Key::copyFrom(second.view().first(dhBytes)))};
}

NoiseHandshake::NoiseHandshake(Role role, const NoiseStaticKey& staticKey, ByteView prologue, Random& random)
    : m_role(role),
      m_static(staticKey.clone()),
      m_ephemeral(NoiseStaticKey::generate(random))
{
    m_symmetric.mixHash(prologue);
}

Status NoiseHandshake::mixDh(const NoiseStaticKey& ours, const std::optional<NoisePublicKey>& theirs)
{
    GRANARY_ASSERT(theirs.has_value());
    WipedBytes<dhBytes> shared;
    if (!x25519(ours.privateKey(), theirs->view(), shared.mutableView()))
        return broken("peer's key of small order");
    m_symmetric.mixKey(shared.view());
    return {};
}

/// es and se: one side's static with the other's ephemeral key, once the static key of message 2 or 3 is there.
Status NoiseHandshake::mixSharedSecrets()
{
    const bool staticIsOurs = (m_message == 2) == (m_role == Role::initiator);
    return staticIsOurs ? mixDh(m_static, m_remoteEphemeral) : mixDh(m_ephemeral, m_remoteStatic);
}

Result<Bytes> NoiseHandshake::write(ByteView payload)
{
    GRANARY_ASSERT(writesNext() && !m_failed && payload.size() <= maxHandshakePayloadBytes);
    m_failed = true; // until the end: a half-made message leaves no usable state
    Bytes out;
    if (m_message < 2) {
        append(out, m_ephemeral.publicKey().view());
        m_symmetric.mixHash(m_ephemeral.publicKey().view());
    }
    if (m_message == 1)
        GRANARY_TRY(mixDh(m_ephemeral, m_remoteEphemeral));
    if (m_message > 0) {
        m_symmetric.encryptAndHash(m_static.publicKey().view(), out);
        GRANARY_TRY(mixSharedSecrets());
    }
    m_symmetric.encryptAndHash(payload, out);
    ++m_message;
    m_failed = false;
    return out;
}

Result<Bytes> NoiseHandshake::read(ByteView message)
{
    if (m_failed || finished() || writesNext())
        return broken("handshake message out of turn");
    m_failed = true;
    GRANARY_ASSIGN(auto payload, readParts(message));
    ++m_message;
    m_failed = false;
    return payload;
}

Result<Bytes> NoiseHandshake::readParts(ByteView message)
{
    const std::size_t ephemeralBytes = m_message < 2 ? dhBytes : 0;
    const std::size_t staticBytes = m_message > 0 ? dhBytes + noiseTagBytes : 0;
    const std::size_t payloadTagBytes = m_message > 0 ? noiseTagBytes : 0;
    if (message.size() > noiseMaxHandshakeBytes || message.size() < ephemeralBytes + staticBytes + payloadTagBytes)
        return broken("handshake message of a wrong size");
    if (ephemeralBytes) {
        m_remoteEphemeral = NoisePublicKey::from(message.first(ephemeralBytes));
        m_symmetric.mixHash(message.first(ephemeralBytes));
    }
    if (m_message == 1)
        GRANARY_TRY(mixDh(m_ephemeral, m_remoteEphemeral));
    if (staticBytes) {
        GRANARY_ASSIGN(const auto key, m_symmetric.decryptAndHash(message.subspan(ephemeralBytes, staticBytes)));
        m_remoteStatic = NoisePublicKey::from(key);
        GRANARY_TRY(mixSharedSecrets());
    }
    return m_symmetric.decryptAndHash(message.subspan(ephemeralBytes + staticBytes));
}

NoiseSession NoiseHandshake::session() &&
{
    GRANARY_ASSERT(finished() && m_remoteStatic);
    auto [initiators, responders] = m_symmetric.split();
    const bool initiator = m_role == Role::initiator;
    return NoiseSession{
        .sending = std::move(initiator ? initiators : responders),
        .receiving = std::move(initiator ? responders : initiators),
        .handshakeHash = m_symmetric.hash(),
        .remoteStatic = *m_remoteStatic,
    };
}

} // namespace granary::crypto
