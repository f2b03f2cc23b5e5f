#include "core/crypto/chain_sign.h"

#include "core/crypto/curve_context.h"

#include <secp256k1.h>
#include <secp256k1_recovery.h>

namespace granary::crypto {
namespace {

ChainPublicKey pointOf(const secp256k1_pubkey& key)
{
    std::array<unsigned char, 65> sec1;
    std::size_t length = sec1.size();
    secp256k1_ec_pubkey_serialize(curveContext(), sec1.data(), &length, &key, SECP256K1_EC_UNCOMPRESSED);
    GRANARY_ASSERT(length == sec1.size());
    return *ChainPublicKey::from(std::as_bytes(std::span(sec1)).subspan(1));
}

/// False for 64 bytes that are no point of the curve.
bool parsePoint(const ChainPublicKey& key, secp256k1_pubkey& out)
{
    std::array<std::byte, 65> sec1{std::byte{4}};
    std::memcpy(sec1.data() + 1, key.view().data(), 64);
    return secp256k1_ec_pubkey_parse(curveContext(), &out, asUnsigned(ByteView(sec1)), sec1.size()) == 1;
}

std::array<std::byte, 64> compact(const ChainSignature& signature)
{
    std::array<std::byte, 64> out;
    std::copy(signature.r.begin(), signature.r.end(), out.begin());
    std::copy(signature.s.begin(), signature.s.end(), out.begin() + 32);
    return out;
}

ChainSignature fromCompact(ByteView bytes, int recoveryId)
{
    ChainSignature out;
    std::copy_n(bytes.begin(), 32, out.r.begin());
    std::copy_n(bytes.begin() + 32, 32, out.s.begin());
    out.recoveryId = static_cast<std::uint8_t>(recoveryId);
    return out;
}

} // namespace

Result<ChainSignature> ChainSignature::fromDer(ByteView der)
{
    secp256k1_ecdsa_signature parsed;
    // The library ends the program where it is given nothing.
    if (der.empty() || secp256k1_ecdsa_signature_parse_der(curveContext(), &parsed, asUnsigned(der), der.size()) != 1)
        return Error(ErrorCode::malformed, "signature");
    secp256k1_ecdsa_signature_normalize(curveContext(), &parsed, &parsed);
    std::array<std::byte, 64> bytes;
    secp256k1_ecdsa_signature_serialize_compact(curveContext(), asUnsigned(MutableByteView(bytes)), &parsed);
    return fromCompact(bytes, 0);
}

ChainPublicKey chainPublicKey(const ChainKey& key)
{
    secp256k1_pubkey point;
    // A number outside the group's order comes up once in 2^127 derivations (slip10.cpp).
    GRANARY_ASSERT(secp256k1_ec_pubkey_create(curveContext(), &point, asUnsigned(key.view())) == 1);
    return pointOf(point);
}

Result<ChainPublicKey> parseChainPublicKey(ByteView sec1)
{
    secp256k1_pubkey point;
    // Only the two common forms: 6 and 7 in front (hybrid) are nobody's.
    const bool known = (sec1.size() == 33 && (sec1[0] == std::byte{2} || sec1[0] == std::byte{3})) || (sec1.size() == 65 && sec1[0] == std::byte{4});
    if (!known || secp256k1_ec_pubkey_parse(curveContext(), &point, asUnsigned(sec1), sec1.size()) != 1)
        return Error(ErrorCode::malformed, "public key");
    return pointOf(point);
}

Bytes compressedChainKey(const ChainPublicKey& key)
{
    Bytes out;
    out.push_back((key.view()[63] & std::byte{1}) == std::byte{1} ? std::byte{3} : std::byte{2});
    append(out, key.view().first(32));
    return out;
}

ChainSignature signDigest(const ChainKey& key, const Hash32& digest)
{
    secp256k1_ecdsa_recoverable_signature signature;
    GRANARY_ASSERT(secp256k1_ecdsa_sign_recoverable(curveContext(), &signature, asUnsigned(digest.view()), asUnsigned(key.view()),
                       secp256k1_nonce_function_rfc6979, nullptr) == 1);
    std::array<std::byte, 64> bytes;
    int recoveryId = 0;
    secp256k1_ecdsa_recoverable_signature_serialize_compact(curveContext(), asUnsigned(MutableByteView(bytes)), &recoveryId, &signature);
    return fromCompact(bytes, recoveryId);
}

bool verifyDigest(const ChainPublicKey& key, const Hash32& digest, const ChainSignature& signature)
{
    secp256k1_pubkey point;
    secp256k1_ecdsa_signature parsed;
    return parsePoint(key, point) && secp256k1_ecdsa_signature_parse_compact(curveContext(), &parsed, asUnsigned(ByteView(compact(signature)))) == 1 &&
           secp256k1_ecdsa_verify(curveContext(), &parsed, asUnsigned(digest.view()), &point) == 1; // refuses a large s
}

Result<ChainPublicKey> recoverSigner(const Hash32& digest, const ChainSignature& signature)
{
    secp256k1_ecdsa_recoverable_signature parsed;
    secp256k1_pubkey point;
    const auto bytes = compact(signature);
    if (signature.recoveryId > 3 ||
        secp256k1_ecdsa_recoverable_signature_parse_compact(curveContext(), &parsed, asUnsigned(ByteView(bytes)), signature.recoveryId) != 1 ||
        secp256k1_ecdsa_recover(curveContext(), &point, &parsed, asUnsigned(digest.view())) != 1)
        return Error(ErrorCode::damaged, "nobody's signature");
    auto key = pointOf(point);
    // Recovery takes a large s, too.
    if (!verifyDigest(key, digest, signature))
        return Error(ErrorCode::damaged, "nobody's signature");
    return key;
}

} // namespace granary::crypto
