// ChaCha20-Poly1305 and its X variant, from HChaCha20 of libsodium and OpenSSL's ChaCha20, which is twice as fast as libsodium's.
// For the folder's own use: others seal through seal.h, which binds key, label and context.
#pragma once

#include "core/base/bytes.h"

#include <array>
#include <span>

namespace granary::crypto {

inline constexpr std::size_t aeadKeyBytes = 32;
inline constexpr std::size_t aeadTagBytes = 16;

/// Bytes on the stack that hold a secret for the length of one call.
template <std::size_t N>
class WipedBytes {
public:
    WipedBytes() = default;
    WipedBytes(const WipedBytes&) = delete;
    WipedBytes& operator=(const WipedBytes&) = delete;
    ~WipedBytes();
    ByteView view() const { return m_bytes; }
    MutableByteView mutableView() { return m_bytes; }

private:
    std::array<std::byte, N> m_bytes{};
};

/// RFC 8439, nonce of 12 bytes. Writes ciphertext and tag: `out` has plain.size() + 16 bytes and may start where `plain` does.
void aeadSeal(ByteView key, ByteView nonce, ByteView associated, ByteView plain, MutableByteView out);
/// The same of `parts`, one behind the other; none of them may lie in `out`.
void aeadSeal(ByteView key, ByteView nonce, ByteView associated, std::span<const ByteView> parts, MutableByteView out);
/// False when the tag is wrong; `out` (sealed.size() - 16 bytes, may start where `sealed` does) is then wiped.
bool aeadOpen(ByteView key, ByteView nonce, ByteView associated, ByteView sealed, MutableByteView out);

/// XChaCha20-Poly1305-IETF (draft-irtf-cfrg-xchacha-03), nonce of 24 bytes; otherwise as above.
void xaeadSeal(ByteView key, ByteView nonce, ByteView associated, ByteView plain, MutableByteView out);
void xaeadSeal(ByteView key, ByteView nonce, ByteView associated, std::span<const ByteView> parts, MutableByteView out);
bool xaeadOpen(ByteView key, ByteView nonce, ByteView associated, ByteView sealed, MutableByteView out);

/// XORs `data` with the XChaCha20 keystream of a 24-byte nonce from 64-byte block number `block` on (64-bit counter).
void xstreamXor(ByteView key, ByteView nonce, std::uint64_t block, MutableByteView data);

} // namespace granary::crypto
