// What fuzz targets share: a view of the input, taking numbers off its front, and a check that stays on in release builds.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <algorithm>
#include <array>

namespace granary::fuzz {

inline ByteView view(const std::uint8_t* data, std::size_t size) { return std::as_bytes(std::span(data, size)); }

/// Takes little-endian numbers and bytes off the front; zeros and nothing once the input is used up.
class Input {
public:
    explicit Input(ByteView bytes) : m_rest(bytes) {}
    template <class T>
    T number()
    {
        std::array<std::byte, sizeof(T)> raw{};
        const auto part = bytes(sizeof(T));
        std::copy(part.begin(), part.end(), raw.begin());
        return loadLittle<T>(raw);
    }
    ByteView bytes(std::size_t atMost)
    {
        const auto part = m_rest.first(std::min(atMost, m_rest.size()));
        m_rest = m_rest.subspan(part.size());
        return part;
    }
    ByteView rest() { return bytes(m_rest.size()); }
    std::size_t left() const { return m_rest.size(); }

private:
    ByteView m_rest;
};

} // namespace granary::fuzz
