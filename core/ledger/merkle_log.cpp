#include "core/ledger/merkle_log.h"

#include "core/crypto/hash.h"

#include <algorithm>
#include <bit>

namespace granary::ledger {
namespace {

constexpr std::byte leafPrefix{0};
constexpr std::byte nodePrefix{1};

/// The largest power of two below n (n > 1): where RFC 6962 splits.
std::uint64_t splitOf(std::uint64_t n) { return std::bit_floor(n - 1); }

/// Hash of a complete subtree from the nearest level below that is kept.
Result<Hash32> subtree(const TreeSource& source, TreeNode node)
{
    const unsigned down = node.level % TreeSource::tileLevels;
    GRANARY_ASSIGN(auto hashes, source.hashes(node.level - down, node.index << down, std::uint64_t{1} << down));
    GRANARY_ASSERT(hashes.size() == std::size_t{1} << down);
    for (auto count = hashes.size(); count > 1; count /= 2)
        for (std::size_t i = 0; i < count / 2; ++i)
            hashes[i] = nodeHash(hashes[2 * i], hashes[2 * i + 1]);
    return hashes.front();
}

/// MTH(D[first:first+count]) where `first` is a multiple of the next power of two: all ranges that proofs ask for are.
Result<Hash32> rangeHash(const TreeSource& source, std::uint64_t first, std::uint64_t count)
{
    if (std::has_single_bit(count)) {
        const auto level = static_cast<unsigned>(std::countr_zero(count));
        return subtree(source, {level, first >> level});
    }
    const auto left = splitOf(count);
    GRANARY_ASSIGN(const auto a, rangeHash(source, first, left));
    GRANARY_ASSIGN(const auto b, rangeHash(source, first + left, count - left));
    return nodeHash(a, b);
}

} // namespace

Hash32 leafHash(ByteView data) { return crypto::sha256({{&leafPrefix, 1}, data}); }
Hash32 nodeHash(const Hash32& left, const Hash32& right) { return crypto::sha256({{&nodePrefix, 1}, left.view(), right.view()}); }

const Hash32& emptyRoot()
{
    static const Hash32 root = crypto::sha256({});
    return root;
}

Hash32 merkleRootOf(std::span<const Hash32> leaves)
{
    TreeFrontier tree;
    for (const auto& leaf : leaves)
        tree.append(leaf);
    return tree.root();
}

Result<TreeFrontier> TreeFrontier::restore(std::uint64_t size, ByteView peaks)
{
    if (size > maxLogEntries || peaks.size() != static_cast<std::size_t>(std::popcount(size)) * Hash32::sizeBytes)
        return Error(ErrorCode::malformed, "frontier of a log");
    TreeFrontier out;
    out.m_size = size;
    for (; !peaks.empty(); peaks = peaks.subspan(Hash32::sizeBytes))
        out.m_peaks.push_back(*Hash32::from(peaks.first(Hash32::sizeBytes)));
    return out;
}

Bytes TreeFrontier::peaks() const
{
    Bytes out;
    for (const auto& peak : m_peaks)
        granary::append(out, peak.view());
    return out;
}

Hash32 TreeFrontier::root() const
{
    if (m_peaks.empty())
        return emptyRoot();
    auto out = m_peaks.back();
    for (auto it = m_peaks.rbegin() + 1; it != m_peaks.rend(); ++it)
        out = nodeHash(*it, out);
    return out;
}

Result<Hash32> rootAt(const TreeSource& source, std::uint64_t size)
{
    return size == 0 ? Result<Hash32>(emptyRoot()) : rangeHash(source, 0, size);
}

Result<std::vector<Hash32>> inclusionProof(const TreeSource& source, std::uint64_t index, std::uint64_t size)
{
    if (index >= size || size > maxLogEntries)
        return Error(ErrorCode::invalidArgument, "leaf beyond the log");
    // From the root down; what is not on the way is the proof, turned around.
    std::vector<Hash32> out;
    std::uint64_t first = 0;
    while (size > 1) {
        const auto left = splitOf(size);
        const bool goLeft = index < left;
        GRANARY_ASSIGN(
            const auto sibling, goLeft ? rangeHash(source, first + left, size - left) : rangeHash(source, first, left));
        out.push_back(sibling);
        if (goLeft) {
            size = left;
        } else {
            first += left;
            index -= left;
            size -= left;
        }
    }
    std::reverse(out.begin(), out.end());
    return out;
}

Result<std::vector<Hash32>> consistencyProof(const TreeSource& source, std::uint64_t oldSize, std::uint64_t newSize)
{
    if (oldSize > newSize || newSize > maxLogEntries)
        return Error(ErrorCode::invalidArgument, "sizes of a log");
    std::vector<Hash32> out;
    if (oldSize == 0 || oldSize == newSize)
        return out;
    // SUBPROOF(m, D[n], b), from the root down.
    std::uint64_t first = 0;
    auto m = oldSize;
    auto n = newSize;
    bool wholeOld = true;
    while (m != n) {
        const auto left = splitOf(n);
        const bool goLeft = m <= left;
        GRANARY_ASSIGN(const auto sibling, goLeft ? rangeHash(source, first + left, n - left) : rangeHash(source, first, left));
        out.push_back(sibling);
        if (goLeft) {
            n = left;
        } else {
            first += left;
            m -= left;
            n -= left;
            wholeOld = false;
        }
    }
    if (!wholeOld) {
        GRANARY_ASSIGN(const auto own, rangeHash(source, first, m));
        out.push_back(own);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

Result<std::vector<Hash32>> seededConsistencyProof(const TreeSource& source, std::uint64_t oldSize, std::uint64_t newSize)
{
    GRANARY_ASSIGN(auto out, consistencyProof(source, oldSize, newSize));
    if (!out.empty() && std::has_single_bit(oldSize)) {
        GRANARY_ASSIGN(const auto seed, rangeHash(source, 0, oldSize));
        out.insert(out.begin(), seed);
    }
    return out;
}

} // namespace granary::ledger
