// Bytes whose ends are not of interest any more.
#pragma once

#include "core/base/bytes.h"

namespace granary {

/// Owns a buffer and shows a part of it: what is cut off at either end stays where it is, so that nothing behind it has to move.
class ByteSlice {
public:
    ByteSlice() = default;
    ByteSlice(Bytes bytes) : m_bytes(std::move(bytes)), m_sizeBytes(m_bytes.size()) {}
    ByteSlice(ByteSlice&& from) noexcept { *this = std::move(from); }
    ByteSlice& operator=(ByteSlice&& from) noexcept
    {
        m_bytes = std::exchange(from.m_bytes, {});
        m_first = std::exchange(from.m_first, 0);
        m_sizeBytes = std::exchange(from.m_sizeBytes, 0);
        return *this;
    }

    /// Valid until this is moved from or destroyed.
    operator ByteView() const { return view(); }
    ByteView view() const { return ByteView(m_bytes).subspan(m_first, m_sizeBytes); }
    MutableByteView mutableView() { return MutableByteView(m_bytes).subspan(m_first, m_sizeBytes); }
    std::size_t size() const { return m_sizeBytes; }
    bool empty() const { return m_sizeBytes == 0; }

    /// At most size() bytes.
    void dropFront(std::size_t bytes)
    {
        m_first += bytes;
        m_sizeBytes -= bytes;
    }
    void dropBack(std::size_t bytes) { m_sizeBytes -= bytes; }
    void keepLast(std::size_t bytes) { dropFront(m_sizeBytes - bytes); }

private:
    Bytes m_bytes;
    std::size_t m_first = 0;
    std::size_t m_sizeBytes = 0;
};

} // namespace granary
