// The one encoding of labels in Granary's keyed derivations, so that no two inputs can read the same.
#pragma once

#include "core/crypto/hash.h"
#include "core/crypto/secret.h"

#include <array>

namespace granary::crypto {

/// Keyed BLAKE2b of u8(length of label) || label || fields. Fields have fixed sizes or carry their own.
inline void deriveLabelled(ByteView key, std::string_view label, std::initializer_list<ByteView> fields, MutableByteView out)
{
    GRANARY_ASSERT(label.size() <= 255 && fields.size() <= 4);
    const std::array<std::byte, 1> length{static_cast<std::byte>(label.size())};
    std::array<ByteView, 4> rest{};
    std::copy(fields.begin(), fields.end(), rest.begin());
    blake2bKeyed(key, {length, asBytes(label), rest[0], rest[1], rest[2], rest[3]}, out);
}

/// A little-endian integer as a field.
template <class T>
std::array<std::byte, sizeof(T)> littleField(T value)
{
    std::array<std::byte, sizeof(T)> out;
    storeLittle(out, value);
    return out;
}

} // namespace granary::crypto
