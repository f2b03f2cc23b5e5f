// Keys in locked, wiped memory.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace granary::crypto {

/// `sizeBytes` of locked memory (sodium_malloc), wiped on destruction. Move-only; cannot be printed or compared.
class SecretBuffer {
public:
    SecretBuffer() = default;
    /// Zero-filled.
    explicit SecretBuffer(std::size_t sizeBytes);
    SecretBuffer(SecretBuffer&& other) noexcept;
    SecretBuffer& operator=(SecretBuffer&& other) noexcept;
    ~SecretBuffer();
    std::size_t size() const { return m_size; }
    ByteView view() const { return {m_data, m_size}; }
    MutableByteView mutableView() { return {m_data, m_size}; }

private:
    std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

/// A secret of N bytes, named by Tag. `clone()` is the one, visible, way to copy it.
template <class Tag, std::size_t N>
class Secret {
public:
    static constexpr std::size_t sizeBytes = N;
    Secret() : m_buffer(N) {}
    static Secret copyFrom(ByteView bytes)
    {
        GRANARY_ASSERT(bytes.size() == N);
        Secret out;
        std::memcpy(out.mutableView().data(), bytes.data(), N);
        return out;
    }
    Secret clone() const { return copyFrom(view()); }
    ByteView view() const { return m_buffer.view(); }
    MutableByteView mutableView() { return m_buffer.mutableView(); }

private:
    SecretBuffer m_buffer;
};

/// Starts libsodium; every program and test calls it before anything of this folder. Idempotent, thread-safe.
void initialise();
/// Overwrites with zeros in a way the compiler keeps.
void wipe(MutableByteView bytes);
/// Constant time in the contents.
bool equalConstantTime(ByteView a, ByteView b);

} // namespace granary::crypto
