#include "core/placement/shard_file.h"

#include "core/crypto/hash.h"
#include "core/erasure/merkle.h"
#include "core/swarm/shard_store.h"

#include <algorithm>

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

Result<std::vector<Hash32>> readShardLeaves(File& file, const ShardRoot& root, std::uint64_t lengthBytes)
{
    Bytes bytes(shardLeafCount(lengthBytes) * Hash32::sizeBytes);
    GRANARY_TRY(readExactly(file, lengthBytes, bytes));
    std::vector<Hash32> leaves(bytes.size() / Hash32::sizeBytes);
    std::memcpy(leaves.data(), bytes.data(), bytes.size());
    if (erasure::merkleRoot(leaves) != root)
        return damagedFile("leaf layer");
    return leaves;
}

Result<LeafCache::Leaves> LeafCache::leaves(File& file, const ShardRoot& root, std::uint64_t lengthBytes)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto at = m_entries.find(root);
        if (at != m_entries.end() && at->second.leaves->size() == shardLeafCount(lengthBytes)) {
            m_order.splice(m_order.begin(), m_order, at->second.used);
            return at->second.leaves;
        }
    }
    GRANARY_ASSIGN(auto read, readShardLeaves(file, root, lengthBytes));
    auto leaves = std::make_shared<const std::vector<Hash32>>(std::move(read));
    const std::lock_guard lock(m_mutex);
    if (m_entries.contains(root))
        return leaves;
    m_order.push_front(root);
    m_entries.emplace(root, Entry{leaves, m_order.begin()});
    m_bytes += bytesOf(leaves);
    while (m_bytes > m_limitBytes && m_order.size() > 1) {
        const auto oldest = m_entries.find(m_order.back());
        m_bytes -= bytesOf(oldest->second.leaves);
        m_entries.erase(oldest);
        m_order.pop_back();
    }
    return leaves;
}

void LeafCache::forget(const ShardRoot& root)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_entries.find(root);
    if (at == m_entries.end())
        return;
    m_bytes -= bytesOf(at->second.leaves);
    m_order.erase(at->second.used);
    m_entries.erase(at);
}

Result<Bytes> readVerified(
    File& file, const ShardTrailer& shard, std::span<const Hash32> leaves, std::uint64_t offset, std::uint64_t length)
{
    if (offset > shard.lengthBytes || length > shard.lengthBytes - offset)
        return Error(ErrorCode::invalidArgument, "shard file: range");
    if (length == 0)
        return Bytes();
    const auto firstLeaf = offset / erasure::leafBytes;
    const auto begin = firstLeaf * erasure::leafBytes;
    const auto end = std::min(shard.lengthBytes, shardLeafCount(offset + length) * erasure::leafBytes);
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
