// The values in a wallet's record, as bytes. Spec: core/specs/wallet.md, "Record".
#pragma once

#include "core/wallet/wallet_record.h"

namespace granary::wallet {

inline constexpr std::size_t maxItemValueBytes = 8 << 10;

Bytes encodeBudget(const Budget& budget);
Result<Budget> decodeBudget(ByteView value);
Bytes encodeSpent(const Spent& spent);
Result<Spent> decodeSpent(ByteView value);
Bytes encodeChannel(const KeptChannel& channel);
Result<KeptChannel> decodeChannel(ByteView value);

/// Whether an item may stand under this key. malformed, unsupportedVersion.
Status checkItem(std::string_view key, const RecordItem& item);
/// What stands in a key behind its kind.
std::size_t idBytes(ItemKind kind);

} // namespace granary::wallet
