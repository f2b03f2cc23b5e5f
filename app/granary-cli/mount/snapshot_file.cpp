#include "app/granary-cli/mount/snapshot_file.h"

#include <algorithm>

namespace granary::app {
namespace {

/// The kernel reads ahead by itself: its requests overlap, and come a little out of order.
constexpr std::uint64_t disorderBytes = 512 << 10;
constexpr std::uint64_t blockBytes = BlockCache::blockBytes;

std::uint64_t blocksOf(std::uint64_t bytes) { return bytes / blockBytes + (bytes % blockBytes != 0); }

} // namespace

SnapshotFile::SnapshotFile(FileParts& parts, std::string snapshot, std::string path, std::uint64_t sizeBytes)
    : m_parts(parts), m_name(std::make_shared<const Name>(Name{snapshot, path, snapshot + ":" + path, sizeBytes}))
{}

Result<std::size_t> SnapshotFile::read(std::uint64_t offset, MutableByteView to, const CancelToken& cancel)
{
    const auto size = m_name->sizeBytes;
    if (offset >= size || to.empty())
        return std::size_t(0);
    const auto end = offset + std::min<std::uint64_t>(to.size(), size - offset);
    const auto first = offset / blockBytes;
    const auto more = ahead(offset, end);
    const auto ways = start({first, blocksOf(end)});
    start(more); // after what is waited for
    for (std::uint64_t i = 0; i < ways.size(); ++i) {
        GRANARY_ASSIGN(const auto block, ways[i]->wait(cancel));
        const auto begin = (first + i) * blockBytes;
        const auto from = std::max(offset, begin);
        const auto stop = std::min(end, begin + block->size());
        std::memcpy(to.data() + (from - offset), block->data() + (from - begin), stop - from);
    }
    return static_cast<std::size_t>(end - offset);
}

/// Blocks to start beyond [offset, end).
SnapshotFile::Blocks SnapshotFile::ahead(std::uint64_t offset, std::uint64_t end)
{
    const std::lock_guard lock(m_mutex);
    if (offset > m_next + disorderBytes || offset + disorderBytes < m_next) {
        m_next = offset;
        m_run = 0;
        m_aheadTo = 0;
    }
    m_run += end - std::min(end, m_next);
    m_next = std::max(m_next, end);
    if (m_run <= exactBytes)
        return {};
    const auto window = std::min({(m_run - exactBytes) / 2, maxAheadBytes, std::uint64_t(m_parts.blocks.limitBytes() / 8)});
    // In long pieces, each of which is one call of the engine: the next when half of the last was used.
    if (m_aheadTo > m_next && m_aheadTo - m_next > window / 2)
        return {};
    const auto from = std::max(m_aheadTo, m_next);
    const auto to = std::min(m_next + window, m_name->sizeBytes);
    if (from >= to || m_parts.blocks.room() < m_parts.blocks.limitBytes() / 2 + (to - from))
        return {};
    m_aheadTo = to;
    return {blocksOf(from), blocksOf(to)};
}

std::vector<BlockCache::Way> SnapshotFile::start(const Blocks& blocks)
{
    std::vector<BlockCache::Way> all;
    std::vector<BlockCache::Way> fresh;
    const auto bringFresh = [&](std::uint64_t next) {
        if (!fresh.empty())
            m_parts.executor.run([&parts = m_parts, name = m_name, first = next - fresh.size(), ways = std::move(fresh)]() mutable {
                bring(parts, name, first, std::move(ways));
            });
        fresh.clear();
    };
    for (auto index = blocks.first; index < blocks.end; ++index) {
        auto claim = m_parts.blocks.claim(m_name->key, index);
        if (claim.fresh)
            fresh.push_back(claim.way);
        else
            bringFresh(index);
        all.push_back(std::move(claim.way));
    }
    bringFresh(blocks.end);
    return all;
}

/// Cuts what the engine sends into blocks, and hands out each when it is whole.
class SnapshotFile::Arrival {
public:
    Arrival(BlockCache& cache, const Name& name, std::uint64_t first, std::vector<BlockCache::Way> ways)
        : m_cache(cache), m_name(name), m_first(first), m_ways(std::move(ways))
    {}
    std::uint64_t from() const { return m_first * blockBytes; }
    std::uint64_t to() const { return std::min((m_first + m_ways.size()) * blockBytes, m_name.sizeBytes); }

    Status take(ByteView piece)
    {
        while (!piece.empty()) {
            if (m_landed == m_ways.size())
                return Error(ErrorCode::protocolViolation, "more bytes than were asked for");
            const auto whole = std::min(blockBytes, m_name.sizeBytes - (m_first + m_landed) * blockBytes);
            if (m_block.empty())
                m_block.reserve(whole);
            const auto part = std::min<std::uint64_t>(piece.size(), whole - m_block.size());
            append(m_block, piece.first(part));
            piece = piece.subspan(part);
            if (m_block.size() == whole)
                land(std::make_shared<const Bytes>(std::exchange(m_block, {})));
        }
        return {};
    }
    /// The rest will not come.
    void end(const Error& why)
    {
        while (m_landed < m_ways.size())
            land(why);
    }

private:
    void land(Result<BlockCache::Block> block)
    {
        m_cache.land(m_name.key, m_first + m_landed, m_ways[m_landed], std::move(block));
        ++m_landed;
    }

    BlockCache& m_cache;
    const Name& m_name;
    const std::uint64_t m_first;
    const std::vector<BlockCache::Way> m_ways;
    std::size_t m_landed = 0;
    Bytes m_block;
};

void SnapshotFile::bring(FileParts& parts, const std::shared_ptr<const Name>& name, std::uint64_t first, std::vector<BlockCache::Way> ways)
{
    Arrival arrival(parts.blocks, *name, first, std::move(ways));
    const auto status = parts.source.read(
        {name->snapshot, {name->path}, arrival.from(), arrival.to()}, [&](ByteView piece) { return arrival.take(piece); }, parts.cancel);
    arrival.end(status ? Error(ErrorCode::protocolViolation, "the file ended early") : status.error());
}

} // namespace granary::app
