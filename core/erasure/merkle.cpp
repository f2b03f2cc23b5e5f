#include "core/erasure/merkle.h"

#include "core/erasure/sha256_leaves.h"

#include <algorithm>
#include <bit>

namespace granary::erasure {
namespace {

/// Replaces `level` by its parents. `padding` is the hash of an all-padding subtree of that height and becomes the next one's.
void climb(std::vector<Hash32>& level, Hash32& padding)
{
    const auto parents = (level.size() + 1) / 2;
    for (std::size_t i = 0; i < parents; ++i)
        level[i] = sha256Pair(level[2 * i], 2 * i + 1 < level.size() ? level[2 * i + 1] : padding);
    level.resize(parents);
    padding = sha256Pair(padding, padding);
}

/// Root of a subtree of 2^height leaves, of which the first level.size() are not padding.
Hash32 rootOf(std::vector<Hash32> level, unsigned height)
{
    Hash32 padding;
    for (unsigned h = 0; h < height; ++h)
        climb(level, padding);
    return level.front();
}

unsigned log2Exact(std::uint64_t powerOfTwo) { return static_cast<unsigned>(std::countr_zero(powerOfTwo)); }

bool isSubtree(std::uint64_t leafCount, std::uint64_t first, std::uint64_t count)
{
    return std::has_single_bit(count) && count <= std::bit_ceil(leafCount) && first % count == 0 && first < leafCount;
}

} // namespace

std::vector<Hash32> leafHashes(ByteView data)
{
    std::vector<Hash32> out((data.size() + leafBytes - 1) / leafBytes);
    auto* const first = out.data();
    leafHashes({&data, 1}, {&first, 1});
    return out;
}

void leafHashes(std::span<const ByteView> pieces, std::span<Hash32* const> out)
{
    GRANARY_ASSERT(pieces.size() == out.size());
    std::vector<const std::byte*> leaves;
    std::vector<Hash32*> hashes;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto whole = pieces[i].size() / leafBytes;
        for (std::size_t leaf = 0; leaf < whole; ++leaf) {
            leaves.push_back(pieces[i].data() + leaf * leafBytes);
            hashes.push_back(out[i] + leaf);
        }
        if (const auto rest = pieces[i].subspan(whole * leafBytes); !rest.empty())
            out[i][whole] = sha256(rest);
    }
    sha256Each(leaves, leafBytes, hashes);
}

ShardRoot merkleRoot(std::span<const Hash32> leaves)
{
    GRANARY_ASSERT(!leaves.empty());
    const auto height = log2Exact(std::bit_ceil(leaves.size()));
    return *ShardRoot::from(rootOf({leaves.begin(), leaves.end()}, height).view());
}

std::vector<Hash32> subtreeProof(std::span<const Hash32> leaves, std::size_t first, std::size_t count)
{
    std::vector<Hash32> proof;
    if (leaves.empty() || !isSubtree(leaves.size(), first, count))
        return proof;
    const auto height = log2Exact(std::bit_ceil(leaves.size()));
    const auto bottom = log2Exact(count);
    proof.reserve(height - bottom);
    std::vector<Hash32> level(leaves.begin(), leaves.end());
    Hash32 padding;
    for (unsigned h = 0; h < height; ++h) {
        if (h >= bottom) {
            const auto sibling = (first >> h) ^ 1;
            proof.push_back(sibling < level.size() ? level[sibling] : padding);
        }
        climb(level, padding);
    }
    return proof;
}

bool verifySubtree(const ShardRoot& root, std::uint64_t shardBytes, std::size_t first, std::size_t count, ByteView data,
    std::span<const Hash32> proof)
{
    if (shardBytes == 0 || shardBytes > maxTreeBytes)
        return false;
    const auto leafCount = (shardBytes + leafBytes - 1) / leafBytes;
    if (!isSubtree(leafCount, first, count))
        return false;
    const auto expectedBytes = std::min<std::uint64_t>(count * leafBytes, shardBytes - first * leafBytes);
    const auto height = log2Exact(std::bit_ceil(leafCount));
    const auto bottom = log2Exact(count);
    if (data.size() != expectedBytes || proof.size() != height - bottom)
        return false;
    auto hash = rootOf(leafHashes(data), bottom);
    auto index = first >> bottom;
    for (const auto& sibling : proof) {
        hash = index & 1 ? sha256Pair(sibling, hash) : sha256Pair(hash, sibling);
        index >>= 1;
    }
    return equalBytes(hash.view(), root.view());
}

} // namespace granary::erasure
