#include "core/placement/shard_file.h"

#include "core/crypto/hash.h"
#include "core/erasure/merkle.h"
#include "core/erasure/sha256_leaves.h"
#include "core/swarm/shard_store.h"

#include <algorithm>
#include <bit>

namespace granary::placement {
namespace {

constexpr std::string_view magic = "GRNYSHRD";
constexpr std::uint16_t formatVersion = 1;
// magic 8, version 2, shard 2, zeros 4, length 8, segment 16, root 32, tenant 32
constexpr std::size_t fieldBytes = 104;
constexpr std::size_t checksumBytes = shardTrailerBytes - fieldBytes;

Error damagedFile(std::string_view what) { return Error(ErrorCode::damaged, "shard file: " + std::string(what)); }

Status readExactly(File& file, std::uint64_t offset, MutableByteView out)
{
    GRANARY_ASSIGN(const auto got, file.readAt(offset, out));
    if (got != out.size())
        return damagedFile("shorter than it says");
    return {};
}

} // namespace

std::uint64_t shardLeafCount(std::uint64_t lengthBytes) { return (lengthBytes + erasure::leafBytes - 1) / erasure::leafBytes; }

std::uint64_t shardFileBytes(std::uint64_t lengthBytes)
{
    return lengthBytes + shardLeafCount(lengthBytes) * Hash32::sizeBytes + shardTrailerBytes;
}

Result<std::uint64_t> shardLengthOfFile(std::uint64_t fileBytes)
{
    if (fileBytes <= shardTrailerBytes || fileBytes > shardFileBytes(swarm::maxShardBytes))
        return damagedFile("size");
    const auto body = fileBytes - shardTrailerBytes;
    const auto leaves = (body + erasure::leafBytes + Hash32::sizeBytes - 1) / (erasure::leafBytes + Hash32::sizeBytes);
    const auto length = body - std::min(body, leaves * Hash32::sizeBytes);
    if (length == 0 || shardFileBytes(length) != fileBytes)
        return damagedFile("size");
    return length;
}

Bytes shardFileTail(const ShardTrailer& trailer, std::span<const Hash32> leaves)
{
    GRANARY_ASSERT(leaves.size() == shardLeafCount(trailer.lengthBytes));
    Bytes out;
    out.reserve(leaves.size() * Hash32::sizeBytes + shardTrailerBytes);
    for (const auto& leaf : leaves)
        append(out, leaf.view());
    const auto start = out.size();
    append(out, asBytes(magic));
    appendLittle(out, formatVersion);
    appendLittle(out, trailer.shard);
    appendLittle(out, std::uint32_t{0});
    appendLittle(out, trailer.lengthBytes);
    append(out, trailer.segment.view());
    append(out, trailer.root.view());
    append(out, trailer.tenant.view());
    GRANARY_ASSERT(out.size() - start == fieldBytes);
    const auto checksum = crypto::blake2b({ByteView(out).subspan(start)});
    append(out, checksum.view().first(checksumBytes));
    return out;
}

Result<ShardTrailer> readShardTrailer(File& file)
{
    GRANARY_ASSIGN(const auto fileBytes, file.size());
    GRANARY_ASSIGN(const auto lengthBytes, shardLengthOfFile(fileBytes));
    Bytes bytes(shardTrailerBytes);
    GRANARY_TRY(readExactly(file, fileBytes - shardTrailerBytes, bytes));
    const ByteView fields = ByteView(bytes).first(fieldBytes);
    if (!equalBytes(fields.first(magic.size()), asBytes(magic)))
        return damagedFile("no trailer");
    if (!equalBytes(crypto::blake2b({fields}).view().first(checksumBytes), ByteView(bytes).subspan(fieldBytes)))
        return damagedFile("trailer checksum");
    if (loadLittle<std::uint16_t>(fields.subspan(8, 2)) != formatVersion)
        return Error(ErrorCode::unsupportedVersion, "shard file");
    ShardTrailer out;
    out.shard = loadLittle<std::uint16_t>(fields.subspan(10, 2));
    out.lengthBytes = loadLittle<std::uint64_t>(fields.subspan(16, 8));
    out.segment = *SegmentId::from(fields.subspan(24, 16));
    out.root = *ShardRoot::from(fields.subspan(40, 32));
    out.tenant = *TenantId::from(fields.subspan(72, 32));
    if (loadLittle<std::uint32_t>(fields.subspan(12, 4)) != 0 || out.lengthBytes != lengthBytes)
        return damagedFile("trailer");
    return out;
}

ShardTree::ShardTree(std::vector<Hash32> leaves)
{
    GRANARY_ASSERT(!leaves.empty());
    const auto height = std::countr_zero(std::bit_ceil(leaves.size()));
    m_levels.push_back(std::move(leaves));
    Hash32 padding;
    for (int h = 0; h < height; ++h) {
        const auto& below = m_levels.back();
        std::vector<Hash32> level((below.size() + 1) / 2);
        for (std::size_t i = 0; i < level.size(); ++i)
            level[i] = erasure::sha256Pair(below[2 * i], 2 * i + 1 < below.size() ? below[2 * i + 1] : padding);
        padding = erasure::sha256Pair(padding, padding);
        m_levels.push_back(std::move(level));
    }
}

std::vector<Hash32> ShardTree::proof(std::size_t first, std::size_t count) const
{
    std::vector<Hash32> out;
    const auto leafCount = m_levels.front().size();
    if (!std::has_single_bit(count) || count > std::bit_ceil(leafCount) || first % count != 0 || first >= leafCount)
        return out;
    Hash32 padding;
    for (std::size_t h = 0; h + 1 < m_levels.size(); ++h) {
        if (std::size_t{1} << h >= count) {
            const auto sibling = (first >> h) ^ 1;
            out.push_back(sibling < m_levels[h].size() ? m_levels[h][sibling] : padding);
        }
        padding = erasure::sha256Pair(padding, padding);
    }
    return out;
}

std::size_t ShardTree::sizeBytes() const
{
    std::size_t hashes = 0;
    for (const auto& level : m_levels)
        hashes += level.size();
    return hashes * Hash32::sizeBytes + 512;
}

Result<ShardTree> readShardTree(File& file, const ShardRoot& root, std::uint64_t lengthBytes)
{
    Bytes bytes(shardLeafCount(lengthBytes) * Hash32::sizeBytes);
    GRANARY_TRY(readExactly(file, lengthBytes, bytes));
    std::vector<Hash32> leaves(bytes.size() / Hash32::sizeBytes);
    for (std::size_t i = 0; i < leaves.size(); ++i)
        leaves[i] = *Hash32::from(ByteView(bytes).subspan(i * Hash32::sizeBytes, Hash32::sizeBytes));
    ShardTree tree(std::move(leaves));
    if (tree.root() != root)
        return damagedFile("leaf layer");
    return tree;
}

Result<TreeCache::TreePtr> TreeCache::tree(File& file, const ShardRoot& root, std::uint64_t lengthBytes)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto at = m_entries.find(root);
        if (at != m_entries.end() && at->second.tree->leaves().size() == shardLeafCount(lengthBytes)) {
            m_order.splice(m_order.begin(), m_order, at->second.used);
            return at->second.tree;
        }
    }
    GRANARY_ASSIGN(auto read, readShardTree(file, root, lengthBytes));
    auto tree = std::make_shared<const ShardTree>(std::move(read));
    const std::lock_guard lock(m_mutex);
    if (m_entries.contains(root))
        return tree;
    m_order.push_front(root);
    m_entries.emplace(root, Entry{tree, m_order.begin()});
    m_bytes += tree->sizeBytes();
    while (m_bytes > m_limitBytes && m_order.size() > 1)
        drop(m_order.back());
    return tree;
}

void TreeCache::forget(const ShardRoot& root)
{
    const std::lock_guard lock(m_mutex);
    drop(ShardRoot(root));
}

void TreeCache::drop(const ShardRoot& root)
{
    const auto at = m_entries.find(root);
    if (at == m_entries.end())
        return;
    const auto used = at->second.used;
    m_bytes -= at->second.tree->sizeBytes();
    m_entries.erase(at);
    m_order.erase(used); // `root` may live in there
}

Result<Bytes> readUnverified(File& file, std::uint64_t offset, std::uint64_t length)
{
    Bytes data(length);
    GRANARY_TRY(readExactly(file, offset, data));
    return data;
}

Result<Bytes> readVerified(
    File& file, std::uint64_t shardBytes, std::span<const Hash32> leaves, std::uint64_t offset, std::uint64_t length)
{
    if (offset > shardBytes || length > shardBytes - offset)
        return Error(ErrorCode::invalidArgument, "shard file: range");
    if (length == 0)
        return Bytes();
    const auto firstLeaf = offset / erasure::leafBytes;
    const auto begin = firstLeaf * erasure::leafBytes;
    const auto end = std::min(shardBytes, shardLeafCount(offset + length) * erasure::leafBytes);
    Bytes data(end - begin);
    GRANARY_TRY(readExactly(file, begin, data));
    const auto hashes = erasure::leafHashes(data);
    if (!std::equal(hashes.begin(), hashes.end(), leaves.begin() + static_cast<std::ptrdiff_t>(firstLeaf)))
        return damagedFile("leaf");
    if (offset > begin)
        std::memmove(data.data(), data.data() + (offset - begin), length);
    data.resize(length);
    return data;
}

} // namespace granary::placement
