#include "core/crypto/secret.h"

#include <new>

#include <sodium.h>

namespace granary::crypto {

SecretBuffer::SecretBuffer(std::size_t sizeBytes) : m_size(sizeBytes)
{
    if (sizeBytes == 0)
        return;
    initialise();
    // Locking may fail where RLIMIT_MEMLOCK is small; sodium_malloc then still guards and wipes.
    m_data = static_cast<std::byte*>(sodium_malloc(sizeBytes));
    if (!m_data)
        throw std::bad_alloc();
    std::memset(m_data, 0, sizeBytes);
}

SecretBuffer::SecretBuffer(SecretBuffer&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0))
{}

SecretBuffer& SecretBuffer::operator=(SecretBuffer&& other) noexcept
{
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBuffer::~SecretBuffer() { sodium_free(m_data); }

void initialise()
{
    static const bool ready = sodium_init() >= 0;
    GRANARY_ASSERT(ready);
}

void wipe(MutableByteView bytes) { sodium_memzero(bytes.data(), bytes.size()); }

bool equalConstantTime(ByteView a, ByteView b)
{
    return a.size() == b.size() && (a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

} // namespace granary::crypto
