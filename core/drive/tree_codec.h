// A directory as bytes: canonical bencode. Spec: core/specs/vault.md, "Tree".
#pragma once

#include "core/base/result.h"
#include "core/drive/entry.h"

#include <memory>

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

/// Writes the tree of a directory entry by entry, so that one of a million names needs only its bytes.
class TreeWriter {
public:
    TreeWriter();
    ~TreeWriter();
    TreeWriter(TreeWriter&&) noexcept;
    TreeWriter& operator=(TreeWriter&&) noexcept;
    /// Ascending by name, unique; well-formed (asserted: they are ours).
    void add(const Entry& entry);
    bool empty() const;
    /// Once; the end.
    Bytes finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};
Bytes encodeTree(std::span<const Entry> entries);

/// Reads a tree entry by entry, in the order of the names.
class TreeReader {
public:
    /// An empty directory.
    TreeReader();
    /// Checks all of it before the first entry is given out: only what TreeWriter writes is accepted. Keeps the bytes.
    static Result<TreeReader> open(Bytes bytes);
    ~TreeReader();
    TreeReader(TreeReader&&) noexcept;
    TreeReader& operator=(TreeReader&&) noexcept;
    /// Nothing after the last.
    std::optional<Entry> next();

private:
    struct State;
    std::unique_ptr<State> m_state; ///< null at the end
};
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
