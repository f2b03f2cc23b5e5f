// Fixed-size byte strings that the compiler won't mix up: ids, hashes, public keys, signatures.
#pragma once

#include "core/base/bytes.h"

#include <array>
#include <compare>
#include <functional>

namespace granary {

/// N bytes named by Tag. Comparable, hashable, printable: never use it for a secret (see crypto/secret.h).
template <class Tag, std::size_t N>
class FixedBytes {
public:
    static constexpr std::size_t sizeBytes = N;

    FixedBytes() = default;
    explicit FixedBytes(const std::array<std::byte, N>& bytes) : m_bytes(bytes) {}

    /// Nullopt unless `bytes` has exactly N bytes.
    static std::optional<FixedBytes> from(ByteView bytes)
    {
        if (bytes.size() != N)
            return std::nullopt;
        FixedBytes out;
        std::memcpy(out.m_bytes.data(), bytes.data(), N);
        return out;
    }
    static std::optional<FixedBytes> fromHexText(std::string_view hex)
    {
        const auto bytes = fromHex(hex);
        return bytes ? from(*bytes) : std::nullopt;
    }

    ByteView view() const { return m_bytes; }
    MutableByteView mutableView() { return m_bytes; }
    std::string hex() const { return toHex(m_bytes); }
    bool isZero() const { return *this == FixedBytes{}; }

    friend bool operator==(const FixedBytes&, const FixedBytes&) = default;
    friend std::strong_ordering operator<=>(const FixedBytes& a, const FixedBytes& b)
    {
        return std::memcmp(a.m_bytes.data(), b.m_bytes.data(), N) <=> 0;
    }

private:
    std::array<std::byte, N> m_bytes{};
};

} // namespace granary

template <class Tag, std::size_t N>
struct std::hash<granary::FixedBytes<Tag, N>> {
    std::size_t operator()(const granary::FixedBytes<Tag, N>& v) const noexcept
    {
        static_assert(N >= 8);
        return granary::loadLittle<std::uint64_t>(v.view().first(8));
    }
};
