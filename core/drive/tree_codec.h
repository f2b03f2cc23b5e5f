// A directory as bytes: canonical bencode. Spec: core/specs/vault.md, "Tree".
#pragma once

#include "core/base/result.h"
#include "core/drive/entry.h"

namespace granary::drive {

inline constexpr std::size_t maxTreeBytes = 1u << 30;
inline constexpr std::size_t maxNameBytes = 255;
inline constexpr std::size_t maxTargetBytes = 4095;
inline constexpr std::size_t maxXattrBytes = 64 << 10;
inline constexpr std::size_t maxXattrs = 1000;
inline constexpr std::size_t maxExtents = 1'000'000;
/// Direct chunk references in an entry; longer lists go into chunks of their own (Content::depth).
inline constexpr std::size_t maxDirectChunks = 256;
inline constexpr unsigned maxListDepth = 3;

/// Entries ascending by name, unique; each well-formed (asserted: they are ours).
Bytes encodeTree(std::span<const Entry> entries);
/// Accepts only what encodeTree writes.
Result<std::vector<Entry>> decodeTree(ByteView bytes);

/// Whether `name` may stand in a directory.
bool isValidName(std::string_view name);

/// One reference of a chunk list: chunks of content at the lowest level, lists above.
struct ListRef {
    ChunkRef chunk;
    std::uint64_t coveredBytes = 0; ///< content bytes below it
    friend bool operator==(const ListRef&, const ListRef&) = default;
};
/// 44 bytes a reference, in order.
Bytes encodeChunkList(std::span<const ListRef> refs);
Result<std::vector<ListRef>> decodeChunkList(ByteView bytes);
inline constexpr std::size_t listRefBytes = 44;

} // namespace granary::drive
