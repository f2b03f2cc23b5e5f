// Signing, checking and writing down BEP 44 mutable items.
#pragma once

#include "core/crypto/sign.h"
#include "core/swarm/transport.h"

namespace granary::swarm {

inline constexpr std::size_t maxItemValueBytes = 1000; ///< BEP 44
inline constexpr std::size_t maxItemSaltBytes = 64;    ///< BEP 44
/// Of encodeItem.
inline constexpr std::size_t maxEncodedItemBytes = maxItemValueBytes + maxItemSaltBytes + 160;

/// `value` is one bencoded value; sizes are asserted.
MutableItem signItem(const crypto::SigningKey& key, ByteView salt, std::int64_t sequence, Bytes value);
/// Sizes, a sequence that is not negative, a canonical value, the signature. malformed or damaged.
Status checkItem(const MutableItem& item);

/// d 1:g signature 1:k key 1:q sequence 1:s salt 1:v value e
Bytes encodeItem(const MutableItem& item);
/// Checks sizes and form, not the signature (see checkItem). malformed.
Result<MutableItem> decodeItem(ByteView bytes);

} // namespace granary::swarm
