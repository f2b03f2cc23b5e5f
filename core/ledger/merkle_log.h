// The append-only Merkle tree of RFC 6962 (and, with the same hashes, RFC 9162): SHA-256, leaves 0x00 || data, nodes 0x01 || left || right.
// Spec: core/specs/ledger-log.md. Not the tree of BEP 52 in core/erasure, which has another shape and no prefixes.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <vector>

namespace granary::ledger {

/// Entries that a log may have; tree arithmetic cannot overflow below it.
inline constexpr std::uint64_t maxLogEntries = std::uint64_t{1} << 48;

Hash32 leafHash(ByteView data);
Hash32 nodeHash(const Hash32& left, const Hash32& right);
/// Of a log without entries: SHA-256 of nothing.
const Hash32& emptyRoot();
/// MTH of these leaves' hashes.
Hash32 merkleRootOf(std::span<const Hash32> leaves);

/// A complete subtree: 2^level leaves from index * 2^level on.
struct TreeNode {
    unsigned level = 0;
    std::uint64_t index = 0;
    friend bool operator==(const TreeNode&, const TreeNode&) = default;
};

/// The roots of the complete subtrees that a log of some size consists of: enough to append to it and to tell its root. At most 48 hashes.
class TreeFrontier {
public:
    TreeFrontier() = default;
    /// As read from storage. malformed: not as many hashes as that size has.
    static Result<TreeFrontier> restore(std::uint64_t size, ByteView peaks);

    std::uint64_t size() const { return m_size; }
    /// Hashes from the largest subtree to the smallest, one after the other.
    Bytes peaks() const;
    /// Calls `completed(TreeNode, const Hash32&)` for each subtree that this leaf completes, itself first. Asserts room.
    template <class Completed>
    void append(const Hash32& leaf, Completed completed)
    {
        GRANARY_ASSERT(m_size < maxLogEntries);
        auto hash = leaf;
        auto index = m_size;
        unsigned level = 0;
        completed(TreeNode{level, index}, hash);
        for (; index & 1; index >>= 1) {
            hash = nodeHash(m_peaks.back(), hash);
            m_peaks.pop_back();
            completed(TreeNode{++level, index >> 1}, hash);
        }
        m_peaks.push_back(hash);
        ++m_size;
    }
    void append(const Hash32& leaf)
    {
        append(leaf, [](const TreeNode&, const Hash32&) {});
    }
    Hash32 root() const;

private:
    std::uint64_t m_size = 0;
    std::vector<Hash32> m_peaks;
};

/// Where a log keeps its hashes. Only levels that are multiples of tileLevels are kept: what lies between follows from 256 hashes at most.
class TreeSource {
public:
    static constexpr unsigned tileLevels = 8;
    virtual ~TreeSource() = default;
    /// `count` hashes of complete subtrees of `level` (a multiple of tileLevels) from `first` on; all of them exist.
    virtual Result<std::vector<Hash32>> hashes(unsigned level, std::uint64_t first, std::uint64_t count) const = 0;
};

/// MTH of the first `size` leaves.
Result<Hash32> rootAt(const TreeSource& source, std::uint64_t size);
/// RFC 6962, 2.1.1: from the leaf's sibling up. invalidArgument unless index < size.
Result<std::vector<Hash32>> inclusionProof(const TreeSource& source, std::uint64_t index, std::uint64_t size);
/// RFC 6962, 2.1.2. Empty for 0 and for equal sizes. invalidArgument unless oldSize <= newSize.
Result<std::vector<Hash32>> consistencyProof(const TreeSource& source, std::uint64_t oldSize, std::uint64_t newSize);
/// The same with the hash that verification starts from always in front. RFC 6962 leaves it out where oldSize is a power of two, because whoever asks has that
/// root; but a ledger that rewrote its past has another one, and only with it does the proof convict (fraud_proof.h).
Result<std::vector<Hash32>> seededConsistencyProof(const TreeSource& source, std::uint64_t oldSize, std::uint64_t newSize);

} // namespace granary::ledger
