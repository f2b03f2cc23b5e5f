// Byte buffers and their text forms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace granary {

/// Allocator that default-initialises: `Bytes(n)` and `resize(n)` leave new bytes undefined, because
/// every buffer here is overwritten at once and zeroing 32 MiB costs as much as sealing it.
template <class T>
struct DefaultInitAllocator : std::allocator<T> {
    template <class U>
    struct rebind {
        using other = DefaultInitAllocator<U>;
    };
    using std::allocator<T>::allocator;
    template <class U>
    void construct(U* p) noexcept(std::is_nothrow_default_constructible_v<U>)
    {
        ::new (static_cast<void*>(p)) U;
    }
    template <class U, class... Args>
    void construct(U* p, Args&&... args)
    {
        ::new (static_cast<void*>(p)) U(std::forward<Args>(args)...);
    }
};

using Bytes = std::vector<std::byte, DefaultInitAllocator<std::byte>>;
using ByteView = std::span<const std::byte>;
using MutableByteView = std::span<std::byte>;

inline ByteView asBytes(std::string_view s) { return std::as_bytes(std::span(s.data(), s.size())); }
inline std::string_view asText(ByteView b) { return {reinterpret_cast<const char*>(b.data()), b.size()}; }
inline const unsigned char* asUnsigned(ByteView b) { return reinterpret_cast<const unsigned char*>(b.data()); }
inline unsigned char* asUnsigned(MutableByteView b) { return reinterpret_cast<unsigned char*>(b.data()); }

/// Not by the container's own copying: with an allocator of its own it goes byte by byte.
inline Bytes toBytes(ByteView b)
{
    Bytes out(b.size());
    if (!b.empty())
        std::memcpy(out.data(), b.data(), b.size());
    return out;
}
inline Bytes toBytes(std::string_view s) { return toBytes(asBytes(s)); }
/// Room for `capacityBytes`, at least twice what was there, so that many small additions stay cheap; again not by the container.
inline void makeRoom(Bytes& bytes, std::size_t capacityBytes)
{
    if (capacityBytes <= bytes.capacity())
        return;
    Bytes larger;
    larger.reserve(capacityBytes > 2 * bytes.capacity() ? capacityBytes : 2 * bytes.capacity());
    larger.resize(bytes.size());
    if (!bytes.empty())
        std::memcpy(larger.data(), bytes.data(), bytes.size());
    bytes.swap(larger);
}
/// `from` must not lie inside `to`.
inline void append(Bytes& to, ByteView from)
{
    if (from.empty())
        return;
    const auto at = to.size();
    makeRoom(to, at + from.size());
    to.resize(at + from.size());
    std::memcpy(to.data() + at, from.data(), from.size());
}
inline bool equalBytes(ByteView a, ByteView b)
{
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

/// Little-endian integers: the byte order of every Granary format that is not bencode.
template <class T>
void storeLittle(MutableByteView to, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        to[i] = static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8 * i));
}
template <class T>
T loadLittle(ByteView from)
{
    std::uint64_t v = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i)
        v |= static_cast<std::uint64_t>(from[i]) << (8 * i);
    return static_cast<T>(v);
}
template <class T>
void appendLittle(Bytes& to, T value)
{
    const auto at = to.size();
    to.resize(at + sizeof(T));
    storeLittle(MutableByteView(to).subspan(at), value);
}

/// Lower-case hexadecimal.
std::string toHex(ByteView bytes);
/// Accepts lower case only and an even length; nullopt otherwise.
std::optional<Bytes> fromHex(std::string_view hex);

} // namespace granary
